/** The phone's database: its stores, how it is opened beside other tabs, and how a write is made to last. */
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { SealedRecord } from '#lib/sync/record.ts';
import type { DeviceIdentity, Pairing, StoredRecord } from './local-store.ts';
import type { DraftRow, PackRow, SettingRow, SummaryRow } from './locked-rows.ts';
import type { NumberRuns } from './number-runs.ts';
import { OldTabOpen, ReadBackDiffers } from './storage-failure.ts';
import type { VaultRow } from './vault.ts';

export interface OutboxRow {
	order?: number;
	record: StoredRecord;
	/** Of the record as JSON, so that a batch can be measured without writing it out. */
	bytes: number;
	/** How often it has come back from the kept copies. */
	timesAgain?: number;
	/** Of the sealed text, by which the phone knows it to be whole: it cannot open it. Unset where the body is in clear. */
	sealedSha256?: string;
}
/** Device, number, `serverSeq`, `receivedAt`: all that is asked of a copy, so that its record need not be read for it. */
export type KeptKey = [string, number, number, string];
export interface KeptRow {
	/** Where it stood in the outbox, and stands again if the server has lost it. */
	readonly order: number;
	readonly record: SealedRecord;
	readonly bytes: number;
	readonly timesAgain?: number;
	readonly sealedSha256?: string;
}
export interface Lease {
	holder: string;
	untilMs: number;
}
/** What the server last said of a device's numbers, and what has got a receipt since. */
export interface ReceivedRow {
	readonly runs: NumberRuns;
}
/** A phone that was paired before there were keys has none. */
export type IdentityRow = Pairing & Pick<DeviceIdentity, 'seq' | 'lastHash'>;

export interface Schema extends DBSchema {
	/** This device, and under their ids those that this phone was before it was paired anew. */
	identity: { key: string; value: IdentityRow };
	packs: { key: string; value: PackRow };
	outbox: {
		key: number;
		value: OutboxRow;
		indexes: { byRecordId: string; byDeviceSeq: [string, number] };
	};
	summaries: { key: string; value: SummaryRow };
	drafts: { key: string; value: DraftRow };
	settings: { key: string; value: SettingRow | Lease | ReceivedRow };
	/** Received, and kept until the server's backup has it. */
	kept: { key: KeptKey; value: KeptRow };
	/** What opens what is locked, itself locked. */
	vault: { key: string; value: VaultRow };
}
export type Name = StoreNames<Schema>;
export type Db = IDBPDatabase<Schema>;
export type WriteTx<Names extends Name[]> = IDBPTransaction<Schema, Names, 'readwrite'>;

export const identityKey = 'this-device';
export const vaultKey = 'lists';
export const schemaVersion = 2;

/** All of a device's numbers in the outbox's index `byDeviceSeq`. */
export const numbersOf = (deviceId: string) =>
	IDBKeyRange.bound([deviceId, 0], [deviceId, Number.MAX_SAFE_INTEGER]);

/** Opens the database; `onGone` is called when the browser or a newer app takes it away. */
export function openDatabase(name: string, version: number, onGone: () => void): Promise<Db> {
	return new Promise((resolve, reject) => {
		let given = false;
		openDB<Schema>(name, version, {
			upgrade(db, oldVersion) {
				if (oldVersion < 1) createStores(db);
				if (oldVersion < 2) {
					db.createObjectStore('kept');
					db.createObjectStore('vault');
				}
			},
			blocked() {
				given = true;
				reject(new OldTabOpen('an older tab holds the store'));
			},
			blocking(_current, _blocked, event) {
				// A newer app in another tab wants to change the store: let go at once, it keeps what is there.
				if (event.target instanceof IDBDatabase) event.target.close();
				onGone();
			},
			terminated: onGone
		}).then((db) => {
			if (given) db.close();
			else resolve(db);
		}, reject);
	});
}

function createStores(db: Db) {
	db.createObjectStore('identity');
	db.createObjectStore('packs');
	const outbox = db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true });
	outbox.createIndex('byRecordId', 'record.id', { unique: true });
	outbox.createIndex('byDeviceSeq', ['record.deviceId', 'record.seq'], { unique: true });
	db.createObjectStore('summaries');
	db.createObjectStore('drafts');
	db.createObjectStore('settings');
}

/** Runs `work` in one durable transaction and gives its value after the commit. Nothing else may be awaited in it. */
export async function writing<Names extends Name[], T>(
	db: Db,
	names: Names,
	work: (tx: WriteTx<Names>) => Promise<T>
): Promise<T> {
	const tx = db.transaction(names, 'readwrite', { durability: 'strict' });
	const ended = tx.done.then(
		() => null,
		(error: unknown) => ({ error })
	);
	try {
		const value = await work(tx);
		const failure = await ended;
		if (failure) throw failure.error;
		return value;
	} catch (error) {
		const failure = (abortIfOpen(tx), await ended);
		// The request's own error says more than that the transaction was aborted, unless that is all it says.
		throw isAbort(error) && failure ? failure.error : error;
	}
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

function abortIfOpen(tx: { abort(): void }) {
	try {
		tx.abort();
	} catch (error) {
		// InvalidStateError says that the transaction has ended by itself, which is what is wanted here.
		if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
	}
}

export function mustEqual(read: unknown, written: unknown, what: string) {
	if (JSON.stringify(read) !== JSON.stringify(written))
		throw new ReadBackDiffers(`${what} reads back otherwise`);
}
