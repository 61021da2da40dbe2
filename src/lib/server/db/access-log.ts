import { and, asc, count, desc, eq, gte, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import { countedWhats } from '#lib/domain/unusual-reading.ts';
import { prepared } from './prepared.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type AccessLogRow = Tables['accessLog']['$inferInsert'];

const rowsAtOnce = 50;
const fields = ['id', 'at', 'what', 'subjectId', 'outcome', 'actorKind', 'actorId'] as const;

const insertMany = prepared('access_log_many', (db) => insertion(db, rowsAtOnce));
const insertOne = prepared('access_log_one', (db) => insertion(db, 1));

/** Thousands of looks a second are written like this: fifty rows in a statement that is built once. */
export async function insertAccessLogRows(db: Db, rows: readonly AccessLogRow[]): Promise<void> {
	const whole = rows.length - (rows.length % rowsAtOnce);
	for (let first = 0; first < whole; first += rowsAtOnce) {
		await insertMany(db, valuesOf(rows.slice(first, first + rowsAtOnce)));
	}
	for (const row of rows.slice(whole)) await insertOne(db, valuesOf([row]));
}

function insertion(db: Db, count: number) {
	const { accessLog } = db.t;
	const row = (place: number) => {
		const at = (field: (typeof fields)[number]) => sql.placeholder(`${field}${place}`);
		return {
			id: at('id'),
			at: at('at'),
			what: at('what'),
			subjectId: at('subjectId'),
			outcome: at('outcome'),
			actorKind: at('actorKind'),
			actorId: at('actorId')
		};
	};
	// A commit whose answer was lost is tried again, and its rows may stand there already.
	return db.q
		.insert(accessLog)
		.values(Array.from({ length: count }, (_, place) => row(place)))
		.onConflictDoNothing();
}

function valuesOf(rows: readonly AccessLogRow[]): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const [place, row] of rows.entries()) {
		for (const field of fields) values[`${field}${place}`] = row[field] ?? null;
	}
	return values;
}

/** More rows than anybody makes by hand in an hour; what lies behind them is not counted. */
export const mostCounted = 5000;

/**
 * What one account has looked at since an instant: how often it was denied (people chosen together are one look), how
 * many different groups and events and how many different people one by one it was shown, and how many looks that was.
 */
export async function countLooks(
	db: Db,
	actorId: string,
	since: Instant
): Promise<{ denials: number; groups: number; people: number; looks: number }> {
	const { accessLog } = db.t;
	const recent = db.q
		.select({
			id: accessLog.id,
			at: accessLog.at,
			what: accessLog.what,
			subjectId: accessLog.subjectId,
			outcome: accessLog.outcome
		})
		.from(accessLog)
		.where(
			and(
				eq(accessLog.actorId, actorId),
				gte(accessLog.at, since),
				or(eq(accessLog.outcome, 'denied'), inArray(accessLog.what, [...countedWhats]))
			)
		)
		.orderBy(desc(accessLog.at))
		.limit(mostCounted)
		.as('recent');
	const { id, at, what, subjectId, outcome } = recent;
	const rows = await db.q
		.select({
			denials: sql<number>`count(distinct case when ${outcome} = 'denied' then
				case when ${what} = 'together-checked' then ${at} else ${id} end end)`,
			groups: sql<number>`count(distinct case when ${outcome} = 'shown' and ${what} <> 'person-checked' then ${subjectId} end)`,
			people: sql<number>`count(distinct case when ${outcome} = 'shown' and ${what} = 'person-checked' then ${subjectId} end)`,
			looks: sql<number>`count(*)`
		})
		.from(recent);
	const [row] = rows;
	return {
		denials: Number(row?.denials ?? 0),
		groups: Number(row?.groups ?? 0),
		people: Number(row?.people ?? 0),
		looks: Number(row?.looks ?? 0)
	};
}

/** Rows that name one of the subjects, each from an instant on and (unless null) before another. */
export interface SubjectSpan {
	readonly subjectId: string | null;
	readonly whats: readonly string[];
	readonly from: Instant;
	readonly before: Instant | null;
}

export type LoggedLook = Tables['accessLog']['$inferSelect'];

export interface WhichLooks {
	readonly about?: readonly SubjectSpan[];
	readonly actorIds?: readonly string[];
	readonly from?: Instant;
	readonly before?: Instant;
	readonly onlyDenied?: boolean;
}

/** The looks, the latest first. */
export function looksLogged(db: Db, which: WhichLooks, limit: number, offset: number): Promise<LoggedLook[]> {
	const { accessLog } = db.t;
	return db.q
		.select()
		.from(accessLog)
		.where(matching(db, which))
		.orderBy(desc(accessLog.at), desc(accessLog.id))
		.limit(limit)
		.offset(offset);
}

export async function countLooksLogged(db: Db, which: WhichLooks): Promise<number> {
	const rows = await db.q.select({ rows: count() }).from(db.t.accessLog).where(matching(db, which));
	return Number(rows[0]?.rows ?? 0);
}

function matching(db: Db, { about, actorIds, from, before, onlyDenied }: WhichLooks): SQL | undefined {
	const { accessLog } = db.t;
	const spans = about?.map((span) =>
		and(
			span.subjectId === null ? isNull(accessLog.subjectId) : eq(accessLog.subjectId, span.subjectId),
			inArray(accessLog.what, [...span.whats]),
			gte(accessLog.at, span.from),
			span.before === null ? undefined : lt(accessLog.at, span.before)
		)
	);
	return and(
		spans && or(...spans),
		actorIds && inArray(accessLog.actorId, [...actorIds]),
		from === undefined ? undefined : gte(accessLog.at, from),
		before === undefined ? undefined : lt(accessLog.at, before),
		onlyDenied ? eq(accessLog.outcome, 'denied') : undefined
	);
}

/** Whose looks they are, the one with the latest first: how many each has, and when the latest was. */
export async function lookersLogged(
	db: Db,
	which: WhichLooks,
	limit: number
): Promise<{ actorKind: LoggedLook['actorKind']; actorId: string; looks: number; latestAt: Instant }[]> {
	const { accessLog } = db.t;
	const rows = await db.q
		.select({
			actorKind: accessLog.actorKind,
			actorId: accessLog.actorId,
			looks: count(),
			latestAt: sql<string>`max(${accessLog.at})`
		})
		.from(accessLog)
		.where(matching(db, which))
		.groupBy(accessLog.actorKind, accessLog.actorId)
		.orderBy(desc(sql`max(${accessLog.at})`), asc(accessLog.actorId))
		.limit(limit);
	return rows.map((row) => ({ ...row, looks: Number(row.looks) }));
}

/** How many different accounts are behind the looks. */
export async function countLookers(db: Db, which: WhichLooks): Promise<number> {
	const { accessLog } = db.t;
	const rows = await db.q
		.select({ lookers: sql<number>`count(distinct ${accessLog.actorId})` })
		.from(accessLog)
		.where(matching(db, which));
	return Number(rows[0]?.lookers ?? 0);
}
