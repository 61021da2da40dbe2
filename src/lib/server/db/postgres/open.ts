import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { unusable } from '../../database-fault.ts';
import { recorded } from '../../ledger/append.ts';
import { log } from '../../log.ts';
import { UnusableDatabase, type Db, type Queries, type Store } from '../store.ts';
import { withTrailing } from '../trailing.ts';
import { asStoreError } from './lost.ts';
import { movedAway } from './moved.ts';
import { tables } from './schema.ts';
import { assertDurable, assertKind, assertOurs, whyUnusable } from './usable.ts';

/** 'BLOV' in ASCII: whoever writes holds this lock until the commit, so that the ledger has one order. */
export const writersLock = 0x424c4f56;
/** 'BLMI': several processes may start at once, and one of them brings the tables up to date. */
const migrationsLock = 0x424c4d49;

// drizzle-orm parses a json column that comes out as text, also where the driver has parsed it to one already: "all" in vain,
// and "12" into a number.
pg.types.setTypeParser(pg.types.builtins.JSON, (text) => text);

/** By this name the connections of Bildlov are known among a database's others. */
export const applicationName = 'bildlov';

const begin = {
	/**
	 * Read committed, so that every statement after the lock sees what the writer before has committed; and a commit
	 * waits for the disk, also where somebody has changed the server's setting since the connection was made.
	 */
	write:
		'begin isolation level read committed read write; ' +
		`select pg_advisory_xact_lock(${writersLock}), case when current_setting('synchronous_commit') in ` +
		`('on', 'remote_apply') then null else set_config('synchronous_commit', 'on', true) end`,
	snapshot: 'begin isolation level repeatable read read only'
};

/** How many connections a process has at most: one that writes, and others that read. */
const atMost = { writes: 1, snapshots: 4, reads: 5 };

export interface PostgresOptions {
	/** The municipality that must be in it; null: it may be a new one. */
	readonly municipalityId?: string | null;
}

/**
 * Opens (and migrates) a database on a PostgreSQL server; several processes may have it open and work together. Throws
 * `UnusableDatabase` where it is foreign, too new, empty or of another municipality than the one named, sorts otherwise
 * than SQLite, or may lose commits; such a database is left as it is.
 */
export async function openPostgres(
	url: string,
	migrationsFolder = 'drizzle/postgres',
	{ municipalityId = null }: PostgresOptions = {}
): Promise<Store> {
	await bringUpToDate(url, migrationsFolder, municipalityId);
	// Three pools: whoever holds a connection of one waits only for the next one, so that nobody waits in a circle.
	const reads = tellingWhenLost(poolOf(url, atMost.reads));
	const snapshots = poolOf(url, atMost.snapshots);
	const writes = poolOf(url, atMost.writes);
	const read = { q: queriesOn(reads), t: tables };
	return {
		engine: 'postgres',
		read,
		snapshot: (work) => between(snapshots, 'snapshot', work),
		transact: (work) => between(writes, 'write', (db) => withTrailing(db, () => recorded(db, work))),
		async close() {
			await Promise.all([reads.end(), snapshots.end(), writes.end()]);
		}
	};
}

/** What every connection is made with. Nobody holds the writers' lock for longer than a minute of silence. */
function connectionTo(url: string): pg.ClientConfig {
	return {
		connectionString: url,
		application_name: applicationName,
		keepAlive: true,
		statement_timeout: 120_000,
		// A server that has gone without a word, as when its machine loses the network.
		query_timeout: 150_000,
		lock_timeout: 60_000,
		idle_in_transaction_session_timeout: 60_000
	};
}

/** What is asked at the same time travels together, and is done in its order. */
function poolOf(url: string, max: number): pg.Pool {
	const pool = new pg.Pool({
		...connectionTo(url),
		max,
		pipeline: true,
		idleTimeoutMillis: 60_000,
		onConnect: assertDurable
	});
	pool.on('connect', (client) => {
		sendTogether(client);
		// One that is lost between two statements of a transaction: the next statement fails, and the request with it.
		client.on('error', () => undefined);
	});
	pool.on('error', (error) =>
		log.error('A connection to PostgreSQL was lost; another is made when it is needed.', error)
	);
	return pool;
}

/** Everything that is asked in one turn of the loop leaves in one write: each costs as much as a small query. */
function sendTogether(client: pg.PoolClient): void {
	const { stream } = client.connection;
	const query: (...asked: never[]) => unknown = client.query;
	Object.defineProperty(client, 'query', {
		value: (...asked: unknown[]): unknown => {
			if (stream.writableCorked === 0) {
				stream.cork();
				setImmediate(() => stream.uncork());
			}
			return Reflect.apply(query, client, asked);
		}
	});
}

/** Outside a transaction too, a lost connection is told from a defect; the pool makes another one for the next read. */
function tellingWhenLost(pool: pg.Pool): pg.Pool {
	const query: (...asked: never[]) => unknown = pool.query;
	Object.defineProperty(pool, 'query', {
		value: async (...asked: unknown[]): Promise<unknown> => {
			try {
				const answer: unknown = Reflect.apply(query, pool, asked);
				return await answer;
			} catch (error) {
				throw asStoreError(error);
			}
		}
	});
	return pool;
}

// Builders of both dialects have the same shape for what `Queries` names; the contract suite holds it.
function queriesOn(connection: pg.Pool | pg.PoolClient): Queries {
	return drizzle(connection) as unknown as Queries;
}

/** One for each connection, so that what is prepared on it once is prepared for every transaction. */
const known = new WeakMap<pg.PoolClient, Queries>();

async function between<T>(pool: pg.Pool, kind: keyof typeof begin, work: (db: Db) => Promise<T>): Promise<T> {
	const client = await pool.connect().catch((error: unknown) => {
		throw asStoreError(error);
	});
	let broken: unknown;
	const leave = () => client.release(broken !== undefined);
	try {
		const begun = client.query(begin[kind]);
		// Whoever only reads need not wait to be told: the first query travels with it, and nothing is answered without it.
		if (kind === 'snapshot') begun.catch(() => undefined);
		else await begun;
		let q = known.get(client);
		if (!q) known.set(client, (q = queriesOn(client)));
		const value = await work({ q, t: tables });
		await begun;
		const committed = client.query('commit');
		if (kind === 'snapshot') void committed.catch((lost: unknown) => (broken = lost)).finally(leave);
		else {
			mustBeCommitted(await committed);
			leave();
		}
		return value;
	} catch (error) {
		// A connection that cannot even be rolled back is thrown away: its server has done that already.
		await client.query('rollback').catch((lost: unknown) => (broken = lost));
		leave();
		throw asStoreError(error);
	}
}

/** A transaction in which something has failed is rolled back at its commit, which is told as a success. */
function mustBeCommitted({ command }: pg.QueryResult): void {
	if (command !== 'COMMIT') throw new Error(`A transaction ended with ${command}.`);
}

/** Looks the database over and brings its tables up to date, one process at a time. */
async function bringUpToDate(
	url: string,
	migrationsFolder: string,
	municipalityId: string | null
): Promise<void> {
	let client: pg.Client | undefined;
	try {
		client = new pg.Client({
			...connectionTo(url),
			statement_timeout: 0,
			query_timeout: 0,
			lock_timeout: 0,
			connectionTimeoutMillis: 15_000
		});
		client.on('error', () => undefined);
		await client.connect();
		await assertKind(client);
		await assertDurable(client);
		await client.query(`select pg_advisory_lock(${migrationsLock})`);
		// Everything that can be asked before the first byte is written.
		await assertOurs(client, migrationsFolder);
		await assertStillHere(client);
		if (municipalityId !== null) await assertMunicipality(client, municipalityId);
		await migrate(drizzle(client), { migrationsFolder });
	} catch (error) {
		const why = whyUnusable(cause(error));
		if (why !== null) throw new UnusableDatabase(why, { cause: error });
		throw error;
	} finally {
		// The lock goes with the connection.
		await client?.end().catch(() => undefined);
	}
}

/** Throws `UnusableDatabase` where everything has been moved to a file. */
export async function assertStillHere(client: pg.Client): Promise<void> {
	if (!(await hasTable(client, 'installation_secrets'))) return;
	const { rows } = await client.query('select 1 from installation_secrets where name = $1', [movedAway]);
	if (rows.length > 0) {
		throw new UnusableDatabase(
			'The database has been moved to a file in the data folder. Remove DATABASE_URL from the settings and start again.'
		);
	}
}

/** A new, empty database in the place of one that is lost is not made into a town. */
async function assertMunicipality(client: pg.Client, wanted: string): Promise<void> {
	const isThere = await hasTable(client, 'municipalities');
	const { rows } = isThere
		? await client.query<{ id: string }>('select id from municipalities')
		: { rows: [] };
	if (rows.some(({ id }) => id === wanted)) return;
	throw unusable({ type: rows.length > 0 ? 'OfAnotherMunicipality' : 'Empty', place: 'DATABASE_URL' });
}

async function hasTable(client: pg.Client, name: string): Promise<boolean> {
	const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [
		name
	]);
	return rows[0]?.found === true;
}

/** The error of the connection, inside the one of the query. */
export function cause(error: unknown): unknown {
	return error instanceof Error && error.cause instanceof Error && !('code' in error) ? error.cause : error;
}
