import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { devicesOf } from '../db/devices.ts';
import { latestEntries } from '../db/ledger.ts';
import { gapsOfPhones, numbersOfPhones, tailOf, type Gap, type NumbersOfPhone } from '../db/phone-numbers.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';

export interface Phone {
	readonly id: string;
	readonly name: string;
	readonly userName: string;
	readonly pairedAt: Instant;
	readonly revokedAt: Instant | null;
	/** What has come from it; null: nothing yet, nor has it said that there is anything. */
	readonly numbers: PhoneNumbers | null;
	/** When it was paired anew and said that its storage had been wiped; null: not that anybody knows. */
	readonly wipedAt: Instant | null;
}

export interface PhoneNumbers {
	readonly received: number;
	/** The highest number that has come, or that the phone says it has given. */
	readonly highest: number;
	/** Of those up to the highest, in order, both ends included. */
	readonly missing: readonly { readonly from: number; readonly to: number }[];
	/** Null: nothing has come. */
	readonly lastAt: Instant | null;
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
			const gaps = Map.groupBy(await gapsOfPhones(db, which), (gap) => gap.deviceId);
			const wipedAt = await whenWiped(db, phones);
			return phones.map(({ id, name, userName, pairedAt, revokedAt, claimedSeq }) => ({
				id,
				name,
				userName,
				pairedAt,
				revokedAt,
				numbers: numbersOf(numbers.get(id) ?? null, gaps.get(id) ?? [], claimedSeq),
				wipedAt: wipedAt.get(id) ?? null
			}));
		})
	);
}

function numbersOf(
	come: NumbersOfPhone | null,
	gaps: readonly Gap[],
	claimedSeq: number | null
): PhoneNumbers | null {
	if (!come && claimedSeq === null) return null;
	const tail = tailOf(come?.highest ?? 0, claimedSeq);
	return {
		received: come?.received ?? 0,
		highest: tail?.to ?? come?.highest ?? 0,
		missing: [...gaps.map(({ from, to }) => ({ from, to })), ...(tail ? [tail] : [])],
		lastAt: come?.lastAt ?? null
	};
}

/** Only what a phone has said of itself, and those are few. */
async function whenWiped(db: Db, phones: readonly { readonly id: string }[]): Promise<Map<string, Instant>> {
	const ids = new Set(phones.map(({ id }) => id));
	const entries = await latestEntries(db, { types: ['phone-wiped.v1'], limit: 1_000 });
	return new Map(entries.flatMap(({ subjectId, at }) => (ids.has(subjectId) ? [[subjectId, at]] : [])));
}
