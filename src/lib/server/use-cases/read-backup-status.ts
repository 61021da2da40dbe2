import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { isOneDisk } from '../backup/disk.ts';
import { readRecoveryKey } from '../backup/recovery-key.ts';
import { provedAt } from '../backup/proof.ts';
import { keptBackupRows, newestBackup, newestRehearsal } from '../db/backups.ts';
import type { Deps } from '../deps.ts';

export interface BackupStatus {
	readonly key: 'missing' | 'unconfirmed' | 'confirmed';
	readonly lastGood: { readonly at: Instant; readonly bytes: number; readonly ledgerSeq: number } | null;
	/** The last one, where it is later than the last good one. */
	readonly lastFailed: { readonly at: Instant; readonly problem: string } | null;
	/** When a restore was last rehearsed, with a key that somebody has on paper. */
	readonly provedAt: Instant | null;
	readonly lastFailedRehearsal: { readonly at: Instant; readonly problem: string } | null;
	/** Nothing has been proved for so long that it is an alarm. */
	readonly isProofLate: boolean;
	/** The backups lie on the disk that they are meant to replace. */
	readonly isSameDisk: boolean;
	readonly kept: readonly {
		readonly name: string;
		readonly at: Instant;
		readonly bytes: number;
		readonly ledgerSeq: number;
	}[];
}

/** How the backups are: what is kept, what is proved, and what is missing. */
export async function readBackupStatus(deps: Deps, actor: Actor): Promise<Result<BackupStatus, NotAllowed>> {
	if (!mayDo(actor, 'read-status')) return refused({ type: 'NotAllowed', action: 'read-status' });
	const { settings, store } = deps;
	const key = await readRecoveryKey(settings.keysFolder);
	const [good, bad] = [await newestBackup(store.read, 'good'), await newestBackup(store.read, 'bad')];
	const rehearsed = await newestRehearsal(store.read, 'good');
	const failedRehearsal = await newestRehearsal(store.read, 'bad');
	const proof = await provedAt(deps);
	const kept = await keptBackupRows(store.read);
	return ok({
		key: key === null ? 'missing' : key.confirmedAt === null ? 'unconfirmed' : 'confirmed',
		lastGood: good && { at: good.startedAt, bytes: good.bytes ?? 0, ledgerSeq: good.ledgerSeq ?? 0 },
		lastFailed:
			bad && bad.startedAt > (good?.startedAt ?? '')
				? { at: bad.startedAt, problem: kindOf(bad.problem) }
				: null,
		provedAt: proof.at,
		lastFailedRehearsal:
			failedRehearsal && failedRehearsal.startedAt > (rehearsed?.startedAt ?? '')
				? { at: failedRehearsal.startedAt, problem: kindOf(failedRehearsal.problem) }
				: null,
		isProofLate: proof.isLate,
		isSameDisk: await isOneDisk(settings.dataFolder, settings.backupFolder),
		kept: kept.map((row) => ({
			name: row.fileName ?? '',
			at: row.startedAt,
			bytes: row.bytes ?? 0,
			ledgerSeq: row.ledgerSeq ?? 0
		}))
	});
}

/** `DatabaseUnsound: …` begins with its kind; which rows it was stands in the list alone. */
const kindOf = (problem: string | null): string => /^\w+/.exec(problem ?? '')?.[0] ?? 'Defect';
