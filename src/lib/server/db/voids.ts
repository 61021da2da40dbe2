/** What counts for nothing any more because the wrong person had been chosen: a signing, as far as it is about somebody. */
import { and, asc, eq, lte, notExists, type Column, type SQL } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import { insertFacts } from './made-facts.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type SigningVoid = Tables['signingVoids']['$inferSelect'];

/**
 * True of a yes or a no that has not been voided; `by`: not by that instant. It stands in every query whose answer a
 * verdict, a list of whom to ask, or a sweep rests on.
 */
export function isNotVoid(
	db: Db,
	said: { readonly signingId: Column; readonly personId: Column },
	by?: Instant
): SQL {
	const { signingVoids } = db.t;
	return notExists(
		db.q
			.select({ id: signingVoids.id })
			.from(signingVoids)
			.where(
				and(
					eq(signingVoids.signingId, said.signingId),
					eq(signingVoids.personId, said.personId),
					by === undefined ? undefined : lte(signingVoids.recordedAt, by)
				)
			)
	);
}

export async function insertVoid(db: Db, row: Tables['signingVoids']['$inferInsert']): Promise<void> {
	await insertFacts(db, db.t.signingVoids, [row]);
}

export function voidsOfSigning(db: Db, signingId: string): Promise<SigningVoid[]> {
	const { signingVoids } = db.t;
	return db.q
		.select()
		.from(signingVoids)
		.where(eq(signingVoids.signingId, signingId))
		.orderBy(asc(signingVoids.recordedAt));
}

/** Whether a no has been voided, with the signing that it stands in. */
export async function isRefusalVoid(db: Db, refusalId: string): Promise<boolean> {
	const { refusals, signingVoids } = db.t;
	const rows = await db.q
		.select({ id: signingVoids.id })
		.from(refusals)
		.innerJoin(
			signingVoids,
			and(eq(signingVoids.signingId, refusals.signingId), eq(signingVoids.personId, refusals.personId))
		)
		.where(eq(refusals.id, refusalId))
		.limit(1);
	return rows.length === 1;
}

/** The voids about a person, by signing id. */
export async function voidsAbout(db: Db, personId: string): Promise<Map<string, SigningVoid>> {
	const { signingVoids } = db.t;
	const rows = await db.q.select().from(signingVoids).where(eq(signingVoids.personId, personId));
	return new Map(rows.map((row) => [row.signingId, row]));
}
