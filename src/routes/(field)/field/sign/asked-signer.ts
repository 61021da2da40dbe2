/** Who is asked to sign for somebody in the list, by the event's policy today. */
import type { Day } from '#lib/domain/day.ts';
import { whoSigns, type WhoSigns } from '#lib/policy/who-signs.ts';
import type { EventPack, PackPerson } from '#lib/sync/pack.ts';

/** The policy of an event: that of its first channel. A signing bears one stamp. */
export function eventPolicy(pack: EventPack): { id: string; version: string } {
	const [channel] = pack.channels;
	if (!channel) throw new Error('An event without channels.');
	return channel.policy;
}

export function askedSigner(
	pack: EventPack,
	{ birthDate, schoolForm }: Pick<PackPerson, 'birthDate' | 'schoolForm'>,
	today: Day
): WhoSigns {
	return whoSigns(eventPolicy(pack).id, { birthDate, schoolForm }, today, {
		guardiansRequired: pack.guardiansRequired,
		channels: pack.channels.map(({ kind, account, audience, thirdCountry }) => ({
			kind,
			account,
			audience,
			thirdCountry
		}))
	});
}
