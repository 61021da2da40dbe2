import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { facts } from '../schema.ts';
import { UnusableDatabase } from '../store.ts';
import { openSqlite } from './open.ts';

const aFile = () => join(mkdtempSync(join(tmpdir(), 'bildlov-open-')), 'bildlov.db');

async function aMadeFile(): Promise<string> {
	const file = aFile();
	await openSqlite(file).close();
	return file;
}

describe('opening the database', () => {
	it('[ST6] has a trigger against change and one against removal on every table of facts', async () => {
		const connection = new Database(await aMadeFile(), { readonly: true });
		const triggers = connection
			.prepare(`select name from sqlite_master where type = 'trigger'`)
			.pluck()
			.all();
		connection.close();
		expect(triggers.sort()).toEqual(
			facts.flatMap((table) => [`${table}_no_delete`, `${table}_no_update`]).sort()
		);
	});

	it('[ST7] opens again what it has made, and changes nothing', async () => {
		const file = await aMadeFile();
		const dump = () => {
			const connection = new Database(file, { readonly: true });
			const rows = connection.prepare('select sql from sqlite_master order by name').pluck().all();
			connection.close();
			return rows;
		};
		const before = dump();
		await openSqlite(file).close();
		expect(dump()).toEqual(before);
	});

	it('[ST8] refuses a file that is no database, and leaves its bytes alone', () => {
		const file = aFile();
		writeFileSync(file, 'this is a letter, not a database. '.repeat(200));
		expect(() => openSqlite(file)).toThrow(UnusableDatabase);
		expect(readFileSync(file, 'utf8')).toMatch(/^this is a letter/);
	});

	it('[ST8] refuses a database of another program', () => {
		const file = aFile();
		const other = new Database(file);
		other.exec('create table recipes (name text)');
		other.close();
		expect(() => openSqlite(file)).toThrow('not one of Bildlov');
	});

	it('[ST8] refuses a database from a newer version', async () => {
		const file = await aMadeFile();
		const newer = new Database(file);
		newer
			.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
			.run('later', 32503680000000);
		newer.close();
		expect(() => openSqlite(file)).toThrow('newer version');
	});

	it('[ST8] refuses a damaged database', async () => {
		const file = await aMadeFile();
		const bytes = readFileSync(file);
		bytes.fill(0xff, 4096, 4096 * 6);
		writeFileSync(file, bytes);
		expect(() => openSqlite(file)).toThrow(UnusableDatabase);
	});

	it('[ST9] flushes to the disk at every commit', async () => {
		// The pragma of the very connection that writes, read after writes: WAL is NORMAL unless somebody says FULL.
		const file = await aMadeFile();
		const program = `
			const { openSqlite } = await import(${JSON.stringify(join(process.cwd(), 'src/lib/server/db/sqlite/open.ts'))});
			const { sql } = await import('drizzle-orm');
			const store = openSqlite(${JSON.stringify(file)});
			const rows = await store.transact(async (db) => db.q.select({ s: sql\`(select synchronous from pragma_synchronous)\` }).from(sql\`(select 1)\`));
			process.stdout.write(String(rows[0].s));
			await store.close();
		`;
		const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
		expect(out).toBe('2');
	});
});
