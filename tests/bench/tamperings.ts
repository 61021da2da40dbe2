// `node tests/bench/tamperings.ts [COUNT] [FIRST SEED]`: random tamperings with a record, and how many each verifier finds and names.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aKeptRecord } from '../support/a-record.ts';
import { bothVerifiers } from '../support/both-verifiers.ts';
import { kindsOfTampering, tamper } from '../support/tamperings.ts';

const count = Number(process.argv[2] ?? 1000);
const first = Number(process.argv[3] ?? 0);
const say = (line: string) => process.stdout.write(`${line}\n`);

const record = await aKeptRecord();
const untouched = await bothVerifiers(record.file, record);
say(`Untouched: ${untouched.ours.isWhole && untouched.alone.isWhole ? 'whole, says each' : 'NOT WHOLE'}`);
if (!untouched.ours.isWhole) say(JSON.stringify(untouched.ours.findings));
if (!untouched.alone.isWhole) say(JSON.stringify(untouched.alone.findings));

const copy = join(mkdtempSync(join(tmpdir(), 'bildlov-tampered-')), 'bildlov.db');
const figures = new Map(kindsOfTampering.map((kind) => [kind, { done: 0, ours: 0, alone: 0 }]));
for (let seed = first; seed < first + count; seed += 1) {
	const deed = tamper(record, copy, seed);
	const { ours, alone } = await bothVerifiers(copy, record);
	const figure = figures.get(deed.kind);
	if (!figure) throw new Error(deed.kind);
	figure.done += 1;
	const isNamed = { ours: ours.findings.some(deed.isNamedBy), alone: alone.findings.some(deed.isNamedBy) };
	figure.ours += Number(isNamed.ours);
	figure.alone += Number(isNamed.alone);
	for (const who of ['ours', 'alone'] as const) {
		if (isNamed[who]) continue;
		const findings = { ours, alone }[who].findings.slice(0, 3);
		say(`NOT NAMED (${who}) ${seed}: ${deed.kind}, ${deed.what}; ${JSON.stringify(findings)}`);
	}
}
say('| what was done | times | found and named by `bildlov verify` | by `verify-record.mjs` |');
say('|---|---|---|---|');
for (const [kind, { done, ours, alone }] of figures) say(`| ${kind} | ${done} | ${ours} | ${alone} |`);
const sum = (of: 'done' | 'ours' | 'alone') => [...figures.values()].reduce((all, one) => all + one[of], 0);
say(`| all | ${sum('done')} | ${sum('ours')} | ${sum('alone')} |`);
if (sum('ours') !== count || sum('alone') !== count || !untouched.ours.isWhole || !untouched.alone.isWhole)
	process.exitCode = 1;
