import type { Actor, NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { insertMunicipality } from '../db/organisation.ts';
import { dropInstallationSecret, insertGrants } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { firstAdministratorSecret, hasAdministrator } from './open-set-up-link.ts';
import type { SetUp } from './set-up-municipality.ts';

export type CompleteSetUp = Pick<SetUp, 'name' | 'dataProtectionOfficer' | 'support'> & {
	readonly administrator: NonNullable<SetUp['administrator']>;
};

export type CompleteSetUpRefusal =
	NotAllowed | { readonly type: 'AlreadySetUp' } | { readonly type: 'AddressTaken' };

/** Gives a municipality that the command line made its right name, its contacts and its first administrator. */
export async function completeSetUp(
	deps: Deps,
	actor: Actor,
	input: CompleteSetUp
): Promise<Result<null, CompleteSetUpRefusal>> {
	if (actor.kind !== 'link' || actor.opens !== 'set-up') {
		return refused({ type: 'NotAllowed', action: 'set-up' });
	}
	if (await hasAdministrator(deps.store.read)) return refused({ type: 'AlreadySetUp' });
	// The sign-in library writes by itself, so the account comes first; without a role it opens nothing.
	const account = await deps.identity.createAccount(input.administrator);
	if (!account) return refused({ type: 'AddressTaken' });

	const at = deps.now();
	const id = deps.newId();
	return deps.store.transact(async (db) => {
		if (await hasAdministrator(db)) return refused({ type: 'AlreadySetUp' });
		await insertMunicipality(db, {
			id,
			name: input.name,
			dataProtectionOfficer: input.dataProtectionOfficer,
			support: input.support,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		await insertGrants(db, [
			{ id: deps.newId(), userId: account.userId, role: 'administrator', grantedAt: at }
		]);
		await dropInstallationSecret(db, firstAdministratorSecret);
		appendToLedger(db, actor, {
			type: 'municipality-described.v1',
			at,
			subjectId: id,
			payload: {}
		});
		appendToLedger(db, actor, {
			type: 'role-granted.v1',
			at,
			subjectId: account.userId,
			payload: { role: 'administrator', unitId: null }
		});
		return ok(null);
	});
}
