import type { Settings } from '../settings.ts';
import { sqliteFile } from './open-store.ts';
import type { RecordSource } from './record.ts';

export interface OpenRecord {
	readonly source: RecordSource;
	close(): Promise<void>;
}

/**
 * Opens one moment of the database that the settings name, to read the record beside a running server. Nothing is
 * written and nothing brought up to date. Throws `UnusableDatabase`.
 */
export async function openRecord(
	settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>
): Promise<OpenRecord> {
	if (settings.databaseUrl !== null) {
		const { openPostgresRecord } = await import('./postgres/open-record.ts');
		return openPostgresRecord(settings.databaseUrl);
	}
	const { openSqliteRecord } = await import('./sqlite/open-record.ts');
	return openSqliteRecord(sqliteFile(settings));
}
