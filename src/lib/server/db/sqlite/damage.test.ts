import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { StorageFull, StoreUnavailable, storeTroubleIn, UnusableDatabase, type Store } from '../store.ts';
import { openSqlite } from './open.ts';
import { transactNoted } from '../../../../../tests/support/transact-noted.ts';

const aFile = () => join(mkdtempSync(join(tmpdir(), 'bildlov-damage-')), 'bildlov.db');
const refuse = (file: string) => openSqlite(file, undefined, { ifChanged: 'refuse' });
const at = '2026-11-20T08:00:00.000Z';

/** Deterministic: which byte of which copy is turned. */
function someNumbers(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

function noted(store: Store, id: string, bytes: number) {
	return transactNoted(store, async (db) => {
		await db.q.insert(db.t.controllers).values({ id, name: 'n'.repeat(bytes), createdAt: at });
		await db.q.insert(db.t.units).values({ id, controllerId: id, name: id, createdAt: at });
	});
}

async function filled(rows = 200, bytes = 2000): Promise<string> {
	const file = aFile();
	const store = openSqlite(file);
	for (let row = 0; row < rows; row += 1) await noted(store, `controller-${row}`, bytes);
	await store.close();
	return file;
}

describe('a database that was changed while it was closed', () => {
	it('[SH2] opens as it was closed', async () => {
		const file = await filled(3);
		expect(existsSync(`${file}-seal`)).toBe(true);
		const store = refuse(file);
		expect(existsSync(`${file}-seal`)).toBe(false);
		await store.close();
		expect(existsSync(`${file}-seal`)).toBe(true);
	});

	it('[SH2] refuses every one of 40 copies with one byte turned, wherever it is', async () => {
		const file = await filled();
		const bytes = readFileSync(file);
		const next = someNumbers(20261122);
		const started: number[] = [];
		for (let copy = 0; copy < 40; copy += 1) {
			const place = Math.floor(next() * bytes.length);
			const turned = Buffer.from(bytes);
			turned[place] = (turned[place] ?? 0) ^ (1 + Math.floor(next() * 255));
			writeFileSync(file, turned);
			try {
				await refuse(file).close();
				started.push(place);
			} catch (error) {
				if (!(error instanceof UnusableDatabase)) throw error;
			}
		}
		writeFileSync(file, bytes);
		await refuse(file).close();
		expect(started).toEqual([]);
	});

	it('[SH2] whoever looks at what was changed does not make it good', async () => {
		const file = await filled(3);
		const other = new Database(file);
		other.exec(`update controllers set name = 'bent'`);
		other.close();
		await openSqlite(file).close();
		expect(() => refuse(file)).toThrow('has changed since Bildlov closed it');
	});

	it('[SH2] refuses a log that another database has left beside it', async () => {
		const file = await filled(3);
		const other = await filled(3);
		const killed = spawnSync(process.execPath, [
			'--input-type=module',
			'-e',
			`const { openSqlite } = await import(${JSON.stringify(join(process.cwd(), 'src/lib/server/db/sqlite/open.ts'))});
			const store = openSqlite(${JSON.stringify(other)});
			await store.transact((db) => db.q.insert(db.t.controllers).values({ id: 'late', name: 'late', createdAt: '${at}' }));
			process.kill(process.pid, 'SIGKILL');`
		]);
		expect(killed.signal).toBe('SIGKILL');
		copyFileSync(`${other}-wal`, `${file}-wal`);
		expect(() => refuse(file)).toThrow('does not belong to the database beside it');
		// Its own database is opened with it, and nothing of it is missing.
		const own = refuse(other);
		expect(
			await own.read.q.select({ id: own.read.t.controllers.id }).from(own.read.t.controllers)
		).toContainEqual({ id: 'late' });
		await own.close();
	});
});

describe('a database that is damaged while it is open', () => {
	it('[SH4] nothing is written from the first damaged page on, by any way, and it is told once', async () => {
		const file = await filled();
		const told: Error[] = [];
		const store = openSqlite(file, undefined, { onDamage: (error) => told.push(error) });
		expect(store.isBroken?.()).toBe(false);
		const size = statSync(file).size;
		const bytes = readFileSync(file);
		writeFileSync(file, bytes.fill(0xff, 4096 * 2, size), { flag: 'r+' });
		const { controllers } = store.read.t;
		const caught = await Promise.resolve(store.read.q.select().from(controllers)).catch(
			(error: unknown) => error
		);
		expect(storeTroubleIn(caught)).toBeInstanceOf(StoreUnavailable);
		expect(store.isBroken?.()).toBe(true);
		await expect(noted(store, 'after', 10)).rejects.toThrow(StoreUnavailable);
		await expect(store.snapshot((db) => db.q.select().from(db.t.units))).rejects.toThrow(StoreUnavailable);
		expect(told).toHaveLength(1);
		await store.close();
		expect(existsSync(`${file}-seal`)).toBe(false);
		expect(() => refuse(file)).toThrow(UnusableDatabase);
	});
});

describe('a database without room', () => {
	it('[SH5] refuses 1,000 transactions at the limit, leaves none of them half done, and goes on when there is room', async () => {
		const file = aFile();
		await openSqlite(file).close();
		const pages = Math.ceil(statSync(file).size / 4096);
		const store = openSqlite(file, undefined, { mostPages: pages + 40 });
		let refused = 0;
		for (let row = 0; row < 1000; row += 1) {
			try {
				await noted(store, `controller-${row}`, 300 + (row % 7) * 900);
			} catch (error) {
				expect(error).toBeInstanceOf(StorageFull);
				refused += 1;
			}
		}
		const { controllers, units, ledger } = store.read.t;
		const idsOf = async (table: typeof controllers | typeof units) =>
			(await store.read.q.select({ id: table.id }).from(table)).map((row) => row.id).sort();
		const kept = await idsOf(controllers);
		expect(refused).toBeGreaterThan(900);
		expect(kept).toHaveLength(1000 - refused);
		expect(await idsOf(units)).toEqual(kept);
		expect(await store.read.q.select({ seq: ledger.seq }).from(ledger)).toHaveLength(kept.length);
		expect(store.isBroken?.()).toBe(false);
		await store.close();

		const roomier = refuse(file);
		await noted(roomier, 'afterwards', 5000);
		await roomier.close();
	});
});
