import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { getTableName } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import { openPglite, pgliteStore } from '#lib/server/db/postgres/pglite-store.ts';
import { tables } from '#lib/server/db/postgres/schema.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import type { Store } from '#lib/server/db/store.ts';

/** The engine that use cases are tested on: SQLite in memory unless `BILDLOV_TEST_ENGINE` says `pglite`. */
const onPostgres = process.env['BILDLOV_TEST_ENGINE'] === 'pglite';

/** A store of the engine under test, with every table and no row. */
export function aStore(): Store {
	return onPostgres ? anEmptyEngine() : openSqlite(':memory:');
}

// ── PostgreSQL in the process takes a second to start: engines are emptied and used again, test after test. ──
const template = onPostgres ? await migratedTemplate() : null;
const free: PGlite[] = [];
/** As a replica, for the database's own triggers refuse to empty a table of facts. */
const empty = `set session_replication_role = replica; truncate ${Object.values(tables).map(getTableName).join(', ')};
	set session_replication_role = origin`;

function anEmptyEngine(): Store {
	const engine = free.pop() ?? new PGlite(template ? { loadDataDir: template } : {});
	// Whatever is asked next waits in the engine's own queue.
	void engine.exec(empty);
	const store = pgliteStore(engine);
	let isOver = false;
	afterTheTest(() => {
		isOver = true;
		free.push(engine);
	});
	return {
		...store,
		// What a test has left behind, such as looks that are not yet written, must not come into the next one.
		transact: (work) => (isOver ? new Promise(() => undefined) : store.transact(work)),
		close: () => Promise.resolve()
	};
}

/** A store that is made in a hook, for a whole group of tests, is nobody else's afterwards. */
function afterTheTest(work: () => void): void {
	try {
		onTestFinished(work);
	} catch (error) {
		if (!(error instanceof Error && error.message.includes('inside a test'))) throw error;
	}
}

/** A database with every table, made once for each set of migrations. */
async function migratedTemplate(): Promise<Blob> {
	const hash = createHash('sha256');
	for (const name of readdirSync('drizzle/postgres')
		.filter((one) => one.endsWith('.sql'))
		.sort()) {
		hash.update(readFileSync(join('drizzle/postgres', name)));
	}
	const file = join(tmpdir(), `bildlov-pglite-${hash.digest('hex').slice(0, 16)}.tar`);
	if (!existsSync(file)) {
		const engine = new PGlite();
		const store = await openPglite(engine);
		const made = await engine.dumpDataDir('none');
		await store.close();
		writeFileSync(`${file}.${process.pid}`, Buffer.from(await made.arrayBuffer()));
		renameSync(`${file}.${process.pid}`, file);
	}
	return new Blob([readFileSync(file)]);
}
