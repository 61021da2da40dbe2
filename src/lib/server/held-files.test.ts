import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqlite } from './db/sqlite/open.ts';
import { holdFiles } from './held-files.ts';

const list = Buffer.from('Namn;Personnummer\nMaria Åkesson;20160113-2389\n');

function aHolder(store = openSqlite(':memory:')) {
	let at = '2026-11-20T08:00:00.000Z';
	const held = holdFiles(store, () => at);
	return { ...held, store, setNow: (instant: string) => void (at = instant) };
}

it('[EN6] a held file is given back to its owner, by every process, and to nobody else', async () => {
	const one = aHolder();
	const other = aHolder(one.store);
	const token = await one.hold('maria', list);
	expect(Buffer.from((await other.get('maria', token)) ?? []).equals(list)).toBe(true);
	expect(await other.get('jonas', token)).toBeNull();
	await other.forget(token);
	expect(await one.get('maria', token)).toBeNull();
});

it('[EN6] a personal number in it is nowhere in the database’s files', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-held-'));
	const held = aHolder(openSqlite(join(folder, 'bildlov.db')));
	await held.hold('maria', list);
	const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
	expect(files.length).toBeGreaterThan(0);
	expect(files.some((bytes) => bytes.includes('20160113') || bytes.includes('Maria'))).toBe(false);
	await held.store.close();
});

it('[EN6] without the page’s key, with another one, or with a byte changed, it does not open', async () => {
	const { hold, get, store } = aHolder();
	const token = await hold('maria', list);
	const [id] = token.split('.');
	for (const wrong of [`${id}`, `${id}.`, `${id}.${'A'.repeat(43)}`, `${id}.short`, '', 'x.y']) {
		expect(await get('maria', wrong)).toBeNull();
	}
	await store.transact(async (db) => {
		const [row] = await db.q.select().from(db.t.heldFiles);
		const sealed = Buffer.from(row?.sealed ?? []);
		sealed.writeUInt8(sealed.readUInt8(40) ^ 1, 40);
		await db.q.update(db.t.heldFiles).set({ sealed });
	});
	expect(await get('maria', token)).toBeNull();
});

it('[EN6] it is held for half an hour and no longer, and the oldest of many is forgotten first', async () => {
	const held = aHolder();
	const rows = async () => (await held.store.read.q.select().from(held.store.read.t.heldFiles)).length;
	const token = await held.hold('maria', list);
	held.setNow('2026-11-20T08:30:00.000Z');
	expect(await held.get('maria', token)).not.toBeNull();
	held.setNow('2026-11-20T08:30:00.001Z');
	expect(await held.get('maria', token)).toBeNull();
	await held.sweep();
	expect(await rows()).toBe(0);
	const first = await held.hold('maria', list);
	held.setNow('2026-11-20T08:31:00.000Z');
	for (let more = 0; more < 20; more += 1) await held.hold('jonas', list);
	expect(await held.get('maria', first)).toBeNull();
	expect(await rows()).toBe(20);
});
