import { asc } from 'drizzle-orm';
import type { JobRow } from '#lib/server/db/jobs.ts';
import type { Deps } from '#lib/server/deps.ts';
import type { JobKind } from '#lib/server/jobs/job.ts';
import { runNext, type Worker } from '#lib/server/jobs/run-next.ts';
import { works } from '#lib/server/jobs/works.ts';
import type { Settings } from '#lib/server/settings.ts';
import type { TestDeps } from './test-deps.ts';

export const everyKind: readonly JobKind[] = [
	'send-mail',
	'deliver-checkpoint',
	'call-webhook',
	'nightly-step'
];

export const aWorker = (id = 'worker-1'): Worker => ({ id, works, random: () => 0 });

/** The same world with other settings: a mail server, an address of its own. */
export function withSettings(deps: TestDeps, settings: Partial<Settings>): TestDeps {
	return { ...deps, settings: { ...deps.settings, ...settings } };
}

/** Runs everything that is due, one at a time, and what that asks for in turn. Answers how many. */
export async function runDue(deps: Deps, worker = aWorker()): Promise<number> {
	let ran = 0;
	while (await runNext(deps, worker, everyKind)) ran += 1;
	return ran;
}

export function allJobs({ store }: Pick<Deps, 'store'>): Promise<JobRow[]> {
	const { jobs } = store.read.t;
	return store.read.q.select().from(jobs).orderBy(asc(jobs.createdAt), asc(jobs.id));
}

export function laterBy(at: string, ms: number): string {
	return new Date(Date.parse(at) + ms).toISOString();
}
