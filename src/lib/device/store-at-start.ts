/**
 * The phone's store as the app opens with it: what the first screen reads is here, and the rest comes with the first call
 * that needs it. On one connection, so that it makes no difference to anybody.
 */
import { ok, refused } from '#lib/domain/result.ts';
import { readIdentity } from './identity-rows.ts';
import { schemaVersion, vaultKey } from './local-database.ts';
import type { LocalStore, Stored } from './local-store.ts';
import { storageFailure } from './storage-failure.ts';
import { storeConnection } from './store-connection.ts';
import type { VaultStore } from './unlock.ts';
import type { Vault } from './vault.ts';

type Store = LocalStore & VaultStore;

/** `vault` null: nothing is locked, for trying the store alone. */
export function storeAtStart(vault: Vault | null): Store {
	const connection = storeConnection('bildlov', schemaVersion);
	const { run } = connection;
	let loading: Promise<Store> | null = null;

	const load = () => {
		loading ??= import('./open-local-store.ts').then(({ openLocalStore }) =>
			openLocalStore({ vault, connection })
		);
		// Without a network and without the files on the phone: the next call tries again.
		loading.catch(() => (loading = null));
		return loading;
	};

	function later<Given extends readonly unknown[], T>(
		call: (store: Store, ...given: Given) => Promise<Stored<T>>
	): (...given: Given) => Promise<Stored<T>> {
		return async (...given) => {
			// A part of the app that cannot be had is told as a store that does not work.
			const loaded = await load().then(ok, (error: unknown) => refused(storageFailure(error)));
			return loaded.ok ? call(loaded.value, ...given) : loaded;
		};
	}

	return {
		readIdentity: () => run(readIdentity),
		countWaiting: () => run((db) => db.count('outbox')),
		readVault: () => run(async (db) => (await db.get('vault', vaultKey)) ?? null),
		pair: later((store, ...given) => store.pair(...given)),
		writeDeviceKey: later((store, ...given) => store.writeDeviceKey(...given)),
		writeKeys: later((store, ...given) => store.writeKeys(...given)),
		readIdentityOf: later((store, ...given) => store.readIdentityOf(...given)),
		appendRecord: later((store, ...given) => store.appendRecord(...given)),
		readBatch: later((store, ...given) => store.readBatch(...given)),
		sealWaiting: later((store, ...given) => store.sealWaiting(...given)),
		settle: later((store, ...given) => store.settle(...given)),
		countKept: later((store, ...given) => store.countKept(...given)),
		applyReceived: later((store, ...given) => store.applyReceived(...given)),
		dropKept: later((store, ...given) => store.dropKept(...given)),
		readNumbers: later((store, ...given) => store.readNumbers(...given)),
		readUnconfirmed: later((store, ...given) => store.readUnconfirmed(...given)),
		readSummaries: later((store, ...given) => store.readSummaries(...given)),
		writeDraft: later((store, ...given) => store.writeDraft(...given)),
		readDraft: later((store, ...given) => store.readDraft(...given)),
		listDrafts: later((store, ...given) => store.listDrafts(...given)),
		deleteDraft: later((store, ...given) => store.deleteDraft(...given)),
		writePack: later((store, ...given) => store.writePack(...given)),
		readPack: later((store, ...given) => store.readPack(...given)),
		listPacks: later((store, ...given) => store.listPacks(...given)),
		deletePack: later((store, ...given) => store.deletePack(...given)),
		readSetting: later((store, ...given) => store.readSetting(...given)),
		writeSetting: later((store, ...given) => store.writeSetting(...given)),
		takeLease: later((store, ...given) => store.takeLease(...given)),
		releaseLease: later((store, ...given) => store.releaseLease(...given)),
		makeVault: later((store, ...given) => store.makeVault(...given)),
		countTry: later((store, ...given) => store.countTry(...given)),
		clearTries: later((store, ...given) => store.clearTries(...given)),
		writePasskey: later((store, ...given) => store.writePasskey(...given)),
		forgetLists: later((store, ...given) => store.forgetLists(...given)),
		lockWhatIsClear: later((store, ...given) => store.lockWhatIsClear(...given)),
		close: connection.close
	};
}
