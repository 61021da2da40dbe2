import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { raiseAlarm } from '../alarms.ts';
import { alarmsOfKind } from '../db/alarms.ts';
import { deviceById } from '../db/devices.ts';
import { afterGaps, gapsOfPhones, type EventOwner, type Gap } from '../db/phone-numbers.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';

/** A phone that lies in a bag over night is no alarm; after that somebody looks for it. */
const missingForMs = 24 * 60 * 60_000;

/**
 * Raises an alarm for each phone some of whose numbers have been missing for a day: the number after them came that long
 * ago. A number is told of once, however the gap around it changes.
 */
export async function lookForMissingRecords(
	deps: Deps,
	actor: Actor
): Promise<Result<{ alarms: number }, NotAllowed>> {
	if (!mayDo(actor, 'keep-record')) return refused({ type: 'NotAllowed', action: 'keep-record' });
	const before = new Date(Date.parse(deps.now()) - missingForMs).toISOString();
	return ok({
		alarms: await deps.store.transact(async (db) => {
			const told = await toldBefore(db);
			const gaps = (await gapsOfPhones(db, 'all')).filter((gap) => !isTold(gap, told));
			let alarms = 0;
			for (const [deviceId, ofPhone] of Map.groupBy(gaps, (gap) => gap.deviceId)) {
				if (await tellOf(deps, db, deviceId, ofPhone, before)) alarms += 1;
			}
			return alarms;
		})
	});
}

async function tellOf(
	deps: Deps,
	db: Db,
	deviceId: string,
	gaps: readonly Gap[],
	before: string
): Promise<boolean> {
	const device = await deviceById(db, deviceId);
	const after = await afterGaps(db, deviceId, gaps);
	const old = gaps.filter(({ to }) => (after.get(to + 1)?.at ?? before) <= before);
	if (!device || old.length === 0) return false;
	const owners = old.map(({ to }) => after.get(to + 1)?.owner ?? null);
	const ownerId = await ownerBeside(db, device.userId, owners);
	const numbers = old.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
	return raiseAlarm(db, deps, {
		kind: 'records-missing',
		// Hashed: there may be more numbers than an index takes.
		key: `records-missing:${deviceId}:${sha256Of(numbers)}`,
		about: {
			deviceId,
			userId: device.userId,
			...(ownerId === null ? {} : { ownerId }),
			count: old.reduce((sum, { from, to }) => sum + to - from + 1, 0),
			numbers
		}
	});
}

/** The first owner of an event, beside the phone's own user. */
async function ownerBeside(
	db: Db,
	userId: string,
	owners: readonly (EventOwner | null)[]
): Promise<string | null> {
	const seen = new Set<string>();
	for (const owner of owners) {
		if (owner === null || seen.has(owner.id)) continue;
		seen.add(owner.id);
		const id = owner.kind === 'device' ? ((await deviceById(db, owner.id))?.userId ?? null) : owner.id;
		if (id !== null && id !== userId) return id;
	}
	return null;
}

type Told = ReadonlyMap<string, readonly { readonly from: number; readonly to: number }[]>;

/** The numbers that alarms have told of, by phone. */
async function toldBefore(db: Db): Promise<Told> {
	const told = new Map<string, { from: number; to: number }[]>();
	for (const { about } of await alarmsOfKind(db, 'records-missing')) {
		const runs = told.get(String(about.deviceId)) ?? [];
		for (const part of String(about.numbers).split(', ')) {
			const [from = NaN, to = from] = part.split('–').map(Number);
			runs.push({ from, to });
		}
		told.set(String(about.deviceId), runs);
	}
	return told;
}

function isTold({ deviceId, from, to }: Gap, told: Told): boolean {
	return (told.get(deviceId) ?? []).some((run) => run.from <= from && to <= run.to);
}
