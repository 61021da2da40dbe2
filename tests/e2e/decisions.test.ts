import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, openBrowser } from '../support/browser.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

const password = 'exempel-losenord';

/** On the made-up municipality: its second board follows Sollentuna, where upper-secondary pupils are an open question. */
describe('rules, rulings and an own policy, at the desk', () => {
	let app: RunningApp;
	let browser: BrowserContext;
	let page: Page;
	const complaints: string[] = [];

	beforeAll(async () => {
		app = await anApp();
		app.fillWithDemo();
		await app.start();
		browser = await openBrowser(desk);
		page = await browser.newPage();
		page.on('pageerror', (error) => complaints.push(error.message));
	});
	afterAll(async () => {
		await browser.close();
		await app.stop();
	});

	const open = (path: string) => page.goto(app.origin + path);
	async function signInAs(who: string): Promise<void> {
		await browser.clearCookies();
		await open('/login');
		await page.getByLabel('E-post').fill(`${who}@example.org`);
		await page.getByLabel('Lösenord').fill(password);
		await page.getByRole('button', { name: 'Logga in' }).click();
		await page.waitForURL(/\/check/);
	}
	/** The answer on a pupil's page in the other board's channel, in words. */
	async function answerFor(path: string): Promise<string> {
		await open(path);
		const card = page.locator('.verdict', { hasText: 'Gymnasiets Instagram' });
		return (await card.locator('.verdict__word').innerText()).trim();
	}
	let pupil = '';

	it('[E10][RU2] an open question that a communications officer answers turns all like cases', async () => {
		await signInAs('kommunikator');
		await open('/check');
		await page.getByRole('link', { name: /NA2/ }).first().click();
		await page.waitForURL(/\/check\/groups\//);
		const links = page.locator('main a[href^="/check/people/"]');
		const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
		for (const path of paths) {
			if ((await answerFor(path)) !== 'Kräver beslut') continue;
			pupil = path;
			break;
		}
		expect(pupil).not.toBe('');

		await open('/rulings');
		const question = page.locator('[id="sollentuna.upper-secondary"]');
		await question.getByRole('radio').first().check();
		await question
			.getByRole('textbox')
			.first()
			.fill('Avsnitt 1.6.1 är skrivet senare och undantar gymnasieåldern.');
		await question.getByRole('button', { name: 'Spara beslutet' }).click();
		await page.getByText('Avsnitt 1.6.1 är skrivet senare').first().waitFor();
		expect(await answerFor(pupil)).toBe('Får publiceras');
	});

	it('[E10][PO8] a draft is compared, published from today for one board, and decides there', async () => {
		await signInAs('admin');
		await open('/policies');
		await page.locator('main a[href^="/policies/"]', { hasText: 'Ekbackas riktlinje' }).first().click();
		await page.waitForURL(/\/policies\/[0-9a-f-]{36}/);
		const draft = new URL(page.url()).pathname;

		await open(`${draft}/social-media.upper-secondary`);
		await page.getByRole('radio', { name: /Får inte publiceras/ }).check();
		await page.getByRole('combobox', { name: 'Dokument' }).fill('Riktlinje för bilder, Ekbacka kommun');
		await page.getByRole('textbox', { name: 'Avsnitt' }).fill('5');
		await page.getByRole('textbox', { name: /Meningen/ }).fill('Elever visas inte i sociala medier.');
		await page.getByRole('button', { name: 'Skriv in beslutet' }).click();
		await page.waitForURL((url) => url.pathname === draft);

		await open(`${draft}/compare`);
		await page.getByRole('heading', { level: 1, name: /skulle få/ }).waitFor();

		await open(`${draft}/publish`);
		await page.getByLabel(/Gymnasienämnden/).check();
		await page.getByRole('button', { name: 'Publicera', exact: true }).click();
		await page.waitForURL(/\/policies\/published\//);
		expect(await answerFor(pupil)).toBe('Får inte');
	});

	it('[RP1] the rules page and its paper show the own policy, with the sentence of every change', async () => {
		const address = '/rules?policy=ekbackas-riktlinje-for-bilder';
		await open(address);
		await page.getByText('Elever visas inte i sociala medier.').first().waitFor();
		const paper = await page.request.get(
			`${app.origin}/rules/rules.pdf?policy=ekbackas-riktlinje-for-bilder`
		);
		expect(paper.headers()['content-type']).toBe('application/pdf');
		expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
	});

	it('[E10][AP7] a program with a token decides by the published policy, over the wire', async () => {
		await open('/programs');
		await page.getByLabel('Namn', { exact: false }).first().fill('Webbpubliceringen');
		await page.getByRole('button', { name: 'Gör en nyckel' }).click();
		const shown = page.locator('input[name="token"]');
		await shown.waitFor();
		const token = await shown.inputValue();
		const answer = await fetch(`${app.origin}/api/v1/decide`, {
			method: 'POST',
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			body: JSON.stringify([
				{
					policy: 'ekbackas-riktlinje-for-bilder',
					at: new Date().toISOString().slice(0, 10),
					subject: { role: 'private', birthDate: '2016-03-03' },
					image: { identifiable: true },
					channel: { kind: 'social-media' }
				}
			])
		});
		expect(answer.status).toBe(200);
		expect(await answer.json()).toMatchObject([
			{ verdict: 'forbidden', policy: { id: 'ekbackas-riktlinje-for-bilder', version: '1' } }
		]);
	});

	it('[LB7] a case in the laboratory has the same steps in the browser as without script', async () => {
		await open('/lab');
		// What is typed while the page is still waking up may be written twice.
		await expect
			.poll(async () => {
				await page.getByLabel(/Född/).fill('2010-01-01');
				return page.url();
			})
			.toContain('b=2010-01-01');
		const live = await page.locator('.trace').innerText();
		const bare = await openBrowser({ ...desk, javaScriptEnabled: false });
		await bare.addCookies(await browser.cookies());
		const plain = await bare.newPage();
		await plain.goto(page.url());
		expect(await plain.locator('.trace').innerText()).toBe(live);
		await bare.close();
	});

	it('[E9] no script on these pages fails', () => {
		expect(complaints).toEqual([]);
	});
});
