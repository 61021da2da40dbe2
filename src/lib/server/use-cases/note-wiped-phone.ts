import type { Actor } from '#lib/domain/access.ts';
import type { WipedDevice } from '#lib/sync/doors.ts';
import { raiseAlarm } from '../alarms.ts';
import { deviceById, raiseClaimedSeq } from '../db/devices.ts';
import { eventById, receivedRuns } from '../db/events.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { appendToLedger } from '../ledger/append.ts';
import { userBehind } from '../user-behind.ts';

/**
 * Inside the caller's transaction: a phone that has just been paired says what it was before its storage was wiped. What
 * of that has not come stands in the record and, where there is any, in an alarm to whoever had the phone and whoever
 * owns the events. Said again, it is news to nobody. What nobody here has heard of is passed over.
 */
export async function noteWipedPhone(
	db: Db,
	deps: Pick<Deps, 'now' | 'newId' | 'settings'>,
	pairedAs: Actor & { kind: 'device' },
	{ deviceId, given, eventIds }: WipedDevice
): Promise<void> {
	const before = await deviceById(db, deviceId);
	if (!before) return;
	await raiseClaimedSeq(db, deviceId, given);
	const missing = missingOf(await receivedRuns(db, deviceId), given);
	const numbers = missing.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
	const lost = missing.reduce((sum, { from, to }) => sum + to - from + 1, 0);
	appendToLedger(db, pairedAs, {
		type: 'phone-wiped.v1',
		at: deps.now(),
		subjectId: deviceId,
		payload: { given, missing: numbers, pairedAs: pairedAs.id }
	});
	if (lost === 0) return;
	const events: string[] = [];
	const owners = new Set<string>();
	for (const eventId of eventIds) {
		const event = await eventById(db, eventId);
		if (!event) continue;
		events.push(event.id);
		const owner = await userBehind(db, { kind: event.actorKind, id: event.actorId });
		if (owner !== null && owner !== before.userId) owners.add(owner);
	}
	await raiseAlarm(db, deps, {
		kind: 'phone-wiped',
		key: `phone-wiped:${deviceId}:${sha256Of(numbers)}`,
		about: {
			deviceId,
			userId: before.userId,
			...(owners.size === 0 ? {} : { ownerIds: [...owners].join(', ') }),
			...(events.length === 0 ? {} : { eventIds: events.join(', ') }),
			count: lost,
			numbers
		}
	});
}

type Runs = readonly { readonly from: number; readonly to: number }[];

/** Of the numbers 1 to `given`, those that have not come, as runs. */
function missingOf(come: Runs, given: number): Runs {
	const missing: { from: number; to: number }[] = [];
	let next = 1;
	for (const { from, to } of [...come, { from: given + 1, to: given + 1 }]) {
		if (from > next) missing.push({ from: next, to: Math.min(from - 1, given) });
		next = Math.max(next, to + 1);
		if (next > given) break;
	}
	return missing;
}
