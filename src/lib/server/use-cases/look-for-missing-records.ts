import * as v from 'valibot';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { raiseAlarm } from '../alarms.ts';
import { alarmsOfKind } from '../db/alarms.ts';
import { deviceById, devicesOf } from '../db/devices.ts';
import { latestEntries } from '../db/ledger.ts';
import {
	afterGaps,
	gapsOfPhones,
	numbersOfPhones,
	tailOf,
	whenCame,
	type EventOwner,
	type Gap
} from '../db/phone-numbers.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { userBehind } from '../user-behind.ts';

/** A phone that lies in a bag over night is no alarm; after that somebody looks for it. */
const missingForMs = 24 * 60 * 60_000;

/**
 * Raises an alarm for each phone some of whose numbers have been missing for a day: the number after them came that long
 * ago, or the phone said that long ago that it had given them. A number is told of once, however the gap around it changes.
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
			const tails = (await tailsSaid(db, before)).filter((gap) => !isTold(gap, told));
			let alarms = 0;
			for (const [deviceId, ofPhone] of Map.groupBy([...gaps, ...tails], (gap) => gap.deviceId)) {
				if (await tellOf(deps, db, deviceId, ofPhone, before)) alarms += 1;
			}
			return alarms;
		})
	});
}

/** The last numbers of phones, as far as they had said before then that they had given them. */
async function tailsSaid(db: Db, before: Instant): Promise<Gap[]> {
	const claiming = (await devicesOf(db, 'everybody')).filter(({ claimedSeq }) => claimedSeq !== null);
	if (claiming.length === 0) return [];
	const come = new Map((await numbersOfPhones(db, 'all')).map((row) => [row.deviceId, row.highest]));
	const tails: Gap[] = [];
	for (const { id, claimedSeq } of claiming) {
		const highest = come.get(id) ?? 0;
		if (!tailOf(highest, claimedSeq)) continue;
		const said = await latestEntries(db, { types: ['phone-numbers-told.v1'], subjectId: id, limit: 100 });
		const given = said.flatMap(({ at, payload }) => (at <= before ? givenIn(payload) : []));
		const tail = tailOf(highest, Math.max(0, ...given));
		if (tail) tails.push({ deviceId: id, ...tail });
	}
	return tails;
}

const toldPayload = v.pipe(v.string(), v.parseJson(), v.object({ given: v.number() }));
function givenIn(payload: string | null): number[] {
	const told = v.safeParse(toldPayload, payload);
	return told.success ? [told.output.given] : [];
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
	// Nothing has come after the last ones: what came before them says where it was.
	const last = old.flatMap(({ from, to }) => (after.has(to + 1) ? [] : [from - 1]));
	const beforeLast = await whenCame(db, deviceId, last);
	const owners = old.map(({ from, to }) => (after.get(to + 1) ?? beforeLast.get(from - 1))?.owner ?? null);
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
		const id = await userBehind(db, owner);
		if (id !== null && id !== userId) return id;
	}
	return null;
}

type Told = ReadonlyMap<string, readonly { readonly from: number; readonly to: number }[]>;

/** The numbers that alarms have told of, by phone. */
async function toldBefore(db: Db): Promise<Told> {
	const told = new Map<string, { from: number; to: number }[]>();
	const raised = [...(await alarmsOfKind(db, 'records-missing')), ...(await alarmsOfKind(db, 'phone-wiped'))];
	for (const { about } of raised) {
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
