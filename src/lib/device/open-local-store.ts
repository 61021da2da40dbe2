/** The local store in IndexedDB. Opened at the first call, reopened once when a call finds the connection lost. */
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { ok, refused } from '#lib/domain/result.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { Receipt, WireRecord } from '#lib/sync/record.ts';
import type {
	DeviceIdentity,
	LocalStore,
	PackHead,
	SettingValue,
	SigningSummary,
	Stored,
	StoredPack,
	WaitingRecord
} from './local-store.ts';
import type { SigningDraft } from './signing-draft.ts';
import type { VaultRow } from './vault.ts';
import { OldTabOpen, ReadBackDiffers, isLostConnection, storageFailure } from './storage-failure.ts';

interface OutboxRow {
	order?: number;
	record: WireRecord;
	/** Of the record as JSON, so that a batch can be measured without writing it out. */
	bytes: number;
}
interface KeptRow {
	readonly record: WireRecord;
	readonly receipt: Receipt;
}
interface PackRow extends StoredPack {
	eventId: string;
}
interface Lease {
	holder: string;
	untilMs: number;
}
interface Schema extends DBSchema {
	identity: { key: string; value: DeviceIdentity };
	packs: { key: string; value: PackRow };
	outbox: {
		key: number;
		value: OutboxRow;
		indexes: { byRecordId: string; byDeviceSeq: [string, number] };
	};
	summaries: { key: string; value: SigningSummary };
	drafts: { key: string; value: SigningDraft };
	settings: { key: string; value: SettingValue | Lease };
	/** Received, and kept until the server's backup has it. */
	kept: { key: string; value: KeptRow };
	/** What opens what is locked, itself locked. */
	vault: { key: string; value: VaultRow };
}
type Name = StoreNames<Schema>;
type Db = IDBPDatabase<Schema>;

const identityKey = 'this-device';
const schemaVersion = 2;

export interface LocalStoreOptions {
	readonly name?: string;
	/** The version of the schema; a newer one than the code's own is for trying how tabs let go. */
	readonly version?: number;
}

export function openLocalStore({
	name = 'bildlov',
	version = schemaVersion
}: LocalStoreOptions = {}): LocalStore {
	let connection: Promise<Db> | null = null;

	const drop = async () => {
		const dropped = connection;
		connection = null;
		// A connection that never opened has nothing to close, and its error has been told to its caller.
		const db = await dropped?.catch(() => null);
		db?.close();
	};

	const connect = () => {
		const opening = open(name, version, () => {
			if (connection === opening) connection = null;
		});
		connection = opening;
		return opening;
	};

	async function run<T>(work: (db: Db) => Promise<T>): Promise<Stored<T>> {
		try {
			return ok(await work(await (connection ?? connect())));
		} catch (error) {
			await drop();
			if (!isLostConnection(error)) return refused(storageFailure(error));
		}
		try {
			return ok(await work(await (connection ?? connect())));
		} catch (error) {
			await drop();
			return refused(storageFailure(error));
		}
	}

	return {
		readIdentity: () => run(async (db) => (await db.get('identity', identityKey)) ?? null),

		pair: (pairing) =>
			run(async (db) => {
				const identity = await writing(db, ['identity'], async (tx) => {
					const store = tx.objectStore('identity');
					const before = await store.get(identityKey);
					const same = before?.deviceId === pairing.deviceId ? before : null;
					const next = { ...pairing, seq: same?.seq ?? 0, lastHash: same?.lastHash ?? null };
					await store.put(next, identityKey);
					return next;
				});
				const read = await db.get('identity', identityKey);
				mustEqual(withoutChain(read), withoutChain(identity), 'identity');
				return identity;
			}),

		appendRecord: (added) =>
			run(async (db) => {
				const appended = await writing(db, ['identity', 'outbox', 'summaries', 'drafts'], async (tx) => {
					const [outbox, summaries, identities] = [
						tx.objectStore('outbox'),
						tx.objectStore('summaries'),
						tx.objectStore('identity')
					];
					const summary = await summaries.get(added.id);
					if (summary) {
						const row = await outbox.index('byRecordId').get(added.id);
						if (row?.record.sha256 === added.sha256) mustEqual(row.record.body, added.body, 'record');
						if (added.draftId !== null) await tx.objectStore('drafts').delete(added.draftId);
						const { seq, sha256, savedAt } = summary;
						return { type: 'AlreadyThere' as const, seq, sha256, savedAt };
					}
					const identity = await identities.get(identityKey);
					if (!identity) return { type: 'NotPaired' as const };
					const seq = identity.seq + 1;
					const record: WireRecord = {
						id: added.id,
						deviceId: identity.deviceId,
						seq,
						prevHash: identity.lastHash,
						sha256: added.sha256,
						body: added.body
					};
					await outbox.add({ record, bytes: bytesOf(record) });
					const { id: recordId, sha256 } = added;
					await summaries.put({ ...added.summary, recordId, seq, sha256, receivedAt: null }, recordId);
					await identities.put({ ...identity, seq, lastHash: added.sha256 }, identityKey);
					if (added.draftId !== null) await tx.objectStore('drafts').delete(added.draftId);
					return { type: 'Appended' as const, seq, record };
				});
				if (appended.type !== 'Appended') return appended;
				await mustHoldRecord(db, appended.record);
				return { type: 'Appended', seq: appended.seq };
			}),

		countWaiting: () => run((db) => db.count('outbox')),

		readBatch: ({ after, maxRecords, maxBytes }) =>
			run(async (db) => {
				const batch: WaitingRecord[] = [];
				let bytes = 0;
				const range = IDBKeyRange.lowerBound(after, true);
				let cursor = await db.transaction('outbox').store.openCursor(range);
				while (cursor && batch.length < maxRecords) {
					bytes += cursor.value.bytes;
					if (batch.length > 0 && bytes > maxBytes) break;
					batch.push({ order: cursor.key, record: cursor.value.record });
					cursor = await cursor.continue();
				}
				return batch;
			}),

		settle: (receipts) =>
			run((db) =>
				writing(db, ['outbox', 'summaries', 'packs'], async (tx) => {
					const [outbox, summaries] = [tx.objectStore('outbox'), tx.objectStore('summaries')];
					await forgetOldSummaries(tx);
					const left: string[] = [];
					for (const receipt of receipts) {
						const order = await outbox.index('byRecordId').getKey(receipt.id);
						const row = order === undefined ? undefined : await outbox.get(order);
						if (order === undefined || row?.record.sha256 !== receipt.sha256) continue;
						await outbox.delete(order);
						const summary = await summaries.get(receipt.id);
						if (summary) await summaries.put({ ...summary, receivedAt: receipt.receivedAt }, receipt.id);
						left.push(receipt.id);
					}
					return left;
				})
			),

		readSummaries: (eventId) =>
			run(async (db) => {
				const all = await db.getAll('summaries');
				return all
					.filter((summary) => summary.eventId === eventId)
					.sort((one, other) => one.savedAt.localeCompare(other.savedAt) || one.seq - other.seq);
			}),

		writeDraft: (draft) =>
			run(async (db) => {
				const written = await writing(db, ['drafts', 'summaries'], async (tx) => {
					// A slow autosave must not bring back a draft whose signing has just been saved.
					if ((await tx.objectStore('summaries').getKey(draft.id)) !== undefined) return false;
					await tx.objectStore('drafts').put(draft, draft.id);
					return true;
				});
				if (written) mustEqual(await db.get('drafts', draft.id), draft, 'draft');
				return written;
			}),
		readDraft: (id) => run(async (db) => (await db.get('drafts', id)) ?? null),
		listDrafts: () => run((db) => db.getAll('drafts')),
		deleteDraft: (id) =>
			run(async (db) => {
				await writing(db, ['drafts'], (tx) => tx.objectStore('drafts').delete(id));
			}),

		writePack: (stored) =>
			run(async (db) => {
				const { pack, fetchedAt } = stored;
				const row = { eventId: pack.event.id, pack, fetchedAt };
				await writing(db, ['packs', 'summaries'], async (tx) => {
					await tx.objectStore('packs').put(row, row.eventId);
					await forgetSummaries(tx, (summary) => isTakenIn(summary, row.eventId, pack.madeAt));
				});
				mustEqual(await db.get('packs', row.eventId), row, 'pack');
			}),
		readPack: (eventId) =>
			run(async (db) => {
				const row = await db.get('packs', eventId);
				return row ? { pack: row.pack, fetchedAt: row.fetchedAt } : null;
			}),
		listPacks: () =>
			run(async (db) => {
				const heads: PackHead[] = [];
				let cursor = await db.transaction('packs').store.openCursor();
				while (cursor) {
					const { pack, fetchedAt } = cursor.value;
					const { id, name, on } = pack.event;
					heads.push({ eventId: id, name, on, madeAt: pack.madeAt, diesAt: pack.diesAt, fetchedAt });
					cursor = await cursor.continue();
				}
				return heads.sort(
					(one, other) => one.on.localeCompare(other.on) || one.name.localeCompare(other.name)
				);
			}),
		deletePack: (eventId) =>
			run(async (db) => {
				await writing(db, ['packs', 'summaries'], async (tx) => {
					await tx.objectStore('packs').delete(eventId);
					await forgetSummaries(tx, (summary) => summary.eventId === eventId && summary.receivedAt !== null);
				});
			}),

		readSetting: (key) =>
			run(async (db) => {
				const value = (await db.get('settings', settingKey(key))) ?? null;
				return isLease(value) ? null : value;
			}),
		writeSetting: (key, value) =>
			run(async (db) => {
				await writing(db, ['settings'], (tx) => tx.objectStore('settings').put(value, settingKey(key)));
				mustEqual(await db.get('settings', settingKey(key)), value, 'setting');
			}),

		takeLease: (lease, holder, nowMs, forMs) =>
			run((db) =>
				writing(db, ['settings'], async (tx) => {
					const settings = tx.objectStore('settings');
					const held = (await settings.get(leaseKey(lease))) ?? null;
					if (isLease(held) && held.holder !== holder && isHeld(held, nowMs, forMs)) return false;
					await settings.put({ holder, untilMs: nowMs + forMs }, leaseKey(lease));
					return true;
				})
			),
		releaseLease: (lease, holder) =>
			run((db) =>
				writing(db, ['settings'], async (tx) => {
					const settings = tx.objectStore('settings');
					const held = (await settings.get(leaseKey(lease))) ?? null;
					if (isLease(held) && held.holder === holder) await settings.delete(leaseKey(lease));
				})
			),

		close: drop
	};
}

function open(name: string, version: number, onGone: () => void): Promise<Db> {
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
async function writing<Names extends Name[], T>(
	db: Db,
	names: Names,
	work: (tx: IDBPTransaction<Schema, Names, 'readwrite'>) => Promise<T>
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

const bytesOf = (record: WireRecord) => new TextEncoder().encode(JSON.stringify(record)).length;

// The chain may have moved on in another tab between the write and the reading.
const withoutChain = (identity: DeviceIdentity | undefined) =>
	identity && { ...identity, seq: 0, lastHash: null };

function mustEqual(read: unknown, written: unknown, what: string) {
	if (JSON.stringify(read) !== JSON.stringify(written))
		throw new ReadBackDiffers(`${what} reads back otherwise`);
}

async function mustHoldRecord(db: Db, record: WireRecord) {
	const tx = db.transaction(['outbox', 'summaries']);
	const [row, summary] = await Promise.all([
		tx.objectStore('outbox').index('byRecordId').get(record.id),
		tx.objectStore('summaries').get(record.id)
	]);
	// Another tab may have sent it in the meantime: then the server holds it.
	if (!row && summary?.receivedAt) return;
	mustEqual(row?.record, record, 'record');
	if (summary?.seq !== record.seq) throw new ReadBackDiffers('summary reads back otherwise');
}

const isTakenIn = (summary: SigningSummary, eventId: string, madeAt: Instant) =>
	summary.eventId === eventId &&
	summary.receivedAt !== null &&
	Date.parse(summary.receivedAt) <= Date.parse(madeAt);

async function forgetSummaries<Names extends Name[]>(
	tx: IDBPTransaction<Schema, [...Names, 'summaries'], 'readwrite'>,
	isOld: (summary: SigningSummary) => boolean
) {
	let cursor = await tx.objectStore('summaries').openCursor();
	while (cursor) {
		if (isOld(cursor.value)) await cursor.delete();
		cursor = await cursor.continue();
	}
}

/** Received signings are shown until a newer list has them; where the phone has no list, nothing will come. */
async function forgetOldSummaries(
	tx: IDBPTransaction<Schema, ('outbox' | 'summaries' | 'packs')[], 'readwrite'>
) {
	const lists = new Set(await tx.objectStore('packs').getAllKeys());
	await forgetSummaries(
		tx,
		(summary) => summary.receivedAt !== null && (summary.eventId === null || !lists.has(summary.eventId))
	);
}

const settingKey = (key: string) => `setting:${key}`;
const leaseKey = (name: string) => `lease:${name}`;
const isLease = (value: SettingValue | Lease): value is Lease => typeof value === 'object' && value !== null;

// A lease that ends later than any lease can is left from before the clock was put back.
const isHeld = (lease: Lease, nowMs: number, forMs: number) =>
	lease.untilMs > nowMs && lease.untilMs <= nowMs + 2 * forMs;
