/** The ways to answer on a phone of one's own: posters at events, and guardians' links. */
import { and, count, desc, eq, gt, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import { insertFactOnce, insertFacts } from './made-facts.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';
import { isNotVoid } from './voids.ts';

export type AnswerLinkRow = Tables['answerLinks']['$inferSelect'];

export async function insertAnswerLink(db: Db, row: Tables['answerLinks']['$inferInsert']): Promise<void> {
	await insertFacts(db, db.t.answerLinks, [row]);
}

/** False where the code is taken: nothing is changed. */
export function insertAnswerLinkOnce(db: Db, row: Tables['answerLinks']['$inferInsert']): Promise<boolean> {
	return insertFactOnce(db, db.t.answerLinks, row);
}

/** False where it was closed already. */
export function insertAnswerLinkClosing(
	db: Db,
	row: Tables['answerLinkClosings']['$inferInsert']
): Promise<boolean> {
	return insertFactOnce(db, db.t.answerLinkClosings, row);
}

/** `closedAt`: when somebody closed it; null for one that only time closes. */
async function links(db: Db, where: SQL | undefined) {
	const { answerLinks, answerLinkClosings } = db.t;
	const rows = await db.q
		.select({ link: answerLinks, closedAt: answerLinkClosings.recordedAt })
		.from(answerLinks)
		.leftJoin(answerLinkClosings, eq(answerLinkClosings.linkId, answerLinks.id))
		.where(where)
		.orderBy(desc(answerLinks.recordedAt), desc(answerLinks.id));
	return rows.map(({ link, closedAt }) => ({ ...link, closedAt }));
}

export async function answerLinkByCode(db: Db, codeSha256: string) {
	return (await links(db, eq(db.t.answerLinks.codeSha256, codeSha256)))[0] ?? null;
}

export async function answerLinkById(db: Db, id: string) {
	return (await links(db, eq(db.t.answerLinks.id, id)))[0] ?? null;
}

/** The posters of these events that are open at an instant, by their event. */
export async function openPosters(
	db: Db,
	eventIds: readonly string[],
	at: Instant
): Promise<Map<string, AnswerLinkRow & { posterCode: string }>> {
	if (eventIds.length === 0) return new Map();
	const { answerLinks, answerLinkClosings } = db.t;
	const open = await links(
		db,
		and(
			eq(answerLinks.kind, 'poster'),
			inArray(answerLinks.eventId, [...eventIds]),
			gt(answerLinks.closesAt, at),
			isNull(answerLinkClosings.linkId)
		)
	);
	const posters = new Map<string, AnswerLinkRow & { posterCode: string }>();
	for (const row of open) {
		const { eventId, posterCode } = row;
		if (eventId !== null && posterCode !== null) posters.set(eventId, { ...row, posterCode });
	}
	return posters;
}

/** How many signings each event has, those from families' own phones apart. */
export async function signingsOfEvents(
	db: Db,
	eventIds: readonly string[]
): Promise<Map<string, { all: number; ownPhones: number }>> {
	const counts = new Map<string, { all: number; ownPhones: number }>();
	if (eventIds.length === 0) return counts;
	const { signings } = db.t;
	const rows = await db.q
		.select({ eventId: signings.eventId, method: signings.method, signings: count() })
		.from(signings)
		.where(inArray(signings.eventId, [...eventIds]))
		.groupBy(signings.eventId, signings.method);
	for (const { eventId, method, signings: some } of rows) {
		if (eventId === null) continue;
		const { all, ownPhones } = counts.get(eventId) ?? { all: 0, ownPhones: 0 };
		counts.set(eventId, { all: all + some, ownPhones: ownPhones + (method === 'own-phone' ? some : 0) });
	}
	return counts;
}

/**
 * The children about whom a guardian's link asks: those of the first guardian's signing that have this guardian still,
 * and of whom something is filed that has not been voided. None: the link answers like one that nobody made.
 */
export async function childrenOfGuardianLink(
	db: Db,
	{ signingId, guardianId }: Pick<AnswerLinkRow, 'signingId' | 'guardianId'>
): Promise<string[]> {
	if (signingId === null || guardianId === null) return [];
	const { consents, refusals, guardianships, people } = db.t;
	const [yes, no] = await Promise.all([
		db.q
			.select({ id: consents.personId })
			.from(consents)
			.where(and(eq(consents.signingId, signingId), isNotVoid(db, consents))),
		db.q
			.select({ id: refusals.personId })
			.from(refusals)
			.where(and(eq(refusals.signingId, signingId), isNotVoid(db, refusals)))
	]);
	const answeredFor = new Set([...yes, ...no].map(({ id }) => id));
	if (answeredFor.size === 0) return [];
	const rows = await db.q
		.selectDistinct({ id: guardianships.childId })
		.from(guardianships)
		.innerJoin(people, eq(people.id, guardianships.childId))
		.where(
			and(
				eq(guardianships.guardianId, guardianId),
				inArray(guardianships.childId, [...answeredFor]),
				isNull(guardianships.toOn),
				isNull(people.removedAt)
			)
		);
	return rows.map(({ id }) => id);
}
