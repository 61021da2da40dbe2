import { sql } from 'drizzle-orm';
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
	return db.q.insert(accessLog).values(Array.from({ length: count }, (_, place) => row(place)));
}

function valuesOf(rows: readonly AccessLogRow[]): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const [place, row] of rows.entries()) {
		for (const field of fields) values[`${field}${place}`] = row[field] ?? null;
	}
	return values;
}
