// A PostgreSQL server of our own, from what the system has installed (Debian: apt-get install postgresql): a new cluster in
// a folder of its own, on a port of its own, with the usual settings and every commit on disk.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFreePort } from '../support/running-app.ts';

export interface PostgresServer {
	/** `15.18`. */
	readonly version: string;
	/** The address of a database on it, made when it is missing. */
	database(name: string): string;
	/** Runs SQL as the owner, outside Bildlov. */
	sql(name: string, text: string): string;
	/** The process ids of the server: the postmaster first. */
	pids(): number[];
	start(): void;
	/** Ends every process of the server with SIGKILL, as when the power goes. */
	kill(): Promise<void>;
	/** Stops it and removes all of it. */
	remove(): void;
}

/** Null where no PostgreSQL is installed. */
export async function aPostgresServer(): Promise<PostgresServer | null> {
	const bin = binaries();
	if (bin === null) return null;
	// PostgreSQL refuses to run as root.
	const owner = process.getuid?.() === 0 ? ownerOf('postgres') : null;
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-postgres-'));
	if (owner) chownSync(folder, owner.uid, owner.gid);
	const data = join(folder, 'data');
	const port = await aFreePort();
	const run = (program: string, args: readonly string[]): string => {
		const done = spawnSync(join(bin, program), args, {
			cwd: folder,
			encoding: 'utf8',
			// What the server itself prints must not hold our pipe open.
			stdio: program === 'pg_ctl' ? ['ignore', 'ignore', 'ignore'] : ['ignore', 'pipe', 'pipe'],
			...owner
		});
		if (done.status !== 0) throw new Error(`${program}: ${done.stderr ?? `ended with ${done.status}`}`);
		return (done.stdout ?? '').trim();
	};
	const psql = (name: string, text: string): string =>
		run('psql', ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'bildlov', '-d', name, '-Atqc', text]);
	const start = (): void => {
		const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
		run('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options]);
	};
	run('initdb', ['-D', data, '--locale=C.UTF-8', '-E', 'UTF8', '-U', 'bildlov', '--auth=trust']);
	start();
	const pids = (): number[] => {
		const first = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
		return [first, ...childrenOf(first)];
	};
	return {
		version: psql('postgres', 'show server_version').split(' ')[0] ?? '',
		database(name) {
			if (psql('postgres', `select 1 from pg_database where datname = '${name}'`) === '') {
				psql('postgres', `create database ${name}`);
			}
			return `postgres://bildlov@127.0.0.1:${port}/${name}`;
		},
		sql: psql,
		pids,
		start,
		async kill() {
			const all = pids();
			for (const pid of all) endAtOnce(pid);
			while (all.some((pid) => existsSync(`/proc/${pid}`))) await new Promise((done) => setTimeout(done, 5));
			rmSync(join(data, 'postmaster.pid'), { force: true });
		},
		remove() {
			run('pg_ctl', ['stop', '-D', data, '-m', 'immediate']);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function binaries(): string | null {
	const home = '/usr/lib/postgresql';
	if (!existsSync(home)) return null;
	const newest = readdirSync(home).sort((one, other) => Number(other) - Number(one))[0];
	const bin = newest === undefined ? null : join(home, newest, 'bin');
	return bin !== null && existsSync(join(bin, 'initdb')) ? bin : null;
}

function ownerOf(name: string): { uid: number; gid: number } {
	const line = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.find((one) => one.startsWith(`${name}:`));
	const [, , uid, gid] = (line ?? '').split(':').map(Number);
	if (!uid || !gid) throw new Error(`There is no user ${name}; run this as somebody else than root.`);
	return { uid, gid };
}

function childrenOf(pid: number): number[] {
	return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function endAtOnce(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch (error) {
		// It may have ended with its parent.
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}
