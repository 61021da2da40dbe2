import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import canonicalize from 'canonicalize';
import { beforeEach, describe, expect, test } from 'vitest';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { openLocalStore } from './open-local-store.ts';
import { longestBody, recordSigning } from './record-signing.ts';
import {
	aBody,
	aDraft,
	aPairing,
	clearBodyOf,
	eventId,
	idNo,
	karin,
	now,
	sha256
} from './testing/builders.ts';

describe('saving a signing', () => {
	let store: LocalStore;
	beforeEach(async () => {
		globalThis.indexedDB = new IDBFactory();
		store = openLocalStore();
		must(await store.pair(aPairing()));
		return () => store.close();
	});
	const save = (body = aBody(idNo(1)), draftId: string | null = null, at = now) =>
		recordSigning({ store, now: () => at }, { body, names: ['Elsa Lindqvist'], draftId });
	const records = async () =>
		must(await store.readBatch({ after: 0, maxRecords: 50, maxBytes: 10_000_000 })).map(
			({ record }) => record
		);

	test('"Sparat" implies that the very text and its hash can be read', async () => {
		const saved = must(await save());
		const [record] = await records();
		expect(clearBodyOf(record)).toBe(canonicalize(aBody(idNo(1))));
		expect(record?.sha256).toBe(sha256(clearBodyOf(record) ?? ''));
		expect(saved).toEqual({ type: 'Saved', recordId: idNo(1), seq: 1, sha256: record?.sha256, savedAt: now });
	});

	test('what is shown while it waits holds initials, time and answers, and no name', async () => {
		must(await save());
		const summaries = must(await store.readSummaries(eventId));
		expect(summaries).toMatchObject([
			{
				recordId: idNo(1),
				initials: ['EL'],
				savedAt: now,
				signedBy: karin.id,
				answers: [{ yes: ['website'], no: ['social-media'] }],
				receivedAt: null
			}
		]);
		expect(JSON.stringify(summaries)).not.toContain('Lindqvist');
	});

	test('the draft ends in the same step', async () => {
		must(await store.writeDraft(aDraft(idNo(1))));
		must(await save(aBody(idNo(1)), idNo(1)));
		expect(must(await store.listDrafts())).toEqual([]);
	});

	test('two tabs that save at once have different numbers and one chain', async () => {
		const other = openLocalStore();
		const saved = await Promise.all(
			[1, 2, 3, 4, 5, 6].map((number) =>
				recordSigning(
					{ store: number % 2 === 0 ? store : other, now: () => now },
					{ body: aBody(idNo(number)), names: ['E'], draftId: null }
				)
			)
		);
		expect(new Set(saved.map((result) => must(result).seq))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
		const chain = await records();
		expect(chain.map(({ prevHash }) => prevHash)).toEqual([
			null,
			...chain.slice(0, -1).map((record) => record.sha256)
		]);
		await other.close();
	});

	test('a double tap on save is one record and the same answer', async () => {
		const [one, two] = await Promise.all([save(), save(aBody(idNo(1)), null, '2026-06-11T11:04:23.000Z')]);
		expect(must(one)).toEqual(must(two));
		expect(await records()).toHaveLength(1);
	});

	test('the same signing saved with another content leaves the first as it was', async () => {
		const first = must(await save());
		expect(await save(aBody(idNo(1), { linkSha256: sha256('another') }))).toEqual({
			ok: false,
			refusal: { type: 'AlreadySaved', recordId: idNo(1), seq: 1, savedAt: now }
		});
		expect((await records()).map((record) => record.sha256)).toEqual([first.sha256]);
	});

	test('a signing that the wire does not take is not saved, and its faults are named', async () => {
		expect(await save(aBody(idNo(1), { eventId: 'no id', signedAt: 'yesterday' }))).toMatchObject({
			ok: false,
			refusal: { type: 'NotValid', paths: ['eventId', 'signedAt'] }
		});
		expect(await records()).toEqual([]);
	});

	test('a signing too large to be sent is refused before it is saved', async () => {
		const point = { x: 100, y: 100, time: 1_781_000_000_000, pressure: 0.5 };
		const signature = { width: 300, height: 200, strokes: [Array<typeof point>(25_000).fill(point)] };
		expect(await save(aBody(idNo(1), { given: { method: 'drawn', signature } }))).toMatchObject({
			ok: false,
			refusal: { type: 'TooLarge', most: longestBody }
		});
	});

	test('a phone that is not paired says so', async () => {
		globalThis.indexedDB = new IDBFactory();
		const unpaired = openLocalStore();
		expect(
			await recordSigning(
				{ store: unpaired, now: () => now },
				{ body: aBody(idNo(1)), names: [], draftId: null }
			)
		).toEqual({ ok: false, refusal: { type: 'NotPaired' } });
		await unpaired.close();
	});

	test('storage that fails is told, and the draft is still there', async () => {
		must(await store.writeDraft(aDraft(idNo(1))));
		const full = {
			appendRecord: () => Promise.resolve({ ok: false, refusal: { type: 'StorageFull' } } as const)
		};
		expect(
			await recordSigning(
				{ store: full, now: () => now },
				{ body: aBody(idNo(1)), names: [], draftId: idNo(1) }
			)
		).toEqual({ ok: false, refusal: { type: 'StorageFull' } });
		expect(must(await store.listDrafts())).toHaveLength(1);
	});
});
