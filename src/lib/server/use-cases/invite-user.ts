import { isForChannels, mayDo, type Actor, type NotAllowed, type StaffRole } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { allChannels, units } from '../db/organisation.ts';
import { insertInvitation } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { keepForMail, newInvitationSecret } from '../invitation-secret.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { appendToLedger } from '../ledger/append.ts';

export interface Invitation {
	readonly name: string;
	readonly email: string;
	readonly role: StaffRole;
	/** Empty: in every unit. */
	readonly unitIds: readonly string[];
	/** The channels that the role holds for; empty: every one. Only some roles can be given so. */
	readonly channelIds: readonly string[];
}

export type InviteRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchUnit' }
	| { readonly type: 'NoSuchChannel' }
	| { readonly type: 'RoleHasNoChannels' };

const goodForDays = 7;

/**
 * Makes a one-time link, as its path: `/invitation/<secret>`; only its hash is kept. Somebody who has an account
 * already gets a new password and one more role by it: so a forgotten password and an ended access are mended. Where
 * mail is set up, the link is also sent to the address.
 */
export async function inviteUser(
	deps: Deps,
	actor: Actor,
	input: Invitation
): Promise<Result<{ path: string; expiresAt: string }, InviteRefusal>> {
	if (!mayDo(actor, 'manage-users')) return refused({ type: 'NotAllowed', action: 'manage-users' });
	const { read } = deps.store;
	const unitIds = [...new Set(input.unitIds)];
	const channelIds = [...new Set(input.channelIds)];
	const knownUnits = new Set((await units(read)).map(({ id }) => id));
	if (!unitIds.every((id) => knownUnits.has(id))) return refused({ type: 'NoSuchUnit' });
	const knownChannels = new Set((await allChannels(read)).map(({ id }) => id));
	if (!channelIds.every((id) => knownChannels.has(id))) return refused({ type: 'NoSuchChannel' });
	if (channelIds.length > 0 && !isForChannels(input.role)) return refused({ type: 'RoleHasNoChannels' });
	const id = deps.newId();
	const at = deps.now();
	const expiresAt = new Date(Date.parse(at) + goodForDays * 24 * 60 * 60 * 1000).toISOString();
	const secret = newInvitationSecret();
	await deps.store.transact(async (db) => {
		await insertInvitation(db, {
			id,
			secretSha256: sha256Of(secret),
			name: input.name,
			email: input.email.toLowerCase(),
			role: input.role,
			unitIds,
			channelIds,
			createdAt: at,
			expiresAt
		});
		appendToLedger(db, actor, {
			type: 'user-invited.v1',
			at,
			subjectId: id,
			payload: { role: input.role, unitIds, channelIds }
		});
		if (deps.settings.smtpUrl !== null) {
			await keepForMail(db, id, secret, at);
			await enqueue(db, deps, 'send-mail', `mail:invitation:${id}`, { mail: 'invitation', invitationId: id });
		}
	});
	return ok({ path: `/invitation/${secret}`, expiresAt });
}
