import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { UnusableDatabase, type Db } from '../store.ts';
import { applicationId } from './open.ts';
import { tables } from './schema.ts';

export interface ReadOnlyDatabase {
	/** Null where there is no database, or one from before the municipality could publish policies. */
	readonly db: Db | null;
	close(): void;
}

const nothing: ReadOnlyDatabase = { db: null, close: () => undefined };

/**
 * Opens the database beside whoever writes in it, to look municipalities' own policies up. Makes no file, brings no
 * table up to date. Throws `UnusableDatabase` for a file that is damaged or another program's.
 */
export function openForReading(file: string): ReadOnlyDatabase {
	if (!existsSync(file)) return nothing;
	let connection: Database.Database | undefined;
	try {
		connection = new Database(file, { readonly: true, fileMustExist: true });
		connection.pragma('busy_timeout = 5000');
		const isOurs = connection.pragma('application_id', { simple: true }) === applicationId;
		if (!isOurs) throw new UnusableDatabase(`The file is a database, but not one of Bildlov: ${file}`);
		const hasPolicies = connection
			.prepare(`select 1 from sqlite_master where type = 'table' and name = 'published_policies'`)
			.get();
		const opened = connection;
		if (hasPolicies) return { db: { q: drizzle(opened), t: tables }, close: () => opened.close() };
		opened.close();
		return nothing;
	} catch (error) {
		connection?.close();
		if (error instanceof Database.SqliteError)
			throw new UnusableDatabase(`The database could not be read (${error.code}): ${file}`, { cause: error });
		throw error;
	}
}
