import { desc } from 'drizzle-orm';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type LedgerRow = Tables['ledger']['$inferInsert'];

/** The last entry, read inside the caller's transaction: the command line may have written since. */
export async function lastLedgerEntry(db: Db): Promise<{ seq: number; hash: string } | null> {
	const { ledger } = db.t;
	const rows = await db.q
		.select({ seq: ledger.seq, hash: ledger.hash })
		.from(ledger)
		.orderBy(desc(ledger.seq))
		.limit(1);
	return rows[0] ?? null;
}

export async function insertLedgerEntry(
	db: Db,
	row: LedgerRow,
	salt: string,
	payload: string
): Promise<void> {
	await db.q.insert(db.t.ledger).values(row);
	await db.q.insert(db.t.ledgerPayloads).values({ seq: row.seq, salt, payload });
}
