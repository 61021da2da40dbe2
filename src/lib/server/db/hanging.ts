/** What hangs, and whose yes is open: read in chunks, in the order of their ids. */
import { and, asc, eq, gt, gte, inArray, isNull, notExists, or, sql } from 'drizzle-orm';
import type { Day } from '#lib/domain/day.ts';
import type { Decision, DecisionInput } from '#lib/domain/decision.ts';
import { isNotClosed } from './publishing.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';
import { isNotVoid } from './voids.ts';

export type HangingRow = Pick<
	Tables['publications']['$inferSelect'],
	'id' | 'imageId' | 'channelId' | 'publishedOn' | 'actorKind' | 'actorId'
>;

/** What an image's description says that an answer hangs on. */
export interface ImageSaid {
	readonly isSecret: boolean;
	readonly isSensitive: boolean;
	readonly mayUse: boolean;
	readonly isNobodyShown: boolean;
}

function isUp(db: Db) {
	const { publications, takedowns } = db.t;
	const asked = db.q
		.select({ id: takedowns.id })
		.from(takedowns)
		.where(and(eq(takedowns.publicationId, publications.id), isNotClosed(db)));
	return notExists(asked);
}

function columnsOf({ publications: { id, imageId, channelId, publishedOn, actorKind, actorId } }: Tables) {
	return { id, imageId, channelId, publishedOn, actorKind, actorId };
}

/**
 * Publications that nothing has asked to come down, after that id, in every channel: with the channels named, SQLite
 * reads all of theirs and sorts them anew for each chunk.
 */
export function hangingAfter(db: Db, after: string, limit: number): Promise<HangingRow[]> {
	const { publications } = db.t;
	return db.q
		.select(columnsOf(db.t))
		.from(publications)
		.where(and(gt(publications.id, after), isUp(db)))
		.orderBy(asc(publications.id))
		.limit(limit);
}

/** Those of the named publications that nothing has asked to come down. */
export function hangingByIds(db: Db, ids: readonly string[]): Promise<HangingRow[]> {
	if (ids.length === 0) return Promise.resolve([]);
	const { publications } = db.t;
	return db.q
		.select(columnsOf(db.t))
		.from(publications)
		.where(and(inArray(publications.id, [...ids]), isUp(db)))
		.orderBy(asc(publications.id));
}

export async function countHanging(db: Db, channelIds: readonly string[]): Promise<number> {
	const { publications } = db.t;
	const rows = await db.q
		.select({ count: sql<number>`count(*)` })
		.from(publications)
		.where(and(inArray(publications.channelId, [...channelIds]), isUp(db)));
	return Number(rows[0]?.count ?? 0);
}

/** What was said last of each image, by image id. */
export async function imagesSaid(db: Db, imageIds: readonly string[]): Promise<Map<string, ImageSaid>> {
	if (imageIds.length === 0) return new Map();
	const { imageDescriptions: said } = db.t;
	const rows = await db.q
		.select({
			imageId: said.imageId,
			isSecret: said.isSecret,
			isSensitive: said.isSensitive,
			mayUse: said.mayUse,
			isNobodyShown: said.isNobodyShown
		})
		.from(said)
		.where(inArray(said.imageId, [...imageIds]))
		.orderBy(asc(said.recordedAt), asc(said.id));
	return new Map(rows.map((row) => [row.imageId, row]));
}

/** People in the lists with a yes whose last day has not passed, after that id. */
export async function openlyConsentingAfter(
	db: Db,
	on: Day,
	after: string,
	limit: number
): Promise<string[]> {
	const { consents } = db.t;
	const rows = await db.q
		.selectDistinct({ id: consents.personId })
		.from(consents)
		.innerJoin(db.t.people, eq(db.t.people.id, consents.personId))
		.where(and(gt(consents.personId, after), isOpen(db, on)))
		.orderBy(asc(consents.personId))
		.limit(limit);
	return rows.map((row) => row.id);
}

export async function countOpenlyConsenting(db: Db, on: Day): Promise<number> {
	const { consents, people } = db.t;
	const rows = await db.q
		.select({ count: sql<number>`count(distinct ${consents.personId})` })
		.from(consents)
		.innerJoin(people, eq(people.id, consents.personId))
		.where(isOpen(db, on));
	return Number(rows[0]?.count ?? 0);
}

function isOpen(db: Db, on: Day) {
	const { consents, people } = db.t;
	return and(
		isNull(people.removedAt),
		or(isNull(consents.validTo), gte(consents.validTo, on)),
		isNotVoid(db, consents)
	);
}

/** What publications rested on, by publication id and then by person id. */
export async function decisionsOfPublications(
	db: Db,
	publicationIds: readonly string[]
): Promise<Map<string, Map<string, { input: DecisionInput; decision: Decision }>>> {
	const made = new Map<string, Map<string, { input: DecisionInput; decision: Decision }>>();
	if (publicationIds.length === 0) return made;
	const { publicationDecisions } = db.t;
	const rows = await db.q
		.select()
		.from(publicationDecisions)
		.where(inArray(publicationDecisions.publicationId, [...publicationIds]));
	for (const { publicationId, personId, input, decision } of rows) {
		const of = made.get(publicationId) ?? new Map<string, { input: DecisionInput; decision: Decision }>();
		made.set(publicationId, of.set(personId, { input, decision }));
	}
	return made;
}
