/** The steps that led to an answer, collected in the very run that gives it. Not for the phone: nothing there needs it. */
import { ageOn, type KnownOrUnknownBand } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import type { Decision, DecisionInput, DutyCode, LegalBasis, MissingCode } from '#lib/domain/decision.ts';
import { ageDays, type AgeDay } from './age-days.ts';
import { missingBit } from './codes.ts';
import { isInForce, lacking, type Asked } from './consent-that-counts.ts';
import { decide } from './decide.ts';
import { policyById, type ReadPolicy } from './policies.ts';
import type { ChannelRules, Profile, Rule, RuleId, Who } from './profile.ts';
import type { ConsentAsked, Mark, MarkState, PlainMark } from './trace.ts';

/** A demand on the consent, with the codes that say that it is missing. */
export const demandSteps = [
	'signer',
	'all-guardians',
	'this-image',
	'channel',
	'purpose',
	'content',
	'third-country',
	'written',
	'registration'
] as const;
export type DemandStep = (typeof demandSteps)[number];

/** In the order in which they are tried. */
export const stepCodes = [
	'secrecy',
	'identifiable',
	'do-not-publish',
	'sensitive',
	'allow-source',
	'allow-own-guardians',
	'allow-artist',
	'treat-as-consent',
	'age',
	'row',
	'forbidden',
	'policy-rule',
	'basis',
	'in-force',
	...demandSteps,
	'discouraged',
	'question',
	'copyright',
	'duties'
] as const;
export type StepCode = (typeof stepCodes)[number];

/** Why a consent does not hold on the day. Consents are named by their place in the input, from 0. */
export interface NotInForce {
	readonly consent: number;
	readonly why: 'withdrawn' | 'not-begun' | 'ended';
	readonly day: Day;
}

type Detail =
	| { readonly what: PlainMark }
	| {
			readonly what: 'age';
			readonly band: KnownOrUnknownBand;
			readonly years: number | null;
			/** The next limit, or for an adult the one that was passed last. */
			readonly limit: AgeDay | null;
	  }
	| { readonly what: 'row'; readonly who: Who; readonly isLaw: boolean }
	| { readonly what: 'basis'; readonly basis: LegalBasis; readonly given: LegalBasis }
	| {
			readonly what: 'in-force';
			/** How far the ones in force reach; `until` the first day that ends, null where none does. */
			readonly consents: readonly { readonly consent: number; readonly until: Day | null }[];
			readonly not: readonly NotInForce[];
	  }
	| { readonly what: 'signer'; readonly as: 'guardian' | 'self'; readonly by: readonly number[] }
	| {
			readonly what: 'all-guardians';
			readonly signed: number;
			readonly of: number;
			readonly by: readonly number[];
	  }
	/** `by`: the consents in force that meet the demand; where it stops all the same, none of them meets every demand. */
	| { readonly what: Exclude<DemandStep, 'signer' | 'all-guardians'>; readonly by: readonly number[] }
	| { readonly what: 'question'; readonly id: string; readonly ruling: 'allow' | 'refuse' | null }
	| { readonly what: 'duties'; readonly duties: readonly DutyCode[] };

export type ReachedStep = Detail & {
	readonly state: MarkState;
	/** The rules that were applied, or would have been; the first one is cited. */
	readonly rules: readonly Rule[];
};
export interface StepNotReached {
	readonly what: StepCode;
	readonly state: 'not-reached';
}
export type Step = ReachedStep | StepNotReached;

export interface Explanation {
	readonly decision: Decision;
	readonly steps: readonly Step[];
}

/** The decision, and each step towards it: those that were tried, in order, then those that were never reached. */
export function explain(input: DecisionInput, own: readonly Profile[] = []): Explanation {
	const marks: Mark[] = [];
	const decision = decide(input, own, (mark) => marks.push(mark));
	const policy = policyById(input.policy, own);
	const row = marks.find((mark) => mark.what === 'row');
	const reached = latestOfEach(marks).flatMap((mark) =>
		mark.what === 'consent' && row
			? [basisBefore(row, input), ...consentSteps(mark, input, policy)]
			: stepsOf(mark, input, policy)
	);
	const duties = decision.reasons.filter((reason) => reason.effect === 'duty').map((reason) => reason.rule);
	if (decision.duties.length > 0) {
		reached.push({ what: 'duties', state: 'noted', rules: rulesIn(policy, duties), duties: decision.duties });
	}
	const known = new Set(reached.map((step) => step.what));
	const left = comingSteps(input, policy, marks).filter((what) => !known.has(what));
	return { decision, steps: [...reached, ...left.map((what) => ({ what, state: 'not-reached' as const }))] };
}

/** What is marked twice stands where it was marked first, as it was marked last. */
function latestOfEach(marks: readonly Mark[]): readonly Mark[] {
	const keyOf = (mark: Mark) => ('rule' in mark && mark.what !== 'age' ? mark.what + mark.rule : mark.what);
	return [...new Map(marks.map((mark) => [keyOf(mark), mark])).values()];
}

function rulesIn(policy: ReadPolicy, ids: readonly (RuleId | undefined)[]): readonly Rule[] {
	return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (policy.rules.get(id) ?? [])));
}

/** Where a consent is asked, the basis is either what asks for it or makes no difference. */
function basisBefore({ cell, basis }: Mark & { what: 'row' }, input: DecisionInput): ReachedStep {
	const decides = cell.is === 'law' || cell.is.kind === 'by-basis';
	return { what: 'basis', state: decides ? 'passed' : 'noted', basis, given: input.legalBasis, rules: [] };
}

function stepsOf(mark: Mark, input: DecisionInput, policy: ReadPolicy): ReachedStep[] {
	const { state } = mark;
	switch (mark.what) {
		case 'age': {
			const { birthDate } = input.subject;
			const days = ageDays(input.subject, input.at, policy);
			const limit = days.find((day) => day.on > input.at) ?? days.at(-1) ?? null;
			const years = birthDate === null ? null : ageOn(birthDate, input.at);
			const rules = rulesIn(policy, [mark.rule ?? limit?.rule]);
			return [{ what: 'age', state, band: mark.band, years, limit, rules }];
		}
		case 'row':
			return [{ what: 'row', state, who: mark.row.who, isLaw: mark.cell.is === 'law', rules: [] }];
		case 'basis':
			return [
				{
					what: 'basis',
					state,
					basis: mark.basis,
					given: input.legalBasis,
					rules: rulesIn(policy, [mark.rule])
				}
			];
		case 'question': {
			const open = policy.questions.get(mark.id);
			const sides = state === 'stops' ? [open?.against, open?.infavour] : [open?.infavour, open?.against];
			const rules = rulesIn(policy, [mark.ruling ? 'bildlov.ruling' : undefined, ...sides]);
			return [{ what: 'question', state, id: mark.id, ruling: mark.ruling ?? null, rules }];
		}
		case 'consent':
			return consentSteps(mark, input, policy);
		default:
			return [{ what: mark.what, state, rules: rulesIn(policy, [mark.rule]) }];
	}
}

/** One consent, looked at alone by the engine's own measure. */
interface Looked {
	readonly consent: number;
	readonly lack: number;
}

function consentSteps(mark: ConsentAsked, input: DecisionInput, policy: ReadPolicy): ReachedStep[] {
	const { asked, lack } = mark;
	const alone = { ...input, guardiansRequired: 'one' as const };
	const inForce = input.consents.flatMap((one, consent): Looked[] =>
		isInForce(one, input.at) ? [{ consent, lack: lacking({ ...alone, consents: [one] }, asked) }] : []
	);
	const rulesOf = (code: MissingCode) =>
		rulesIn(
			policy,
			mark.rules.filter(([each]) => each === code).map(([, rule]) => rule)
		);
	const lacks = (code: MissingCode) => (lack & missingBit(code)) !== 0;
	const by = (code: MissingCode) =>
		inForce.filter((one) => (one.lack & missingBit(code)) === 0).map((one) => one.consent);
	const demand = (what: Exclude<DemandStep, 'signer' | 'all-guardians'>, code: MissingCode): ReachedStep => ({
		what,
		state: lacks(code) ? 'stops' : 'passed',
		by: by(code),
		rules: rulesOf(code)
	});

	const steps: ReachedStep[] = [];
	if (input.consents.length > 0) steps.push(inForceStep(input, inForce));
	const signerCode = asked.signer === 'guardian' ? 'guardian-consent' : 'own-consent';
	const [signerRule, allRule] = rulesOf(signerCode);
	const together = asked.signer === 'guardian' && input.guardiansRequired === 'all';
	const signers = by(signerCode);
	steps.push({
		what: 'signer',
		state: (together ? signers.length === 0 : lacks(signerCode)) ? 'stops' : 'passed',
		as: asked.signer,
		by: signers,
		rules: signerRule ? [signerRule] : []
	});
	if (together) {
		steps.push({
			what: 'all-guardians',
			state: lacks(signerCode) ? 'stops' : 'passed',
			signed: guardiansCounted(input, asked),
			of: input.guardians,
			by: signers,
			// The engine's decisive rule is the signer's, also where it is the others' signatures that are missing.
			rules: [allRule, signerRule].flatMap((rule) => rule ?? [])
		});
	}
	const hasImages = inForce.some(({ consent }) => input.consents[consent]?.images !== 'general');
	if (asked.thisImage || hasImages) steps.push(demand('this-image', 'consent-for-this-image'));
	if (inForce.length > 0) {
		steps.push(demand('channel', 'channel-not-covered'));
		if (input.purpose !== null) steps.push(demand('purpose', 'purpose-not-covered'));
		steps.push(demand('content', 'content-not-covered'));
	}
	if (input.channel.thirdCountry) steps.push(demand('third-country', 'third-country-consent'));
	if (asked.written) steps.push(demand('written', 'written-consent'));
	if (asked.registration) steps.push(demand('registration', 'registration-number'));
	return steps;
}

function inForceStep(input: DecisionInput, inForce: readonly Looked[]): ReachedStep {
	const not = input.consents.flatMap((one, consent): NotInForce[] => {
		if (one.withdrawnAt !== null && one.withdrawnAt <= input.at)
			return [{ consent, why: 'withdrawn', day: one.withdrawnAt }];
		if (one.validFrom !== null && input.at < one.validFrom)
			return [{ consent, why: 'not-begun', day: one.validFrom }];
		if (one.validTo !== null && one.validTo < input.at) return [{ consent, why: 'ended', day: one.validTo }];
		return [];
	});
	const consents = inForce.map(({ consent }) => ({
		consent,
		until: input.consents[consent]?.validTo ?? null
	}));
	return { what: 'in-force', state: inForce.length === 0 ? 'stops' : 'passed', consents, not, rules: [] };
}

/** How many guardians the engine counts: as many as it would be content with. */
function guardiansCounted(input: DecisionInput, asked: Asked): number {
	const signatures = input.consents.reduce((sum, one) => sum + one.signers.length, 0);
	let counted = Math.min(input.guardians, signatures);
	while (counted > 0 && lacking({ ...input, guardians: counted }, asked) & missingBit('guardian-consent'))
		counted--;
	return counted;
}

/** What this policy would have come to in this channel. */
function comingSteps(input: DecisionInput, policy: ReadPolicy, marks: readonly Mark[]): readonly StepCode[] {
	const said = policy.profile.channels[input.channel.kind];
	const rules: Partial<ChannelRules> = said === undefined || said === 'law' ? {} : said;
	const row = marks.find((mark) => mark.what === 'row');
	const coming = new Set<StepCode>([
		'do-not-publish',
		'sensitive',
		...(rules.first ?? []).map((step) => step.kind),
		'age',
		'row',
		...(row?.cell.discouraged ? ['discouraged' as const] : []),
		...(row?.cell.question && (row.cell.question.onBasis ?? row.basis) === row.basis
			? ['question' as const]
			: []),
		...(rules.copyright ? ['copyright' as const] : [])
	]);
	if (!marks.some((mark) => mark.what === 'basis' || mark.what === 'consent')) coming.add('basis');
	return stepCodes.filter((code) => coming.has(code));
}
