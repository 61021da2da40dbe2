import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { latestEntries } from '../db/ledger.ts';
import { firstLookSince, lookPages } from '../db/record.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { payloadOf, sealIn, sealType, type Seal } from '../ledger/entry-payload.ts';
import { digestOf, hashOfLook } from '../ledger/look-digest.ts';
import { endOf } from '../ledger/swedish-midnight.ts';

/** Looks are written some moments after they were made; long after that nobody is late any more. */
const marginMs = 60 * 60_000;

/**
 * One entry for each finished Swedish day that has looks and no seal yet: how many they were, and the hash of them all.
 * Whoever changes, removes or adds a look afterwards breaks it. Answers the days.
 */
export async function sealAccessLog(
	deps: Deps,
	actor: Actor
): Promise<Result<{ readonly days: readonly Day[] }, NotAllowed>> {
	if (!mayDo(actor, 'keep-record')) return refused({ type: 'NotAllowed', action: 'keep-record' });
	const { store } = deps;
	const settledBefore = new Date(Date.parse(deps.now()) - marginMs).toISOString();
	const days: Day[] = [];
	let last = await lastSeal(store.read);
	for (;;) {
		const next = await nextSeal(deps, last?.until ?? null, settledBefore);
		if (!next) return ok({ days });
		const before = last?.seq;
		const isOurs = await store.transact(async (db) => {
			// Another process may have sealed it meanwhile.
			if ((await lastSeal(db))?.seq !== before) return false;
			const { day } = next;
			appendToLedger(db, actor, { type: sealType, at: deps.now(), subjectId: day, payload: { ...next } });
			return true;
		});
		last = await lastSeal(store.read);
		if (isOurs) days.push(next.day);
	}
}

async function nextSeal(
	{ store }: Deps,
	from: Instant | null,
	settledBefore: Instant
): Promise<Omit<Seal, 'seq'> | null> {
	const first = await firstLookSince(store.read, from);
	if (first === null) return null;
	const day = swedishDay(first);
	const until = endOf(day);
	if (until > settledBefore) return null;
	const hashes: string[] = [];
	for await (const page of lookPages({ db: store.read, engine: store.engine }, { from, until })) {
		for (const row of page) hashes.push(hashOfLook(row));
	}
	return { day, until, rows: hashes.length, sha256: digestOf(hashes) };
}

async function lastSeal(db: Db): Promise<Seal | null> {
	const [entry] = await latestEntries(db, { types: [sealType], limit: 1 });
	if (!entry) return null;
	const payload = payloadOf({
		payload: entry.payload === null ? null : { salt: '', text: entry.payload }
	});
	// Without its payload the day still says how far it went.
	return (
		sealIn(entry, payload) ?? {
			seq: entry.seq,
			day: entry.subjectId,
			until: endOf(entry.subjectId),
			rows: 0,
			sha256: ''
		}
	);
}
