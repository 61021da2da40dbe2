import * as v from 'valibot';
import { mayDo, type Actor } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { sha256Hex, uuid, wireRecord, type Receipt, type WireRecord } from '#lib/sync/record.ts';
import { isTaken } from '../db/constraint.ts';
import { insertQuarantine, insertReceivedRecord, nextServerSeq, receivedRecord } from '../db/events.ts';
import type { QuarantineReason } from '../db/schema.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { sha256Of } from '../hash.ts';
import { appendToLedger } from '../ledger/append.ts';
import { fileSigning } from './file-signing.ts';

export interface Delivery {
	/** The phone's clock when it sent. */
	readonly deviceNow: Instant;
	readonly records: readonly unknown[];
}

export interface Sender {
	readonly actor: Actor & { kind: 'device' };
	/** The phone is revoked or its user has no role left: what it sends waits in quarantine. */
	readonly isRevoked: boolean;
}

/**
 * Takes what a phone delivers. Nothing signed is refused: what cannot be filed waits in quarantine. Answers one
 * receipt a record that is safely stored; a record whose bytes do not have its hash gets none and stays on the phone.
 */
export async function receiveRecords(deps: Deps, sender: Sender, delivery: Delivery): Promise<Receipt[]> {
	const isRevoked = sender.isRevoked || !mayDo(sender.actor, 'record-consent');
	const at = deps.now();
	const clockSkewMs = Date.parse(delivery.deviceNow) - Date.parse(at);
	const receipts: Receipt[] = [];
	for (const raw of delivery.records) {
		const record = envelopeOf(raw);
		if (!record || sha256Of(record.body) !== record.sha256) continue;
		receipts.push(await receiveOne(deps, { ...sender, isRevoked }, record, at, clockSkewMs));
	}
	return receipts;
}

/** The envelope; a newer app's may hold more than we know, and what is known of it is enough to keep it. */
function envelopeOf(raw: unknown): WireRecord | null {
	const parsed = v.safeParse(wireRecord, raw);
	if (parsed.success) return parsed.output;
	const least = v.safeParse(v.object({ id: uuid, deviceId: uuid, sha256: sha256Hex, body: v.string() }), raw);
	return least.success ? { seq: 0, prevHash: null, ...least.output } : null;
}

async function receiveOne(
	deps: Deps,
	sender: Sender,
	record: WireRecord,
	at: Instant,
	clockSkewMs: number
): Promise<Receipt> {
	try {
		return await deps.store.transact(async (db) => {
			const known = await receivedRecord(db, record.id);
			if (known) return answerAgain(deps, db, sender.actor, record, known, at);
			const receivedAs = await keepRecord(db, sender.actor, record, at);
			await fileSigning(deps, db, sender, { record, at, clockSkewMs });
			return receivedAs;
		});
	} catch (error) {
		if (!isTaken(error)) throw error;
		// An id inside is in use for something else: the record is kept whole, nothing is overwritten.
		return deps.store.transact(async (db) => {
			const known = await receivedRecord(db, record.id);
			const receivedAs = known
				? receiptOf(known, record.sha256)
				: await keepRecord(db, sender.actor, record, at);
			await setAside(deps, db, sender.actor, record, at, 'same-id-other-content', null);
			return receivedAs;
		});
	}
}

async function answerAgain(
	deps: Deps,
	db: Db,
	actor: Actor,
	record: WireRecord,
	known: { id: string; sha256: string; serverSeq: number; receivedAt: Instant },
	at: Instant
): Promise<Receipt> {
	if (known.sha256 !== record.sha256) {
		await setAside(deps, db, actor, record, at, 'same-id-other-content', null);
	}
	return receiptOf(known, record.sha256);
}

function receiptOf(known: { id: string; serverSeq: number; receivedAt: Instant }, sha256: string): Receipt {
	return { id: known.id, sha256, serverSeq: known.serverSeq, receivedAt: known.receivedAt };
}

async function keepRecord(db: Db, actor: Actor, record: WireRecord, at: Instant): Promise<Receipt> {
	const serverSeq = await nextServerSeq(db);
	const { id, deviceId, prevHash, sha256 } = record;
	await insertReceivedRecord(
		db,
		{ id, serverSeq, deviceId, deviceSeq: record.seq, prevHash, sha256, receivedAt: at },
		record.body
	);
	appendToLedger(db, actor, {
		type: 'record-received.v1',
		at,
		subjectId: id,
		payload: { deviceId, deviceSeq: record.seq, sha256, serverSeq }
	});
	return { id, sha256, serverSeq, receivedAt: at };
}

/** Keeps what cannot be filed, with its reason; `answers` null is the whole record. */
export async function setAside(
	deps: Deps,
	db: Db,
	actor: Actor,
	record: WireRecord,
	at: Instant,
	reason: QuarantineReason,
	answers: readonly number[] | null
): Promise<void> {
	const row = {
		id: deps.newId(),
		recordId: record.id,
		sha256: record.sha256,
		deviceId: record.deviceId,
		answers: answers && [...answers],
		reason,
		receivedAt: at
	};
	if (!(await insertQuarantine(db, row, record.body))) return;
	appendToLedger(db, actor, {
		type: 'record-set-aside.v1',
		at,
		subjectId: record.id,
		payload: { quarantineId: row.id, reason, sha256: record.sha256 }
	});
}
