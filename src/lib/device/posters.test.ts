import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { openLocalStore } from './open-local-store.ts';
import { fetchPoster, readPoster } from './posters.ts';
import { aPairing, eventId, idNo } from './testing/builders.ts';
import { answers, hangUp, startSyncServer } from './testing/sync-server.ts';
import type { Behaviour, SyncServer } from './testing/sync-server.ts';

const now = '2026-06-11T05:42:10.000Z';
const closesAt = '2026-06-12T22:00:00.000Z';
const lastMoment = '2026-06-12T21:59:59.999Z';
const aPoster = (code: string) => ({ url: `https://bildlov.example/answer/${code}`, code, closesAt });

describe('the poster at the door', () => {
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
	const fetched = (behaviour: Behaviour, of = eventId, at = now) => {
		server.script.push(behaviour);
		return fetchPoster({ store, fetch, now: () => at }, of);
	};
	const kept = async (of = eventId, at = now) => must(await readPoster(store, of, at));

	test('[AE9] is asked for with the phone’s token, and kept', async () => {
		expect(await kept()).toBeNull();
		expect(must(await fetched(answers(200, aPoster('7K4M-2913'))))).toEqual(aPoster('7K4M-2913'));
		expect(server.requests).toMatchObject([
			{ path: `/api/sync/events/${eventId}/poster`, authorization: 'Bearer token-1' }
		]);
		expect(await kept()).toEqual(aPoster('7K4M-2913'));
	});

	test('[AE9] without an answer the kept one stays; a new one takes its place', async () => {
		must(await fetched(answers(200, aPoster('7K4M-2913'))));
		expect(await fetched(hangUp)).toEqual({ ok: false, refusal: { type: 'NoContact' } });
		expect(await kept()).toEqual(aPoster('7K4M-2913'));
		must(await fetched(answers(200, aPoster('9999-2913'))));
		expect(await kept()).toEqual(aPoster('9999-2913'));
	});

	test('[AE9] one that has closed is not shown, and is gone when another is kept', async () => {
		must(await fetched(answers(200, aPoster('7K4M-2913'))));
		expect(await kept(eventId, lastMoment)).not.toBeNull();
		expect(await kept(eventId, closesAt)).toBeNull();
		const later = { ...aPoster('9999-2913'), closesAt: '2026-06-14T22:00:00.000Z' };
		must(await fetched(answers(200, later), idNo(901), closesAt));
		expect(await kept(eventId, now)).toBeNull();
		expect(await kept(idNo(901))).toEqual(later);
	});
});
