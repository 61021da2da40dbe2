import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { revokeApiToken } from '../db/api-tokens.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

/** Ends a token at once. */
export async function revokeProgram(
	deps: Deps,
	actor: Actor,
	id: string
): Promise<Result<null, NotAllowed | { readonly type: 'NoSuchProgram' }>> {
	if (!mayDo(actor, 'manage-programs')) return refused({ type: 'NotAllowed', action: 'manage-programs' });
	const at = deps.now();
	const isRevoked = await deps.store.transact(async (db) => {
		if (!(await revokeApiToken(db, id, at))) return false;
		appendToLedger(db, actor, { type: 'program-revoked.v1', at, subjectId: id, payload: {} });
		return true;
	});
	return isRevoked ? ok(null) : refused({ type: 'NoSuchProgram' });
}
