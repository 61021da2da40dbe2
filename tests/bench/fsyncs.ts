/** How often the disk is asked to keep what was written, per commit, as the kernel sees it: `npm run bench -- fsyncs`. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPostgresServer } from './postgres-server.ts';

const commits = 1000;
const calls = ['-e', 'trace=fsync,fdatasync'];

export async function measureFsyncs(say: (line?: string) => void): Promise<void> {
	if (!existsSync('/usr/bin/strace')) {
		say('strace is not installed here (Debian: apt-get install strace): not counted.');
		return;
	}
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-bench-fsyncs-'));
	say(`| ${commits} commits, one after the other | fsync + fdatasync | per commit |`);
	say('|---|---|---|');
	const row = (engine: string, count: number) =>
		say(`| ${engine} | ${count} | ${(count / commits).toFixed(2)} |`);
	const data = join(folder, 'data');
	mkdirSync(data);
	row('SQLite, synchronous FULL', ofSqlite(data, join(folder, 'sqlite.txt')));
	const server = await aPostgresServer();
	if (server) {
		const env = { BILDLOV_DATA: data, DATABASE_URL: server.database('fsyncs') };
		row(
			`PostgreSQL ${server.version}, usual settings`,
			await ofPostgres(env, server.pids(), join(folder, 'pg.txt'))
		);
		server.remove();
	} else say('| PostgreSQL is not installed here (Debian: apt-get install postgresql) | – | – |');
	say();
	rmSync(folder, { recursive: true });
}

function ofSqlite(data: string, file: string): number {
	// Opened once before, so that the tables are there.
	run([], { BILDLOV_DATA: data }, 0);
	run(['strace', '-f', ...calls, '-o', file], { BILDLOV_DATA: data }, commits);
	return counted(file);
}

async function ofPostgres(
	env: Record<string, string>,
	pids: readonly number[],
	file: string
): Promise<number> {
	run([], env, 0);
	const tracing = spawn('strace', ['-f', ...calls, '-o', file, ...pids.flatMap((pid) => ['-p', `${pid}`])], {
		stdio: ['ignore', 'ignore', 'pipe']
	});
	// It says so when it has hold of the processes.
	await once(tracing.stderr, 'data');
	run([], env, commits);
	const ended = once(tracing, 'exit');
	tracing.kill('SIGINT');
	await ended;
	return counted(file);
}

function run(before: readonly string[], env: Record<string, string>, count: number): void {
	const [program = process.execPath, ...args] = [
		...before,
		process.execPath,
		'tests/bench/commits.ts',
		`${count}`
	];
	const done = spawnSync(program, args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (done.status !== 0) throw new Error(`commits.ts ended with ${done.status}.`);
}

/** A call that another process interrupted stands on two lines. */
function counted(file: string): number {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => /\b(fsync|fdatasync)\(/.test(line) && !line.includes('resumed')).length;
}
