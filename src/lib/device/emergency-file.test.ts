import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { signedRecord } from '#lib/sync/record.ts';
import { isSigned, signedText } from '#lib/sync/sealing.ts';
import { emergencyFile } from './emergency-file.ts';
import { must } from './local-store.contract.ts';
import type { LocalStore } from './local-store.ts';
import { openLocalStore } from './open-local-store.ts';
import { aKeyedPairing, aPairing, aRecord, idNo, now } from './testing/builders.ts';
import { startSyncServer } from './testing/sync-server.ts';
import type { SyncServer } from './testing/sync-server.ts';

const queue = v.strictObject({
	v: v.literal(1),
	kind: v.literal('bildlov-queue'),
	deviceId: v.string(),
	madeAt: v.string(),
	records: v.array(signedRecord)
});

describe('what waits, as a file', () => {
	let server: SyncServer;
	let store: LocalStore;
	beforeAll(async () => {
		server = await startSyncServer();
	});
	afterAll(() => server.close());
	beforeEach(() => {
		globalThis.indexedDB = new IDBFactory();
		store = openLocalStore();
		return () => store.close();
	});

	test('[SL28] the file holds all that waits, sealed and signed, in order, and takes nothing away', async () => {
		const pairing = await aKeyedPairing(server.keys);
		must(await store.pair(pairing));
		for (let number = 1; number <= 45; number += 1) {
			must(await store.appendRecord(aRecord(idNo(number), `Elsa Lindqvist ${number}`)));
		}
		const { name, file, records, left } = must(await emergencyFile(store, now));
		expect([name, records, left]).toEqual(['bildlov-00000701-2026-06-11.json', 45, 0]);
		const text = await file.text();
		expect(text).not.toContain('Lindqvist');
		const parsed = v.parse(queue, JSON.parse(text));
		expect(parsed).toMatchObject({ deviceId: pairing.deviceId, madeAt: now });
		expect(parsed.records.map(({ seq }) => seq)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
		for (const record of parsed.records) {
			expect(await isSigned(await signedText(record), record.signature, pairing.publicKey ?? '')).toBe(true);
			expect((await server.opened(record)).body).toBe(`Elsa Lindqvist ${record.seq}`);
		}
		expect(must(await store.countWaiting())).toBe(45);
	});

	test('[SL28] it is made on a full phone with no network: nothing is written, nobody asked', async () => {
		must(await store.pair(await aKeyedPairing(server.keys)));
		must(await store.appendRecord(aRecord(idNo(1))));
		const writes = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('injected', 'QuotaExceededError');
		});
		const asked = vi.spyOn(globalThis, 'fetch');
		expect(must(await emergencyFile(store, now)).records).toBe(1);
		expect([writes.mock.calls, asked.mock.calls]).toEqual([[], []]);
		vi.restoreAllMocks();
	});

	test('[SL28] what was saved before there were keys is sealed in the file, or counted as left out of it', async () => {
		must(await store.pair(aPairing()));
		must(await store.appendRecord(aRecord(idNo(1), 'Elsa Lindqvist')));
		expect(await emergencyFile(store, now)).toEqual({
			ok: false,
			refusal: { type: 'NothingToSave', left: 1 }
		});
		must(await store.pair(await aKeyedPairing(server.keys)));
		const { file, left } = must(await emergencyFile(store, now));
		expect(left).toBe(0);
		expect(await file.text()).not.toContain('Lindqvist');
	});

	test('where nothing waits, or the phone is nobody’s, there is no file', async () => {
		expect(await emergencyFile(store, now)).toEqual({ ok: false, refusal: { type: 'NotPaired' } });
		must(await store.pair(aPairing()));
		expect(await emergencyFile(store, now)).toEqual({
			ok: false,
			refusal: { type: 'NothingToSave', left: 0 }
		});
	});
});
