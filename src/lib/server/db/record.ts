/**
 * The whole record as it stands in the database, value by value and page by page, to be checked or carried out of the
 * house. Nothing is translated on the way: what somebody changed behind the app's back must not look right again.
 */
import {
	and,
	asc,
	eq,
	getTableColumns,
	getTableName,
	gt,
	gte,
	isNull,
	lt,
	or,
	sql,
	type Column,
	type SQL
} from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Instant } from '#lib/domain/day.ts';
import { coveredFacts, factKey, storedFact, type MadeFact } from './made-facts.ts';
import type { Db, Store } from './store.ts';

/** Where the record is read: one moment of a database of either engine. */
export interface RecordSource {
	readonly engine: Store['engine'];
	readonly db: Db;
}

/** A value as the database holds it. */
export type Stored = string | number | null;
export type StoredRow = Readonly<Record<string, Stored>>;

export interface StoredEntry {
	readonly seq: number;
	readonly type: string;
	readonly at: string;
	readonly subjectId: string;
	readonly actorKind: string;
	readonly actorId: string;
	readonly payloadHash: string;
	readonly prevHash: string | null;
	readonly hash: string;
	/** Null: erased, with its salt. */
	readonly payload: { readonly salt: string; readonly text: string } | null;
}

export interface StoredFact {
	readonly table: string;
	readonly key: string;
	readonly row: StoredRow;
}

export interface StoredCheckpoint {
	readonly seq: number;
	readonly hash: string;
	readonly at: string;
	readonly note: string;
}

const rowsAtOnce = 2000;

/** The entries in order, from the first that is there. */
export async function* entryPages({ db }: RecordSource): AsyncGenerator<StoredEntry[]> {
	const { ledger, ledgerPayloads } = db.t;
	let after: number | null = null;
	for (;;) {
		const rows = await db.q
			.select({
				seq: raw<number | string>(ledger.seq),
				type: raw<string>(ledger.type),
				at: raw<string>(ledger.at),
				subjectId: raw<string>(ledger.subjectId),
				actorKind: raw<string>(ledger.actorKind),
				actorId: raw<string>(ledger.actorId),
				payloadHash: raw<string>(ledger.payloadHash),
				prevHash: raw<string | null>(ledger.prevHash),
				hash: raw<string>(ledger.hash),
				salt: raw<string | null>(ledgerPayloads.salt),
				text: raw<string | null>(ledgerPayloads.payload)
			})
			.from(ledger)
			.leftJoin(ledgerPayloads, eq(ledgerPayloads.seq, ledger.seq))
			.where(after === null ? undefined : gt(ledger.seq, after))
			.orderBy(asc(ledger.seq))
			.limit(rowsAtOnce);
		const page = rows.map(({ salt, text, ...entry }) => ({
			...entry,
			seq: Number(entry.seq),
			payload: salt === null || text === null ? null : { salt, text }
		}));
		if (page.length > 0) yield page;
		after = page.at(-1)?.seq ?? null;
		if (page.length < rowsAtOnce) return;
	}
}

/** Payloads whose entry is not there; a hundred of them say enough. */
export async function payloadsWithoutEntry({ db }: RecordSource): Promise<number[]> {
	const { ledger, ledgerPayloads } = db.t;
	const rows = await db.q
		.select({ seq: raw<number | string>(ledgerPayloads.seq) })
		.from(ledgerPayloads)
		.leftJoin(ledger, eq(ledger.seq, ledgerPayloads.seq))
		.where(isNull(ledger.seq))
		.orderBy(asc(ledgerPayloads.seq))
		.limit(100);
	return rows.map(({ seq }) => Number(seq));
}

/** Every fact that the ledger answers for, table by table. */
export async function* factPages(source: RecordSource): AsyncGenerator<StoredFact[]> {
	for (const table of coveredTables(source.db)) {
		const name = getTableName(table);
		for await (const rows of rowPages(source, table, factKey(table))) {
			yield rows.map((row) => ({ table: name, key: keyOf(table, row), row }));
		}
	}
}

/** What the ledger says of a fact that looks like this. */
export function ledgerFact(db: Db, fact: StoredFact): MadeFact {
	const table = coveredTables(db).find((one) => getTableName(one) === fact.table);
	if (!table) throw new Error(`The ledger answers for no table ${fact.table}.`);
	return storedFact(table, fact.row);
}

/** The looks in the order of their time, and those of one time by their id. */
export function lookPages(
	source: RecordSource,
	range?: { readonly from: string | null; readonly until: string }
): AsyncGenerator<StoredRow[]> {
	const { accessLog } = source.db.t;
	const within = range && [
		...(range.from === null ? [] : [gte(accessLog.at, range.from)]),
		lt(accessLog.at, range.until)
	];
	return rowPages(source, accessLog, [accessLog.at, accessLog.id], within && and(...within));
}

/** When the first look was, of those at this instant or later. */
export async function firstLookSince(db: Db, from: Instant | null): Promise<Instant | null> {
	const { accessLog } = db.t;
	const rows = await db.q
		.select({ at: accessLog.at })
		.from(accessLog)
		.where(from === null ? undefined : gte(accessLog.at, from))
		.orderBy(asc(accessLog.at))
		.limit(1);
	return rows[0]?.at ?? null;
}

export async function storedCheckpoints({ db }: RecordSource): Promise<StoredCheckpoint[]> {
	const { seq, hash, at, note } = db.t.checkpoints;
	const rows = await db.q
		.select({
			seq: raw<number | string>(seq),
			hash: raw<string>(hash),
			at: raw<string>(at),
			note: raw<string>(note)
		})
		.from(db.t.checkpoints)
		.orderBy(asc(seq));
	return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

let known: { readonly of: Db['t']; readonly tables: readonly SQLiteTable[] } | undefined;

function coveredTables(db: Db): readonly SQLiteTable[] {
	if (known?.of !== db.t) {
		const all: SQLiteTable[] = Object.values(db.t);
		const byName = new Map(all.map((table) => [getTableName(table), table]));
		known = { of: db.t, tables: coveredFacts.flatMap((name) => byName.get(name) ?? []) };
	}
	return known.tables;
}

function keyOf(table: SQLiteTable, row: StoredRow): string {
	return factKey(table)
		.map((column) => String(row[column.name]))
		.join(' ');
}

/** The rows of a table in the order of these columns, which no two of them share. */
async function* rowPages(
	{ db, engine }: RecordSource,
	table: SQLiteTable,
	order: readonly Column[],
	within?: SQL
): AsyncGenerator<StoredRow[]> {
	const columns: Column[] = Object.values(getTableColumns(table));
	const selected = Object.fromEntries(columns.map((column) => [column.name, storedValueOf(column, engine)]));
	const numbers = columns.filter((column) => column.dataType === 'number').map((column) => column.name);
	let last: StoredRow | undefined;
	for (;;) {
		const rows: Record<string, Stored>[] = await db.q
			.select(selected)
			.from(table)
			.where(and(within, last && after(order, last)))
			.orderBy(...order.map((column) => asc(column)))
			.limit(rowsAtOnce);
		if (engine === 'postgres') {
			// Its driver hands 64-bit numbers over as text.
			for (const row of rows)
				for (const name of numbers) if (row[name] !== null) row[name] = Number(row[name]);
		}
		if (rows.length > 0) yield rows;
		last = rows.at(-1);
		if (rows.length < rowsAtOnce) return;
	}
}

/** Past this row, by columns in turn. */
function after([column, ...rest]: readonly Column[], last: StoredRow): SQL | undefined {
	if (!column) return undefined;
	const value = last[column.name];
	if (rest.length === 0) return gt(column, value);
	return and(gte(column, value), or(gt(column, value), after(rest, last)));
}

function raw<T>(column: Column): SQL<T> {
	return sql<T>`${column}`;
}

function storedValueOf(column: Column, engine: Store['engine']): SQL<Stored> {
	if (engine === 'postgres' && column.dataType === 'json') return sql`${column}::text`;
	if (engine === 'postgres' && column.dataType === 'boolean') return sql`${column}::int`;
	return raw(column);
}
