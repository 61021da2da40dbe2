import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, it } from 'vitest';
import { UnusableDatabase } from '../store.ts';
import { asStoreError } from './lost.ts';
import { openPglite } from './pglite-store.ts';
import { assertDurable, assertKind, assertOurs, whyUnusable, type Asking } from './usable.ts';

const migrations = 'drizzle/postgres';

/** The real engine, whose answers to one question are others: a server that is set up in another way. */
function answering(engine: PGlite, to: RegExp, row: Record<string, unknown>): Asking {
	return { query: async (text) => (to.test(text) ? { rows: [row] } : engine.query(text)) };
}

describe('a database on PostgreSQL', () => {
	const engine = new PGlite();
	afterAll(() => engine.close());

	it('[EN1] is taken when it is empty, and again when Bildlov has made its tables', async () => {
		await expect(assertOurs(engine, migrations)).resolves.toBeUndefined();
		const own = new PGlite();
		await openPglite(own);
		await expect(assertOurs(own, migrations)).resolves.toBeUndefined();
		await own.exec(
			`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 32503680000000)`
		);
		await expect(assertOurs(own, migrations)).rejects.toThrow('newer version');
		await own.exec('update drizzle.__drizzle_migrations set created_at = created_at - 1000');
		await expect(assertOurs(own, migrations)).rejects.toThrow('another program');
		await own.close();
	});

	it('[EN1] is refused when it has tables of another program', async () => {
		await engine.exec('create table recipes (name text)');
		await expect(assertOurs(engine, migrations)).rejects.toThrow(UnusableDatabase);
		await engine.exec('drop table recipes');
	});

	it.each([
		[{ datlocprovider: 'c', datcollate: 'C.UTF-8' }, 'UTF8', true],
		[{ datcollate: 'C' }, 'UTF8', true],
		[{ datlocprovider: 'b', datlocale: 'C.UTF-8', datcollate: 'sv_SE.UTF-8' }, 'UTF8', true],
		[{ datlocprovider: 'c', datcollate: 'sv_SE.UTF-8' }, 'UTF8', false],
		[{ datlocprovider: 'i', daticulocale: 'sv', datcollate: 'C.UTF-8' }, 'UTF8', false],
		[{ datlocprovider: 'i', datlocale: 'sv', datcollate: 'C.UTF-8' }, 'UTF8', false],
		[{ datlocprovider: 'c', datcollate: 'C' }, 'SQL_ASCII', false]
	])('[EN2] sorts by the letters’ bytes: %o in %s is taken: %s', async (row, encoding, isTaken) => {
		const asked = assertKind(
			answering(engine, /to_json\(pg_database\)/, { row: JSON.stringify(row), encoding })
		);
		if (isTaken) await expect(asked).resolves.toBeUndefined();
		else
			await expect(asked).rejects.toThrow('createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8');
	});

	it('[EN2] is of version 14 or newer', async () => {
		const kind = { row: '{"datcollate":"C"}', encoding: 'UTF8' };
		const version = (major: number): Asking => ({
			query: async (text) =>
				Promise.resolve({ rows: [/server_version_num/.test(text) ? { version: major } : kind] })
		});
		await expect(assertKind(version(13))).rejects.toThrow('14 or newer');
		await expect(assertKind(version(14))).resolves.toBeUndefined();
	});

	it.each(['synchronous_commit', 'fsync', 'full_page_writes'])(
		'[EN3] is refused where %s is off',
		async (setting) => {
			const on = { synchronous_commit: 'on', fsync: 'on', full_page_writes: 'on' };
			const set = (row: Record<string, string>) => answering(engine, /current_setting/, row);
			await expect(assertDurable(set(on))).resolves.toBeUndefined();
			await expect(
				assertDurable(set({ ...on, synchronous_commit: 'remote_apply' }))
			).resolves.toBeUndefined();
			await expect(assertDurable(set({ ...on, [setting]: 'off' }))).rejects.toThrow(`${setting} is off`);
		}
	);

	it('[EN3] that acknowledges before its own disk has it is refused', async () => {
		for (const weaker of ['local', 'remote_write']) {
			const row = { synchronous_commit: weaker, fsync: 'on', full_page_writes: 'on' };
			await expect(assertDurable(answering(engine, /current_setting/, row))).rejects.toThrow(weaker);
		}
	});

	it('[EN1] says in plain words why it cannot be opened, and never the password', () => {
		const error = (code: string) => Object.assign(new Error('as the server said'), { code });
		for (const code of ['28P01', '3D000', '42501', '57P03', 'ECONNREFUSED', 'ERR_INVALID_URL']) {
			expect(whyUnusable(error(code))).toMatch(/PostgreSQL|database|DATABASE_URL|tables/);
		}
		expect(whyUnusable(new Error('a defect'))).toBeNull();
		expect(whyUnusable(error('42P01'))).toBeNull();
	});

	it('[EN4] that is away for a while is told from a defect, and from a full disk', () => {
		const named = (error: unknown) => (error instanceof Error ? error.name : '');
		const lost = (code: string) => named(asStoreError(Object.assign(new Error('x'), { code })));
		for (const code of ['57P01', '57P03', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET']) {
			expect(lost(code)).toBe('StoreUnavailable');
		}
		expect(lost('53100')).toBe('StorageFull');
		expect(lost('23505')).toBe('Error');
		expect(named(asStoreError(new Error('Connection terminated unexpectedly')))).toBe('StoreUnavailable');
	});
});
