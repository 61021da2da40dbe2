import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type AccessLogRow = Tables['accessLog']['$inferInsert'];

/** SQLite takes some 32,000 values in one statement; a hundred rows stay far below. */
const rowsAtOnce = 100;

export async function insertAccessLogRows(db: Db, rows: readonly AccessLogRow[]): Promise<void> {
	for (let first = 0; first < rows.length; first += rowsAtOnce) {
		await db.q.insert(db.t.accessLog).values(rows.slice(first, first + rowsAtOnce));
	}
}
