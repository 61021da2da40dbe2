import { and, count, desc, eq, inArray, lt } from 'drizzle-orm';
import { insertFacts } from './made-facts.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';
import { trailing } from './trailing.ts';

export type LedgerRow = Tables['ledger']['$inferInsert'];
export type CheckpointRow = Tables['checkpoints']['$inferSelect'];

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
		const last = first + rowsAtOnce;
		await trailing(db, db.q.insert(db.t.ledger).values(rows.slice(first, last)).execute());
		await trailing(db, db.q.insert(db.t.ledgerPayloads).values(payloads.slice(first, last)).execute());
	}
}

/** Takes payloads away with their salts. What the entries hold of them cannot be guessed from. */
export async function deletePayloads(db: Db, seqs: readonly number[]): Promise<void> {
	const { ledgerPayloads } = db.t;
	for (let first = 0; first < seqs.length; first += rowsAtOnce) {
		await db.q
			.delete(ledgerPayloads)
			.where(inArray(ledgerPayloads.seq, seqs.slice(first, first + rowsAtOnce)));
	}
}

/** The entries with these numbers that are there, with their payloads. */
export async function entriesBySeq(db: Db, seqs: readonly number[]) {
	const { ledger, ledgerPayloads } = db.t;
	const entries = [];
	for (let first = 0; first < seqs.length; first += rowsAtOnce) {
		entries.push(
			...(await db.q
				.select({ entry: ledger, payload: ledgerPayloads.payload })
				.from(ledger)
				.leftJoin(ledgerPayloads, eq(ledgerPayloads.seq, ledger.seq))
				.where(inArray(ledger.seq, seqs.slice(first, first + rowsAtOnce))))
		);
	}
	return entries.map(({ entry, payload }) => ({ ...entry, payload }));
}

export interface WhichEntries {
	readonly types?: readonly string[];
	readonly subjectId?: string;
	readonly before?: number | null;
	readonly limit: number;
}

/** The latest entries first, with their payloads where these are left. */
export async function latestEntries(db: Db, { types, subjectId, before, limit }: WhichEntries) {
	const { ledger, ledgerPayloads } = db.t;
	const rows = await db.q
		.select({ entry: ledger, payload: ledgerPayloads.payload })
		.from(ledger)
		.leftJoin(ledgerPayloads, eq(ledgerPayloads.seq, ledger.seq))
		.where(
			and(
				types && inArray(ledger.type, [...types]),
				subjectId === undefined ? undefined : eq(ledger.subjectId, subjectId),
				before === undefined || before === null ? undefined : lt(ledger.seq, before)
			)
		)
		.orderBy(desc(ledger.seq))
		.limit(limit);
	return rows.map(({ entry, payload }) => ({ ...entry, payload }));
}

/** How many entries there are, by kind. */
export function entryCounts(db: Db): Promise<{ type: string; count: number }[]> {
	const { ledger } = db.t;
	return db.q.select({ type: ledger.type, count: count() }).from(ledger).groupBy(ledger.type);
}

export async function insertCheckpoint(db: Db, row: CheckpointRow): Promise<void> {
	await insertFacts(db, db.t.checkpoints, [row]);
}

export async function checkpointBySeq(db: Db, seq: number): Promise<CheckpointRow | null> {
	const { checkpoints } = db.t;
	const rows = await db.q.select().from(checkpoints).where(eq(checkpoints.seq, seq));
	return rows[0] ?? null;
}

export async function lastCheckpoint(db: Db): Promise<CheckpointRow | null> {
	const { checkpoints } = db.t;
	const rows = await db.q.select().from(checkpoints).orderBy(desc(checkpoints.seq)).limit(1);
	return rows[0] ?? null;
}
