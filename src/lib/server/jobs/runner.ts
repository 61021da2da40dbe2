import { setTimeout as pause } from 'node:timers/promises';
import { swedishDay, type Day } from '#lib/domain/day.ts';
import { deleteJobsDoneBefore, dueJob } from '../db/jobs.ts';
import type { Deps } from '../deps.ts';
import { log } from '../log.ts';
import { followWebhooks } from '../webhooks/follow.ts';
import type { JobKind } from './job.ts';
import { runNext, type Worker } from './run-next.ts';
import { wake } from './wake.ts';
import type { Works } from './work.ts';
import { works as allWorks } from './works.ts';

/** One job at a time in each: another system that does not answer holds no mail up, nor does a long night's work. */
const lanes: readonly (readonly JobKind[])[] = [
	['send-mail', 'deliver-checkpoint'],
	['call-webhook'],
	['nightly-step']
];

export interface RunnerOptions {
	/** How often it looks for what other processes have enqueued, what has been waited for, and what has run out. */
	readonly lookMs?: number;
	/** How long a job under way may go on when the server stops. */
	readonly graceMs?: number;
	readonly random?: () => number;
	readonly works?: Works;
}

const keepDoneDays = 30;

/**
 * Runs what is enqueued, in this process; several processes share one database, and no job runs twice at once. Stopping
 * lets what is under way finish within the grace, or gives it back.
 */
export function startRunner(
	deps: Deps,
	{ lookMs = 1000, graceMs = 3000, random = Math.random, works = allWorks }: RunnerOptions = {}
): { stop(): Promise<void> } {
	const worker: Worker = { id: deps.newId(), works, random };
	const enough = new AbortController();
	const stop = new AbortController();
	let tidiedOn: Day | null = null;
	/** Longer and longer where the database does not answer. */
	const pauseMs = (failures: number) => lookMs * Math.min(2 ** failures, 60);

	async function work(kinds: readonly JobKind[]): Promise<void> {
		const bell = openBell(enough.signal);
		let failures = 0;
		while (!enough.signal.aborted) {
			try {
				// Woken before the commit of what was enqueued: only a transaction comes after it. Else a read is enough.
				const isDue = bell.hasRung() || (await dueJob(deps.store.read, kinds, deps.now())) !== null;
				if (isDue && (await runNext(deps, worker, kinds, stop.signal))) continue;
				failures = 0;
			} catch (error) {
				failures += 1;
				log.error('A job could not be taken or put back; it is tried again soon.', error);
			}
			await bell.rings(pauseMs(failures));
		}
		bell.close();
	}

	/** What is no job itself: the record is followed for other systems, and what was done long ago is let go of. */
	async function look(): Promise<void> {
		let failures = 0;
		while (!enough.signal.aborted) {
			try {
				await followWebhooks(deps);
				const on = swedishDay(deps.now());
				if (on !== tidiedOn) await deps.store.transact((db) => deleteJobsDoneBefore(db, keptFrom(deps)));
				tidiedOn = on;
				failures = 0;
			} catch (error) {
				failures += 1;
				log.error('The record could not be followed; it is tried again soon.', error);
			}
			await pause(pauseMs(failures), undefined, { signal: enough.signal, ref: false }).catch(() => undefined);
		}
	}

	const running = Promise.all([...lanes.map(work), look()]);
	return {
		async stop() {
			enough.abort();
			const grace = setTimeout(() => stop.abort(), graceMs);
			await running;
			clearTimeout(grace);
		}
	};
}

function keptFrom(deps: Deps): string {
	return new Date(Date.parse(deps.now()) - keepDoneDays * 24 * 60 * 60 * 1000).toISOString();
}

interface Bell {
	/** Whether something has been enqueued in this process since it was last asked. */
	hasRung(): boolean;
	/** Resolves when something is enqueued, at the latest after the time, and when it is enough. */
	rings(ms: number): Promise<void>;
	close(): void;
}

function openBell(enough: AbortSignal): Bell {
	let isRung = false;
	let answer: () => void = () => undefined;
	const ring = () => {
		isRung = true;
		answer();
	};
	const leave = () => answer();
	wake.on('enqueued', ring);
	enough.addEventListener('abort', leave);
	return {
		hasRung() {
			const was = isRung;
			isRung = false;
			return was;
		},
		async rings(ms) {
			if (isRung || enough.aborted) return;
			const { promise, resolve } = Promise.withResolvers<undefined>();
			answer = () => resolve(undefined);
			const timer = setTimeout(answer, ms).unref();
			await promise;
			clearTimeout(timer);
		},
		close() {
			wake.off('enqueued', ring);
			enough.removeEventListener('abort', leave);
		}
	};
}
