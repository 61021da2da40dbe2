import Database from 'better-sqlite3';
import { StorageFull, StoreUnavailable } from '../store.ts';

export interface Watch {
	/** What was found first; null while the database is whole. */
	damage(): Error | null;
	readonly on: (connection: Database.Database) => void;
}

/**
 * Sees every statement's error, wherever it is run from. From the first one that tells of a damaged database or a
 * failing disk, no statement runs any more: `StoreUnavailable`. No room for a write is `StorageFull`, and passes.
 */
export function watchStatements(onDamage: (error: Error) => void): Watch {
	let found: Error | null = null;

	function seen(error: unknown): unknown {
		if (!(error instanceof Database.SqliteError)) return error;
		if (isFull(error.code)) return new StorageFull('There is no room in the database.', { cause: error });
		if (!isDamage(error.code)) return error;
		if (!found) {
			found = error;
			onDamage(error);
		}
		return unavailable(error);
	}

	/** The same function, watched; set on the object itself, where it comes before its prototype's. */
	function watch(target: object, name: string, after: (made: unknown) => void = () => undefined): void {
		const original: unknown = Reflect.get(target, name);
		if (typeof original !== 'function') throw new TypeError(`There is no ${name} to watch.`);
		Object.defineProperty(target, name, {
			value: (...values: unknown[]): unknown => {
				if (found) throw unavailable(found);
				try {
					const result: unknown = Reflect.apply(original, target, values);
					after(result);
					return result;
				} catch (error) {
					throw seen(error);
				}
			}
		});
	}

	return {
		damage: () => found,
		on(connection) {
			watch(connection, 'exec');
			watch(connection, 'prepare', (statement) => {
				if (typeof statement !== 'object' || statement === null) return;
				for (const name of ['all', 'get', 'run']) watch(statement, name);
			});
		}
	};
}

function unavailable(cause: Error): StoreUnavailable {
	return new StoreUnavailable('The database is damaged, and nothing is read or written any more.', { cause });
}

/** The file of the shared index cannot grow: on a full disk SQLite says so with an error of its own. */
const isFull = (code: string) => code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE';

const isDamage = (code: string) => /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code);
