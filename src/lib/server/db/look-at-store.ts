import type { Settings } from '../settings.ts';
import { sqliteFile } from './open-store.ts';
import type { Db } from './store.ts';

export interface LookedAt {
	/** `empty`: nothing has been made in it. `older`: the next start brings it up to date; not all of `db` is there yet. */
	readonly state: 'empty' | 'older' | 'current';
	readonly db: Db;
	close(): Promise<void>;
}

/**
 * Looks the database over as a start does, on a connection that cannot write: nothing is made and nothing brought up to
 * date. Throws `UnusableDatabase` where a start would.
 */
export async function lookAtStore(
	settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
	municipalityId: string | null
): Promise<LookedAt> {
	if (settings.databaseUrl !== null) {
		const { lookAtPostgres } = await import('./postgres/look-at.ts');
		return lookAtPostgres(settings.databaseUrl);
	}
	const { lookAtSqlite } = await import('./sqlite/open.ts');
	return lookAtSqlite(sqliteFile(settings), municipalityId);
}
