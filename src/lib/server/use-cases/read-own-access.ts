import {
	accessTable,
	channelActions,
	mayDo,
	unitsWhere,
	type Action,
	type Actor,
	type StaffRole
} from '#lib/domain/access.ts';
import { channelsByIds, units } from '../db/organisation.ts';
import type { Deps } from '../deps.ts';
import { channelsWhere } from '../own-channels.ts';

/** Where somebody may do something: everywhere, or in what has these names (perhaps nothing yet). */
export type OwnReach =
	{ readonly in: 'everything' } | { readonly in: 'units' | 'channels'; readonly names: readonly string[] };

export interface OwnAccess {
	readonly roles: readonly {
		readonly role: StaffRole;
		readonly unitName: string | null;
		readonly channelName: string | null;
	}[];
	readonly may: readonly { readonly action: Action; readonly reach: OwnReach }[];
}

/** What the actor themselves may do, and where. It is about nobody else, so that everybody may read it. */
export async function readOwnAccess(deps: Deps, actor: Actor & { kind: 'user' }): Promise<OwnAccess> {
	const { read } = deps.store;
	const places = await units(read);
	const channelIds = actor.grants.flatMap(({ channelId }) => channelId ?? []);
	const channels = await channelsByIds(read, channelIds);
	const nameIn = (rows: readonly { id: string; name: string }[], id: string | null) =>
		rows.find((row) => row.id === id)?.name ?? null;

	async function reachOf(action: Action): Promise<OwnReach> {
		const ofChannels = channelActions.find((one) => one === action);
		if (ofChannels) {
			const mine = await channelsWhere(read, actor, ofChannels);
			if (mine === 'all') return { in: 'everything' };
			return { in: 'channels', names: (await channelsByIds(read, mine)).map(({ name }) => name) };
		}
		const mine = unitsWhere(actor, action);
		if (mine === 'all') return { in: 'everything' };
		return { in: 'units', names: places.filter(({ id }) => mine.includes(id)).map(({ name }) => name) };
	}

	const may: { action: Action; reach: OwnReach }[] = [];
	for (const action of Object.keys(accessTable).filter((key): key is Action => key in accessTable)) {
		if (mayDo(actor, action)) may.push({ action, reach: await reachOf(action) });
	}
	return {
		roles: actor.grants.map(({ role, unitId, channelId }) => ({
			role,
			unitName: nameIn(places, unitId),
			channelName: nameIn(channels, channelId)
		})),
		may
	};
}
