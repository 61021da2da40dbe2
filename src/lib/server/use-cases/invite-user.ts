import { randomBytes } from 'node:crypto';
import { mayDo, type Actor, type NotAllowed, type StaffRole } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { insertInvitation } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { appendToLedger } from '../ledger/append.ts';

export interface Invitation {
	readonly name: string;
	readonly email: string;
	readonly role: StaffRole;
	/** Empty: in every unit. */
	readonly unitIds: readonly string[];
}

const goodForDays = 7;

/**
 * Makes a one-time link, as its path: `/invitation/<secret>`; only its hash is kept. Somebody who has an account
 * already gets a new password and one more role by it: so a forgotten password and an ended access are mended.
 */
export async function inviteUser(
	deps: Deps,
	actor: Actor,
	input: Invitation
): Promise<Result<{ path: string; expiresAt: string }, NotAllowed>> {
	if (!mayDo(actor, 'manage-users')) return refused({ type: 'NotAllowed', action: 'manage-users' });
	const secret = randomBytes(16).toString('base64url');
	const id = deps.newId();
	const at = deps.now();
	const expiresAt = new Date(Date.parse(at) + goodForDays * 24 * 60 * 60 * 1000).toISOString();
	await deps.store.transact(async (db) => {
		await insertInvitation(db, {
			id,
			secretSha256: sha256Of(secret),
			name: input.name,
			email: input.email.toLowerCase(),
			role: input.role,
			unitIds: [...input.unitIds],
			createdAt: at,
			expiresAt
		});
		appendToLedger(db, actor, {
			type: 'user-invited.v1',
			at,
			subjectId: id,
			payload: { role: input.role, unitIds: input.unitIds }
		});
	});
	return ok({ path: `/invitation/${secret}`, expiresAt });
}
