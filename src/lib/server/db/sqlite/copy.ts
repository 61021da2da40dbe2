/** A copy of the embedded database while others write in it, and a look through such a copy. */
import { closeSync, fdatasyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { UnusableDatabase, type Db } from '../store.ts';
import { applicationId } from './open.ts';
import { tables } from './schema.ts';

/** Sixteen megabytes between two flushes: what waits for the disk is what writers wait behind. */
const pagesAtOnce = 1024;
const stepsBetweenFlushes = 4;

/**
 * Copies the database as of one moment, while others write. A reading transaction is held all through: otherwise every
 * commit of another process would make the copy begin anew, without end.
 */
export async function copySqlite(file: string, to: string): Promise<void> {
	const source = new Database(file, { readonly: true, fileMustExist: true });
	try {
		source.pragma('busy_timeout = 5000');
		if (source.pragma('application_id', { simple: true }) !== applicationId)
			throw new UnusableDatabase('The file is a database, but not one of Bildlov.');
		source.exec('BEGIN');
		source.prepare('select count(*) from sqlite_master').get();
		let steps = 0;
		await source.backup(to, {
			progress: () => {
				steps += 1;
				if (steps % stepsBetweenFlushes === 0) flush(to);
				return pagesAtOnce;
			}
		});
		source.exec('COMMIT');
	} finally {
		source.close();
	}
	// A file by itself, without the companions of a database in use.
	const copy = new Database(to);
	try {
		copy.pragma('journal_mode = DELETE');
	} finally {
		copy.close();
	}
	flush(to);
}

function flush(file: string): void {
	const handle = openSync(file, 'r+');
	try {
		fdatasyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** Bytes of the database in use. */
export function sizeOfSqlite(file: string): number {
	const source = new Database(file, { readonly: true, fileMustExist: true });
	try {
		const pages = Number(source.pragma('page_count', { simple: true }));
		return pages * Number(source.pragma('page_size', { simple: true }));
	} finally {
		source.close();
	}
}

/** Opens a copy for reading and does the work; what SQLite itself finds wrong with it is handed along. */
export async function lookThroughSqlite<T>(
	file: string,
	work: (db: Db, faults: readonly string[]) => Promise<T>
): Promise<T> {
	const copy = new Database(file, { readonly: true, fileMustExist: true });
	try {
		copy.pragma('cache_size = -65536');
		const faults: string[] = [];
		if (copy.pragma('application_id', { simple: true }) !== applicationId) faults.push('application_id');
		const integrity = copy.pragma('integrity_check(3)') as { integrity_check: string }[];
		if (integrity[0]?.integrity_check !== 'ok') faults.push('integrity_check');
		if ((copy.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('foreign_key_check');
		return await work({ q: drizzle(copy), t: tables }, faults);
	} finally {
		copy.close();
	}
}

/** Whether an error says that the file is damaged. */
export function isDamage(error: unknown): boolean {
	return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(error.code);
}

/** Whether an error says that there was no room to write. */
export function isRefusedWrite(error: unknown): boolean {
	return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_FULL');
}

/** Whether an error says that the disk could not be read or written. */
export function isDiskFault(error: unknown): boolean {
	return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_IOERR');
}

/** A lock between processes that is gone with its process, however it ends. Null: somebody else holds it. */
export function holdLock(file: string): { release(): void } | null {
	const lock = new Database(file, { timeout: 0 });
	try {
		lock.exec('BEGIN EXCLUSIVE');
	} catch (error) {
		lock.close();
		if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
		throw error;
	}
	return { release: () => lock.close() };
}
