/** Events, and the records that phones deliver. */
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, max, min, sql, type SQL } from 'drizzle-orm';
import type { QuarantineReason } from '#lib/domain/quarantine-reason.ts';
import { insertRow } from './insert-row.ts';
import { insertFactOnce, insertFacts } from './made-facts.ts';
import { byIds, prepared } from './prepared.ts';
import type { Tables } from './schema.ts';
import { keptBody, sentBody } from './sent-body.ts';
import type { Db } from './store.ts';

export type EventRow = Tables['events']['$inferSelect'];

/** Inserts the event with its groups and channels; the same id again changes nothing. */
export async function insertEvent(
	db: Db,
	row: Tables['events']['$inferInsert'],
	groupIds: readonly string[],
	channelIds: readonly string[]
): Promise<boolean> {
	if (!(await insertFactOnce(db, db.t.events, row))) return false;
	const ofGroups = groupIds.map((groupId) => ({ eventId: row.id, groupId }));
	const ofChannels = channelIds.map((channelId) => ({ eventId: row.id, channelId }));
	await insertFacts(db, db.t.eventGroups, ofGroups);
	await insertFacts(db, db.t.eventChannels, ofChannels);
	return true;
}

export async function eventById(
	db: Db,
	id: string
): Promise<(EventRow & { groupIds: string[]; channelIds: string[] }) | null> {
	const { events, eventGroups, eventChannels } = db.t;
	const rows = await db.q.select().from(events).where(eq(events.id, id));
	if (!rows[0]) return null;
	const groups = await db.q.select().from(eventGroups).where(eq(eventGroups.eventId, id));
	const channels = await db.q.select().from(eventChannels).where(eq(eventChannels.eventId, id));
	return {
		...rows[0],
		groupIds: groups.map((row) => row.groupId),
		channelIds: channels.map((row) => row.channelId)
	};
}

/** The latest events first. */
export function latestEvents(db: Db, limit: number): Promise<EventRow[]> {
	const { events } = db.t;
	return db.q.select().from(events).orderBy(desc(events.on), desc(events.createdAt)).limit(limit);
}

export async function receivedRecord(db: Db, id: string) {
	return (await receivedRecords(db, [id]))[0] ?? null;
}

/** Those of the ids that have been received. */
export const receivedRecords = byIds('received_records', ({ q, t }, ids) =>
	q.select().from(t.receivedRecords).where(inArray(t.receivedRecords.id, ids))
);

/** 0 before the first. */
export async function lastServerSeq(db: Db): Promise<number> {
	return (await highestServerSeq(db))[0]?.last ?? 0;
}
const highestServerSeq = prepared('last_server_seq', ({ q, t }) =>
	q.select({ last: max(t.receivedRecords.serverSeq) }).from(t.receivedRecords)
);

export async function insertReceivedRecord(
	db: Db,
	row: Tables['receivedRecords']['$inferInsert'],
	body: string
): Promise<void> {
	await insertFacts(db, db.t.receivedRecords, [row]);
	await insertRow(db, db.t.recordBodies, { recordId: row.id, body: keptBody(body) });
}

/** The body of a record that came sealed to a key that was not here then, in the place of the sealed one. */
export async function keepOpenedBody(db: Db, recordId: string, body: string): Promise<void> {
	const { recordBodies } = db.t;
	await db.q
		.update(recordBodies)
		.set({ body: keptBody(body) })
		.where(eq(recordBodies.recordId, recordId));
}

/** The lowest number of a phone's records that it has signed; null before the first. */
export async function firstSignedSeq(db: Db, deviceId: string): Promise<number | null> {
	const { receivedRecords } = db.t;
	const rows = await db.q
		.select({ first: min(receivedRecords.deviceSeq) })
		.from(receivedRecords)
		.where(and(isNumberedOf(db, deviceId), isNotNull(receivedRecords.signature)));
	return rows[0]?.first ?? null;
}

/** The numbers of a phone's records that have come, as runs, the lowest first. */
export function receivedRuns(db: Db, deviceId: string): Promise<{ from: number; to: number }[]> {
	const { receivedRecords } = db.t;
	const numbers = db.q
		.selectDistinct({ seq: receivedRecords.deviceSeq })
		.from(receivedRecords)
		.where(isNumberedOf(db, deviceId))
		.as('numbers');
	// What is left of a number once its place is taken off is the same all through a run.
	const run = sql<number>`${numbers.seq} - row_number() over (order by ${numbers.seq})`.as('run');
	const runs = db.q.select({ seq: numbers.seq, run }).from(numbers).as('runs');
	return db.q
		.select({
			from: sql<number>`min(${runs.seq})`.mapWith(Number),
			to: sql<number>`max(${runs.seq})`.mapWith(Number)
		})
		.from(runs)
		.groupBy(sql`${runs.run}`)
		.orderBy(asc(min(runs.seq)));
}

/** A record whose number nothing vouches for is kept with the number 0. */
function isNumberedOf({ t: { receivedRecords } }: Db, deviceId: string): SQL | undefined {
	return and(eq(receivedRecords.deviceId, deviceId), gt(receivedRecords.deviceSeq, 0));
}

/** Puts aside what cannot be filed, once for the same content and reason; true when it is new. */
export async function insertQuarantine(
	db: Db,
	row: Tables['quarantine']['$inferInsert'],
	body: string
): Promise<boolean> {
	const isNew = await insertFactOnce(db, db.t.quarantine, row);
	if (isNew) await db.q.insert(db.t.quarantineBodies).values({ quarantineId: row.id, body: keptBody(body) });
	return isNew;
}

/** What still waits for a person, the oldest first, with its content. */
export function openQuarantine(db: Db) {
	return waiting(db, undefined);
}

/** What waits under this id, or null when nothing does (any more). */
export async function quarantinedById(db: Db, id: string) {
	return (await waiting(db, eq(db.t.quarantine.id, id)))[0] ?? null;
}

/** What waits of one record, by the hash of its bytes. */
export function quarantinedOf(db: Db, recordSha256: string) {
	return waiting(db, eq(db.t.quarantine.sha256, recordSha256));
}

/** What waits for this reason, the oldest first. */
export function quarantinedBecause(db: Db, reason: QuarantineReason) {
	return waiting(db, eq(db.t.quarantine.reason, reason));
}

async function waiting(db: Db, which: SQL | undefined) {
	const { quarantine, quarantineBodies, quarantineResolutions } = db.t;
	const rows = await db.q
		.select({
			id: quarantine.id,
			recordId: quarantine.recordId,
			sha256: quarantine.sha256,
			deviceId: quarantine.deviceId,
			answers: quarantine.answers,
			reason: quarantine.reason,
			receivedAt: quarantine.receivedAt,
			body: quarantineBodies.body
		})
		.from(quarantine)
		.leftJoin(quarantineBodies, eq(quarantineBodies.quarantineId, quarantine.id))
		.leftJoin(quarantineResolutions, eq(quarantineResolutions.quarantineId, quarantine.id))
		.where(and(isNull(quarantineResolutions.quarantineId), which))
		.orderBy(quarantine.receivedAt, quarantine.id);
	return rows.map((row) => ({ ...row, body: row.body === null ? null : sentBody(row.body, row.sha256) }));
}

/** Notes how a person resolved it; false when somebody has done so already. */
export function insertQuarantineResolution(
	db: Db,
	row: Tables['quarantineResolutions']['$inferInsert']
): Promise<boolean> {
	return insertFactOnce(db, db.t.quarantineResolutions, row);
}
