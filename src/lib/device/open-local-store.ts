/** The local store in IndexedDB. */
import type { IDBPTransaction, StoreValue } from 'idb';
import type { Instant } from '#lib/domain/day.ts';
import * as identity from './identity-rows.ts';
import * as kept from './kept-rows.ts';
import { isReceivedRow } from './kept-rows.ts';
import { mustEqual, schemaVersion, vaultKey, writing } from './local-database.ts';
import type { Db, Lease, Name, ReceivedRow, Schema } from './local-database.ts';
import type { LocalStore } from './local-store.ts';
import { headOf, isLocked, isSameRow, lockedRows, secretSettings, withoutAnswers } from './locked-rows.ts';
import type { SettingRow, SummaryRow } from './locked-rows.ts';
import * as outbox from './outbox-rows.ts';
import { mostTries, msToWait } from './pin.ts';
import type { VaultStore } from './unlock.ts';
import { VaultClosed } from './vault.ts';
import type { Vault } from './vault.ts';
import { ReadBackDiffers } from './storage-failure.ts';
import { storeConnection } from './store-connection.ts';
import type { StoreConnection } from './store-connection.ts';

export interface LocalStoreOptions {
	readonly name?: string;
	/** The version of the schema; a newer one than the code's own is for trying how tabs let go. */
	readonly version?: number;
	/** Locks lists, drafts and answers; unset, they lie in clear, for trying the store alone. */
	readonly vault?: Vault | null;
	/** Unset: one of its own. */
	readonly connection?: StoreConnection;
}

export function openLocalStore({
	name = 'bildlov',
	version = schemaVersion,
	vault = null,
	connection = storeConnection(name, version)
}: LocalStoreOptions = {}): LocalStore & VaultStore {
	const rows = lockedRows(vault);
	const { run } = connection;

	/** Nothing is written with a key that another tab has deleted: nobody could read it again. */
	async function mustBeSameKey<Names extends Name[]>(
		tx: IDBPTransaction<Schema, [...Names, 'vault'], 'readwrite'>
	): Promise<void> {
		if (!vault) return;
		const row = await tx.objectStore('vault').get(vaultKey);
		if (row && row.keyId === vault.keyId) return;
		vault.close();
		throw new VaultClosed('the key has been changed or deleted');
	}

	/** Each row is copied locked, the copy is opened and compared, and only then takes the row's place. */
	async function lockClear<N extends 'packs' | 'drafts' | 'summaries'>(
		db: Db,
		name: N,
		lock: (row: StoreValue<Schema, N>) => Promise<StoreValue<Schema, N>>,
		read: (row: StoreValue<Schema, N>) => Promise<unknown>
	): Promise<number> {
		let count = 0;
		for (const key of await db.getAllKeys(name)) {
			const clear = await db.get(name, key);
			if (clear === undefined || isLocked(clear)) continue;
			const locked = await lock(clear);
			mustEqual(await read(locked), await read(clear), name);
			await writing(db, [name, 'vault'], async (tx) => {
				await mustBeSameKey(tx);
				// What has changed meanwhile is locked already, or is taken at the next opening.
				if (isSameRow(await tx.objectStore(name).get(key), clear))
					await tx.objectStore(name).put(locked, key);
			});
			count += 1;
		}
		return count;
	}

	return {
		readIdentity: () => run(identity.readIdentity),
		pair: (pairing) => run((db) => identity.pair(db, pairing)),
		writeDeviceKey: (deviceId, key) => run((db) => identity.writeDeviceKey(db, deviceId, key)),
		writeKeys: (deviceId, keys) => run((db) => identity.writeKeys(db, deviceId, keys)),
		readIdentityOf: (deviceId) => run((db) => identity.readIdentityOf(db, deviceId)),

		async appendRecord(added) {
			const append = async (db: Db) => {
				const { id: recordId, sha256 } = added;
				const summary = { ...added.summary, recordId, seq: 0, sha256, receivedAt: null };
				return outbox.appendRecord(db, added, await rows.summary(summary), mustBeSameKey);
			};
			const appended = await run(append);
			if (appended.ok || appended.refusal.type !== 'StorageFull') return appended;
			const freed = await run(kept.dropAllKept);
			return freed.ok && freed.value > 0 ? run(append) : appended;
		},
		countWaiting: () => run((db) => db.count('outbox')),
		readBatch: (limits) => run((db) => outbox.readBatch(db, limits)),
		sealWaiting: (sealed) => run((db) => outbox.sealWaiting(db, sealed)),
		async settle(receipts) {
			const settled = await run((db) => outbox.settle(db, receipts, true));
			if (settled.ok || settled.refusal.type !== 'StorageFull') return settled;
			// What the server has must not stay in the way of what it has not: then without the copies.
			await run(kept.dropAllKept);
			return run((db) => outbox.settle(db, receipts, false));
		},
		countKept: () => run((db) => db.count('kept')),
		applyReceived: (deviceId, received) => run((db) => kept.applyReceived(db, deviceId, received)),
		dropKept: (receivedBefore) => run((db) => kept.dropKept(db, receivedBefore)),
		readNumbers: () => run(outbox.readNumbers),
		readUnconfirmed: () => run(async (db) => (await import('./unconfirmed-rows.ts')).readUnconfirmed(db)),

		readSummaries: (eventId) =>
			run(async (db) => {
				const all = (await db.getAll('summaries')).filter((summary) => summary.eventId === eventId);
				return (await Promise.all(all.map((row) => rows.readSummary(row)))).sort(
					(one, other) => one.savedAt.localeCompare(other.savedAt) || one.seq - other.seq
				);
			}),

		writeDraft: (draft) =>
			run(async (db) => {
				const row = await rows.draft(draft);
				const written = await writing(db, ['drafts', 'summaries', 'vault'], async (tx) => {
					await mustBeSameKey(tx);
					// A slow autosave must not bring back a draft whose signing has just been saved.
					if ((await tx.objectStore('summaries').getKey(draft.id)) !== undefined) return false;
					await tx.objectStore('drafts').put(row, draft.id);
					return true;
				});
				if (written) mustBeSameRow(await db.get('drafts', draft.id), row, 'draft');
				return written;
			}),
		readDraft: (id) =>
			run(async (db) => {
				const row = await db.get('drafts', id);
				return row ? rows.readDraft(row) : null;
			}),
		listDrafts: () =>
			run(async (db) => Promise.all((await db.getAll('drafts')).map((row) => rows.readDraft(row)))),
		deleteDraft: (id) =>
			run(async (db) => {
				await writing(db, ['drafts'], (tx) => tx.objectStore('drafts').delete(id));
			}),

		writePack: (stored) =>
			run(async (db) => {
				const row = await rows.pack(stored);
				const { eventId } = row;
				await writing(db, ['packs', 'summaries', 'vault'], async (tx) => {
					await mustBeSameKey(tx);
					await tx.objectStore('packs').put(row, eventId);
					await outbox.forgetSummaries(tx, (summary) => isTakenIn(summary, eventId, stored.pack.madeAt));
				});
				mustBeSameRow(await db.get('packs', eventId), row, 'pack');
			}),
		readPack: (eventId) =>
			run(async (db) => {
				const row = await db.get('packs', eventId);
				return row ? rows.readPack(row) : null;
			}),
		listPacks: () =>
			run(async (db) => {
				const heads = [];
				let cursor = await db.transaction('packs').store.openCursor();
				while (cursor) {
					heads.push(headOf(cursor.value));
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
					await outbox.forgetSummaries(
						tx,
						(summary) => summary.eventId === eventId && summary.receivedAt !== null
					);
				});
			}),

		readSetting: (key) =>
			run(async (db) => {
				const row = (await db.get('settings', settingKey(key))) ?? null;
				return isLease(row) || isReceivedRow(row) ? null : rows.readSetting(key, row);
			}),
		writeSetting: (key, value) =>
			run(async (db) => {
				const row = await rows.setting(key, value);
				await writing(db, ['settings', 'vault'], async (tx) => {
					if (isLocked(row)) await mustBeSameKey(tx);
					await tx.objectStore('settings').put(row, settingKey(key));
				});
				mustBeSameRow(await db.get('settings', settingKey(key)), row, 'setting');
			}),

		readVault: () => run(async (db) => (await db.get('vault', vaultKey)) ?? null),
		makeVault: (row) =>
			run(async (db) => {
				const isMade = await writing(db, ['vault'], async (tx) => {
					if ((await tx.objectStore('vault').getKey(vaultKey)) !== undefined) return false;
					await tx.objectStore('vault').put(row, vaultKey);
					return true;
				});
				const read = await db.get('vault', vaultKey);
				if (isMade && read?.keyId !== row.keyId) throw new ReadBackDiffers('key reads back otherwise');
				return isMade;
			}),
		countTry: (nowMs) =>
			run((db) =>
				writing(db, forgettable, async (tx) => {
					const row = await tx.objectStore('vault').get(vaultKey);
					if (!row) return { type: 'Forgotten' as const };
					if (row.wrongTries >= mostTries) {
						await forgetLists(tx);
						return { type: 'Forgotten' as const };
					}
					const forMs = msToWait(row, nowMs);
					if (forMs > 0) return { type: 'Wait' as const, forMs };
					const counted = { ...row, wrongTries: row.wrongTries + 1, triedAtMs: nowMs };
					await tx.objectStore('vault').put(counted, vaultKey);
					return { type: 'Counted' as const, row: counted };
				})
			),
		clearTries: (keyId) =>
			run((db) =>
				writing(db, ['vault'], async (tx) => {
					const row = await tx.objectStore('vault').get(vaultKey);
					if (row?.keyId !== keyId) throw new VaultClosed('the key has been changed or deleted');
					await tx.objectStore('vault').put({ ...row, wrongTries: 0, triedAtMs: 0 }, vaultKey);
				})
			),
		writePasskey: (keyId, passkey) =>
			run(async (db) => {
				await writing(db, ['vault'], async (tx) => {
					const row = await tx.objectStore('vault').get(vaultKey);
					if (row?.keyId !== keyId) throw new VaultClosed('the key has been changed or deleted');
					const changed = { ...row, ...(passkey && { passkey }) };
					if (!passkey) delete changed.passkey;
					await tx.objectStore('vault').put(changed, vaultKey);
				});
				const read = await db.get('vault', vaultKey);
				if (read?.keyId === keyId) mustEqual(read.passkey, passkey ?? undefined, 'passkey');
			}),
		forgetLists: (keyId) =>
			run((db) =>
				writing(db, forgettable, async (tx) => {
					const row = await tx.objectStore('vault').get(vaultKey);
					if (row?.keyId === keyId) await forgetLists(tx);
				})
			),
		lockWhatIsClear: () =>
			run(async (db) => {
				if (!vault) return 0;
				const { pack, readPack, draft, readDraft, summary, readSummary, setting, readSetting } = rows;
				const counts = [
					await lockClear(db, 'packs', async (row) => pack(await readPack(row)), readPack),
					await lockClear(db, 'drafts', async (row) => draft(await readDraft(row)), readDraft),
					await lockClear(db, 'summaries', async (row) => summary(await readSummary(row)), readSummary)
				];
				for (const key of secretSettings) {
					const row = (await db.get('settings', settingKey(key))) ?? null;
					if (row === null || isLocked(row) || isLease(row) || isReceivedRow(row)) continue;
					const locked = await setting(key, row);
					if ((await readSetting(key, locked)) === row) await db.put('settings', locked, settingKey(key));
					counts.push(1);
				}
				return counts.reduce((all, some) => all + some, 0);
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

		close: connection.close
	};
}

type Forgettable = 'vault' | 'packs' | 'drafts' | 'summaries' | 'settings';
const forgettable: Forgettable[] = ['vault', 'packs', 'drafts', 'summaries', 'settings'];

/** Deletes the lists, the drafts and the key; of what waits to be sent stays all but what was answered. */
async function forgetLists(tx: IDBPTransaction<Schema, Forgettable[], 'readwrite'>) {
	await tx.objectStore('packs').clear();
	await tx.objectStore('drafts').clear();
	await tx.objectStore('vault').delete(vaultKey);
	let summary = await tx.objectStore('summaries').openCursor();
	while (summary) {
		if (summary.value.receivedAt === null) await summary.update(withoutAnswers(summary.value));
		else await summary.delete();
		summary = await summary.continue();
	}
	let setting = await tx.objectStore('settings').openCursor();
	while (setting) {
		if (isLocked(setting.value)) await setting.delete();
		setting = await setting.continue();
	}
}

function mustBeSameRow(read: unknown, written: unknown, what: string) {
	if (!isSameRow(read, written)) throw new ReadBackDiffers(`${what} reads back otherwise`);
}

const isTakenIn = (summary: SummaryRow, eventId: string, madeAt: Instant) =>
	summary.eventId === eventId &&
	summary.receivedAt !== null &&
	Date.parse(summary.receivedAt) <= Date.parse(madeAt);

const settingKey = (key: string) => `setting:${key}`;
const leaseKey = (name: string) => `lease:${name}`;
const isLease = (value: SettingRow | Lease | ReceivedRow): value is Lease =>
	typeof value === 'object' && value !== null && 'holder' in value;

// A lease that ends later than any lease can is left from before the clock was put back.
const isHeld = (lease: Lease, nowMs: number, forMs: number) =>
	lease.untilMs > nowMs && lease.untilMs <= nowMs + 2 * forMs;
