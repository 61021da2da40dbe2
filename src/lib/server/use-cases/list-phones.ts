import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { devicesOf } from '../db/devices.ts';
import { gapsOfPhones, numbersOfPhones } from '../db/phone-numbers.ts';
import type { Deps } from '../deps.ts';

export interface Phone {
	readonly id: string;
	readonly name: string;
	readonly userName: string;
	readonly pairedAt: Instant;
	readonly revokedAt: Instant | null;
	/** What has come from it; null: nothing yet. */
	readonly numbers: PhoneNumbers | null;
}

export interface PhoneNumbers {
	readonly received: number;
	/** The highest number that has come. */
	readonly highest: number;
	/** Below the highest, in order, both ends included. */
	readonly missing: readonly { readonly from: number; readonly to: number }[];
	readonly lastAt: Instant;
}

/** One's own phones, or everybody's for who manages users, the latest first, with what has come from each. */
export async function listPhones(deps: Deps, actor: Actor): Promise<Result<Phone[], NotAllowed>> {
	if (!mayDo(actor, 'pair-phone')) return refused({ type: 'NotAllowed', action: 'pair-phone' });
	const isEverybody = mayDo(actor, 'manage-users');
	return ok(
		await deps.store.snapshot(async (db) => {
			const phones = await devicesOf(db, isEverybody ? 'everybody' : actor.id);
			if (phones.length === 0) return [];
			const which = isEverybody ? 'all' : phones.map(({ id }) => id);
			const numbers = new Map((await numbersOfPhones(db, which)).map((row) => [row.deviceId, row]));
			const gaps = await gapsOfPhones(db, which);
			return phones.map(({ id, name, userName, pairedAt, revokedAt }) => {
				const ofThis = numbers.get(id);
				const missing = gaps.filter((gap) => gap.deviceId === id).map(({ from, to }) => ({ from, to }));
				return {
					id,
					name,
					userName,
					pairedAt,
					revokedAt,
					numbers: ofThis
						? { received: ofThis.received, highest: ofThis.highest, missing, lastAt: ofThis.lastAt }
						: null
				};
			});
		})
	);
}
