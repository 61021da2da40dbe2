import { mayDo, type Actor, type NotAllowed, type StaffRole } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { allChannels, units } from '../db/organisation.ts';
import { openInvitations, usersWithGrants } from '../db/users.ts';
import type { Deps } from '../deps.ts';

export interface UserList {
	readonly users: readonly {
		readonly id: string;
		readonly name: string;
		readonly email: string;
		/** Empty: access has ended. A unit's name, or null for every unit. */
		readonly grants: readonly {
			readonly role: StaffRole;
			readonly unitName: string | null;
			/** The one channel that the role holds for; null: every one. */
			readonly channelName: string | null;
		}[];
	}[];
	readonly invited: readonly {
		readonly name: string;
		readonly email: string;
		readonly role: StaffRole;
		/** Empty: every unit, every channel. */
		readonly unitNames: readonly string[];
		readonly channelNames: readonly string[];
		readonly expiresAt: string;
	}[];
	readonly units: readonly { readonly id: string; readonly name: string }[];
	/** The open ones. */
	readonly channels: readonly { readonly id: string; readonly name: string }[];
	/** Whether an invitation is sent by mail too. */
	readonly isMailed: boolean;
}

/** Who has access, who has been invited, and the units and channels that a role can be given for. */
export async function listUsers(deps: Deps, actor: Actor): Promise<Result<UserList, NotAllowed>> {
	if (!mayDo(actor, 'manage-users')) return refused({ type: 'NotAllowed', action: 'manage-users' });
	const { read } = deps.store;
	const places = await units(read);
	const channels = await allChannels(read);
	const namesOf = (rows: readonly { id: string; name: string }[], ids: readonly string[]) =>
		rows.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
	return ok({
		users: await usersWithGrants(read),
		invited: (await openInvitations(read, deps.now())).map(({ unitIds, channelIds, ...invited }) => ({
			...invited,
			unitNames: namesOf(places, unitIds),
			channelNames: namesOf(channels, channelIds ?? [])
		})),
		units: places.map(({ id, name }) => ({ id, name })),
		channels: channels.filter(({ closedAt }) => closedAt === null).map(({ id, name }) => ({ id, name })),
		isMailed: deps.settings.smtpUrl !== null
	});
}
