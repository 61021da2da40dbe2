/** What somebody must look at. */
import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type AlarmRow = Tables['alarms']['$inferSelect'];

/** False where an alarm with the same key has been raised before. */
export async function insertAlarmOnce(db: Db, row: Tables['alarms']['$inferInsert']): Promise<boolean> {
	const inserted = await db.q
		.insert(db.t.alarms)
		.values(row)
		.onConflictDoNothing()
		.returning({ id: db.t.alarms.id });
	return inserted.length === 1;
}

export async function alarmById(db: Db, id: string): Promise<AlarmRow | null> {
	const rows = await db.q.select().from(db.t.alarms).where(eq(db.t.alarms.id, id));
	return rows[0] ?? null;
}

/** Every alarm of one kind, the oldest first. */
export function alarmsOfKind(db: Db, kind: AlarmRow['kind']): Promise<AlarmRow[]> {
	const { alarms } = db.t;
	return db.q.select().from(alarms).where(eq(alarms.kind, kind)).orderBy(alarms.raisedAt, alarms.id);
}

/** How many alarms nobody has seen yet, and how many there are. */
export async function alarmCounts(db: Db): Promise<{ open: number; all: number }> {
	const { alarms } = db.t;
	const rows = await db.q.select({ all: count(), seen: count(alarms.seenAt) }).from(alarms);
	const { all = 0, seen = 0 } = rows[0] ?? {};
	return { open: Number(all) - Number(seen), all: Number(all) };
}

/** What nobody has seen first, then the latest first. */
export function alarmsPage(db: Db, limit: number, offset: number): Promise<AlarmRow[]> {
	const { alarms } = db.t;
	return db.q
		.select()
		.from(alarms)
		.orderBy(
			sql`case when ${alarms.seenAt} is null then 0 else 1 end`,
			desc(alarms.raisedAt),
			desc(alarms.id)
		)
		.limit(limit)
		.offset(offset);
}

/** False where there is no such alarm that nobody has seen. */
export async function markAlarmSeen(db: Db, id: string, at: Instant, userId: string): Promise<boolean> {
	const { alarms } = db.t;
	const rows = await db.q
		.update(alarms)
		.set({ seenAt: at, seenBy: userId })
		.where(and(eq(alarms.id, id), isNull(alarms.seenAt)))
		.returning({ id: alarms.id });
	return rows.length === 1;
}

/** The names of users, also of those who have left, by their id or by that of their phone. */
export async function userNamesById(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const { users, devices } = db.t;
	const themselves = await db.q
		.select({ id: users.id, name: users.name })
		.from(users)
		.where(inArray(users.id, [...ids]));
	const phones = await db.q
		.select({ id: devices.id, name: users.name })
		.from(devices)
		.innerJoin(users, eq(users.id, devices.userId))
		.where(inArray(devices.id, [...ids]));
	return new Map([...themselves, ...phones].map((row) => [row.id, row.name]));
}
