import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { closeInvitationsTo, endAccess as endGrants, usersWithGrants } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

export type EndAccessRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchUser' }
	| { readonly type: 'OwnAccess' }
	| { readonly type: 'LastAdministrator' };

/** Ends every role of a user, signs the user out everywhere, stops the user's phones and closes open invitations. What the user did stays. */
export async function endAccess(
	deps: Deps,
	actor: Actor,
	userId: string
): Promise<Result<null, EndAccessRefusal>> {
	if (!mayDo(actor, 'manage-users')) return refused({ type: 'NotAllowed', action: 'manage-users' });
	if (actor.id === userId) return refused({ type: 'OwnAccess' });
	const at = deps.now();
	return deps.store.transact(async (db) => {
		const users = await usersWithGrants(db);
		const user = users.find((one) => one.id === userId && one.grants.length > 0);
		if (!user) return refused({ type: 'NoSuchUser' });
		const administrators = users.filter((one) => one.grants.some((grant) => grant.role === 'administrator'));
		if (administrators.length === 1 && administrators[0]?.id === userId) {
			return refused({ type: 'LastAdministrator' });
		}
		await endGrants(db, userId, at);
		await closeInvitationsTo(db, user.email, at);
		appendToLedger(db, actor, { type: 'access-ended.v1', at, subjectId: userId, payload: {} });
		return ok(null);
	});
}
