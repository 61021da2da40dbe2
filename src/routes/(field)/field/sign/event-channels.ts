/** The event's channels as the rules ask for them: each is decided by its own controller's policy. */
import { policyById } from '#lib/policy/policies.ts';
import type { Profile } from '#lib/policy/profile.ts';
import type { OutlookChannel } from '#lib/policy/outlook.ts';
import type { EventPack } from '#lib/sync/pack.ts';

export interface EventChannel extends OutlookChannel {
	readonly name: string;
}

/** In the event's order. */
export function eventChannels(pack: EventPack): EventChannel[] {
	return pack.channels.map((of) => {
		const { id, name, kind, account, audience, thirdCountry, usualBasis, policy } = of;
		return {
			channelId: id,
			name,
			policyId: policy.id,
			channel: { kind, account, audience, thirdCountry },
			guardiansRequired: of.guardiansRequired ?? pack.guardiansRequired,
			rulings: of.rulings ?? {},
			...(usualBasis ? { legalBasis: usualBasis } : {})
		};
	});
}

/** The municipality's own policies in the list; a list that was fetched before they could travel has none. */
export const ownPolicies = (pack: EventPack): readonly Profile[] => pack.own ?? [];

/** The policy of one of the event's channels, whole. */
export const policyOf = (pack: EventPack, { policyId }: EventChannel): Profile =>
	policyById(policyId, ownPolicies(pack)).profile;
