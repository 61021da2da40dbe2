import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export async function insertHeldFile(db: Db, row: Tables['heldFiles']['$inferInsert']): Promise<void> {
	await db.q.insert(db.t.heldFiles).values(row);
}

/** The sealed bytes of an owner's file; null when there is none that has time left. */
export async function heldFile(
	db: Db,
	{ id, ownerId, now }: { readonly id: string; readonly ownerId: string; readonly now: Instant }
): Promise<Uint8Array | null> {
	const { heldFiles } = db.t;
	const rows = await db.q
		.select({ sealed: heldFiles.sealed, expiresAt: heldFiles.expiresAt })
		.from(heldFiles)
		.where(and(eq(heldFiles.id, id), eq(heldFiles.ownerId, ownerId)));
	const [row] = rows;
	return row && row.expiresAt >= now ? row.sealed : null;
}

export async function forgetHeldFile(db: Db, id: string): Promise<void> {
	await db.q.delete(db.t.heldFiles).where(eq(db.t.heldFiles.id, id));
}

/** Forgets what has no time left, and the oldest beyond so many. */
export async function forgetOldHeldFiles(db: Db, now: Instant, most: number): Promise<void> {
	const { heldFiles } = db.t;
	await db.q.delete(heldFiles).where(lte(heldFiles.expiresAt, now));
	const rows = await db.q
		.select({ id: heldFiles.id })
		.from(heldFiles)
		.orderBy(desc(heldFiles.expiresAt), asc(heldFiles.id));
	const beyond = rows.slice(most).map((row) => row.id);
	if (beyond.length > 0) await db.q.delete(heldFiles).where(inArray(heldFiles.id, beyond));
}
