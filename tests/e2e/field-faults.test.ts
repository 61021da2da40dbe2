import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWayBetween, type WayBetween } from '../support/a-way-between.ts';
import {
	choosePin,
	closeSlate,
	desk,
	openBrowser,
	pairPhone,
	phone,
	signInAtDesk,
	unlock
} from '../support/browser.ts';
import { killBrowser } from '../support/kill-browser.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

/** One phone at one event, through one fault after another; each step goes on where the one before has left it. */
describe('a phone that faults befall', () => {
	const profile = mkdtempSync(join(tmpdir(), 'bildlov-faults-'));
	let app: RunningApp;
	let way: WayBetween;
	let field: BrowserContext;
	let hand: Page;
	let event: string;
	let before = 0;
	/** What the phone has called saved. */
	let saved = 0;

	beforeAll(async () => {
		app = await anApp();
		app.fillWithDemo();
		way = await aWayBetween(app.origin, () => app.stop('SIGKILL'));
		await app.start();
		await openPhone();
		await pairPhone(hand, app.origin, way.origin);
		await choosePin(hand);
		await hand.getByRole('link', { name: 'Nytt tillfälle' }).click();
		await hand.getByLabel('Vad heter tillfället?').fill('Lucia');
		for (const groupOrChannel of await hand.getByRole('checkbox').all()) await groupOrChannel.check();
		await hand.getByRole('button', { name: 'Skapa och hämta listan' }).click();
		await hand.getByRole('link', { name: 'Samla samtycke' }).waitFor();
		event = new URL(hand.url()).searchParams.get('id') ?? '';
		await hand.waitForFunction(() => navigator.serviceWorker.controller !== null);
		before = arrived().records;
	});
	afterAll(async () => {
		await field.close();
		await app.stop();
		await way.close();
	});

	async function openPhone(): Promise<void> {
		field = await openBrowser({ ...phone, reducedMotion: 'reduce' }, profile);
		hand = await field.newPage();
	}
	/** The browser is gone from one moment to the next, and is opened again on what it has left. */
	async function killAndReopen(path = '/field'): Promise<void> {
		const gone = field.waitForEvent('close');
		await killBrowser(profile);
		await gone;
		await openPhone();
		await hand.goto(way.origin + path);
		await unlock(hand);
	}
	/** What the server holds: records, and the answers that were filed from them. */
	function arrived(): { records: number; signings: number } {
		const db = new Database(join(app.dataFolder, 'bildlov.db'), { readonly: true });
		const [records, signings] = ['received_records', 'signings'].map((table) =>
			Number(db.prepare(`select count(*) from ${table}`).pluck().get())
		);
		db.close();
		return { records: records ?? 0, signings: signings ?? 0 };
	}
	const waiting = () => hand.evaluate(countIn, 'outbox');
	/** Everything that was called saved is on the server, once. */
	async function allArrive(): Promise<void> {
		await expect.poll(waiting, { timeout: 30_000 }).toBe(0);
		expect(arrived().records - before).toBe(saved);
	}
	const seen = (text: string | RegExp) => hand.getByText(text).first().waitFor();

	async function choose(): Promise<void> {
		await hand.goto(`${way.origin}/field/group?event=${event}`);
		await unlock(hand);
		await hand.locator('#not-asked a[href*="/field/sign"]').first().click();
		await hand.getByRole('radio').first().check();
		await hand.getByRole('button', { name: /^Lämna telefonen till/ }).click();
		await hand.getByRole('button', { name: 'Till frågorna' }).click();
		// To everything.
		await hand.getByRole('radio', { name: 'Nej' }).first().check();
	}
	async function goOnToSigning(): Promise<void> {
		await hand.getByRole('button', { name: 'Fortsätt', exact: true }).click();
		await hand.locator('.pad canvas').waitFor();
	}
	async function draw(isLifted = true): Promise<void> {
		const pad = await hand.locator('.pad canvas').boundingBox();
		if (!pad) throw new Error('There is no pad.');
		await hand.mouse.move(pad.x + 40, pad.y + 120);
		await hand.mouse.down();
		for (let step = 1; step <= 30; step += 1)
			await hand.mouse.move(pad.x + 40 + step * 8, pad.y + 120 + 40 * Math.sin(step / 2));
		if (isLifted) await hand.mouse.up();
	}
	async function save(): Promise<void> {
		await hand.getByRole('button', { name: 'Skriv under och spara', exact: true }).click();
		await hand.locator('.slate__code').waitFor();
		saved += 1;
	}
	async function signOne(): Promise<void> {
		await choose();
		await goOnToSigning();
		await draw();
		await save();
		await closeSlate(hand);
	}
	const sendsNow = () => hand.evaluate(() => void dispatchEvent(new Event('online')));

	it('[FF3] killed while the signer chooses: it is there again within two seconds, with the answer', async () => {
		await choose();
		await expect.poll(() => hand.evaluate(countIn, 'drafts')).toBe(1);
		await killAndReopen();
		const opened = performance.now();
		await hand.waitForURL(/\/field\/sign/);
		await hand.locator('.pad canvas').waitFor();
		expect(performance.now() - opened).toBeLessThan(2_000);
		await seen(/webbplats, sociala medier/);
	});

	it('[FF3] killed while drawing, the finger on the glass: the strokes are there again, marked as not finished', async () => {
		await draw();
		await expect.poll(() => hand.evaluate(strokesKept)).toBe(true);
		await draw(false);
		await killAndReopen();
		await hand.waitForURL(/\/field\/sign/);
		await seen(/^Ej klart/);
		expect(await hand.locator('.pad canvas').evaluate(inkOn)).toBeGreaterThan(50);
	});

	it('[FF3] killed right after it was saved: the code is shown again, and the record waits', async () => {
		way.weather = 'held';
		await save();
		const code = await hand.locator('.slate__code').textContent();
		await killAndReopen();
		await hand.locator('.slate__code').waitFor();
		expect(await hand.locator('.slate__code').textContent()).toBe(code);
		expect(await waiting()).toBe(1);
		await closeSlate(hand);
	});

	it('[FF4] killed while it sends: sent once when it is opened again', async () => {
		await expect.poll(() => way.uploads(), { timeout: 20_000 }).toBeGreaterThan(0);
		way.weather = 'clear';
		await killAndReopen();
		await allArrive();
	});

	it('[FF5] a login page in between answers 200: nothing leaves the phone', async () => {
		way.weather = 'portal';
		await signOne();
		const uploads = way.uploads();
		await sendsNow();
		await expect.poll(() => way.uploads(), { timeout: 20_000 }).toBeGreaterThan(uploads);
		expect(await waiting()).toBe(1);
		await seen('1 väntar');
		way.weather = 'clear';
		await sendsNow();
		await allArrive();
	});

	it.each(['before', 'after', 'answer-lost'] as const)(
		'[FF6] the server is killed, or its answer lost (%s): what was saved arrives once',
		async (weather) => {
			const uploads = way.uploads();
			way.weather = weather;
			await signOne();
			await expect.poll(() => way.uploads(), { timeout: 20_000 }).toBeGreaterThan(uploads);
			const isUp = () =>
				fetch(app.origin).then(
					() => true,
					() => false
				);
			if (weather !== 'answer-lost') await expect.poll(isUp).toBe(false);
			way.weather = 'clear';
			expect(await waiting()).toBe(1);
			if (weather !== 'answer-lost') await app.start();
			await sendsNow();
			await allArrive();
		}
	);

	it('[FF7] five tabs: one of them sends, and every one says the same', async () => {
		way.weather = 'held';
		await signOne();
		const others = await Promise.all([1, 2, 3, 4].map(() => field.newPage()));
		for (const tab of others) {
			await tab.goto(`${way.origin}/field`);
			await unlock(tab);
			await tab.getByText('1 väntar').first().waitFor();
		}
		way.weather = 'clear';
		await killAndReopen();
		const tabs = [hand, ...(await Promise.all([1, 2, 3, 4].map(() => field.newPage())))];
		for (const tab of tabs.slice(1)) await tab.goto(`${way.origin}/field`);
		for (const tab of tabs) await tab.evaluate(() => void dispatchEvent(new Event('online')));
		await allArrive();
		for (const tab of tabs.slice(1)) await tab.close();
	});

	it('[FF7] what is signed in one tab stands in another one’s list when somebody comes back to it', async () => {
		const other = await field.newPage();
		await other.goto(`${way.origin}/field/group?event=${event}`);
		await unlock(other);
		const notAsked = other.locator('#not-asked a');
		await notAsked.first().waitFor();
		const before = await notAsked.count();
		await signOne();
		await allArrive();
		await other.evaluate(() => void dispatchEvent(new Event('online')));
		await expect.poll(() => notAsked.count()).toBe(before - 1);
		await other.close();
	});

	it.each([
		[-2, 'Telefonens klocka har ställts om.'],
		[2, /^Listan/]
	])(
		'[FF8] with a clock %i years off, the list says so, and what is signed arrives',
		async (years, words) => {
			way.weather = 'held';
			await signOne();
			const wrong = new Date();
			wrong.setFullYear(wrong.getFullYear() + years);
			await hand.clock.setSystemTime(wrong);
			await hand.goto(`${way.origin}/field/group?event=${event}`);
			await unlock(hand);
			await seen(words);
			expect(await hand.locator('#not-asked a').count()).toBe(0);
			way.weather = 'clear';
			await hand.goto(`${way.origin}/field`);
			await unlock(hand);
			await sendsNow();
			await allArrive();
			await hand.clock.setSystemTime(new Date());
		}
	);

	it('[FF2] the storage is wiped: the app says how many of which numbers had not arrived', async () => {
		// Two years on, the list was over and has been deleted.
		await killAndReopen(`/field/event?id=${event}&fetch=now`);
		await hand.getByRole('link', { name: 'Samla samtycke' }).waitFor();
		way.weather = 'held';
		await signOne();
		expect(await waiting()).toBe(1);
		await expect.poll(() => hand.evaluate(unconfirmedIn)).toEqual([{ given: saved, numbers: [saved] }]);
		const session = await field.newCDPSession(hand);
		await session.send('Storage.clearDataForOrigin', { origin: way.origin, storageTypes: 'indexeddb' });
		await hand.goto(`${way.origin}/field`);
		await hand.getByRole('link', { name: 'Koppla telefonen' }).waitFor();
		await seen('Telefonens lagring har tömts');
		await seen(`1 svar hade inte bekräftats av servern: nr ${saved}.`);
		expect(arrived().records - before).toBe(saved - 1);
	});

	it('[FF2] paired again, it tells the desk which numbers are missing, at whose event', async () => {
		way.weather = 'clear';
		await pairPhone(hand, app.origin, way.origin);
		await choosePin(hand);
		await hand.getByRole('link', { name: 'Nytt tillfälle' }).waitFor();
		expect(await hand.getByText('Telefonens lagring har tömts').count()).toBe(0);
		const office = await openBrowser(desk);
		const page = await office.newPage();
		await signInAtDesk(page, app.origin);
		await page.goto(`${app.origin}/alarms`);
		await page
			.getByRole('heading', { name: 'En telefons lagring har tömts, och 1 svar hade inte kommit fram' })
			.waitFor();
		await page.getByText(new RegExp(`Tillfälle: Lucia\\. .*Nummer: ${saved}$`)).waitFor();
		await page.goto(`${app.origin}/phones`);
		await page.getByText(`${saved - 1} av ${saved} mottagna, nr ${saved} saknas.`).waitFor();
		await page.getByText(/^Telefonens lagring visade sig ha tömts/).waitFor();
		await office.close();
	});
});

/** What the note beside the storage says. */
function unconfirmedIn() {
	const note: {
		readonly devices: readonly {
			readonly given: number;
			readonly unconfirmed: readonly { readonly from: number }[];
		}[];
	} = JSON.parse(localStorage.getItem('bildlov-note') ?? '{"devices":[]}');
	return note.devices.map(({ given, unconfirmed }) => ({
		given,
		numbers: unconfirmed.map(({ from }) => from)
	}));
}

/** How many rows a store of the phone has. */
function countIn(name: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('bildlov');
		opening.onerror = () => reject(opening.error ?? new Error('No store.'));
		opening.onsuccess = () => {
			const counting = opening.result.transaction(name).objectStore(name).count();
			counting.onsuccess = () => {
				opening.result.close();
				resolve(counting.result);
			};
		};
	});
}

/** Whether the kept draft has grown by a drawn name: what lies there is locked, and shows its size alone. */
function strokesKept(): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('bildlov');
		opening.onerror = () => reject(opening.error ?? new Error('No store.'));
		opening.onsuccess = () => {
			const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
			reading.onsuccess = () => {
				opening.result.close();
				const sizes = reading.result.map(
					(row: { readonly locked: { readonly data: Uint8Array } }) => row.locked.data.byteLength
				);
				resolve(Math.max(...sizes) > 2_500);
			};
		};
	});
}

/** How many points of the pad are not empty. */
function inkOn(canvas: Element): number {
	if (!(canvas instanceof HTMLCanvasElement)) throw new Error('No canvas.');
	const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
	let ink = 0;
	for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 0) ink += 1;
	return ink;
}
