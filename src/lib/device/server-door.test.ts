import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { askServer } from './server-door.ts';
import { answers, empty, hangUp, html, noContent, redirect, startSyncServer } from './testing/sync-server.ts';
import type { Behaviour, SyncServer } from './testing/sync-server.ts';

describe('asking the server', () => {
	let server: SyncServer;
	beforeEach(async () => {
		server = await startSyncServer();
	});
	afterEach(() => server.close());

	const ask = (behaviour: Behaviour, signal?: AbortSignal) => {
		server.script.push(behaviour);
		return askServer(fetch, {
			url: `${server.origin}/api/x`,
			token: 'secret',
			answer: v.strictObject({ fine: v.boolean() }),
			...(signal ? { signal } : {})
		});
	};

	test('an answer of the expected shape is the server’s', async () => {
		expect(await ask(answers(200, { fine: true }))).toEqual({ ok: true, value: { fine: true } });
		expect(server.requests[0]?.authorization).toBe('Bearer secret');
	});

	test.each([
		['a login page', html],
		['204', noContent],
		['nothing at all', empty],
		['201', answers(201, { fine: true })],
		['JSON of another shape', answers(200, { fine: 'yes' })],
		['JSON with something more', answers(200, { fine: true, more: 1 })],
		['511', answers(511, {})],
		['404 without JSON', ({ response }) => void response.writeHead(404).end('<h1>404</h1>')]
	] satisfies [string, Behaviour][])('%s was answered by something in between', async (_name, behaviour) => {
		expect(await ask(behaviour)).toEqual({ ok: false, refusal: { type: 'CaptivePortal' } });
	});

	test('a redirect is not followed', async () => {
		expect(await ask(redirect)).toEqual({ ok: false, refusal: { type: 'NoContact' } });
		expect(server.requests).toHaveLength(1);
	});

	test('a broken connection is no contact', async () => {
		expect(await ask(hangUp)).toEqual({ ok: false, refusal: { type: 'NoContact' } });
	});

	test('a request that was given up is no contact', async () => {
		expect(await ask(() => undefined, AbortSignal.timeout(20))).toEqual({
			ok: false,
			refusal: { type: 'NoContact' }
		});
	});

	test('401 and 403 say that the token is not taken', async () => {
		for (const status of [401, 403]) {
			expect(await ask(answers(status, {}))).toEqual({ ok: false, refusal: { type: 'SignedOut', status } });
		}
	});

	test('400 and its like are an answer about this request', async () => {
		expect(await ask(answers(422, { why: 'x' }))).toEqual({
			ok: false,
			refusal: { type: 'Refused', status: 422, body: { why: 'x' } }
		});
	});

	test('500 and its like are trouble that passes, with the wait that the server asks for', async () => {
		const trouble = async (behaviour: Behaviour) => {
			const answer = await ask(behaviour);
			return answer.ok ? null : answer.refusal;
		};
		expect(await trouble(answers(503, {}, { 'retry-after': '7' }))).toEqual({
			type: 'ServerTrouble',
			status: 503,
			retryAfterMs: 7_000
		});
		expect(await trouble(answers(429, {}, { 'retry-after': '99999' }))).toMatchObject({
			retryAfterMs: 3_600_000
		});
		expect(await trouble(answers(500, {}, { 'retry-after': 'soon' }))).toMatchObject({ retryAfterMs: null });
		expect(await trouble(answers(502, {}))).toMatchObject({ status: 502 });
	});
});
