import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { isEmptyPostgres } from '#lib/server/db/postgres/dump.ts';
import { openPostgres } from '#lib/server/db/postgres/open.ts';
import { openPglite } from '#lib/server/db/postgres/pglite-store.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import { StoreUnavailable, storeTroubleIn } from '#lib/server/db/store.ts';
import { aDatabase, dropDatabase, postgresServer } from '../support/a-postgres.ts';
import { storeContract } from './store.contract.ts';

storeContract('SQLite, in a file', async () =>
	openSqlite(join(mkdtempSync(join(tmpdir(), 'bildlov-store-')), 'bildlov.db'))
);
storeContract('PostgreSQL, in the process', () => openPglite(new PGlite()));

// A server of its own is there where somebody has named one, with the right to make databases.
const server = postgresServer;
if (server !== null) {
	const made: string[] = [];
	storeContract('PostgreSQL, on a server', async () => {
		const url = await aDatabase(server);
		made.push(url);
		return openPostgres(url);
	});
	describe('a server that ends its connections', () => {
		it('[EN4] is told as such, also by what only reads, and the next ask goes as usual', async () => {
			const url = await aDatabase(server);
			made.push(url);
			const store = await openPostgres(url);
			const { q, t } = store.read;
			const other = new pg.Client({ connectionString: server });
			await other.connect();
			const name = new URL(url).pathname.slice(1);
			const asked = [0, 1, 2].map(() => q.select({ slow: sql`pg_sleep(30)` }).from(sql`(select 1) as one`));
			const ends = Promise.allSettled(asked);
			const ended = `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and query like '%pg_sleep%'`;
			let count = 0;
			await expect.poll(async () => (count += (await other.query(ended, [name])).rowCount ?? 0)).toBe(3);
			for (const end of await ends) {
				expect(end.status === 'rejected' && storeTroubleIn(end.reason)).toBeInstanceOf(StoreUnavailable);
			}
			expect(await q.select().from(t.units)).toEqual([]);
			await other.end();
			await store.close();
		});

		it('[EN1] with an empty database where a municipality should be is refused, and left empty', async () => {
			const url = await aDatabase(server);
			made.push(url);
			await expect(openPostgres(url, undefined, { municipalityId: 'known' })).rejects.toThrow('is empty');
			expect(await isEmptyPostgres(url)).toBe(true);
		});
	});
	afterAll(async () => {
		for (const url of made) await dropDatabase(url);
	});
}
