import { inArray, sql, type Column, type Placeholder, type SQL } from 'drizzle-orm';
import type { Db, Queries } from './store.ts';

interface Statement<Rows> {
	/** At once in SQLite, later in PostgreSQL. */
	execute(values?: Record<string, unknown>): Rows | Promise<Rows>;
}

/**
 * A query that is built once for each connection and then only run: building its text costs more than running it.
 * What changes from run to run stands as a placeholder. Both engines prepare the same way.
 */
export function prepared<Rows>(
	name: string,
	build: (db: Db) => { prepare(name?: string): Statement<Rows> }
): (db: Db, values?: Record<string, unknown>) => Promise<Rows> {
	const known = new WeakMap<Queries, Statement<Rows>>();
	return async (db, values) => {
		let statement = known.get(db.q);
		if (!statement) {
			statement = build(db).prepare(name);
			known.set(db.q, statement);
		}
		return statement.execute(values);
	};
}

/** As many shapes of one query are kept: each keeps a statement on each connection. */
const mostShapes = 200;

/**
 * The same for a query whose text depends on a few counts, such as how many ids it names: built once for each shape, which
 * `nameOf` tells from all others.
 */
export function preparedByShape<Shape, Rows>(
	nameOf: (shape: Shape) => string,
	build: (db: Db, shape: Shape) => { prepare(name?: string): Statement<Rows> }
): (db: Db, shape: Shape, values: Record<string, unknown>) => Promise<Rows> {
	const known = new Map<string, ReturnType<typeof prepared<Rows>>>();
	return (db, shape, values) => {
		const name = nameOf(shape);
		let query = known.get(name);
		if (!query) {
			if (known.size >= mostShapes) known.clear();
			query = prepared(name, (on) => build(on, shape));
			known.set(name, query);
		}
		return query(db, values);
	};
}

/** Placeholders `id0`, `id1`… for `count` values, and the values by those names. */
export const placesFor = (name: string, count: number): Placeholder[] =>
	Array.from({ length: count }, (_, place) => sql.placeholder(`${name}${place}`));

export const valuesFor = (name: string, values: readonly string[]): Record<string, string> =>
	Object.fromEntries(values.map((value, place) => [`${name}${place}`, value]));

/** More ids than this are a list, and lists have all lengths: their queries are built anew each time. */
const mostIds = 20;

/** A query of some ids, kept for each small number of them. */
export function byIds<Rows>(
	name: string,
	build: (
		db: Db,
		ids: readonly (string | Placeholder)[]
	) => { prepare(name?: string): Statement<Rows> } & PromiseLike<Rows>
): (db: Db, ids: readonly string[]) => Promise<Rows> {
	const few = preparedByShape(
		(count: number) => `${name}_${count}`,
		(db, count) => build(db, placesFor('id', count))
	);
	return async (db, ids) =>
		ids.length > mostIds ? build(db, ids) : few(db, ids.length, valuesFor('id', ids));
}

/**
 * The column has the placeholder's value. Written with IN: after a plain `=` in a join, and after `limit ?`, SQLite (with
 * STAT4) plans the statement anew whenever a value is bound, which takes five times as long as running it.
 */
export function isNamed(column: Column, placeholder: string): SQL {
	return inArray(column, [sql.placeholder(placeholder)]);
}
