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

/** Below the number of values that a statement may have in either engine. */
const rowsAtOnce = 500;

export async function insertLedgerEntries(
	db: Db,
	rows: readonly LedgerRow[],
	payloads: readonly { seq: number; salt: string; payload: string }[]
): Promise<void> {
	for (let first = 0; first < rows.length; first += rowsAtOnce) {
		await db.q.insert(db.t.ledger).values(rows.slice(first, first + rowsAtOnce));
		await db.q.insert(db.t.ledgerPayloads).values(payloads.slice(first, first + rowsAtOnce));
	}
}
