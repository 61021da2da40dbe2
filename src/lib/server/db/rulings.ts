/** Rulings on open questions and the publications that rested on them, and what was published though advised against. */
import { and, count, desc, eq, exists, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Role } from '#lib/domain/decision.ts';
import { insertFacts } from './made-facts.ts';
import type { RulingRow } from './policies.ts';
import type { PublicationRow } from './publishing.ts';
import type { Db } from './store.ts';
import { isNotVoid } from './voids.ts';

/** Keeps which rulings a publication rested on. */
export async function insertPublicationRulings(
	db: Db,
	publicationId: string,
	rulingIds: readonly string[]
): Promise<void> {
	const rows = [...new Set(rulingIds)].map((rulingId) => ({ publicationId, rulingId }));
	await insertFacts(db, db.t.publicationRulings, rows);
}

/** The rulings that a publication rested on. */
export function rulingsOfPublication(db: Db, publicationId: string): Promise<RulingRow[]> {
	const { rulings, publicationRulings: rested } = db.t;
	const ids = db.q
		.select({ id: rested.rulingId })
		.from(rested)
		.where(eq(rested.publicationId, publicationId));
	return db.q.select().from(rulings).where(inArray(rulings.id, ids));
}

/** How many publications rested on each ruling, by ruling id. */
export async function publicationCountsByRulingId(db: Db): Promise<Map<string, number>> {
	const { publicationRulings: rested } = db.t;
	const rows = await db.q
		.select({ id: rested.rulingId, count: count() })
		.from(rested)
		.groupBy(rested.rulingId);
	return new Map(rows.map((row) => [row.id, Number(row.count)]));
}

/** The latest publications that rested on a ruling. */
export function publicationsResting(
	db: Db,
	rulingId: string,
	limit: number,
	channelIds: 'all' | readonly string[] = 'all'
): Promise<PublicationRow[]> {
	const { publications, publicationRulings: rested } = db.t;
	const ids = db.q.select({ id: rested.publicationId }).from(rested).where(eq(rested.rulingId, rulingId));
	return db.q
		.select()
		.from(publications)
		.where(
			and(
				inArray(publications.id, ids),
				channelIds === 'all' ? undefined : inArray(publications.channelId, [...channelIds])
			)
		)
		.orderBy(desc(publications.publishedOn), desc(publications.recordedAt))
		.limit(limit);
}

/** The latest publications in which somebody's answer was "advised against", each with its motivation. */
export function discouragedPublications(
	db: Db,
	limit: number,
	channelIds: 'all' | readonly string[] = 'all'
): Promise<PublicationRow[]> {
	const { publications, publicationDecisions: kept } = db.t;
	const ofSomebody = db.q
		.select({ is: sql`1` })
		.from(kept)
		.where(and(eq(kept.publicationId, publications.id), sql`${kept.decision} ->> 'verdict' = 'discouraged'`));
	const ofImage = sql`${publications.ofImage} -> 'decision' ->> 'verdict' = 'discouraged'`;
	return db.q
		.select()
		.from(publications)
		.where(
			and(
				isNotNull(publications.motivation),
				or(ofImage, exists(ofSomebody)),
				channelIds === 'all' ? undefined : inArray(publications.channelId, [...channelIds])
			)
		)
		.orderBy(desc(publications.recordedAt), desc(publications.id))
		.limit(limit);
}

/** People on the lists of whom an answer may be asked for: with a consent, or in an image. Each in the roles in which they are known. */
export async function peopleToAnswerFor(
	db: Db,
	limit: number
): Promise<{ people: readonly { personId: string; role: Role }[]; isCut: boolean }> {
	const { people: everybody, consents, appearances } = db.t;
	const signed = await db.q
		.selectDistinct({ personId: consents.personId })
		.from(consents)
		.innerJoin(everybody, eq(everybody.id, consents.personId))
		.where(and(isNull(everybody.removedAt), isNotVoid(db, consents)))
		.limit(limit + 1);
	const shown = await db.q
		.selectDistinct({ personId: appearances.personId, role: appearances.role })
		.from(appearances)
		.innerJoin(everybody, eq(everybody.id, appearances.personId))
		.where(isNull(everybody.removedAt))
		.limit(limit + 1);
	const known = new Map<string, { personId: string; role: Role }>();
	for (const { personId } of signed) known.set(`${personId} private`, { personId, role: 'private' });
	for (const one of shown) known.set(`${one.personId} ${one.role}`, one);
	const people = [...known.values()];
	return { people: people.slice(0, limit), isCut: people.length > limit };
}
