import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lookThroughSqlite } from '../db/sqlite/copy.ts';
import type { Db } from '../db/store.ts';
import { isMissing } from '../whole-file.ts';
import { readBlobList } from './blobs.ts';
import { Refused } from './failures.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { openSealedFile } from './seal.ts';
import { consentsThatDiffer, differences, lookThrough } from './soundness.ts';

export interface OpenedBackup {
	readonly folder: string;
	readonly manifest: Manifest;
	/** SHA-256 of the blobs that it has. */
	readonly blobs: readonly string[];
	readonly identities: readonly string[];
}

/** Opens a backup's description. Throws `Refused` for a wrong key and for a damaged backup. */
export async function openBackup(folder: string, identities: readonly string[]): Promise<OpenedBackup> {
	const manifest = await readManifest(folder, identities);
	return { folder, manifest, identities, blobs: await readBlobList(folder, manifest.blobs) };
}

/**
 * Decrypts the database of a backup into a new file, which must be what was encrypted, byte for byte. The file is
 * removed again where it is not. Throws `Refused`.
 */
export async function decryptDatabase(
	{ folder, manifest, identities }: OpenedBackup,
	to: string
): Promise<void> {
	const { file, sha256 } = manifest.database;
	try {
		const opened = await openSealedFile(join(folder, file), to, {
			identities,
			isPacked: file.endsWith('.gz.age')
		});
		if (opened.sha256 !== sha256) throw new Refused({ type: 'BackupDamaged', what: join(folder, file) });
	} catch (error) {
		await rm(to, { force: true });
		if (error instanceof Refused) throw error;
		if (isMissing(error)) throw new Refused({ type: 'BackupDamaged', what: join(folder, file) });
		throw error;
	}
}

/** How many consents are opened by chance and compared with the ledger. */
export const consentsLookedAt = 20;

export interface Proof {
	readonly counts: Readonly<Record<string, number>>;
	readonly ledgerSeq: number;
	readonly consents: number;
}

/** Looks all of what came back through and compares it with what was backed up. Throws `Refused` where anything differs. */
export async function prove(
	{ folder, manifest }: OpenedBackup,
	db: Db,
	faults: readonly string[]
): Promise<Proof> {
	const damaged = (what: string) => new Refused({ type: 'BackupDamaged', what: `${folder}: ${what}` });
	if (faults[0] !== undefined) throw damaged(faults[0]);
	const looked = await lookThrough({ engine: manifest.engine, db }, null);
	const [first] = [...looked.faults, ...differences(manifest, looked.content)];
	if (first !== undefined) throw damaged(first);
	const consents = await consentsThatDiffer(db, consentsLookedAt);
	if (consents.differ[0] !== undefined) throw damaged(`consent ${consents.differ[0]}`);
	return {
		counts: looked.content.counts,
		ledgerSeq: looked.content.ledger?.seq ?? 0,
		consents: consents.looked
	};
}

export const proveSqlite = (backup: OpenedBackup, file: string): Promise<Proof> =>
	lookThroughSqlite(file, (db, faults) => prove(backup, db, faults));

/** Restores into an empty PostgreSQL database and looks that through. */
export async function proveInPostgres(backup: OpenedBackup, dump: string, url: string): Promise<Proof> {
	const { lookThroughPostgres, restorePostgres } = await import('../db/postgres/dump.ts');
	await restorePostgres(url, dump);
	return lookThroughPostgres(url, (db) => prove(backup, db, []));
}
