import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { raiseAlarm } from '#lib/server/alarms.ts';
import { deleteJobsDoneBefore, leaseJob } from '#lib/server/db/jobs.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { pauseAfter } from '#lib/server/jobs/pause.ts';
import { runNext, type Worker } from '#lib/server/jobs/run-next.ts';
import { startRunner } from '#lib/server/jobs/runner.ts';
import { done as doneJob, type Outcome, type Task, type Works } from '#lib/server/jobs/work.ts';
import { works } from '#lib/server/jobs/works.ts';
import { listAlarms } from '#lib/server/use-cases/list-alarms.ts';
import { listJobs } from '#lib/server/use-cases/list-jobs.ts';
import { runJobsAgain } from '#lib/server/use-cases/run-jobs-again.ts';
import { seeAlarm } from '#lib/server/use-cases/see-alarm.ts';
import { done, refusalOf } from '../support/a-desk.ts';
import { allJobs, everyKind, laterBy, withSettings } from '../support/jobs.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { anOperator, aUser, testDeps, type TestDeps } from '../support/test-deps.ts';

const admin = aUser('administrator');
const hour = 60 * 60 * 1000;
let deps: TestDeps;
beforeEach(() => {
	deps = testDeps();
});

const ask = (key: string, runAt?: string) =>
	deps.store.transact((db) => enqueue(db, deps, 'call-webhook', key, { webhookId: 'w', seq: 1 }, runAt));

/** Works in which calls to other systems end as the test says. */
function worksThat(run: (task: Task<'call-webhook'>) => Promise<Outcome>): Works {
	return { ...works, 'call-webhook': { ...works['call-webhook'], run: (_deps, task) => run(task) } };
}
const aWorkerThat = (run: (task: Task<'call-webhook'>) => Promise<Outcome>, id = 'a'): Worker => ({
	id,
	works: worksThat(run),
	random: () => 0
});
const next = (worker: Worker) => runNext(deps, worker, everyKind);

describe('asking for a job', () => {
	it('[JO1] is done with the fact or not at all', async () => {
		const failed = deps.store.transact(async (db) => {
			await enqueue(db, deps, 'call-webhook', 'k', { webhookId: 'w', seq: 1 });
			throw new Error('the use case failed');
		});
		await expect(failed).rejects.toThrow('the use case failed');
		expect(await allJobs(deps)).toEqual([]);
	});

	it('[JO1] asks for the same thing once, also when it is done', async () => {
		expect([await ask('k'), await ask('k')]).toEqual([true, false]);
		await next(aWorkerThat(() => Promise.resolve(doneJob)));
		expect(await ask('k')).toBe(false);
		expect(await allJobs(deps)).toMatchObject([{ key: 'k', state: 'done', attempts: 1 }]);
	});

	it('[JO1] waits until the time that was asked for', async () => {
		await ask('k', laterBy(deps.now(), 1000));
		expect(await next(aWorkerThat(() => Promise.resolve(doneJob)))).toBe(false);
		deps.setNow(laterBy(deps.now(), 1000));
		expect(await next(aWorkerThat(() => Promise.resolve(doneJob)))).toBe(true);
	});
});

describe('running jobs', () => {
	it('[JO2] gives each of 200 jobs to one of eight workers that take them at once', async () => {
		for (let n = 0; n < 200; n += 1) await ask(`k${n}`);
		const ran: string[] = [];
		const workers = Array.from({ length: 8 }, (_, n) =>
			aWorkerThat(async ({ key }) => {
				ran.push(key);
				await pause(0);
				return doneJob;
			}, `worker-${n}`)
		);
		const untilEmpty = async (worker: Worker) => {
			while (await next(worker));
		};
		await Promise.all(workers.map(untilEmpty));
		expect(ran).toHaveLength(200);
		expect(new Set(ran).size).toBe(200);
	});

	it('[JO2] leaves a job to its holder until the lease has run out, and then takes it over', async () => {
		await ask('k');
		const [waiting] = await allJobs(deps);
		if (!waiting) throw new Error('No job.');
		const until = laterBy(deps.now(), 60_000);
		await deps.store.transact((db) => leaseJob(db, waiting, 'a process that died', until));
		const worker = aWorkerThat(() => Promise.resolve(doneJob));
		deps.setNow(laterBy(until, -1));
		expect(await next(worker)).toBe(false);
		deps.setNow(until);
		expect(await next(worker)).toBe(true);
		expect(await allJobs(deps)).toMatchObject([{ state: 'done', attempts: 2 }]);
	});

	it('[JO2] lets whoever lost its lease write nothing more', async () => {
		await ask('k');
		const slow = Promise.withResolvers<Outcome>();
		const first = next(aWorkerThat(() => slow.promise, 'slow'));
		await expect.poll(async () => (await allJobs(deps))[0]?.state).toBe('running');
		deps.setNow(laterBy(deps.now(), works['call-webhook'].leaseMs + 1));
		await next(aWorkerThat(() => Promise.resolve(doneJob), 'quick'));
		slow.resolve({ is: 'again', problem: 'http-500' });
		await first;
		expect(await allJobs(deps)).toMatchObject([{ state: 'done', problem: null, attempts: 2 }]);
	});

	it('[JO3] tries again after pauses that double up to the longest, each at most a quarter longer by chance', () => {
		const times = { firstPauseMs: 1000, longestPauseMs: 5000 };
		expect([1, 2, 3, 4, 50].map((tries) => pauseAfter(tries, times, 0))).toEqual([
			1000, 2000, 4000, 5000, 5000
		]);
		expect(pauseAfter(3, times, 0.999)).toBeLessThanOrEqual(5000);
	});

	it.each(['send-mail', 'call-webhook', 'deliver-checkpoint'] as const)(
		'[JO3] tries %s for three days at least',
		(kind) => {
			const pauses = Array.from({ length: works[kind].mostTries - 1 }, (_, n) =>
				pauseAfter(n + 1, works[kind], 0)
			);
			const sum = pauses.reduce((all, one) => all + one, 0);
			expect(sum).toBeGreaterThanOrEqual(72 * hour);
			expect(sum).toBeLessThan(76 * hour);
		}
	);

	it('[JO3] gives up after the last try, with one alarm a day however many fail', async () => {
		const worker = aWorkerThat(() => Promise.resolve({ is: 'again', problem: 'http-503' }));
		await ask('k1');
		await ask('k2');
		let ran = 0;
		for (let tries = 0; tries < works['call-webhook'].mostTries; tries += 1) {
			while (await next(worker)) ran += 1;
			deps.setNow(laterBy(deps.now(), 4 * hour));
		}
		expect(ran).toBe(2 * works['call-webhook'].mostTries);
		expect(await next(worker)).toBe(false);
		expect(await allJobs(deps)).toMatchObject([
			{ state: 'failed', problem: 'http-503' },
			{ state: 'failed', problem: 'http-503' }
		]);
		const { alarms } = done(await listAlarms(deps, admin, 1));
		expect(alarms).toMatchObject([{ kind: 'job-failed', about: { job: 'call-webhook' } }]);
	});

	it('[JO3] keeps the kind of an error and nothing of its message', async () => {
		await ask('k');
		const error = Object.assign(new Error('connect to Åsa Åkerlund failed'), { code: 'ECONNREFUSED' });
		await next(aWorkerThat(() => Promise.reject(error)));
		expect(await allJobs(deps)).toMatchObject([{ state: 'waiting', problem: 'ECONNREFUSED', attempts: 1 }]);
	});

	it('[JO3] gives up a job that its process has died of each time', async () => {
		await ask('k');
		for (let tries = 0; tries < works['call-webhook'].mostTries; tries += 1) {
			const [job] = await allJobs(deps);
			if (!job) throw new Error('No job.');
			await deps.store.transact((db) => leaseJob(db, job, `process ${tries}`, deps.now()));
		}
		let ran = 0;
		await next(
			aWorkerThat(() => {
				ran += 1;
				return Promise.resolve(doneJob);
			})
		);
		expect(ran).toBe(0);
		expect(await allJobs(deps)).toMatchObject([{ state: 'failed', problem: 'died' }]);
	});

	it('[JO4] gives a job back when the server stops, without counting the try', async () => {
		await ask('k');
		const started = Promise.withResolvers<AbortSignal>();
		const runner = startRunner(deps, {
			graceMs: 0,
			works: worksThat(({ signal }) => {
				started.resolve(signal);
				return new Promise(() => undefined);
			})
		});
		const signal = await started.promise;
		await runner.stop();
		expect(signal.aborted).toBe(true);
		expect(await allJobs(deps)).toMatchObject([{ state: 'waiting', attempts: 0, leasedBy: null }]);
	});

	it('[JO4] lets a job under way finish when the server stops, and begins no other', async () => {
		await ask('k1');
		await ask('k2');
		const started = Promise.withResolvers<undefined>();
		const finish = Promise.withResolvers<Outcome>();
		const runner = startRunner(deps, {
			works: worksThat(() => {
				started.resolve(undefined);
				return finish.promise;
			})
		});
		await started.promise;
		const stopped = runner.stop();
		finish.resolve(doneJob);
		await stopped;
		const states = (await allJobs(deps)).map((job) => job.state);
		expect(states.sort()).toEqual(['done', 'waiting']);
	});

	it('[JO2] is woken at once by what is asked for in the same process', async () => {
		const ran = Promise.withResolvers<string>();
		const runner = startRunner(deps, {
			lookMs: 10 * 60_000,
			works: worksThat(({ key }) => {
				ran.resolve(key);
				return Promise.resolve(doneJob);
			})
		});
		await ask('k');
		expect(await ran.promise).toBe('k');
		await runner.stop();
	});

	it('[JO10] lets go of what was done more than 30 days ago, and of nothing else', async () => {
		await ask('old');
		await next(aWorkerThat(() => Promise.resolve(doneJob)));
		await ask('waiting');
		const at = laterBy(deps.now(), 1);
		await deps.store.transact((db) => deleteJobsDoneBefore(db, at));
		expect(await allJobs(deps)).toMatchObject([{ key: 'waiting' }]);
	});
});

describe('the page of jobs', () => {
	const failing = () => aWorkerThat(() => Promise.resolve({ is: 'never', problem: 'http-410' }));

	it('[JO10] shows what has not been done, in pages, also when there are 10,000', async () => {
		await deps.store.transact(async (db) => {
			for (let n = 0; n < 10_000; n += 1)
				await enqueue(db, deps, 'call-webhook', `k${n}`, { webhookId: 'w', seq: n });
		});
		const shown = done(await listJobs(deps, admin, { show: 'open', page: 200 }));
		expect([shown.counts.waiting, shown.all, shown.page, shown.jobs.length]).toEqual([
			10_000, 10_000, 200, 50
		]);
		const past = done(await listJobs(deps, admin, { show: 'open', page: 99_999 }));
		expect([past.page, past.jobs.length]).toEqual([200, 50]);
	});

	it('[JO10] is useful when there is nothing', async () => {
		const shown = done(await listJobs(deps, admin, { show: 'open', page: 1 }));
		expect(shown).toMatchObject({ all: 0, page: 1, jobs: [], counts: { waiting: 0, failed: 0 } });
	});

	it('[JO10] lets an administrator try one again, or all that failed', async () => {
		for (const key of ['k1', 'k2', 'k3']) await ask(key);
		while (await next(failing()));
		const { jobs } = done(await listJobs(deps, admin, { show: 'failed', page: 1 }));
		expect(jobs).toHaveLength(3);
		expect(done(await runJobsAgain(deps, admin, { id: jobs[0]?.id ?? '' }))).toEqual({ many: 1 });
		expect(done(await runJobsAgain(deps, admin, 'all'))).toEqual({ many: 2 });
		expect(refusalOf(await runJobsAgain(deps, admin, 'all'))).toEqual({ type: 'NoFailedJob' });
		expect(await allJobs(deps)).toMatchObject(
			['k1', 'k2', 'k3'].map((key) => ({ key, state: 'waiting', attempts: 0 }))
		);
		const again = (await ledgerEntries(deps)).filter((entry) => entry.type === 'jobs-run-again.v1');
		expect(again).toEqual([
			{ type: 'jobs-run-again.v1', subjectId: jobs[0]?.id },
			{ type: 'jobs-run-again.v1', subjectId: 'all' }
		]);
	});

	it('[JO10] is for those who look after the machine, and only administrators try again', async () => {
		const officer = aUser('data-protection-officer');
		expect(done(await listJobs(deps, officer, { show: 'open', page: 1 })).mayRunAgain).toBe(false);
		expect(refusalOf(await runJobsAgain(deps, officer, 'all')).type).toBe('NotAllowed');
		const staff = aUser('staff');
		expect(refusalOf(await listJobs(deps, staff, { show: 'open', page: 1 })).type).toBe('NotAllowed');
	});
});

describe('alarms', () => {
	const raise = (key: string, about = {}) =>
		deps.store.transact((db) => raiseAlarm(db, deps, { kind: 'many-denials', key, about }));

	it('[JO11] are raised once for the same thing, and the record holds it', async () => {
		expect([await raise('k'), await raise('k'), await raise('other')]).toEqual([true, false, true]);
		expect((await ledgerEntries(deps)).map((entry) => entry.type)).toEqual([
			'alarm-raised.v1',
			'alarm-raised.v1'
		]);
	});

	it('[JO11] wait until somebody has seen them, and the record holds who', async () => {
		const { users } = deps.store.read.t;
		const at = deps.now();
		await deps.store.transact((db) =>
			db.q.insert(users).values({
				id: 'user-data-protection-officer',
				name: 'Dina Ombud',
				email: 'dina@example.org',
				emailVerified: true,
				createdAt: at,
				updatedAt: at
			})
		);
		const officer = aUser('data-protection-officer');
		await raise('k1', { userId: 'user-data-protection-officer', count: 12 });
		deps.setNow(laterBy(at, 1000));
		await raise('k2');
		const before = done(await listAlarms(deps, officer, 1));
		const [latest, first] = before.alarms;
		expect([before.open, latest?.who, first?.who]).toEqual([2, null, 'Dina Ombud']);
		done(await seeAlarm(deps, officer, latest?.id ?? ''));
		expect(refusalOf(await seeAlarm(deps, officer, latest?.id ?? ''))).toEqual({ type: 'NoSuchAlarm' });
		const after = done(await listAlarms(deps, officer, 1));
		expect(after.open).toBe(1);
		expect(after.alarms.map((alarm) => alarm.seen?.by ?? null)).toEqual([null, 'Dina Ombud']);
		expect((await ledgerEntries(deps)).at(-1)).toEqual({ type: 'alarm-seen.v1', subjectId: latest?.id });
	});

	it('[JO11] are seen by the data protection officer and administrators alone', async () => {
		for (const actor of [aUser('staff'), aUser('registrar'), aUser('communicator'), anOperator]) {
			expect(refusalOf(await listAlarms(deps, actor, 1)).type).toBe('NotAllowed');
			expect(refusalOf(await seeAlarm(deps, actor, 'x')).type).toBe('NotAllowed');
		}
	});

	it('[JO11] go by mail only where mail is set up', async () => {
		await raise('k1');
		expect(await allJobs(deps)).toEqual([]);
		deps = withSettings(deps, { smtpUrl: 'smtp://127.0.0.1:1' });
		await raise('k2');
		expect(await allJobs(deps)).toMatchObject([{ kind: 'send-mail', body: { mail: 'alarm' } }]);
	});
});
