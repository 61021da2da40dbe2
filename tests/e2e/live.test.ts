import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import type { Deps } from '#lib/server/deps.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { registerWithdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { desk, openBrowser } from '../support/browser.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

const registrar: Actor = {
	kind: 'user',
	id: 'live-test',
	name: 'Live test',
	grants: [{ role: 'registrar', unitId: null, channelId: null }]
};

/** What is written while a page is open: by another process than the one that the page talks to. */
describe('an open page', () => {
	let app: RunningApp;
	let browser: BrowserContext;
	let page: Page;
	/** Another process's hold on the same database, as the command line has it. */
	let beside: Deps & { close(): Promise<void> };
	const people: string[] = [];
	let imageId = '';
	const complaints: string[] = [];

	beforeAll(async () => {
		app = await anApp();
		const env = { ...process.env, BILDLOV_DATA: app.dataFolder };
		app.fillWithDemo();
		await app.start();
		beside = await openDeps(settingsFrom(env));
		const { q, t } = beside.store.read;
		const rows = await q
			.selectDistinct({ id: t.consents.personId })
			.from(t.consents)
			.orderBy(t.consents.personId);
		people.push(...rows.map((row) => row.id));
		imageId = (await q.select({ id: t.images.id }).from(t.images).orderBy(t.images.id))[0]?.id ?? '';
		browser = await openBrowser(desk);
		page = await browser.newPage();
		page.on('pageerror', (error) => complaints.push(error.message));
	});
	afterAll(async () => {
		await browser.close();
		await beside.close();
		await app.stop();
	});

	const aPerson = (): string => people.pop() ?? '';
	const takeBack = async (personId: string) => {
		const done = await registerWithdrawal(beside, registrar, { personId, by: 'anyone', channels: 'all' });
		if (!done.ok) throw new Error(done.refusal.type);
	};
	const answers = () => page.locator('.verdict__word').allInnerTexts();
	/** A signed-in page that hears of what happens. */
	async function openPage(path: string): Promise<void> {
		const listens = page.waitForResponse((response) => response.url().endsWith('/api/live'));
		await page.goto(app.origin + path);
		expect((await listens).status()).toBe(200);
	}
	async function cookie(): Promise<string> {
		return (await browser.cookies(app.origin)).map((one) => `${one.name}=${one.value}`).join('; ');
	}
	const live = (of: Page) => of.locator('.live');

	it('[EN9] of staff is told of a withdrawal, and shows the new answer within a minute', async () => {
		await page.goto(`${app.origin}/login`);
		await page.getByLabel('E-post').fill('admin@example.org');
		await page.getByLabel('Lösenord').fill('exempel-losenord');
		await page.getByRole('button', { name: 'Logga in' }).click();
		await page.waitForURL(/\/check/);
		const personId = aPerson();
		await openPage(`/check/people/${personId}`);
		const before = await answers();
		const started = Date.now();
		await takeBack(personId);
		await live(page).getByText('Svaren uppdaterades').waitFor({ timeout: 60_000 });
		process.stderr.write(`A withdrawal was on the open page after ${Date.now() - started} ms.\n`);
		expect(await answers()).not.toEqual(before);
	});

	it('[EN10] leaves a form that is being filled in as it is, until the person asks', async () => {
		const personId = aPerson();
		await openPage(`/images/${imageId}`);
		const typed = page.locator('#content form textarea').first();
		await typed.fill('En halv motivering');
		await takeBack(personId);
		await live(page).getByText('Något har ändrats').waitFor({ timeout: 60_000 });
		expect(await typed.inputValue()).toBe('En halv motivering');
		await page.getByRole('button', { name: 'Hämta de nya svaren' }).click();
		await live(page).getByText('Svaren uppdaterades').waitFor();
		expect(await typed.inputValue()).toBe('En halv motivering');
	});

	it('[EN10] lets whoever is on the way to another page arrive, though a change is heard of meanwhile', async () => {
		await openPage(`/check/people/${aPerson()}`);
		const isHeard = page.evaluate(
			() =>
				new Promise<void>((heard) => {
					const source = new EventSource('/api/live');
					source.addEventListener('changed', () => {
						source.close();
						// Whatever the page does about it has begun by then.
						requestAnimationFrame(() => requestAnimationFrame(() => heard()));
					});
				})
		);
		await page.route('**/check/__data.json*', async (route) => {
			await takeBack(aPerson());
			await isHeard;
			await route.continue();
		});
		await page.getByRole('link', { name: 'Kontrollera', exact: true }).first().click();
		await page.waitForURL(`${app.origin}/check`);
		await page.unrouteAll();
	});

	it('[EN9] tells nobody who is not signed in, and names nobody to those who are', async () => {
		expect((await fetch(`${app.origin}/api/live`)).status).toBe(401);
		const stop = new AbortController();
		const response = await fetch(`${app.origin}/api/live`, {
			headers: { cookie: await cookie() },
			signal: stop.signal
		});
		const personId = aPerson();
		let heard = '';
		const decoder = new TextDecoder();
		if (!response.body) throw new Error('No stream.');
		let isAsked = false;
		for await (const piece of response.body) {
			heard += decoder.decode(piece);
			if (heard.includes('event: hello') && !isAsked) {
				isAsked = true;
				await takeBack(personId);
			}
			if (heard.includes('event: changed')) break;
		}
		stop.abort();
		expect(heard).toMatch(/event: changed\ndata: \{"topics":\["answers"[^\]]*\],"mark":"[0-9a-f]{16}"\}/);
		expect(heard).not.toContain(personId);
	});

	it('[EN11] says that its answers may be old when it has heard nothing for a minute', async () => {
		await page.clock.install();
		await openPage(`/check/people/${aPerson()}`);
		await page.clock.runFor(1000);
		await app.stop();
		await page.clock.runFor(55_000);
		expect(await live(page).innerText()).toBe('');
		await page.clock.runFor(15_000);
		await live(page).getByText('Ingen kontakt med servern sedan').waitFor();
		expect(await live(page).innerText()).toContain('kan vara gamla');
		await app.start();
		await page.clock.runFor(30_000);
		await live(page).getByText('Ingen kontakt').waitFor({ state: 'detached' });
	});

	it('[EN12] holds nobody up: with pages open the server stops at once, and cleanly', async () => {
		const headers = { cookie: await cookie() };
		const streams = await Promise.all(
			Array.from({ length: 5 }, () => fetch(`${app.origin}/api/live`, { headers }))
		);
		expect(streams.map((one) => one.status)).toEqual([200, 200, 200, 200, 200]);
		const ends = Promise.all(streams.map((one) => one.text()));
		const started = Date.now();
		expect(await app.stop()).toBe(0);
		expect(Date.now() - started).toBeLessThan(4000);
		expect((await ends).length).toBe(5);
		await app.start();
	});

	it('[EN12] is told when its session has ended, and hears nothing more', async () => {
		const other = await browser.newPage();
		await other.goto(`${app.origin}/check`);
		const response = await fetch(`${app.origin}/api/live`, { headers: { cookie: await cookie() } });
		const heard = response.text();
		await other.getByRole('button', { name: 'Logga ut' }).first().click();
		await other.waitForURL(/\/login/);
		expect(await heard).toContain('event: ended');
		await other.close();
	});

	it('[EN10] keeps the browser’s console quiet', () => {
		expect(complaints).toEqual([]);
	});
});
