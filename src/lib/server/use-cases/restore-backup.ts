import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { openBlob } from '../backup/blobs.ts';
import {
	decryptDatabase,
	openBackup,
	proveInPostgres,
	proveSqlite,
	type OpenedBackup,
	type Proof
} from '../backup/bring-back.ts';
import { Refused, restoreRefusalIn, type RestoreRefusal } from '../backup/failures.ts';
import { isThere, namesIn } from '../backup/places.ts';
import { endAllSessions } from '../db/identity.ts';
import { openStore, sqliteFile } from '../db/open-store.ts';
import { breakSeal } from '../db/sqlite/seal.ts';
import { appendToLedger } from '../ledger/append.ts';
import { blobsInFolder } from '../photos/index.ts';
import { flushFolder } from '../whole-file.ts';

export interface RestoreOrder {
	/** The backup's folder, or the newest one in a folder of backups. */
	readonly backup: { readonly folder: string } | { readonly newestIn: string };
	/** `AGE-SECRET-KEY-1…`, one or several. */
	readonly identities: readonly string[];
	/** Where the blobs go, and an SQLite database. */
	readonly dataFolder: string;
	/** `postgres://…`, an empty database; null: into the folder. */
	readonly databaseUrl: string | null;
	readonly now: () => Instant;
}

export interface Restored extends Proof {
	readonly from: string;
	/** When the backup was made: what has happened since is not in it. */
	readonly madeAt: Instant;
	readonly blobs: number;
	/** Blobs that were lost on the old machine already. */
	readonly lost: number;
}

/**
 * Puts a backup in an empty place and looks all of it through. The database appears under its name last, when everything
 * else is there; one that is there already is never touched. Everybody has to sign in anew, and the record says that it
 * was restored.
 */
export async function restoreBackup(
	actor: Actor,
	order: RestoreOrder
): Promise<Result<Restored, NotAllowed | RestoreRefusal>> {
	if (!mayDo(actor, 'back-up')) return refused({ type: 'NotAllowed', action: 'back-up' });
	try {
		return ok(await restore(actor, order));
	} catch (error) {
		const refusal = restoreRefusalIn(error);
		if (!refusal) throw error;
		return refused(refusal);
	}
}

async function restore(actor: Actor, order: RestoreOrder): Promise<Restored> {
	const { identities, dataFolder, databaseUrl } = order;
	if (identities.length === 0) throw new Refused({ type: 'RecoveryKeyMissing' });
	const backup = await openBackup(await folderOf(order.backup), identities);
	const { engine, madeAt, lost } = backup.manifest;
	if ((engine === 'postgres') !== (databaseUrl !== null)) throw new Refused({ type: 'WrongTarget', engine });
	await assertEmpty(order);
	await mkdir(dataFolder, { recursive: true, mode: 0o700 });
	await restoreBlobs(backup, dataFolder);
	const unfinished = join(dataFolder, 'restored.unfinished');
	await rm(unfinished, { force: true });
	const file = sqliteFile({ dataFolder });
	let proof: Proof;
	try {
		await decryptDatabase(backup, unfinished);
		if (databaseUrl === null) {
			proof = await proveSqlite(backup, unfinished);
			breakSeal(file);
			await rename(unfinished, file);
			await flushFolder(dataFolder);
		} else {
			proof = await proveInPostgres(backup, unfinished, databaseUrl);
		}
	} finally {
		await rm(unfinished, { force: true });
	}
	await noteRestored(actor, order, proof, madeAt);
	return { ...proof, from: backup.folder, madeAt, blobs: backup.blobs.length, lost: lost.length };
}

async function folderOf(backup: RestoreOrder['backup']): Promise<string> {
	if ('folder' in backup) {
		if (!(await isThere(backup.folder))) throw new Refused({ type: 'NoBackup' });
		return backup.folder;
	}
	const newest = (await namesIn(backup.newestIn)).at(-1);
	if (newest === undefined) throw new Refused({ type: 'NoBackup' });
	return join(backup.newestIn, newest);
}

/** A log that lies beside the place belongs to another database, and would be read into this one. */
async function assertEmpty({ dataFolder, databaseUrl }: RestoreOrder): Promise<void> {
	if (databaseUrl !== null) {
		const { isEmptyPostgres } = await import('../db/postgres/dump.ts');
		const { host, pathname } = new URL(databaseUrl);
		if (!(await isEmptyPostgres(databaseUrl)))
			throw new Refused({ type: 'TargetNotEmpty', found: `${host}${pathname}` });
		return;
	}
	for (const ending of ['', '-wal', '-shm', '-journal']) {
		const found = `${sqliteFile({ dataFolder })}${ending}`;
		if (await isThere(found)) throw new Refused({ type: 'TargetNotEmpty', found });
	}
}

/** Putting a blob that is there is harmless: a restore that was cut off is simply begun again. */
async function restoreBlobs(
	{ folder, manifest, blobs, identities }: OpenedBackup,
	dataFolder: string
): Promise<void> {
	const store = blobsInFolder(join(dataFolder, 'blobs'));
	for (const sha256 of blobs) {
		await store.put(await openBlob(join(dirname(folder), manifest.blobsFolder), sha256, identities));
	}
}

async function noteRestored(
	actor: Actor,
	{ dataFolder, databaseUrl, now }: RestoreOrder,
	{ ledgerSeq }: Proof,
	madeAt: Instant
): Promise<void> {
	const store = await openStore({ dataFolder, databaseUrl });
	try {
		await store.transact(async (db) => {
			await endAllSessions(db);
			appendToLedger(db, actor, {
				type: 'database-restored.v1',
				at: now(),
				subjectId: 'database',
				payload: { madeAt, ledgerSeq }
			});
		});
	} finally {
		await store.close();
	}
}
