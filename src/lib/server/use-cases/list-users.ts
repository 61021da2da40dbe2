import { mayDo, type Actor, type NotAllowed, type StaffRole } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { units } from '../db/organisation.ts';
import { openInvitations, usersWithGrants } from '../db/users.ts';
import type { Deps } from '../deps.ts';

export interface UserList {
	readonly users: readonly {
		readonly id: string;
		readonly name: string;
		readonly email: string;
		/** Empty: access has ended. A unit's name, or null for every unit. */
		readonly grants: readonly { readonly role: StaffRole; readonly unitName: string | null }[];
	}[];
	readonly invited: readonly {
		readonly name: string;
		readonly email: string;
		readonly role: StaffRole;
		readonly expiresAt: string;
	}[];
	readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** Who has access, who has been invited, and the units that a role can be given in. */
export async function listUsers(deps: Deps, actor: Actor): Promise<Result<UserList, NotAllowed>> {
	if (!mayDo(actor, 'manage-users')) return refused({ type: 'NotAllowed', action: 'manage-users' });
	const { read } = deps.store;
	return ok({
		users: await usersWithGrants(read),
		invited: await openInvitations(read, deps.now()),
		units: (await units(read)).map(({ id, name }) => ({ id, name }))
	});
}
