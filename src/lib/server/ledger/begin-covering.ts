import type { Actor } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { latestEntries } from '../db/ledger.ts';
import { coveredFacts, type MadeFact } from '../db/made-facts.ts';
import { entryPages, factPages, ledgerFact } from '../db/record.ts';
import type { Db, Store } from '../db/store.ts';
import { appendToLedger } from './append.ts';
import { factsIn, payloadOf } from './entry-payload.ts';
import { fingerprints } from './fingerprints.ts';

/** Its subject is the table whose facts it answers for, and in the last one `all`. */
export const coveredType = 'facts-covered.v1';
/** The last of these entries: from here on the ledger answers for every fact. */
const whole = 'all';
const factsAtOnce = 1000;
const start: Actor = { kind: 'operator', id: 'start' };

/**
 * Once in the life of a database: entries that answer for the facts that no entry answers for yet, so that a database
 * from before the ledger held facts is covered from then on. Interrupted, it goes on at the next start.
 */
export async function beginCovering(store: Store, now: () => Instant): Promise<void> {
	if (await isCovered(store.read)) return;
	const append = (db: Db, subjectId: string, facts: readonly MadeFact[], payload: Record<string, unknown>) =>
		appendToLedger(db, start, { type: coveredType, at: now(), subjectId, payload, facts });
	for await (const facts of unanswered(store)) {
		await store.transact(async (db) => append(db, facts[0]?.[0] ?? whole, facts, {}));
	}
	await store.transact(async (db) => {
		// Another process may have come first.
		if (!(await isCovered(db))) append(db, whole, [], { tables: coveredFacts });
	});
}

async function isCovered(db: Db): Promise<boolean> {
	return (await latestEntries(db, { types: [coveredType], subjectId: whole, limit: 1 })).length > 0;
}

async function* unanswered({ read, engine }: Store): AsyncGenerator<MadeFact[]> {
	const source = { db: read, engine };
	const { of } = fingerprints();
	const answered = new Set<bigint>();
	for await (const page of entryPages(source)) {
		for (const entry of page) for (const fact of factsIn(payloadOf(entry))) answered.add(of(fact));
	}
	for await (const page of factPages(source)) {
		const facts = page.map((fact) => ledgerFact(read, fact)).filter((fact) => !answered.has(of(fact)));
		for (let first = 0; first < facts.length; first += factsAtOnce) {
			yield facts.slice(first, first + factsAtOnce);
		}
	}
}
