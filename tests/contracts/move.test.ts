import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { InUse, movedTables, type Movable } from '#lib/server/db/movable.ts';
import { lastLedgerEntry } from '#lib/server/db/ledger.ts';
import { movableOn, movablePostgres } from '#lib/server/db/postgres/movable.ts';
import { openPglite } from '#lib/server/db/postgres/pglite-store.ts';
import { movableSqlite } from '#lib/server/db/sqlite/movable.ts';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import type { Queries } from '#lib/server/db/store.ts';
import { moveDatabase, NotMoved } from '#lib/server/move-database.ts';
import { fillWithDemoData } from '#lib/server/use-cases/fill-with-demo-data.ts';
import { aDatabase, dropDatabase, postgresServer } from '../support/a-postgres.ts';
import { aMunicipality } from '../support/class-lists.ts';
import { anOperator, testDeps } from '../support/test-deps.ts';

const folder = mkdtempSync(join(tmpdir(), 'bildlov-move-'));
const filled = join(folder, 'filled.db');
let files = 0;
const aFile = () => join(folder, `${(files += 1)}.db`);

const opened: Movable[] = [];
async function opening(database: Promise<Movable>): Promise<Movable> {
	opened.push(await database);
	return database;
}

beforeAll(async () => {
	const store = openSqlite(filled);
	const deps = testDeps(store);
	await aMunicipality(deps);
	await fillWithDemoData(deps, anOperator);
	await deps.accessLog.close();
	await store.close();
});

const aMovable = (file: string) => opening(movableSqlite(file));
const closeAll = async () => {
	for (const one of opened.splice(0)) await one.close();
};
afterEach(closeAll);

/** The other engine in the process, with every table and no row. */
async function movablePglite(engine = new PGlite()): Promise<Movable> {
	await openPglite(engine);
	await engine.exec('begin');
	const queries: unknown = drizzle(engine);
	return movableOn({
		queries: queries as Queries,
		ask: async (text, values) =>
			(await engine.query(text, values ? [...values] : [], { rowMode: 'array' })).rows as never,
		close: () => engine.close()
	});
}

async function contents(database: Movable): Promise<Record<string, string[]>> {
	const all: Record<string, string[]> = {};
	for (const table of movedTables) {
		const rows: string[] = [];
		for await (const page of database.pages(table)) {
			rows.push(
				...page.map((row) =>
					JSON.stringify(row.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)))
				)
			);
		}
		all[table.name] = rows.sort();
	}
	return all;
}

describe('moving to the other engine', () => {
	const targets: [string, () => Promise<Movable>][] = [
		['SQLite', () => movableSqlite(aFile())],
		['PostgreSQL, in the process', () => movablePglite()]
	];
	const made: string[] = [];
	const server = postgresServer;
	if (server !== null) {
		targets.push([
			'PostgreSQL, on a server',
			async () => {
				const url = await aDatabase(server);
				made.push(url);
				return movablePostgres(url);
			}
		]);
	}
	afterAll(async () => {
		for (const url of made) await dropDatabase(url);
	});

	it.each(targets)('[EN7] carries every row to %s, value by value, with the same chain', async (_, open) => {
		const from = await aMovable(filled);
		const to = await opening(open());
		const before = await contents(from);
		const moved = await moveDatabase(from, to);
		expect(await contents(to)).toEqual(before);
		expect(moved.lastHash).toBe((await lastLedgerEntry(from.record.db))?.hash);
		expect(moved.entries).toBeGreaterThan(100);
		expect(moved.counts['consents']).toBeGreaterThan(10);
	});

	it('[EN7] and back again nothing is different', async () => {
		const from = await aMovable(filled);
		const between = await opening(movablePglite());
		const back = await aMovable(aFile());
		await moveDatabase(from, between);
		await moveDatabase(between, back);
		expect(await contents(back)).toEqual(await contents(from));
	});

	it('[EN7] leaves the source as it was, and opens what it has made', async () => {
		const file = aFile();
		const from = await aMovable(filled);
		const to = await aMovable(file);
		await moveDatabase(from, to);
		await closeAll();
		for (const one of [filled, file]) {
			const store = openSqlite(one, undefined, { ifChanged: 'refuse' });
			expect((await store.read.q.select().from(store.read.t.people)).length).toBeGreaterThan(10);
			await store.close();
		}
	});

	it('[EN8] does not move into a database that has rows', async () => {
		const from = await aMovable(filled);
		const file = aFile();
		const store = openSqlite(file);
		await store.transact(async (db) => {
			await db.q
				.insert(db.t.controllers)
				.values({ id: 'a', name: 'A board', createdAt: '2026-11-20T08:00:00.000Z' });
		});
		await store.close();
		const to = await aMovable(file);
		await expect(moveDatabase(from, to)).rejects.toMatchObject({ refusal: { type: 'TargetNotEmpty' } });
		await closeAll();
	});

	it('[EN8] a record that does not hold is not moved, and the target stays empty', async () => {
		const forged = aFile();
		const original = new Database(filled);
		await original.backup(forged);
		original.close();
		const connection = new Database(forged);
		connection.exec('drop trigger ledger_no_update');
		connection.exec(`update ledger set type = 'forged.v1' where seq = 7`);
		connection.close();
		const from = await aMovable(forged);
		const file = aFile();
		const to = await aMovable(file);
		await expect(moveDatabase(from, to)).rejects.toThrow(NotMoved);
		await closeAll();
		const store = openSqlite(file);
		expect(await store.read.q.select().from(store.read.t.ledger)).toEqual([]);
		await store.close();
	});

	it('[EN8] what breaks off halfway leaves the target empty', async () => {
		const from = await aMovable(filled);
		const file = aFile();
		const to = await aMovable(file);
		let tables = 0;
		const breaksOff = moveDatabase(from, to, () => {
			tables += 1;
			if (tables === 20) throw new Error('the power went');
		});
		await expect(breaksOff).rejects.toThrow('the power went');
		await closeAll();
		const store = openSqlite(file);
		expect(await store.read.q.select().from(store.read.t.units)).toEqual([]);
		await store.close();
	});

	it('[EN8] nothing is moved beside a server that has the database open, also one that rests', async () => {
		const store = openSqlite(filled);
		await expect(movableSqlite(filled)).rejects.toThrow(InUse);
		await store.close();
		expect((await aMovable(filled)).record.engine).toBe('sqlite');
	});
});
