/** What waits to be done, is being done and could not be done. */
import { and, asc, count, desc, eq, inArray, lt, lte, ne, type SQL } from 'drizzle-orm';
import type { Instant } from '#lib/domain/day.ts';
import type { JobKind } from '../jobs/job.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type JobRow = Tables['jobs']['$inferSelect'];
export type JobState = JobRow['state'];

/** False where a job with the same key is there already, whatever has become of it. */
export async function insertJobOnce(db: Db, row: Tables['jobs']['$inferInsert']): Promise<boolean> {
	const inserted = await db.q
		.insert(db.t.jobs)
		.values(row)
		.onConflictDoNothing()
		.returning({ id: db.t.jobs.id });
	return inserted.length === 1;
}

/** The next job of these kinds: one whose lease has run out, else the one that has waited longest. */
export async function dueJob(db: Db, kinds: readonly JobKind[], at: Instant): Promise<JobRow | null> {
	const { jobs } = db.t;
	const ofKinds = inArray(jobs.kind, [...kinds]);
	const left = await db.q
		.select()
		.from(jobs)
		.where(and(eq(jobs.state, 'running'), lte(jobs.leasedUntil, at), ofKinds))
		.limit(1);
	if (left[0]) return left[0];
	const waiting = await db.q
		.select()
		.from(jobs)
		.where(and(eq(jobs.state, 'waiting'), lte(jobs.runAt, at), ofKinds))
		.orderBy(asc(jobs.runAt), asc(jobs.id))
		.limit(1);
	return waiting[0] ?? null;
}

/** Takes the job as it was seen, as one more try; null where somebody else has taken it meanwhile. */
export async function leaseJob(
	db: Db,
	{ id, state, attempts }: Pick<JobRow, 'id' | 'state' | 'attempts'>,
	leasedBy: string,
	leasedUntil: Instant
): Promise<JobRow | null> {
	const { jobs } = db.t;
	const rows = await db.q
		.update(jobs)
		.set({ state: 'running', attempts: attempts + 1, leasedBy, leasedUntil })
		.where(and(eq(jobs.id, id), eq(jobs.state, state), eq(jobs.attempts, attempts)))
		.returning();
	return rows[0] ?? null;
}

/** Changes a job that is still held by whoever leased it, in the same try; false where it is not. */
export async function updateLeased(
	db: Db,
	{ id, attempts, leasedBy }: Pick<JobRow, 'id' | 'attempts' | 'leasedBy'>,
	change: Partial<Tables['jobs']['$inferInsert']>
): Promise<boolean> {
	const { jobs } = db.t;
	const rows = await db.q
		.update(jobs)
		.set(change)
		.where(
			and(
				eq(jobs.id, id),
				eq(jobs.state, 'running'),
				eq(jobs.attempts, attempts),
				eq(jobs.leasedBy, leasedBy ?? '')
			)
		)
		.returning({ id: jobs.id });
	return rows.length === 1;
}

/** Lets go of what was done before the moment. */
export async function deleteJobsDoneBefore(db: Db, before: Instant): Promise<void> {
	const { jobs } = db.t;
	await db.q.delete(jobs).where(and(eq(jobs.state, 'done'), lt(jobs.endedAt, before)));
}

/** How many jobs there are in each state. */
export async function jobCounts(db: Db): Promise<Record<JobState, number>> {
	const { jobs } = db.t;
	const rows = await db.q.select({ state: jobs.state, many: count() }).from(jobs).groupBy(jobs.state);
	const counts = { waiting: 0, running: 0, done: 0, failed: 0 };
	for (const { state, many } of rows) counts[state] = Number(many);
	return counts;
}

/** Jobs in one state, or all that are not done (null): what failed last and what is next first. */
export function jobsPage(
	db: Db,
	state: JobState | null,
	limit: number,
	offset: number
): Promise<Omit<JobRow, 'body' | 'key'>[]> {
	const { jobs } = db.t;
	return db.q
		.select({
			id: jobs.id,
			kind: jobs.kind,
			state: jobs.state,
			createdAt: jobs.createdAt,
			runAt: jobs.runAt,
			attempts: jobs.attempts,
			leasedUntil: jobs.leasedUntil,
			leasedBy: jobs.leasedBy,
			endedAt: jobs.endedAt,
			problem: jobs.problem
		})
		.from(jobs)
		.where(state === null ? ne(jobs.state, 'done') : eq(jobs.state, state))
		.orderBy(
			asc(jobs.state),
			state === 'done' || state === 'failed' ? desc(jobs.endedAt) : asc(jobs.runAt),
			asc(jobs.id)
		)
		.limit(limit)
		.offset(offset);
}

/** Failed jobs wait again, with all their tries left; one, or all of them (null). Answers how many. */
export async function waitAgain(db: Db, id: string | null, at: Instant): Promise<number> {
	const { jobs } = db.t;
	const isFailed: SQL = eq(jobs.state, 'failed');
	const rows = await db.q
		.update(jobs)
		.set({ state: 'waiting', attempts: 0, runAt: at, leasedUntil: null, leasedBy: null, endedAt: null })
		.where(id === null ? isFailed : and(isFailed, eq(jobs.id, id)))
		.returning({ id: jobs.id });
	return rows.length;
}
