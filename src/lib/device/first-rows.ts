/** How much of a long list is shown at first; whoever wants the rest asks for it. Pure. */
import type { GroupList } from './group-list.ts';

export type Section = keyof GroupList;
/** As they stand on the screen. */
export const sections = [
	'stop',
	'notAsked',
	'waiting',
	'saved',
	'unknown',
	'done'
] as const satisfies Section[];

/** A class is shown whole. A list of thousands is searched. */
const classSize = 300;
const rowsOfClass = 40;
const rowsOfThousands = 5;
/** What is found fits above the keyboard: with more rows, each letter of a search would be slow. */
const rowsFound = 5;
const rowsFoundInSection = 3;

/** Rows of each section of the whole list, of so many people. */
export function rowsAtFirst(list: GroupList, people: number): Readonly<Record<Section, number>> {
	const most = people > classSize ? rowsOfThousands : rowsOfClass;
	return shared(list, most, Number.POSITIVE_INFINITY);
}

/** Rows of each section of what a search has found; who must not be in a picture comes first. */
export function rowsFoundAtFirst(list: GroupList): Readonly<Record<Section, number>> {
	return shared(list, rowsFoundInSection, rowsFound);
}

function shared(list: GroupList, mostOfOne: number, mostOfAll: number): Record<Section, number> {
	const rows = { stop: 0, notAsked: 0, waiting: 0, saved: 0, unknown: 0, done: 0 };
	let left = mostOfAll;
	for (const section of sections) {
		rows[section] = Math.min(mostOfOne, left, list[section].length);
		left -= rows[section];
	}
	return rows;
}
