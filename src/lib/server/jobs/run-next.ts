import { raiseAlarm } from '../alarms.ts';
import { dueJob, leaseJob, updateLeased, type JobRow } from '../db/jobs.ts';
import type { Deps } from '../deps.ts';
import { log } from '../log.ts';
import type { JobBodies, JobKind } from './job.ts';
import { pauseAfter } from './pause.ts';
import type { Outcome, Works } from './work.ts';

export interface Worker {
	/** Made when the process starts: whoever holds a lease. */
	readonly id: string;
	readonly works: Works;
	/** 0 ≤ n < 1. */
	readonly random: () => number;
}

/**
 * Takes one job of these kinds that is due and runs it to its end, or until `stop` says that the server does; its lease
 * is then given back. False where nothing was due.
 */
export async function runNext(
	deps: Deps,
	worker: Worker,
	kinds: readonly JobKind[],
	stop: AbortSignal = new AbortController().signal
): Promise<boolean> {
	const job = await claim(deps, worker, kinds);
	if (job === null) return false;
	if (job !== 'given-up') await run(deps, worker, job, stop);
	return true;
}

/** One job, held by this worker until its lease runs out. In a transaction, where no other process comes between. */
async function claim(
	deps: Deps,
	worker: Worker,
	kinds: readonly JobKind[]
): Promise<JobRow | 'given-up' | null> {
	return deps.store.transact(async (db) => {
		const at = deps.now();
		const due = await dueJob(db, kinds, at);
		if (!due) return null;
		const work = worker.works[due.kind];
		const job = await leaseJob(db, due, worker.id, later(at, work.leaseMs));
		// Whoever held it died each time: it may well be the job that kills.
		if (job && due.state === 'running' && due.attempts >= work.mostTries) {
			await giveUp(db, deps, job, 'died');
			return 'given-up';
		}
		return job;
	});
}

async function run(deps: Deps, worker: Worker, job: JobRow, stop: AbortSignal): Promise<void> {
	const work = worker.works[job.kind];
	const lost = new AbortController();
	const patience = AbortSignal.timeout(work.patienceMs);
	const renewing = setInterval(() => {
		renew(deps, job, work.leaseMs).then(
			(isOurs) => {
				if (!isOurs) lost.abort();
			},
			(error: unknown) => log.error('The lease of a job could not be renewed.', error, { jobId: job.id })
		);
	}, work.leaseMs / 3);
	const signal = AbortSignal.any([stop, lost.signal, patience]);
	let outcome: Outcome;
	try {
		outcome = await untilAborted(signal, attempt(deps, worker.works, job, signal));
	} catch (error) {
		const problem = patience.aborted ? 'timeout' : kindOfError(error);
		// What comes from outside has a code, and may repeat an address in its message; a defect has none.
		const isFromOutside = error instanceof Error && 'code' in error;
		const about = { jobId: job.id, kind: job.kind, problem };
		if (isFromOutside || signal.aborted) log.info('A job failed.', about);
		else log.error('A job failed.', error, about);
		outcome = { is: 'again', problem };
	} finally {
		clearInterval(renewing);
	}
	if (lost.signal.aborted) return;
	if (stop.aborted && outcome.is !== 'done') await giveBack(deps, job);
	else await settle(deps, worker, job, outcome);
}

/** The body of a row is that of its kind: `enqueue` is the one that writes them. */
function attempt(deps: Deps, works: Works, job: JobRow, signal: AbortSignal): Promise<Outcome> {
	const as = <K extends JobKind>(kind: K) =>
		works[kind].run(deps, { key: job.key, body: job.body as JobBodies[K], signal });
	return as(job.kind);
}

/** What does not listen to the signal is not waited for. */
async function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
	const { promise: aborted, reject } = Promise.withResolvers<never>();
	const abort = () => reject(new DOMException('The try was given up.', 'AbortError'));
	signal.addEventListener('abort', abort, { once: true });
	try {
		if (signal.aborted) abort();
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener('abort', abort);
	}
}

function renew(deps: Deps, job: JobRow, leaseMs: number): Promise<boolean> {
	return deps.store.transact((db) => updateLeased(db, job, { leasedUntil: later(deps.now(), leaseMs) }));
}

/** As if it had not been tried: the server stops, and whoever is next takes it at once. */
async function giveBack(deps: Deps, job: JobRow): Promise<void> {
	await deps.store.transact((db) =>
		updateLeased(db, job, {
			state: 'waiting',
			attempts: job.attempts - 1,
			leasedUntil: null,
			leasedBy: null
		})
	);
}

async function settle(deps: Deps, worker: Worker, job: JobRow, outcome: Outcome): Promise<void> {
	const work = worker.works[job.kind];
	await deps.store.transact(async (db) => {
		const at = deps.now();
		const free = { leasedUntil: null, leasedBy: null };
		if (outcome.is === 'done') {
			await updateLeased(db, job, { ...free, state: 'done', endedAt: at, problem: null });
		} else if (outcome.is === 'never' || job.attempts >= work.mostTries) {
			await giveUp(db, deps, job, outcome.problem);
		} else {
			const runAt = later(at, pauseAfter(job.attempts, work, worker.random()));
			await updateLeased(db, job, { ...free, state: 'waiting', runAt, problem: outcome.problem });
		}
	});
}

/** Not tried any more until somebody asks for it; one alarm a day for each kind, however many jobs fail. */
async function giveUp(
	db: Parameters<typeof raiseAlarm>[0],
	deps: Deps,
	job: JobRow,
	problem: string
): Promise<void> {
	const at = deps.now();
	const free = { leasedUntil: null, leasedBy: null };
	if (!(await updateLeased(db, job, { ...free, state: 'failed', endedAt: at, problem }))) return;
	await raiseAlarm(db, deps, {
		kind: 'job-failed',
		key: `job-failed:${job.kind}:${at.slice(0, 10)}`,
		about: { job: job.kind },
		// A mail that says that a mail could not be sent would be the next to fail.
		isMailed: !('mail' in job.body && job.body.mail === 'alarm')
	});
}

/** The code or the class of an error: its message may hold an address or a name. */
export function kindOfError(error: unknown): string {
	if (!(error instanceof Error)) return 'unknown';
	const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
	return /^[\w-]{1,40}$/.test(code) ? code : 'unknown';
}

function later(at: string, ms: number): string {
	return new Date(Date.parse(at) + ms).toISOString();
}
