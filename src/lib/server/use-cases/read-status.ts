import { stat } from 'node:fs/promises';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { alarmCounts } from '../db/alarms.ts';
import { jobCounts, type JobState } from '../db/jobs.ts';
import { lastLedgerEntry } from '../db/ledger.ts';
import { sqliteFile } from '../db/open-store.ts';
import type { Deps } from '../deps.ts';
import { roomOf, spaceOf, type Folder, type Room, type Space } from '../health/disk.ts';
import { isMissing } from '../whole-file.ts';
import { readBackupStatus, type BackupStatus } from './read-backup-status.ts';

/** What somebody must do something about, the gravest first. */
export type Trouble =
	| { readonly type: 'DiskFull' | 'DiskLow'; readonly folder: Folder; readonly free: number }
	| { readonly type: 'NoProvedBackup' }
	| { readonly type: 'JobsFailed'; readonly count: number }
	| { readonly type: 'OpenAlarms'; readonly count: number };

export interface Status {
	readonly troubles: readonly Trouble[];
	readonly database: {
		readonly engine: 'sqlite' | 'postgres';
		/** In bytes; null where the database is on a server of its own. */
		readonly size: number | null;
		/** The file, or the server's name and the database's; never a password. */
		readonly place: string;
	};
	readonly disk: readonly (Space & { readonly folder: Folder; readonly path: string; readonly room: Room })[];
	readonly jobs: Readonly<Record<JobState, number>>;
	readonly alarms: { readonly open: number; readonly all: number };
	readonly ledgerSeq: number;
	readonly backups: BackupStatus;
	/** Since when this process has been running. */
	readonly startedAt: Instant;
}

/** How the machine and its work are. It names no person. */
export async function readStatus(
	deps: Deps,
	actor: Actor,
	ask: (folder: string) => Promise<Space> = spaceOf
): Promise<Result<Status, NotAllowed>> {
	if (!mayDo(actor, 'read-status')) return refused({ type: 'NotAllowed', action: 'read-status' });
	const backups = await readBackupStatus(deps, actor);
	if (!backups.ok) return backups;
	const { settings, store } = deps;
	const folders = [
		['data', settings.dataFolder],
		['backup', settings.backupFolder]
	] as const;
	const disk = await Promise.all(
		folders.map(async ([folder, path]) => {
			const space = await ask(path);
			return { ...space, folder, path, room: roomOf(space) };
		})
	);
	const jobs = await jobCounts(store.read);
	const alarms = await alarmCounts(store.read);
	const isProved = backups.value.provedAt !== null && !backups.value.isProofLate;
	return ok({
		troubles: [
			...disk.flatMap(({ folder, room, free }): Trouble[] =>
				// One disk for both is one trouble.
				room === 'enough' || (folder === 'backup' && backups.value.isSameDisk)
					? []
					: [{ type: room === 'full' ? 'DiskFull' : 'DiskLow', folder, free }]
			),
			...(isProved ? [] : [{ type: 'NoProvedBackup' } as const]),
			...(jobs.failed > 0 ? [{ type: 'JobsFailed', count: jobs.failed } as const] : []),
			...(alarms.open > 0 ? [{ type: 'OpenAlarms', count: alarms.open } as const] : [])
		],
		database: await databaseOf(deps),
		disk,
		jobs,
		alarms,
		ledgerSeq: (await lastLedgerEntry(store.read))?.seq ?? 0,
		backups: backups.value,
		startedAt: new Date(Date.parse(deps.now()) - process.uptime() * 1000).toISOString()
	});
}

async function databaseOf({ settings, store }: Deps): Promise<Status['database']> {
	const { engine } = store;
	if (settings.databaseUrl !== null) {
		const { host, pathname } = new URL(settings.databaseUrl);
		return { engine, size: null, place: `${host}${pathname}` };
	}
	const place = sqliteFile(settings);
	const file = await stat(place).catch((error: unknown) => {
		// The tests' database stands in the memory.
		if (isMissing(error)) return null;
		throw error;
	});
	return { engine, size: file?.size ?? null, place };
}
