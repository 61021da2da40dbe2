/** An older app's store under this one, and tabs of two versions. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from './local-store.contract.ts';
import type { DeviceIdentity, LocalStore } from './local-store.ts';
import { browserLock, leaseLock, leaseMs } from './one-sender.ts';
import type { SenderLock } from './one-sender.ts';
import { openLocalStore } from './open-local-store.ts';
import { sendOutbox } from './send-outbox.ts';
import {
	aDraft,
	aKeyedPairing,
	aPack,
	aPairing,
	aRecord,
	eventId,
	idNo,
	now,
	sha256
} from './testing/builders.ts';
import { startSyncServer } from './testing/sync-server.ts';
import type { SyncServer } from './testing/sync-server.ts';

let server: SyncServer;
const open: LocalStore[] = [];
const tab = (options?: Parameters<typeof openLocalStore>[0]) => {
	const store = openLocalStore(options);
	open.push(store);
	return store;
};
beforeEach(async () => {
	globalThis.indexedDB = new IDBFactory();
	server = await startSyncServer();
});
afterEach(async () => {
	for (const store of open.splice(0)) await store.close();
	await server.close();
});

const sending = (store: LocalStore, holder: string) => ({
	store,
	lock: leaseLock(store, holder, Date.now),
	fetch,
	now: () => now,
	giveUpAfter: () => AbortSignal.timeout(5_000)
});

const waitingRecords = [1, 2, 3, 5].map((seq, at, seqs) => {
	const body = JSON.stringify({ id: idNo(seq), name: `Elsa Lindqvist ${seq}` });
	const before = seqs[at - 1];
	return {
		id: idNo(seq),
		deviceId: idNo(701),
		seq,
		prevHash: before === undefined ? null : sha256(`before ${seq}`),
		sha256: sha256(body),
		body
	};
});
const summary = (record: (typeof waitingRecords)[number]) => ({
	...aRecord(record.id).summary,
	recordId: record.id,
	seq: record.seq,
	sha256: record.sha256,
	receivedAt: null
});

/** The store as version 1 made it, with an event's list, a draft, and four records that wait. */
function madeByVersion1(): Promise<void> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open('bildlov', 1);
		request.onupgradeneeded = () => {
			const db = request.result;
			const outbox = db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
			outbox.createIndex('byRecordId', 'record.id', { unique: true });
			outbox.createIndex('byDeviceSeq', ['record.deviceId', 'record.seq'], { unique: true });
			for (const name of ['identity', 'packs', 'summaries', 'drafts', 'settings']) db.createObjectStore(name);
		};
		request.onerror = () => reject(new Error('not opened'));
		request.onsuccess = () => {
			const db = request.result;
			const tx = db.transaction([...db.objectStoreNames], 'readwrite');
			const { deviceId, token, userName, origin } = aPairing(1, server.origin);
			const identity = { deviceId, token, userName, origin, seq: 5, lastHash: waitingRecords[3]?.sha256 };
			tx.objectStore('identity').put(identity, 'this-device');
			for (const record of waitingRecords) {
				tx.objectStore('outbox').add({ record, bytes: JSON.stringify(record).length });
				tx.objectStore('summaries').put(summary(record), record.id);
			}
			const pack = aPack();
			tx.objectStore('packs').put({ eventId, pack, fetchedAt: now }, eventId);
			tx.objectStore('drafts').put(aDraft(idNo(9)), idNo(9));
			tx.objectStore('settings').put('en', 'setting:language');
			tx.oncomplete = () => {
				db.close();
				resolve();
			};
		};
	});
}

const waiting = async (store: LocalStore) =>
	must(await store.readBatch({ after: 0, maxRecords: 50, maxBytes: 1_000_000 })).map(({ record }) => record);

test('[SL29] a store of version 1 opens under version 2 with the same records, hashes, order and numbers', async () => {
	await madeByVersion1();
	const store = tab();
	expect(await waiting(store)).toEqual(waitingRecords);
	expect(must(await store.readIdentity())).toEqual({
		...aPairing(1, server.origin),
		keys: null,
		publicKey: null,
		privateKey: null,
		seq: 5,
		lastHash: waitingRecords[3]?.sha256 ?? null
	} satisfies DeviceIdentity);
	expect(must(await store.readPack(eventId))?.pack).toEqual(aPack());
	expect(must(await store.listDrafts())).toEqual([aDraft(idNo(9))]);
	expect(must(await store.readSetting('language'))).toBe('en');
	expect(must(await store.readSummaries(eventId))).toEqual(waitingRecords.map(summary));
});

test('[SL29] its records are sealed when the keys come, and arrive as they were', async () => {
	await madeByVersion1();
	const store = tab();
	const offline = { ...sending(store, 'a'), giveUpAfter: () => AbortSignal.abort() };
	expect(await sendOutbox(offline)).toMatchObject({ sent: 0, problem: { type: 'NoContact' } });
	expect(await waiting(store)).toEqual(waitingRecords);
	expect(await sendOutbox(sending(store, 'a'))).toEqual({ type: 'Round', sent: 4, problem: null });
	expect([...server.kept.values()]).toEqual(waitingRecords);
	expect([server.inClear, server.unsigned]).toEqual([[], []]);
	expect(must(await store.appendRecord(aRecord(idNo(6))))).toEqual({ type: 'Appended', seq: 6 });
});

test('[SL29] an upgrade that is interrupted leaves version 1 as it was', async () => {
	await madeByVersion1();
	await new Promise<void>((resolve) => {
		const request = indexedDB.open('bildlov', 2);
		request.onupgradeneeded = () => {
			request.result.createObjectStore('kept');
			request.transaction?.abort();
		};
		request.onerror = () => resolve();
	});
	expect(await waiting(tab())).toEqual(waitingRecords);
});

const twoLocks: Record<string, (store: LocalStore, holder: string, nowMs: () => number) => SenderLock> = {
	'a lease in the store': leaseLock,
	// Node has the browser's locks from 24.5; before that there is nothing real to try them on.
	...('locks' in navigator ? { 'the browser’s locks': () => browserLock(navigator.locks) } : {})
};

test.each(Object.entries(twoLocks))(
	'[SL32] tabs of two versions that send at once by %s: one of them sends, each record once',
	async (_name, lockOf) => {
		const older = tab();
		must(await older.pair(await aKeyedPairing(server.keys, 1, server.origin)));
		for (let number = 1; number <= 30; number += 1) must(await older.appendRecord(aRecord(idNo(number))));
		const newer = tab({ version: 3 });
		let clock = 1_000;
		const send = (store: LocalStore, holder: string) =>
			sendOutbox({ ...sending(store, holder), lock: lockOf(store, holder, () => clock) });
		await Promise.all([send(older, 'older'), send(newer, 'newer')]);
		// A lease of a tab that may not open the store any more ends by itself.
		clock += leaseMs;
		await send(newer, 'newer');
		expect([server.kept.size, server.again, must(await newer.countWaiting())]).toEqual([30, [], 0]);
		expect(await send(older, 'older')).toMatchObject({
			problem: { type: 'BlockedByOtherTab', because: 'newer-version' }
		});
	}
);

test('[SL32] a lease that an older tab has taken is kept to across the upgrade, until it ends', async () => {
	await madeByVersion1();
	const older = tab({ version: 2 });
	let clock = 1_000;
	const lockOf = (store: LocalStore, holder: string) => leaseLock(store, holder, () => clock);
	const begun = Promise.withResolvers<undefined>();
	const end = Promise.withResolvers<undefined>();
	const round = lockOf(older, 'older').whileAlone(async (stillAlone) => {
		begun.resolve(undefined);
		await end.promise;
		return stillAlone();
	});
	await begun.promise;
	const newer = tab({ version: 3 });
	const sends = () => lockOf(newer, 'newer').whileAlone(() => Promise.resolve('sent'));
	expect(must(await sends())).toBeNull();
	end.resolve(undefined);
	// The older tab can neither renew nor give back what lies in a store that it may not open any more: it stops.
	expect(must(await round)).toBe(false);
	clock += leaseMs;
	expect(must(await sends())).toBe('sent');
});
