import { randomBytes } from 'node:crypto';
import type { Actor } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { insertLedgerEntries, lastLedgerEntry, type LedgerRow } from '../db/ledger.ts';
import { beginMaking, takeMade, type MadeFact } from '../db/made-facts.ts';
import type { Db } from '../db/store.ts';
import { canonicalJson, sha256Of, sha256OfJson } from '../hash.ts';

/** A fact in the past tense with its version, `consent-given.v1`; the payload holds ids, never names. */
export interface LedgerEntry {
	readonly type: `${string}.v${number}`;
	readonly at: Instant;
	readonly subjectId: string;
	readonly payload: Readonly<Record<string, unknown>>;
	/** Facts that the entry answers for besides those made in its transaction. */
	readonly facts?: readonly MadeFact[];
}

interface Appended {
	readonly actor: Actor;
	readonly entry: LedgerEntry;
	readonly facts: MadeFact[];
}

const appendedIn = new WeakMap<Db, Appended[]>();

/**
 * Appends one entry to the hash chain, inside the transaction of the fact itself; it is written when the work is done,
 * just before the commit. Its payload holds the hash of each fact that the transaction has made since the entry before.
 */
export function appendToLedger(db: Db, actor: Actor, entry: LedgerEntry): void {
	const appended = appendedIn.get(db);
	if (!appended) throw new Error(`An entry was appended outside a transaction: ${entry.type}`);
	appended.push({ actor, entry, facts: [...(entry.facts ?? []), ...takeMade(db)] });
}

/** Runs a transaction's work and then writes its entries. Throws where facts were made and no entry was appended. */
export async function recorded<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
	const appended: Appended[] = [];
	appendedIn.set(db, appended);
	beginMaking(db);
	try {
		const value = await work(db);
		const left = takeMade(db);
		const last = appended.at(-1);
		if (left.length > 0 && !last) {
			const tables = [...new Set(left.map(([table]) => table))];
			throw new Error(`Facts without an entry in the ledger: ${tables.join(', ')}`);
		}
		last?.facts.push(...left);
		if (appended.length > 0) await write(db, appended);
		return value;
	} finally {
		appendedIn.delete(db);
	}
}

/**
 * The entry holds SHA-256(salt ‖ canonical payload) (RFC 8785), so that erasing a payload with its salt leaves nothing
 * to guess; its own hash is over the canonical JSON of all its other fields.
 */
async function write(db: Db, appended: readonly Appended[]): Promise<void> {
	const before = await lastLedgerEntry(db);
	let seq = before?.seq ?? 0;
	let prevHash = before?.hash ?? null;
	const rows: LedgerRow[] = [];
	const payloads: { seq: number; salt: string; payload: string }[] = [];
	for (const { actor, entry, facts } of appended) {
		seq += 1;
		const salt = randomBytes(16).toString('hex');
		const payload = canonicalJson(facts.length > 0 ? { ...entry.payload, facts } : entry.payload);
		const row = {
			seq,
			type: entry.type,
			at: entry.at,
			subjectId: entry.subjectId,
			actorKind: actor.kind,
			actorId: actor.id,
			payloadHash: sha256Of(salt + payload),
			prevHash
		};
		prevHash = sha256OfJson(row);
		rows.push({ ...row, hash: prevHash });
		payloads.push({ seq, salt, payload });
	}
	await insertLedgerEntries(db, rows, payloads);
}
