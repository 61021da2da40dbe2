import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { recorded } from '../../ledger/append.ts';
import type { Db, Queries, Store } from '../store.ts';
import { tables } from './schema.ts';

/** PostgreSQL inside the process, for tests: the same queries, the other engine. */
export async function openPglite(engine: PGlite, migrationsFolder = 'drizzle/postgres'): Promise<Store> {
	await migrate(drizzle(engine), { migrationsFolder });
	return pgliteStore(engine);
}

/** The store on an engine that has its tables already. */
export function pgliteStore(engine: PGlite): Store {
	const database = drizzle(engine);
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
		transact: (work) => database.transaction((tx) => recorded({ q: queries(tx), t: tables }, work)),
		close: () => engine.close()
	};
}
