import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { devicesOf } from '../db/devices.ts';
import type { Deps } from '../deps.ts';

export interface Phone {
	readonly id: string;
	readonly name: string;
	readonly userName: string;
	readonly pairedAt: string;
	readonly revokedAt: string | null;
}

/** One's own phones, or everybody's for who manages users; the latest first. */
export async function listPhones(deps: Deps, actor: Actor): Promise<Result<Phone[], NotAllowed>> {
	if (!mayDo(actor, 'pair-phone')) return refused({ type: 'NotAllowed', action: 'pair-phone' });
	const whose = mayDo(actor, 'manage-users') ? 'everybody' : actor.id;
	const phones = await devicesOf(deps.store.read, whose);
	return ok(
		phones.map(({ id, name, userName, pairedAt, revokedAt }) => ({ id, name, userName, pairedAt, revokedAt }))
	);
}
