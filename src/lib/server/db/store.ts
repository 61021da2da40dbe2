/** The one door to the database, the same for both engines. */
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Tables } from './schema.ts';

/** Query builders that both engines understand; always awaited, never `.get()`, `.all()`, `.run()`. */
export type Queries = Pick<
	BetterSQLite3Database,
	'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'
>;

export interface Db {
	readonly q: Queries;
	readonly t: Tables;
}

export interface Store {
	readonly engine: 'sqlite' | 'postgres';
	/** For reading outside a transaction. */
	readonly read: Db;
	/**
	 * Runs reads that belong together as of one moment: what others write meanwhile is not seen. Nothing but the database
	 * may be awaited in it. Many reads are also faster together than each on its own.
	 */
	snapshot<T>(work: (db: Db) => Promise<T>): Promise<T>;
	/**
	 * Runs the work in one durable transaction, one at a time; it is rolled back when the work throws.
	 * Between begin and commit nothing but the database may be awaited.
	 */
	transact<T>(work: (db: Db) => Promise<T>): Promise<T>;
	close(): Promise<void>;
}

/** A database that must not be used: corrupt, foreign, too new. The server then refuses to start. */
export class UnusableDatabase extends Error {
	override name = 'UnusableDatabase';
}
