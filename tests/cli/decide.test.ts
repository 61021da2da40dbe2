import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '#lib/server/db/sqlite/open.ts';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';
import { publishEkbackas } from '../support/ekbackas-policy.ts';
import { decisionExamples } from '../support/decision-examples.ts';

const program = join(import.meta.dirname, '../../src/cli/bildlov.ts');
const inputs = decisionExamples.map((example) => example.input);
const [one = {}] = inputs;

let folder: string;
let data: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'bildlov-decide-'));
	data = join(folder, 'data');
});
const surroundings = () => ({ cwd: folder, env: { ...process.env, BILDLOV_DATA: data } });

/** Runs the real command as a process of its own, with this on its standard input. */
function answersTo(input: string | Uint8Array, ...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'decide', ...args], {
		...surroundings(),
		input,
		maxBuffer: 1e9
	});
	const lines = stdout.toString().split('\n');
	expect(lines.pop()).toBe('');
	return { code: status, answers: lines.map((line) => JSON.parse(line)), stderr: stderr.toString() };
}
const linesOf = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
function decided(input: unknown) {
	const parsed = parseDecisionInput(input);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
	return decide(parsed.value);
}

/** Each test starts processes; a busy machine may take its time. */
const patience = { timeout: 60_000 };

describe('bildlov decide', patience, () => {
	it('[AP9] prints the decision of every example, one a line, in order', () => {
		const { code, answers, stderr } = answersTo(linesOf(...inputs));
		expect([code, stderr]).toEqual([0, '']);
		expect(answers).toEqual(inputs.map(decided));
		expect(
			answers.map(({ verdict, missing, duties, question }) =>
				question === undefined ? { verdict, missing, duties } : { verdict, missing, duties, question }
			)
		).toEqual(decisionExamples.map((example) => example.expect));
	});

	it('[AP9] an invalid line gets its error in its place, with every fault, and the end is 1', () => {
		const { code, answers, stderr } = answersTo(
			`${linesOf(one)}{"policy":\n${linesOf({ ...one, at: '2026-02-30', colour: 1 }, [one])}${linesOf(one)}`
		);
		expect([code, stderr]).toEqual([1, '']);
		expect(answers).toEqual([
			decided(one),
			{ error: { type: 'NotJson', faults: [{ path: '', message: 'is not JSON' }] } },
			{
				error: {
					type: 'InvalidInput',
					faults: [
						{ path: 'colour', message: 'is not a known key' },
						{ path: 'at', message: 'must be a day that exists, YYYY-MM-DD, not "2026-02-30"' }
					]
				}
			},
			{ error: { type: 'InvalidInput', faults: [{ path: '', message: 'must be an object, not a list' }] } },
			decided(one)
		]);
	});

	it('[AP9] an empty line is an invalid one, except at the very end', () => {
		const empty = { error: { type: 'NotJson', faults: [{ path: '', message: 'is empty' }] } };
		expect(answersTo(`\n${linesOf(one)} \t\r\n${linesOf(one)}\n\r\n`)).toMatchObject({
			code: 1,
			answers: [empty, decided(one), empty, decided(one)]
		});
		expect(answersTo(`${linesOf(one)}\n\n`)).toMatchObject({ code: 0, answers: [decided(one)] });
		expect(answersTo('')).toMatchObject({ code: 0, answers: [] });
	});

	it('[AP9] a byte order mark, ends of lines from Windows and a last line without its end are read', () => {
		const text = `\ufeff${JSON.stringify(one)}\r\n${JSON.stringify(one)}\r\n${JSON.stringify(one)}`;
		expect(answersTo(text)).toMatchObject({ code: 0, answers: [decided(one), decided(one), decided(one)] });
	});

	it('[AP9] what is not UTF-8 is an invalid line, and å is no matter in which piece it comes', async () => {
		const wrong = Buffer.from(JSON.stringify({ ...one, purpose: 'Måla' }), 'latin1');
		const { code, answers } = answersTo(Buffer.concat([wrong, Buffer.from(`\n${JSON.stringify(one)}`)]));
		expect([code, answers[0].error.type, answers[1]]).toEqual([1, 'NotText', decided(one)]);

		const child = spawn(process.execPath, [program, 'decide'], surroundings());
		for (const byte of Buffer.from(linesOf({ ...one, purpose: 'Måla' }))) child.stdin.write(Buffer.of(byte));
		child.stdin.end();
		expect(await once(child, 'close')).toEqual([0, null]);
	});

	it('[AP9] ten thousand lines are answered within five seconds, in order', () => {
		const many = Array.from({ length: 10_000 }, (_, index) => inputs[index % inputs.length] ?? one);
		const text = linesOf(...many);
		const started = performance.now();
		const { code, answers } = answersTo(text);
		expect(performance.now() - started).toBeLessThan(5_000);
		expect([code, answers.length]).toEqual([0, 10_000]);
		const known = inputs.map((input) => JSON.stringify(decided(input)));
		expect(answers.every((answer, index) => JSON.stringify(answer) === known[index % inputs.length])).toBe(
			true
		);
	});

	it('[AP9] a line is answered before the next one has come', async () => {
		const child = spawn(process.execPath, [program, 'decide'], surroundings());
		for (const input of [one, inputs[1]]) {
			child.stdin.write(linesOf(input));
			const [answer] = await once(child.stdout, 'data');
			expect(JSON.parse(String(answer))).toEqual(decided(input));
		}
		child.stdin.end();
		expect(await once(child, 'close')).toEqual([0, null]);
	});

	it('[AP9] ends quietly when nobody reads on', async () => {
		const child = spawn(process.execPath, [program, 'decide'], surroundings());
		let complaint = '';
		child.stderr.on('data', (piece) => (complaint += String(piece)));
		child.stdin.on('error', () => undefined);
		const ended = once(child, 'close');
		await Promise.all([once(child.stdout, 'data'), child.stdin.write(linesOf(one))]);
		child.stdout.destroy();
		// The input never ends: it is the closed output that ends the command.
		const more = setInterval(() => child.stdin.write(linesOf(one, one, one)), 5);
		expect(await ended).toEqual([0, null]);
		clearInterval(more);
		expect(complaint).toBe('');
	});

	it('[AP9] takes no words: wrong use is told, and ends with 2', () => {
		const { code, answers, stderr } = answersTo('', 'inputs.jsonl');
		expect([code, answers]).toEqual([2, []]);
		expect(stderr).toContain('bildlov decide < FRÅGOR.jsonl');
	});
});

describe('the database of bildlov decide', patience, () => {
	const own = { ...one, policy: 'ekbacka' };

	it('[AP10] is not needed, and not made', () => {
		const { code, answers } = answersTo(linesOf(one, own));
		expect(code).toBe(1);
		expect(answers[0]).toEqual(decided(one));
		expect(answers[1].error.faults).toEqual([{ path: 'policy', message: 'no policy is called "ekbacka"' }]);
		expect(existsSync(data)).toBe(false);
		mkdirSync(data);
		answersTo(linesOf(own));
		expect(readdirSync(data)).toEqual([]);
	});

	it('[AP7] gives the own policies, by the version in force on the day of the input', async () => {
		await aDatabase();
		const { code, answers } = answersTo(
			linesOf({ ...own, at: '2026-06-30' }, one, { ...own, at: '2026-07-01' })
		);
		expect(code).toBe(0);
		expect(answers.map((answer) => answer.policy)).toEqual([
			{ id: 'ekbacka', version: '1' },
			decided(one).policy,
			{ id: 'ekbacka', version: '2' }
		]);
	});

	it('[AP10] is read while the server writes in it, and stays as it is', async () => {
		const store = await aDatabase();
		const before = readFileSync(join(data, 'bildlov.db'));
		expect(answersTo(linesOf(own)).code).toBe(0);
		expect(readFileSync(join(data, 'bildlov.db')).equals(before)).toBe(true);
		await publishEkbackas(store, '3', '2026-08-01', 16);
		expect(answersTo(linesOf({ ...own, at: '2026-11-21' })).answers[0].policy.version).toBe('3');
		await store.close();
		expect(answersTo(linesOf({ ...own, at: '2026-11-21' })).answers[0].policy.version).toBe('3');
	});

	it('[AP10] is left alone as long as nobody asks for an own policy', () => {
		mkdirSync(data);
		writeFileSync(join(data, 'bildlov.db'), 'this is no database, and nobody looks');
		expect(answersTo(linesOf(one))).toMatchObject({ code: 0, answers: [decided(one)] });
		const { code, answers, stderr } = answersTo(linesOf(own));
		expect([code, answers]).toEqual([3, []]);
		expect(stderr).toContain('Databasen går inte att använda');
	});

	async function aDatabase() {
		mkdirSync(data);
		const store = openSqlite(join(data, 'bildlov.db'));
		await publishEkbackas(store, '1', '2026-01-01', 15);
		await publishEkbackas(store, '2', '2026-07-01', 13);
		return store;
	}
});
