import { entriesBySeq, lastCheckpoint, lastLedgerEntry } from '../db/ledger.ts';
import { missingGuards } from '../db/guards.ts';
import type { RecordSource } from '../db/record.ts';
import type { Settings } from '../settings.ts';
import { lastCheckpointFile } from './checkpoint-files.ts';
import { isSignedBy, readNote } from './checkpoint-note.ts';
import { checkpointPublicKey } from './checkpoint-key.ts';
import type { Finding } from './findings.ts';

/**
 * The quick look: does the last checkpoint, in the database and in the folder outside it, still fit the record? An older
 * copy of the database, a cut tail and a rebuilt chain show here at once; the rest shows in the night's check.
 */
export async function checkLastCheckpoint(
	{ db, engine }: RecordSource,
	settings: Pick<Settings, 'checkpointFolder' | 'keysFolder'>
): Promise<Finding[]> {
	const found: Finding[] = (await missingGuards(db, engine)).map((one) => ({ type: 'GuardMissing', ...one }));
	const row = await lastCheckpoint(db);
	const file = lastCheckpointFile(settings.checkpointFolder);
	const key = checkpointPublicKey(settings.keysFolder);
	const last = (await lastLedgerEntry(db))?.seq ?? 0;
	const kept = [...(row ? [{ source: 'checkpoints', note: row.note }] : []), ...(file ? [file] : [])];
	for (const { source, note } of kept) {
		const checkpoint = readNote(note);
		if (!checkpoint || (key !== null && !isSignedBy(note, [key]))) {
			found.push({ type: 'CheckpointForged', seq: checkpoint?.seq ?? 0, source });
			continue;
		}
		const { seq, hash } = checkpoint;
		const [entry] = await entriesBySeq(db, [seq]);
		if (entry) {
			if (entry.hash !== hash) found.push({ type: 'Rebuilt', seq, after: 0 });
		} else if (seq > last) found.push({ type: 'TailCut', seq, last });
		else found.push({ type: 'EntryMissing', seq, to: seq });
	}
	return found;
}
