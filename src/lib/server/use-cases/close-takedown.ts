import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { causeVoid } from '#lib/domain/takedown.ts';
import { insertTakedownStep } from '../db/publishing.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { comingDown } from '../publication-states.ts';
import { closable, takedownOnOwnBoard } from './read-takedowns.ts';

/**
 * "Orsaken är ogiltig": the no that asked for a takedown has been voided, so that its task is closed and what hangs may
 * hang on. Never by itself, and not when something has been removed: then people have acted on it, and go on to the end.
 * Other causes stand. `left`: so many of them still bring the publication down.
 */
export async function closeTakedown(
	deps: Deps,
	actor: Actor,
	{ takedownId }: { readonly takedownId: string }
): Promise<
	Result<
		{ readonly left: number },
		NotAllowed | { readonly type: 'NoSuchTakedown' } | { readonly type: 'CauseStands' }
	>
> {
	if (!mayDo(actor, 'work-on-takedowns')) return refused({ type: 'NotAllowed', action: 'work-on-takedowns' });
	const at = deps.now();
	return deps.store.transact(async (db) => {
		const row = await takedownOnOwnBoard(db, actor, takedownId);
		const down = row && (await comingDown(db, [row.publicationId])).get(row.publicationId);
		if (!down) return refused({ type: 'NoSuchTakedown' });
		const closed = await closable(db, down);
		if (closed.length === 0) return refused({ type: 'CauseStands' });
		for (const task of closed) {
			await insertTakedownStep(db, {
				id: deps.newId(),
				takedownId: task.id,
				step: causeVoid,
				note: '',
				blobSha256: null,
				recordedAt: at,
				actorKind: actor.kind,
				actorId: actor.id
			});
			appendToLedger(db, actor, {
				type: 'takedown-closed.v1',
				at,
				subjectId: task.id,
				payload: { because: causeVoid, causeId: task.causeId }
			});
		}
		return ok({ left: down.tasks.length - closed.length });
	});
}
