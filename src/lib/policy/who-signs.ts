/** Who must sign for a person on a day: asked of the engine itself, so that no screen has an age of its own. */
import { limitDays, type AgedSubject } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import { anImage } from '#lib/domain/decision-input.ts';
import {
	channelKinds,
	type ChannelKind,
	type Citation,
	type DecisionChannel,
	type DecisionInput,
	type DecisionSubject
} from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import { lawRules } from './law.ts';
import { ageLimitsOn, policyById } from './policies.ts';
import type { Profile } from './profile.ts';

export type SignsAs = 'guardian' | 'self' | 'unknown-age';

/** One signature that is asked for, the kinds of channel that ask for it, and the rule that says so. */
export interface AskedSignature {
	readonly as: SignsAs;
	/** `all` where one of the channels needs all guardians. */
	readonly count: 'one' | 'all';
	readonly channels: readonly ChannelKind[];
	readonly becauseOf: {
		readonly rule: string;
		readonly text: { readonly sv: string; readonly en: string };
		readonly citation: Citation;
	};
}

/** A limit of age at which a channel asks somebody else, or nobody because it forbids. */
export interface AgeChange {
	readonly on: Day;
	readonly from: SignsAs;
	readonly to: SignsAs | 'forbidden';
	/** The channel's place among those that were asked about. */
	readonly place: number;
}

/** The signature that most weighs (a guardian's before the person's own), and the others where channels differ. */
export interface WhoSigns extends AskedSignature {
	readonly others: readonly AskedSignature[];
	/** The next day on which some channel asks somebody else, and whom; null where age changes nothing more. */
	readonly changesOn: Day | null;
	readonly changesTo: SignsAs | null;
	/** Every change that age brings, channel by channel, in the order of days. */
	readonly changes: readonly AgeChange[];
}

/** A channel, and what its controller decides by where that is not the policy asked about. */
export interface AskingChannel extends Partial<DecisionChannel> {
	readonly kind: ChannelKind;
	readonly policyId?: string;
	readonly guardiansRequired?: 'one' | 'all';
	readonly rulings?: DecisionInput['rulings'];
}

export interface WhoSignsOptions {
	readonly guardiansRequired?: 'one' | 'all';
	/** The municipality's channels; unset, one of every kind. */
	readonly channels?: readonly AskingChannel[];
	readonly own?: readonly Profile[];
}

type Aged = AgedSubject | Pick<AgedSubject, 'birthDate' | 'schoolForm'>;

/**
 * Who must sign for a person on a day: each channel is asked by its own policy, `policyId` where it names none.
 * Where a channel forbids, or asks for no consent, it asks for nobody; where none asks, the law's floor answers.
 */
export function whoSigns(policyId: string, subject: Aged, at: Day, options: WhoSignsOptions = {}): WhoSigns {
	const asking = options.channels ?? channelKinds.map((kind) => ({ kind }));
	const today = asking.map((channel) => answerOf(policyId, subject, at, channel, options));
	const [first = byLaw(policyId, subject, at, options), ...others] = merged(today);
	const changes = changesAfter(policyId, subject, at, options, asking, today);
	let next: Pick<WhoSigns, 'changesOn' | 'changesTo'> = { changesOn: null, changesTo: null };
	for (const { on, to } of changes) {
		if (to !== 'forbidden' && next.changesOn === null) next = { changesOn: on, changesTo: to };
	}
	return { ...first, others, ...next, changes };
}

/**
 * Whether a guardian may have to sign on that day, also because the age is not known. The same answer as `whoSigns`
 * gives, without what age changes later.
 */
export function mayAskGuardian(
	policyId: string,
	subject: Aged,
	at: Day,
	options: WhoSignsOptions = {}
): boolean {
	const asking = options.channels ?? channelKinds.map((kind) => ({ kind }));
	const asked = merged(asking.map((channel) => answerOf(policyId, subject, at, channel, options)));
	return (asked.length > 0 ? asked : [byLaw(policyId, subject, at, options)]).some(({ as }) => as !== 'self');
}

/** What a channel asks when there is no consent at all: a signature, nobody's, or nothing helps. */
type ChannelAnswer = AskedSignature | 'nobody' | 'forbidden';

const order: readonly SignsAs[] = ['unknown-age', 'guardian', 'self'];

function merged(answers: readonly ChannelAnswer[]): readonly AskedSignature[] {
	return order.flatMap((as) => {
		const same = answers.filter((one) => typeof one === 'object').filter((one) => one.as === as);
		const [first] = same;
		if (!first) return [];
		const kinds = new Set(same.flatMap((one) => one.channels));
		const count = same.some((one) => one.count === 'all') ? 'all' : 'one';
		return [{ ...first, count, channels: channelKinds.filter((kind) => kinds.has(kind)) }];
	});
}

function answerOf(
	policyId: string,
	subject: Aged,
	at: Day,
	channel: AskingChannel,
	options: WhoSignsOptions
): ChannelAnswer {
	const decision = decide(nothingKnown(policyId, subject, at, channel), options.own);
	const as: SignsAs | undefined = decision.missing.includes('birth-date')
		? 'unknown-age'
		: decision.missing.includes('guardian-consent')
			? 'guardian'
			: decision.missing.includes('own-consent')
				? 'self'
				: undefined;
	const [reason] = decision.reasons;
	if (!as || !reason) return decision.verdict === 'forbidden' ? 'forbidden' : 'nobody';
	const { rule, text, citation } = reason;
	const count = channel.guardiansRequired ?? options.guardiansRequired ?? 'one';
	return {
		as,
		count: as === 'guardian' ? count : 'one',
		channels: [channel.kind],
		becauseOf: { rule, text, citation }
	};
}

/** Where no channel asks for a consent, one is still taken as the law has it. */
function byLaw(policyId: string, subject: Aged, at: Day, options: WhoSignsOptions): AskedSignature {
	const floor: Profile = {
		...policyById(policyId, options.own).profile,
		id: 'law',
		rules: lawRules,
		questions: [],
		channels: { print: 'law' }
	};
	const asked = answerOf('law', subject, at, { kind: 'print' }, { ...options, own: [floor] });
	if (typeof asked === 'string') throw new Error('The law asks for somebody in every case');
	return { ...asked, channels: [] };
}

function nothingKnown(policyId: string, subject: Aged, at: Day, channel: AskingChannel): DecisionInput {
	const { kind, account = 'official', thirdCountry = false, audience = 'all', rulings = {} } = channel;
	const person: DecisionSubject = {
		role: 'role' in subject ? subject.role : 'private',
		birthDate: subject.birthDate,
		schoolForm: subject.schoolForm,
		publicationBlock: false,
		objected: false
	};
	return {
		policy: channel.policyId ?? policyId,
		at,
		purpose: null,
		subject: person,
		image: anImage,
		channel: { kind, account, thirdCountry, audience },
		publisher: 'other',
		legalBasis: 'consent',
		guardiansRequired: 'one',
		guardians: 1,
		rulings,
		consents: [],
		refusals: []
	};
}

/** Age passes a limit on few days, those of the channels' policies: only they are tried. */
function changesAfter(
	policyId: string,
	subject: Aged,
	at: Day,
	options: WhoSignsOptions,
	asking: readonly AskingChannel[],
	today: readonly ChannelAnswer[]
): readonly AgeChange[] {
	const { birthDate } = subject;
	if (birthDate === null) return [];
	const days = new Set<Day>();
	for (const id of new Set(asking.map((channel) => channel.policyId ?? policyId))) {
		const limits = ageLimitsOn(policyById(id, options.own), at);
		for (const on of Object.values(limitDays(birthDate, limits))) days.add(on);
	}
	const changes: AgeChange[] = [];
	const before = [...today];
	const lastAsked = today.map((one) => (typeof one === 'object' ? one.as : null));
	for (const on of [...days].sort()) {
		if (on <= at) continue;
		for (const [place, channel] of asking.entries()) {
			const then = answerOf(policyId, subject, on, channel, options);
			const from = lastAsked[place] ?? null;
			const to = typeof then === 'object' ? then.as : then;
			const isNew = to === 'forbidden' ? before[place] !== 'forbidden' : to !== from;
			if (from !== null && to !== 'nobody' && isNew) changes.push({ on, from, to, place });
			before[place] = then;
			if (typeof then === 'object') lastAsked[place] = then.as;
		}
	}
	return changes;
}
