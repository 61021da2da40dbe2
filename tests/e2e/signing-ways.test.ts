import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePin, closeSlate, desk, openBrowser, pairPhone, phone, unlock } from '../support/browser.ts';
import { killBrowser } from '../support/kill-browser.ts';
import { accessibilityFaults } from '../support/accessibility-faults.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

const photograph = join(import.meta.dirname, '../samples/photos/DSCN0010.jpg');
const siblings = [
	'Födelsedatum;Namn;Grupp;Enhet;VH1 namn;VH1 e-post;VH1 mobil;VH2 namn;VH2 e-post;VH2 mobil',
	'2016-04-02;Tuva Fors;4B;Björkskolan;Anna Fors;anna.fors@example.org;070-174 06 90;;;',
	'2016-04-02;Ture Fors;4B;Björkskolan;Anna Fors;anna.fors@example.org;070-174 06 90;;;',
	'2016-05-09;Alva Holm;4B;Björkskolan;Bo Holm;bo.holm@example.org;070-174 06 91;Bea Holm;bea.holm@example.org;070-174 06 92',
	'2016-05-09;Alvin Holm;4B;Björkskolan;Bo Holm;bo.holm@example.org;070-174 06 91;Bea Holm;bea.holm@example.org;070-174 06 92'
];

/** Some frames of the screen: no hand is faster from one place to another. */
async function aMoment(): Promise<void> {
	for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
}

/** One phone at one event with every kind of channel; each step goes on where the one before has left it. */
describe('ways of signing, on a phone in the hand', () => {
	const profile = mkdtempSync(join(tmpdir(), 'bildlov-ways-'));
	let app: RunningApp;
	let field: BrowserContext;
	let hand: Page;
	let fingers: CDPSession;
	let event: string;

	beforeAll(async () => {
		app = await anApp();
		const list = join(mkdtempSync(join(tmpdir(), 'bildlov-list-')), 'syskon.csv');
		writeFileSync(list, siblings.join('\n'));
		for (const command of [['demo'], ['import', list]]) {
			execFileSync(process.execPath, ['src/cli/bildlov.ts', ...command], {
				env: { ...process.env, BILDLOV_DATA: app.dataFolder },
				stdio: 'ignore'
			});
		}
		await app.start();
		await openPhone();
		await pairPhone(hand, app.origin);
		await choosePin(hand);
		await hand.getByRole('link', { name: 'Nytt tillfälle' }).click();
		await hand.getByLabel('Vad heter tillfället?').fill('Lucia');
		await hand.getByRole('checkbox', { name: /^4B/ }).check();
		await hand.getByRole('button', { name: 'Skapa och hämta listan' }).click();
		await hand.getByRole('link', { name: 'Samla samtycke' }).waitFor();
		event = new URL(hand.url()).searchParams.get('id') ?? '';
	}, 120_000);
	afterAll(async () => {
		await field.close();
		await app.stop();
	});

	async function openPhone(): Promise<void> {
		field = await openBrowser({ ...phone, reducedMotion: 'reduce' }, profile);
		hand = await field.newPage();
		fingers = await field.newCDPSession(hand);
	}
	async function openList(): Promise<void> {
		await hand.goto(`${app.origin}/field/group?event=${event}`);
		await unlock(hand);
	}
	async function choose(child: string, guardian: string): Promise<void> {
		await openList();
		await hand.getByRole('link', { name: child }).first().tap();
		await hand.getByText(guardian, { exact: true }).tap();
	}
	const sameForAll = (answer: 'Ja' | 'Nej') =>
		hand.getByRole('group', { name: 'Samma svar på allt?' }).getByText(answer, { exact: true });
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
		fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
	/** A line across the pad, the finger still on it. */
	async function drawWithoutLifting(): Promise<void> {
		const pad = hand.locator('.pad canvas');
		await pad.scrollIntoViewIfNeeded();
		const { x, y } = (await pad.boundingBox()) ?? { x: 0, y: 0 };
		await touch('touchStart', { x: x + 40, y: y + 60 });
		for (let at = 1; at <= 24; at += 1)
			await touch('touchMove', { x: x + 40 + at * 9, y: y + 60 + (at % 3) * 12 });
	}
	/** How many pixels of the pad have ink. */
	const ink = () =>
		hand.locator('.pad canvas').evaluate((canvas) => {
			if (!(canvas instanceof HTMLCanvasElement)) return 0;
			const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
			let count = 0;
			for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 0) count += 1;
			return count;
		});

	it('[SW8] two siblings with one signature, every kind of channel, in at most twelve taps', async () => {
		await openList();
		let taps = 0;
		const tap = async (what: Locator) => {
			taps += 1;
			await what.first().tap();
		};
		await tap(hand.getByRole('link', { name: 'Tuva Fors' }));
		await tap(hand.getByText('Anna Fors', { exact: true }));
		await tap(hand.getByText('Ture Fors, 4B'));
		await tap(hand.getByRole('button', { name: 'Lämna telefonen till Anna' }));
		await tap(hand.getByRole('button', { name: 'Till frågorna' }));
		await tap(sameForAll('Ja'));
		await tap(hand.getByText('Jag godkänner att bilderna förs över'));
		await tap(hand.getByRole('button', { name: 'Fortsätt', exact: true }));
		// No finger comes from one button to the next in the same tenth of a second.
		await hand.evaluate(aMoment);
		await drawWithoutLifting();
		// Lifted in full speed, it would be a fling on a page that scrolls, and the next tap would only end that.
		await hand.evaluate(aMoment);
		await touch('touchEnd');
		taps += 1;
		await hand.evaluate(aMoment);
		// It has lost what it said was missing, and stands where it will be tapped.
		await tap(hand.getByRole('button', { name: 'Skriv under och spara', exact: true }));
		await hand.getByText('Sparat', { exact: true }).first().waitFor();
		expect(taps).toBeLessThanOrEqual(12);
		await closeSlate(hand);
	});

	it('[SW10] while the signer has the phone, neither back, a reload nor another address leads anywhere else', async () => {
		await choose('Hugo Rahimi', 'Noor Rahimi');
		await hand.getByRole('button', { name: 'Lämna telefonen till Noor' }).tap();
		await hand.getByRole('button', { name: 'Till frågorna' }).tap();
		await sameForAll('Nej').tap();
		await hand.getByRole('button', { name: 'Fortsätt', exact: true }).tap();
		const isWithSigner = async () => {
			await hand.getByText('Till dig, Noor').waitFor();
			expect(new URL(hand.url()).pathname).toBe('/field/sign');
		};
		await hand.evaluate(() => history.back());
		await isWithSigner();
		await hand.setViewportSize({ width: 844, height: 390 });
		await isWithSigner();
		await hand.setViewportSize(phone.viewport);
		for (const path of ['/field', `/field/group?event=${event}`, `/field/event?id=${event}`]) {
			await hand.goto(app.origin + path);
			await unlock(hand);
			await isWithSigner();
		}
	});

	it('[SW1] killed in the middle of a stroke, the phone has the strokes again within two seconds, as not finished', async () => {
		const before = await ink();
		await drawWithoutLifting();
		await drawMoreUntilWritten();
		const drawn = await ink();
		const gone = field.waitForEvent('close');
		await killBrowser(profile);
		await gone;
		await openPhone();
		await hand.goto(`${app.origin}/field`);
		await unlock(hand);
		const openedAt = Date.now();
		await hand.locator('.pad canvas').waitFor();
		await expect.poll(ink, { interval: 20 }).toBeGreaterThan(before + (drawn - before) / 2);
		expect(Date.now() - openedAt).toBeLessThan(2000);
		await hand.getByText('Ej klart. Det du ritar sparas hela tiden.').waitFor();
	});
	/** The finger goes on for longer than the pause between two writings. */
	async function drawMoreUntilWritten(): Promise<void> {
		const { x, y } = (await hand.locator('.pad canvas').boundingBox()) ?? { x: 0, y: 0 };
		const until = Date.now() + 600;
		for (let at = 0; Date.now() < until; at += 1)
			await touch('touchMove', { x: x + 60 + (at % 200), y: y + 100 + (at % 5) * 4 });
	}

	it('[SW10] handed back unfinished, the phone opens nothing without the photographer’s PIN', async () => {
		await hand.getByRole('button', { name: 'Lämna tillbaka telefonen' }).tap();
		await hand.getByRole('button', { name: 'Lås upp' }).tap();
		await hand.getByRole('heading', { name: 'Lås upp listorna' }).waitFor();
		expect(await hand.locator('main').innerText()).not.toContain('Hugo');
		await unlock(hand);
		await hand.getByText(/^Ej klart sedan/).waitFor();
	});

	it('[SW5] a form on paper reaches staff as a picture, without the place where it was photographed', async () => {
		expect(readFileSync(photograph).includes('Exif')).toBe(true);
		await choose('Liam Öberg', 'Iris Öberg');
		await hand.getByRole('button', { name: 'Har svarat på papper' }).tap();
		await sameForAll('Nej').tap();
		await hand.getByRole('button', { name: 'Fortsätt', exact: true }).tap();
		await hand.locator('input[type=file]').last().setInputFiles(photograph);
		await hand.getByAltText('Blanketten som Iris har skrivit under').waitFor();
		await hand.getByRole('button', { name: 'Spara', exact: true }).tap();
		await hand.getByText('Sparat', { exact: true }).first().waitFor();
		await expect.poll(papers, { timeout: 30_000 }).toHaveLength(1);
		const [paper] = papers();
		expect(paper?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
		expect(paper?.includes('Exif')).toBe(false);
	});
	function papers(): Buffer[] {
		const db = new Database(join(app.dataFolder, 'bildlov.db'), { readonly: true });
		const rows = db.prepare('select bytes from signing_papers').pluck().all();
		db.close();
		return rows.map((row) => (row instanceof Uint8Array ? Buffer.from(row) : Buffer.alloc(0)));
	}
	it('[SW12][SW13] where all guardians sign, the first one gets a link for the other, and the record opens it', async () => {
		await closeSlate(hand);
		await askAllGuardians();
		await hand.goto(`${app.origin}/field/event?id=${event}`);
		await unlock(hand);
		const fetched = hand.waitForResponse((answer) => answer.url().endsWith('/pack'));
		await hand.getByRole('button', { name: 'Hämta listan igen' }).tap();
		await (await fetched).finished();
		await hand.getByRole('button', { name: 'Hämta listan igen' }).waitFor();
		await choose('Alva Holm', 'Bo Holm');
		await hand.getByText('Alvin Holm, 4B').tap();
		await hand.getByRole('button', { name: 'Lämna telefonen till Bo' }).tap();
		await answerYesAndSign();
		const code = await beasCode();
		// A phone that was killed comes back to the same code.
		await hand.reload();
		await unlock(hand);
		expect(await beasCode()).toBe(code);
		expect(await accessibilityFaults(hand)).toEqual([]);
		await expect.poll(() => linksOf(code), { timeout: 30_000 }).toEqual(['Bea Holm']);
	});

	it('[SW14] the other one, who is there, signs next: in at most three taps, and for these children alone', async () => {
		let taps = 0;
		const tap = async (name: string) => {
			taps += 1;
			await hand.getByRole('button', { name }).tap();
		};
		await tap('Bea är här och skriver under nu');
		await hand.getByRole('button', { name: 'Till frågorna' }).waitFor();
		expect(taps).toBeLessThanOrEqual(3);
		const shown = await hand.locator('.phone').innerText();
		expect(shown).toContain('Till dig, Bea');
		expect(shown).toContain('Alva och Alvin');
		expect(shown).not.toMatch(/Hugo|Liam|Tuva/);
		await hand.evaluate(() => history.back());
		await hand.getByText('Till dig, Bea').waitFor();
		await answerYesAndSign();
		// Both have said yes on this phone: nobody is left to ask.
		expect(await hand.locator('.slate__part').count()).toBe(0);
		await closeSlate(hand);
	});

	it('[AE9] the poster at the door is fetched once, and then shown without a network too', async () => {
		await hand.goto(`${app.origin}/field/event?id=${event}`);
		await unlock(hand);
		await hand.getByRole('link', { name: 'Affisch vid dörren' }).tap();
		const code = hand.locator('.slate__code');
		const shown = await code.innerText();
		expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
		await field.setOffline(true);
		await hand.reload();
		await unlock(hand);
		await hand.getByText('Den sparade affischen visas.').waitFor();
		expect(await code.innerText()).toBe(shown);
		expect(await accessibilityFaults(hand)).toEqual([]);
		await field.setOffline(false);
		await hand.getByRole('link', { name: 'Klart' }).tap();
		await hand.getByRole('link', { name: 'Affisch vid dörren' }).waitFor();
	});

	/** At the desk: from today every guardian signs for the children of the board. */
	async function askAllGuardians(): Promise<void> {
		const office = await openBrowser(desk);
		const page = await office.newPage();
		await page.goto(`${app.origin}/login`);
		await page.getByLabel('E-post').fill('admin@example.org');
		await page.getByLabel('Lösenord').fill('exempel-losenord');
		await page.getByRole('button', { name: 'Logga in' }).click();
		await page.waitForURL(`${app.origin}/check`);
		await page.goto(`${app.origin}/policies`);
		await page.locator('summary', { hasText: 'Barn- och utbildningsnämnden' }).click();
		const form = page.locator('form', {
			has: page.getByRole('button', { name: 'Byt riktlinje för Barn- och utbildningsnämnden' })
		});
		await form.getByLabel('Vårdnadshavare som ska skriva under').selectOption('all');
		const chosen = page.waitForResponse((answer) => answer.request().method() === 'POST');
		await form.getByRole('button').click();
		expect((await chosen).ok()).toBe(true);
		await office.close();
	}
	async function answerYesAndSign(): Promise<void> {
		await hand.getByRole('button', { name: 'Till frågorna' }).tap();
		await sameForAll('Ja').tap();
		await hand.getByText('Jag godkänner att bilderna förs över').tap();
		await hand.getByRole('button', { name: 'Fortsätt', exact: true }).tap();
		await hand.evaluate(aMoment);
		await drawWithoutLifting();
		await touch('touchEnd');
		const save = hand.getByRole('button', { name: 'Skriv under och spara', exact: true });
		await save.scrollIntoViewIfNeeded();
		await hand.evaluate(aMoment);
		await save.tap();
		await hand.getByText('Sparat', { exact: true }).first().waitFor();
	}
	async function beasCode(): Promise<string> {
		const part = hand.getByRole('region', { name: 'Till Bea: svara på egen telefon' });
		expect(await part.innerText()).toContain('Alva och Alvin');
		return part.locator('.slate__code').innerText();
	}
	/** Whom the server lets in with a code. */
	function linksOf(code: string): unknown[] {
		const sha256 = createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
		const db = new Database(join(app.dataFolder, 'bildlov.db'), { readonly: true });
		const names = db
			.prepare(
				'select name from answer_links join person_details on person_id = guardian_id where code_sha256 = ?'
			)
			.pluck()
			.all(sha256);
		db.close();
		return names;
	}
});
