import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { SqliteOptions } from './sqlite/open.ts';
import { unusable } from '../database-fault.ts';
import { asStoreError } from './postgres/lost.ts';
import { StoreUnavailable, storeTroubleIn, type Store } from './store.ts';

/** The file of the embedded database. */
export function sqliteFile(settings: Pick<Settings, 'dataFolder'>): string {
	return join(settings.dataFolder, 'bildlov.db');
}

/** Opens the database that the settings name, brought up to date. Throws `UnusableDatabase` rather than harming one. */
export async function openStore(
	settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
	options: SqliteOptions = {}
): Promise<Store> {
	if (settings.databaseUrl !== null) {
		// Loaded when it is asked for: most installations have no PostgreSQL.
		const { openPostgres } = await import('./postgres/open.ts');
		return openPostgres(settings.databaseUrl, undefined, options).catch((error: unknown) => {
			const away = storeTroubleIn(asStoreError(error)) instanceof StoreUnavailable;
			throw away ? unusable({ type: 'Unreachable' }, error) : error;
		});
	}
	const { openSqlite } = await import('./sqlite/open.ts');
	return openSqlite(sqliteFile(settings), 'drizzle/sqlite', options);
}
