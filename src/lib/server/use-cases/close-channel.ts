import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { channelById, closeChannel as markClosed } from '../db/organisation.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

/** Closes a channel for new publications. What hangs there still counts, and a withdrawal still reaches it. */
export async function closeChannel(
	deps: Deps,
	actor: Actor,
	channelId: string
): Promise<Result<null, NotAllowed | { readonly type: 'NoSuchChannel' }>> {
	if (!mayDo(actor, 'change-municipality')) {
		return refused({ type: 'NotAllowed', action: 'change-municipality' });
	}
	const at = deps.now();
	return deps.store.transact(async (db) => {
		const channel = await channelById(db, channelId);
		if (!channel) return refused({ type: 'NoSuchChannel' });
		if (channel.closedAt !== null) return ok(null);
		await markClosed(db, channelId, at);
		appendToLedger(db, actor, { type: 'channel-closed.v1', at, subjectId: channelId, payload: {} });
		return ok(null);
	});
}
