import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, openBrowser, phone } from '../support/browser.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

describe('searching as one types, on made-up data', () => {
	let app: RunningApp;

	beforeAll(async () => {
		app = await anApp();
		app.fillWithDemo();
		await app.start();
	});
	afterAll(() => app.stop());

	it('[SE5] tells nobody who is not signed in any name', async () => {
		const answer = await fetch(`${app.origin}/api/search`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', origin: app.origin },
			body: JSON.stringify({ text: 'al' })
		});
		expect(answer.status).toBe(401);
		expect(await answer.text()).not.toContain('name');
	});

	it.each([
		['a desk', desk],
		['a phone', phone]
	])(
		'[SE5] shows whom the letters fit, by keyboard, and puts them in no address, on %s',
		async (name, device) => {
			const context = await openBrowser(device);
			const page = await context.newPage();
			const addresses: string[] = [];
			page.on('request', (request) => addresses.push(request.url()));
			await page.goto(`${app.origin}/login`);
			await page.getByLabel('E-post').fill('admin@example.org');
			await page.getByLabel('Lösenord').fill('exempel-losenord');
			await page.getByRole('button', { name: 'Logga in' }).click();
			await page.waitForURL(`${app.origin}/check`);
			await page.goto(`${app.origin}/phones`);
			const field = page.getByRole('searchbox', { name: 'Sök person' });
			await field.pressSequentially('als', { delay: 30 });
			await field.press('Backspace');
			const hits = page.getByRole('list', { name: 'Träffar' });
			await hits.waitFor();
			expect(await page.getByRole('status').first().textContent()).toMatch(/träff/);
			const names = await hits.locator('.row__name').allTextContents();
			expect(names.length).toBeGreaterThan(0);
			for (const found of names) expect(found.toLowerCase()).toMatch(/(^|[ -])al/);
			expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
			if (process.env.SHOTS)
				await page.screenshot({ path: `${process.env.SHOTS}/${name.replace(' ', '-')}.png` });

			await field.press('ArrowDown');
			await page.keyboard.press('Escape');
			expect(await hits.count()).toBe(0);
			await field.fill('al');
			await hits.waitFor();
			await field.press('ArrowDown');
			await page.keyboard.press('Enter');
			await page.waitForURL(/\/check\/people\//);
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(names[0]?.split(' ')[0]);
			expect(await field.inputValue()).toBe('');
			expect(addresses.filter((address) => /[?&]q=/.test(address))).toEqual([]);
			await context.close();
		}
	);
});
