/** The answer that every screen shows: one person, one channel, today. */
import { isAsked, type PersonFacts } from '#lib/domain/consent.ts';
import type { Day } from '#lib/domain/day.ts';
import { decisionInputFor } from '#lib/domain/decision-input.ts';
import type {
	ChannelKind,
	Decision,
	DecisionChannel,
	DecisionImage,
	DecisionInput,
	LegalBasis,
	Role
} from '#lib/domain/decision.ts';
import { decide } from './decide.ts';
import type { Profile } from './profile.ts';

/** A channel as a decision sees it, with the policy of the controller that publishes there. */
export interface DecidingChannel extends DecisionChannel {
	readonly id: string;
	readonly kind: ChannelKind;
	readonly policyId: string;
	readonly guardiansRequired: 'one' | 'all';
	/** The controller's answers to open questions. */
	readonly rulings: DecisionInput['rulings'];
	/** The policy itself where it is the municipality's own. */
	readonly own: readonly Profile[];
	/** The channel's usual basis; null: the policy's. */
	readonly usualBasis: LegalBasis | null;
}

export interface ChannelVerdict {
	readonly channelId: string;
	readonly input: DecisionInput;
	readonly decision: Decision;
	/** Whether a yes or a no is known; true for every forbidden answer, so that a block does not stand out. */
	readonly isAsked: boolean;
}

/** One person's verdict in one channel on a day, for an image in general or for a given one. */
export function channelVerdict(
	facts: PersonFacts,
	channel: DecidingChannel,
	at: Day,
	inImage: { readonly image?: Partial<DecisionImage>; readonly role?: Role } = {}
): ChannelVerdict {
	const input = decisionInputFor({
		facts,
		image: inImage.image ?? {},
		channel: {
			kind: channel.kind,
			account: channel.account,
			thirdCountry: channel.thirdCountry,
			audience: channel.audience
		},
		at,
		policyId: channel.policyId,
		legalBasis: channel.usualBasis ?? undefined,
		guardiansRequired: channel.guardiansRequired,
		rulings: channel.rulings,
		role: inImage.role,
		own: channel.own
	});
	const decision = decide(input, channel.own);
	const asked = decision.verdict === 'forbidden' || isAsked(facts, channel.kind);
	return { channelId: channel.id, input, decision, isAsked: asked };
}
