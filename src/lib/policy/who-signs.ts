/** Who must sign for a person on a day: asked of the engine itself, so that no screen has an age of its own. */
import { turnsOn, upperSecondaryFrom, type AgedSubject } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import {
	channelKinds,
	type ChannelKind,
	type Citation,
	type DecisionChannel,
	type DecisionInput,
	type DecisionSubject,
	type Reason
} from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import { lawRules } from './law.ts';
import { ageLimitsOn, policyById } from './policies.ts';
import type { Profile } from './profile.ts';

export type SignsAs = 'guardian' | 'self' | 'unknown-age';

/** One signature that is asked for, the kinds of channel that ask for it, and the rule that says so. */
export interface AskedSignature {
	readonly as: SignsAs;
	readonly count: 'one' | 'all';
	readonly channels: readonly ChannelKind[];
	readonly becauseOf: {
		readonly rule: string;
		readonly text: { readonly sv: string; readonly en: string };
		readonly citation: Citation;
	};
}

/** The signature that most weighs (a guardian's before the person's own), and the others where channels differ. */
export interface WhoSigns extends AskedSignature {
	readonly others: readonly AskedSignature[];
	/** The next day on which some channel asks somebody else, and whom; null where age changes nothing more. */
	readonly changesOn: Day | null;
	readonly changesTo: SignsAs | null;
}

export interface WhoSignsOptions {
	readonly guardiansRequired?: 'one' | 'all';
	/** The municipality's channels; unset, one of every kind. */
	readonly channels?: readonly ({ readonly kind: ChannelKind } & Partial<DecisionChannel>)[];
	readonly own?: readonly Profile[];
}

type Aged = AgedSubject | Pick<AgedSubject, 'birthDate' | 'schoolForm'>;

/**
 * Who must sign for a person under a policy on a day. Where a channel forbids, or asks for no consent, it asks
 * for nobody; where none asks, the law's floor answers.
 */
export function whoSigns(policyId: string, subject: Aged, at: Day, options: WhoSignsOptions = {}): WhoSigns {
	const today = signaturesOn(policyId, subject, at, options);
	const [first = byLaw(policyId, subject, at, options), ...others] = today;
	const change = nextChange(policyId, subject, at, options, today);
	return { ...first, others, changesOn: change?.on ?? null, changesTo: change?.to ?? null };
}

const order: readonly SignsAs[] = ['unknown-age', 'guardian', 'self'];

function signaturesOn(
	policyId: string,
	subject: Aged,
	at: Day,
	options: WhoSignsOptions
): readonly AskedSignature[] {
	const channels = options.channels ?? channelKinds.map((kind) => ({ kind }));
	const asked = channels.flatMap((channel) => signatureFor(policyId, subject, at, channel, options) ?? []);
	return order.flatMap((as) => {
		const [first, ...rest] = asked.filter((one) => one.as === as);
		if (!first) return [];
		const kinds = new Set([first, ...rest].flatMap((one) => one.channels));
		return [{ ...first, channels: channelKinds.filter((kind) => kinds.has(kind)) }];
	});
}

/** The signature that the engine misses when there is no consent at all; undefined when it misses none. */
function signatureFor(
	policyId: string,
	subject: Aged,
	at: Day,
	channel: { readonly kind: ChannelKind } & Partial<DecisionChannel>,
	options: WhoSignsOptions
): AskedSignature | undefined {
	const guardiansRequired = options.guardiansRequired ?? 'one';
	const decision = decide(nothingKnown(policyId, subject, at, channel), options.own);
	const as: SignsAs | undefined = decision.missing.includes('birth-date')
		? 'unknown-age'
		: decision.missing.includes('guardian-consent')
			? 'guardian'
			: decision.missing.includes('own-consent')
				? 'self'
				: undefined;
	const [reason] = decision.reasons;
	if (!as || !reason) return undefined;
	return signature(as, [channel.kind], reason, as === 'guardian' ? guardiansRequired : 'one');
}

function signature(
	as: SignsAs,
	channels: readonly ChannelKind[],
	{ rule, text, citation }: Reason,
	count: 'one' | 'all'
): AskedSignature {
	return { as, count, channels, becauseOf: { rule, text, citation } };
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
	const asked = signatureFor('law', subject, at, { kind: 'print' }, { ...options, own: [floor] });
	if (!asked) throw new Error('The law asks for somebody in every case');
	return { ...asked, channels: [] };
}

function nothingKnown(
	policy: string,
	subject: Aged,
	at: Day,
	channel: { readonly kind: ChannelKind } & Partial<DecisionChannel>
): DecisionInput {
	const person: DecisionSubject = {
		role: 'role' in subject ? subject.role : 'private',
		birthDate: subject.birthDate,
		schoolForm: subject.schoolForm,
		publicationBlock: false,
		objected: false
	};
	return {
		policy,
		at,
		purpose: null,
		subject: person,
		image: {
			id: 'this',
			identifiable: true,
			anonymised: 'none',
			secret: false,
			sensitive: false,
			shows: ['image'],
			uncertain: false,
			source: 'own',
			copyrightStated: true
		},
		channel: { account: 'official', thirdCountry: false, audience: 'all', ...channel },
		publisher: 'other',
		legalBasis: 'consent',
		guardiansRequired: 'one',
		guardians: 1,
		rulings: {},
		consents: [],
		refusals: []
	};
}

/** Age passes a limit on few days: only those are tried. A change is a channel that then asks somebody else. */
function nextChange(
	policyId: string,
	subject: Aged,
	at: Day,
	options: WhoSignsOptions,
	today: readonly AskedSignature[]
): { readonly on: Day; readonly to: SignsAs } | undefined {
	const { birthDate } = subject;
	if (birthDate === null) return undefined;
	const limits = ageLimitsOn(policyById(policyId, options.own), at);
	const days = new Set([
		turnsOn(birthDate, limits.ownConsent),
		upperSecondaryFrom(birthDate, limits),
		turnsOn(birthDate, limits.majority)
	]);
	for (const on of [...days].sort()) {
		if (on <= at) continue;
		const then = signaturesOn(policyId, subject, on, options);
		for (const { as, channels } of today) {
			const to = then.find((one) => one.as !== as && channels.some((kind) => one.channels.includes(kind)));
			if (to) return { on, to: to.as };
		}
	}
	return undefined;
}
