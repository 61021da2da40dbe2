import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { endWebhook as end } from '../db/webhooks.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

/** Nothing more is told to the address, nor what waits for it. */
export async function endWebhook(
	deps: Deps,
	actor: Actor,
	id: string
): Promise<Result<null, NotAllowed | { readonly type: 'NoSuchWebhook' }>> {
	if (!mayDo(actor, 'manage-programs')) return refused({ type: 'NotAllowed', action: 'manage-programs' });
	const at = deps.now();
	const isEnded = await deps.store.transact(async (db) => {
		if (!(await end(db, id, at))) return false;
		appendToLedger(db, actor, { type: 'webhook-ended.v1', at, subjectId: id, payload: {} });
		return true;
	});
	return isEnded ? ok(null) : refused({ type: 'NoSuchWebhook' });
}
