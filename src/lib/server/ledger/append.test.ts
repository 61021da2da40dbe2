import { describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { openSqlite } from '../db/sqlite/open.ts';
import { sha256Of, sha256OfJson } from '../hash.ts';
import { appendToLedger } from './append.ts';

const operator: Actor = { kind: 'operator', id: 'test' };
const at = '2026-11-20T08:00:00.000Z';

async function aLedger(...names: string[]) {
	const store = openSqlite(':memory:');
	for (const name of names) {
		await store.transact(async (db) =>
			appendToLedger(db, operator, {
				type: 'test-noted.v1',
				at,
				subjectId: 's',
				payload: { name, b: 1, a: 2 }
			})
		);
	}
	const rows = await store.read.q.select().from(store.read.t.ledger).orderBy(store.read.t.ledger.seq);
	const payloads = await store.read.q.select().from(store.read.t.ledgerPayloads);
	return { store, rows, payloads };
}

describe('the ledger', () => {
	it('[L1] chains each entry to the one before by its hash', async () => {
		const { rows } = await aLedger('one', 'two', 'three');
		expect(rows.map((row) => row.prevHash)).toEqual([null, rows[0]?.hash, rows[1]?.hash]);
		for (const { hash, ...entry } of rows) expect(sha256OfJson(entry)).toBe(hash);
	});

	it('[L2] holds no payload, only the hash of salt and canonical payload', async () => {
		const { rows, payloads } = await aLedger('Åsa Åkerlund');
		expect(JSON.stringify(rows)).not.toContain('Åsa');
		const payload = payloads[0];
		expect(payload?.payload).toBe('{"a":2,"b":1,"name":"Åsa Åkerlund"}');
		expect(sha256Of(`${payload?.salt}${payload?.payload}`)).toBe(rows[0]?.payloadHash);
	});

	it('[L2] gives the same payload another hash each time: nothing can be guessed from it', async () => {
		const { rows } = await aLedger('same', 'same');
		expect(rows[0]?.payloadHash).not.toBe(rows[1]?.payloadHash);
	});

	it('[L3] stays whole when payloads are erased', async () => {
		const { store, rows } = await aLedger('one', 'two');
		await store.transact(async (db) => {
			await db.q.delete(db.t.ledgerPayloads);
		});
		const left = await store.read.q.select().from(store.read.t.ledger).orderBy(store.read.t.ledger.seq);
		expect(left).toEqual(rows);
	});
});
