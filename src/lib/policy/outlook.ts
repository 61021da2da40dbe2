/** What a consent would be enough for, said before anybody signs: the engine's answer to a yes not yet given. */
import type { ConsentFact, PersonFacts, Signer } from '#lib/domain/consent.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import type {
	ChannelKind,
	Content,
	DecisionChannel,
	DecisionInput,
	LegalBasis,
	MissingCode,
	Reason,
	Role,
	Verdict
} from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import type { Profile } from './profile.ts';

export interface OutlookChannel {
	readonly channelId: string;
	readonly policyId: string;
	readonly channel: { readonly kind: ChannelKind } & Partial<DecisionChannel>;
	readonly legalBasis?: LegalBasis;
	/** What the channel's own controller decides by; unset, that of the question. */
	readonly guardiansRequired?: 'one' | 'all';
	readonly rulings?: DecisionInput['rulings'];
}

export interface OutlookQuestion {
	readonly facts: PersonFacts;
	/** Who is about to sign; somebody only claimed adds nothing. */
	readonly signer: Signer;
	readonly at: Day;
	readonly channels: readonly OutlookChannel[];
	readonly guardiansRequired: 'one' | 'all';
	/** What the form asks consent to. */
	readonly covers?: readonly Content[];
	readonly rulings?: DecisionInput['rulings'];
	readonly role?: Role;
	readonly own?: readonly Profile[];
}

export interface Outlook {
	readonly channelId: string;
	readonly verdict: Verdict;
	readonly missing: readonly MissingCode[];
	/** The decisive rule, for the sentence under the choice. */
	readonly because: Reason | null;
}

/** After all that is on record: the yes that is asked about is the newest word. */
const newest: Instant = '9999-12-31T00:00:00.000Z';

/**
 * For each channel: the verdict that a general consent by this signer would lead to, with the channel's kind and
 * the transfer box ticked, beside everything that is already on record.
 */
export function outlook(question: OutlookQuestion): readonly Outlook[] {
	const { facts, at, role, own } = question;
	return question.channels.map((of) => {
		const { channelId, policyId, channel, legalBasis } = of;
		const withYes = { ...facts, consents: [...facts.consents, generalYes(question, channel.kind)] };
		const input = decisionInputFor({
			facts: withYes,
			image: {},
			channel,
			at,
			policyId,
			legalBasis,
			guardiansRequired: of.guardiansRequired ?? question.guardiansRequired,
			rulings: of.rulings ?? question.rulings,
			role,
			own
		});
		const { verdict, missing, reasons } = decide(input, own);
		return { channelId, verdict, missing, because: reasons[0] ?? null };
	});
}

function generalYes({ signer, covers }: OutlookQuestion, kind: ChannelKind): ConsentFact {
	return {
		id: 'not-yet-given',
		signer,
		channels: [kind],
		purposes: [],
		covers: covers ?? ['image'],
		thirdCountry: true,
		images: 'general',
		written: true,
		registrationNumber: null,
		validFrom: null,
		validTo: null,
		signedAt: newest,
		receivedAt: newest,
		clockSkewMs: 0
	};
}
