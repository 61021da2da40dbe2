/** What is known of backups and rehearsals. */
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type BackupRow = Tables['backups']['$inferSelect'];
export type RehearsalRow = Tables['rehearsals']['$inferSelect'];

export async function insertBackup(db: Db, row: { id: string; startedAt: Instant }): Promise<void> {
	await db.q.insert(db.t.backups).values(row);
}

export async function endBackup(
	db: Db,
	id: string,
	end: Partial<Omit<BackupRow, 'id' | 'startedAt'>>
): Promise<void> {
	await db.q.update(db.t.backups).set(end).where(eq(db.t.backups.id, id));
}

/** Backups that were cut off: whoever asks holds the lock, so nobody is at work on them. */
export async function endCutOffBackups(db: Db, at: Instant): Promise<void> {
	await db.q
		.update(db.t.backups)
		.set({ finishedAt: at, outcome: 'bad', problem: 'CutOff' })
		.where(isNull(db.t.backups.finishedAt));
}

/** The good ones whose file has been removed since stay in the list, without a name. */
export async function forgetBackupFiles(db: Db, names: readonly string[]): Promise<void> {
	if (names.length === 0) return;
	await db.q
		.update(db.t.backups)
		.set({ fileName: null })
		.where(inArray(db.t.backups.fileName, [...names]));
}

export async function newestBackup(db: Db, outcome: 'good' | 'bad'): Promise<BackupRow | null> {
	const rows = await db.q
		.select()
		.from(db.t.backups)
		.where(eq(db.t.backups.outcome, outcome))
		.orderBy(desc(db.t.backups.startedAt), desc(db.t.backups.id))
		.limit(1);
	return rows[0] ?? null;
}

/** Every good one whose file is kept, the latest first. */
export function keptBackupRows(db: Db): Promise<BackupRow[]> {
	return db.q
		.select()
		.from(db.t.backups)
		.where(and(eq(db.t.backups.outcome, 'good'), isNotNull(db.t.backups.fileName)))
		.orderBy(desc(db.t.backups.startedAt), desc(db.t.backups.id));
}

export async function insertRehearsal(
	db: Db,
	row: { id: string; backupId: string; startedAt: Instant }
): Promise<void> {
	await db.q.insert(db.t.rehearsals).values(row);
}

export async function endRehearsal(
	db: Db,
	id: string,
	end: Pick<RehearsalRow, 'finishedAt' | 'outcome' | 'counts' | 'problem'>
): Promise<void> {
	await db.q.update(db.t.rehearsals).set(end).where(eq(db.t.rehearsals.id, id));
}

export async function newestRehearsal(db: Db, outcome: 'good' | 'bad'): Promise<RehearsalRow | null> {
	const rows = await db.q
		.select()
		.from(db.t.rehearsals)
		.where(eq(db.t.rehearsals.outcome, outcome))
		.orderBy(desc(db.t.rehearsals.startedAt), desc(db.t.rehearsals.id))
		.limit(1);
	return rows[0] ?? null;
}
