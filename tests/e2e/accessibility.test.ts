import { execFileSync } from 'node:child_process';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, openBrowser, phone } from '../support/browser.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

const open = ['/login', '/mine', '/offline', '/field', '/field/pair'];
const signedIn = [
	'/check',
	'/images',
	'/publications',
	'/takedowns',
	'/withdrawals',
	'/withdrawals/new',
	'/import',
	'/channels',
	'/phones',
	'/users',
	'/rules',
	'/rules?policy=sollentuna',
	'/lab',
	'/policies',
	'/policies/compare',
	'/rulings',
	'/renewals',
	'/languages',
	'/languages/ar',
	'/programs',
	'/status',
	'/jobs',
	'/jobs?show=done',
	'/alarms',
	'/record',
	'/access',
	'/access-log',
	'/publications?ended=1',
	'/nowhere'
];
/** Pages that are reached by the first link of another page. */
const linked = [
	['/check', '/check/groups/'],
	['/images', '/images/'],
	['/publications', '/publications/'],
	['/takedowns', '/takedowns/'],
	['/withdrawals', '/withdrawals/'],
	['/access-log', '/access-log?person=']
] as const;
/** Names that are searched for, with hits and without; they stand in no address. */
const searched = [
	['/check', 'al'],
	['/check', 'elza'],
	['/access-log', 'al']
] as const;
/** Pages of the draft that somebody is working on. */
const ofDraft = ['', '/own-consent-age', '/social-media.under-13', '/publish', '/compare'];

describe('accessibility, WCAG 2.2 AA, on made-up data', () => {
	let app: RunningApp;

	beforeAll(async () => {
		app = await anApp();
		execFileSync(process.execPath, ['src/cli/bildlov.ts', 'demo'], {
			env: { ...process.env, BILDLOV_DATA: app.dataFolder },
			stdio: 'ignore'
		});
		await app.start();
	});
	afterAll(() => app.stop());

	it.each([
		['a phone, light', phone, 'light'],
		['a phone, dark', phone, 'dark'],
		['a desk, light', desk, 'light'],
		['a desk, dark', desk, 'dark']
	] as const)('[U1] has no fault that can be found by machine, on %s', async (_name, device, colorScheme) => {
		const context = await openBrowser({ ...device, colorScheme, reducedMotion: 'reduce' });
		const faults: string[] = [];
		for (const path of open) faults.push(...(await faultsOn(context, path)));
		await signIn(context);
		for (const path of signedIn) faults.push(...(await faultsOn(context, path)));
		const group = await firstLink(context, '/check', '/check/groups/');
		faults.push(...(await faultsOn(context, await firstLink(context, group, '/check/people/'))));
		for (const [path, name] of searched)
			faults.push(...(await faultsOn(context, path, (page) => search(page, name))));
		for (const [from, begins] of linked)
			faults.push(...(await faultsOn(context, await firstLink(context, from, begins))));
		const draft = await firstLink(context, '/policies', '/policies/');
		for (const path of ofDraft) faults.push(...(await faultsOn(context, draft + path)));
		faults.push(...(await faultsOn(context, await together(context))));
		await context.close();
		expect(faults).toEqual([]);
	});

	async function faultsOn(
		context: BrowserContext,
		path: string,
		prepare?: (page: Page) => Promise<void>
	): Promise<string[]> {
		const page = await context.newPage();
		await page.goto(app.origin + path);
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		await prepare?.(page);
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
			.analyze();
		const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
		await page.close();
		return [
			...violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target.join(' ')}`),
			...(isTooWide ? [`${path}: scrolls sideways`] : [])
		];
	}

	async function search(page: Page, name: string): Promise<void> {
		await page.locator('main input[name="q"]').fill(name);
		await page.locator('main input[name="q"]').press('Enter');
		await page
			.locator('main .rows a[href*="/people/"], main .rows a[href*="person="], main .empty')
			.first()
			.waitFor();
	}

	async function signIn(context: BrowserContext): Promise<void> {
		const page = await context.newPage();
		await page.goto(`${app.origin}/login`);
		await page.getByLabel('E-post').fill('admin@example.org');
		await page.getByLabel('Lösenord').fill('exempel-losenord');
		await page.getByRole('button', { name: 'Logga in' }).click();
		await page.waitForURL(`${app.origin}/check`);
		await page.close();
	}

	/** A whole group in one picture. */
	async function together(context: BrowserContext): Promise<string> {
		const page = await context.newPage();
		await page.goto(app.origin + (await firstLink(context, '/check', '/check/groups/')));
		const ids = await page
			.locator('main a[href^="/check/people/"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''));
		await page.close();
		return `/check/together?${ids.map((id) => `person=${id}`).join('&')}`;
	}

	async function firstLink(context: BrowserContext, from: string, begins: string): Promise<string> {
		const page = await context.newPage();
		await page.goto(app.origin + from);
		const links = page.locator(`main a[href^="${begins}"]:not([href$="/new"]):not([href*="/compare"])`);
		const href = await links.first().getAttribute('href');
		await page.close();
		return href ?? from;
	}
});
