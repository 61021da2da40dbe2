import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { recorded } from '../../ledger/append.ts';
import type { Db, Queries, Store } from '../store.ts';
import { tables } from './schema.ts';

/** 'BLOV' in ASCII: whoever writes holds this lock until the commit, so that the ledger has one order. */
const writersLock = 0x424c4f56;

/** Opens (and migrates) a database on a PostgreSQL server; several processes may have it open and work together. */
export async function openPostgres(url: string, migrationsFolder = 'drizzle/postgres'): Promise<Store> {
	const pool = new pg.Pool({ connectionString: url, max: 10 });
	const database = drizzle(pool);
	await migrate(database, { migrationsFolder });
	// Builders of both dialects have the same shape for what `Queries` names; the contract suite holds it.
	const queries = (source: unknown): Queries => source as Queries;
	const read: Db = { q: queries(database), t: tables };
	return {
		engine: 'postgres',
		read,
		snapshot: (work) =>
			database.transaction((tx) => work({ q: queries(tx), t: tables }), {
				isolationLevel: 'repeatable read',
				accessMode: 'read only'
			}),
		transact: (work) =>
			database.transaction(async (tx) => {
				await tx.execute(sql`select pg_advisory_xact_lock(${writersLock})`);
				return recorded({ q: queries(tx), t: tables }, work);
			}),
		close: () => pool.end()
	};
}
