import { mayDo, type Actor } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import type { QuarantineReason } from '#lib/domain/quarantine-reason.ts';
import type { Receipt, WireRecord } from '#lib/sync/record.ts';
import { receiptText, sign } from '#lib/sync/sealing.ts';
import { isTaken } from '../db/constraint.ts';
import { deviceById, devicePublicKey } from '../db/devices.ts';
import {
	firstSignedSeq,
	insertQuarantine,
	insertReceivedRecord,
	lastServerSeq,
	receivedRecords
} from '../db/events.ts';
import { latestEntries } from '../db/ledger.ts';
import type { Db } from '../db/store.ts';
import { phoneIn } from '../actor-of-request.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { asItWaits, openArrival, type Arrival, type DeliveringPhone } from '../open-arrival.ts';
import { openedPhoneKeys, type OpenedPhoneKeys } from '../phone-keys.ts';
import { fileSigning } from './file-signing.ts';
import { keepPhoneKey } from './keep-phone-key.ts';
import { openWaitingOnce } from './open-waiting.ts';

export interface Delivery {
	/** The phone's clock when it sent. */
	readonly deviceNow: Instant;
	readonly records: readonly unknown[];
	/** The phone's own public key, as it says; unset by an older app. */
	readonly publicKey?: string | null;
}

export interface Sender {
	readonly actor: Actor & { kind: 'device' };
	/** The phone is revoked or its user has no role left: what it sends waits in quarantine. */
	readonly isRevoked: boolean;
}

/** Whose record is filed, and why a yes in it waits for a person all the same; null: nothing speaks against it. */
export interface Filer {
	readonly actor: Actor;
	readonly waitsBecause: Extract<
		QuarantineReason,
		'device-revoked' | 'signature-false' | 'from-own-phone'
	> | null;
}

/** A record that can be kept, and in whose name. */
interface Whole {
	readonly arrival: Arrival;
	readonly filer: Filer;
	readonly at: Instant;
	readonly clockSkewMs: number;
}

/** So many records share one commit, and its wait for the disk. Whoever else writes has a turn after each. */
const atOnce = 10;

/**
 * Takes what a phone delivers, sealed or, from an older app, in clear. Nothing signed is refused: what cannot be filed
 * waits in quarantine. Answers one receipt a record that is safely stored, signed for a phone that has a key; a record
 * that was damaged on the way gets none and stays on the phone.
 */
export async function receiveRecords(deps: Deps, sender: Sender, delivery: Delivery): Promise<Receipt[]> {
	const at = deps.now();
	const clockSkewMs = Date.parse(delivery.deviceNow) - Date.parse(at);
	const keys = await openedPhoneKeys(deps);
	await openWaitingOnce(deps, keys);
	const publicKey = await keyOfSender(deps, sender, delivery.publicKey ?? null);
	const phone = await deliveringPhone(deps.store.read, sender.actor.id, publicKey);
	const arrivals = await Promise.all(delivery.records.map((raw) => openArrival(raw, phone, keys)));
	const whole: Whole[] = [];
	for (const arrival of arrivals) {
		if (arrival) whole.push({ arrival, filer: await filerOf(deps, sender, arrival), at, clockSkewMs });
	}
	const receipts: Receipt[] = [];
	for (let from = 0; from < whole.length; from += atOnce) {
		receipts.push(...(await receiveSome(deps, whole.slice(from, from + atOnce))));
	}
	// An app from before receipts were signed understands none that is: it has no key, and signs nothing.
	const isFromBefore = publicKey === null && arrivals.every((arrival) => !arrival?.sealed);
	return isFromBefore ? receipts : signed(receipts, keys);
}

/** A server that was restored from before it had the phone's key takes it again: else nothing would vouch for what comes. */
async function keyOfSender(deps: Deps, { actor }: Sender, said: string | null): Promise<string | null> {
	const known = await devicePublicKey(deps.store.read, actor.id);
	if (known !== null || said === null) return known;
	await keepPhoneKey(deps, actor, { publicKey: said });
	return devicePublicKey(deps.store.read, actor.id);
}

/**
 * What is known of the phone. One that got its key after it was paired may hold records that it wrote in clear before:
 * those with lower numbers than any that it has signed.
 */
async function deliveringPhone(db: Db, id: string, publicKey: string | null): Promise<DeliveringPhone> {
	const publicKeyOf = async (deviceId: string) =>
		deviceId === id ? publicKey : devicePublicKey(db, deviceId);
	if (publicKey === null) return { id, publicKeyOf, mayBeClear: () => true };
	const [keptLater] = await latestEntries(db, { types: ['phone-key-kept.v1'], subjectId: id, limit: 1 });
	if (!keptLater) return { id, publicKeyOf, mayBeClear: () => false };
	const first = (await firstSignedSeq(db, id)) ?? Infinity;
	return { id, publicKeyOf, mayBeClear: (seq) => seq < first };
}

/** The phone that signed it, also where another one, or the same one paired anew, has brought it. */
async function filerOf(deps: Deps, sender: Sender, { envelope, isDoubted }: Arrival): Promise<Filer> {
	if (isDoubted) return { actor: sender.actor, waitsBecause: 'signature-false' };
	const device =
		envelope.deviceId === sender.actor.id ? null : await deviceById(deps.store.read, envelope.deviceId);
	const { actor, isRevoked } = device ? await phoneIn(deps, device) : sender;
	const isTrusted = !isRevoked && mayDo(actor, 'record-consent');
	return { actor, waitsBecause: isTrusted ? null : 'device-revoked' };
}

function signed(receipts: readonly Receipt[], { signs }: OpenedPhoneKeys): Promise<Receipt[]> {
	return Promise.all(
		receipts.map(async (receipt) => ({
			...receipt,
			keyId: signs.id,
			signature: await sign(receiptText(receipt), signs.key)
		}))
	);
}

/** Together, where nothing is wrong with any of them; else each on its own, so that one takes no other with it. */
async function receiveSome(deps: Deps, some: readonly Whole[]): Promise<Receipt[]> {
	try {
		return await deps.store.transact(async (db) => {
			const receipts: Receipt[] = [];
			const before = await keptBefore(db, some);
			for (const one of some) receipts.push(await takeIn(deps, db, before, one));
			return receipts;
		});
	} catch (error) {
		// Nothing of them is kept. What went wrong goes wrong again, for the record that it is about alone.
		const receipts: Receipt[] = [];
		if (some.length === 1 && !isTaken(error)) throw error;
		for (const one of some) receipts.push(await receiveOne(deps, one));
		return receipts;
	}
}

async function receiveOne(deps: Deps, one: Whole): Promise<Receipt> {
	try {
		return await deps.store.transact(async (db) => takeIn(deps, db, await keptBefore(db, [one]), one));
	} catch (error) {
		if (!isTaken(error)) throw error;
		const { arrival, filer, at } = one;
		const { id, sha256 } = arrival.envelope;
		// An id inside is in use for something else: the record is kept whole, nothing is overwritten.
		return deps.store.transact(async (db) => {
			const before = await keptBefore(db, [one]);
			const known = before.receivedAs.get(id);
			const receivedAs = known
				? receiptOf(known, sha256)
				: await keepRecord(db, filer.actor, arrival, { at, serverSeq: before.serverSeq + 1 });
			await setOtherAside(deps, db, one);
			return receivedAs;
		});
	}
}

/** What is kept already of the records of one commit, and the last number given: both go on with each of them. */
interface KeptBefore {
	readonly receivedAs: Map<string, Receipt>;
	serverSeq: number;
}

async function keptBefore(db: Db, some: readonly Whole[]): Promise<KeptBefore> {
	const ids = some.map(({ arrival }) => arrival.envelope.id);
	const [known, serverSeq] = await Promise.all([receivedRecords(db, [...new Set(ids)]), lastServerSeq(db)]);
	return { receivedAs: new Map(known.map((one) => [one.id, receiptOf(one, one.sha256)])), serverSeq };
}

async function takeIn(deps: Deps, db: Db, before: KeptBefore, one: Whole): Promise<Receipt> {
	const { arrival, filer, at, clockSkewMs } = one;
	const { envelope, body } = arrival;
	const known = before.receivedAs.get(envelope.id);
	if (known) {
		if (known.sha256 !== envelope.sha256) await setOtherAside(deps, db, one);
		return receiptOf(known, envelope.sha256);
	}
	before.serverSeq += 1;
	const receivedAs = await keepRecord(db, filer.actor, arrival, { at, serverSeq: before.serverSeq });
	before.receivedAs.set(envelope.id, receivedAs);
	if (body === null) {
		await setAside(deps, db, filer.actor, asItWaits(arrival, clockSkewMs), at, 'key-unknown', null);
	} else {
		await fileSigning(deps, db, filer, { record: { ...envelope, body }, at, clockSkewMs });
	}
	return receivedAs;
}

const setOtherAside = (deps: Deps, db: Db, { arrival, filer, at }: Whole) =>
	setAside(deps, db, filer.actor, asItWaits(arrival), at, 'same-id-other-content', null);

function receiptOf(known: { id: string; serverSeq: number; receivedAt: Instant }, sha256: string): Receipt {
	return { id: known.id, sha256, serverSeq: known.serverSeq, receivedAt: known.receivedAt };
}

/** Keeps a record as it came. */
export async function keepRecord(
	db: Db,
	actor: Actor,
	arrival: Arrival,
	{ at, serverSeq }: { readonly at: Instant; readonly serverSeq: number }
): Promise<Receipt> {
	const { envelope, claimed, body, sealed } = arrival;
	const { id, deviceId, seq, prevHash, sha256 } = envelope;
	await insertReceivedRecord(
		db,
		{
			id,
			serverSeq,
			deviceId,
			deviceSeq: seq,
			prevHash,
			sha256,
			keyId: sealed?.keyId ?? null,
			sealedSha256: sealed?.sha256 ?? null,
			signature: sealed?.signature ?? null,
			receivedAt: at
		},
		body ?? sealed?.text ?? ''
	);
	appendToLedger(db, actor, {
		type: 'record-received.v1',
		at,
		subjectId: id,
		payload: { deviceId, deviceSeq: seq, sha256, serverSeq, ...(claimed ? { claimed } : {}) }
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
