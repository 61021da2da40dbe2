/** Sends what waits. Nothing leaves the phone without the server's receipt for that very id and hash. */
import type { Instant } from '#lib/domain/day.ts';
import { doors } from '#lib/sync/doors.ts';
import { uploadAnswer } from '#lib/sync/record.ts';
import type { Receipt } from '#lib/sync/record.ts';
import type { DeviceIdentity, LocalStore, StorageFailure, WaitingRecord } from './local-store.ts';
import type { SenderLock } from './one-sender.ts';
import { askServer } from './server-door.ts';
import type { DoorRefusal, Fetch } from './server-door.ts';

/**
 * Why not everything was sent. `NotConfirmed`: the server answered, and left these without a receipt.
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

export interface SendDeps {
	readonly store: Pick<LocalStore, 'readIdentity' | 'readBatch' | 'settle' | 'countWaiting'>;
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
	const outcome = await deps.lock.whileAlone((stillAlone) => sendRound(deps, stillAlone));
	if (!outcome.ok) return { type: 'Round', sent: 0, problem: outcome.refusal };
	return outcome.value ?? { type: 'OtherSender' };
}

async function sendRound(deps: SendDeps, stillAlone: () => Promise<boolean>): Promise<SendOutcome> {
	let sent = 0;
	const ended = (problem: SendProblem | null): SendOutcome => ({ type: 'Round', sent, problem });

	const waiting = await deps.store.countWaiting();
	if (!waiting.ok) return ended(waiting.refusal);
	if (waiting.value === 0) return ended(null);
	const identity = await deps.store.readIdentity();
	if (!identity.ok) return ended(identity.refusal);
	if (!identity.value) return ended({ type: 'NotPaired' });

	let after = 0;
	let maxRecords = recordsPerBatch;
	let unconfirmed = 0;
	let notTaken = 0;
	let lastStatus = 0;
	for (;;) {
		const batch = await deps.store.readBatch({ after, maxRecords, maxBytes: bytesPerBatch });
		if (!batch.ok) return ended(batch.refusal);
		const last = batch.value.at(-1);
		if (!last) break;
		if (!(await stillAlone())) return ended(null);
		const answer = await post(deps, identity.value, batch.value);
		if (!answer.ok) {
			if (answer.refusal.type !== 'Refused') return ended(answer.refusal);
			lastStatus = answer.refusal.status;
			// One record that is not taken must not hold up the others: halve until it stands alone.
			if (batch.value.length > 1) {
				maxRecords = Math.floor(batch.value.length / 2);
				continue;
			}
			notTaken += 1;
			if (notTaken === refusalsInARound) break;
			after = last.order;
			continue;
		}
		const settled = await deps.store.settle(ofBatch(answer.value.receipts, batch.value));
		if (!settled.ok) return ended(settled.refusal);
		sent += settled.value.length;
		if (settled.value.length > 0) deps.onSent?.(settled.value.length);
		unconfirmed += batch.value.length - settled.value.length;
		after = last.order;
		maxRecords = recordsPerBatch;
	}
	if (notTaken > 0) return ended({ type: 'NotTaken', records: notTaken, status: lastStatus });
	return ended(unconfirmed > 0 ? { type: 'NotConfirmed', records: unconfirmed } : null);
}

function post(deps: SendDeps, identity: DeviceIdentity, batch: readonly WaitingRecord[]) {
	const body = { deviceNow: deps.now(), records: batch.map(({ record }) => record) };
	const bytes = batch.reduce((sum, { record }) => sum + record.body.length, 0);
	return askServer(deps.fetch, {
		url: identity.origin + doors.records,
		token: identity.token,
		body,
		answer: uploadAnswer,
		signal: deps.giveUpAfter(sendingBaseMs + bytes * sendingMsPerByte)
	});
}

function ofBatch(receipts: readonly Receipt[], batch: readonly WaitingRecord[]): Receipt[] {
	const hashes = new Map(batch.map(({ record }) => [record.id, record.sha256]));
	return receipts.filter((receipt) => hashes.get(receipt.id) === receipt.sha256);
}
