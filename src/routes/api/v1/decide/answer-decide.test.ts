import { beforeEach, describe, expect, it } from 'vitest';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';
import { revokeProgram } from '#lib/server/use-cases/revoke-program.ts';
import { aProgram } from '../../../../../tests/support/a-program.ts';
import { publishEkbackas } from '../../../../../tests/support/ekbackas-policy.ts';
import { decisionExamples } from '../../../../../tests/support/decision-examples.ts';
import { aUser, testDeps, type TestDeps } from '../../../../../tests/support/test-deps.ts';
import { answerDecide } from './answer-decide.ts';

const inputs = decisionExamples.map((example) => example.input);
const [one = {}] = inputs;

let deps: TestDeps;
let token: string;
beforeEach(async () => {
	deps = testDeps();
	token = (await aProgram(deps)).token;
});

function ask(body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
	const request = new Request('http://bildlov.example/api/v1/decide', {
		method: 'POST',
		headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
		body,
		...(body instanceof ReadableStream && { duplex: 'half' })
	});
	return answerDecide(deps, request);
}
async function answered(value: unknown) {
	const response = await ask(JSON.stringify(value));
	return { status: response.status, body: await response.json() };
}
function decided(input: unknown) {
	const parsed = parseDecisionInput(input);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
	return decide(parsed.value);
}

describe('asking for decisions', () => {
	it('[AP4] one input gets one decision, with the keys of a decision', async () => {
		const response = await ask(JSON.stringify(one));
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('application/json');
		expect(response.headers.get('cache-control')).toBe('no-store');
		const body = await response.json();
		expect(body).toEqual(decided(one));
		expect(Object.keys(body).sort()).toEqual(['duties', 'missing', 'policy', 'reasons', 'verdict']);
		expect(Object.keys(body.policy).sort()).toEqual(['id', 'version']);
		expect(Object.keys(body.reasons[0]).sort()).toEqual(['citation', 'effect', 'rule', 'text']);
	});

	it('[AP4] every example gets the answer that it expects, in order', async () => {
		const { status, body } = await answered(inputs);
		expect(status).toBe(200);
		expect(body).toEqual(inputs.map(decided));
		expect(
			body.map(({ verdict, missing, duties, question }: (typeof decisionExamples)[number]['expect']) =>
				question === undefined ? { verdict, missing, duties } : { verdict, missing, duties, question }
			)
		).toEqual(decisionExamples.map((example) => example.expect));
	});

	it('[AP4] a list of one gets a list of one', async () => {
		expect((await answered([one])).body).toEqual([decided(one)]);
	});

	it('[AP4] nothing of it is kept', async () => {
		const before = await rowsInAll();
		await answered(inputs);
		expect(await rowsInAll()).toEqual(before);
	});

	async function rowsInAll(): Promise<string[]> {
		const { ledger, accessLog, publications, consents } = deps.store.read.t;
		const rows = [];
		for (const table of [ledger, accessLog, publications, consents])
			rows.push(JSON.stringify(await deps.store.read.q.select().from(table)));
		return rows;
	}

	it('[AP7] an own policy answers by the version in force on the input’s own day', async () => {
		await publishEkbackas(deps.store, '1', '2026-01-01', 15);
		await publishEkbackas(deps.store, '2', '2026-07-01', 13);
		const ask14 = (at: string) => ({
			policy: 'ekbacka',
			at,
			subject: { role: 'private', birthDate: '2012-01-01' },
			image: { identifiable: true },
			channel: { kind: 'intranet' },
			consents: [{ signers: [{ as: 'self' }], channels: ['intranet'], images: 'general' }]
		});
		const days = ['2025-12-31', '2026-06-30', '2026-07-01', '2026-01-01'];
		const { body } = await answered([...days.map(ask14), one]);
		expect(body.map((each: { policy: object }) => each.policy)).toEqual([
			{ id: 'ekbacka', version: '1' },
			{ id: 'ekbacka', version: '1' },
			{ id: 'ekbacka', version: '2' },
			{ id: 'ekbacka', version: '1' },
			decided(one).policy
		]);
		expect(body[1]).toMatchObject({ verdict: 'incomplete', missing: ['guardian-consent'] });
		expect(body[2]).toMatchObject({ verdict: 'discouraged' });
	});

	it('[AP7] where the day is at fault, the policy is not', async () => {
		await publishEkbackas(deps.store, '1', '2026-01-01', 15);
		const { body } = await answered({ ...one, policy: 'ekbacka', at: 'soon' });
		expect(body.faults).toMatchObject([{ path: 'at' }]);
	});
});

describe('what is wrong', () => {
	it('[AP5] is named by path, every fault of every input, and nothing is answered', async () => {
		const { status, body } = await answered([
			one,
			{ ...one, subject: { role: 'pupil', birthDate: '2015-02-29' } },
			'x',
			{ ...one, policy: 'ekbacka', consents: [{ signers: [], channels: [], images: 'general' }] }
		]);
		expect(status).toBe(422);
		expect(Object.keys(body)).toEqual(['error', 'faults', 'leftOut']);
		expect(body).toMatchObject({ error: 'InvalidInput', leftOut: 0 });
		expect(body.faults.map((fault: { path: string }) => fault.path)).toEqual([
			'[1].subject.birthDate',
			'[1].subject.role',
			'[2]',
			'[3].policy',
			'[3].consents[0].signers'
		]);
	});

	it('[AP5] of a single input has no place in a list', async () => {
		const { body } = await answered({ ...one, subject: { role: 'pupil' } });
		expect(body.faults).toMatchObject([{ path: 'subject.role' }]);
		expect((await answered('x')).body.faults).toMatchObject([{ path: '' }]);
	});

	it('[AP5] is told a thousand times at most, and the rest is counted', async () => {
		const { body } = await answered(Array.from({ length: 300 }, () => ({})));
		expect(body.faults).toHaveLength(1_000);
		expect(body.leftOut).toBe(500);
	});

	it('[AP6] no input, and more than ten thousand', async () => {
		const wrong = { error: 'InvalidInput', faults: [{ path: '' }], leftOut: 0 };
		expect(await answered([])).toMatchObject({ status: 422, body: wrong });
		expect(await answered(Array.from({ length: 10_001 }, () => 1))).toMatchObject({
			status: 422,
			body: wrong
		});
	});

	it.each(['', '{', 'policy=norberg', '[{}', '{} {}'])('[AP6] %j is not JSON', async (body) => {
		const response = await ask(body);
		expect(response.status).toBe(400);
		expect(await response.json()).toEqual({ error: 'NotJson' });
	});

	it('[AP6] another type of content', async () => {
		for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonl', '']) {
			const response = await ask(JSON.stringify(one), { 'content-type': type });
			expect([response.status, await response.json()]).toEqual([415, { error: 'NotJsonType' }]);
		}
		const named = await ask(JSON.stringify(one), { 'content-type': 'Application/JSON; charset=utf-8' });
		expect(named.status).toBe(200);
	});

	it('[AP6] too large, as it was announced or as it came', async () => {
		const announced = await ask('{}', { 'content-length': '32000001' });
		expect([announced.status, await announced.json()]).toEqual([
			413,
			{ error: 'TooLarge', most: 32_000_000 }
		]);

		let sent = 0;
		const endless = new ReadableStream<Uint8Array>({
			pull(controller) {
				sent += 1_000_000;
				controller.enqueue(new Uint8Array(1_000_000).fill(0x20));
			}
		});
		const came = await ask(endless);
		expect([came.status, await came.json()]).toEqual([413, { error: 'TooLarge', most: 32_000_000 }]);
		expect(sent).toBeLessThan(36_000_000);

		const oneInput = await ask(JSON.stringify({ ...one, purpose: 'x'.repeat(1_000_000) }));
		expect([oneInput.status, await oneInput.json()]).toEqual([413, { error: 'TooLarge', most: 1_000_000 }]);
	});

	it('[AP2] a token that is unknown, has ended or was revoked gets the same answer, before anything is read', async () => {
		const revoked = await aProgram(deps, 'Revoked');
		await revokeProgram(deps, aUser('administrator'), revoked.id);
		const ended = (await aProgram(deps, 'Ended', 1)).token;
		deps.setNow('2027-01-20T08:00:00.000Z');
		const tried = [
			`Bearer ${revoked.token}`,
			`Bearer ${ended}`,
			`Bearer bildlov_${'x'.repeat(43)}`,
			'',
			'Basic eDp4'
		];
		for (const authorization of tried) {
			const response = await ask('{', { authorization });
			expect([response.status, response.headers.get('www-authenticate'), await response.text()]).toEqual([
				401,
				'Bearer',
				'{"error":"TokenNotGood"}'
			]);
		}
	});
});

it('[AP6] ten thousand inputs are answered in order, and others get their turn in between', async () => {
	const many = Array.from({ length: 10_000 }, (_, index) => inputs[index % inputs.length] ?? one);
	const text = new TextEncoder().encode(JSON.stringify(many));
	// As a socket brings it.
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			await new Promise(setImmediate);
			const at = pulled * 65_536;
			pulled++;
			if (at >= text.length) controller.close();
			else controller.enqueue(text.subarray(at, at + 65_536));
		}
	});
	let pulled = 0;
	let turns = 0;
	let isDone = false;
	const others = (async () => {
		while (!isDone) {
			await new Promise(setImmediate);
			turns++;
		}
	})();
	const response = await ask(body);
	const read: Uint8Array[] = [];
	if (!response.body) throw new Error('No body.');
	for await (const piece of response.body) read.push(piece);
	isDone = true;
	await others;
	expect(turns).toBeGreaterThan(100);
	const answers = JSON.parse(Buffer.concat(read).toString());
	expect(answers).toHaveLength(10_000);
	expect(answers.slice(0, inputs.length)).toEqual(inputs.map(decided));
	expect(answers[9_999]).toEqual(decided(many[9_999]));
});
