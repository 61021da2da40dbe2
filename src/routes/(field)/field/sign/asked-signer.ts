/** Who is asked to sign for somebody in the list today, by the policy of each of the event's channels. */
import type { Day } from '#lib/domain/day.ts';
import { whoSigns, type WhoSigns } from '#lib/policy/who-signs.ts';
import type { EventPack, PackPerson } from '#lib/sync/pack.ts';
import { eventChannels, ownPolicies, type EventChannel } from './event-channels.ts';

/** The stamp of a signing: the policy of the event's first channel. Who signs is asked of every channel's own. */
export function eventPolicy(pack: EventPack): { id: string; version: string } {
	const [channel] = pack.channels;
	if (!channel) throw new Error('An event without channels.');
	return channel.policy;
}

/** `channels` are some of the event's; unset, all of them. */
export function askedSigner(
	pack: EventPack,
	{ birthDate, schoolForm }: Pick<PackPerson, 'birthDate' | 'schoolForm'>,
	today: Day,
	channels: readonly EventChannel[] = eventChannels(pack)
): WhoSigns {
	return whoSigns(eventPolicy(pack).id, { birthDate, schoolForm }, today, {
		guardiansRequired: pack.guardiansRequired,
		channels: channels.map(({ channel, policyId, guardiansRequired, rulings }) => ({
			...channel,
			policyId,
			...(guardiansRequired && { guardiansRequired }),
			...(rulings && { rulings })
		})),
		own: ownPolicies(pack)
	});
}
