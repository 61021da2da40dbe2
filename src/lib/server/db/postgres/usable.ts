import { readMigrationFiles } from 'drizzle-orm/migrator';
import { UnusableDatabase } from '../store.ts';

/** What makes a database that Bildlov sorts and searches in as it does in SQLite. */
export const howToCreate = 'createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 bildlov';

const oldestServer = 14;

/** A connection to the server: node-postgres's, or the engine in the process. */
export interface Asking {
	query(text: string): Promise<{ rows: unknown[] }>;
}

async function rowOf(client: Asking, text: string): Promise<Readonly<Record<string, unknown>>> {
	const { rows } = await client.query(text);
	return (rows[0] ?? {}) as Readonly<Record<string, unknown>>;
}

/** Letters stand in the order of their bytes, as in SQLite: sorting and the beginnings of words are then the same. */
const collations: Readonly<Record<string, readonly string[]>> = {
	/** The C library's. */
	c: ['C', 'POSIX', 'C.UTF-8', 'C.utf8'],
	/** The server's own, since version 17. */
	b: ['C', 'C.UTF-8', 'PG_UNICODE_FAST']
};

/** Throws `UnusableDatabase` unless the server flushes each commit to its disk. Asked on every new connection. */
export async function assertDurable(client: Asking): Promise<void> {
	const found = await rowOf(
		client,
		`select current_setting('synchronous_commit') as synchronous_commit, current_setting('fsync') as fsync,
			current_setting('full_page_writes') as full_page_writes`
	);
	for (const [setting, value] of Object.entries(found)) {
		// remote_apply waits for more than `on` does.
		if (value === 'on' || (setting === 'synchronous_commit' && value === 'remote_apply')) continue;
		throw new UnusableDatabase(
			`PostgreSQL may lose what it has acknowledged: ${setting} is ${String(value)}, and must be on.`
		);
	}
}

/** Throws `UnusableDatabase` where the server is too old, or sorts letters in another order than SQLite. */
export async function assertKind(client: Asking): Promise<void> {
	const version = await one(client, `select current_setting('server_version_num')::int / 10000`);
	if (Number(version) < oldestServer) {
		throw new UnusableDatabase(
			`PostgreSQL ${String(version)} is too old; ${oldestServer} or newer is needed.`
		);
	}
	const found = await rowOf(
		client,
		// As JSON: the columns have other names from version to version.
		`select to_json(pg_database)::text as row, pg_encoding_to_char(encoding) as encoding
			from pg_database where datname = current_database()`
	);
	const row = JSON.parse(String(found['row'])) as Readonly<Record<string, string | null | undefined>>;
	const provider = row['datlocprovider'] ?? 'c';
	const collation =
		(provider === 'c' ? null : (row['datlocale'] ?? row['daticulocale'])) ??
		row['datcollate'] ??
		'nobody knows what';
	if (found['encoding'] !== 'UTF8' || !collations[provider]?.includes(collation)) {
		throw new UnusableDatabase(
			`The database sorts letters by ${collation} (${String(found['encoding'])}), and must sort them by C.UTF-8 (UTF8). ` +
				`This cannot be changed afterwards. Make another one: ${howToCreate}`
		);
	}
}

/** Throws `UnusableDatabase` for a database that is another program's, or that a newer version has written. */
export async function assertOurs(client: Asking, migrationsFolder: string): Promise<void> {
	const known = readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis);
	const isMigrated = await one(client, `select to_regclass('drizzle.__drizzle_migrations') is not null`);
	if (isMigrated !== true) {
		if (Number(await one(client, tablesOfOthers)) === 0) return;
		throw new UnusableDatabase(
			`The database has tables, but not those of Bildlov. Make one of its own: ${howToCreate}`
		);
	}
	const { first, last } = await rowOf(
		client,
		'select min(created_at) as first, max(created_at) as last from drizzle.__drizzle_migrations'
	);
	// A start that was cut off before its first migration.
	if (first === null) return;
	if (Number(first) !== Math.min(...known)) {
		throw new UnusableDatabase(`The database is another program's. Make one of its own: ${howToCreate}`);
	}
	if (Number(last) > Math.max(...known)) {
		throw new UnusableDatabase('The database was written by a newer version of Bildlov. Start that version.');
	}
}

/** When the newest migration that has been applied was made; null for a database without any. */
export async function newestApplied(client: Asking): Promise<number | null> {
	const isMigrated = await one(client, `select to_regclass('drizzle.__drizzle_migrations') is not null`);
	if (isMigrated !== true) return null;
	const newest = await one(client, 'select max(created_at) from drizzle.__drizzle_migrations');
	return newest === null ? null : Number(newest);
}

/** Tables that no extension has brought along. */
const tablesOfOthers = `
	select count(*) from pg_class join pg_namespace on pg_namespace.oid = relnamespace
	where relkind in ('r', 'p') and nspname not like 'pg\\_%' and nspname <> 'information_schema'
		and not exists (
			select 1 from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e'
		)`;

async function one(client: Asking, query: string): Promise<unknown> {
	return Object.values(await rowOf(client, query))[0];
}

/** The plain reason behind an error while opening; null for one that is a defect. Never the address with its password. */
export function whyUnusable(error: unknown): string | null {
	if (!(error instanceof Error) || !('code' in error)) return null;
	const code = String(error.code);
	if (code === 'ERR_INVALID_URL')
		return 'DATABASE_URL is not an address: postgres://USER:PASSWORD@HOST/DATABASE';
	if (code === '28P01' || code === '28000')
		return `PostgreSQL refused the user or the password: ${error.message}`;
	if (code === '3D000') return `The database does not exist: ${error.message}. Make it: ${howToCreate}`;
	if (code === '42501') return `The user may not make tables: ${error.message}. Let it own the database.`;
	if (code.startsWith('57P')) return `PostgreSQL is starting or stopping: ${error.message}`;
	if (/^E[A-Z]+$/.test(code))
		return `PostgreSQL does not answer (${code}). Is it running, and is DATABASE_URL right?`;
	return null;
}
