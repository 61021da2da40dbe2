import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { insertQuarantineResolution, quarantinedById } from '../db/events.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { quarantineItems } from '../quarantine-item.ts';

export type SettingAsideRefusal =
	| NotAllowed
	| { readonly type: 'NotFound' }
	| { readonly type: 'NoteMissing' }
	| { readonly type: 'NoteTooLong' };

const longestNote = 1000;

/** Sets aside what nobody can file, with the reason. The record itself stays, and a no that has taken effect stands. */
export async function setAsideQuarantined(
	deps: Deps,
	actor: Actor,
	input: { readonly id: string; readonly note: string }
): Promise<Result<null, SettingAsideRefusal>> {
	if (!mayDo(actor, 'file-quarantine')) return refused({ type: 'NotAllowed', action: 'file-quarantine' });
	const note = input.note.trim();
	if (note === '') return refused({ type: 'NoteMissing' });
	if (note.length > longestNote) return refused({ type: 'NoteTooLong' });
	return deps.store.transact(async (db) => {
		const row = await quarantinedById(db, input.id);
		const [item] = row ? await quarantineItems(db, actor, [row]) : [];
		if (!row || !item) return refused({ type: 'NotFound' });
		const at = deps.now();
		await insertQuarantineResolution(db, {
			quarantineId: row.id,
			outcome: 'set-aside',
			note,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		appendToLedger(db, actor, {
			type: 'quarantine-set-aside.v1',
			at,
			subjectId: row.id,
			payload: { recordId: row.recordId, recordSha256: row.sha256, reason: row.reason }
		});
		return ok(null);
	});
}
