import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import type { Store } from './store.ts';

/** The file of the embedded database. */
export function sqliteFile(settings: Pick<Settings, 'dataFolder'>): string {
	return join(settings.dataFolder, 'bildlov.db');
}

/** Opens the database that the settings name, brought up to date. Throws `UnusableDatabase` rather than harming one. */
export async function openStore(settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>): Promise<Store> {
	if (settings.databaseUrl !== null) {
		// Loaded when it is asked for: most installations have no PostgreSQL.
		const { openPostgres } = await import('./postgres/open.ts');
		return openPostgres(settings.databaseUrl);
	}
	const { openSqlite } = await import('./sqlite/open.ts');
	return openSqlite(sqliteFile(settings));
}
