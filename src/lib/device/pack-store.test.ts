import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { openLocalStore } from './open-local-store.ts';
import { deleteDeadPacks, fetchPack, readLivePack } from './pack-store.ts';
import { aPack, aPairing, eventId, idNo } from './testing/builders.ts';
import { answers, hangUp, html, startSyncServer } from './testing/sync-server.ts';
import type { Behaviour, SyncServer } from './testing/sync-server.ts';

const fetchedAt = '2026-06-11T05:42:10.000Z';
const lastMoment = '2026-06-14T05:42:09.999Z';
const death = '2026-06-14T05:42:10.000Z';

describe('the pack of an event', () => {
	let server: SyncServer;
	let store: LocalStore;
	beforeEach(async () => {
		globalThis.indexedDB = new IDBFactory();
		server = await startSyncServer();
		store = openLocalStore();
		must(await store.pair(aPairing(1, server.origin)));
	});
	afterEach(async () => {
		await store.close();
		await server.close();
	});
	const fetched = (behaviour: Behaviour) => {
		server.script.push(behaviour);
		return fetchPack({ store, fetch, now: () => fetchedAt }, eventId);
	};

	test('is fetched with the phone’s token and can be read afterwards', async () => {
		expect(must(await fetched(answers(200, aPack())))).toEqual({ pack: aPack(), fetchedAt });
		expect(server.requests).toMatchObject([
			{ path: `/api/sync/events/${eventId}/pack`, authorization: 'Bearer token-1' }
		]);
		expect(must(await readLivePack(store, eventId, fetchedAt))).toEqual({
			type: 'Alive',
			pack: aPack(),
			fetchedAt
		});
	});

	test.each([
		['a login page', html, 'CaptivePortal'],
		['a pack that lacks its channels', answers(200, { ...aPack(), channels: undefined }), 'CaptivePortal'],
		[
			'the pack of another event',
			answers(200, aPack({ event: { id: idNo(1), name: 'X', on: '2026-06-11' } })),
			'OtherEvent'
		],
		['no connection', hangUp, 'NoContact'],
		['a token that is not taken', answers(401, {}), 'SignedOut'],
		['an event that is gone', answers(404, {}), 'Refused']
	] satisfies [string, Behaviour, string][])(
		'%s leaves the list that was there',
		async (_name, behaviour, type) => {
			must(await fetched(answers(200, aPack())));
			expect(await fetched(behaviour)).toMatchObject({ ok: false, refusal: { type } });
			expect(must(await readLivePack(store, eventId, fetchedAt)).type).toBe('Alive');
		}
	);

	test('answers to its last moment; then it answers nothing and is deleted', async () => {
		must(await fetched(answers(200, aPack())));
		expect(must(await readLivePack(store, eventId, lastMoment)).type).toBe('Alive');
		expect(must(await readLivePack(store, eventId, death))).toEqual({ type: 'Dead' });
		expect(must(await store.readPack(eventId))).toBeNull();
		expect(must(await readLivePack(store, eventId, fetchedAt))).toEqual({ type: 'None' });
	});

	test('answers nothing while the clock stands before it was fetched, and is not lost by that', async () => {
		must(await fetched(answers(200, aPack())));
		expect(must(await readLivePack(store, eventId, '2024-06-11T05:42:10.000Z'))).toEqual({
			type: 'ClockMoved',
			fetchedAt
		});
		expect(must(await readLivePack(store, eventId, fetchedAt)).type).toBe('Alive');
	});

	test('those that are dead are deleted at start, the others stay', async () => {
		must(await fetched(answers(200, aPack())));
		const other = aPack({ event: { id: idNo(901), name: 'Lucia', on: '2026-12-13' } });
		must(await store.writePack({ pack: other, fetchedAt: '2026-06-12T05:42:10.000Z' }));
		expect(must(await deleteDeadPacks(store, lastMoment))).toEqual([]);
		expect(must(await deleteDeadPacks(store, death))).toEqual([eventId]);
		expect(must(await store.listPacks()).map((head) => head.eventId)).toEqual([idNo(901)]);
	});
});
