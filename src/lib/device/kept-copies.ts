/**
 * Looks after the copies of what has been sent: kept until the server's backup has them, sent again when the server has
 * lost them, and no longer than three days. The days are the server's: between its clock when it gave the receipt and
 * its clock now. The phone's own clock is not asked, so that none of its jumps lets a copy go.
 */
import type { Instant } from '#lib/domain/day.ts';
import { ok } from '#lib/domain/result.ts';
import { doors } from '#lib/sync/doors.ts';
import { received } from '#lib/sync/record.ts';
import type { Received } from '#lib/sync/record.ts';
import { askContact } from './ask-as-phone.ts';
import type { LocalStore, Stored } from './local-store.ts';
import { askServer } from './server-door.ts';
import type { Fetch } from './server-door.ts';

export const keptForMs = 259_200_000;

/** What the server has said in the round that has just ended; `now` is its clock. */
export interface Told {
	readonly deviceId: string;
	readonly received: Received;
	readonly now: Instant | null;
}

export interface ReviewDeps {
	readonly store: Pick<LocalStore, 'readIdentity' | 'countKept' | 'applyReceived' | 'dropKept'>;
	readonly fetch: Fetch;
	readonly signal?: AbortSignal;
}

/** Gives how many wait again. Where the server cannot be asked, everything stays as it is. */
export async function reviewKept(deps: ReviewDeps, told: Told | null): Promise<Stored<number>> {
	const kept = await deps.store.countKept();
	if (!kept.ok || (kept.value === 0 && !told)) return kept;
	const said = told ? ok(told) : await askForReceived(deps);
	if (!said.ok || !said.value) return said.ok ? ok(0) : said;
	const { deviceId, now } = said.value;
	const applied = await deps.store.applyReceived(deviceId, said.value.received);
	if (!applied.ok) return applied;
	if (now !== null) {
		const over = await deps.store.dropKept(new Date(Date.parse(now) - keptForMs).toISOString());
		if (!over.ok) return over;
	}
	return ok(applied.value.again);
}

async function askForReceived({ store, ...deps }: ReviewDeps): Promise<Stored<Told | null>> {
	const identity = await store.readIdentity();
	if (!identity.ok || !identity.value) return identity.ok ? ok(null) : identity;
	const { deviceId, origin, token } = identity.value;
	const answer = await askServer(deps.fetch, {
		url: origin + doors.received,
		token,
		answer: received,
		...(deps.signal ? { signal: deps.signal } : {})
	});
	if (!answer.ok) return ok(null);
	const there = await askContact(deps, origin);
	return ok({ deviceId, received: answer.value, now: there.ok ? there.value.now : null });
}
