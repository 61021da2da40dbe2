/** Which of some records are here, and which of them wait for a person. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Db } from './store.ts';

/** The hashes under which records have been received, by record id. */
export async function receivedHashes(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const { id, sha256 } = db.t.receivedRecords;
	const rows = await db.q
		.select({ id, sha256 })
		.from(db.t.receivedRecords)
		.where(inArray(id, [...ids]));
	return new Map(rows.map((row) => [row.id, row.sha256]));
}

/** The ids of those of which something waits for a person. */
export async function idsOfWaiting(db: Db, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const { quarantine, quarantineResolutions } = db.t;
	const rows = await db.q
		.selectDistinct({ id: quarantine.recordId })
		.from(quarantine)
		.leftJoin(quarantineResolutions, eq(quarantineResolutions.quarantineId, quarantine.id))
		.where(and(inArray(quarantine.recordId, [...ids]), isNull(quarantineResolutions.quarantineId)));
	return new Set(rows.map((row) => row.id));
}
