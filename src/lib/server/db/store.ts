/** The one door to the database, the same for both engines. */
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { DatabaseFault } from '#lib/text/maintenance.ts';
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
	/**
	 * True from the first statement that found the database damaged: nothing is written any more, and only a new start
	 * looks again. Absent where the engine looks after that itself.
	 */
	readonly isBroken?: () => boolean;
	close(): Promise<void>;
}

/** A database that must not be used: corrupt, foreign, too new, missing. The server then refuses to start. */
export class UnusableDatabase extends Error {
	override name = 'UnusableDatabase';
	/** The reason, for whoever says it in another language; null where the message is all there is. */
	readonly fault: DatabaseFault | null;

	constructor(
		message: string,
		{ cause, fault = null }: { cause?: unknown; fault?: DatabaseFault | null } = {}
	) {
		super(message, cause === undefined ? {} : { cause });
		this.fault = fault;
	}
}

/** The database cannot be reached or must not be used now. Nothing was written; whoever asked gets 503 and asks again. */
export class StoreUnavailable extends Error {
	override name = 'StoreUnavailable';
}

/** There is no room for what was to be written, and nothing of it was. Whoever asked gets 507; reading goes on. */
export class StorageFull extends Error {
	override name = 'StorageFull';
}

export type StoreTrouble = StorageFull | StoreUnavailable;

/** The first of the house's own errors among an error and what caused it: libraries wrap what they pass on. */
export function storeTroubleIn(error: unknown): StoreTrouble | null {
	for (let one = error; one instanceof Error; one = one.cause) {
		if (one instanceof StorageFull || one instanceof StoreUnavailable) return one;
	}
	return null;
}
