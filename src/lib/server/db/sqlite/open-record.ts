import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { OpenRecord } from '../open-record.ts';
import { UnusableDatabase } from '../store.ts';
import { applicationId } from './open.ts';
import { tables } from './schema.ts';

/** One moment of the file, read beside whoever writes in it. Changes nothing, brings no table up to date. */
export function openSqliteRecord(file: string): OpenRecord {
	if (!existsSync(file)) throw new UnusableDatabase(`There is no database: ${file}`);
	const connection = new Database(file, { readonly: true, fileMustExist: true });
	try {
		connection.pragma('busy_timeout = 5000');
		if (connection.pragma('application_id', { simple: true }) !== applicationId) {
			throw new UnusableDatabase(`The file is a database, but not one of Bildlov: ${file}`);
		}
		connection.exec('BEGIN');
		const hasCheckpoints = connection.prepare(
			`select 1 from sqlite_master where type = 'table' and name = 'checkpoints'`
		);
		if (!hasCheckpoints.get()) {
			throw new UnusableDatabase(`The database is from an older version; start Bildlov once: ${file}`);
		}
		return {
			source: { engine: 'sqlite', db: { q: drizzle(connection), t: tables } },
			close: async () => {
				connection.close();
				return Promise.resolve();
			}
		};
	} catch (error) {
		connection.close();
		if (!(error instanceof Database.SqliteError)) throw error;
		throw new UnusableDatabase(`The database could not be read (${error.code}): ${file}`, { cause: error });
	}
}
