import type { Day } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { channelsByIds } from './db/organisation.ts';
import { descriptionsByImageId, type PublicationRow } from './db/publishing.ts';
import type { Db } from './db/store.ts';

/** A publication by the words that people know it by. */
export interface NamedPublication {
	readonly id: string;
	readonly imageId: string;
	/** Null while nobody has given the image a title. */
	readonly title: string | null;
	readonly altText: string | null;
	readonly channel: {
		readonly id: string;
		readonly name: string;
		readonly code: string;
		readonly kind: ChannelKind;
		readonly isClosed: boolean;
	};
	readonly url: string | null;
	readonly publishedOn: Day;
}

/** Titles and channels of publications, in the order in which they came. Closed channels are there too. */
export async function namedPublications(
	db: Db,
	rows: readonly PublicationRow[]
): Promise<NamedPublication[]> {
	const descriptions = await descriptionsByImageId(db, [...new Set(rows.map((row) => row.imageId))]);
	const channels = new Map(
		(await channelsByIds(db, [...new Set(rows.map((row) => row.channelId))])).map((row) => [row.id, row])
	);
	return rows.map(({ id, imageId, channelId, url, publishedOn }) => {
		const channel = channels.get(channelId);
		if (!channel) throw new Error(`The publication ${id} is in a channel that does not exist.`);
		const { name, code, kind, closedAt } = channel;
		const described = descriptions.get(imageId);
		const title = described?.title.trim() ?? '';
		return {
			id,
			imageId,
			title: title === '' ? null : title,
			altText: described?.altText ?? null,
			channel: { id: channelId, name, code, kind, isClosed: closedAt !== null },
			url,
			publishedOn
		};
	});
}
