import type { Deps } from '../deps.ts';
import type { JobBodies, JobKind } from './job.ts';

/** How a try ended; `problem` is a kind of error (`http-503`, `ECONNREFUSED`), never with a name in it. */
export type Outcome =
	| { readonly is: 'done' }
	| { readonly is: 'again'; readonly problem: string }
	/** To try again would end the same way. */
	| { readonly is: 'never'; readonly problem: string };

export interface Task<K extends JobKind> {
	readonly key: string;
	readonly body: JobBodies[K];
	/** Aborted when the try takes too long, when somebody else has taken the job over, and when the server stops. */
	readonly signal: AbortSignal;
}

export interface Work<K extends JobKind> {
	/** How long a process that has died keeps the job; whoever lives renews it. */
	readonly leaseMs: number;
	/** A try that takes longer is given up. */
	readonly patienceMs: number;
	/** The first pause after a failed try; each is twice the one before, up to `longestPauseMs`. */
	readonly firstPauseMs: number;
	readonly longestPauseMs: number;
	readonly mostTries: number;
	/** What it throws is tried again. The same job may be run twice: it must do no harm. */
	readonly run: (deps: Deps, task: Task<K>) => Promise<Outcome>;
}

export type Works = { readonly [K in JobKind]: Work<K> };

export const done: Outcome = { is: 'done' };
