import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePin, openBrowser, pairPhone, phone } from '../support/browser.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

/** More presses than any screen here has things to come to. */
const mostPresses = 60;

/** Where somebody is: what has the focus, and whether that shows. Runs in the page. */
function whereOneIs() {
	const place = document.activeElement;
	if (!(place instanceof HTMLElement) || place === document.body) return null;
	const boxes = [place, place.closest('label')].filter((part) => part !== null);
	const shows = boxes.some((part) => {
		const { outlineStyle, outlineWidth } = getComputedStyle(part);
		const { width, height } = part.getBoundingClientRect();
		return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 4 && height > 4;
	});
	const { top, bottom } = place.getBoundingClientRect();
	const label = place instanceof HTMLInputElement ? place.labels?.[0]?.innerText : null;
	const name = place.getAttribute('aria-label') ?? label ?? (place.innerText || place.title);
	// The browser shows itself which part of a date is being changed.
	const isDate = place.matches('input[type=date]');
	return {
		tag: place.tagName.toLowerCase(),
		name: name.replace(/\s+/g, ' ').trim(),
		shows: shows || isDate,
		isOnScreen: bottom > 0 && top < innerHeight
	};
}

/** A whole day at an event without a pointer: nothing here clicks, and nothing but keys gives anything the focus. */
describe('the field by keyboard alone', () => {
	let app: RunningApp;
	let field: BrowserContext;
	let hand: Page;

	beforeAll(async () => {
		app = await anApp();
		app.fillWithDemo();
		await app.start();
		field = await openBrowser({ ...phone, hasTouch: false, isMobile: false, reducedMotion: 'reduce' });
		hand = await field.newPage();
		hand.setDefaultTimeout(15_000);
		await pairPhone(hand, app.origin);
		await choosePin(hand);
		await hand.goto(`${app.origin}/field`);
	}, 120_000);
	afterAll(async () => {
		await field.close();
		await app.stop();
	});

	const press = (key: string) => hand.keyboard.press(key);
	async function here(passed: readonly string[] = []) {
		const place = await hand.evaluate(whereOneIs);
		if (!place) throw new Error(`The focus is nowhere, after ${passed.join(' | ')} at ${hand.url()}.`);
		expect(place, 'where one is must be seen').toMatchObject({ shows: true, isOnScreen: true });
		return place;
	}
	/** Tab until there, in the order of reading, and what was passed on the way. */
	async function tabTo(name: string | RegExp, key = 'Tab'): Promise<string[]> {
		const passed: string[] = [];
		while (passed.length < mostPresses) {
			await press(key);
			const place = await here(passed);
			if (typeof name === 'string' ? place.name.startsWith(name) : name.test(place.name)) return passed;
			passed.push(place.name);
		}
		throw new Error(`Never came to ${String(name)}, but to: ${passed.join(' | ')}`);
	}
	/** Tab comes to the first of some choices, the arrows to the others. */
	async function choose(name: string): Promise<void> {
		await tabTo(/Vårdnadshavare$/);
		await press('Space');
		for (let at = 0; at < 5 && !(await here()).name.startsWith(name); at += 1) await press('ArrowDown');
		await hand.getByRole('radio', { name }).and(hand.locator(':checked')).waitFor();
	}
	/** The screen has come, and one is at its heading. */
	async function arrives(heading: string | RegExp): Promise<void> {
		await hand.getByRole('heading', { level: 1, name: heading }).waitFor();
		await expect.poll(async () => (await hand.evaluate(whereOneIs))?.tag).toBe('h1');
		await here();
	}

	it('[U3] the PIN, a new event, a child found by search, and a signing to the next child', async () => {
		await hand.getByLabel('PIN-kod', { exact: true }).waitFor();
		await expect.poll(async () => (await hand.evaluate(whereOneIs))?.tag).toBe('input');
		await hand.keyboard.type('274913');
		await press('Enter');
		await arrives('Dina tillfällen');
		await tabTo('Nytt tillfälle');
		await press('Enter');
		await arrives('Nytt tillfälle');
		await tabTo('Vad heter tillfället?');
		await hand.keyboard.type('Lucia');
		await tabTo('4B');
		await press('Space');
		await tabTo('Skapa och hämta listan');
		await press('Enter');
		await arrives('Lucia');
		await tabTo('Samla samtycke');
		await press('Enter');
		await arrives('4B: vem får vara med på bild?');
		// The list may be long: its search is the first that one comes to.
		expect(await tabTo('Hoppa till sökningen')).toEqual([]);
		await press('Enter');
		expect((await here()).name).toBe('Sök bland alla i tillfället');
		await hand.keyboard.type('hugo');
		await hand.getByText('1 person', { exact: true }).waitFor({ state: 'attached' });
		await tabTo(/Hugo Rahimi/, 'Shift+Tab');
		await press('Enter');

		await arrives('Vem skriver under?');
		await choose('Noor Rahimi');
		await tabTo('Lämna telefonen till Noor');
		await press('Enter');
		await arrives('Får vi visa bilder på dig eller ditt barn?');
		await tabTo('Lätt svenska', 'Shift+Tab');
		await press('Enter');
		expect((await here()).name).toBe('Lätt svenska');
		await hand.getByRole('button', { name: 'Lätt svenska', pressed: true }).waitFor();
		await tabTo('Svenska', 'Shift+Tab');
		await press('Enter');
		await tabTo('Till frågorna');
		await press('Enter');
		await arrives('Var får bilder på Hugo visas?');
		await tabTo('Ja');
		await press('Space');
		await tabTo('Fortsätt');
		await press('Enter');
		await arrives('Skriv under');
		await tabTo('Skriv namnet i stället för att rita');
		await press('Enter');
		await arrives('Skriv ditt namn');
		await tabTo('Ditt namn');
		await hand.keyboard.type('Noor Rahimi');
		await tabTo(/^Fotografen .* såg att Noor skrev namnet/);
		await press('Space');
		await tabTo('Skriv under och spara');
		await press('Enter');

		await arrives('Sparat');
		expect(await tabTo('Klart, nästa barn')).toEqual([
			expect.stringMatching(/^Fel barn/),
			'Skylt för kameran'
		]);
		await tabTo('Skylt för kameran', 'Shift+Tab');
		await press('Enter');
		await arrives(/^QR-skylt/);
		await tabTo('Klart');
		await press('Enter');
		await arrives('Sparat');
		await tabTo('Klart, nästa barn');
		await press('Enter');
		await arrives('4B: vem får vara med på bild?');
		await hand.locator('#not-asked a').first().waitFor();
	});

	it('[U3] undone, the right child chosen, and the phone handed back unfinished', async () => {
		await tabTo(/Liam Öberg/);
		await press('Enter');
		await arrives('Vem skriver under?');
		await choose('Iris Öberg');
		await tabTo('Lämna telefonen till Iris');
		await press('Enter');
		await arrives('Får vi visa bilder på dig eller ditt barn?');
		await tabTo('Till frågorna');
		await press('Enter');
		await arrives('Var får bilder på Liam visas?');
		await tabTo('Ja');
		await press('ArrowDown');
		await hand.getByRole('radio', { name: 'Nej' }).first().and(hand.locator(':checked')).waitFor();
		await tabTo('Fortsätt');
		await press('Enter');
		await arrives('Skriv under');
		await tabTo('Skriv namnet i stället för att rita');
		await press('Enter');
		await arrives('Skriv ditt namn');
		await tabTo('Ditt namn');
		await hand.keyboard.type('Iris Öberg');
		await tabTo(/^Fotografen/);
		await press('Space');
		await tabTo('Skriv under och spara');
		await press('Enter');
		await arrives('Sparat');
		await tabTo('Fel barn? Ångra');
		await press('Enter');
		await arrives('Ångrat');
		await tabTo('Välj rätt barn');
		await press('Enter');
		await arrives('4B: vem får vara med på bild?');
		await tabTo(/Liam Öberg/);
		await press('Enter');
		await arrives('Vem skriver under?');
		await choose('Iris Öberg');
		await tabTo('Lämna telefonen till Iris');
		await press('Enter');
		await arrives('Får vi visa bilder på dig eller ditt barn?');
		await tabTo('Lämna tillbaka telefonen', 'Shift+Tab');
		await press('Enter');
		await arrives('Är du fotografen?');
		await tabTo('Lås upp');
		await press('Enter');
		await hand.getByRole('heading', { name: 'Lås upp listorna' }).waitFor();
		await expect.poll(async () => (await hand.evaluate(whereOneIs))?.tag).toBe('input');
		await here();
	});
});
