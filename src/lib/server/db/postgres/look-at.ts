import { drizzle } from 'drizzle-orm/node-postgres';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import pg from 'pg';
import type { LookedAt } from '../look-at-store.ts';
import { UnusableDatabase, type Queries } from '../store.ts';
import { assertStillHere, cause } from './open.ts';
import { tables } from './schema.ts';
import { assertDurable, assertKind, assertOurs, newestApplied, whyUnusable } from './usable.ts';

/** As `lookAtStore` says, in one transaction that cannot write. */
export async function lookAtPostgres(url: string, migrationsFolder = 'drizzle/postgres'): Promise<LookedAt> {
	let client: pg.Client | undefined;
	try {
		client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
		client.on('error', () => undefined);
		await client.connect();
		await client.query('begin isolation level repeatable read read only');
		await assertKind(client);
		await assertDurable(client);
		await assertOurs(client, migrationsFolder);
		const applied = await newestApplied(client);
		if (applied !== null) await assertStillHere(client);
		const known = Math.max(...readMigrationFiles({ migrationsFolder }).map((one) => one.folderMillis));
		// Builders of both dialects have the same shape for what `Queries` names; the contract suite holds it.
		const q = drizzle(client) as unknown as Queries;
		const opened = client;
		return {
			state: applied === null ? 'empty' : applied < known ? 'older' : 'current',
			db: { q, t: tables },
			close: () => opened.end()
		};
	} catch (error) {
		await client?.end().catch(() => undefined);
		const why = whyUnusable(cause(error));
		if (why !== null) throw new UnusableDatabase(why, { cause: error });
		throw error;
	}
}
