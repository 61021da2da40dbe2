import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** The few kinds of column that Bildlov uses, as SQLite has them. Ids, instants and days are text. */
export const columns = {
	table: sqliteTable,
	id: (name: string) => text(name),
	text: (name: string) => text(name),
	/** One of a closed set of words, checked where it comes in. */
	word: <Word extends string>(name: string) => text(name).$type<Word>(),
	count: (name: string) => integer(name),
	yes: (name: string) => integer(name, { mode: 'boolean' }),
	json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
	bytes: (name: string) => blob(name, { mode: 'buffer' }).$type<Uint8Array>(),
	index,
	uniqueIndex,
	primaryKey
};

export type Columns = typeof columns;
