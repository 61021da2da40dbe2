import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { groupList } from './group-list.ts';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { newId } from './new-id.ts';
import { openLocalStore } from './open-local-store.ts';
import { recordSigning } from './record-signing.ts';
import { isTakenBack } from './standing.ts';
import { aBody, aPack, aPairing, eventId, idNo, now } from './testing/builders.ts';
import { secondsToUndo, voidSigning } from './void-signing.ts';

const after = (ms: number) => new Date(Date.parse(now) + ms).toISOString();

describe('undoing a wrong child', () => {
	let store: LocalStore;
	beforeEach(async () => {
		globalThis.indexedDB = new IDBFactory();
		store = openLocalStore();
		must(await store.pair(aPairing()));
		return () => store.close();
	});
	const signed = async (number = 1) => {
		const deps = { store, now: () => now };
		must(await recordSigning(deps, { body: aBody(idNo(number)), names: ['Elsa Lindqvist'], draftId: null }));
		return { recordId: idNo(number), eventId };
	};
	const undo = (signing: { recordId: string; eventId: string | null }, at = after(5000)) =>
		voidSigning({ store, now: () => at, newId }, signing);
	const summaries = async () => must(await store.readSummaries(eventId));
	const sectionOf = async () => {
		const list = groupList(aPack(), await summaries());
		return Object.entries(list).flatMap(([section, people]) => (people.length > 0 ? [section] : []));
	};

	test('[AE3] it is a record of its own with the next number, and the signing stays in the outbox', async () => {
		must(await undo(await signed()));
		const waiting = must(await store.readBatch({ after: 0, maxRecords: 10, maxBytes: 10_000_000 }));
		expect(waiting.map(({ record }) => record.seq)).toEqual([1, 2]);
		expect(waiting[1]?.record.prevHash).toBe(waiting[0]?.record.sha256);
		expect((await summaries()).map(({ recordId, voids }) => voids ?? recordId)).toEqual([idNo(1), idNo(1)]);
	});

	test('[AE3] the list shows what held before', async () => {
		expect(await sectionOf()).toEqual(['notAsked']);
		const signing = await signed();
		expect(await sectionOf()).toEqual(['saved']);
		must(await undo(signing));
		expect(await sectionOf()).toEqual(['notAsked']);
		expect(isTakenBack(await summaries(), signing.recordId)).toBe(true);
	});

	test('[AE3] another signing of the same child stands', async () => {
		const [wrong] = [await signed(1), await signed(2)];
		must(await undo(wrong));
		expect(await sectionOf()).toEqual(['saved']);
	});

	test('[AE3] undone twice is undone once', async () => {
		const signing = await signed();
		must(await undo(signing));
		must(await undo(signing));
		expect(must(await store.countWaiting())).toBe(2);
	});

	test('[AE3] after 30 seconds it can be undone no more, and nothing is written', async () => {
		const signing = await signed();
		expect(await undo(signing, after(30_000))).toMatchObject({ refusal: { type: 'TooLate' } });
		expect(must(await store.countWaiting())).toBe(1);
		must(await undo(signing, after(29_999)));
		expect(must(await store.countWaiting())).toBe(2);
	});

	test('[AE3] what this phone has not signed cannot be undone', async () => {
		expect(await undo({ recordId: idNo(7), eventId })).toMatchObject({ refusal: { type: 'NotThere' } });
	});

	test('[AE3] seconds are counted up, and none are left where the clock was put back', () => {
		expect(secondsToUndo(now, now)).toBe(30);
		expect(secondsToUndo(now, after(1))).toBe(30);
		expect(secondsToUndo(now, after(29_001))).toBe(1);
		expect(secondsToUndo(now, after(30_000))).toBe(0);
		expect(secondsToUndo(now, after(-1))).toBe(0);
	});
});
