/** What the numbers of phones' records say: how many have come, and which are missing below the highest one. */
import { and, asc, eq, gt, inArray, max, sql } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import type { Db } from './store.ts';

export interface NumbersOfPhone {
	readonly deviceId: string;
	/** Different numbers that have come. */
	readonly received: number;
	/** The highest number that has come; what the phone has given after it stands in `devices.claimed_seq`. */
	readonly highest: number;
	readonly lastAt: Instant;
}

/** By phone, for those of which something has come. A record whose number nothing vouches for has the number 0. */
export async function numbersOfPhones(
	db: Db,
	deviceIds: 'all' | readonly string[]
): Promise<NumbersOfPhone[]> {
	const { deviceId, deviceSeq, receivedAt } = db.t.receivedRecords;
	const rows = await db.q
		.select({
			deviceId,
			received: sql<number>`count(distinct ${deviceSeq})`.mapWith(Number),
			highest: max(deviceSeq),
			lastAt: max(receivedAt)
		})
		.from(db.t.receivedRecords)
		.where(and(gt(deviceSeq, 0), deviceIds === 'all' ? undefined : inArray(deviceId, [...deviceIds])))
		.groupBy(deviceId);
	return rows.flatMap(({ highest, lastAt, ...row }) =>
		highest === null || lastAt === null ? [] : [{ ...row, highest, lastAt }]
	);
}

/** The numbers after the highest one that has come, as far as the phone says that it has given any; null: none. */
export function tailOf(highest: number, claimedSeq: number | null): { from: number; to: number } | null {
	return claimedSeq !== null && claimedSeq > highest ? { from: highest + 1, to: claimedSeq } : null;
}

/** Numbers that are missing, both ends included; the number after them has come. */
export interface Gap {
	readonly deviceId: string;
	readonly from: number;
	readonly to: number;
}

/** Every gap below the highest number of each phone, in order. Read from the index alone. */
export function gapsOfPhones(db: Db, deviceIds: 'all' | readonly string[]): Promise<Gap[]> {
	const { deviceId, deviceSeq } = db.t.receivedRecords;
	const before = sql<number>`lag(${deviceSeq}, 1, 0) over (partition by ${deviceId} order by ${deviceSeq})`;
	const numbers = db.q
		.select({ deviceId, seq: deviceSeq, before: before.as('before_it') })
		.from(db.t.receivedRecords)
		.where(and(gt(deviceSeq, 0), deviceIds === 'all' ? undefined : inArray(deviceId, [...deviceIds])))
		.as('numbers');
	return db.q
		.select({
			deviceId: numbers.deviceId,
			from: sql<number>`${numbers.before} + 1`.mapWith(Number),
			to: sql<number>`${numbers.seq} - 1`.mapWith(Number)
		})
		.from(numbers)
		.where(sql`${numbers.seq} > ${numbers.before} + 1`)
		.orderBy(asc(numbers.deviceId), asc(numbers.seq));
}

/** When the number after each gap came, and whose event it was signed at: whoever may know why something is missing. */
export function afterGaps(db: Db, deviceId: string, gaps: readonly Gap[]): Promise<Map<number, Came>> {
	return whenCame(
		db,
		deviceId,
		gaps.map(({ to }) => to + 1)
	);
}

export interface Came {
	readonly at: Instant;
	readonly owner: EventOwner | null;
}

/** When each of the phone's numbers came, and whose event it was signed at; none for one that has not come. */
export async function whenCame(
	db: Db,
	deviceId: string,
	numbers: readonly number[]
): Promise<Map<number, Came>> {
	const { receivedRecords, signings, events } = db.t;
	const found = new Map<number, Came>();
	for (let at = 0; at < numbers.length; at += 500) {
		const rows = await db.q
			.select({
				seq: receivedRecords.deviceSeq,
				at: receivedRecords.receivedAt,
				kind: events.actorKind,
				id: events.actorId
			})
			.from(receivedRecords)
			.leftJoin(signings, eq(signings.id, receivedRecords.id))
			.leftJoin(events, eq(events.id, signings.eventId))
			.where(
				and(
					eq(receivedRecords.deviceId, deviceId),
					inArray(receivedRecords.deviceSeq, numbers.slice(at, at + 500))
				)
			)
			.orderBy(asc(receivedRecords.receivedAt));
		for (const { seq, at: cameAt, kind, id } of rows) {
			const owner = kind === null || id === null ? null : { kind, id };
			if (!found.has(seq)) found.set(seq, { at: cameAt, owner });
		}
	}
	return found;
}

/** Who made an event: a user, or a phone with a user of its own. */
export interface EventOwner {
	readonly kind: string;
	readonly id: string;
}
