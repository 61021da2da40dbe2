import type { Instant } from '#lib/domain/day.ts';
import { newestRehearsal } from '../db/backups.ts';
import { municipalityIds } from '../db/status.ts';
import type { Deps } from '../deps.ts';
import { readRecoveryKey } from './recovery-key.ts';

/** A night and two hours: a rehearsal may take longer tonight than it did yesterday. */
const longestWithoutProof = 26 * 60 * 60 * 1000;

/**
 * When a backup was last proved: restored in a rehearsal, by a key that somebody has typed in from paper. Late after 26
 * hours, counted from the setting up of the municipality where nothing was ever proved.
 */
export async function provedAt({
	settings,
	store,
	now
}: Pick<Deps, 'settings' | 'now'> & { store: Pick<Deps['store'], 'read'> }): Promise<{
	at: Instant | null;
	isLate: boolean;
}> {
	const key = await readRecoveryKey(settings.keysFolder);
	const isConfirmed = key !== null && key.confirmedAt !== null;
	const rehearsed = isConfirmed ? await newestRehearsal(store.read, 'good') : null;
	const at = rehearsed?.finishedAt ?? null;
	const since = at ?? (await municipalityIds(store.read))[0]?.recordedAt ?? null;
	return { at, isLate: since !== null && Date.parse(now()) - Date.parse(since) > longestWithoutProof };
}

/**
 * Up to which number (`serverSeq`) the records of phones are in a backup that counts as proved; 0 before there is one. They
 * are numbered 1, 2, 3 … and never removed, so that the number of rows in what was restored says it.
 */
export async function recordsProved({
	settings,
	store
}: Pick<Deps, 'settings'> & { store: Pick<Deps['store'], 'read'> }): Promise<number> {
	const rehearsed = await newestRehearsal(store.read, 'good');
	if (!rehearsed) return 0;
	const key = await readRecoveryKey(settings.keysFolder);
	return key?.confirmedAt ? (rehearsed.counts?.['received_records'] ?? 0) : 0;
}
