import { getTableName, sql, type Placeholder } from 'drizzle-orm';
import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { prepared } from './prepared.ts';
import type { Db } from './store.ts';
import { trailing } from './trailing.ts';

type Insert = (db: Db, values: Record<string, unknown>) => Promise<unknown>;

/** By the table, and by which columns have a value: in the place of an empty one a placeholder would write JSON's null. */
const known = new Map<SQLiteTable, Map<string, Insert>>();

/** Inserts one row, by a statement that is built once for each table and each set of columns that have a value. */
export async function insertRow<T extends SQLiteTable>(
	db: Db,
	table: T,
	row: T['$inferInsert']
): Promise<void> {
	const values: Record<string, unknown> = {};
	for (const [column, value] of Object.entries(row)) {
		if (value !== null && value !== undefined) values[column] = value;
	}
	await trailing(db, statementFor(table, Object.keys(values))(db, values));
}

function statementFor<T extends SQLiteTable>(table: T, columns: readonly string[]): Insert {
	const ofTable = known.get(table) ?? new Map<string, Insert>();
	known.set(table, ofTable);
	const shape = columns.join(' ');
	const before = ofTable.get(shape);
	if (before) return before;
	const places = Object.fromEntries(
		columns.map((column): [string, Placeholder] => [column, sql.placeholder(column)])
	);
	// Each column of the row has a place of its own; the types only know rows whose columns are all named.
	const insert = prepared(`insert_${getTableName(table)}_${ofTable.size}`, (db) =>
		db.q.insert(table).values(places as SQLiteInsertValue<T>)
	);
	ofTable.set(shape, insert);
	return insert;
}
