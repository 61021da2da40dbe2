import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { recorded } from '../../ledger/append.ts';
import { UnusableDatabase, type Db, type Queries, type Store } from '../store.ts';
import { tables } from './schema.ts';

/** Before this version a checkpoint beside a writer could lose acknowledged commits (the WAL-reset bug). */
const oldestSafeSqlite = [3, 51, 3] as const;

/** 'BLOV' in ASCII: tells a Bildlov database from another program's. */
export const applicationId = 0x424c4f56;

/**
 * Opens (and migrates) the embedded database: WAL, synchronous FULL, foreign keys, one writing and one reading
 * connection. Throws `UnusableDatabase` for a file that is corrupt, another program's, or newer than this code.
 */
export function openSqlite(file: string, migrationsFolder = 'drizzle/sqlite'): Store {
	const writing = connect(file);
	try {
		assertSqliteVersion(writing);
		assertOurs(writing, migrationsFolder);
		migrate(drizzle(writing), { migrationsFolder });
		writing.pragma(`application_id = ${applicationId}`);
		assertDurable(writing);
	} catch (error) {
		writing.close();
		throw isCorruption(error)
			? new UnusableDatabase(`The database is damaged: ${file}`, { cause: error })
			: error;
	}
	// An in-memory database exists in its one connection alone.
	const reading = file === ':memory:' ? writing : connect(file);
	const read: Db = { q: drizzle(reading), t: tables };
	const write: Queries = drizzle(writing);
	let last: Promise<unknown> = Promise.resolve();

	async function between<T>(begin: string, work: (db: Db) => Promise<T>): Promise<T> {
		writing.exec(begin);
		try {
			const value = await work({ q: write, t: tables });
			writing.exec('COMMIT');
			return value;
		} catch (error) {
			if (writing.inTransaction) writing.exec('ROLLBACK');
			throw error;
		}
	}

	function inTurn<T>(begin: string, work: (db: Db) => Promise<T>): Promise<T> {
		const next = last.then(
			() => between(begin, work),
			() => between(begin, work)
		);
		last = next;
		return next;
	}

	return {
		engine: 'sqlite',
		read,
		// In turn with the writes and on their connection: its pages stay in memory, while every write of another
		// connection empties the cache of a reading one.
		snapshot: (work) => inTurn('BEGIN', work),
		transact: (work) => inTurn('BEGIN IMMEDIATE', (db) => recorded(db, work)),
		async close() {
			await last.catch(() => undefined);
			if (reading !== writing) reading.close();
			writing.close();
		}
	};
}

function connect(file: string): Database.Database {
	const connection = new Database(file);
	connection.pragma('busy_timeout = 5000');
	try {
		connection.pragma('journal_mode = WAL');
		connection.pragma('synchronous = FULL');
		connection.pragma('foreign_keys = ON');
		// The pages of a whole municipality, in kibibytes; and a page that is written again and again is moved to the
		// database once, not each time.
		connection.pragma('cache_size = -65536');
		connection.pragma('wal_autocheckpoint = 8000');
	} catch (error) {
		connection.close();
		throw isCorruption(error)
			? new UnusableDatabase(`This is not a database: ${file}`, { cause: error })
			: error;
	}
	return connection;
}

function assertSqliteVersion(connection: Database.Database): void {
	const version = String(connection.prepare('select sqlite_version()').pluck().get());
	const parts = version.split('.').map(Number);
	const difference = oldestSafeSqlite
		.map((wanted, place) => (parts[place] ?? 0) - wanted)
		.find((step) => step !== 0);
	if ((difference ?? 0) < 0)
		throw new UnusableDatabase(`SQLite ${version} can lose commits; 3.51.3 or newer is needed.`);
}

function assertOurs(connection: Database.Database, migrationsFolder: string): void {
	const tableCount = Number(
		connection.prepare(`select count(*) from sqlite_master where type = 'table'`).pluck().get()
	);
	if (tableCount === 0) return;
	if (connection.pragma('application_id', { simple: true }) !== applicationId) {
		throw new UnusableDatabase('The file is a database, but not one of Bildlov.');
	}
	if (connection.pragma('quick_check', { simple: true }) !== 'ok') {
		throw new UnusableDatabase('The database is damaged (quick_check).');
	}
	const newestKnown = Math.max(
		...readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis)
	);
	const newestApplied = Number(
		connection.prepare('select max(created_at) from __drizzle_migrations').pluck().get() ?? 0
	);
	if (newestApplied > newestKnown) {
		throw new UnusableDatabase('The database was written by a newer version of Bildlov. Start that version.');
	}
}

/** Read back after the migration's writes: before the first write the pragma answers 2 whatever is in force. */
function assertDurable(connection: Database.Database): void {
	if (connection.pragma('synchronous', { simple: true }) !== 2)
		throw new UnusableDatabase('synchronous is not FULL');
	if (connection.pragma('foreign_keys', { simple: true }) !== 1)
		throw new UnusableDatabase('foreign keys are off');
}

function isCorruption(error: unknown): boolean {
	return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
}
