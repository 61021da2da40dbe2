import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as v from 'valibot';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { phoneHeaders } from '#lib/sync/doors.ts';
import { eventPack, packAnswer } from '#lib/sync/pack.ts';
import { aGuardedTown, type GuardedTown } from '../support/guarded-town.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

let town: GuardedTown;
let app: RunningApp;
beforeAll(async () => {
	town = await aGuardedTown();
	app = await anApp(town.folder, { BILDLOV_REQUESTS_A_MINUTE: 'write=2000 program=40' });
	await app.start();
}, 60_000);
afterAll(() => app.stop());

const headersOf = (name: string): Record<string, string> => ({
	...town.askers.find((one) => one.name === name)?.headers
});
type Asking = RequestInit & { readonly headers?: Record<string, string> };
const ask = (path: string, init: Asking = {}): Promise<Response> =>
	fetch(`${app.origin}${path}`, {
		redirect: 'manual',
		...init,
		headers: { accept: 'text/html', ...init.headers }
	});

/** One request as bytes on the wire, and what came back. */
async function raw(text: string | readonly (string | Buffer)[]): Promise<string> {
	const socket = connect(Number(new URL(app.origin).port), '127.0.0.1');
	let answer = '';
	socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
	socket.on('error', () => undefined);
	for (const part of typeof text === 'string' ? [text] : text) socket.write(part);
	await Promise.race([once(socket, 'close'), answered()]);
	socket.destroy();
	return answer;

	async function answered(): Promise<void> {
		while (!/\r\n\r\n/.test(answer)) await new Promise((resolve) => setImmediate(resolve));
	}
}

describe('writes come from our own pages', () => {
	const elsewhere: readonly (readonly [string, Record<string, string>])[] = [
		['nothing said', {}],
		['another site', { origin: 'https://evil.example' }],
		['no origin at all', { origin: 'null' }],
		['another site, by its kind', { 'sec-fetch-site': 'cross-site' }],
		['a sibling host', { 'sec-fetch-site': 'same-site' }]
	];
	const types = ['application/x-www-form-urlencoded', 'text/plain', 'application/json', ''];

	test('[ED3] whatever the type of the body, another site changes nothing in the name of who is signed in', async () => {
		for (const [, said] of elsewhere) {
			for (const type of types) {
				for (const path of [
					'/logout',
					'/language',
					'/channels?/close',
					'/policies/compare/stream?policy=trosa',
					'/api/search'
				]) {
					const headers = {
						...headersOf('administrator everywhere'),
						...said,
						...(type && { 'content-type': type })
					};
					const response = await ask(path, { method: 'POST', headers, ...(type && { body: 'a=b' }) });
					expect(response.status).toBe(403);
				}
			}
		}
		const still = await ask('/check', { headers: headersOf('administrator everywhere') });
		expect(still.status).toBe(200);
	});

	test('[ED3] another site signs nobody in either', async () => {
		const response = await ask('/login', {
			method: 'POST',
			headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' },
			body: 'email=a'
		});
		expect(response.status).toBe(403);
		expect(response.headers.getSetCookie()).toEqual([]);
	});

	test('[ED3] a page of ours and whoever typed the address may; so may a phone with its token and no cookie', async () => {
		const form = { 'content-type': 'application/x-www-form-urlencoded' };
		const user = headersOf('staff own');
		for (const said of [{ origin: app.origin }, { origin: app.origin, 'sec-fetch-site': 'same-origin' }]) {
			const response = await ask('/language', {
				method: 'POST',
				headers: { ...user, ...form, ...said },
				body: 'language=sv'
			});
			expect(response.status).toBe(303);
		}
		const phone = { ...headersOf('paired phone'), 'content-type': 'application/json' };
		const body = JSON.stringify({ deviceNow: new Date().toISOString(), records: [] });
		expect((await ask('/api/sync/records', { method: 'POST', headers: phone, body })).status).toBe(422);
		const withCookie = { ...phone, ...headersOf('staff own'), 'sec-fetch-site': 'cross-site' };
		expect((await ask('/api/sync/records', { method: 'POST', headers: withCookie, body })).status).toBe(403);
	});
});

/** A hash of every row of every table but the log of looks and the noted use of programs. */
function everything(): string {
	const db = new Database(join(town.folder, 'bildlov.db'), { readonly: true });
	const hash = createHash('sha256');
	const tables = db
		.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
		.pluck()
		.all();
	for (const table of tables) {
		if (/access_log|api_tokens/.test(String(table))) continue;
		hash.update(
			JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).all(), (_, value: unknown) =>
				Buffer.isBuffer(value) ? value.toString('hex') : value
			)
		);
	}
	db.close();
	return hash.digest('hex');
}

test('[ED4] whatever opens a link, and however often, changes nothing: not the invitation, not the own page, not the set-up', async () => {
	const links = [
		town.invitation,
		`/mine/${town.code}`,
		'/mine',
		'/mine/withdraw',
		'/setup?key=fel',
		'/logout',
		'/language',
		'/login',
		'/field/pair'
	];
	const before = everything();
	for (const link of links) {
		for (const method of ['HEAD', 'GET', 'GET', 'GET']) {
			const response = await ask(link, { method, headers: { cookie: `mine=${town.code}` } });
			await response.arrayBuffer();
			expect(response.status).toBeLessThan(500);
		}
	}
	expect(everything()).toBe(before);
	// And every page that the administrator can open.
	for (const path of [
		'/check',
		'/users',
		'/phones',
		'/programs',
		'/channels',
		'/policies',
		'/rulings',
		'/takedowns',
		'/withdrawals/new',
		'/welcome',
		'/import',
		'/quarantine'
	]) {
		await ask(path, { headers: headersOf('administrator everywhere') }).then((one) => one.arrayBuffer());
	}
	expect(everything()).toBe(before);
	expect((await ask(town.invitation)).status).toBe(200);
});

test('[ED4] the set-up link survives every scanner', async () => {
	const empty = await anApp();
	await empty.start();
	const link = /once: http:\/\/[^/]+(\/setup\S+)/.exec(empty.output())?.[1] ?? '';
	for (const method of ['HEAD', 'GET', 'GET', 'GET'])
		await fetch(empty.origin + link, { method }).then((one) => one.arrayBuffer());
	const page = await (await fetch(empty.origin + link)).text();
	expect(page).toContain('name="password"');
	await empty.stop();
});

describe('headers', () => {
	test('[ED5] every kind of answer carries them', async () => {
		const admin = headersOf('administrator everywhere');
		const image = town.idOf('image', 'own');
		const kinds: readonly (readonly [string, Asking, number])[] = [
			['/login', {}, 200],
			['/', {}, 303],
			['/nowhere', {}, 404],
			['/check', { headers: admin }, 200],
			['/check/__data.json', { headers: admin }, 200],
			['/users', { headers: headersOf('staff own') }, 403],
			['/field', {}, 200],
			['/offline', {}, 200],
			['/field/', {}, 308],
			['/manifest.webmanifest', {}, 200],
			['/service-worker.js', {}, 200],
			['/_app/version.json', {}, 200],
			['/api/sync/contact', {}, 200],
			['/api/sync/catalogue', {}, 401],
			['/api/v1/openapi.json', {}, 200],
			['/api/nowhere', {}, 404],
			['/logout', {}, 405],
			['/logout', { method: 'PUT', headers: { origin: app.origin } }, 405],
			['/logout', { method: 'POST' }, 403],
			[`/images/${image}/preview`, { headers: admin }, 200],
			[`/images/${image}/original`, { headers: admin }, 200],
			[`/signings/${town.idOf('signing', 'own')}/receipt.pdf`, { headers: admin }, 200],
			['/renewals/list.csv', { headers: admin }, 200],
			['/mine', { headers: { cookie: `mine=${town.code}` } }, 200]
		];
		for (const [path, init, status] of kinds) {
			const { headers, ...response } = await asked(path, init);
			expect([path, response.status]).toEqual([path, status]);
			expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
			expect([path, headers.get('x-frame-options')]).toEqual([path, 'DENY']);
			expect([path, headers.get('referrer-policy')]).toEqual([path, 'same-origin']);
			expect([path, headers.get('cross-origin-opener-policy')]).toEqual([path, 'same-origin']);
			expect([path, headers.get('cross-origin-resource-policy')]).toEqual([path, 'same-origin']);
			expect([path, headers.get('permissions-policy')]).toEqual([
				path,
				expect.stringContaining('geolocation=()')
			]);
			expect([path, headers.get('x-robots-tag')]).toEqual([path, expect.stringContaining('noindex')]);
			const policy = headers.get('content-security-policy') ?? '';
			expect([path, policy]).toEqual([path, expect.stringMatching(/frame-ancestors 'none'|sandbox/)]);
			expect([path, headers.get('strict-transport-security')]).toEqual([path, null]);
			expect([path, headers.get('x-powered-by')]).toEqual([path, null]);
			const isPublic = /^\/(field|offline|manifest|service-worker|_app|api\/v1\/openapi)/.test(path);
			if (!isPublic && status !== 308)
				expect([path, headers.get('cache-control')]).toEqual([path, expect.stringContaining('no-store')]);
		}
		async function asked(path: string, init: Asking) {
			const { status, headers } = await ask(path, init);
			return { status, headers };
		}
	});

	test('[ED5] pages let only our own scripts run, and turn text into script nowhere', async () => {
		const rendered = (await ask('/login')).headers.get('content-security-policy') ?? '';
		const shell =
			/http-equiv="content-security-policy" content="([^"]+)"/.exec(
				await (await ask('/field')).text()
			)?.[1] ?? '';
		for (const policy of [rendered, shell]) {
			expect(policy).toContain("default-src 'none'");
			expect(policy).toMatch(/script-src 'self' '(nonce|sha256)-/);
			expect(policy).toContain("form-action 'self'");
			expect(policy).toContain("base-uri 'none'");
			expect(policy).toContain("require-trusted-types-for 'script'");
			expect(policy).not.toMatch(/'unsafe-(inline|eval)'|https?:|\*/);
		}
	});

	test('[ED5] what is downloaded is a file, and what is shown is a picture and nothing else', async () => {
		const admin = { headers: headersOf('administrator everywhere') };
		const image = `/images/${town.idOf('image', 'own')}`;
		for (const path of [
			`${image}/original`,
			`/signings/${town.idOf('signing', 'own')}/receipt.pdf`,
			'/renewals/list.csv',
			`/quarantine/${town.idOf('quarantined', 'own')}/content`
		]) {
			const { headers } = await ask(path, admin);
			expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]+"$/);
			expect(headers.get('content-security-policy')).toContain("default-src 'none'");
		}
		const { headers } = await ask(`${image}/preview`, admin);
		expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
	});

	test('[ED5] over https cookies are ours alone, and browsers keep to https', async () => {
		const secure = await anApp(undefined, { ORIGIN: 'https://bild.ekbacka.example' });
		await secure.start();
		const origin = 'https://bild.ekbacka.example';
		const key = /setup\?key=(\S+)/.exec(secure.output())?.[1] ?? '';
		const form = new URLSearchParams({
			name: 'Ekbacka',
			dataProtectionOfficer: 'dso@ekbacka.example',
			support: 'stod@ekbacka.example',
			administratorName: 'Stina Berg',
			email: 'stina@ekbacka.example',
			password: 'tolv tecken minst',
			passwordAgain: 'tolv tecken minst',
			'controller1.name': 'Barnnämnden',
			'controller1.policyId': 'norberg',
			'controller1.guardiansRequired': 'one'
		});
		const done = await fetch(`${secure.origin}/setup?key=${key}`, {
			method: 'POST',
			body: form,
			headers: { origin, accept: 'text/html' },
			redirect: 'manual'
		});
		expect([done.status, done.headers.get('location')]).toEqual([303, '/welcome']);
		expect(done.headers.get('strict-transport-security')).toContain('max-age=');
		const [cookie = ''] = done.headers.getSetCookie();
		expect(cookie).toMatch(/^__Host-bildlov\.session_token=/);
		expect(cookie).toMatch(/; Path=\/;/);
		expect(cookie).toMatch(/Secure/);
		expect(cookie).toMatch(/HttpOnly/);
		expect(cookie).toMatch(/SameSite=Lax/);
		expect(cookie).not.toMatch(/Domain/);
		const session = cookie.split(';')[0] ?? '';
		expect(
			(await fetch(`${secure.origin}/check`, { headers: { cookie: session }, redirect: 'manual' })).status
		).toBe(200);
		// One that a neighbouring host or plain http could have set is nobody's.
		const planted = session.replace('__Host-', '');
		expect(
			(await fetch(`${secure.origin}/check`, { headers: { cookie: planted }, redirect: 'manual' })).status
		).toBe(303);
		const opened = await fetch(`${secure.origin}/mine/${'0'.repeat(20)}`, { redirect: 'manual' });
		const own = opened.headers.getSetCookie().find((set) => set.startsWith('__Secure-mine='));
		expect(own).toMatch(/^__Secure-mine=.*Path=\/mine.*HttpOnly.*Secure.*SameSite=Lax/);
		await secure.stop();
	});
});

describe('bodies', () => {
	const form = 'application/x-www-form-urlencoded';
	const host = (): string => `Host: ${new URL(app.origin).host}\r\nOrigin: ${app.origin}\r\n`;
	const cookie = (): string => `Cookie: ${headersOf('administrator everywhere').cookie}\r\n`;
	const bearer = (): string => `Authorization: ${headersOf('paired phone').authorization}\r\n`;
	const chunk = (bytes: number): Buffer =>
		Buffer.concat([Buffer.from(`${bytes.toString(16)}\r\n`), Buffer.alloc(bytes, 'a'), Buffer.from('\r\n')]);

	test('[ED6] a form is at most 256 kB, with its length told or not, and the sender hears it', async () => {
		const headers = { origin: app.origin, 'content-type': form, ...headersOf('administrator everywhere') };
		const fits = await ask('/language', {
			method: 'POST',
			headers,
			body: `language=sv&x=${'a'.repeat(255_000)}`
		});
		expect(fits.status).toBe(303);
		const told = await ask('/language', { method: 'POST', headers, body: `x=${'a'.repeat(270_000)}` });
		expect(told.status).toBe(413);
		const start = `POST /language HTTP/1.1\r\n${host()}${cookie()}Content-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n`;
		expect(await raw([start, ...Array.from({ length: 10 }, () => chunk(65_536))])).toMatch(
			/^HTTP\/1\.1 413 /
		);
	});

	test('[ED6] an upload of a phone stops at its limit, with its length told or not, and the phone hears why', async () => {
		const start = `POST /api/sync/records HTTP/1.1\r\n${host()}${bearer()}Content-Type: application/json\r\n`;
		const untold = await raw([
			`${start}Transfer-Encoding: chunked\r\n\r\n`,
			...Array.from({ length: 80 }, () => chunk(65_536))
		]);
		expect(untold).toMatch(/^HTTP\/1\.1 413 /);
		expect(untold).toContain('TooLarge');
		expect(await raw(`${start}Content-Length: 5000000\r\n\r\n{`)).toMatch(/^HTTP\/1\.1 413 /);
	});

	test('[ED6] whoever is not signed in sends no photograph', async () => {
		const body = new FormData();
		body.append('files', new Blob([Buffer.alloc(1_000_000)]), 'a.jpg');
		const headers = { origin: app.origin };
		const nobody = await ask('/images?/upload', { method: 'POST', headers, body });
		expect(nobody.headers.get('location')).toMatch(/^\/login/);
		expect((await ask('/login', { method: 'POST', headers, body })).status).toBe(413);
	});

	test('[ED6] a broken form is answered 400, another type 415, a packed body 415, none of them as a defect', async () => {
		const headers = { origin: app.origin, ...headersOf('administrator everywhere') };
		const send = async (
			path: string,
			type: string,
			body: string | Uint8Array<ArrayBuffer>,
			more: Record<string, string> = {}
		) =>
			(await ask(path, { method: 'POST', headers: { ...headers, 'content-type': type, ...more }, body }))
				.status;
		for (const path of ['/images?/upload', '/import?/read', '/language', '/channels?/open']) {
			expect(await send(path, 'multipart/form-data; boundary=x', '--x\r\nnonsense')).toBe(400);
			expect(await send(path, 'multipart/form-data', 'without a boundary')).toBe(400);
		}
		expect(await send('/channels?/open', 'application/json', '{}')).toBe(415);
		expect(await send('/channels?/open', 'text/xml', '<a/>')).toBe(415);
		expect(await send('/api/search', 'text/plain', '{}')).toBe(415);
		expect(await send('/language', form, gzipSync('language=en'), { 'content-encoding': 'gzip' })).toBe(415);
		expect(app.output()).not.toContain('A defect');
	});

	test('[ED6] methods that nothing answers to are refused without a word', async () => {
		for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
			const answer = await raw(
				`${method} /check/people/1 HTTP/1.1\r\n${host()}${cookie()}Content-Length: 0\r\n\r\n`
			);
			expect([method, answer.slice(0, 12)]).toEqual([method, 'HTTP/1.1 405']);
			expect(answer).toMatch(/allow: GET, HEAD, POST, OPTIONS/i);
			expect(answer.split('\r\n\r\n')[1] ?? '').not.toMatch(/\w{4}/);
		}
		expect(await raw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
	});
});

describe('a phone that runs an earlier version', () => {
	test('[SL6] is given its list as it has always read it, and a newer one the same with each answer once', async () => {
		const path = `/api/sync/events/${town.idOf('event', 'own')}/pack`;
		const headers = headersOf('paired phone');
		const before: unknown = await (await ask(path, { headers })).json();
		const now: unknown = await (
			await ask(path, { headers: { ...headers, [phoneHeaders.pack]: '2' } })
		).json();
		const pack = v.parse(eventPack, before);
		expect(pack.people.length).toBeGreaterThan(0);
		expect(v.is(eventPack, now)).toBe(false);
		const { madeAt, diesAt } = pack;
		expect({ ...v.parse(packAnswer, now), madeAt, diesAt }).toEqual(pack);
	});
});

describe('rates', () => {
	test('[ED7] an event of five hundred consents is sent at once from one phone, and none of it is told to wait', async () => {
		const headers = { ...headersOf('paired phone'), 'content-type': 'application/json' };
		const body = JSON.stringify({ deviceNow: new Date().toISOString(), records: [] });
		const asked = Array.from({ length: 100 }, () =>
			ask('/api/sync/records', { method: 'POST', headers, body })
		);
		const statuses = new Set((await Promise.all(asked)).map(({ status }) => status));
		expect([...statuses]).toEqual([422]);
	});

	test('[ED7] a program that asks more often than its rate is told when to come back; the next program is not', async () => {
		const headers = { ...headersOf('program'), 'content-type': 'application/json' };
		const statuses: number[] = [];
		let after = '';
		for (let n = 0; n < 45; n++) {
			const response = await ask('/api/v1/decide', { method: 'POST', headers, body: '[]' });
			statuses.push(response.status);
			after = response.headers.get('retry-after') ?? after;
			if (response.status === 429) expect(await response.json()).toEqual({ error: 'TooManyRequests' });
		}
		expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
		expect(Number(after)).toBeGreaterThan(0);
		expect(
			(
				await ask('/api/v1/decide', {
					method: 'POST',
					headers: { ...headers, authorization: 'Bearer bildlov_another' },
					body: '[]'
				})
			).status
		).toBe(401);
	});
});
