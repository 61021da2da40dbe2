import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { InUse, type Movable, type MovedRow, type MovedTable } from '../movable.ts';
import { openSqlite } from './open.ts';
import { breakSeal, seal } from './seal.ts';
import { tables } from './schema.ts';

const rowsAtOnce = 2000;

/**
 * The file, brought up to date and then held alone: throws `InUse` while anybody else has it open. In the write-ahead
 * log's mode every connection holds the file for as long as it lives, so that a server that rests is noticed too.
 */
export async function movableSqlite(file: string): Promise<Movable> {
	await openSqlite(file, undefined, { ifChanged: 'refuse' }).close();
	const connection = new Database(file, { fileMustExist: true });
	try {
		connection.pragma('locking_mode = EXCLUSIVE');
		connection.pragma('busy_timeout = 1000');
		connection.pragma('synchronous = FULL');
		connection.pragma('foreign_keys = ON');
		connection.exec('BEGIN EXCLUSIVE');
	} catch (error) {
		connection.close();
		if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
			throw new InUse(`The database is open in another program: ${file}`, { cause: error });
		}
		throw error;
	}
	let isWritten = false;
	const columnsOf = (table: MovedTable) => table.columns.map(({ name }) => `"${name}"`).join(', ');
	return {
		record: { engine: 'sqlite', db: { q: drizzle(connection), t: tables } },
		count: async ({ name }) =>
			Promise.resolve(Number(connection.prepare(`select count(*) from "${name}"`).pluck().get())),
		// The rows of one statement come one after another: nothing has to be sorted for it.
		async *pages(table) {
			const rows = connection.prepare(`select ${columnsOf(table)} from "${table.name}"`).raw();
			let page: MovedRow[] = [];
			for (const row of rows.iterate() as IterableIterator<MovedRow>) {
				page.push(row);
				if (page.length < rowsAtOnce) continue;
				yield await Promise.resolve(page);
				page = [];
			}
			if (page.length > 0) yield page;
		},
		async insert(table, rows) {
			if (!isWritten) breakSeal(file);
			isWritten = true;
			const places = table.columns.map(() => '?').join(', ');
			const one = connection.prepare(`insert into "${table.name}" (${columnsOf(table)}) values (${places})`);
			for (const row of rows) one.run(...row);
			return Promise.resolve();
		},
		commit: async () => Promise.resolve(void connection.exec('COMMIT')),
		close: async () => {
			if (connection.inTransaction) connection.exec('ROLLBACK');
			connection.close();
			if (isWritten) seal(file);
			return Promise.resolve();
		}
	};
}
