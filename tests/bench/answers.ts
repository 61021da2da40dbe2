/** One person's verdicts in all channels through the built server, 10,000 people and 10,000 consents, against the limit. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anApp, aFreePort } from '../support/running-app.ts';
import { fill } from './fill.ts';
import { load, median, noRates, type Load } from './load.ts';

const seconds = 8;

export async function measureAnswers(say: (line?: string) => void, rounds: number): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-bench-'));
	const { cookie, personIds } = await fill(folder);
	const app = await anApp(folder, noRates);
	await app.start();
	const limitPort = await aFreePort();
	const database = join(folder, 'bildlov.db');
	const limit = spawn(process.execPath, ['tests/bench/limit-server.ts', database, String(limitPort)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(limit.stdout, 'data');
	const paths = personIds.map((id) => `/api/v1/people/${id}/verdicts`);
	const row = (name: string, of: readonly Load[], against: number) => {
		const perSecond = median(of.map((one) => one.perSecond));
		const faults = of.reduce((sum, one) => sum + one.faults, 0);
		say(
			`| ${name} | ${perSecond.toFixed(0)} | ${median(of.map((one) => one.p50Ms)).toFixed(2)} | ${median(of.map((one) => one.p99Ms)).toFixed(2)} | ${((100 * perSecond) / against).toFixed(0)} % | ${faults} |`
		);
	};
	say('| what | requests/s | p50 ms | p99 ms | of the limit | faults |');
	say('|---|---|---|---|---|---|');
	for (const connections of [1, 10]) {
		const ours: Load[] = [];
		const bare: Load[] = [];
		for (let round = 0; round < rounds; round += 1) {
			bare.push(load(`http://127.0.0.1:${limitPort}`, paths, { connections, seconds: 3, headers: {} }));
			ours.push(load(app.origin, paths, { connections, seconds, headers: { cookie } }));
		}
		const most = median(bare.map((one) => one.perSecond));
		row(`limit: node:http + SQLite, ${connections} conn.`, bare, most);
		row(`verdicts of one person, ${connections} conn.`, ours, most);
	}
	limit.kill();
	await app.stop();
	say();
}
