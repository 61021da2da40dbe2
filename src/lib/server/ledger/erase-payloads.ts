import type { Actor } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { deletePayloads, entriesBySeq } from '../db/ledger.ts';
import type { Db } from '../db/store.ts';
import { appendToLedger } from './append.ts';
import { erasedType, factsIn, payloadOf, sealType } from './entry-payload.ts';

/** What the record is checked by is never erased; none of it is about a person. */
const neverErased: ReadonlySet<string> = new Set([erasedType, sealType]);

/**
 * Erases the payloads of these entries with their salts, inside the caller's transaction. One entry says which, and
 * answers from now on for the facts that they answered for. Throws for an entry that the check rests on.
 */
export async function erasePayloads(
	db: Db,
	actor: Actor,
	at: Instant,
	seqs: readonly number[]
): Promise<void> {
	const entries = (await entriesBySeq(db, seqs)).filter((entry) => entry.payload !== null);
	const [first] = entries;
	if (!first) return;
	const kept = entries.find((entry) => neverErased.has(entry.type));
	if (kept)
		throw new Error(`The payload of entry ${kept.seq} (${kept.type}) is what the record is checked by.`);
	await deletePayloads(
		db,
		entries.map((entry) => entry.seq)
	);
	appendToLedger(db, actor, {
		type: erasedType,
		at,
		subjectId: first.subjectId,
		payload: { seqs: entries.map((entry) => entry.seq) },
		facts: entries.flatMap(({ payload }) =>
			payload === null ? [] : factsIn(payloadOf({ payload: { salt: '', text: payload } }))
		)
	});
}
