/** The phone's figures, on the demo's data, as a table. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk, openBrowser } from '../support/browser.ts';
import { anApp } from '../support/running-app.ts';
import { measurePhone } from './phone.ts';
import { headOfLimits, rowOf } from './within.ts';

/** What it must reach. */
const limits = { scriptKb: 60, offlineMs: 500, savedMs: 100 };

export async function measurePhoneTable(say: (line?: string) => void, rounds: number): Promise<void> {
	const demoFolder = mkdtempSync(join(tmpdir(), 'bildlov-bench-phone-'));
	spawnSync(process.execPath, ['src/cli/bildlov.ts', 'demo'], {
		env: { ...process.env, BILDLOV_DATA: demoFolder },
		stdio: 'ignore'
	});
	const field = await anApp(demoFolder);
	await field.start();
	const figures = await measurePhone(field, () => pairingCode(field.origin), rounds);
	await field.stop();
	const ms = (value: number) => `${value.toFixed(0)} ms`;
	say(headOfLimits);
	say(
		rowOf('JavaScript of /field until usable, gzip', figures.scriptUntilUsableKb, 'kB', limits.scriptKb, {
			digits: 1
		})
	);
	say(rowOf('JavaScript of /field in all, gzip', figures.scriptKb, 'kB', null, { digits: 1 }));
	const empty = `an empty answer: ${ms(figures.emptyPageMs)}`;
	say(rowOf('first load of /field, usable; 4× CPU, Slow 4G', figures.usableMs, 'ms', null, { more: empty }));
	const opened = '/field reopened offline after one visit, usable';
	say(rowOf(`${opened}; full speed`, figures.offlineFullSpeedMs, 'ms', limits.offlineMs));
	say(rowOf(`${opened}; 4× CPU`, figures.offlineMs, 'ms', limits.offlineMs));
	say(rowOf('an event with its list, the same way; 4× CPU', figures.offlineEventMs, 'ms', null));
	const worst = `worst ${figures.savedWorstMs.toFixed(0)}`;
	say(
		rowOf('tap on save → sealed, stored, read back; 4× CPU', figures.savedMs, 'ms', limits.savedMs, {
			more: worst
		})
	);
	say();
}

/** A code as the signed-in administrator of the demo gets it. */
async function pairingCode(origin: string): Promise<string> {
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
