import { checkpointBySeq } from '../db/ledger.ts';
import type { Deps } from '../deps.ts';
import { writeCheckpointFile } from './checkpoint-files.ts';

/** Writes the checkpoint into its folder outside the database. Throws where that cannot be done; twice does no harm. */
export async function deliverCheckpoint({ store, settings }: Deps, seq: number): Promise<void> {
	const checkpoint = await checkpointBySeq(store.read, seq);
	if (!checkpoint) throw new Error(`There is no checkpoint ${seq}.`);
	writeCheckpointFile(settings.checkpointFolder, checkpoint);
}
