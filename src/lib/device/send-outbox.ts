/** Sends what waits. Nothing leaves the phone without the municipality's receipt for that very id and hash. */
import type { Instant } from '#lib/domain/day.ts';
import { ok } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import { doors, phoneHeaders } from '#lib/sync/doors.ts';
import { uploadAnswer } from '#lib/sync/record.ts';
import type { PhoneKeys, Receipt, SignedRecord, WireRecord } from '#lib/sync/record.ts';
import { fetchKeys, givenBy, lacksKeys } from './ask-as-phone.ts';
import type { AskRefusal, KeyDeps } from './ask-as-phone.ts';
import { believed, reviewKept } from './kept-copies.ts';
import type { ReviewDeps, Told } from './kept-copies.ts';
import type { DeviceIdentity, LocalStore, StorageFailure, WaitingRecord } from './local-store.ts';
import { newId } from './new-id.ts';
import type { SenderLock } from './one-sender.ts';
import { askServer } from './server-door.ts';
import type { DoorRefusal, Fetch } from './server-door.ts';

/**
 * Why not everything was sent. `NotConfirmed`: the server answered, and left these without a receipt that holds.
 * `NotTaken`: the server refuses these very records; the others have been tried without them.
 */
export type SendProblem =
	| Exclude<DoorRefusal, { type: 'Refused' }>
	| { readonly type: 'NotConfirmed'; readonly records: number }
	| { readonly type: 'NotTaken'; readonly records: number; readonly status: number }
	| { readonly type: 'NotPaired' }
	| StorageFailure;

/** `problem` is null when nothing was left to send. `OtherSender`: another tab is at it. */
export type SendOutcome =
	| { readonly type: 'Round'; readonly sent: number; readonly problem: SendProblem | null }
	| { readonly type: 'OtherSender' };
type Round = Extract<SendOutcome, { type: 'Round' }>;

export interface SendDeps {
	readonly store: KeyDeps['store'] &
		ReviewDeps['store'] &
		Pick<LocalStore, 'readIdentityOf' | 'readBatch' | 'sealWaiting' | 'settle' | 'countWaiting'>;
	readonly lock: SenderLock;
	readonly fetch: Fetch;
	readonly now: () => Instant;
	/** A signal that ends the request after so many ms. */
	readonly giveUpAfter: (ms: number) => AbortSignal;
	/** Told after every batch that left, so that the count on the screen follows. */
	readonly onSent?: (sent: number) => void;
}

/** Ten at a time: with forty phones sending at once, larger batches only made each wait longer for its answer. */
const recordsPerBatch = 10;
const bytesPerBatch = 1_000_000;
const sendingBaseMs = 30_000;
/** A bad mobile network carries 2 kB/s; faster than that we do not give up. */
const sendingMsPerByte = 0.5;
/** So many records that are refused one by one end a round: then it is not the records that are wrong. */
const refusalsInARound = 3;

export async function sendOutbox(deps: SendDeps): Promise<SendOutcome> {
	const outcome = await deps.lock.whileAlone((stillAlone) => sendAndReview(deps, stillAlone));
	if (!outcome.ok) return { type: 'Round', sent: 0, problem: outcome.refusal };
	return outcome.value ?? { type: 'OtherSender' };
}

/** Sends, then looks after the copies of what has been sent; what the server has lost is sent once more. */
async function sendAndReview(deps: SendDeps, stillAlone: () => Promise<boolean>): Promise<Round> {
	const { told, ...first } = await sendRound(deps, stillAlone);
	if (first.problem !== null || !(await stillAlone())) return first;
	const again = await reviewKept(asking(deps), told);
	if (!again.ok) return { ...first, problem: again.refusal };
	if (again.value === 0) return first;
	const { sent, problem } = await sendRound(deps, stillAlone);
	return { type: 'Round', sent: first.sent + sent, problem };
}

async function sendRound(
	deps: SendDeps,
	stillAlone: () => Promise<boolean>
): Promise<Round & { readonly told: Told | null }> {
	let sent = 0;
	let told: Told | null = null;
	const ended = (problem: SendProblem | null) => ({ type: 'Round' as const, sent, problem, told });

	const waiting = await deps.store.countWaiting();
	if (!waiting.ok) return ended(waiting.refusal);
	const ready = await makeReady(deps, waiting.value > 0);
	if (waiting.value === 0) return ended(null);
	if (!ready.ok) return ended(ready.refusal);
	let present = ready.value;

	let after = 0;
	let maxRecords = recordsPerBatch;
	let unconfirmed = 0;
	let notTaken = 0;
	let lastStatus = 0;
	let mayRenewKeys = true;
	for (;;) {
		const next = await deps.store.readBatch({ after, maxRecords, maxBytes: bytesPerBatch });
		if (!next.ok) return ended(next.refusal);
		const batch = ofOneDevice(next.value);
		const last = batch.at(-1);
		if (!last) break;
		if (!(await stillAlone())) return ended(null);
		const maker = await deps.store.readIdentityOf(last.record.deviceId);
		if (!maker.ok) return ended(maker.refusal);
		const sender = maker.value ?? present;
		const question = newId();
		const { answer, by } = await post(deps, { present, sender, question }, batch);
		if (!answer.ok) {
			if (answer.refusal.type !== 'Refused') return ended(answer.refusal);
			lastStatus = answer.refusal.status;
			// One record that is not taken must not hold up the others: halve until it stands alone.
			if (batch.length > 1) {
				maxRecords = Math.floor(batch.length / 2);
				continue;
			}
			notTaken += 1;
			if (notTaken === refusalsInARound) break;
			after = last.order;
			continue;
		}
		const claimed = ofBatch(answer.value.receipts, batch);
		let genuine = await genuineOf(claimed, keysFor(sender, present));
		if (genuine.length < claimed.length && mayRenewKeys) {
			// The municipality may have changed its keys since this phone last heard of them.
			mayRenewKeys = false;
			const renewed = await fetchKeys(asking(deps));
			if (renewed.ok) present = renewed.value;
			genuine = await genuineOf(claimed, keysFor(sender, present));
		}
		const settled = await deps.store.settle(genuine);
		if (!settled.ok) return ended(settled.refusal);
		const { received } = answer.value;
		const asked = { deviceId: by.deviceId, question };
		if (received) told = (await believed(received, asked, keysFor(by, present))) ?? told;
		sent += settled.value.length;
		if (settled.value.length > 0) deps.onSent?.(settled.value.length);
		unconfirmed += batch.length - settled.value.length;
		after = last.order;
		maxRecords = recordsPerBatch;
	}
	if (notTaken > 0) return ended({ type: 'NotTaken', records: notTaken, status: lastStatus });
	return ended(unconfirmed > 0 ? { type: 'NotConfirmed', records: unconfirmed } : null);
}

/** The identity, with its keys where they could be fetched, and what waited in clear sealed. */
async function makeReady(
	deps: SendDeps,
	isAnyWaiting: boolean
): Promise<Result<DeviceIdentity, SendProblem>> {
	const identity = await deps.store.readIdentity();
	if (!identity.ok) return identity;
	if (!identity.value) return { ok: false, refusal: { type: 'NotPaired' } };
	let present = identity.value;
	const hadKeys = !lacksKeys(present);
	if (!hadKeys) {
		const fetched = await fetchKeys(asking(deps));
		if (fetched.ok) present = fetched.value;
		else if (!goesWithout(fetched.refusal)) return { ok: false, refusal: fetched.refusal };
	}
	// What was saved while the keys were on their way is no older than they are, and waits too.
	if (present.keys && (isAnyWaiting || !hadKeys)) {
		const { sealWhatIsClear } = await import('./sealed-records.ts');
		// Where the phone has no room for it, a record is sealed on its way out all the same.
		await sealWhatIsClear(deps.store, present.keys);
	}
	return ok(present);
}

/**
 * A server that gives no keys is no reason to keep from it what was signed. Where it was not reached, or there is no
 * place for the phone's own key, it waits: without keys it could not tell the municipality's receipts from a forger's.
 */
const goesWithout = (
	refusal: AskRefusal
): refusal is Extract<AskRefusal, { type: 'Refused' | 'SignedOut' | 'ServerTrouble' | 'NotPaired' }> =>
	['Refused', 'SignedOut', 'ServerTrouble', 'NotPaired'].includes(refusal.type);

const asking = ({ store, fetch, giveUpAfter }: SendDeps) => ({
	store,
	fetch,
	signal: giveUpAfter(sendingBaseMs)
});

/** What another device made is sent in its own name: a phone that was paired anew has been several. */
function ofOneDevice(batch: readonly WaitingRecord[]): readonly WaitingRecord[] {
	const deviceId = batch[0]?.record.deviceId;
	const end = batch.findIndex(({ record }) => record.deviceId !== deviceId);
	return end === -1 ? batch : batch.slice(0, end);
}

/** With the one in whose name it was taken. */
async function post(
	deps: SendDeps,
	{ present, sender, question }: { present: DeviceIdentity; sender: DeviceIdentity; question: string },
	batch: readonly WaitingRecord[]
) {
	const { signedRecordOf } = await import('./sealed-records.ts');
	const records: (SignedRecord | WireRecord)[] = [];
	for (const { record } of batch) {
		const signed = await signedRecordOf(record, present.keys, sender.privateKey);
		if (signed) records.push(signed);
		else if ('body' in record) records.push(record);
	}
	const bytes = records.reduce((sum, one) => sum + ('body' in one ? one.body : one.sealed.text).length, 0);
	const postAs = (device: DeviceIdentity) =>
		askServer(deps.fetch, {
			url: device.origin + doors.records,
			token: device.token,
			headers: { ...givenBy(device), ...keyOf(device), [phoneHeaders.question]: question },
			body: { deviceNow: deps.now(), records },
			answer: uploadAnswer,
			signal: deps.giveUpAfter(sendingBaseMs + bytes * sendingMsPerByte)
		});
	const answer = await postAs(sender);
	const isGone = !answer.ok && answer.refusal.type === 'SignedOut' && sender.deviceId !== present.deviceId;
	// The server knows the earlier one no more: what it made waits there for a person, rather than here for ever.
	return isGone ? { answer: await postAs(present), by: present } : { answer, by: sender };
}

const keyOf = ({ publicKey }: DeviceIdentity): Record<string, string> =>
	publicKey === null ? {} : { [phoneHeaders.key]: publicKey };

function ofBatch(receipts: readonly Receipt[], batch: readonly WaitingRecord[]): Receipt[] {
	const hashes = new Map(batch.map(({ record }) => [record.id, record.sha256]));
	return receipts.filter((receipt) => hashes.get(receipt.id) === receipt.sha256);
}

/** What the server signs receipts to this device with; null: it has no key, and gets them unsigned. */
const keysFor = (sender: DeviceIdentity, present: DeviceIdentity) =>
	sender.publicKey === null ? null : sender.origin === present.origin ? present.keys : sender.keys;

async function genuineOf(receipts: readonly Receipt[], keys: PhoneKeys | null): Promise<readonly Receipt[]> {
	if (!keys) return receipts;
	const { isGenuine } = await import('./sealed-records.ts');
	const genuine: Receipt[] = [];
	for (const receipt of receipts) if (await isGenuine(receipt, keys)) genuine.push(receipt);
	return genuine;
}
