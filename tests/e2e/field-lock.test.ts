import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePin, dumpStores, openBrowser, pairPhone, phone, pin, unlock } from '../support/browser.ts';
import { accessibilityFaults } from '../support/accessibility-faults.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

/** One phone, step by step, at an event of the example municipality: each step needs the one before. */
describe('the locked phone', () => {
	let app: RunningApp;
	let field: BrowserContext;
	let hand: Page;
	let event: string;

	beforeAll(async () => {
		app = await anApp();
		app.fillWithDemo();
		await app.start();
		field = await openBrowser({ ...phone, reducedMotion: 'reduce' });
		hand = await field.newPage();
		await pair();
	});
	afterAll(async () => {
		await field.close();
		await app.stop();
	});

	async function pair(): Promise<void> {
		await pairPhone(hand, app.origin);
	}
	const title = () => hand.getByRole('heading', { level: 1 }).innerText();
	const seen = (text: string | RegExp) => hand.getByText(text).first().waitFor();
	/** As when another app is before it, and when it is back. */
	async function show(state: 'hidden' | 'visible'): Promise<void> {
		await hand.evaluate((now) => {
			Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
			document.dispatchEvent(new Event('visibilitychange'));
		}, state);
	}

	/** Where the ink is on the pad, and how much of it, in the canvas's own pixels. */
	function inkOf() {
		return hand.evaluate(() => {
			const canvas = document.querySelector<HTMLCanvasElement>('.pad canvas');
			const drawn = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
			if (!drawn) throw new Error('There is no pad.');
			const ink = { left: Infinity, top: Infinity, right: 0, bottom: 0, pixels: 0 };
			for (let at = 0; at < drawn.width * drawn.height; at += 1) {
				if ((drawn.data[at * 4 + 3] ?? 0) < 128) continue;
				const [x, y] = [at % drawn.width, Math.floor(at / drawn.width)];
				ink.left = Math.min(ink.left, x);
				ink.right = Math.max(ink.right, x);
				ink.top = Math.min(ink.top, y);
				ink.bottom = Math.max(ink.bottom, y);
				ink.pixels += 1;
			}
			return ink;
		});
	}

	async function draw(): Promise<void> {
		const pad = await hand.locator('.pad canvas').boundingBox();
		if (!pad) throw new Error('There is no pad.');
		await hand.mouse.move(pad.x + 40, pad.y + 120);
		await hand.mouse.down();
		for (let step = 1; step <= 30; step += 1)
			await hand.mouse.move(pad.x + 40 + step * 8, pad.y + 120 + 40 * Math.sin(step / 2));
		await hand.mouse.up();
	}

	it('[LK7] asks for a PIN once it is paired, by keyboard alone, and says what is wrong with a bad one', async () => {
		await seen('Välj en PIN-kod');
		expect(await accessibilityFaults(hand)).toEqual([]);
		await hand.getByLabel('PIN-kod', { exact: true }).focus();
		await hand.keyboard.type('123456');
		await hand.keyboard.press('Tab');
		await hand.keyboard.type('123456');
		await hand.keyboard.press('Enter');
		await seen(/för lätt att gissa/);
		await hand.getByLabel('PIN-kod', { exact: true }).fill(pin);
		await hand.keyboard.press('Enter');
		await seen('Koderna är inte lika');
		await choosePin(hand);
		expect(await title()).toBe('Dina tillfällen');
	});

	it('[LK8] says at the event whether the phone is ready, and what to do', async () => {
		await hand.getByRole('link', { name: 'Nytt tillfälle' }).click();
		await hand.getByLabel('Vad heter tillfället?').fill('Lucia');
		await hand.getByRole('checkbox').first().check();
		await hand.getByRole('button', { name: 'Skapa och hämta listan' }).click();
		await seen('Lägg Bildlov på hemskärmen');
		await seen(/ett prov att spara och läsa gick bra/i);
		event = new URL(hand.url()).searchParams.get('id') ?? '';
		expect(await accessibilityFaults(hand)).toEqual([]);
	});

	it('[LK2] is locked by a press, and by being opened anew, on every address; nothing of the list is shown', async () => {
		await hand.getByRole('button', { name: 'Lås nu' }).click();
		await seen('Lås upp listorna');
		expect(await accessibilityFaults(hand)).toEqual([]);
		for (const path of ['/field', '/field/event?id=', '/field/group?event=', '/field/check?event=']) {
			await hand.goto(app.origin + path + (path.endsWith('=') ? event : ''));
			await seen('Lås upp listorna');
			expect(await hand.getByRole('searchbox').count()).toBe(0);
			expect(await hand.getByText('Lucia').count()).toBe(0);
		}
	});

	it('[LK3] says of a wrong PIN how many tries are left, and opens with the right one, by keyboard alone', async () => {
		// The one field has the focus when the screen comes.
		await hand.keyboard.type('274914');
		await hand.keyboard.press('Enter');
		await seen(/9 försök är kvar/);
		expect(await accessibilityFaults(hand)).toEqual([]);
		await hand.keyboard.type(pin);
		await hand.keyboard.press('Enter');
		await hand.getByRole('button', { name: 'Lås nu' }).waitFor();
	});

	it('[LK1] keeps what is being signed through a kill, and no store shows a name, an answer or a stroke', async () => {
		await hand.goto(`${app.origin}/field/group?event=${event}`);
		await unlock(hand);
		const row = hand.locator('#not-asked a[href*="/field/sign"]').first();
		const names = (await row.innerText()).split('\n')[0]?.split(' ') ?? [];
		expect(names.length).toBeGreaterThan(1);
		await row.click();
		await hand.getByRole('radio').first().check();
		await hand.getByRole('button', { name: /^Lämna telefonen till/ }).click();
		await hand.getByRole('button', { name: 'Till frågorna' }).click();
		await hand.getByRole('radio', { name: 'Ja' }).first().check();
		await hand.getByRole('button', { name: 'Fortsätt', exact: true }).click();
		await draw();
		await expect.poll(async () => (await dumpStores(hand)).match(/drafts: \[\{/)?.length).toBe(1);
		const kept = await dumpStores(hand);
		for (const word of [...names, 'website', 'birthDate', '"x":']) {
			expect([word, kept.includes(word)]).toEqual([word, false]);
		}

		await hand.close();
		hand = await field.newPage();
		await hand.goto(`${app.origin}/field`);
		await seen('Lås upp listorna');
		await unlock(hand);
		// The phone is with the signer, as it was.
		await hand.waitForURL(/\/field\/sign/);
		await seen(/^Ej klart/);
		await hand.getByRole('button', { name: 'Skriv under och spara', exact: true }).waitFor();
	});

	it('[LK6] locks when it has been hidden for five minutes, also under a signature, and every stroke is back', async () => {
		await hand.clock.install();
		await hand.reload();
		await unlock(hand);
		await seen(/^Ej klart/);
		await draw();
		const before = await inkOf();
		expect(before.pixels).toBeGreaterThan(1000);
		await show('hidden');
		await hand.clock.runFor(4 * 60_000);
		await show('visible');
		expect(await hand.getByText('Lås upp listorna').count()).toBe(0);
		await show('hidden');
		await hand.clock.runFor(5.5 * 60_000);
		await show('visible');
		await seen('Lås upp listorna');
		await unlock(hand);
		await hand.getByRole('button', { name: 'Skriv under och spara', exact: true }).waitFor();
		await expect.poll(async () => (await inkOf()).pixels).toBeGreaterThan(0);
		const { pixels, ...place } = await inkOf();
		expect({ ...place, pixels: before.pixels }).toEqual(before);
		// Drawn in one go, an edge may fall a few pixels otherwise than under a moving hand.
		expect(Math.abs(pixels - before.pixels)).toBeLessThan(before.pixels / 100);
	});

	it('[LK6] does not lock under the signer’s hand, but once the signing is put down', async () => {
		await hand.clock.runFor(6 * 60_000);
		await draw();
		expect(await hand.getByText('Lås upp listorna').count()).toBe(0);
		await hand.getByRole('button', { name: 'Lämna tillbaka telefonen' }).click();
		await hand.getByRole('button', { name: 'Lås upp' }).click();
		await seen('Lås upp listorna');
		await unlock(hand);
		await hand.getByRole('button', { name: 'Lås nu' }).waitFor();
		await hand.clock.runFor(4 * 60_000);
		expect(await hand.getByText('Lås upp listorna').count()).toBe(0);
		await hand.clock.runFor(90_000);
		await seen('Lås upp listorna');
	});

	it('[LK3] deletes the lists for whoever has forgotten the PIN, after a question, and asks for a new one', async () => {
		await hand.getByRole('button', { name: 'Glömt koden' }).click();
		expect(await title()).toBe('Vill du radera listor och utkast?');
		expect(await accessibilityFaults(hand)).toEqual([]);
		await hand.getByRole('button', { name: 'Avbryt' }).click();
		await hand.getByRole('button', { name: 'Glömt koden' }).click();
		await hand.getByRole('button', { name: 'Radera och välj en ny kod' }).click();
		await seen('Listorna och utkasten är raderade.');
		await choosePin(hand, '902735');
		await hand.goto(`${app.origin}/field/event?id=${event}`);
		await unlock(hand, '902735');
		await seen('Listan finns inte på telefonen.');
		expect(await dumpStores(hand)).not.toMatch(/drafts: \[\{/);
	});
});
