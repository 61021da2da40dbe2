/** The addresses of other systems that are told what happened. */
import { and, asc, desc, eq, gt, isNull, lt, max } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type WebhookRow = Tables['webhooks']['$inferSelect'];
export type ToldEntry = Pick<Tables['ledger']['$inferSelect'], 'seq' | 'type' | 'at' | 'subjectId'>;

export async function insertWebhook(db: Db, row: Tables['webhooks']['$inferInsert']): Promise<void> {
	await db.q.insert(db.t.webhooks).values(row);
}

export async function webhookById(db: Db, id: string): Promise<WebhookRow | null> {
	const rows = await db.q.select().from(db.t.webhooks).where(eq(db.t.webhooks.id, id));
	return rows[0] ?? null;
}

/** Every address without its secret, the latest first. */
export function webhooks(
	db: Db
): Promise<Pick<WebhookRow, 'id' | 'name' | 'url' | 'entryTypes' | 'createdAt' | 'endedAt'>[]> {
	const { webhooks: all } = db.t;
	return db.q
		.select({
			id: all.id,
			name: all.name,
			url: all.url,
			entryTypes: all.entryTypes,
			createdAt: all.createdAt,
			endedAt: all.endedAt
		})
		.from(all)
		.orderBy(desc(all.createdAt), desc(all.id));
}

/** False where there is no such address that is still told. */
export async function endWebhook(db: Db, id: string, at: Instant): Promise<boolean> {
	const { webhooks: all } = db.t;
	const rows = await db.q
		.update(all)
		.set({ endedAt: at })
		.where(and(eq(all.id, id), isNull(all.endedAt)))
		.returning({ id: all.id });
	return rows.length === 1;
}

/** The addresses that have not been told of everything up to the entry. */
export function webhooksBehind(db: Db, seq: number): Promise<WebhookRow[]> {
	const { webhooks: all } = db.t;
	return db.q
		.select()
		.from(all)
		.where(and(isNull(all.endedAt), lt(all.followedSeq, seq)));
}

export async function lastLedgerSeq(db: Db): Promise<number> {
	const rows = await db.q.select({ seq: max(db.t.ledger.seq) }).from(db.t.ledger);
	return rows[0]?.seq ?? 0;
}

/** The entries after one, in order. */
export function entriesAfter(
	db: Db,
	after: number,
	limit: number
): Promise<Pick<ToldEntry, 'seq' | 'type'>[]> {
	const { ledger } = db.t;
	return db.q
		.select({ seq: ledger.seq, type: ledger.type })
		.from(ledger)
		.where(gt(ledger.seq, after))
		.orderBy(asc(ledger.seq))
		.limit(limit);
}

export async function entryToTell(db: Db, seq: number): Promise<ToldEntry | null> {
	const { ledger } = db.t;
	const rows = await db.q
		.select({ seq: ledger.seq, type: ledger.type, at: ledger.at, subjectId: ledger.subjectId })
		.from(ledger)
		.where(eq(ledger.seq, seq));
	return rows[0] ?? null;
}

export async function noteFollowed(db: Db, id: string, seq: number): Promise<void> {
	const { webhooks: all } = db.t;
	await db.q.update(all).set({ followedSeq: seq }).where(eq(all.id, id));
}
