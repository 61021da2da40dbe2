import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raiseAlarm } from '#lib/server/alarms.ts';
import { runNext } from '#lib/server/jobs/run-next.ts';
import { works } from '#lib/server/jobs/works.ts';
import { addressIn } from '#lib/server/mail/recipients.ts';
import { listAlarms } from '#lib/server/use-cases/list-alarms.ts';
import { readInvitation } from '#lib/server/use-cases/accept-invitation.ts';
import { inviteUser } from '#lib/server/use-cases/invite-user.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { runJobsAgain } from '#lib/server/use-cases/run-jobs-again.ts';
import type { StaffRole } from '#lib/domain/access.ts';
import { enqueue } from '#lib/server/jobs/enqueue.ts';
import { insertFacts } from '#lib/server/db/made-facts.ts';
import { takedowns } from '#lib/server/db/publishing.ts';
import { insertGrants } from '#lib/server/db/users.ts';
import { aDesk, done } from '../support/a-desk.ts';
import { aMailServer, subjectOf, textOf, type ReceivedMail } from '../support/a-mail-server.ts';
import { aSchool } from '../support/a-school.ts';
import { allJobs, aWorker, laterBy, runDue, withSettings } from '../support/jobs.ts';
import { aUser, testDeps, type TestDeps } from '../support/test-deps.ts';
import { transactNoted } from '../support/transact-noted.ts';

const admin = aUser('administrator');
const address = 'https://bild.ekbacka.example';
/** Everybody of the school by any part of their names: none of it may stand in a mail. */
const names = /Elsa|Nils|Omar|Karin|Johan|Maria/;

let deps: TestDeps;
const closing: (() => Promise<void>)[] = [];
beforeEach(() => {
	deps = testDeps();
});
afterEach(async () => {
	for (const close of closing.splice(0)) await close();
});

async function mailServer(refusing?: (to: string) => number | null, port?: number) {
	const server = await aMailServer(refusing, port);
	closing.push(server.close);
	return server;
}

/** The clock goes forward until nothing waits any more; at most so many times. */
async function runWhileWaiting(rounds = 40): Promise<void> {
	for (let round = 0; round < rounds; round += 1) {
		await runDue(deps);
		if ((await allJobs(deps)).every((job) => job.state !== 'waiting')) return;
		deps.setNow(laterBy(deps.now(), 4 * 60 * 60 * 1000));
	}
}

async function aColleague(id: string, role: StaffRole, channelId: string | null = null) {
	const { users } = deps.store.read.t;
	const at = deps.now();
	await deps.store.transact(async (db) => {
		await db.q.insert(users).values({
			id,
			name: `Maria ${id}`,
			email: `${id}@ekbacka.example`,
			emailVerified: true,
			createdAt: at,
			updatedAt: at
		});
		await insertGrants(db, [{ id: `grant-${id}`, userId: id, role, unitId: null, channelId, grantedAt: at }]);
	});
}

const invite = async (email: string) =>
	done(
		await inviteUser(deps, admin, {
			name: 'Maria Ek',
			email,
			role: 'staff',
			unitIds: [],
			channelIds: []
		})
	);
const alarm = (key = 'k') =>
	deps.store.transact((db) => raiseAlarm(db, deps, { kind: 'disk-filling', key, about: {} }));
function firstOf(mails: readonly ReceivedMail[]): ReceivedMail {
	const [first] = mails;
	if (!first) throw new Error('No mail has come.');
	return first;
}
const recipientsOf = (mails: readonly ReceivedMail[]) => mails.map((mail) => mail.to).sort();

describe('whom a mail reaches', () => {
	it('[JO7] an alarm goes to the data protection officer and to support', async () => {
		const server = await mailServer();
		deps = withSettings(deps, { smtpUrl: server.url, address });
		await aSchool(deps);
		await alarm();
		await runDue(deps);
		expect(recipientsOf(server.received)).toEqual(['dso@ekbacka.example', 'support@ekbacka.example']);
		const mail = firstOf(server.received);
		expect(subjectOf(mail)).toBe('Bildlov: larm – Disken håller på att ta slut');
		expect(textOf(mail)).toContain(`${address}/alarms`);
		expect(textOf(mail)).toContain('The disk is filling up');
	});

	it.each([
		['dso@kommun.se', 'dso@kommun.se'],
		['Dataskyddsombudet, dso@kommun.se, 0223-290 00', 'dso@kommun.se'],
		['DSO <dso@kommun.se>', 'dso@kommun.se'],
		['0223-290 00', null],
		['', null]
	])('[JO7] finds the address in the contact %j', (contact, found) => {
		expect(addressIn(contact)).toBe(found);
	});

	it('[JO7] an invitation goes to whoever is invited, and its link opens', async () => {
		const server = await mailServer();
		deps = withSettings(deps, { smtpUrl: server.url, address });
		await aSchool(deps);
		const { path } = await invite('maria@ekbacka.example');
		expect(JSON.stringify(await allJobs(deps))).not.toContain(path.split('/').at(-1));
		await runDue(deps);
		expect(recipientsOf(server.received)).toEqual(['maria@ekbacka.example']);
		expect(textOf(firstOf(server.received))).toContain(address + path);
		expect((await readInvitation(deps, path.replace('/invitation/', ''))).ok).toBe(true);
	});

	it('[A14] what opens an invitation is kept while its mail waits, and neither after it nor where no mail is sent', async () => {
		const server = await mailServer();
		await aSchool(deps);
		const keptWith = async (secret: string) => {
			const { q, t } = deps.store.read;
			const kept = await Promise.all([
				q.select().from(t.installationSecrets),
				q.select().from(t.invitations)
			]);
			return JSON.stringify(kept).includes(secret);
		};
		const secretOf = (path: string) => path.replace('/invitation/', '');
		expect(await keptWith(secretOf((await invite('jonas@ekbacka.example')).path))).toBe(false);
		deps = withSettings(deps, { smtpUrl: server.url, address });
		const secret = secretOf((await invite('maria@ekbacka.example')).path);
		expect(await keptWith(secret)).toBe(true);
		await runDue(deps);
		expect(server.received).toHaveLength(1);
		expect(await keptWith(secret)).toBe(false);
		// Nothing is left from which another could be made.
		const { q, t } = deps.store.read;
		expect(JSON.stringify(await q.select().from(t.installationSecrets))).not.toContain('invitation');
	});

	it('[JO7] a takedown goes to those who communicate in its channel, once for all of a cause', async () => {
		const server = await mailServer();
		deps = withSettings(deps, { smtpUrl: server.url, address });
		const school = await aSchool(deps);
		const desk = aDesk(school);
		await aColleague('all-channels', 'communicator');
		await aColleague('elsewhere', 'communicator', desk.channelNamed('Facebook').id);
		await aColleague('registrar', 'registrar');
		await school.signed();
		for (const photo of ['portrait_8', 'landscape_3'] as const)
			await desk.published(await desk.anImage({ photo, of: ['Elsa'] }), 'Webbplatsen');
		const withdrawn = done(
			await registerWithdrawal(deps, admin, { personId: school.idOf('Elsa'), by: 'anyone', channels: 'all' })
		);
		expect(withdrawn.takedowns).toBe(2);
		deps.setNow(laterBy(deps.now(), 60_000));
		await runDue(deps);
		expect(recipientsOf(server.received)).toEqual(['all-channels@ekbacka.example']);
		expect(subjectOf(firstOf(server.received))).toBe(
			'Du har 2 avpubliceringar att göra senast måndag 23 november 2026'
		);
		expect(textOf(firstOf(server.received))).toContain(`${address}/takedowns`);
	});

	it('[JO7] a takedown that is done before the mail leaves is no mail', async () => {
		const server = await mailServer();
		deps = withSettings(deps, { smtpUrl: server.url, address });
		const school = await aSchool(deps);
		const desk = aDesk(school);
		await aColleague('communicator', 'communicator');
		await school.signed();
		await desk.published(await desk.anImage({ of: ['Elsa'] }), 'Webbplatsen');
		done(
			await registerWithdrawal(deps, admin, { personId: school.idOf('Elsa'), by: 'anyone', channels: 'all' })
		);
		const [task] = await takedowns(deps.store.read);
		await desk.takenDown(task?.id ?? '');
		await runWhileWaiting();
		expect(server.received).toEqual([]);
	});

	it('[JO7] a checkpoint goes to the registrar with the note as it is', async () => {
		const server = await mailServer();
		deps = withSettings(deps, { smtpUrl: server.url, address });
		await aSchool(deps);
		await aColleague('registrar', 'registrar');
		const note = 'bildlov/x\n12\nhash=\nat 2026-11-20T08:00:00.000Z\n\n— bildlov/x abc+/=\n';
		await transactNoted(deps.store, async (db) => {
			await insertFacts(db, db.t.checkpoints, [{ seq: 12, hash: 'h', at: deps.now(), note }]);
			await enqueue(db, deps, 'send-mail', 'mail:checkpoint:12:registrar', {
				mail: 'checkpoint',
				seq: 12,
				userId: 'registrar'
			});
		});
		await runDue(deps);
		expect(recipientsOf(server.received)).toEqual(['registrar@ekbacka.example']);
		expect(textOf(firstOf(server.received)).replaceAll('\r\n', '\n')).toContain(note);
	});

	it('[JO5] names nobody, in its subject or in its text', async () => {
		const server = await mailServer();
		deps = withSettings(deps, { smtpUrl: server.url, address });
		const school = await aSchool(deps);
		const desk = aDesk(school);
		await aColleague('communicator', 'communicator');
		await school.signed();
		await desk.published(await desk.anImage({ of: ['Elsa'] }), 'Webbplatsen');
		done(
			await registerWithdrawal(deps, admin, { personId: school.idOf('Elsa'), by: 'anyone', channels: 'all' })
		);
		await invite('new@ekbacka.example');
		await alarm();
		await runWhileWaiting();
		expect(server.received).toHaveLength(4);
		for (const mail of server.received) {
			expect(subjectOf(mail) + textOf(mail)).not.toMatch(names);
			expect(mail.raw).toMatch(/^auto-submitted: auto-generated/im);
		}
		expect(JSON.stringify(await allJobs(deps))).not.toMatch(names);
	});
});

describe('the mail server', () => {
	it('[JO6] that asks to wait is tried again until it takes the mail', async () => {
		let refusals = 3;
		const server = await mailServer(() => (refusals-- > 0 ? 451 : null));
		deps = withSettings(deps, { smtpUrl: server.url, address });
		await aSchool(deps);
		await invite('maria@ekbacka.example');
		await runDue(deps);
		expect(await allJobs(deps)).toMatchObject([{ state: 'waiting', attempts: 1, problem: 'smtp-451' }]);
		await runWhileWaiting();
		expect(await allJobs(deps)).toMatchObject([{ state: 'done', attempts: 4, problem: null }]);
		expect(server.received).toHaveLength(1);
	});

	it('[JO6] that refuses for good is not asked again, and an alarm is raised', async () => {
		const server = await mailServer((to) => (to.startsWith('nobody') ? 550 : null));
		deps = withSettings(deps, { smtpUrl: server.url, address });
		await aSchool(deps);
		await invite('nobody@ekbacka.example');
		await runDue(deps);
		const [job] = await allJobs(deps);
		expect(job).toMatchObject({ state: 'failed', attempts: 1, problem: 'smtp-550' });
		const { alarms } = done(await listAlarms(deps, admin, 1));
		expect(alarms).toMatchObject([{ kind: 'job-failed', about: { job: 'send-mail' } }]);
		expect(recipientsOf(server.received)).toEqual(['dso@ekbacka.example', 'support@ekbacka.example']);
	});

	it('[JO6] that refuses the mail of an alarm makes no endless chain of alarms', async () => {
		const server = await mailServer(() => 550);
		deps = withSettings(deps, { smtpUrl: server.url, address });
		await aSchool(deps);
		await alarm();
		await runWhileWaiting();
		const { alarms } = done(await listAlarms(deps, admin, 1));
		expect(alarms.map(({ kind }) => kind).sort()).toEqual(['disk-filling', 'job-failed']);
		expect((await allJobs(deps)).filter((job) => job.state === 'waiting')).toEqual([]);
	});

	it('[JO6] that is down for two days gets the mail when it is up again', async () => {
		const first = await aMailServer();
		await first.close();
		deps = withSettings(deps, { smtpUrl: first.url, address });
		await aSchool(deps);
		await invite('maria@ekbacka.example');
		const upAt = laterBy(deps.now(), 48 * 60 * 60 * 1000);
		while (deps.now() < upAt) {
			await runDue(deps);
			const [job] = await allJobs(deps);
			expect(job).toMatchObject({ state: 'waiting', problem: 'ESOCKET' });
			deps.setNow(job?.runAt ?? upAt);
		}
		const second = await mailServer(undefined, first.port);
		await runWhileWaiting();
		expect(second.received).toHaveLength(1);
	});

	it('[JO6] that was never set up keeps the mail waiting', async () => {
		deps = withSettings(deps, { smtpUrl: 'smtp://127.0.0.1:1', address });
		await aSchool(deps);
		await invite('maria@ekbacka.example');
		deps = withSettings(deps, { smtpUrl: null });
		await runDue(deps);
		expect(await allJobs(deps)).toMatchObject([{ state: 'waiting', problem: 'no-mail-server' }]);
	});

	it('[JO5] gets the same Message-ID when a mail is tried again, and another one for another mail', async () => {
		const server = await mailServer();
		deps = withSettings(deps, { smtpUrl: server.url, address });
		await aSchool(deps);
		await invite('maria@ekbacka.example');
		// As if the process had died after the server's receipt and before its own note of it.
		const killed = {
			...aWorker(),
			works: {
				...works,
				'send-mail': {
					...works['send-mail'],
					run: (...[living, task]: Parameters<(typeof works)['send-mail']['run']>) => {
						const transact = () => Promise.reject(new Error('The process was killed.'));
						return works['send-mail'].run({ ...living, store: { ...living.store, transact } }, task);
					}
				}
			}
		};
		await runNext(deps, killed, ['send-mail']);
		await runWhileWaiting();
		await invite('nils@ekbacka.example');
		await runDue(deps);
		const ids = server.received.map((mail) => mail.messageId);
		expect(ids).toHaveLength(3);
		expect(ids[0]).toMatch(/^<[0-9a-f]{32}@bild\.ekbacka\.example>$/);
		expect([ids[1] === ids[0], ids[2] === ids[0]]).toEqual([true, false]);
	});

	it('[JO6] takes a mail again when an administrator asks for it', async () => {
		let isFull = true;
		const server = await mailServer(() => (isFull ? 550 : null));
		deps = withSettings(deps, { smtpUrl: server.url, address });
		await aSchool(deps);
		await invite('maria@ekbacka.example');
		await runDue(deps);
		isFull = false;
		done(await runJobsAgain(deps, admin, 'all'));
		await runDue(deps);
		expect(recipientsOf(server.received)).toContain('maria@ekbacka.example');
	});
});
