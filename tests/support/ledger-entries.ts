import { asc } from 'drizzle-orm';
import type { TestDeps } from './test-deps.ts';

/** What the ledger says has happened, in order. */
export function ledgerEntries({ store }: TestDeps): Promise<{ type: string; subjectId: string }[]> {
	const { ledger } = store.read.t;
	return store.read.q
		.select({ type: ledger.type, subjectId: ledger.subjectId })
		.from(ledger)
		.orderBy(asc(ledger.seq));
}
