import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openPglite } from '#lib/server/db/postgres/pglite-store.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import { storeContract } from './store.contract.ts';

storeContract('SQLite, in a file', async () =>
	openSqlite(join(mkdtempSync(join(tmpdir(), 'bildlov-store-')), 'bildlov.db'))
);
storeContract('PostgreSQL, in the process', () => openPglite(new PGlite()));
