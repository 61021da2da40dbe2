import { and, gt, lte } from 'drizzle-orm';
import type { Db } from './store.ts';

/** Which kinds of entry the ledger has had after one number and up to another. */
export async function entryTypesBetween(db: Db, after: number, upTo: number): Promise<string[]> {
	const { ledger } = db.t;
	const rows = await db.q
		.selectDistinct({ type: ledger.type })
		.from(ledger)
		.where(and(gt(ledger.seq, after), lte(ledger.seq, upTo)));
	return rows.map((row) => row.type);
}
