import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { alarmsPage } from '../db/alarms.ts';
import { roomOf, type Space } from './disk.ts';
import { openHealth } from './index.ts';
import { closedAnswer } from './maintenance-page.ts';
import { mayReadMetrics } from './who-may-read-metrics.ts';
import { testDeps } from '../../../../tests/support/test-deps.ts';

const gigabyte = 1_000_000_000;

/** The door in front of an app that answers 200 to everything, with a disk that the test fills. */
async function aDoor(disk: { free: number; total: number }) {
	const deps = testDeps();
	const health = openHealth(deps, { spaceOf: async (): Promise<Space> => ({ ...disk }), everyMs: 5 });
	const server = createServer((request, response) => {
		health.door(request, response, () => {
			request.resume();
			request.once('end', () => response.end('from the app'));
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port.');
	const origin = `http://127.0.0.1:${address.port}`;
	const statusOf = async (path: string, method = 'POST') => {
		const init = method === 'POST' ? { method, body: 'x' } : { method };
		const response = await fetch(`${origin}${path}`, init);
		await response.arrayBuffer();
		return response.status;
	};
	return {
		deps,
		origin,
		statusOf,
		async close() {
			server.closeAllConnections();
			server.close();
			await health.close();
			await deps.store.close();
		}
	};
}

async function until(condition: () => Promise<boolean>): Promise<void> {
	while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}

describe('how much room is enough', () => {
	it.each([
		[{ free: 20.1, total: 100 }, 'enough'],
		[{ free: 20, total: 100 }, 'low'],
		[{ free: 2.1, total: 40 }, 'low'],
		[{ free: 2, total: 40 }, 'full'],
		[{ free: 0.05, total: 1 }, 'full'],
		[{ free: 0.06, total: 1 }, 'low']
	] as const)('[SH6] of a usual disk: %j GB is %s', ({ free, total }, room) => {
		expect(roomOf({ free: free * gigabyte, total: total * gigabyte })).toBe(room);
	});

	it.each([
		[{ free: 40.1, total: 4000 }, 'enough'],
		[{ free: 40, total: 4000 }, 'low'],
		[{ free: 2.1, total: 4000 }, 'low'],
		[{ free: 2, total: 4000 }, 'full']
	] as const)('[SH6] of a huge one: %j GB is %s', ({ free, total }, room) => {
		expect(roomOf({ free: free * gigabyte, total: total * gigabyte })).toBe(room);
	});
});

describe('a disk that fills up', () => {
	it('[SH5] refuses writes with 507 and a time to come again, reads on, and takes writes again without a restart', async () => {
		const disk = { free: 50 * gigabyte, total: 100 * gigabyte };
		const door = await aDoor(disk);
		expect(await door.statusOf('/check')).toBe(200);
		disk.free = gigabyte;
		await until(async () => (await door.statusOf('/check')) === 507);
		expect(await door.statusOf('/check', 'GET')).toBe(200);
		expect(await door.statusOf('/api/v1/decide')).toBe(200);
		expect(await door.statusOf('/login')).toBe(200);
		expect(await door.statusOf('/readyz', 'GET')).toBe(503);
		const sent = await fetch(`${door.origin}/api/sync/records`, { method: 'POST', body: '{}' });
		expect([sent.status, sent.headers.get('retry-after')]).toEqual([507, '120']);
		expect(await sent.json()).toMatchObject({ message: 'StorageFull' });
		disk.free = 50 * gigabyte;
		await until(async () => (await door.statusOf('/check')) === 200);
		expect(await door.statusOf('/readyz', 'GET')).toBe(200);
		await door.close();
	});

	it('[SH6] looks once more before a large upload', async () => {
		const disk = { free: gigabyte, total: 100 * gigabyte };
		const door = await aDoor(disk);
		const large = await fetch(`${door.origin}/images`, { method: 'POST', body: new Uint8Array(1_500_000) });
		expect(large.status).toBe(507);
		await door.close();
	});

	it('[SH6] raises one alarm a day for each disk', async () => {
		const door = await aDoor({ free: 15 * gigabyte, total: 100 * gigabyte });
		const raised = () => alarmsPage(door.deps.store.read, 10, 0);
		await until(async () => (await raised()).length === 2);
		await until(async () => (await door.statusOf('/check')) === 200);
		const alarms = await raised();
		expect(alarms.map((alarm) => alarm.kind)).toEqual(['disk-filling', 'disk-filling']);
		expect(alarms.map((alarm) => alarm.about['freePercent'])).toEqual([15, 15]);
		await door.close();
	});
});

describe('what is said without the app', () => {
	it('[SH7] lives, and is ready, in plain words without a name', async () => {
		const door = await aDoor({ free: 50 * gigabyte, total: 100 * gigabyte });
		expect(await door.statusOf('/healthz', 'GET')).toBe(200);
		expect(await door.statusOf('/healthz')).toBe(405);
		await until(async () => {
			const ready = await fetch(`${door.origin}/readyz`);
			const said: unknown = await ready.json();
			return JSON.stringify(said).includes('"disk":"enough"');
		});
		const ready = await fetch(`${door.origin}/readyz`);
		expect([ready.status, await ready.json()]).toEqual([
			200,
			{ ready: true, database: 'ok', migrations: 'applied', disk: 'enough', stopping: false }
		]);
		await door.close();
	});

	it('[SH8] gives metrics to whoever brings the token, and without one to the machine itself where nobody stands between', () => {
		const here = 'http://127.0.0.1:3000';
		const ask = (headers: Record<string, string>, address = '127.0.0.1') => ({ headers, address });
		const token = { metricsToken: 'a token', address: 'https://bild.ekbacka.example' };
		expect(mayReadMetrics(ask({ authorization: 'Bearer a token' }, '192.0.2.1'), token)).toBe(true);
		expect(mayReadMetrics(ask({ authorization: 'Bearer another' }), token)).toBe(false);
		expect(mayReadMetrics(ask({}), token)).toBe(false);
		const none = { metricsToken: null, address: here };
		expect(mayReadMetrics(ask({}), none)).toBe(true);
		expect(mayReadMetrics(ask({}, '::ffff:127.0.0.1'), none)).toBe(true);
		expect(mayReadMetrics(ask({}, '192.0.2.1'), none)).toBe(false);
		expect(mayReadMetrics(ask({ 'x-forwarded-for': '192.0.2.1' }), none)).toBe(false);
		expect(mayReadMetrics(ask({ authorization: 'Bearer a' }), { ...none, address: token.address })).toBe(
			false
		);
	});

	it('[SH3] the page of maintenance stands by itself, in both languages', () => {
		const { body, headers, status } = closedAnswer('closed', { path: '/', accept: 'text/html' });
		expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '60', 'no-store']);
		expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
		expect(body).toContain('Det som är insamlat på telefonerna finns kvar');
		expect(body).toContain('<section lang="en">');
		expect(body).not.toMatch(/<script|<link|<img|url\(|https?:/);
	});

	it('[SH3] a page that sends by script is told in a form that it understands', () => {
		const { body } = closedAnswer('full', { path: '/check', accept: 'application/json' });
		expect(JSON.parse(body)).toEqual({
			type: 'error',
			status: 507,
			error: { message: 'StorageFull' },
			message: 'StorageFull'
		});
	});
});
