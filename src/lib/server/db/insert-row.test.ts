import { isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { insertRow } from './insert-row.ts';
import { openSqlite } from './sqlite/open.ts';

test('an empty column stays empty in the database, where one of JSON could say null as a word', async () => {
	const store = openSqlite(':memory:');
	const { q, t } = store.read;
	const begun = { backupId: crypto.randomUUID(), startedAt: '2026-11-22T12:00:00.000Z' };
	await insertRow(store.read, t.rehearsals, { id: crypto.randomUUID(), ...begun });
	await insertRow(store.read, t.rehearsals, { id: crypto.randomUUID(), ...begun, counts: null });
	const counted = { id: crypto.randomUUID(), ...begun, counts: { people: 3 } };
	await insertRow(store.read, t.rehearsals, counted);
	expect(await q.select().from(t.rehearsals).where(isNull(t.rehearsals.counts))).toHaveLength(2);
	expect(await q.select().from(t.rehearsals)).toContainEqual(expect.objectContaining(counted));
	await store.close();
});
