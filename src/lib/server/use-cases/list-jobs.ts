import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { jobCounts, jobsPage, type JobState } from '../db/jobs.ts';
import type { Deps } from '../deps.ts';
import type { JobKind } from '../jobs/job.ts';

const atOnce = 50;

export interface ListedJob {
	readonly id: string;
	readonly kind: JobKind;
	readonly state: JobState;
	readonly createdAt: Instant;
	/** When it is tried next, where it waits. */
	readonly runAt: Instant;
	readonly attempts: number;
	readonly endedAt: Instant | null;
	/** The kind of error of the last try. */
	readonly problem: string | null;
}

export interface ListedJobs {
	readonly counts: Readonly<Record<JobState, number>>;
	readonly mayRunAgain: boolean;
	/** How many there are under this filter. */
	readonly all: number;
	/** From 1. */
	readonly page: number;
	readonly atOnce: number;
	readonly jobs: readonly ListedJob[];
}

/** What runs in the background: in one state, or all that is not done (`open`). It names no person. */
export async function listJobs(
	deps: Deps,
	actor: Actor,
	{ show, page }: { readonly show: JobState | 'open'; readonly page: number }
): Promise<Result<ListedJobs, NotAllowed>> {
	if (!mayDo(actor, 'read-status')) return refused({ type: 'NotAllowed', action: 'read-status' });
	const { read } = deps.store;
	const counts = await jobCounts(read);
	const all = show === 'open' ? counts.waiting + counts.running + counts.failed : counts[show];
	const shown = Math.min(Math.max(1, page), Math.max(1, Math.ceil(all / atOnce)));
	const rows = await jobsPage(read, show === 'open' ? null : show, atOnce, (shown - 1) * atOnce);
	return ok({
		counts,
		mayRunAgain: mayDo(actor, 'run-jobs-again'),
		all,
		page: shown,
		atOnce,
		jobs: rows.map(({ leasedBy: _by, leasedUntil: _until, ...row }) => row)
	});
}
