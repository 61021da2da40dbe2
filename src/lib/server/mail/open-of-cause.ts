import type { ChannelPlace } from '#lib/domain/access.ts';
import { channelsByIds } from '../db/organisation.ts';
import { publicationsByIds, takedownsOfCause, type TakedownRow } from '../db/publishing.ts';
import type { Db } from '../db/store.ts';
import { comingDown } from '../publication-states.ts';

export interface OpenTakedown {
	readonly takedown: TakedownRow;
	readonly channel: ChannelPlace;
}

/** What one cause is to bring down and nobody has yet seen gone. */
export async function openOfCause(db: Db, causeId: string): Promise<OpenTakedown[]> {
	const tasks = await takedownsOfCause(db, causeId);
	const publicationIds = tasks.map((task) => task.publicationId);
	const down = await comingDown(db, publicationIds);
	const publications = new Map((await publicationsByIds(db, publicationIds)).map((row) => [row.id, row]));
	const channelIds = [...new Set([...publications.values()].map((row) => row.channelId))];
	const channels = new Map((await channelsByIds(db, channelIds)).map((row) => [row.id, row]));
	return tasks.flatMap((takedown) => {
		const channel = channels.get(publications.get(takedown.publicationId)?.channelId ?? '');
		const one = down.get(takedown.publicationId);
		const isOpen = one !== undefined && one.next !== null && one.tasks.some(({ id }) => id === takedown.id);
		return channel && isOpen ? [{ takedown, channel }] : [];
	});
}
