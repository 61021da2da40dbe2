import type { Db, Store } from '#lib/server/db/store.ts';
import { appendToLedger } from '#lib/server/ledger/append.ts';

/** A transaction with facts that a test puts in by itself, and the entry that no fact goes without. */
export function transactNoted<T>(store: Store, work: (db: Db) => Promise<T>): Promise<T> {
	return store.transact(async (db) => {
		const value = await work(db);
		appendToLedger(
			db,
			{ kind: 'operator', id: 'test' },
			{ type: 'test-noted.v1', at: '2026-01-01T08:00:00.000Z', subjectId: 'test', payload: {} }
		);
		return value;
	});
}
