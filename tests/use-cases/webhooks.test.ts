import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { webhookEvents } from '#lib/domain/webhook-event.ts';
import { works } from '#lib/server/jobs/works.ts';
import { addWebhook } from '#lib/server/use-cases/add-webhook.ts';
import { endWebhook } from '#lib/server/use-cases/end-webhook.ts';
import { listWebhooks } from '#lib/server/use-cases/list-webhooks.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { mayCall, mayReach, readAddress } from '#lib/server/webhooks/address.ts';
import { followWebhooks } from '#lib/server/webhooks/follow.ts';
import { signedHeaders } from '#lib/server/webhooks/signature.ts';
import { done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { allJobs, laterBy, runDue, withSettings } from '../support/jobs.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { anOperator, aUser, testDeps, type TestDeps } from '../support/test-deps.ts';

const admin = aUser('administrator');
const hour = 60 * 60 * 1000;

interface Called {
	readonly headers: IncomingMessage['headers'];
	readonly body: string;
}

let deps: TestDeps;
const closing: (() => void)[] = [];
beforeEach(() => {
	deps = testDeps();
});
afterEach(() => {
	for (const close of closing.splice(0)) close();
});

/** Another system on loopback, which answers as told. */
async function anotherSystem(answer: () => number = () => 204, location?: string) {
	const calls: Called[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
			response.writeHead(answer(), location === undefined ? {} : { location });
			response.end('Thanks.');
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	closing.push(() => server.close());
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port.');
	return { url: `http://localhost:${address.port}/told`, calls };
}

const added = async (url: string, events: readonly string[] = webhookEvents) =>
	done(await addWebhook(deps, admin, { name: 'Webbverktyget', url, events }));

async function tell(): Promise<void> {
	await followWebhooks(deps);
	await runDue(deps);
}

/** As the specification says that a receiver checks. */
function isSigned({ headers, body }: Called, secret: string): boolean {
	const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
	const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
	return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

describe('telling another system', () => {
	it('[JO8] signs as the example of Standard Webhooks does', () => {
		const headers = signedHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
			id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
			at: new Date(1614265330_000),
			body: '{"test": 2432232314}'
		});
		expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
	});

	it('[JO8] says what, when and which id, signed, for each chosen entry from then on', async () => {
		const school = await aSchool(deps);
		await school.signed();
		const system = await anotherSystem();
		const { secret, id } = await added(system.url);
		const withdrawal = done(
			await registerWithdrawal(deps, admin, { personId: school.idOf('Elsa'), by: 'anyone', channels: 'all' })
		);
		await tell();
		const seq = (await ledgerEntries(deps)).findIndex((entry) => entry.subjectId === withdrawal.id) + 1;
		expect(system.calls.map((call) => JSON.parse(call.body))).toEqual([
			{ seq, type: 'consent-withdrawn', at: deps.now(), subjectId: withdrawal.id }
		]);
		const [call] = system.calls;
		expect(call && isSigned(call, secret)).toBe(true);
		expect(call?.headers).toMatchObject({
			'webhook-id': `msg_${id}_${seq}`,
			'webhook-timestamp': String(Date.parse(deps.now()) / 1000),
			'content-type': 'application/json'
		});
	});

	it('[JO8] never says that somebody said no, objected or is blocked', async () => {
		const school = await aSchool(deps);
		const system = await anotherSystem();
		await added(system.url, [...webhookEvents, 'consent-refused', 'publication-blocked', 'person-changed']);
		await school.signed({ answers: [{ about: 'Elsa', no: ['website'] }] });
		await school.block('Nils');
		await tell();
		expect((await ledgerEntries(deps)).map((entry) => entry.type)).toContain('consent-refused.v1');
		expect(system.calls).toEqual([]);
		const [listed] = done(await listWebhooks(deps, admin));
		expect(listed?.entryTypes).toEqual(webhookEvents);
	});

	it('[JO8] tells of each entry once, however often the record is followed and by however many', async () => {
		const school = await aSchool(deps);
		const system = await anotherSystem();
		await added(system.url);
		for (let n = 0; n < 3; n += 1)
			done(
				await registerWithdrawal(deps, admin, {
					personId: school.idOf('Elsa'),
					by: 'anyone',
					channels: 'all'
				})
			);
		await Promise.all([followWebhooks(deps), followWebhooks(deps), followWebhooks(deps)]);
		await tell();
		expect(new Set(system.calls.map((call) => call.headers['webhook-id'])).size).toBe(3);
		expect(system.calls).toHaveLength(3);
	});

	it.each([500, 503, 429, 404, 302])('[JO8] tries again after %i, for three days', async (status) => {
		const school = await aSchool(deps);
		const elsewhere = await anotherSystem();
		const system = await anotherSystem(() => status, elsewhere.url);
		await added(system.url);
		done(
			await registerWithdrawal(deps, admin, { personId: school.idOf('Elsa'), by: 'anyone', channels: 'all' })
		);
		const from = deps.now();
		await tell();
		expect((await allJobs(deps))[0]).toMatchObject({ state: 'waiting', problem: `http-${status}` });
		for (let job = (await allJobs(deps))[0]; job?.state === 'waiting'; job = (await allJobs(deps))[0]) {
			deps.setNow(job.runAt);
			await runDue(deps);
		}
		expect(system.calls).toHaveLength(works['call-webhook'].mostTries);
		expect(new Set(system.calls.map((call) => call.headers['webhook-id'])).size).toBe(1);
		expect(Date.parse(deps.now()) - Date.parse(from)).toBeGreaterThanOrEqual(72 * hour);
		expect(elsewhere.calls).toEqual([]);
	});

	it('[JO8] is not tried again by a system that says that it is gone', async () => {
		const school = await aSchool(deps);
		const system = await anotherSystem(() => 410);
		await added(system.url);
		done(
			await registerWithdrawal(deps, admin, { personId: school.idOf('Elsa'), by: 'anyone', channels: 'all' })
		);
		await tell();
		expect((await allJobs(deps))[0]).toMatchObject({ state: 'failed', problem: 'http-410' });
	});

	it('[JO8] ends at once, for what waits too', async () => {
		const school = await aSchool(deps);
		const system = await anotherSystem(() => 500);
		const { id } = await added(system.url);
		done(
			await registerWithdrawal(deps, admin, { personId: school.idOf('Elsa'), by: 'anyone', channels: 'all' })
		);
		await tell();
		done(await endWebhook(deps, admin, id));
		expect(refusalOf(await endWebhook(deps, admin, id))).toEqual({ type: 'NoSuchWebhook' });
		deps.setNow(laterBy(deps.now(), hour));
		await tell();
		expect(system.calls).toHaveLength(1);
		expect((await allJobs(deps))[0]).toMatchObject({ state: 'done' });
	});

	it('[JO8] is decided by administrators alone, and the secret is told once', async () => {
		const system = await anotherSystem();
		const { secret, id } = await added(system.url, ['image-published']);
		expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		expect(JSON.stringify(done(await listWebhooks(deps, admin)))).not.toContain(secret);
		for (const actor of [aUser('communicator'), aUser('registrar'), anOperator]) {
			expect(
				refusalOf(await addWebhook(deps, actor, { name: 'X', url: system.url, events: webhookEvents })).type
			).toBe('NotAllowed');
			expect(refusalOf(await listWebhooks(deps, actor)).type).toBe('NotAllowed');
			expect(refusalOf(await endWebhook(deps, actor, id)).type).toBe('NotAllowed');
		}
		expect(
			refusalOf(
				await addWebhook(deps, admin, { name: 'X', url: system.url, events: ['publication-blocked'] })
			)
		).toEqual({ type: 'NoEvent' });
	});
});

describe('the address of another system', () => {
	const outside = { toPrivate: false, toItself: false };
	const typeOf = (typed: string, reach = outside) => {
		const read = readAddress(typed, reach);
		return read.ok ? read.value : read.refusal.type;
	};

	it.each([
		['https://system.kommun.se/told', 'https://system.kommun.se/told'],
		[' https://93.184.215.14:8443/x ', 'https://93.184.215.14:8443/x'],
		[
			'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
			'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/'
		],
		['http://system.kommun.se/', 'NotHttps'],
		['ftp://system.kommun.se/', 'NotHttps'],
		['javascript:alert(1)', 'NotHttps'],
		['system.kommun.se', 'NotAnAddress'],
		['', 'NotAnAddress'],
		['https://user:word@system.kommun.se/', 'SecretInAddress'],
		['http://localhost:3000/', 'NotHttps'],
		['https://localhost/', 'PrivateAddress'],
		['https://localhost./', 'PrivateAddress'],
		['https://intern/', 'PrivateAddress'],
		['https://metadata.google.internal/', 'PrivateAddress'],
		['https://127.0.0.1/', 'PrivateAddress'],
		['https://0x7f000001/', 'PrivateAddress'],
		['https://2130706433/', 'PrivateAddress'],
		['https://127.1/', 'PrivateAddress'],
		['https://10.1.2.3/', 'PrivateAddress'],
		['https://172.31.255.255/', 'PrivateAddress'],
		['https://192.168.0.1/', 'PrivateAddress'],
		['https://100.64.0.1/', 'PrivateAddress'],
		['https://169.254.169.254/latest', 'PrivateAddress'],
		['https://0.0.0.0/', 'PrivateAddress'],
		['https://[::1]/', 'PrivateAddress'],
		['https://[::]/', 'PrivateAddress'],
		['https://[fd00::1]/', 'PrivateAddress'],
		['https://[fe80::1]/', 'PrivateAddress'],
		['https://[::ffff:10.0.0.1]/', 'PrivateAddress'],
		['https://[64:ff9b::a00:1]/', 'PrivateAddress'],
		['https://[2002:a00:1::]/', 'PrivateAddress']
	])('[JO9] %s is read as %s', (typed, read) => {
		expect(typeOf(typed)).toBe(read);
	});

	it.each(['https://10.1.2.3/', 'https://intern/', 'https://[fd00::1]/'])(
		'[JO9] %s is reached where internal networks are allowed',
		(typed) => {
			expect(typeOf(typed, { toPrivate: true, toItself: false })).toBe(typed);
		}
	);

	it.each([
		'169.254.169.254',
		'fe80::1',
		'224.0.0.1',
		'0.0.0.0',
		'::',
		'255.255.255.255',
		'::ffff:169.254.0.1'
	])('[JO9] %s is never reached', (address) => {
		expect(mayReach(address, { toPrivate: true })).toBe(false);
	});

	it.each([
		['172.15.255.255', true],
		['172.16.0.0', false],
		['172.31.255.255', false],
		['172.32.0.0', true],
		['::ffff:8.8.8.8', true],
		['::ffff:a00:1', false]
	])('[JO9] %s may be reached: %s', (address, may) => {
		expect(mayReach(address, { toPrivate: false })).toBe(may);
	});

	it('[JO9] is looked at again when it is called: a Bildlov with an address of its own calls no localhost', async () => {
		const school = await aSchool(deps);
		const system = await anotherSystem();
		await added(system.url);
		deps = withSettings(deps, { address: 'https://bild.ekbacka.example' });
		done(
			await registerWithdrawal(deps, admin, { personId: school.idOf('Elsa'), by: 'anyone', channels: 'all' })
		);
		await tell();
		expect(system.calls).toEqual([]);
		expect((await allJobs(deps))[0]).toMatchObject({ state: 'failed', problem: 'private-address' });
		expect(mayCall(new URL(system.url), { toPrivate: true, toItself: false })).toBe(false);
	});

	it('[JO9] a public name that leads inside is not called', async () => {
		const { lookupWithin } = await import('#lib/server/webhooks/address.ts');
		const looked = await new Promise<string>((resolve) => {
			// The machine's own table of names answers, as a name server would that had been changed.
			lookupWithin(outside)('localhost', { all: true }, (error) => resolve(error?.name ?? 'reached'));
		});
		expect(looked).toBe('MayNotReach');
	});
});
