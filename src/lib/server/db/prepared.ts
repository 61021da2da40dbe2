import { inArray, sql, type Column, type SQL } from 'drizzle-orm';
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

/**
 * The column has the placeholder's value. Written with IN: after a plain `=` in a join, and after `limit ?`, SQLite (with
 * STAT4) plans the statement anew whenever a value is bound, which takes five times as long as running it.
 */
export function isNamed(column: Column, placeholder: string): SQL {
	return inArray(column, [sql.placeholder(placeholder)]);
}
