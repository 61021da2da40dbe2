import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { choosePin, closeSlate, openBrowser, phone, pin, unlock } from '../support/browser.ts';
import { aWayBetween, type WayBetween } from '../support/a-way-between.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

const photograph = join(import.meta.dirname, '../samples/photos/DSCN0010.jpg');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What another theme can change. */
const ofColour = ['color-contrast', 'link-in-text-block'];
const { width, height } = phone.viewport;
/** How wide a screen is, and how large its text: nothing may stand outside of it. */
const sizes = [
	[width, '100%'],
	[width, '200%'],
	[320, '100%']
] as const;

/** One phone through every screen of the field; each step goes on where the one before has left it. */
describe('accessibility of every screen of the field, WCAG 2.2 AA', () => {
	let app: RunningApp;
	let way: WayBetween;
	let code: string;
	let field: BrowserContext;
	let hand: Page;
	let event: string;
	let faults: string[] = [];

	beforeAll(async () => {
		app = await anApp();
		app.fillWithDemo();
		await app.start();
		way = await aWayBetween(app.origin, () => app.stop());
		code = await atTheDesk();
		field = await openBrowser({ ...phone, reducedMotion: 'reduce', colorScheme: 'light' });
		hand = await field.newPage();
		hand.setDefaultTimeout(20_000);
	}, 120_000);
	beforeEach(() => {
		faults = [];
	});
	afterAll(async () => {
		await field.close();
		await way.close();
		await app.stop();
	});

	/** Approves Arabic, and answers with a code that pairs a phone. */
	async function atTheDesk(): Promise<string> {
		const office = await openBrowser({});
		const page = await office.newPage();
		await page.goto(`${app.origin}/login`);
		await page.getByLabel('E-post').fill('admin@example.org');
		await page.getByLabel('Lösenord').fill('exempel-losenord');
		await page.getByRole('button', { name: 'Logga in' }).click();
		await page.waitForURL(`${app.origin}/check`);
		await page.goto(`${app.origin}/languages/ar`);
		await page.locator('#approve summary').click();
		await page.getByRole('button', { name: /Ja, jag har läst allt: godkänn/ }).click();
		await page
			.getByText(/är godkänt och används/)
			.first()
			.waitFor();
		await page.goto(`${app.origin}/phones`);
		await page.getByRole('button', { name: 'Koppla en telefon' }).first().click();
		const shown = (await page.locator('.slate__code').textContent()) ?? '';
		await office.close();
		return shown;
	}

	/** No screen has frames: no page of its own is opened to put their findings together. */
	const axe = () => new AxeBuilder({ page: hand }).setLegacyMode();

	/** Notes what is wrong with the screen that is open: in both themes, at every size. */
	async function look(screen: string): Promise<void> {
		const { violations } = await axe().withTags(tags).analyze();
		await hand.emulateMedia({ colorScheme: 'dark' });
		const dark = await axe().withRules(ofColour).analyze();
		await hand.emulateMedia({ colorScheme: 'light' });
		for (const { id, nodes } of [...violations, ...dark.violations])
			faults.push(`${screen}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
		for (const [wide, text] of sizes) {
			await hand.setViewportSize({ width: wide, height });
			const outside = await hand.evaluate(partsOutside, { wide, text });
			if (outside.length > 0) faults.push(`${screen}: wider than ${wide} at ${text}: ${outside.join(', ')}`);
		}
		await hand.setViewportSize(phone.viewport);
		await hand.evaluate(() => (document.documentElement.style.fontSize = ''));
		const said = await hand.evaluate(whatIsSaid);
		if (said.headings !== 1) faults.push(`${screen}: ${said.headings} headings of the first level`);
		if (said.title === '') faults.push(`${screen}: no title`);
	}
	/** Runs in the page. A phone widens its window to what stands outside, so the width is given. */
	function partsOutside({ wide, text }: { wide: number; text: string }): string[] {
		document.documentElement.style.fontSize = text;
		if (document.documentElement.scrollWidth <= wide) return [];
		return [...document.querySelectorAll('body *')]
			.filter((part) => {
				const { left, right } = part.getBoundingClientRect();
				return left < -1 || right > wide + 1;
			})
			.slice(0, 4)
			.map((part) => `${part.tagName.toLowerCase()}.${part.getAttribute('class') ?? ''}`);
	}
	function whatIsSaid() {
		return { headings: document.querySelectorAll('h1').length, title: document.title };
	}

	const press = (name: string | RegExp, exact = false) =>
		hand.getByRole('button', { name, exact }).first().click();
	const follow = (name: string | RegExp) => hand.getByRole('link', { name }).first().click();
	const seen = (text: string | RegExp) => hand.getByText(text).first().waitFor();
	const heading = (name: string | RegExp) => hand.getByRole('heading', { level: 1, name }).waitFor();
	const search = (name: string) => hand.getByRole('searchbox').fill(name);
	async function open(path: string): Promise<void> {
		await hand.goto(way.origin + path);
		await unlock(hand);
	}
	const openList = () => open(`/field/group?event=${event}`);
	async function answerAll(answer: string): Promise<void> {
		const choices = hand.locator('fieldset.q').getByRole('radio', { name: answer });
		// Where every place has a no, nothing is asked about the name.
		for (let at = 0; at < (await choices.count()); at += 1) await choices.nth(at).check();
	}
	async function handOver(guardian = 0): Promise<void> {
		await hand.getByRole('radio').nth(guardian).check();
		await press(/^Lämna telefonen till/);
		await hand.getByRole('article').waitFor();
	}

	it('[U2] before the phone is paired, and while it gets its PIN', async () => {
		await hand.goto(`${way.origin}/field`);
		await seen('Telefonen är inte kopplad till någon');
		await look('start, not paired');
		await hand.goto(`${way.origin}/field/pair`);
		await press('Koppla telefonen');
		await seen('Skriv koden');
		await look('pair, without a code');
		await hand.getByLabel('Kod', { exact: true }).fill('AAAA-AAAA');
		await press('Koppla telefonen');
		await hand.locator('.err').waitFor();
		await look('pair, wrong code');
		await hand.getByLabel('Kod', { exact: true }).fill(code);
		await press('Koppla telefonen');
		await heading('Välj en PIN-kod');
		await look('choose a PIN');
		await press('Lås med den här koden');
		await seen(/Koden är för kort/);
		await look('choose a PIN, too short');
		await choosePin(hand);
		await heading('Dina tillfällen');
		await hand.locator('#on-server').waitFor();
		await look('start, with events to fetch');
		await hand.evaluate(() => navigator.serviceWorker.ready);
		await field.setOffline(true);
		await open('/field');
		await seen('Inga tillfällen än');
		await seen('Utan nät syns bara det som redan är hämtat.');
		await look('start, no events, no network');
		await field.setOffline(false);
		expect(faults).toEqual([]);
	});

	it('[U2] a new event, its page and its lists', async () => {
		await open('/field');
		await follow('Nytt tillfälle');
		await hand.getByRole('checkbox').first().waitFor();
		await press('Skapa och hämta listan');
		await hand.locator('.err').first().waitFor();
		await look('new event, nothing filled in');
		await hand.getByLabel('Vad heter tillfället?').fill('Luciatåg i aulan för Björkskolans årskurs fyra');
		for (const group of [/^4B/, /^NA2/]) await hand.getByRole('checkbox', { name: group }).check();
		await press('Skapa och hämta listan');
		await seen(/ett prov att spara och läsa gick bra/i);
		event = new URL(hand.url()).searchParams.get('id') ?? '';
		await look('event');
		await follow(/^Får inte: /);
		await seen('Får inte i vissa kanaler');
		await look('those who may not, large');
		await hand.goBack();
		await follow('Samla samtycke');
		await hand.getByRole('searchbox').waitFor();
		await hand.locator('#not-asked .row__sub', { hasText: /\S/ }).first().waitFor();
		await look('group');
		await search('a');
		await hand.locator('[id^="found-"]').first().waitFor();
		await look('group, searched');
		await search('elza');
		await seen('Ingen heter ”elza”.');
		await look('group, nobody found');
		await search('');
		await follow('4B');
		await hand.getByRole('link', { name: 'Skylt för gruppen' }).waitFor();
		await look('one group');
		await follow('Skylt för gruppen');
		await hand.locator('.slate__code').waitFor();
		await look('slate of a group');
		await press('Klart');
		await hand.getByRole('searchbox').waitFor();
		await hand.locator('#stop a').first().click();
		await hand.locator('.verdict').first().waitFor();
		await look('check somebody who may not');
		await follow('Tillbaka');
		await hand.getByRole('searchbox').waitFor();
		const notAsked = (await hand.locator('#not-asked a').first().getAttribute('href')) ?? '';
		await open(notAsked.replace('/field/sign', '/field/check'));
		await hand.locator('.verdict').first().waitFor();
		await look('check somebody');
		await follow('Skylt för kameran');
		await hand.locator('.slate__code').waitFor();
		await look('slate of a person');
		await open(`/field/check?event=${event}&person=nobody`);
		await heading('Personen står inte i listan.');
		await look('check, not in the list');
		await open(`/field/check?event=${event}`);
		await heading('Vem vill du kontrollera?');
		await look('check, search');
		await open('/field');
		await hand.locator('#on-phone').waitFor();
		await look('start, with an event');
		await open('/field/slate');
		await heading('Ingen skylt är öppen.');
		await look('no slate');
		expect(faults).toEqual([]);
	});

	it('[U2] a signing, from who signs to undone', async () => {
		await open(`/field/sign?event=${event}&new=1`);
		await heading('Vem skriver under?');
		await hand.getByText('Någon annan').click();
		await look('who, not in the list');
		await openList();
		await hand.locator('#not-asked a', { hasText: 'vårdnadshavare skriver under' }).first().click();
		await hand.getByRole('radio').first().check();
		await hand.locator('details summary').click();
		await look('who');
		await handOver();
		await look('text');
		await press('Till frågorna');
		await heading(/^Var får bilder på/);
		await look('choices, nothing answered');
		await press(/^Språk/);
		await answerAll('Ja');
		await look('choices, answered, with the languages');
		await press('Fortsätt', true);
		await heading('Skriv under');
		await look('sign, drawn');
		await press('Lämna tillbaka telefonen');
		await heading('Är du fotografen?');
		await look('unlock');
		await press('Fortsätt svara');
		await press('Skriv namnet i stället för att rita');
		await hand.getByLabel('Ditt namn').fill('Kim Öberg');
		await hand.getByRole('checkbox', { name: /^Fotografen/ }).check();
		await look('sign, typed');
		await press('Skriv under och spara');
		await heading('Sparat');
		await look('slate');
		await press('Skylt för kameran');
		await heading(/^QR-skylt/);
		await look('slate, for the camera');
		await press('Klart', true);
		await press(/^Fel barn\? Ångra/);
		await heading('Ångrat');
		await look('undone');
		await press('Välj rätt barn');
		await hand.getByRole('searchbox').waitFor();
		expect(faults).toEqual([]);
	});

	it('[U2] a form on paper', async () => {
		await openList();
		await hand.locator('#not-asked a', { hasText: 'vårdnadshavare skriver under' }).first().click();
		await hand.getByRole('radio').first().check();
		await press('Har svarat på papper');
		await heading(/^Var får bilder på/);
		await look('choices, from paper');
		await answerAll('Nej');
		await press('Fortsätt', true);
		await heading('Ta bild på papperet');
		await look('paper, no picture');
		await hand.locator('input[type=file]').last().setInputFiles(photograph);
		await hand.getByAltText(/^Blanketten som/).waitFor();
		await look('paper, with its corners');
		await press('Spara', true);
		await heading('Sparat');
		await closeSlate(hand);
		expect(faults).toEqual([]);
	});

	it('[U2] a signer who reads from right to left', async () => {
		await openList();
		await hand.locator('#not-asked a', { hasText: 'vårdnadshavare skriver under' }).first().click();
		await handOver();
		await press('العربية', true);
		await heading('هل يجوز لنا عرض صور لك أو لطفلك؟');
		expect(await hand.evaluate(() => document.documentElement.dir)).toBe('rtl');
		await look('text, in Arabic');
		await press('إلى الأسئلة');
		await heading(/أين يجوز عرض صور/);
		await answerAll('نعم');
		await look('choices, in Arabic');
		await press('متابعة');
		await heading('وقّع');
		await look('sign, in Arabic');
		await press('اكتب الاسم بدلًا من الرسم');
		await hand.getByRole('textbox').fill('Noor Rahimi');
		await hand.getByRole('checkbox').check();
		await look('sign, typed, in Arabic');
		await press('وقّع واحفظ');
		await heading('تم الحفظ');
		await look('slate, in Arabic');
		await press(/^Fel barn\? Ångra/);
		await hand.getByRole('button', { name: 'Välj rätt barn' }).waitFor();
		expect(await hand.evaluate(() => document.documentElement.dir)).toBe('rtl');
		await look('undone, in Arabic');
		await press('Välj rätt barn');
		await hand.getByRole('searchbox').waitFor();
		expect(faults).toEqual([]);
	});

	it('[U2] an answer that is said aloud', async () => {
		await open('/field');
		await follow('Nytt tillfälle');
		await hand.getByLabel('Vad heter tillfället?').fill('Föräldramöte');
		await hand.getByRole('checkbox', { name: /^4B/ }).check();
		const channels = hand.getByRole('group', { name: 'Vilka kanaler frågar du om?' }).getByRole('checkbox');
		for (const channel of await channels.all()) await channel.uncheck();
		await hand.getByRole('checkbox', { name: 'Lärplattformen' }).check();
		await press('Skapa och hämta listan');
		await follow('Samla samtycke');
		await hand.locator('#not-asked a', { hasText: 'vårdnadshavare skriver under' }).first().click();
		await handOver();
		await press('Till frågorna');
		await answerAll('Ja');
		await press('Fortsätt', true);
		await press('Säg svaren högt i stället');
		await hand.getByLabel('Ditt namn, som noterar').waitFor();
		await look('sign, said aloud');
		await press('Lämna tillbaka telefonen');
		await press('Lås upp');
		await unlock(hand);
		expect(faults).toEqual([]);
	});

	it('[U2] what waits', async () => {
		await openList();
		await field.setOffline(true);
		await hand.locator('#not-asked a', { hasText: 'vårdnadshavare skriver under' }).first().click();
		await handOver();
		await press('Till frågorna');
		await answerAll('Nej');
		await press('Fortsätt', true);
		await press('Skriv namnet i stället för att rita');
		await hand.getByLabel('Ditt namn').fill('Kim Öberg');
		await hand.getByRole('checkbox', { name: /^Fotografen/ }).check();
		await press('Skriv under och spara');
		await heading('Sparat');
		await closeSlate(hand);
		await seen(/väntar på att skickas/);
		await look('group, with what waits');
		await open('/field');
		await hand.getByRole('button', { name: 'Spara som fil' }).waitFor();
		await look('start, with what waits');
		expect(faults).toEqual([]);
	});

	it('[U4] what waits is saved as a file while the lists are locked', async () => {
		await press('Lås nu');
		await hand.getByRole('button', { name: 'Spara som fil' }).waitFor();
		await look('locked, with what waits');
		const [file] = await Promise.all([hand.waitForEvent('download'), press('Spara som fil')]);
		expect(file.suggestedFilename()).toMatch(/^bildlov/);
		await seen('Filen rymmer 1 signering');
		await look('locked, the file saved');
		expect(faults).toEqual([]);
	});

	it('[U2] the lock and its PIN', async () => {
		await hand.getByLabel('PIN-kod', { exact: true }).fill('902734');
		await press('Lås upp');
		await seen(/9 försök är kvar/);
		await look('locked, wrong PIN');
		await press('Glömt koden');
		await heading('Vill du radera listor och utkast?');
		await look('forgotten PIN');
		await press('Avbryt');
		await field.setOffline(false);
		await hand.getByLabel('PIN-kod', { exact: true }).fill(pin);
		await press('Lås upp');
		await hand.getByRole('button', { name: 'Lås nu' }).waitFor();
		expect(faults).toEqual([]);
	});

	it('[U2] a list that answers nothing, a new version, and a network that answers for the server', async () => {
		const days = (count: number) => hand.clock.setFixedTime(new Date(Date.now() + count * 86_400_000));
		await days(-2);
		await open(`/field/event?id=${event}`);
		await seen('Telefonens klocka har ställts om.');
		await look('event, the clock moved');
		await days(4);
		await open(`/field/event?id=${event}`);
		await seen('Listan är för gammal.');
		await look('event, its list is dead');
		await days(0);
		way.weather = 'new-version';
		await open('/field');
		await hand.getByRole('button', { name: 'Uppdatera nu' }).waitFor();
		await look('start, a new version');
		way.weather = 'portal';
		await open('/field');
		await hand.getByRole('alert').first().waitFor();
		await look('start, a portal');
		expect(faults).toEqual([]);
	});
});
