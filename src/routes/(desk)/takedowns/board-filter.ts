import type { Day } from '#lib/domain/day.ts';

export interface BoardFilter {
	readonly isMine: boolean;
	readonly isLate: boolean;
	readonly channelId: string | null;
}

/** The address of the board, filtered so. */
export function boardAddress(filter: BoardFilter): string {
	const query = new URLSearchParams();
	if (filter.isMine) query.set('who', 'mine');
	if (filter.isLate) query.set('late', 'yes');
	if (filter.channelId !== null) query.set('channel', filter.channelId);
	return query.size === 0 ? '/takedowns' : `/takedowns?${query}`;
}

/** Calendar days from one day to a later one. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000));
}
