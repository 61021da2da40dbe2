import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePin, openBrowser, phone } from '../support/browser.ts';
import { accessibilityFaults } from '../support/accessibility-faults.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

const password = 'exempel-losenord';

/** One signing in a language that runs from the right, step by step: each step needs the one before. */
describe('a signer who reads Arabic', () => {
	let app: RunningApp;
	let desk: BrowserContext;
	let field: BrowserContext;
	let page: Page;
	let hand: Page;
	/** On a phone of the signer's own. */
	let family: BrowserContext;
	let own: Page;
	/** The code that the signer leaves with. */
	let code: string;

	beforeAll(async () => {
		app = await anApp();
		app.fillWithDemo();
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
		await family?.close();
		await app.stop();
	});

	const direction = (of = hand) =>
		of.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
	const languages = () => hand.locator('.langs button').allInnerTexts();
	const press = (name: string | RegExp, exact = false) => hand.getByRole('button', { name, exact }).click();
	const heading = (name: string | RegExp) => hand.getByRole('heading', { level: 1, name }).waitFor();

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
		expect(await accessibilityFaults(hand)).toEqual([]);
	});

	it('[LG8] sees the Swedish text with one press, marked as Swedish, and is back with another', async () => {
		await press(/Visa på svenska/);
		await heading('Får vi visa bilder på dig eller ditt barn?');
		expect(await hand.locator('article').getAttribute('lang')).toBe('sv');
		expect(await hand.locator('article').getAttribute('dir')).toBe('ltr');
		expect(await accessibilityFaults(hand)).toEqual([]);
		await press('العودة إلى العربية');
		await heading('هل يجوز لنا عرض صور لك أو لطفلك؟');
		await press('إلى الأسئلة');
	});

	it('[LG3] answers and signs from right to left, and the phone is the photographer’s again after', async () => {
		await heading(/أين يجوز عرض صور/);
		expect(await accessibilityFaults(hand)).toEqual([]);
		for (const question of await hand.locator('fieldset.q').all()) {
			await question.getByRole('radio', { name: 'نعم' }).check();
		}
		await press('متابعة');
		await heading('وقّع');
		expect(await direction()).toBe('ar rtl');
		expect(await accessibilityFaults(hand)).toEqual([]);
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
		expect(await accessibilityFaults(hand)).toEqual([]);
		code = (await hand.locator('.slate__code').first().textContent()) ?? '';
		await hand.locator('.dock .btn--primary').click();
		await hand.waitForFunction(() => document.documentElement.dir !== 'rtl');
	});

	const ownHeading = (name: string | RegExp) => own.getByRole('heading', { level: 1, name }).waitFor();

	it('[LG10] opens the own page in the language that was signed in, from the right', async () => {
		family = await openBrowser(phone);
		own = await family.newPage();
		await expect
			.poll(
				async () => {
					await own.goto(`${app.origin}/mine/${code}`);
					return own.getByRole('heading', { level: 1 }).innerText();
				},
				{ timeout: 20_000 }
			)
			.toMatch(/^قلت نعم لما يلي/);
		expect(await direction(own)).toBe('ar rtl');
		expect(await own.locator('.langs a').allInnerTexts()).toEqual([
			'Svenska',
			'Lätt svenska',
			'English',
			'العربية'
		]);
		expect(await own.locator('.langs [aria-current]').innerText()).toBe('العربية');
		expect(await accessibilityFaults(own)).toEqual([]);
	});

	it('[LG7] reads there the very text that was signed, in its own language and direction', async () => {
		await own.getByText('النص الذي وقّعت عليه').click();
		const text = own.locator('article[lang="ar"][dir="rtl"]');
		await text.getByRole('heading', { name: 'هل يجوز لنا عرض صور لك أو لطفلك؟' }).waitFor();
		expect(await accessibilityFaults(own)).toEqual([]);
	});

	it('[LG8] sees the own page in Swedish with one press, and is back with another', async () => {
		await own.getByRole('link', { name: 'Svenska', exact: true }).click();
		await ownHeading(/^Du har sagt ja till/);
		expect(await direction(own)).toBe('sv ');
		expect(await accessibilityFaults(own)).toEqual([]);
		await own.getByRole('link', { name: 'العربية' }).click();
		await ownHeading(/^قلت نعم لما يلي/);
	});

	it('[LG9] gets a receipt on paper with Arabic letters in it', async () => {
		const cookie = (await family.cookies(`${app.origin}/mine`)).map((one) => `${one.name}=${one.value}`);
		const pdf = await fetch(`${app.origin}/mine/receipt.pdf`, { headers: { cookie: cookie.join('; ') } });
		expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
		expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).toContain('Vazirmatn');
	});

	it('[LG10] takes the yes back in Arabic, and is told in Arabic when there is none left', async () => {
		await own.getByRole('link', { name: 'اسحب موافقتي' }).click();
		await ownHeading('ماذا تريد أن تسحب؟');
		expect(await direction(own)).toBe('ar rtl');
		expect(await accessibilityFaults(own)).toEqual([]);
		await own.getByRole('button', { name: 'اسحب ما وضعت عليه علامة' }).click();
		await own.getByText('ضع علامة على ما تريد سحبه. لم يتغير شيء.').waitFor();
		await own.getByRole('button', { name: 'اسحب الكل' }).click();
		await ownHeading(/^لقد سحبت موافقتك/);
		expect(await accessibilityFaults(own)).toEqual([]);
		await own.goto(`${app.origin}/mine/withdraw`);
		await ownHeading('لم تعد هناك موافقة يمكن سحبها.');
		expect(await direction(own)).toBe('ar rtl');
	});

	it('[LG10] a code that opens nothing is told in Swedish and English, and in a language once it is chosen', async () => {
		await own.goto(`${app.origin}/mine`);
		await own.getByRole('button', { name: 'أغلق الصفحة على هذا الهاتف' }).click();
		await ownHeading('Vad har du svarat om bilder?');
		await own.goto(`${app.origin}/mine/${'0'.repeat(20)}`);
		await ownHeading('Svaret har inte kommit fram från telefonen än.');
		await own.locator('[lang="en"]', { hasText: 'The answer has not arrived' }).waitFor();
		expect(await accessibilityFaults(own)).toEqual([]);
		await own.getByRole('link', { name: 'العربية' }).click();
		await ownHeading('لم تصل الإجابة من الهاتف بعد.');
		expect(await own.getByText('The answer has not arrived').count()).toBe(0);
		expect(await direction(own)).toBe('ar rtl');
		expect(await accessibilityFaults(own)).toEqual([]);
		await own.getByLabel('رمزك').fill('123');
		await own.getByRole('button', { name: 'اعرض إجاباتي' }).click();
		await own.getByText('يجب أن يتكوّن الرمز من 20 حرفًا ورقمًا').waitFor();
	});

	it('[LG10] is told to wait in Arabic after guessing too often', async () => {
		await own.goto(`${app.origin}/mine/${'0'.repeat(20)}`);
		await own.getByRole('link', { name: 'العربية' }).click();
		await ownHeading('لم تصل الإجابة من الهاتف بعد.');
		const guess = () => fetch(`${app.origin}/mine`, { headers: { cookie: `mine=${'0'.repeat(20)}` } });
		await expect.poll(async () => (await guess()).status, { interval: 1, timeout: 20_000 }).toBe(429);
		await own.goto(`${app.origin}/mine`);
		await ownHeading('محاولات كثيرة في الوقت الحالي');
		expect(await direction(own)).toBe('ar rtl');
		expect(await accessibilityFaults(own)).toEqual([]);
	});
});
