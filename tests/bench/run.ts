// The figures, on this machine, in one run: `npm run bench`. Medians of five; ratios against bare node:http + SQLite and an
// empty page, because absolutes belong to the machine.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { anApp, aFreePort } from '../support/running-app.ts';
import { measureDecisions } from './decisions.ts';
import { measureComparison } from './compare.ts';
import { fill } from './fill.ts';
import { load, median, type Load } from './load.ts';
import { measurePhone } from './phone.ts';

const rounds = 5;
const seconds = 8;

const say = (line = '') => process.stdout.write(`${line}\n`);
say(
	`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`
);
say(`Server, database, load and browser share the machine. Medians of ${rounds}.`);
say();

// ── One person's verdicts in all channels, 10,000 people and 10,000 consents ──
const folder = mkdtempSync(join(tmpdir(), 'bildlov-bench-'));
const { cookie, personIds } = await fill(folder);
const app = await anApp(folder);
await app.start();
const limitPort = await aFreePort();
const limit = spawn(
	process.execPath,
	['tests/bench/limit-server.ts', join(folder, 'bildlov.db'), String(limitPort)],
	{
		stdio: ['ignore', 'pipe', 'inherit']
	}
);
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

await measureDecisions(say);

// ── What a new policy would change, 100,000 publications ─────────────────────
const compared = await measureComparison(rounds);
const comparedSeconds = median(compared.map((one) => one.ms)) / 1000;
say('| what would change | median |');
say('|---|---|');
const [first] = compared;
if (first) {
	const { publications, people } = first.comparison;
	say(
		`| ${publications.looked} publications and ${people.peopleLooked} people, both policies | ${comparedSeconds.toFixed(2)} s |`
	);
}
say(
	`| the longest that others wait meanwhile | ${median(compared.map((one) => one.longestTurnMs)).toFixed(0)} ms |`
);
say();

// ── The phone ────────────────────────────────────────────────────────────────
const demoFolder = mkdtempSync(join(tmpdir(), 'bildlov-bench-phone-'));
spawnSync(process.execPath, ['src/cli/bildlov.ts', 'demo'], {
	env: { ...process.env, BILDLOV_DATA: demoFolder },
	stdio: 'ignore'
});
const field = await anApp(demoFolder);
await field.start();
const figures = await measurePhone(field, () => pairingCode(field.origin), rounds);
await field.stop();
say('| the phone (4× CPU; first load also Slow 4G) | median |');
say('|---|---|');
say(`| JavaScript of /field until usable, gzip | ${figures.scriptUntilUsableKb.toFixed(1)} kB |`);
say(`| JavaScript of /field in all, gzip | ${figures.scriptKb.toFixed(1)} kB |`);
say(
	`| first load of /field, usable | ${figures.usableMs.toFixed(0)} ms (an empty answer: ${figures.emptyPageMs.toFixed(0)} ms) |`
);
say(
	`| /field reopened offline after one visit, usable | ${figures.offlineMs.toFixed(0)} ms (full speed: ${figures.offlineFullSpeedMs.toFixed(0)} ms) |`
);
say(`| an event with its list, the same way | ${figures.offlineEventMs.toFixed(0)} ms |`);
say(
	`| tap on save → written and read back | ${figures.savedMs.toFixed(0)} ms (worst ${figures.savedWorstMs.toFixed(0)}) |`
);

/** A code as the signed-in administrator of the demo gets it. */
async function pairingCode(origin: string): Promise<string> {
	const { desk, openBrowser } = await import('../support/browser.ts');
	const context = await openBrowser(desk);
	const page = await context.newPage();
	await page.goto(`${origin}/login`);
	await page.getByLabel('E-post').fill('admin@example.org');
	await page.getByLabel('Lösenord').fill('exempel-losenord');
	await page.getByRole('button', { name: 'Logga in' }).click();
	await page.waitForURL(`${origin}/check`);
	await page.goto(`${origin}/phones`);
	await page.getByRole('button', { name: 'Koppla en telefon' }).click();
	const code = (await page.locator('.slate__code').first().textContent()) ?? '';
	await context.close();
	return code.replace(/\s/g, '');
}
