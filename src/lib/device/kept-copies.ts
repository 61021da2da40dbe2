/**
 * Looks after the copies of what has been sent: kept until the server's backup has them, sent again when the server has
 * lost them, and no longer than three days. The days are the server's: between its clock when it gave the receipt and
 * its clock now. The phone's own clock is not asked, so that none of its jumps lets a copy go. And nobody in between is
 * asked either: what the municipality has not signed, in answer to this very question, lets no copy go and sends none.
 */
import type { Instant } from '#lib/domain/day.ts';
import { ok } from '#lib/domain/result.ts';
import { doors, phoneHeaders } from '#lib/sync/doors.ts';
import { received } from '#lib/sync/record.ts';
import type { PhoneKeys, Received } from '#lib/sync/record.ts';
import { fetchKeys, givenBy } from './ask-as-phone.ts';
import type { KeyDeps } from './ask-as-phone.ts';
import type { LocalStore, Stored } from './local-store.ts';
import { newId } from './new-id.ts';
import { askServer } from './server-door.ts';
import type { Fetch } from './server-door.ts';

export const keptForMs = 259_200_000;

/** What the server has said in the round that has just ended; `now` is its clock. */
export interface Told {
	readonly deviceId: string;
	readonly received: Received;
	readonly now: Instant | null;
}

export interface Question {
	readonly deviceId: string;
	readonly question: string;
}

/** What has been said, where it is the municipality's word. `keys` null: a phone without any, that can only believe. */
export async function believed(
	said: Received,
	{ deviceId, question }: Question,
	keys: PhoneKeys | null
): Promise<Told | null> {
	if (keys) {
		const { isGenuinelySaid } = await import('./sealed-records.ts');
		if (!(await isGenuinelySaid(said, { deviceId, question }, keys))) return null;
	}
	const { runs, backedUpTo, now = null } = said;
	return { deviceId, received: { runs, backedUpTo }, now };
}

export interface ReviewDeps {
	readonly store: KeyDeps['store'] & Pick<LocalStore, 'countKept' | 'applyReceived' | 'dropKept'>;
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
	// However old: what is yet to be sent again is not what the server has had for three days.
	if (now !== null && applied.value.behind === 0) {
		const over = await deps.store.dropKept(new Date(Date.parse(now) - keptForMs).toISOString());
		if (!over.ok) return over;
	}
	return ok(applied.value.again);
}

async function askForReceived(deps: ReviewDeps): Promise<Stored<Told | null>> {
	const identity = await deps.store.readIdentity();
	if (!identity.ok || !identity.value) return identity.ok ? ok(null) : identity;
	const { deviceId, origin, token, keys, publicKey } = identity.value;
	const question = newId();
	const answer = await askServer(deps.fetch, {
		url: origin + doors.received,
		token,
		headers: { ...givenBy(identity.value), [phoneHeaders.question]: question },
		answer: received,
		...(deps.signal ? { signal: deps.signal } : {})
	});
	if (!answer.ok) return ok(null);
	const asked = { deviceId, question };
	const told = await believed(answer.value, asked, publicKey === null ? null : keys);
	if (told || answer.value.signature === undefined) return ok(told);
	// The municipality may have changed its keys since this phone last heard of them.
	const renewed = await fetchKeys(deps);
	return ok(renewed.ok ? await believed(answer.value, asked, renewed.value.keys) : null);
}
