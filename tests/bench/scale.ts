/**
 * One person's verdicts and search as one types, through the built server, at 300,000 people and 1,000,000 consents, on
 * SQLite and on a PostgreSQL server of our own: `npm run bench -- scale`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { anApp, aFreePort } from '../support/running-app.ts';
import { fillScale, scale, type FilledScale } from './fill-scale.ts';
import { load, median, noRates, type Load } from './load.ts';
import { aPostgresServer } from './postgres-server.ts';

const connections = 10;
const rounds = 3;
const seconds = 8;

type Say = (line?: string) => void;

export async function measureScale(say: Say): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-bench-scale-'));
	const onSqlite = { BILDLOV_DATA: join(folder, 'sqlite') };
	const sqlite = await fillScale(onSqlite);
	sayFilled(say, 'SQLite', sqlite);
	const limits = await limitOf(join(folder, 'sqlite', 'bildlov.db'), sqlite);
	const rows = [...limits, ...(await measureApp('SQLite', onSqlite, sqlite))];
	const server = await aPostgresServer();
	if (server) {
		const onPostgres = { BILDLOV_DATA: join(folder, 'postgres'), DATABASE_URL: server.database('scale') };
		const postgres = await fillScale(onPostgres);
		// What autovacuum does some minutes later.
		server.sql('scale', 'vacuum analyze');
		sayFilled(say, `PostgreSQL ${server.version}`, postgres);
		rows.push(...(await measureApp(`PostgreSQL ${server.version}`, onPostgres, postgres)));
		server.remove();
	} else {
		say('PostgreSQL is not installed here (Debian: apt-get install postgresql): not measured.');
	}
	sayTable(say, rows);
	rmSync(folder, { recursive: true });
}

function sayFilled(say: Say, engine: string, { seconds: took, counts }: FilledScale): void {
	const people = `${scale.people} people in the lists`;
	say(
		`${engine}: ${people}, ${counts['people']} with guardians, ${counts['consents']} consents, ${counts['refusals']} noes, ` +
			`${counts['withdrawals']} withdrawals, ${counts['signings']} signings, filled in ${took.toFixed(0)} s ` +
			'through the store, one entry of the ledger for 2,500 people.'
	);
}

interface Row {
	readonly what: string;
	readonly loads: readonly Load[];
	readonly targetMs: number | null;
}

export async function limitOf(file: string, filled: FilledScale): Promise<Row[]> {
	const port = await aFreePort();
	const limit = spawn(process.execPath, ['tests/bench/limit-server.ts', file, String(port)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(limit.stdout, 'data');
	const asked = askBoth(`http://127.0.0.1:${port}`, filled, 3);
	limit.kill();
	return [
		{ what: 'limit: node:http + SQLite, consents of one person', loads: asked.verdicts, targetMs: null },
		{ what: 'limit: node:http + SQLite, search', loads: asked.searches, targetMs: null }
	];
}

export async function measureApp(
	engine: string,
	env: Readonly<Record<string, string>>,
	filled: FilledScale
): Promise<Row[]> {
	const app = await anApp(env['BILDLOV_DATA'], { ...noRates, ...env });
	await app.start();
	const asked = askBoth(app.origin, filled, seconds);
	await app.stop();
	return [
		{ what: `${engine}: verdicts of one person`, loads: asked.verdicts, targetMs: 20 },
		{ what: `${engine}: search as one types`, loads: asked.searches, targetMs: 30 }
	];
}

function askBoth(origin: string, filled: FilledScale, roundSeconds: number) {
	const { cookie, personIds } = filled;
	const paths = personIds.map((id) => `/api/v1/people/${id}/verdicts`);
	const bodies = filled.searches.map((text) => JSON.stringify({ text }));
	const json = { cookie, origin, 'content-type': 'application/json' };
	const verdicts: Load[] = [];
	const searches: Load[] = [];
	load(origin, paths, { connections, seconds: 2, headers: { cookie } });
	load(origin, ['/api/search'], { connections, seconds: 2, headers: json, bodies });
	for (let round = 0; round < rounds; round += 1) {
		verdicts.push(load(origin, paths, { connections, seconds: roundSeconds, headers: { cookie } }));
		searches.push(
			load(origin, ['/api/search'], { connections, seconds: roundSeconds, headers: json, bodies })
		);
	}
	return { verdicts, searches };
}

export function sayTable(say: Say, rows: readonly Row[]): void {
	say();
	say(
		`At ${connections} connections, medians of ${rounds} rounds; load of the machine ${loadavg()[0]?.toFixed(1)}.`
	);
	say();
	say('| what | requests/s | p50 ms | p99 ms | p99 wanted | faults |');
	say('|---|---|---|---|---|---|');
	for (const { what, loads, targetMs } of rows) {
		const of = (figure: (one: Load) => number) => median(loads.map(figure));
		const faults = loads.reduce((sum, one) => sum + one.faults, 0);
		say(
			`| ${what} | ${of((one) => one.perSecond).toFixed(0)} | ${of((one) => one.p50Ms).toFixed(2)} | ` +
				`${of((one) => one.p99Ms).toFixed(2)} | ${targetMs === null ? '' : `≤ ${targetMs}`} | ${faults} |`
		);
	}
	say();
}
