import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { OpenRecord } from '../open-record.ts';
import { UnusableDatabase, type Queries } from '../store.ts';
import { tables } from './schema.ts';

/** One moment of the database, in a transaction that cannot write. Brings no table up to date. */
export async function openPostgresRecord(url: string): Promise<OpenRecord> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query('begin isolation level repeatable read read only');
		const found = await client.query(`select to_regclass('checkpoints') is not null as found`);
		if (found.rows[0]?.found !== true) {
			throw new UnusableDatabase('The database is not one of Bildlov, or from an older version.');
		}
	} catch (error) {
		await client.end();
		throw error;
	}
	// Builders of both dialects have the same shape for what `Queries` names; the contract suite holds it.
	const source: unknown = drizzle(client);
	return {
		source: { engine: 'postgres', db: { q: source as Queries, t: tables } },
		close: () => client.end()
	};
}
