import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { localStoreContract, must } from './local-store.contract.ts';
import { openLocalStore } from './open-local-store.ts';
import { aDraft, aPack, aPairing, aRecord, idNo } from './testing/builders.ts';

const wipe = () => {
	globalThis.indexedDB = new IDBFactory();
	return Promise.resolve();
};

localStoreContract('IndexedDB', () => openLocalStore(), wipe);

const rawOpen = (version?: number) =>
	new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open('bildlov', version);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(new Error('not opened'));
	});

describe('when the browser’s storage fails', () => {
	let store = openLocalStore();
	beforeEach(async () => {
		await wipe();
		store = openLocalStore();
		must(await store.pair(aPairing()));
		return () => store.close();
	});
	afterEach(() => vi.restoreAllMocks());

	/** The database's own call fails so many times, as browsers make it fail. */
	const failing = (call: 'put' | 'add', name: string, times: number) => {
		const real = IDBObjectStore.prototype[call];
		let left = times;
		vi.spyOn(IDBObjectStore.prototype, call).mockImplementation(function (
			this: IDBObjectStore,
			value: unknown,
			key?: IDBValidKey
		) {
			if (left > 0) {
				left -= 1;
				throw new DOMException('injected', name);
			}
			return real.call(this, value, key);
		});
	};

	for (const name of ['InvalidStateError', 'UnknownError', 'AbortError']) {
		test(`a connection lost once (${name}) is opened again, and the record is saved once`, async () => {
			failing('add', name, 1);
			expect(must(await store.appendRecord(aRecord(idNo(1))))).toEqual({ type: 'Appended', seq: 1 });
			expect(must(await store.countWaiting())).toBe(1);
		});

		test(`a connection that stays lost (${name}) is broken storage, and nothing is half-written`, async () => {
			failing('put', name, 2);
			const saved = await store.appendRecord(aRecord(idNo(1)));
			expect(saved).toMatchObject({ ok: false, refusal: { type: 'StorageBroken' } });
			expect(must(await store.countWaiting())).toBe(0);
			expect(must(await store.readIdentity())?.seq).toBe(0);
			expect(must(await store.appendRecord(aRecord(idNo(1))))).toEqual({ type: 'Appended', seq: 1 });
		});
	}

	test('a full phone says so, saves nothing, and saves when there is room again', async () => {
		failing('add', 'QuotaExceededError', 1);
		expect(await store.appendRecord(aRecord(idNo(1)))).toEqual({
			ok: false,
			refusal: { type: 'StorageFull' }
		});
		expect(must(await store.countWaiting())).toBe(0);
		expect(must(await store.appendRecord(aRecord(idNo(1)))).type).toBe('Appended');
	});

	test('a connection that the browser closed is opened again', async () => {
		must(await store.appendRecord(aRecord(idNo(1))));
		const real = IDBDatabase.prototype.transaction;
		const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (
			this: IDBDatabase
		) {
			this.close();
			return Reflect.apply(real, this, ['outbox']);
		});
		expect(must(await store.countWaiting())).toBe(1);
		expect(spy).toHaveBeenCalledTimes(2);
	});

	test('what reads back otherwise than it was written is not called saved', async () => {
		const real = IDBObjectStore.prototype.put;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			value: unknown,
			key?: IDBValidKey
		) {
			const written =
				typeof value === 'object' ? { ...value, typedName: 'something else', fetchedAt: 'never' } : 'other';
			return Reflect.apply(real, this, [written, key]);
		});
		for (const write of [
			store.writeDraft(aDraft(idNo(1))),
			store.writePack({ pack: aPack(), fetchedAt: aPack().madeAt }),
			store.writeSetting('language', 'sv')
		]) {
			expect(await write).toMatchObject({ ok: false, refusal: { type: 'StorageBroken' } });
		}
	});

	test('a record whose text reads back otherwise is not called saved', async () => {
		const real = IDBObjectStore.prototype.add;
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
			this: IDBObjectStore,
			value: unknown
		) {
			const written: unknown = JSON.parse(JSON.stringify(value).replace('\\"id\\"', '\\"di\\"'));
			return Reflect.apply(real, this, [written]);
		});
		expect(await store.appendRecord(aRecord(idNo(1)))).toMatchObject({
			ok: false,
			refusal: { type: 'StorageBroken' }
		});
	});

	test('every write asks for durability', async () => {
		const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
		must(await store.appendRecord(aRecord(idNo(1))));
		must(await store.writeDraft(aDraft(idNo(2))));
		must(await store.writePack({ pack: aPack(), fetchedAt: aPack().madeAt }));
		const writes = spy.mock.calls.filter(([, mode]) => mode === 'readwrite');
		expect(writes).toHaveLength(3);
		expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true);
	});

	test('an old tab that does not let go is named', async () => {
		await store.close();
		const oldTab = await rawOpen();
		const newer = openLocalStore({ version: 3 });
		expect(await newer.countWaiting()).toEqual({
			ok: false,
			refusal: { type: 'BlockedByOtherTab', because: 'old-tab-open' }
		});
		oldTab.close();
		expect(must(await newer.countWaiting())).toBe(0);
		await newer.close();
	});

	test('an old tab of ours lets a newer app in at once, and then says that a newer version is there', async () => {
		must(await store.appendRecord(aRecord(idNo(1))));
		const newer = openLocalStore({ version: 3 });
		expect(must(await newer.countWaiting())).toBe(1);
		expect(await store.countWaiting()).toEqual({
			ok: false,
			refusal: { type: 'BlockedByOtherTab', because: 'newer-version' }
		});
		await newer.close();
	});

	test('storage that cannot be opened at all is broken storage', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('not allowed here', 'SecurityError');
		});
		expect(await openLocalStore().readIdentity()).toEqual({
			ok: false,
			refusal: { type: 'StorageBroken', detail: 'SecurityError: not allowed here' }
		});
	});
});
