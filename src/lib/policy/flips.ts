/** What would change the answer: every single change that somebody could make or that may happen, each decided anew. */
import { turnsOn, type AgeBand } from '#lib/domain/age.ts';
import { addDays, type Day } from '#lib/domain/day.ts';
import {
	channelKinds,
	legalBases,
	roles,
	verdicts,
	type ChannelKind,
	type Decision,
	type DecisionConsent,
	type DecisionImage,
	type DecisionInput,
	type DecisionSubject,
	type LegalBasis,
	type Role
} from '#lib/domain/decision.ts';
import { ageDays } from './age-days.ts';
import { isInForce } from './consent-that-counts.ts';
import { decide } from './decide.ts';
import { guidelines, policyById } from './policies.ts';
import type { Profile } from './profile.ts';
import type { Mark } from './trace.ts';

/** What is done to one consent; the first four give, the others take away. */
export const consentChanges = [
	'tick-channel',
	'tick-transfer',
	'tick-content',
	'for-this-image',
	'write',
	'register',
	'untick-channel',
	'untick-transfer',
	'withdraw',
	'never-given'
] as const;
export type ConsentChange = (typeof consentChanges)[number];

/** One change. Consents are named by their place in the input, from 0. */
export type Change =
	| { readonly change: 'guardian-says-yes'; readonly guardian: number }
	| { readonly change: 'self-says-yes' }
	| { readonly change: 'consent'; readonly consent: number; readonly how: ConsentChange }
	| { readonly change: 'says-no'; readonly by: 'self' | 'guardian' }
	| { readonly change: 'noes-taken-back' }
	| { readonly change: 'block' | 'objection' | 'identifiable' | 'secret' | 'sensitive'; readonly on: boolean }
	| { readonly change: 'uncertain' | 'copyright'; readonly on: boolean }
	| { readonly change: 'blurred' }
	| { readonly change: 'name-comes-along' }
	| { readonly change: 'source'; readonly source: DecisionImage['source'] }
	| { readonly change: 'kind'; readonly kind: ChannelKind }
	| { readonly change: 'audience'; readonly audience: 'all' | 'own-guardians' }
	| { readonly change: 'third-country'; readonly on: boolean }
	| { readonly change: 'basis'; readonly basis: LegalBasis }
	| { readonly change: 'role'; readonly role: Role }
	| { readonly change: 'guardians-required'; readonly required: 'one' | 'all' }
	| {
			readonly change: 'comes-into-band';
			readonly band: AgeBand;
			readonly years: number | null;
			readonly on: Day;
	  }
	| { readonly change: 'is-years'; readonly years: number }
	| { readonly change: 'consent-has-ended'; readonly consent: number; readonly on: Day }
	| {
			readonly change: 'ruling';
			readonly question: string;
			readonly ruling: 'allow' | 'refuse' | null;
	  }
	| { readonly change: 'policy'; readonly policy: string; readonly name: string };

export interface Flip {
	readonly what: Change;
	readonly input: DecisionInput;
	readonly decision: Decision;
	/** Whether the verdict is another than now. */
	readonly flips: boolean;
}

/**
 * Every single change and its answer: those that change the verdict first, the best answer first, and among equal
 * ones what people can do before what only time or another text can. `own` holds one version of each own policy.
 */
export function flips(input: DecisionInput, own: readonly Profile[] = []): readonly Flip[] {
	const now = decide(input, own).verdict;
	const made = changesOf(input, own).map(([what, changed]): Flip => {
		const decision = decide(changed, own);
		return { what, input: changed, decision, flips: decision.verdict !== now };
	});
	const rank = (flip: Flip) => (flip.flips ? verdicts.indexOf(flip.decision.verdict) : -1);
	return made.sort((one, other) => rank(other) - rank(one));
}

type Changed = readonly [Change, DecisionInput];

function changesOf(input: DecisionInput, own: readonly Profile[]): readonly Changed[] {
	return [
		...answersOf(input),
		...input.consents.flatMap((one, consent) => consentChangesOf(input, one, consent)),
		...imageChanges(input),
		...channelChanges(input),
		...noesOf(input),
		...rulingChanges(input, own),
		...basisAndRole(input),
		...dayChanges(input, own),
		...policyChanges(input, own)
	];
}

/** A yes that covers all that is asked here: the kind of channel, what comes along, the transfer. */
function fullYes(input: DecisionInput, signer: DecisionConsent['signers'][number]): DecisionConsent {
	return {
		signers: [signer],
		channels: [input.channel.kind],
		purposes: [],
		covers: input.image.shows,
		thirdCountry: input.channel.thirdCountry,
		images: 'general',
		written: true,
		registrationNumber: null,
		validFrom: null,
		validTo: null,
		withdrawnAt: null
	};
}

/** Guardians are numbered; in an input they go by this id. */
export const guardianId = (number: number): string => `g${number}`;

function answersOf(input: DecisionInput): readonly Changed[] {
	const inForce = input.consents.filter((one) => isInForce(one, input.at));
	const signed = new Set(inForce.flatMap((one) => one.signers.map((signer) => signer.guardian)));
	const most = Math.max(2, input.guardians);
	const next = Array.from({ length: most }, (_, index) => index + 1).find(
		(number) => !signed.has(guardianId(number))
	);
	const withYes = (yes: DecisionConsent): DecisionInput => ({ ...input, consents: [...input.consents, yes] });
	const changes: Changed[] = [];
	if (next !== undefined) {
		const yes = fullYes(input, { as: 'guardian', guardian: guardianId(next) });
		changes.push([{ change: 'guardian-says-yes', guardian: next }, withYes(yes)]);
	}
	if (!inForce.some((one) => one.signers.some((signer) => signer.as === 'self'))) {
		changes.push([{ change: 'self-says-yes' }, withYes(fullYes(input, { as: 'self' }))]);
	}
	return changes;
}

function consentChangesOf(input: DecisionInput, one: DecisionConsent, consent: number): readonly Changed[] {
	const { channel, image, at } = input;
	const put = (how: ConsentChange, but: Partial<DecisionConsent> | null): Changed => [
		{ change: 'consent', consent, how },
		{
			...input,
			consents: input.consents.flatMap((each, index) =>
				index !== consent ? [each] : but === null ? [] : [{ ...each, ...but }]
			)
		}
	];
	const changes = [put('never-given', null)];
	if (!isInForce(one, at)) return changes;
	const covers = one.channels.includes(channel.kind);
	changes.unshift(
		covers
			? put('untick-channel', { channels: one.channels.filter((kind) => kind !== channel.kind) })
			: put('tick-channel', { channels: [...one.channels, channel.kind] }),
		put('withdraw', { withdrawnAt: at })
	);
	if (one.thirdCountry) changes.push(put('untick-transfer', { thirdCountry: false }));
	else if (channel.thirdCountry) changes.unshift(put('tick-transfer', { thirdCountry: true }));
	if (image.shows.some((content) => !one.covers.includes(content))) {
		changes.unshift(put('tick-content', { covers: [...new Set([...one.covers, ...image.shows])] }));
	}
	if (one.images === 'general' || !one.images.includes(image.id)) {
		changes.unshift(put('for-this-image', { images: [image.id] }));
	}
	if (!one.written) changes.unshift(put('write', { written: true }));
	if (one.registrationNumber === null) changes.unshift(put('register', { registrationNumber: '1' }));
	return changes;
}

function imageChanges(input: DecisionInput): readonly Changed[] {
	const { image } = input;
	const but = (what: Change, changed: Partial<DecisionImage>): Changed => [
		what,
		{ ...input, image: { ...image, ...changed } }
	];
	const changes: Changed[] = [];
	if (image.identifiable) {
		changes.push(
			but({ change: 'identifiable', on: false }, { identifiable: false, anonymised: 'none' }),
			but({ change: 'blurred' }, { identifiable: false, anonymised: 'blurred' })
		);
	} else {
		changes.push(but({ change: 'identifiable', on: true }, { identifiable: true, anonymised: 'none' }));
	}
	const { secret, sensitive, uncertain, copyrightStated } = image;
	changes.push(
		but({ change: 'copyright', on: !copyrightStated }, { copyrightStated: !copyrightStated }),
		but({ change: 'sensitive', on: !sensitive }, { sensitive: !sensitive }),
		but({ change: 'secret', on: !secret }, { secret: !secret }),
		but({ change: 'uncertain', on: !uncertain }, { uncertain: !uncertain })
	);
	if (!image.shows.includes('name')) {
		changes.push(but({ change: 'name-comes-along' }, { shows: [...image.shows, 'name'] }));
	}
	for (const source of ['own', 'image-bank', 'contracted-profile'] as const) {
		if (source !== image.source) changes.push(but({ change: 'source', source }, { source }));
	}
	return changes;
}

/** Another kind of channel brings its usual transfer along, as the vocabulary has it. */
function channelChanges(input: DecisionInput): readonly Changed[] {
	const { channel } = input;
	const others = channelKinds
		.filter((kind) => kind !== channel.kind)
		.map((kind): Changed => [
			{ change: 'kind', kind },
			{ ...input, channel: { ...channel, kind, thirdCountry: kind === 'social-media' } }
		]);
	const audience = channel.audience === 'all' ? 'own-guardians' : 'all';
	const thirdCountry = !channel.thirdCountry;
	return [
		...others,
		[
			{ change: 'audience', audience },
			{ ...input, channel: { ...channel, audience } }
		],
		[
			{ change: 'third-country', on: thirdCountry },
			{ ...input, channel: { ...channel, thirdCountry } }
		]
	];
}

function noesOf(input: DecisionInput): readonly Changed[] {
	const { subject, refusals, channel } = input;
	const { publicationBlock, objected } = subject;
	const but = (changed: Partial<DecisionSubject>): DecisionInput => ({
		...input,
		subject: { ...subject, ...changed }
	});
	const noBy = (by: 'self' | 'guardian'): Changed => [
		{ change: 'says-no', by },
		{ ...input, refusals: [...refusals, { by, channels: [channel.kind], images: 'general' }] }
	];
	const changes: Changed[] = [
		[{ change: 'block', on: !publicationBlock }, but({ publicationBlock: !publicationBlock })],
		[{ change: 'objection', on: !objected }, but({ objected: !objected })],
		noBy('guardian'),
		noBy('self')
	];
	if (refusals.length > 0) changes.push([{ change: 'noes-taken-back' }, { ...input, refusals: [] }]);
	return changes;
}

/** Of the questions that the policy leaves open, the one that this case comes upon. */
function rulingChanges(input: DecisionInput, own: readonly Profile[]): readonly Changed[] {
	const marks: Mark[] = [];
	decide(input, own, (mark) => marks.push(mark));
	const question = marks.find((mark) => mark.what === 'row')?.cell.question?.id;
	if (question === undefined) return [];
	const { [question]: given = null, ...others } = input.rulings;
	return ([null, 'allow', 'refuse'] as const)
		.filter((ruling) => ruling !== given)
		.map((ruling): Changed => [
			{ change: 'ruling', question, ruling },
			{ ...input, rulings: ruling === null ? others : { ...others, [question]: ruling } }
		]);
}

function basisAndRole(input: DecisionInput): readonly Changed[] {
	const required = input.guardiansRequired === 'one' ? 'all' : 'one';
	return [
		...legalBases
			.filter((basis) => basis !== input.legalBasis)
			.map((basis): Changed => [
				{ change: 'basis', basis },
				{ ...input, legalBasis: basis }
			]),
		...roles
			.filter((role) => role !== input.subject.role)
			.map((role): Changed => [
				{ change: 'role', role },
				{ ...input, subject: { ...input.subject, role } }
			]),
		[
			{ change: 'guardians-required', required },
			{ ...input, guardiansRequired: required }
		]
	];
}

/** The day moves on to each age limit ahead, and past each consent's last day; without a birth date, an age is tried. */
function dayChanges(input: DecisionInput, own: readonly Profile[]): readonly Changed[] {
	const { subject, at } = input;
	const changes: Changed[] = [];
	if (subject.birthDate === null) {
		for (const years of [10, 14, 17, 30]) {
			const birthDate = turnsOn(at, -years);
			changes.push([
				{ change: 'is-years', years },
				{ ...input, subject: { ...subject, birthDate } }
			]);
		}
	}
	for (const { band, on } of ageDays(subject, at, policyById(input.policy, own))) {
		if (on <= at) continue;
		const isBirthday = subject.birthDate !== null && isTurning(subject.birthDate, on);
		const years = isBirthday ? Number(on.slice(0, 4)) - Number(subject.birthDate?.slice(0, 4)) : null;
		changes.push([
			{ change: 'comes-into-band', band, years, on },
			{ ...input, at: on }
		]);
	}
	for (const [consent, { validTo }] of input.consents.entries()) {
		if (validTo === null || validTo < at || validTo >= '9999-12-31') continue;
		const on = addDays(validTo, 1);
		changes.push([
			{ change: 'consent-has-ended', consent, on },
			{ ...input, at: on }
		]);
	}
	return changes;
}

function isTurning(birthDate: Day, on: Day): boolean {
	return turnsOn(birthDate, Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))) === on;
}

function policyChanges(input: DecisionInput, own: readonly Profile[]): readonly Changed[] {
	return [...own, ...guidelines]
		.filter((profile) => profile.id !== input.policy)
		.map((profile): Changed => [
			{ change: 'policy', policy: profile.id, name: profile.name },
			{ ...input, policy: profile.id }
		]);
}
