import { describe, expect, test } from 'vitest';
import type { PackState } from '#lib/sync/pack.ts';
import { rowsAtFirst, rowsFoundAtFirst } from './first-rows.ts';
import { groupList } from './group-list.ts';
import { aPack, aPerson, aState, idNo, instagram, website } from './testing/builders.ts';

const listOf = (stopped: number, notAsked: number) => {
	const no: Partial<PackState> = { verdict: 'forbidden', missing: [], asked: true };
	const states = [aState(website, no), aState(instagram, no)];
	const people = Array.from({ length: stopped + notAsked }, (_, place) =>
		aPerson(idNo(1000 + place), `Namn ${place}`, place < stopped ? { states } : {})
	);
	return groupList(aPack({ people }), []);
};

describe('how much of a list is shown at first', () => {
	test('[AE8] a class is shown whole', () => {
		expect(rowsAtFirst(listOf(5, 35), 40)).toMatchObject({ stop: 5, notAsked: 35 });
	});

	test('[AE8] of thousands some of each are shown, and of up to 300 forty', () => {
		expect(rowsAtFirst(listOf(20, 290), 301)).toMatchObject({ stop: 5, notAsked: 5, done: 0 });
		expect(rowsAtFirst(listOf(20, 280), 300)).toMatchObject({ stop: 20, notAsked: 40 });
	});

	test('[AE8] what is found fits above the keyboard, who must not be in a picture first', () => {
		expect(rowsFoundAtFirst(listOf(10, 10))).toMatchObject({ stop: 3, notAsked: 2, done: 0 });
		expect(rowsFoundAtFirst(listOf(1, 1))).toMatchObject({ stop: 1, notAsked: 1 });
		expect(rowsFoundAtFirst(listOf(0, 10))).toMatchObject({ stop: 0, notAsked: 3 });
	});
});
