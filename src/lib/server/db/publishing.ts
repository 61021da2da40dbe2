/** Images, who is in them, where they are published, and what takes them down. */
import { and, asc, desc, eq, inArray, notExists, notInArray, or, sql, type SQL } from 'drizzle-orm';
import type { Role } from '#lib/domain/decision.ts';
import { causeVoid } from '#lib/domain/takedown.ts';
import { insertFactOnce, insertFacts } from './made-facts.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type ImageRow = Tables['images']['$inferSelect'];
export type ImageDescriptionRow = Tables['imageDescriptions']['$inferSelect'];
export type PublicationRow = Tables['publications']['$inferSelect'];
export type TakedownRow = Tables['takedowns']['$inferSelect'];
export type TakedownStepRow = Tables['takedownSteps']['$inferSelect'];

export async function insertImage(db: Db, row: Tables['images']['$inferInsert']): Promise<void> {
	await insertFacts(db, db.t.images, [row]);
}

/** Every image, or those that a user took in and those in which everybody belongs to the units. */
export type ImagesWithin = 'all' | { readonly takenInBy: string; readonly unitIds: readonly string[] };

function isWithin(db: Db, within: ImagesWithin): SQL | undefined {
	if (within === 'all') return undefined;
	const { images, appearances, people } = db.t;
	const isMine = and(eq(images.actorKind, 'user'), eq(images.actorId, within.takenInBy));
	if (within.unitIds.length === 0) return isMine;
	/** Who is said to be there now: the latest word about each person counts. */
	const shown = (where: SQL) => sql`exists (
		select 1 from ${appearances} join ${people} on ${people.id} = ${appearances.personId}
		where ${appearances.imageId} = ${images.id} and ${appearances.isShown} and ${where}
			and not exists (
				select 1 from ${appearances} as later
				where later.image_id = ${appearances.imageId} and later.person_id = ${appearances.personId}
					and (later.recorded_at, later.id) > (${appearances.recordedAt}, ${appearances.id})
			)
	)`;
	const ofThem = inArray(people.unitId, [...within.unitIds]);
	const ofOthers = sql`(${people.unitId} is null or not ${ofThem})`;
	return or(isMine, and(shown(ofThem), sql`not ${shown(ofOthers)}`));
}

/** Null also where the image is not within. */
export async function imageById(db: Db, id: string, within: ImagesWithin = 'all'): Promise<ImageRow | null> {
	const { images } = db.t;
	const rows = await db.q
		.select()
		.from(images)
		.where(and(eq(images.id, id), isWithin(db, within)));
	return rows[0] ?? null;
}

export async function imageByOriginal(db: Db, sha256: string): Promise<ImageRow | null> {
	const rows = await db.q.select().from(db.t.images).where(eq(db.t.images.originalSha256, sha256));
	return rows[0] ?? null;
}

/** How many images there are, and how many of them nobody has described yet. */
export async function imageCounts(
	db: Db,
	within: ImagesWithin = 'all'
): Promise<{ all: number; notDescribed: number }> {
	const { images, imageDescriptions } = db.t;
	const described = db.q.selectDistinct({ id: imageDescriptions.imageId }).from(imageDescriptions);
	const rows = await db.q
		.select({
			all: sql<number>`count(*)`,
			notDescribed: sql<number>`coalesce(sum(case when ${notInArray(images.id, described)} then 1 else 0 end), 0)`
		})
		.from(images)
		.where(isWithin(db, within));
	return { all: Number(rows[0]?.all ?? 0), notDescribed: Number(rows[0]?.notDescribed ?? 0) };
}

/** The names of people, also of those who have left the lists, by person id. */
export async function namesByPersonId(db: Db, personIds: readonly string[]): Promise<Map<string, string>> {
	if (personIds.length === 0) return new Map();
	const { personDetails } = db.t;
	const rows = await db.q
		.select({ id: personDetails.personId, name: personDetails.name })
		.from(personDetails)
		.where(inArray(personDetails.personId, [...personIds]));
	return new Map(rows.map((row) => [row.id, row.name]));
}

/** The latest images first. */
export function latestImages(
	db: Db,
	limit: number,
	offset = 0,
	within: ImagesWithin = 'all'
): Promise<ImageRow[]> {
	return db.q
		.select()
		.from(db.t.images)
		.where(isWithin(db, within))
		.orderBy(desc(db.t.images.uploadedAt), desc(db.t.images.id))
		.limit(limit)
		.offset(offset);
}

export async function insertImageDescription(
	db: Db,
	row: Tables['imageDescriptions']['$inferInsert']
): Promise<void> {
	await insertFacts(db, db.t.imageDescriptions, [row]);
}

/** What was said last of each image, by image id. */
export async function descriptionsByImageId(
	db: Db,
	imageIds: readonly string[]
): Promise<Map<string, ImageDescriptionRow>> {
	if (imageIds.length === 0) return new Map();
	const { imageDescriptions } = db.t;
	const rows = await db.q
		.select()
		.from(imageDescriptions)
		.where(inArray(imageDescriptions.imageId, [...imageIds]))
		.orderBy(asc(imageDescriptions.recordedAt), asc(imageDescriptions.id));
	return new Map(rows.map((row) => [row.imageId, row]));
}

export function insertAppearances(
	db: Db,
	rows: readonly Tables['appearances']['$inferInsert'][]
): Promise<void> {
	return insertFacts(db, db.t.appearances, rows);
}

/** Who is said to be in each image now, with the role there. */
export async function appearancesIn(
	db: Db,
	imageIds: readonly string[]
): Promise<{ imageId: string; personId: string; role: Role }[]> {
	if (imageIds.length === 0) return [];
	const { appearances } = db.t;
	const rows = await db.q
		.select()
		.from(appearances)
		.where(inArray(appearances.imageId, [...imageIds]))
		.orderBy(asc(appearances.recordedAt), asc(appearances.id));
	const latest = new Map(rows.map((row) => [`${row.imageId} ${row.personId}`, row]));
	return [...latest.values()].filter((row) => row.isShown);
}

/** The images that a person has ever been said to be in. */
export async function imageIdsWith(db: Db, personId: string): Promise<string[]> {
	const { appearances } = db.t;
	const rows = await db.q
		.selectDistinct({ imageId: appearances.imageId })
		.from(appearances)
		.where(eq(appearances.personId, personId));
	return rows.map((row) => row.imageId);
}

export async function insertPublication(
	db: Db,
	row: Tables['publications']['$inferInsert'],
	decisions: readonly Omit<Tables['publicationDecisions']['$inferInsert'], 'publicationId'>[]
): Promise<void> {
	await insertFacts(db, db.t.publications, [row]);
	const ofThis = decisions.map((decision) => ({ publicationId: row.id, ...decision }));
	await insertFacts(db, db.t.publicationDecisions, ofThis);
}

export async function publicationsOf(db: Db, imageIds: readonly string[]): Promise<PublicationRow[]> {
	if (imageIds.length === 0) return [];
	const { publications } = db.t;
	return db.q
		.select()
		.from(publications)
		.where(inArray(publications.imageId, [...imageIds]))
		.orderBy(asc(publications.publishedOn), asc(publications.id));
}

export async function publicationById(db: Db, id: string): Promise<PublicationRow | null> {
	const rows = await db.q.select().from(db.t.publications).where(eq(db.t.publications.id, id));
	return rows[0] ?? null;
}

export function publicationsByIds(db: Db, ids: readonly string[]): Promise<PublicationRow[]> {
	if (ids.length === 0) return Promise.resolve([]);
	return db.q
		.select()
		.from(db.t.publications)
		.where(inArray(db.t.publications.id, [...ids]));
}

export async function decisionsOfPublication(db: Db, publicationId: string) {
	const { publicationDecisions } = db.t;
	return db.q
		.select()
		.from(publicationDecisions)
		.where(eq(publicationDecisions.publicationId, publicationId));
}

/** Inserts a task once per cause and publication; true when it is new. */
export function insertTakedown(db: Db, row: Tables['takedowns']['$inferInsert']): Promise<boolean> {
	return insertFactOnce(db, db.t.takedowns, row);
}

export async function takedownById(db: Db, id: string): Promise<TakedownRow | null> {
	const rows = await db.q.select().from(db.t.takedowns).where(eq(db.t.takedowns.id, id));
	return rows[0] ?? null;
}

/** Every task, the most urgent first. */
export function takedowns(db: Db): Promise<TakedownRow[]> {
	return db.q.select().from(db.t.takedowns).orderBy(asc(db.t.takedowns.dueOn), asc(db.t.takedowns.id));
}

/** True of a task that was not closed: one whose cause has been voided brings nothing down. */
export function isNotClosed({ q, t: { takedowns: tasks, takedownSteps } }: Db): SQL {
	return notExists(
		q
			.select({ id: takedownSteps.id })
			.from(takedownSteps)
			.where(and(eq(takedownSteps.takedownId, tasks.id), eq(takedownSteps.step, causeVoid)))
	);
}

export function takedownsOfCause(db: Db, causeId: string): Promise<TakedownRow[]> {
	return db.q
		.select()
		.from(db.t.takedowns)
		.where(eq(db.t.takedowns.causeId, causeId))
		.orderBy(asc(db.t.takedowns.dueOn), asc(db.t.takedowns.id));
}

export async function stepsOf(db: Db, takedownIds: readonly string[]): Promise<TakedownStepRow[]> {
	if (takedownIds.length === 0) return [];
	const { takedownSteps } = db.t;
	return db.q
		.select()
		.from(takedownSteps)
		.where(inArray(takedownSteps.takedownId, [...takedownIds]))
		.orderBy(asc(takedownSteps.recordedAt));
}

/** Records the step; false when it was taken already. */
export function insertTakedownStep(db: Db, row: Tables['takedownSteps']['$inferInsert']): Promise<boolean> {
	return insertFactOnce(db, db.t.takedownSteps, row);
}

export async function insertTakedownOwner(
	db: Db,
	row: Tables['takedownOwners']['$inferInsert']
): Promise<void> {
	await insertFacts(db, db.t.takedownOwners, [row]);
}

/** Who answers for each task now: user id and name, by task id. */
export async function ownersByTakedownId(
	db: Db,
	takedownIds: readonly string[]
): Promise<Map<string, { userId: string; name: string }>> {
	if (takedownIds.length === 0) return new Map();
	const { takedownOwners, users } = db.t;
	const rows = await db.q
		.select({ takedownId: takedownOwners.takedownId, userId: takedownOwners.userId, name: users.name })
		.from(takedownOwners)
		.leftJoin(users, eq(users.id, takedownOwners.userId))
		.where(inArray(takedownOwners.takedownId, [...takedownIds]))
		.orderBy(asc(takedownOwners.recordedAt), asc(takedownOwners.id));
	return new Map(rows.map((row) => [row.takedownId, { userId: row.userId, name: row.name ?? '' }]));
}

/** How many publications are to come down and are not yet confirmed gone, and how many of those were due before the day. */
export async function openTakedownCounts(
	db: Db,
	today: string,
	channelIds: 'all' | readonly string[] = 'all'
): Promise<{ open: number; late: number }> {
	const { takedowns: tasks, takedownSteps, publications } = db.t;
	const confirmed = db.q
		.select({ id: tasks.publicationId })
		.from(takedownSteps)
		.innerJoin(tasks, eq(tasks.id, takedownSteps.takedownId))
		.where(eq(takedownSteps.step, 'confirmation'));
	const rows = await db.q
		.select({ dueOn: sql<string>`min(${tasks.dueOn})` })
		.from(tasks)
		.innerJoin(publications, eq(publications.id, tasks.publicationId))
		.where(
			and(
				notInArray(tasks.publicationId, confirmed),
				isNotClosed(db),
				channelIds === 'all' ? undefined : inArray(publications.channelId, [...channelIds])
			)
		)
		.groupBy(tasks.publicationId);
	return { open: rows.length, late: rows.filter((row) => row.dueOn < today).length };
}

/** Withdrawals, the latest first. */
export function latestWithdrawals(db: Db, limit: number) {
	const { withdrawals } = db.t;
	return db.q.select().from(withdrawals).orderBy(desc(withdrawals.recordedAt)).limit(limit);
}

export async function takedownsOfPublications(
	db: Db,
	publicationIds: readonly string[]
): Promise<TakedownRow[]> {
	if (publicationIds.length === 0) return [];
	return db.q
		.select()
		.from(db.t.takedowns)
		.where(inArray(db.t.takedowns.publicationId, [...publicationIds]))
		.orderBy(asc(db.t.takedowns.createdAt), asc(db.t.takedowns.id));
}

/** Everybody who has answered for a takedown, in order. */
export async function ownersOf(db: Db, takedownIds: readonly string[]) {
	if (takedownIds.length === 0) return [];
	const { takedownOwners, users } = db.t;
	return db.q
		.select({
			takedownId: takedownOwners.takedownId,
			name: users.name,
			recordedAt: takedownOwners.recordedAt,
			actorKind: takedownOwners.actorKind,
			actorId: takedownOwners.actorId
		})
		.from(takedownOwners)
		.leftJoin(users, eq(users.id, takedownOwners.userId))
		.where(inArray(takedownOwners.takedownId, [...takedownIds]))
		.orderBy(asc(takedownOwners.recordedAt), asc(takedownOwners.id));
}

/** The names of users, by id: whoever uploaded, published or took a step. */
export async function userNamesByIds(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const { users } = db.t;
	const rows = await db.q
		.select({ id: users.id, name: users.name })
		.from(users)
		.where(inArray(users.id, [...new Set(ids)]));
	return new Map(rows.map((row) => [row.id, row.name]));
}

/** How many publications in each channel have not been confirmed gone, by channel id. */
export async function publicationCountsByChannelId(db: Db): Promise<Map<string, number>> {
	const { publications, takedowns: tasks, takedownSteps } = db.t;
	const gone = db.q
		.select({ id: tasks.publicationId })
		.from(takedownSteps)
		.innerJoin(tasks, eq(tasks.id, takedownSteps.takedownId))
		.where(eq(takedownSteps.step, 'confirmation'));
	const rows = await db.q
		.select({ channelId: publications.channelId, count: sql<number>`count(*)` })
		.from(publications)
		.where(notInArray(publications.id, gone))
		.groupBy(publications.channelId);
	return new Map(rows.map((row) => [row.channelId, Number(row.count)]));
}
