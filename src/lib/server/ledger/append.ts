import { randomBytes } from 'node:crypto';
import type { Actor } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { insertLedgerEntry, lastLedgerEntry } from '../db/ledger.ts';
import type { Db } from '../db/store.ts';
import { canonicalJson, sha256Of, sha256OfJson } from '../hash.ts';

/** A fact in the past tense with its version, `consent-given.v1`; the payload holds ids, never names. */
export interface LedgerEntry {
	readonly type: `${string}.v${number}`;
	readonly at: Instant;
	readonly subjectId: string;
	readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * Appends one entry to the hash chain, inside the transaction of the fact itself. The entry holds
 * SHA-256(salt ‖ canonical payload) (RFC 8785), so that erasing a payload with its salt leaves nothing to guess.
 */
export async function appendToLedger(db: Db, actor: Actor, entry: LedgerEntry): Promise<void> {
	const last = await lastLedgerEntry(db);
	const salt = randomBytes(16).toString('hex');
	const payload = canonicalJson(entry.payload);
	const row = {
		seq: (last?.seq ?? 0) + 1,
		type: entry.type,
		at: entry.at,
		subjectId: entry.subjectId,
		actorKind: actor.kind,
		actorId: actor.id,
		payloadHash: sha256Of(salt + payload),
		prevHash: last?.hash ?? null
	};
	await insertLedgerEntry(db, { ...row, hash: sha256OfJson(row) }, salt, payload);
}
