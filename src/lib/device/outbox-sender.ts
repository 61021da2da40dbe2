/** Decides when to send: at start, when the network or the app comes back, after a save, and after a failure. */
import type { Instant } from '#lib/domain/day.ts';
import type { LocalStore, StorageFailure } from './local-store.ts';
import { nextTry } from './next-try.ts';
import { sendOutbox } from './send-outbox.ts';
import type { SendDeps, SendOutcome, SendProblem } from './send-outbox.ts';

export interface OutboxState {
	/** Null until it has been counted, and when it cannot be: not known is not nothing. */
	readonly waiting: number | null;
	readonly sending: boolean;
	readonly lastSentAt: Instant | null;
	readonly problem: SendProblem | null;
}

export interface Timers {
	/** Calls back once after `ms`; the answer takes it back. */
	after(ms: number, run: () => void): () => void;
}

export interface SenderDeps extends Omit<SendDeps, 'store' | 'onSent'> {
	readonly store: SendDeps['store'] & Pick<LocalStore, 'readSetting' | 'writeSetting'>;
	readonly timers: Timers;
	/** Told after each save and each receipt; waited for by nobody. */
	readonly keepNote?: () => void;
	/** 0 ≤ chance < 1. */
	readonly chance: () => number;
	/** Calls back when the network or the app comes back; the answer stops it. */
	readonly onReturn: (run: () => void) => () => void;
}

/** `subscribe` follows Svelte's store contract: it calls with the present state at once. */
export interface OutboxSender {
	/** Begins; the answer ends it. */
	start(): () => void;
	/** To be called after every save. */
	saved(): Promise<SendOutcome>;
	sendNow(): Promise<SendOutcome>;
	state(): OutboxState;
	subscribe(run: (state: OutboxState) => void): () => void;
}

const lastSentKey = 'last-sent-at';

export function createOutboxSender(deps: SenderDeps): OutboxSender {
	const listeners = new Set<(state: OutboxState) => void>();
	let state: OutboxState = { waiting: null, sending: false, lastSentAt: null, problem: null };
	let attempt = 0;
	let sending: Promise<SendOutcome> | null = null;
	let again: Promise<SendOutcome> | null = null;
	let takeBack: (() => void) | null = null;
	let running = false;

	const change = (part: Partial<OutboxState>) => {
		state = { ...state, ...part };
		for (const listener of listeners) listener(state);
	};

	async function count(): Promise<StorageFailure | null> {
		const waiting = await deps.store.countWaiting();
		change({ waiting: waiting.ok ? waiting.value : null });
		return waiting.ok ? null : waiting.refusal;
	}

	async function round(): Promise<SendOutcome> {
		takeBack?.();
		takeBack = null;
		const broken = await count();
		if (state.waiting !== 0) change({ sending: true });
		const outcome: SendOutcome = broken
			? { type: 'Round', sent: 0, problem: broken }
			: await sendOutbox({
					...deps,
					onSent(sent) {
						change({ waiting: state.waiting === null ? null : state.waiting - sent });
						deps.keepNote?.();
					}
				});
		if (outcome.type === 'Round' && outcome.sent > 0) await noteSent();
		await count();
		deps.keepNote?.();
		const problem = outcome.type === 'Round' ? outcome.problem : state.problem;
		change({ sending: false, problem });
		schedule(outcome);
		return outcome;
	}

	async function noteSent() {
		const lastSentAt = deps.now();
		// Only for show: where it cannot be stored, the sending still holds.
		await deps.store.writeSetting(lastSentKey, lastSentAt);
		change({ lastSentAt });
	}

	function schedule(outcome: SendOutcome) {
		const problem = outcome.type === 'Round' ? outcome.problem : null;
		const isDone = outcome.type === 'Round' && problem === null;
		if (isDone || (outcome.type === 'Round' && outcome.sent > 0)) attempt = 0;
		if (!running || isDone || !solvesItself(problem)) return;
		attempt += 1;
		const wait = nextTry(attempt, deps.chance());
		const asked = problem?.type === 'ServerTrouble' ? (problem.retryAfterMs ?? 0) : 0;
		takeBack = deps.timers.after(Math.max(wait, asked), () => void sendNow());
	}

	function sendNow(): Promise<SendOutcome> {
		deps.keepNote?.();
		// What was saved while a round runs may have come too late for it: one more round follows, never two.
		if (sending) {
			again ??= sending.then(() => {
				again = null;
				return sendNow();
			});
			return again;
		}
		sending = round().finally(() => {
			sending = null;
			if (state.sending) change({ sending: false });
		});
		return sending;
	}

	return {
		start() {
			running = true;
			void deps.store.readSetting(lastSentKey).then((read) => {
				if (read.ok && typeof read.value === 'string' && state.lastSentAt === null) {
					change({ lastSentAt: read.value });
				}
			});
			const stopListening = deps.onReturn(() => {
				attempt = 0;
				void sendNow();
			});
			void sendNow();
			return () => {
				running = false;
				stopListening();
				takeBack?.();
				takeBack = null;
			};
		},
		saved: sendNow,
		sendNow,
		state: () => state,
		subscribe(run) {
			listeners.add(run);
			run(state);
			return () => listeners.delete(run);
		}
	};
}

/** Being signed out or not paired needs a person; asking again and again would only drain the battery. */
function solvesItself(problem: SendProblem | null): boolean {
	return problem?.type !== 'SignedOut' && problem?.type !== 'NotPaired';
}
