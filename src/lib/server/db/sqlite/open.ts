import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { unusable } from '../../database-fault.ts';
import { recorded } from '../../ledger/append.ts';
import { log } from '../../log.ts';
import type { LookedAt } from '../look-at-store.ts';
import { storeTroubleIn, UnusableDatabase, type Db, type Queries, type Store } from '../store.ts';
import { checkpointAside } from './checkpoint-aside.ts';
import { keepStatements } from './kept-statements.ts';
import { tables } from './schema.ts';
import { breakSeal, hasLog, seal, sealState } from './seal.ts';
import { watchStatements } from './watch-statements.ts';

/** Before this version a checkpoint beside a writer could lose acknowledged commits (the WAL-reset bug). */
const oldestSafeSqlite = [3, 51, 3] as const;

/** 'BLOV' in ASCII: tells a Bildlov database from another program's. */
export const applicationId = 0x424c4f56;

/** The slower check, of the indexes too, takes 10 s a gigabyte; the quick one half a second. */
const largestWhollyChecked = 300_000_000;

/** How long the log may grow before a commit moves it, and how long while a thread does that. Pages of 4 KiB. */
const usualLogPages = 8000;
const mostLogPages = 64_000;

export interface SqliteOptions {
	/**
	 * What to do with a database whose bytes are not those that were closed last: refuse it, or open it all the same and
	 * leave its seal as it is, so that the next start refuses it (for whoever looks at what has been changed).
	 */
	readonly ifChanged?: 'refuse' | 'go-on';
	/** The municipality that must be in it; null: it may be a new one. */
	readonly municipalityId?: string | null;
	/** The database is full at so many pages; for trying what happens then. */
	readonly mostPages?: number;
	/** Many write for long, as in a server: the log is moved into the database by a thread of its own. */
	readonly checkpointsAside?: boolean;
	/** Told once, when a statement has found the database damaged. */
	readonly onDamage?: (error: Error) => void;
}

/**
 * Opens (and migrates) the embedded database: WAL, synchronous FULL, foreign keys, one writing and one reading
 * connection. Throws `UnusableDatabase` for a file that is corrupt, another program's, newer than this code, or beside
 * which a log of another database lies; such a file is left as it is.
 */
export function openSqlite(
	file: string,
	migrationsFolder = 'drizzle/sqlite',
	{
		ifChanged = 'go-on',
		municipalityId = null,
		mostPages,
		checkpointsAside = false,
		onDamage
	}: SqliteOptions = {}
): Store {
	const inMemory = file === ':memory:';
	const isOld = !inMemory && (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
	const state = isOld ? inspect(file, migrationsFolder, { ifChanged, municipalityId }) : 'unsealed';
	const keepsSeal = inMemory || state === 'changed' || state === 'stale-log';
	const watch = watchStatements((error) => {
		log.error('The database is damaged; nothing is written any more.', error);
		onDamage?.(error);
	});

	if (!keepsSeal) breakSeal(file);
	const writing = connect(file);
	// Once more: somebody may have closed it, and sealed it, in between.
	if (!keepsSeal) breakSeal(file);
	try {
		assertSqliteVersion(writing);
		migrate(drizzle(writing), { migrationsFolder });
		writing.pragma(`application_id = ${applicationId}`);
		if (mostPages !== undefined) writing.pragma(`max_page_count = ${mostPages}`);
		assertDurable(writing);
	} catch (error) {
		writing.close();
		throw refusalOf(error, file);
	}
	watch.on(writing);
	// An in-memory database exists in its one connection alone.
	const reading = inMemory ? writing : connect(file);
	if (reading !== writing) watch.on(reading);
	const checkpoints = checkpointsAside && !inMemory ? moveLogAside(file, writing) : null;
	const read: Db = { q: drizzle(keepStatements(reading)), t: tables };
	const write: Queries = drizzle(keepStatements(writing));
	let last: Promise<unknown> = Promise.resolve();

	async function between<T>(begin: string, work: (db: Db) => Promise<T>): Promise<T> {
		try {
			writing.exec(begin);
			const value = await work({ q: write, t: tables });
			writing.exec('COMMIT');
			return value;
		} catch (error) {
			// Damage found, it is closed as it is: what was not committed is not there when it is opened again.
			if (writing.inTransaction && !watch.damage()) writing.exec('ROLLBACK');
			throw storeTroubleIn(error) ?? error;
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
		isBroken: () => watch.damage() !== null,
		async close() {
			await last.catch(() => undefined);
			await checkpoints?.close();
			if (reading !== writing) reading.close();
			writing.close();
			if (!keepsSeal && !watch.damage() && existsSync(file)) seal(file);
		}
	};
}

function moveLogAside(file: string, writing: Database.Database): { close(): Promise<void> } {
	writing.pragma(`wal_autocheckpoint = ${mostLogPages}`);
	return checkpointAside(file, (error) => {
		log.error('The log is moved by whoever commits: the thread for it has ended.', error);
		if (writing.open) writing.pragma(`wal_autocheckpoint = ${usualLogPages}`);
	});
}

/** As `lookAtStore` says: a file that was closed keeps its seal, and one in use is read beside whoever writes in it. */
export function lookAtSqlite(
	file: string,
	municipalityId: string | null,
	migrationsFolder = 'drizzle/sqlite'
): LookedAt {
	inspect(file, migrationsFolder, { ifChanged: 'refuse', municipalityId });
	let connection: Database.Database | undefined;
	try {
		connection = new Database(file, { readonly: true, fileMustExist: true });
		connection.pragma('busy_timeout = 5000');
		const opened = connection;
		const isMade = opened.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get();
		const isOlder = isMade && newestApplied(opened) < newestKnown(migrationsFolder);
		return {
			state: isOlder ? 'older' : isMade ? 'current' : 'empty',
			db: { q: drizzle(opened), t: tables },
			close: async () => {
				opened.close();
				return Promise.resolve();
			}
		};
	} catch (error) {
		connection?.close();
		throw refusalOf(error, file);
	}
}

/** Everything that can be asked before the first byte is written, on a connection that cannot write. */
function inspect(
	file: string,
	migrationsFolder: string,
	{ ifChanged, municipalityId }: Required<Pick<SqliteOptions, 'ifChanged' | 'municipalityId'>>
) {
	let connection: Database.Database | undefined;
	try {
		connection = new Database(file, { readonly: true, fileMustExist: true });
		connection.pragma('busy_timeout = 5000');
		const state = sealState(file);
		assertOurs(connection, file, migrationsFolder, state === 'whole');
		if (ifChanged === 'refuse') {
			if (state === 'changed') throw unusable({ type: 'ChangedWhileClosed', file });
			if (state === 'stale-log') throw unusable({ type: 'StaleLog', file });
		}
		if (municipalityId !== null) assertMunicipality(connection, file, municipalityId);
		return state;
	} catch (error) {
		throw refusalOf(error, file);
	} finally {
		connection?.close();
	}
}

function connect(file: string): Database.Database {
	let connection: Database.Database | undefined;
	try {
		// SQLite would let everybody on the machine read it; its log and index get the rights that it has.
		if (file !== ':memory:' && !existsSync(file) && existsSync(dirname(file)))
			closeSync(openSync(file, 'a', 0o600));
		connection = new Database(file);
		connection.pragma('busy_timeout = 5000');
		connection.pragma('journal_mode = WAL');
		connection.pragma('synchronous = FULL');
		connection.pragma('foreign_keys = ON');
		// The pages of a whole municipality, in kibibytes; and a page that is written again and again is moved to the
		// database once, not each time.
		connection.pragma('cache_size = -65536');
		connection.pragma(`wal_autocheckpoint = ${usualLogPages}`);
		return connection;
	} catch (error) {
		connection?.close();
		throw refusalOf(error, file);
	}
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

function assertOurs(
	connection: Database.Database,
	file: string,
	migrationsFolder: string,
	isSealed: boolean
): void {
	const tableCount = Number(
		connection.prepare(`select count(*) from sqlite_master where type = 'table'`).pluck().get()
	);
	if (tableCount === 0) return;
	if (connection.pragma('application_id', { simple: true }) !== applicationId)
		throw unusable({ type: 'Foreign', file });
	// Closed as it should be, its seal answers for every byte; after a crash the check has to do more.
	const check = !isSealed && statSync(file).size <= largestWhollyChecked ? 'integrity_check' : 'quick_check';
	if (connection.pragma(check, { simple: true }) !== 'ok')
		throw unusable({ type: 'Damaged', file, hasLog: hasLog(file) });
	if (newestApplied(connection) > newestKnown(migrationsFolder)) throw unusable({ type: 'TooNew', file });
}

function newestKnown(migrationsFolder: string): number {
	return Math.max(...readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis));
}

function newestApplied(connection: Database.Database): number {
	return Number(connection.prepare('select max(created_at) from __drizzle_migrations').pluck().get() ?? 0);
}

function assertMunicipality(connection: Database.Database, place: string, id: string): void {
	const hasTable = connection.prepare(`select 1 from sqlite_master where name = 'municipalities'`).get();
	const ids = hasTable ? connection.prepare('select id from municipalities').pluck().all() : [];
	if (!ids.includes(id))
		throw unusable({ type: ids.length === 0 ? 'Empty' : 'OfAnotherMunicipality', place });
}

/** Read back after the migration's writes: before the first write the pragma answers 2 whatever is in force. */
function assertDurable(connection: Database.Database): void {
	if (connection.pragma('synchronous', { simple: true }) !== 2)
		throw new UnusableDatabase('synchronous is not FULL');
	if (connection.pragma('foreign_keys', { simple: true }) !== 1)
		throw new UnusableDatabase('foreign keys are off');
}

/** What SQLite says while a file is opened, as a plain reason not to start. */
function refusalOf(error: unknown, file: string): unknown {
	const sqlite = sqliteErrorIn(error);
	if (!sqlite) return error;
	const { code } = sqlite;
	if (code.startsWith('SQLITE_NOTADB')) return unusable({ type: 'NotADatabase', file }, error);
	if (code.startsWith('SQLITE_CORRUPT'))
		return unusable({ type: 'Damaged', file, hasLog: hasLog(file) }, error);
	if (code.startsWith('SQLITE_IOERR')) return unusable({ type: 'Unreadable', file }, error);
	if (code.startsWith('SQLITE_FULL')) return unusable({ type: 'NoRoom', path: file }, error);
	if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code))
		return unusable({ type: 'NoAccess', path: file, isReadOnly: false }, error);
	return error;
}

function sqliteErrorIn(error: unknown): (Error & { readonly code: string }) | null {
	for (let one = error; one instanceof Error; one = one.cause) {
		if (one instanceof Database.SqliteError) return one;
	}
	return null;
}
