/** A database as it is carried from one engine to the other: every table, value by value, in one transaction. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { RecordSource } from './record.ts';
import { tables } from './sqlite/schema.ts';

/** As it is stored: yes and no are 1 and 0, JSON is its text. */
export type MovedValue = string | number | Uint8Array | null;
export type MovedRow = readonly MovedValue[];

export interface MovedColumn {
	readonly name: string;
	readonly kind: 'text' | 'count' | 'yes' | 'json' | 'bytes';
}
export interface MovedTable {
	readonly name: string;
	readonly columns: readonly MovedColumn[];
}

/** Held by nobody else until it is closed. What was not committed is then as if it had never been. */
export interface Movable {
	/** For checking the record, on the same connection and in the same transaction. */
	readonly record: RecordSource;
	count(table: MovedTable): Promise<number>;
	pages(table: MovedTable): AsyncIterable<readonly MovedRow[]>;
	insert(table: MovedTable, rows: readonly MovedRow[]): Promise<void>;
	commit(): Promise<void>;
	close(): Promise<void>;
}

/** Somebody else has the database open: nothing is carried away beside a server that writes. */
export class InUse extends Error {
	override name = 'InUse';
}

const kinds: Readonly<Record<string, MovedColumn['kind']>> = {
	string: 'text',
	number: 'count',
	boolean: 'yes',
	json: 'json',
	buffer: 'bytes'
};

/** Every table, each after those that it points at. */
export const movedTables: readonly MovedTable[] = inOrder();

function inOrder(): MovedTable[] {
	const left = new Map<string, (typeof tables)[keyof typeof tables]>(
		Object.values(tables).map((table) => [getTableName(table), table])
	);
	const ordered: MovedTable[] = [];
	while (left.size > 0) {
		const ready = [...left].filter(([name, table]) =>
			getTableConfig(table).foreignKeys.every((key) => {
				const pointedAt = getTableName(key.reference().foreignTable);
				return pointedAt === name || !left.has(pointedAt);
			})
		);
		if (ready.length === 0) throw new Error(`Tables point at each other: ${[...left.keys()].join(', ')}`);
		for (const [name, table] of ready) {
			left.delete(name);
			ordered.push({
				name,
				columns: Object.values(getTableColumns(table)).map((column) => {
					const kind = kinds[column.dataType];
					if (!kind) throw new Error(`Nobody knows how to carry ${name}.${column.name}.`);
					return { name: column.name, kind };
				})
			});
		}
	}
	return ordered;
}
