import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anApp, aFreePort } from '../support/running-app.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'bildlov-start-'));

function answers(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => (socket.destroy(), resolve(true)));
		socket.once('error', () => resolve(false));
	});
}

async function until(condition: () => Promise<boolean>): Promise<void> {
	while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}

/** `npm start` as a person runs it, with npm and a shell between. */
async function npmStart(port: number) {
	const npm = spawn('npm', ['start'], {
		env: { ...process.env, PORT: String(port), BILDLOV_DATA: aFolder() },
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true
	});
	let printed = '';
	npm.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	npm.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	await until(async () => printed.includes('Bildlov is at') || npm.exitCode !== null);
	return { npm, printed: () => printed };
}

/** The built app on a folder, as a process whose end can be waited for. */
async function aServer(folder: string, env: Record<string, string> = {}) {
	const port = await aFreePort();
	const child = spawn(process.execPath, ['scripts/serve.mjs'], {
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', BILDLOV_DATA: folder, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let printed = '';
	child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	const ended = once(child, 'exit').then(([code]) => Number(code));
	return { child, port, origin: `http://127.0.0.1:${port}`, printed: () => printed, ended };
}

describe('starting and stopping', () => {
	it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
		'[R1] leaves no orphan on the port when npm start gets %s',
		async (signal) => {
			const port = await aFreePort();
			const { npm, printed } = await npmStart(port);
			expect(printed()).toContain(`Bildlov is at http://127.0.0.1:${port}`);
			expect(await answers(port)).toBe(true);
			// Ctrl-C in a terminal reaches every process of the group; the others reach npm alone.
			process.kill(signal === 'SIGINT' ? -Number(npm.pid) : Number(npm.pid), signal);
			await until(async () => !(await answers(port)));
			expect(await answers(port)).toBe(false);
		}
	);

	it('[R2] leads a newcomer to the page that sets up the municipality, and prints the link once more at each start', async () => {
		const app = await anApp();
		await app.start();
		const first = /First administrator, once: (\S+)/.exec(app.output())?.[1];
		expect(first).toContain('/setup?key=');
		const page = await fetch(`${app.origin}/`, { redirect: 'manual' });
		expect([page.status, page.headers.get('location')]).toEqual([303, '/setup']);
		expect(await app.stop()).toBe(0);
		await app.start();
		expect(app.output()).toContain('/setup?key=');
		expect(app.output()).not.toContain(first);
		await app.stop();
	});

	it('[R3] does not start on a file that is no database, says so, and ends with 3', async () => {
		const folder = aFolder();
		const letter = 'a letter '.repeat(1000);
		writeFileSync(join(folder, 'bildlov.db'), letter);
		const server = await aServer(folder, { BILDLOV_EXIT_ON_REFUSAL: '1' });
		expect(await server.ended).toBe(3);
		expect(server.printed()).toContain('did not start: This is not a database');
		expect(readFileSync(join(folder, 'bildlov.db'), 'utf8')).toBe(letter);
	});

	it('[SH3] shows the same page of maintenance on every address while the database is refused, and ends with 3 when it is stopped', async () => {
		const folder = aFolder();
		const marker = {
			municipalityId: '0196d1f0-0000-7000-8000-000000000000',
			madeAt: '2026-01-01T08:00:00.000Z'
		};
		writeFileSync(join(folder, 'installation.json'), JSON.stringify(marker));
		const server = await aServer(folder);
		await until(async () => server.printed().includes('is told that it is closed'));
		for (const path of ['/', '/check', '/field', '/healthz2', '/_app/version.json', '/service-worker.js']) {
			const page = await fetch(`${server.origin}${path}`, { redirect: 'manual' });
			const text = await page.text();
			expect([path, page.status, page.headers.get('retry-after')]).toEqual([path, 503, '60']);
			expect(text).toContain('Bildlov är stängt för underhåll');
			expect(text).toContain('Bildlov is closed for maintenance');
			expect(text).not.toMatch(/<script|https?:|src=|@import/);
		}
		// What a phone sends is refused in a way that it keeps: any 5xx, and when to come again.
		const sent = await fetch(`${server.origin}/api/sync/records`, { method: 'POST', body: '{}' });
		expect([sent.status, sent.headers.get('content-type')]).toEqual([503, 'application/json; charset=utf-8']);
		expect(await sent.json()).toMatchObject({ message: 'StoreUnavailable' });
		expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
		expect((await fetch(`${server.origin}/readyz`)).status).toBe(503);
		server.child.kill('SIGTERM');
		expect(await server.ended).toBe(3);
		expect(server.printed()).toContain('bildlov restore');
		expect(readdirSync(folder)).toEqual(['installation.json']);
	});

	it('[SH10] takes in what is being sent when it is stopped, lets nobody new in, and closes the database whole', async () => {
		const folder = aFolder();
		const server = await aServer(folder);
		await until(async () => server.printed().includes('Bildlov is at'));
		const body = 'language=en&next=%2Flogin';
		const slow = request(`${server.origin}/language`, {
			method: 'POST',
			headers: {
				'content-type': 'application/x-www-form-urlencoded',
				'content-length': String(body.length),
				origin: server.origin,
				accept: 'text/html'
			}
		});
		const answered = once(slow, 'response');
		slow.write(body.slice(0, 10));
		// The server has the request's head once it has answered somebody who asked later.
		await fetch(`${server.origin}/healthz`);
		server.child.kill('SIGTERM');
		await until(async () => !(await answers(server.port)));
		server.child.kill('SIGTERM');
		slow.end(body.slice(10));
		const [response] = await answered;
		expect(Object(response)).toHaveProperty('statusCode', 303);
		expect(JSON.stringify(Object(response).headers)).toContain('language=en');
		Object(response).resume();
		expect(await server.ended).toBe(0);
		expect(
			readdirSync(folder)
				.filter((name) => name.startsWith('bildlov.db'))
				.sort()
		).toEqual(['bildlov.db', 'bildlov.db-seal']);
	});

	it('[SH7] [SH8] [SH9] tells monitors how it is, gives metrics to whoever may have them, and logs no address', async () => {
		const server = await aServer(aFolder(), { BILDLOV_LOG: 'requests' });
		await until(async () => server.printed().includes('Bildlov is at'));
		const ready = await fetch(`${server.origin}/readyz`);
		expect(ready.status).toBe(200);
		expect(await ready.json()).toMatchObject({ ready: true, database: 'ok', disk: expect.any(String) });
		await fetch(`${server.origin}/mine/a-secret-code?name=Kanariefågel`, { redirect: 'manual' });
		const metrics = await (await fetch(`${server.origin}/metrics`)).text();
		expect(metrics).toMatch(
			/^bildlov_http_request_duration_seconds_count\{route="\/\(person\)\/mine\/\[code\]"/m
		);
		expect(metrics).toMatch(/^bildlov_ledger_seq \d+$/m);
		expect(metrics).toMatch(/^nodejs_eventloop_lag_seconds /m);
		const passedOn = await fetch(`${server.origin}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.1' } });
		expect(passedOn.status).toBe(403);
		server.child.kill('SIGTERM');
		expect(await server.ended).toBe(0);
		expect(server.printed()).toContain('"route":"/(person)/mine/[code]"');
		expect(metrics + server.printed()).not.toMatch(/a-secret-code|Kanarief/);
	});

	it('[SH4] answers 503 to everybody from the first damaged page on', async () => {
		const folder = aFolder();
		const server = await aServer(folder);
		await until(async () => server.printed().includes('Bildlov is at'));
		const file = join(folder, 'bildlov.db');
		writeFileSync(file, Buffer.alloc(statSync(file).size, 0xff), { flag: 'r+' });
		const log = join(folder, 'bildlov.db-wal');
		writeFileSync(log, Buffer.alloc(statSync(log).size, 0xff), { flag: 'r+' });
		await until(async () => (await fetch(`${server.origin}/login`)).status === 503);
		const page = await fetch(`${server.origin}/field`);
		expect([page.status, (await page.text()).includes('underhåll')]).toEqual([503, true]);
		expect(await (await fetch(`${server.origin}/readyz`)).json()).toMatchObject({ database: 'damaged' });
		server.child.kill('SIGTERM');
		await server.ended;
		const again = await aServer(folder, { BILDLOV_EXIT_ON_REFUSAL: '1' });
		expect(await again.ended).toBe(3);
	});

	it('[R4] sends the headers that keep pages apart from other sites, with prerendered shells too', async () => {
		const app = await anApp();
		await app.start();
		for (const path of ['/setup', '/field']) {
			const { headers } = await fetch(`${app.origin}${path}`);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('x-frame-options')).toBe('DENY');
			expect(headers.get('referrer-policy')).toBe('same-origin');
			expect(headers.get('x-robots-tag')).toContain('noindex');
		}
		await app.stop();
	});
});
