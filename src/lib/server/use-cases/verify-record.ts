import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { RecordSource } from '../db/record.ts';
import { checkpointFiles } from '../ledger/checkpoint-files.ts';
import { checkpointPublicKey } from '../ledger/checkpoint-key.ts';
import { verifyRecord as verify, type Outside, type RecordCheck } from '../ledger/verify.ts';
import type { Settings } from '../settings.ts';

export interface VerifyDeps {
	readonly settings: Pick<Settings, 'checkpointFolder' | 'keysFolder'>;
	/** One moment of the database. */
	readonly source: RecordSource;
}

/**
 * Checks the whole record against itself, against the checkpoints in the folder outside the database, and against those
 * that are brought along; keys that are brought along count instead of the machine's own. Writes nothing.
 */
export async function verifyRecord(
	{ settings, source }: VerifyDeps,
	actor: Actor,
	brought: Outside = { notes: [], publicKeys: [] }
): Promise<Result<RecordCheck, NotAllowed>> {
	if (!mayDo(actor, 'verify-record')) return refused({ type: 'NotAllowed', action: 'verify-record' });
	const own = checkpointPublicKey(settings.keysFolder);
	return ok(
		await verify(source, {
			notes: [...checkpointFiles(settings.checkpointFolder), ...brought.notes],
			publicKeys: brought.publicKeys.length > 0 ? brought.publicKeys : own === null ? [] : [own]
		})
	);
}
