// A move rehearsed: 100,000 people from SQLite to a PostgreSQL server of our own and back, with `bildlov move`.
// node tests/bench/move.ts [PEOPLE]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillScale } from './fill-scale.ts';
import { aPostgresServer } from './postgres-server.ts';

const people = Number(process.argv[2] ?? 100_000);
const say = (text: string) => void process.stdout.write(`${text}\n`);

const server = await aPostgresServer();
if (server === null) throw new Error('No PostgreSQL is installed.');
const dataFolder = mkdtempSync(join(tmpdir(), 'bildlov-move-bench-'));
try {
	const filled = await fillScale(
		{ BILDLOV_DATA: dataFolder },
		{ people, consents: Math.round(people * 1.5) }
	);
	const file = join(dataFolder, 'bildlov.db');
	say(`${people} people were put in in ${Math.round(filled.seconds)} s: ${megabytes(file)} MB.`);
	const url = server.database('moved');
	const there = move({ BILDLOV_DATA: dataFolder }, url);
	const back = join(dataFolder, 'back.db');
	const home = move({ BILDLOV_DATA: dataFolder, DATABASE_URL: url }, `sqlite:${back}`);
	if (there.counts !== home.counts) throw new Error('The counts differ.');
	if (there.last !== home.last) throw new Error('The chains differ.');
	const rows = there.counts.split('\n').reduce((sum, line) => sum + Number(line.split('\t')[1] ?? 0), 0);
	say(`To PostgreSQL ${server.version} in ${there.seconds} s, back in ${home.seconds} s: ${rows} rows.`);
	say(`Counts equal in every table; the chain ends in ${there.last} in all three.`);
} finally {
	server.remove();
	rmSync(dataFolder, { recursive: true, force: true });
}

function move(env: Record<string, string>, to: string): { counts: string; last: string; seconds: number } {
	const started = performance.now();
	const done = spawnSync(process.execPath, ['src/cli/bildlov.ts', 'move', '--to', to], {
		env: { ...process.env, ...env },
		encoding: 'utf8'
	});
	if (done.status !== 0) throw new Error(done.stderr);
	const seconds = Math.round((performance.now() - started) / 100) / 10;
	return {
		counts: done.stdout.trim(),
		last: /sista hash ([0-9a-f]{64})/.exec(done.stderr)?.[1] ?? '',
		seconds
	};
}

function megabytes(file: string): number {
	return Math.round(statSync(file).size / 1e6);
}
