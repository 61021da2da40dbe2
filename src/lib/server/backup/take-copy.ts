import { join } from 'node:path';
import { sqliteFile } from '../db/open-store.ts';
import type { Db } from '../db/store.ts';
import { copySqlite, lookThroughSqlite, sizeOfSqlite } from '../db/sqlite/copy.ts';
import type { Deps } from '../deps.ts';
import type { Manifest } from './manifest.ts';

export interface Copy {
	readonly engine: Manifest['engine'];
	/** The unencrypted copy. */
	readonly file: string;
	/** What it is called when it is encrypted, which says how it is opened. */
	readonly sealedName: string;
	readonly isPacked: boolean;
	/** Opens the copy itself, not the living database; what the engine finds wrong is handed along. */
	lookThrough<T>(work: (db: Db, faults: readonly string[]) => Promise<T>): Promise<T>;
}

/** About how many bytes a copy takes. */
export async function sizeOfDatabase({ settings }: Pick<Deps, 'settings'>): Promise<number> {
	if (settings.databaseUrl === null) return sizeOfSqlite(sqliteFile(settings));
	const { sizeOfPostgres } = await import('../db/postgres/dump.ts');
	return sizeOfPostgres(settings.databaseUrl);
}

/** Copies the database as of one moment, while others write in it. */
export async function takeCopy(
	{ settings, newId }: Pick<Deps, 'settings' | 'newId'>,
	folder: string
): Promise<Copy> {
	if (settings.databaseUrl === null) {
		const file = join(folder, 'bildlov.db');
		await copySqlite(sqliteFile(settings), file);
		return {
			engine: 'sqlite',
			file,
			sealedName: 'bildlov.db.gz.age',
			isPacked: true,
			lookThrough: (work) => lookThroughSqlite(file, work)
		};
	}
	const url = settings.databaseUrl;
	const file = join(folder, 'bildlov.pgdump');
	const dumps = await import('../db/postgres/dump.ts');
	await dumps.dumpPostgres(url, file);
	const canProve = await dumps.mayMakeDatabases(url);
	return {
		engine: 'postgres',
		file,
		sealedName: 'bildlov.pgdump.age',
		isPacked: false,
		async lookThrough(work) {
			// Without the right to make a database only the living one can be looked through; no rehearsal proves the backup.
			if (!canProve) return dumps.lookThroughPostgres(url, (db) => work(db, []));
			await dumps.dropLeftScratch(url);
			return dumps.inScratchDatabase(url, newId(), async (scratch) => {
				await dumps.restorePostgres(scratch, file);
				return dumps.lookThroughPostgres(scratch, (db) => work(db, []));
			});
		}
	};
}
