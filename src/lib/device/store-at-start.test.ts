import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { localStoreContract, must } from './local-store.contract.ts';
import { openLocalStore } from './open-local-store.ts';
import { storeAtStart } from './store-at-start.ts';
import { aPairing, aRecord, idNo } from './testing/builders.ts';

const wipe = () => {
	globalThis.indexedDB = new IDBFactory();
	return Promise.resolve();
};

localStoreContract('IndexedDB, as the app opens with it', () => storeAtStart(null), wipe);

test('[SL31] what the first screen reads is the same before the rest of the store has come', async () => {
	await wipe();
	const whole = openLocalStore();
	must(await whole.pair(aPairing()));
	must(await whole.appendRecord(aRecord(idNo(1))));
	const read = (store: typeof whole) =>
		Promise.all([store.readIdentity(), store.countWaiting(), store.readVault()]);
	const store = storeAtStart(null);
	expect(await read(store)).toEqual(await read(whole));
	await Promise.all([store.close(), whole.close()]);
});
