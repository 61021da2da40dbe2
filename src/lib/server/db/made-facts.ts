/** Every insert of a fact goes through here, so that the ledger's entry of the same transaction holds the fact's hash. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { sha256OfJson } from '../hash.ts';
import { insertRow } from './insert-row.ts';
import { facts } from './schema.ts';
import type { Db } from './store.ts';
import { trailing } from './trailing.ts';

/** Table, key (its columns joined by a space) and hash of a row. */
export type MadeFact = readonly [table: string, key: string, sha256: string];

/** The key columns of the facts whose key is not the one column `primaryKey()` names. */
const keyColumns: Readonly<Record<string, readonly string[]>> = {
	event_groups: ['event_id', 'group_id'],
	event_channels: ['event_id', 'channel_id'],
	publication_decisions: ['publication_id', 'person_id'],
	publication_rulings: ['publication_id', 'ruling_id']
};

/** Facts that stand outside: the record itself, and what has a chain or digest of its own. */
const outside: readonly string[] = ['ledger', 'access_log', 'checkpoints'];
const covered: ReadonlySet<string> = new Set(facts.filter((name) => !outside.includes(name)));

/** The tables whose rows the ledger answers for, by their names in the database. */
export const coveredFacts: readonly string[] = [...covered];

const madeIn = new WeakMap<Db, MadeFact[]>();

/** Inserts facts; refused outside a transaction, and a transaction that made some must append to the ledger. */
export async function insertFacts<T extends SQLiteTable>(
	db: Db,
	table: T,
	rows: readonly T['$inferInsert'][]
): Promise<void> {
	if (rows.length === 0) return;
	const [row, second] = rows;
	if (row && !second) await insertRow(db, table, row);
	else
		await trailing(
			db,
			db.q
				.insert(table)
				.values([...rows])
				.execute()
		);
	noteMade(db, table, rows);
}

/** Inserts a fact unless its key is taken; whether it was inserted. */
export async function insertFactOnce<T extends SQLiteTable>(
	db: Db,
	table: T,
	row: T['$inferInsert']
): Promise<boolean> {
	const inserted = await db.q.insert(table).values(row).onConflictDoNothing().returning();
	if (inserted.length === 0) return false;
	noteMade(db, table, [row]);
	return true;
}

/** What has been made in the transaction since it was last asked. */
export function takeMade(db: Db): MadeFact[] {
	return madeIn.get(db)?.splice(0) ?? [];
}

/** Called once where a transaction begins. */
export function beginMaking(db: Db): void {
	madeIn.set(db, []);
}

/** One row as the ledger holds it, from the values that the app inserts. */
export function madeFact(table: SQLiteTable, row: Readonly<Record<string, unknown>>): MadeFact {
	const stored: Record<string, unknown> = {};
	for (const [property, column] of Object.entries(getTableColumns(table))) {
		stored[column.name] = storedValue(row[property] ?? null, column.dataType);
	}
	return storedFact(table, stored);
}

/**
 * One row as the ledger holds it, from what stands in the database. The hash is SHA-256 over
 * `{"table":…,"row":{column: stored value}}` as canonical JSON: yes and no are 1 and 0, JSON is its text, and an empty
 * column is left out, so that a column added later changes no hash. The file can be checked without this code.
 */
export function storedFact(table: SQLiteTable, stored: Readonly<Record<string, unknown>>): MadeFact {
	const name = getTableName(table);
	const row: Record<string, unknown> = {};
	for (const [column, value] of Object.entries(stored)) if (value !== null) row[column] = value;
	const key = factKey(table).map((column) => String(stored[column.name]));
	return [name, key.join(' '), sha256OfJson({ table: name, row })];
}

const keys = new Map<SQLiteTable, SQLiteColumn[]>();

/** The columns that name a fact of this table. */
export function factKey(table: SQLiteTable): readonly SQLiteColumn[] {
	const known = keys.get(table);
	if (known) return known;
	const named = keyColumns[getTableName(table)];
	const columns: SQLiteColumn[] = Object.values(getTableColumns(table));
	const key = columns.filter((column) => named?.includes(column.name) ?? column.primary);
	keys.set(table, key);
	return key;
}

function storedValue(value: unknown, dataType: string): unknown {
	if (value === null) return null;
	if (dataType === 'json') return JSON.stringify(value);
	if (dataType === 'boolean') return value === true ? 1 : 0;
	// Both drivers write half a surrogate pair as the replacement character.
	return typeof value === 'string' ? value.toWellFormed() : value;
}

function noteMade(db: Db, table: SQLiteTable, rows: readonly Readonly<Record<string, unknown>>[]): void {
	if (!covered.has(getTableName(table))) return;
	const made = madeIn.get(db);
	if (!made) throw new Error(`A fact was inserted outside a transaction: ${getTableName(table)}`);
	for (const row of rows) made.push(madeFact(table, row));
}
