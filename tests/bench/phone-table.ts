/** The phone's figures, on the demo's data, as a table. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk, openBrowser } from '../support/browser.ts';
import { anApp } from '../support/running-app.ts';
import { measurePhone } from './phone.ts';

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
	say('| the phone (4× CPU; first load also Slow 4G) | median |');
	say('|---|---|');
	say(`| JavaScript of /field until usable, gzip | ${figures.scriptUntilUsableKb.toFixed(1)} kB |`);
	say(`| JavaScript of /field in all, gzip | ${figures.scriptKb.toFixed(1)} kB |`);
	say(
		`| first load of /field, usable | ${ms(figures.usableMs)} (an empty answer: ${ms(figures.emptyPageMs)}) |`
	);
	say(
		`| /field reopened offline after one visit, usable | ${ms(figures.offlineMs)} (full speed: ${ms(figures.offlineFullSpeedMs)}) |`
	);
	say(`| an event with its list, the same way | ${ms(figures.offlineEventMs)} |`);
	say(
		`| tap on save → written and read back | ${ms(figures.savedMs)} (worst ${figures.savedWorstMs.toFixed(0)}) |`
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
