import type { Actor } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { userByEmail } from '../db/identity.ts';
import { endSessions, grantsOf, insertGrants, openInvitation, useInvitation } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { forgetSecret } from '../invitation-secret.ts';
import { appendToLedger } from '../ledger/append.ts';

export type InvitationRefusal = { readonly type: 'InvitationNotOpen' } | { readonly type: 'AddressTaken' };

/** What the invitation behind the secret says; opening it changes nothing. */
export async function readInvitation(
	deps: Deps,
	secret: string
): Promise<Result<{ name: string; email: string }, InvitationRefusal>> {
	const invitation = await openInvitation(deps.store.read, sha256Of(secret), deps.now());
	return invitation
		? ok({ name: invitation.name, email: invitation.email })
		: refused({ type: 'InvitationNotOpen' });
}

/** Makes the account, or gives the one of that address a new password, with the invited role. The link works once. */
export async function acceptInvitation(
	deps: Deps,
	input: { readonly secret: string; readonly name: string; readonly password: string }
): Promise<Result<{ email: string }, InvitationRefusal>> {
	const at = deps.now();
	const invitation = await openInvitation(deps.store.read, sha256Of(input.secret), at);
	if (!invitation) return refused({ type: 'InvitationNotOpen' });
	// The sign-in library writes by itself, so the account comes first; without a role it opens nothing.
	const known = await userByEmail(deps.store.read, invitation.email);
	const account = known
		? { userId: known.id }
		: await deps.identity.createAccount({
				name: input.name,
				email: invitation.email,
				password: input.password
			});
	if (!account) return refused({ type: 'AddressTaken' });
	const actor: Actor = { kind: 'link', id: invitation.id, opens: 'invitation' };
	const accepted = await deps.store.transact(
		async (db): Promise<Result<{ email: string }, InvitationRefusal>> => {
			if (!(await useInvitation(db, invitation.id, at))) return refused({ type: 'InvitationNotOpen' });
			await forgetSecret(db, invitation.id);
			const has = await grantsOf(db, account.userId);
			const units = invitation.unitIds.length > 0 ? invitation.unitIds : [null];
			const channelIds = invitation.channelIds ?? [];
			const places = units.flatMap((unitId) =>
				(channelIds.length > 0 ? channelIds : [null]).map((channelId) => ({ unitId, channelId }))
			);
			const missing = places.filter(
				({ unitId, channelId }) =>
					!has.some(
						(grant) =>
							grant.role === invitation.role && grant.unitId === unitId && grant.channelId === channelId
					)
			);
			await insertGrants(
				db,
				missing.map(({ unitId, channelId }) => ({
					id: deps.newId(),
					userId: account.userId,
					role: invitation.role,
					unitId,
					channelId,
					grantedAt: at
				}))
			);
			if (known) {
				appendToLedger(db, actor, {
					type: 'password-replaced.v1',
					at,
					subjectId: account.userId,
					payload: {}
				});
			}
			appendToLedger(db, actor, {
				type: 'role-granted.v1',
				at,
				subjectId: account.userId,
				payload: { role: invitation.role, unitIds: invitation.unitIds, channelIds }
			});
			return ok({ email: invitation.email });
		}
	);
	// Only whoever used the link up: of two who open it at once, the other's password is nobody's.
	if (known && accepted.ok) {
		await deps.identity.replacePassword(known.id, input.password);
		// Whoever knew the old password is signed out.
		await deps.store.transact((db) => endSessions(db, known.id));
	}
	return accepted;
}
