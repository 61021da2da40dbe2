import { mayDoOn, mayDoOnEvery, type Actor, type ChannelAction } from '#lib/domain/access.ts';
import { allChannels, channelById } from './db/organisation.ts';
import type { Db } from './db/store.ts';

/** The channels, closed ones too, in which the actor may do it: every one, or these ids (perhaps none). */
export async function channelsWhere(
	db: Db,
	actor: Actor,
	action: ChannelAction
): Promise<'all' | readonly string[]> {
	if (mayDoOnEvery(actor, action)) return 'all';
	return (await allChannels(db)).filter((channel) => mayDoOn(actor, action, channel)).map(({ id }) => id);
}

/** Whether the actor may do it in the channel of this id; an id that no channel has is somebody else's too. */
export async function mayDoOnChannel(
	db: Db,
	actor: Actor,
	action: ChannelAction,
	channelId: string
): Promise<boolean> {
	if (mayDoOnEvery(actor, action)) return true;
	const channel = await channelById(db, channelId);
	return channel !== null && mayDoOn(actor, action, channel);
}
