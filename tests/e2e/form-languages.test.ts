import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePin, openBrowser, phone } from '../support/browser.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

const password = 'exempel-losenord';

/** One signing in a language that runs from the right, step by step: each step needs the one before. */
describe('a signer who reads Arabic', () => {
	let app: RunningApp;
	let desk: BrowserContext;
	let field: BrowserContext;
	let page: Page;
	let hand: Page;

	beforeAll(async () => {
		app = await anApp();
		execFileSync(process.execPath, ['src/cli/bildlov.ts', 'demo'], {
			env: { ...process.env, BILDLOV_DATA: app.dataFolder },
			stdio: 'ignore'
		});
		await app.start();
		desk = await openBrowser({});
		page = await desk.newPage();
		await page.goto(`${app.origin}/login`);
		await page.getByLabel('E-post').fill('admin@example.org');
		await page.getByLabel('Lösenord').fill(password);
		await page.getByRole('button', { name: 'Logga in' }).click();
		await page.waitForURL(`${app.origin}/check`);
	});
	afterAll(async () => {
		await desk.close();
		await field?.close();
		await app.stop();
	});

	const direction = () =>
		hand.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
	const languages = () => hand.locator('.langs button').allInnerTexts();
	const press = (name: string | RegExp, exact = false) => hand.getByRole('button', { name, exact }).click();
	const heading = (name: string | RegExp) => hand.getByRole('heading', { level: 1, name }).waitFor();

	/** In both themes, and with the text twice as large. */
	async function faults(of: Page): Promise<string[]> {
		const found: string[] = [];
		for (const colorScheme of ['light', 'dark'] as const) {
			await of.emulateMedia({ colorScheme });
			const { violations } = await new AxeBuilder({ page: of })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
				.analyze();
			found.push(...violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`));
		}
		for (const size of ['', '200%']) {
			const isTooWide = await of.evaluate((fontSize) => {
				document.documentElement.style.fontSize = fontSize;
				return document.documentElement.scrollWidth > innerWidth;
			}, size);
			if (isTooWide) found.push(`scrolls sideways at ${size || '100%'}`);
		}
		await of.evaluate(() => (document.documentElement.style.fontSize = ''));
		return found;
	}

	it('[LG5] has it once an administrator has read it beside the Swedish and approved it, asked first', async () => {
		await page.goto(`${app.origin}/languages`);
		await page
			.getByRole('heading', { name: 'Blanketterna finns på 3 språk, och 1 väntar på att läsas' })
			.waitFor();
		await page.goto(`${app.origin}/languages/ar`);
		expect(await page.locator('td[lang="ar"]').first().getAttribute('dir')).toBe('rtl');
		await page.locator('#approve summary').click();
		await page.getByRole('button', { name: /Ja, jag har läst allt: godkänn/ }).click();
		await page
			.getByText(/är godkänt och används/)
			.first()
			.waitFor();
	});

	it('[LG1] chooses it by its own name, and the whole page turns', async () => {
		await page.goto(`${app.origin}/phones`);
		await page.getByRole('button', { name: 'Koppla en telefon' }).first().click();
		const code = (await page.locator('.slate__code').textContent()) ?? '';
		field = await openBrowser({ ...phone, reducedMotion: 'reduce' });
		hand = await field.newPage();
		await hand.goto(`${app.origin}/field/pair?code=${code}`);
		await press('Koppla telefonen');
		await choosePin(hand);
		await hand.getByRole('link', { name: 'Nytt tillfälle' }).click();
		await hand.getByLabel('Vad heter tillfället?').fill('Skolavslutning');
		await hand.getByRole('checkbox', { name: /^4B/ }).check();
		await press('Skapa och hämta listan');
		await hand.getByRole('link', { name: 'Samla samtycke' }).click();
		await hand.locator('a[href*="/field/sign?"][href*="person="]').first().click();
		await hand.getByRole('radio').first().check();
		await press(/^Lämna telefonen till/);
		await heading('Får vi visa bilder på dig eller ditt barn?');
		expect(await languages()).toEqual(['Svenska', 'Lätt svenska', 'English', 'العربية']);
		await press('العربية', true);
		await heading('هل يجوز لنا عرض صور لك أو لطفلك؟');
		expect(await direction()).toBe('ar rtl');
		expect(await faults(hand)).toEqual([]);
	});

	it('[LG8] sees the Swedish text with one press, marked as Swedish, and is back with another', async () => {
		await press(/Visa på svenska/);
		await heading('Får vi visa bilder på dig eller ditt barn?');
		expect(await hand.locator('article').getAttribute('lang')).toBe('sv');
		expect(await hand.locator('article').getAttribute('dir')).toBe('ltr');
		expect(await faults(hand)).toEqual([]);
		await press('العودة إلى العربية');
		await heading('هل يجوز لنا عرض صور لك أو لطفلك؟');
		await press('إلى الأسئلة');
	});

	it('[LG3] answers and signs from right to left, and the phone is the photographer’s again after', async () => {
		await heading(/أين يجوز عرض صور/);
		expect(await faults(hand)).toEqual([]);
		for (const question of await hand.locator('fieldset.q').all()) {
			await question.getByRole('radio', { name: 'نعم' }).check();
		}
		await press('متابعة');
		await heading('وقّع');
		expect(await direction()).toBe('ar rtl');
		expect(await faults(hand)).toEqual([]);
		const pad = await hand.locator('canvas').boundingBox();
		if (!pad) throw new Error('There is nothing to draw on.');
		await hand.mouse.move(pad.x + 40, pad.y + 120);
		await hand.mouse.down();
		for (let step = 1; step < 40; step += 1) {
			await hand.mouse.move(pad.x + 40 + step * 6, pad.y + 120 + Math.sin(step) * 40);
		}
		await hand.mouse.up();
		await press('وقّع واحفظ');
		await heading('تم الحفظ');
		expect(await direction()).toBe('ar rtl');
		expect(await faults(hand)).toEqual([]);
		await hand.locator('.dock .btn--primary').click();
		await hand.waitForFunction(() => document.documentElement.dir !== 'rtl');
	});
});
