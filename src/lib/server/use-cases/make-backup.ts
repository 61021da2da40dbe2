import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { raiseAlarm } from '../alarms.ts';
import { removeUnneededBlobs, sealBlobs, writeBlobList } from '../backup/blobs.ts';
import { lackOfRoom } from '../backup/disk.ts';
import { refusalIn, Refused, RefusedBackup, type BackupRefusal } from '../backup/failures.ts';
import { readManifest, writeManifest } from '../backup/manifest.ts';
import {
	backupName,
	blobsFolderFor,
	clearUnfinished,
	namesIn,
	prepareBackupFolder,
	unfinishedIn
} from '../backup/places.ts';
import { identitiesIn, readRecoveryKey, type RecoveryKey } from '../backup/recovery-key.ts';
import { namesToKeep } from '../backup/retention.ts';
import { sealFile } from '../backup/seal.ts';
import { lookThrough, type Content } from '../backup/soundness.ts';
import { sizeOfDatabase, takeCopy } from '../backup/take-copy.ts';
import { endBackup, endCutOffBackups, forgetBackupFiles, insertBackup, newestBackup } from '../db/backups.ts';
import { blobsNamed } from '../db/copy-contents.ts';
import type { RecordSource } from '../db/record.ts';
import { holdLock } from '../db/sqlite/copy.ts';
import type { Deps } from '../deps.ts';
import { log } from '../log.ts';
import { flushFolder } from '../whole-file.ts';

export interface MadeBackup {
	readonly id: string;
	readonly name: string;
	readonly folder: string;
	/** Of the encrypted database; blobs are counted by themselves. */
	readonly bytes: number;
	readonly ledgerSeq: number;
	readonly newBlobs: number;
	readonly blobs: number;
	/** Blobs that were lost or damaged on the machine before any backup had them. */
	readonly lost: number;
	readonly removed: readonly string[];
}

/**
 * Copies the database while others use it, looks all of the copy through, and keeps it encrypted to the recovery key,
 * with the blobs that it names. Only what was found good is moved to its place; older ones go by the rules of keeping.
 * A failure is written down and raises an alarm. To be run in a process of its own: it reads for a long time.
 */
export async function makeBackup(
	deps: Deps,
	actor: Actor
): Promise<Result<MadeBackup, NotAllowed | BackupRefusal>> {
	if (!mayDo(actor, 'back-up')) return refused({ type: 'NotAllowed', action: 'back-up' });
	const { settings, store } = deps;
	await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
	const lock = holdLock(join(settings.dataFolder, 'backup.lock'));
	if (!lock) return refused({ type: 'AlreadyRunning' });
	const id = deps.newId();
	const startedAt = deps.now();
	try {
		await store.transact(async (db) => {
			await endCutOffBackups(db, startedAt);
			await insertBackup(db, { id, startedAt });
		});
		const key = await readRecoveryKey(settings.keysFolder);
		if (!key) throw new RefusedBackup({ type: 'RecoveryKeyMissing' });
		return ok(await make(deps, { id, startedAt, key }));
	} catch (error) {
		const refusal = refusalIn(error);
		await noteFailure(deps, id, refusal);
		if (!refusal) throw error;
		return refused(refusal);
	} finally {
		// Nothing unencrypted is left, however it went; where even this fails the next run does it.
		await clearUnfinished(settings.backupFolder).catch((error: unknown) =>
			log.error('What a backup left could not be removed; the next one does it.', error)
		);
		lock.release();
	}
}

interface Begun {
	readonly id: string;
	readonly startedAt: Instant;
	readonly key: RecoveryKey;
}

async function make(deps: Deps, { id, startedAt, key: { recipient } }: Begun): Promise<MadeBackup> {
	const { settings, store } = deps;
	const { backupFolder } = settings;
	const unfinished = await prepareBackupFolder(backupFolder);
	const size = await sizeOfDatabase(deps);
	// The copy, and at worst as much again encrypted.
	const lack = await lackOfRoom(backupFolder, Math.round(size * 2.05));
	if (lack) throw new RefusedBackup({ type: 'TooLittleRoom', ...lack });

	const before = await contentBefore(deps);
	const copy = await takeCopy(deps, unfinished);
	await chmod(copy.file, 0o600);
	const { content, named } = await copy.lookThrough((db, faults) =>
		soundContent({ engine: copy.engine, db }, faults, before)
	);

	const name = backupName(startedAt);
	const folder = join(unfinished, name);
	await mkdir(folder, { mode: 0o700 });
	const sealed = await sealFile(copy.file, join(folder, copy.sealedName), {
		recipient,
		isPacked: copy.isPacked
	});
	await rm(copy.file);
	const blobsFolder = blobsFolderFor(recipient);
	const blobs = await sealBlobs(deps.blobs, named, {
		folder: join(backupFolder, blobsFolder),
		unfinished,
		recipient
	});
	const lost = new Set(blobs.lost);
	const list = await writeBlobList(
		folder,
		named.filter((sha256) => !lost.has(sha256))
	);
	const { ledger, counts, registers } = content;
	await writeManifest(
		folder,
		{
			format: 1,
			engine: copy.engine,
			madeAt: startedAt,
			database: { file: copy.sealedName, sha256: sealed.contentSha256 },
			ledger,
			counts,
			registers,
			blobsFolder: blobsFolder.replaceAll('\\', '/'),
			blobs: list,
			lost: blobs.lost
		},
		recipient
	);
	await flushFolder(folder);
	await rename(folder, join(backupFolder, name));
	await flushFolder(backupFolder);

	await store.transact(async (db) => {
		await endBackup(db, id, {
			finishedAt: deps.now(),
			outcome: 'good',
			fileName: name,
			bytes: sealed.bytes,
			sha256: sealed.sha256,
			ledgerSeq: ledger?.seq ?? null,
			ledgerHash: ledger?.hash ?? null,
			problem: blobs.lost.length > 0 ? `BlobsLost ${blobs.lost.length}` : null
		});
		if (blobs.lost.length > 0) {
			await raiseAlarm(db, deps, {
				kind: 'backup-failed',
				key: `blobs-lost:${blobs.lost.length}`,
				about: { problem: 'BlobsLost', count: blobs.lost.length }
			});
		}
	});
	return {
		id,
		name,
		folder: join(backupFolder, name),
		bytes: sealed.bytes,
		ledgerSeq: ledger?.seq ?? 0,
		newBlobs: blobs.sealed,
		blobs: list.count,
		lost: blobs.lost.length,
		removed: await removeOld(deps, name)
	};
}

/** Throws `Refused` for a copy that does not hold. */
async function soundContent(source: RecordSource, faults: readonly string[], before: Content | null) {
	if (faults.length > 0) throw new RefusedBackup({ type: 'DatabaseUnsound', faults });
	try {
		const named = new Set<string>();
		for await (const sha256 of blobsNamed(source.db)) named.add(sha256);
		const looked = await lookThrough(source, before);
		if (looked.faults.length > 0) throw new RefusedBackup({ type: 'DatabaseUnsound', faults: looked.faults });
		return { content: looked.content, named: [...named].sort() };
	} catch (error) {
		if (refusalIn(error)) throw error;
		// What cannot even be read is no backup, whatever the reason.
		log.error('A copy of the database could not be looked through.', error);
		throw new RefusedBackup({ type: 'DatabaseUnsound', faults: ['unreadable'] });
	}
}

/** What the backup before held; null where there is none that can be opened here, and nothing is compared then. */
async function contentBefore({ settings, store }: Deps): Promise<Content | null> {
	const before = await newestBackup(store.read, 'good');
	if (!before?.fileName) return null;
	try {
		return await readManifest(
			join(settings.backupFolder, before.fileName),
			await identitiesIn(settings.keysFolder)
		);
	} catch (error) {
		if (error instanceof Refused) return null;
		throw error;
	}
}

async function removeOld({ settings: { backupFolder }, store }: Deps, justMade: string): Promise<string[]> {
	const names = await namesIn(backupFolder);
	const kept = namesToKeep(names, justMade);
	const removed = names.filter((name) => !kept.has(name));
	// Out of the way in one step, so that half of one is never taken for a backup.
	for (const name of removed) {
		const away = join(unfinishedIn(backupFolder), name);
		await rename(join(backupFolder, name), away);
		await rm(away, { recursive: true });
	}
	if (removed.length > 0) {
		await removeUnneededBlobs(backupFolder);
		await store.transact((db) => forgetBackupFiles(db, removed));
	}
	return removed;
}

/** Where the database cannot take it either, the log has it; the refusal goes on to whoever asked. */
async function noteFailure(deps: Deps, id: string, refusal: BackupRefusal | null): Promise<void> {
	const at = deps.now();
	const problem = refusal === null ? 'Defect' : problemOf(refusal);
	try {
		await deps.store.transact(async (db) => {
			await endBackup(db, id, { finishedAt: at, outcome: 'bad', problem });
			await raiseAlarm(db, deps, {
				kind: 'backup-failed',
				key: `backup-failed:${swedishDay(at)}`,
				about: { problem }
			});
		});
	} catch (error) {
		log.error('A backup failed, and that could not be written down.', error, { problem });
	}
}

const problemOf = (refusal: BackupRefusal): string =>
	refusal.type === 'DatabaseUnsound' ? `${refusal.type}: ${refusal.faults.join(', ')}` : refusal.type;
