import { gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { choosePin, openBrowser, phone, pin, unlock } from '../support/browser.ts';
import type { RunningApp } from '../support/running-app.ts';
import { median } from './load.ts';

export interface PhoneFigures {
	/** All JavaScript of the first visit, each file gzipped at level 9, in kB (1,000 bytes). */
	readonly scriptKb: number;
	/** The part of it that had come when the page could be used. */
	readonly scriptUntilUsableKb: number;
	/** From the start of the visit to the first control, 4× CPU and Slow 4G. */
	readonly usableMs: number;
	readonly emptyPageMs: number;
	/**
	 * The app reopened with the server stopped, after one visit, to the field for the PIN, at 4× CPU and at this machine's
	 * own speed.
	 */
	readonly offlineMs: number;
	readonly offlineFullSpeedMs: number;
	/** The same for an event, and from the PIN to its list; the typing is not counted. */
	readonly offlineEventMs: number;
	/** From the tap on save until it is sealed, stored and has been read back, at 4× CPU. */
	readonly savedMs: number;
	readonly savedWorstMs: number;
}

const slow4g = { offline: false, latency: 562.5, downloadThroughput: 188_744, uploadThroughput: 86_400 };

async function throttled(context: BrowserContext, page: Page, isNetworkSlow: boolean): Promise<CDPSession> {
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	if (isNetworkSlow) {
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', slow4g);
	}
	return session;
}

/** The phone's start page, cold: a new browser each time. */
async function firstLoad(origin: string, path: string, usable: (page: Page) => Promise<void>) {
	const context = await openBrowser(phone);
	const page = await context.newPage();
	await throttled(context, page, true);
	const bodies: Promise<number>[] = [];
	page.on('response', (response) => {
		if (!response.url().endsWith('.js') || response.url().includes('service-worker')) return;
		bodies.push(
			response.body().then(
				(body) => gzipSync(body, { level: 9 }).length,
				() => 0
			)
		);
	});
	const started = performance.now();
	await page.goto(origin + path, { waitUntil: 'commit' });
	await usable(page);
	const usableMs = performance.now() - started;
	const untilUsable = bodies.length;
	await page.waitForLoadState('networkidle');
	const sizes = await Promise.all(bodies);
	await context.close();
	const sum = (some: readonly number[]) => some.reduce((total, size) => total + size, 0) / 1000;
	return { usableMs, scriptKb: sum(sizes), scriptUntilUsableKb: sum(sizes.slice(0, untilUsable)) };
}

/** Measures the phone's half on a running app; `pair` gives a fresh pairing code. The app is stopped on the way. */
export async function measurePhone(
	app: RunningApp,
	pair: () => Promise<string>,
	rounds: number
): Promise<PhoneFigures> {
	const onStart = (page: Page) => page.getByRole('link', { name: 'Koppla telefonen' }).waitFor();
	const cold = [];
	const empty = [];
	for (let round = 0; round < rounds; round += 1) {
		cold.push(await firstLoad(app.origin, '/field', onStart));
		empty.push(await firstLoad(app.origin, '/favicon.svg', async () => undefined));
	}

	const context = await openBrowser(phone);
	const page = await context.newPage();
	await page.goto(`${app.origin}/field/pair?code=${await pair()}`);
	await page.getByRole('button', { name: 'Koppla telefonen' }).click();
	await choosePin(page);
	await page.getByRole('link', { name: 'Nytt tillfälle' }).click();
	await page.getByLabel('Vad heter tillfället?').fill('Mätning');
	await page.getByRole('checkbox', { name: /^4B/ }).check();
	await page.getByRole('button', { name: 'Skapa och hämta listan' }).click();
	await page.getByRole('link', { name: 'Samla samtycke' }).waitFor();
	const event = page.url();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await app.stop();

	async function reopen(
		address: string,
		cpuSlowdown: number,
		control: string | null = null
	): Promise<number> {
		const times: number[] = [];
		for (let round = 0; round < rounds; round += 1) {
			const again = await context.newPage();
			const session = await context.newCDPSession(again);
			await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
			const started = performance.now();
			await again.goto(address, { waitUntil: 'commit' });
			const field = again.getByLabel('PIN-kod', { exact: true });
			await field.waitFor();
			let spent = performance.now() - started;
			if (control !== null) {
				await field.fill(pin);
				const given = performance.now();
				await field.press('Enter');
				await again.getByRole('link', { name: control }).waitFor();
				spent += performance.now() - given;
			}
			times.push(spent);
			await again.close();
		}
		return median(times);
	}
	const start = `${app.origin}/field`;
	const offlineMs = await reopen(start, 4);
	const offlineFullSpeedMs = await reopen(start, 1);
	const offlineEventMs = await reopen(event, 4, 'Samla samtycke');

	const saved: number[] = [];
	await page.addInitScript(watchReadBack);
	await page.goto(event.replace('/field/event?id=', '/field/group?event='));
	await unlock(page);
	await page.locator('#not-asked a').first().waitFor();
	const hrefs = await page
		.locator('#not-asked a[href*="/field/sign"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	for (const href of hrefs.slice(0, rounds)) {
		await page.goto(app.origin + href);
		await unlock(page);
		saved.push(await signAndTime(context, page));
	}
	await context.close();
	return {
		scriptKb: median(cold.map((one) => one.scriptKb)),
		scriptUntilUsableKb: median(cold.map((one) => one.scriptUntilUsableKb)),
		usableMs: median(cold.map((one) => one.usableMs)),
		emptyPageMs: median(empty.map((one) => one.usableMs)),
		offlineMs,
		offlineFullSpeedMs,
		offlineEventMs,
		savedMs: median(saved),
		savedWorstMs: Math.max(...saved)
	};
}

/**
 * Runs in the page: remembers when the save button was tapped, and when what was saved had been read back, which is the
 * first reading of the outbox and the summaries together. What is written after that is the screen's that follows.
 */
function watchReadBack(): void {
	const times = { tapped: 0, readBack: 0 };
	Object.assign(globalThis, { benchTimes: times });
	const onTap = () => Object.assign(times, { tapped: performance.now(), readBack: 0 });
	addEventListener('click', onTap, true);
	const open = IDBDatabase.prototype.transaction;
	IDBDatabase.prototype.transaction = function (...args: Parameters<typeof open>) {
		const transaction = open.apply(this, args);
		const { mode, objectStoreNames: names } = transaction;
		if (mode === 'readonly' && names.contains('outbox') && names.contains('summaries')) {
			transaction.addEventListener('complete', () => (times.readBack ||= performance.now()));
		}
		return transaction;
	};
}

async function signAndTime(context: BrowserContext, page: Page): Promise<number> {
	await page.getByRole('radio').first().check();
	const needsName = page.getByLabel('Namn på den som skriver under');
	if (await needsName.isVisible()) {
		await needsName.fill('Karin Lund');
		await page.getByLabel('Hur hör ni ihop?').fill('mamma');
	}
	await page.getByRole('button', { name: /^Lämna telefonen till/ }).click();
	await page.getByRole('button', { name: 'Till frågorna' }).click();
	await page.getByRole('radio', { name: 'Nej' }).first().waitFor();
	// The last question (the name) goes away when every place is a no.
	for (const no of await page
		.locator('fieldset:not(:has([name=answer-name])) input[type=radio][value=no]')
		.all())
		await no.check();
	await page.getByRole('button', { name: 'Fortsätt' }).click();
	const pad = await page.locator('.pad canvas').boundingBox();
	if (!pad) throw new Error('There is no pad.');
	await page.mouse.move(pad.x + 30, pad.y + 90);
	await page.mouse.down();
	for (let step = 1; step <= 200; step += 1) {
		await page.mouse.move(pad.x + 30 + step, pad.y + 90 + 50 * Math.sin(step / 8));
	}
	await page.mouse.up();
	const session = await throttled(context, page, false);
	await page.getByRole('button', { name: 'Skriv under och spara' }).click();
	await page.locator('.slate__code').waitFor();
	const times = await page.evaluate(
		() => Reflect.get(globalThis, 'benchTimes') as { tapped: number; readBack: number }
	);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await session.detach();
	await page.getByRole('button', { name: 'Klart, nästa barn' }).click();
	await page.getByRole('searchbox').waitFor();
	if (times.readBack === 0) throw new Error('Nothing was read back.');
	return times.readBack - times.tapped;
}
