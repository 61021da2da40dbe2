import { setTimeout as pause } from 'node:timers/promises';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { hangingAfter, hangingByIds } from '../db/hanging.ts';
import type { Deps } from '../deps.ts';
import { endedAmong, inForceToday, type InForceToday } from '../ended-publications.ts';
import { asHanging } from '../hanging.ts';
import { rememberEnded } from '../remembered-endings.ts';
import { openTakedown } from './open-takedowns.ts';

/** Small enough that other requests are answered between two chunks. */
const chunkSize = 250;

export interface Swept {
	readonly looked: number;
	/** Publications that rest on something that has ended and still hang. */
	readonly ended: number;
	readonly takedowns: number;
}

/**
 * Looks through everything that hangs for what has ended by itself: a consent's last day, an age limit, the policy. Where
 * the policy in force says so, a takedown is opened, once for each cause and publication; run again it changes nothing.
 * `isStopped` is asked between two chunks.
 */
export async function sweepEndings(
	deps: Deps,
	actor: Actor,
	isStopped: () => boolean = () => false
): Promise<Result<Swept, NotAllowed>> {
	if (!mayDo(actor, 'sweep-endings')) return refused({ type: 'NotAllowed', action: 'sweep-endings' });
	const today = await inForceToday(deps.store.read, swedishDay(deps.now()));
	const swept = { looked: 0, ended: 0, takedowns: 0 };
	const endedIds: string[] = [];
	let after: string | undefined = '';
	while (after !== undefined && !isStopped()) {
		const from: string = after;
		const startedAt = performance.now();
		const rows = await deps.store.snapshot((db) => hangingAfter(db, from, chunkSize));
		const ended = await deps.store.snapshot(async (db) => endedAmong(db, await asHanging(db, rows), today));
		const toTakeDown = ended.filter((one) => one.then === 'take-down').map((one) => one.hanging.id);
		swept.takedowns += await takeDown(deps, actor, [...new Set(toTakeDown)], today);
		const left = new Set(ended.map((one) => one.hanging.id)).difference(new Set(toTakeDown));
		endedIds.push(...left);
		swept.looked += rows.length;
		swept.ended += left.size;
		after = rows.length < chunkSize ? undefined : rows.at(-1)?.id;
		// As long a rest as the work: nobody waits for this, and others have requests under way.
		if (after !== undefined) await pause(performance.now() - startedAt);
	}
	if (after === undefined) rememberEnded(deps.store, today.stamp, endedIds);
	return ok(swept);
}

/** Looks once more, where nothing can come between: a new yes may have come since, or another policy. */
async function takeDown(
	deps: Deps,
	actor: Actor,
	publicationIds: readonly string[],
	today: InForceToday
): Promise<number> {
	if (publicationIds.length === 0) return 0;
	return deps.store.transact(async (db) => {
		const inForce = await inForceToday(db, today.on);
		const still = await endedAmong(db, await asHanging(db, await hangingByIds(db, publicationIds)), inForce);
		let opened = 0;
		for (const { hanging, personId, ended, causeId, then } of still) {
			if (then !== 'take-down') continue;
			const cause = { cause: ended.ending, causeId, personId };
			if (await openTakedown(deps, db, actor, hanging, cause)) opened += 1;
		}
		return opened;
	});
}
