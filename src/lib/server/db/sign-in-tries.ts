import { asc, eq, lte } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import type { Db } from './store.ts';

/** When there have been tries for an account, the oldest first. */
export async function triesOf(db: Db, accountSha256: string): Promise<Instant[]> {
	const { signInTries } = db.t;
	const rows = await db.q
		.select({ at: signInTries.at })
		.from(signInTries)
		.where(eq(signInTries.accountSha256, accountSha256))
		.orderBy(asc(signInTries.at));
	return rows.map((row) => row.at);
}

export async function insertTry(
	db: Db,
	row: { readonly id: string; readonly accountSha256: string; readonly at: Instant }
): Promise<void> {
	await db.q.insert(db.t.signInTries).values(row);
}

export async function forgetTriesOf(db: Db, accountSha256: string): Promise<void> {
	await db.q.delete(db.t.signInTries).where(eq(db.t.signInTries.accountSha256, accountSha256));
}

/** Forgets every account's tries up to an instant. */
export async function forgetTriesUntil(db: Db, at: Instant): Promise<void> {
	await db.q.delete(db.t.signInTries).where(lte(db.t.signInTries.at, at));
}
