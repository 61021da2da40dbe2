import {
	bigint,
	boolean,
	customType,
	index,
	json,
	pgTable,
	primaryKey,
	text,
	uniqueIndex
} from 'drizzle-orm/pg-core';
import type { Columns } from '../sqlite/columns.ts';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

const postgresColumns = {
	table: pgTable,
	id: (name: string) => text(name),
	text: (name: string) => text(name),
	word: (name: string) => text(name),
	count: (name: string) => bigint(name, { mode: 'number' }),
	yes: (name: string) => boolean(name),
	// json, not jsonb: jsonb sorts keys and would change what a hash was taken over.
	json: (name: string) => json(name),
	bytes: (name: string) => bytea(name),
	index,
	uniqueIndex,
	primaryKey
};

/** The only cast between the engines: queries are written once, against SQLite's types; the contract suite runs on both. */
export const columns = postgresColumns as unknown as Columns;
