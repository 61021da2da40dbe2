/** What has changed between a kept decision and today's answer to the same question. */
import { ageBandOn, type KnownOrUnknownBand } from '#lib/domain/age.ts';
import type { Decision, DecisionConsent, DecisionInput, LegalBasis, Role } from '#lib/domain/decision.ts';
import { isInForce } from './consent-that-counts.ts';
import { doNotPublish } from './defaults.ts';
import { ageLimitsOn, policyById } from './policies.ts';
import type { Profile } from './profile.ts';

/** One question and its answer, with the municipality's own policy that answered it. */
export interface Answered {
	readonly input: DecisionInput;
	readonly decision: Decision;
	readonly own: readonly Profile[];
}

type Stamp = Decision['policy'];
type Ruled = 'allow' | 'refuse' | null;
export type ImageFlag = 'identifiable' | 'secret' | 'sensitive' | 'copyrightStated' | 'uncertain';

export type Change =
	| { readonly what: 'policy'; readonly from: Stamp; readonly to: Stamp }
	| { readonly what: 'ruling'; readonly question: string; readonly from: Ruled; readonly to: Ruled }
	| { readonly what: 'basis'; readonly from: LegalBasis; readonly to: LegalBasis }
	| { readonly what: 'guardians'; readonly from: 'one' | 'all'; readonly to: 'one' | 'all' }
	| { readonly what: 'channel' }
	| { readonly what: 'image'; readonly flag: ImageFlag; readonly is: boolean }
	| { readonly what: 'age'; readonly from: KnownOrUnknownBand; readonly to: KnownOrUnknownBand }
	| { readonly what: 'role'; readonly from: Role; readonly to: Role }
	| { readonly what: 'school-form' }
	| { readonly what: 'known-guardians'; readonly from: number; readonly to: number }
	/** How many consents that counted in the channel then do not any more. */
	| { readonly what: 'consent-ended'; readonly count: number }
	| { readonly what: 'consent-given'; readonly count: number };

const imageFlags: readonly ImageFlag[] = [
	'identifiable',
	'secret',
	'sensitive',
	'copyrightStated',
	'uncertain'
];

/**
 * What differs, the rules' side first, then the image, then the person. Where either answer is "do not publish" it is
 * silent on the person: a block, an objection and a no change nothing else, so that they cannot be told apart.
 */
export function whatChanged(then: Answered, now: Answered): readonly Change[] {
	const changes: Change[] = [];
	const [was, is] = [then.input, now.input];
	const [from, to] = [then.decision.policy, now.decision.policy];
	if (from.id !== to.id || from.version !== to.version) changes.push({ what: 'policy', from, to });
	const questions = new Set([...Object.keys(was.rulings), ...Object.keys(is.rulings)]);
	for (const question of [...questions].sort()) {
		const [first, second] = [was.rulings[question] ?? null, is.rulings[question] ?? null];
		if (first !== second) changes.push({ what: 'ruling', question, from: first, to: second });
	}
	if (was.legalBasis !== is.legalBasis) {
		changes.push({ what: 'basis', from: was.legalBasis, to: is.legalBasis });
	}
	if (was.guardiansRequired !== is.guardiansRequired) {
		changes.push({ what: 'guardians', from: was.guardiansRequired, to: is.guardiansRequired });
	}
	if (!isSame(was.channel, is.channel)) changes.push({ what: 'channel' });
	for (const flag of imageFlags) {
		if (was.image[flag] !== is.image[flag]) changes.push({ what: 'image', flag, is: is.image[flag] });
	}
	return [then, now].some(isDoNotPublish) ? changes : [...changes, ...ofThePerson(then, now)];
}

function isDoNotPublish({ decision }: Answered): boolean {
	return decision.reasons[0]?.rule === doNotPublish;
}

function ofThePerson(then: Answered, now: Answered): readonly Change[] {
	const changes: Change[] = [];
	const [was, is] = [then.input, now.input];
	const [from, to] = [bandOf(then), bandOf(now)];
	if (from !== to) changes.push({ what: 'age', from, to });
	if (was.subject.role !== is.subject.role) {
		changes.push({ what: 'role', from: was.subject.role, to: is.subject.role });
	}
	if (was.subject.schoolForm !== is.subject.schoolForm) changes.push({ what: 'school-form' });
	if (was.guardians !== is.guardians) {
		changes.push({ what: 'known-guardians', from: was.guardians, to: is.guardians });
	}
	const [before, after] = [consentsInForce(was), consentsInForce(is)];
	const ended = before.length - shared(before, after);
	const given = after.length - shared(before, after);
	if (ended > 0) changes.push({ what: 'consent-ended', count: ended });
	if (given > 0) changes.push({ what: 'consent-given', count: given });
	return changes;
}

/** The person's age band on the day that was asked about, by the limits of the policy that answered. */
export function bandOf({ input, own }: Pick<Answered, 'input' | 'own'>): KnownOrUnknownBand {
	return ageBandOn(input.subject, input.at, ageLimitsOn(policyById(input.policy, own), input.at));
}

/** The consents that hold on the day in that kind of channel, whatever the rule asks of them. */
export function consentsInForce(input: DecisionInput): readonly DecisionConsent[] {
	return input.consents.filter(
		(consent) => isInForce(consent, input.at) && consent.channels.includes(input.channel.kind)
	);
}

/** What makes two consents the same one, seen from one channel: its other channels may have been taken back. */
function markOf({ signers, purposes, covers, thirdCountry, images, validTo }: DecisionConsent): string {
	return JSON.stringify([signers, purposes, covers, thirdCountry, images, validTo]);
}

function shared(before: readonly DecisionConsent[], after: readonly DecisionConsent[]): number {
	const left = after.map(markOf);
	return before.filter((consent) => {
		const place = left.indexOf(markOf(consent));
		if (place >= 0) left.splice(place, 1);
		return place >= 0;
	}).length;
}

function isSame(one: object, other: object): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
