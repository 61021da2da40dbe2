import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll } from 'vitest';
import { openPostgres } from '#lib/server/db/postgres/open.ts';
import { openPglite } from '#lib/server/db/postgres/pglite-store.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
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
	afterAll(async () => {
		for (const url of made) await dropDatabase(url);
	});
}
