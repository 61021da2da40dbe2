import { randomInt } from 'node:crypto';
import { dirname, join } from 'node:path';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { raiseAlarm } from '../alarms.ts';
import { missingBlobs, openBlob } from '../backup/blobs.ts';
import {
	decryptDatabase,
	openBackup,
	proveInPostgres,
	proveSqlite,
	type OpenedBackup,
	type Proof
} from '../backup/bring-back.ts';
import { Refused, restoreRefusalIn, type RestoreRefusal } from '../backup/failures.ts';
import { clearUnfinished, prepareBackupFolder } from '../backup/places.ts';
import { identitiesIn } from '../backup/recovery-key.ts';
import { endRehearsal, insertRehearsal, newestBackup } from '../db/backups.ts';
import { holdLock } from '../db/sqlite/copy.ts';
import type { Deps } from '../deps.ts';
import { log } from '../log.ts';

const blobsLookedAt = 20;

export interface Rehearsed extends Proof {
	readonly name: string;
	readonly blobs: number;
	readonly blobsOpened: number;
}

/**
 * Restores the newest good backup into a scratch place with the recovery key, as one would on another machine, and looks
 * all of it through: what has been restored once can be restored. Nothing of it is left.
 */
export async function rehearseRestore(
	deps: Deps,
	actor: Actor
): Promise<Result<Rehearsed, NotAllowed | RestoreRefusal>> {
	if (!mayDo(actor, 'back-up')) return refused({ type: 'NotAllowed', action: 'back-up' });
	const { settings, store } = deps;
	const lock = holdLock(join(settings.dataFolder, 'backup.lock'));
	if (!lock) return refused({ type: 'AlreadyRunning' });
	try {
		const backup = await newestBackup(store.read, 'good');
		if (!backup?.fileName) return refused({ type: 'NoBackup' });
		const { fileName } = backup;
		const id = deps.newId();
		await store.transact((db) => insertRehearsal(db, { id, backupId: backup.id, startedAt: deps.now() }));
		try {
			const proof = await rehearse(deps, join(settings.backupFolder, fileName));
			await store.transact((db) =>
				endRehearsal(db, id, {
					finishedAt: deps.now(),
					outcome: 'good',
					counts: { ...proof.counts },
					problem: null
				})
			);
			return ok({ ...proof, name: fileName });
		} catch (error) {
			const refusal = restoreRefusalIn(error);
			await noteFailure(deps, id, refusal?.type ?? 'Defect');
			if (!refusal) throw error;
			return refused(refusal);
		}
	} finally {
		await clearUnfinished(settings.backupFolder).catch((error: unknown) =>
			log.error('What a rehearsal left could not be removed; the next backup does it.', error)
		);
		lock.release();
	}
}

async function rehearse({ settings, newId }: Deps, folder: string): Promise<Omit<Rehearsed, 'name'>> {
	const unfinished = await prepareBackupFolder(settings.backupFolder);
	const identities = await identitiesIn(settings.keysFolder);
	if (identities.length === 0) throw new Refused({ type: 'RecoveryKeyMissing' });
	const backup = await openBackup(folder, identities);
	const scratch = join(unfinished, 'rehearsal');
	await decryptDatabase(backup, scratch);
	const proof = await proveIn(scratch);
	return { ...proof, blobs: backup.blobs.length, blobsOpened: await openSomeBlobs(backup) };

	async function proveIn(file: string): Promise<Proof> {
		if (backup.manifest.engine === 'sqlite') return proveSqlite(backup, file);
		const { dropLeftScratch, inScratchDatabase, mayMakeDatabases } = await import('../db/postgres/dump.ts');
		const url = settings.databaseUrl;
		if (url === null || !(await mayMakeDatabases(url))) throw new Refused({ type: 'NoScratchDatabase' });
		await dropLeftScratch(url);
		return inScratchDatabase(url, newId(), (place) => proveInPostgres(backup, file, place));
	}
}

/** Every blob must be there; some by chance are opened. */
async function openSomeBlobs({ folder, manifest, blobs, identities }: OpenedBackup): Promise<number> {
	const blobsFolder = join(dirname(folder), manifest.blobsFolder);
	const [missing] = await missingBlobs(blobsFolder, blobs);
	if (missing !== undefined) throw new Refused({ type: 'BackupDamaged', what: join(blobsFolder, missing) });
	const picked = new Set<string>();
	while (picked.size < Math.min(blobsLookedAt, blobs.length)) {
		const one = blobs[randomInt(blobs.length)];
		if (one !== undefined) picked.add(one);
	}
	for (const sha256 of picked) await openBlob(blobsFolder, sha256, identities);
	return picked.size;
}

async function noteFailure(deps: Deps, id: string, problem: string): Promise<void> {
	const at = deps.now();
	try {
		await deps.store.transact(async (db) => {
			await endRehearsal(db, id, { finishedAt: at, outcome: 'bad', counts: null, problem });
			await raiseAlarm(db, deps, {
				kind: 'backup-failed',
				key: `rehearsal-failed:${swedishDay(at)}`,
				about: { problem, rehearsal: id }
			});
		});
	} catch (error) {
		log.error('A rehearsal failed, and that could not be written down.', error, { problem });
	}
}
