import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
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

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Of those, the rules whose answer depends on which colours a page has. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

describe('accessibility, WCAG 2.2 AA, on made-up data', () => {
	let app: RunningApp;

	beforeAll(async () => {
		app = await anApp();
		app.fillWithDemo();
		await app.start();
	});
	afterAll(() => app.stop());

	// Beside each other: what takes the time is one browser's one processor.
	it.concurrent.for([
		['a phone', phone],
		['a desk', desk]
	] as const)(
		'[U1] has no fault that can be found by machine, in light and in dark, on %s',
		{ timeout: 600_000 },
		async ([, device], { expect }) => {
			const context = await openBrowser({ ...device, reducedMotion: 'reduce' });
			const faults: string[] = [];
			const look = async (path: string, prepare?: (page: Page) => Promise<void>) => {
				faults.push(...(await faultsOn(context, path, prepare)));
			};
			for (const path of open) await look(path);
			await signIn(context);
			for (const path of signedIn) await look(path);
			const group = await firstLink(context, '/check', '/check/groups/');
			await look(await firstLink(context, group, '/check/people/'));
			for (const [path, name] of searched) await look(path, (page) => search(page, name));
			for (const [from, begins] of linked) await look(await firstLink(context, from, begins));
			const draft = await firstLink(context, '/policies', '/policies/');
			for (const path of ofDraft) await look(draft + path);
			await look(await together(context));
			await context.close();
			expect(faults).toEqual([]);
		}
	);

	/** On the very same page: every rule in light, and in dark those that look at colours. The others look at none. */
	async function faultsOn(
		context: BrowserContext,
		path: string,
		prepare?: (page: Page) => Promise<void>
	): Promise<string[]> {
		const page = await context.newPage();
		await page.emulateMedia({ colorScheme: 'light' });
		await page.goto(app.origin + path);
		await page.getByRole('heading', { level: 1 }).first().waitFor();
		await prepare?.(page);
		// All of it in the page itself: nothing here lies in another site's frame.
		const axe = () => new AxeBuilder({ page }).setLegacyMode(true);
		const light = await axe().withTags(wcag).analyze();
		const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
		await page.emulateMedia({ colorScheme: 'dark' });
		const dark = await axe().withRules(rulesOfColour).analyze();
		await page.close();
		const said = (theme: string, { violations }: typeof light) =>
			violations.map(({ id, nodes }) => `${path}, ${theme}: ${id} at ${nodes[0]?.target.join(' ')}`);
		return [
			...said('light', light),
			...said('dark', dark),
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
