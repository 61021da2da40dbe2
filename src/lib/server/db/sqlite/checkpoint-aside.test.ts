import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { transactNoted } from '../../../../../tests/support/transact-noted.ts';
import { checkpointAside } from './checkpoint-aside.ts';
import { openSqlite } from './open.ts';

const aFile = () => join(mkdtempSync(join(tmpdir(), 'bildlov-checkpoint-')), 'bildlov.db');

it('[SH10] what is committed reaches the database file while it is open, and it is closed whole', async () => {
	const file = aFile();
	const store = openSqlite(file, undefined, { checkpointsAside: true });
	const rows = 120;
	for (let row = 0; row < rows; row += 1) {
		const name = String(row).repeat(50_000);
		await transactNoted(store, (db) =>
			db.q.insert(db.t.controllers).values({ id: `${row}`, name, createdAt: '2026-11-20T08:00:00.000Z' })
		);
	}
	// Nobody commits any more: it is the thread that moves them.
	await vi.waitFor(() => expect(statSync(file).size).toBeGreaterThan(10_000_000), { timeout: 20_000 });
	await store.close();
	const again = openSqlite(file, undefined, { ifChanged: 'refuse' });
	expect(
		await again.read.q.select({ id: again.read.t.controllers.id }).from(again.read.t.controllers)
	).toHaveLength(rows);
	await again.close();
});

it('[SH10] whoever has it open is told when the thread ends by itself, and can still close', async () => {
	const told = Promise.withResolvers<unknown>();
	const aside = checkpointAside(join(aFile(), 'nowhere.db'), told.resolve);
	expect(String(await told.promise)).toContain('directory does not exist');
	await aside.close();
});
