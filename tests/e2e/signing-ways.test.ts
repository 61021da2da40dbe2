import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePin, openBrowser, pairingCode, phone, unlock } from '../support/browser.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

const siblings = [
	'Födelsedatum;Namn;Grupp;Enhet;VH1 namn;VH1 e-post;VH1 mobil',
	'2016-04-02;Tuva Fors;4B;Björkskolan;Anna Fors;anna.fors@example.org;070-174 06 90',
	'2016-04-02;Ture Fors;4B;Björkskolan;Anna Fors;anna.fors@example.org;070-174 06 90'
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
		const code = await pairingCode(app.origin);
		await openPhone();
		await hand.goto(`${app.origin}/field/pair?code=${code}`);
		await hand.getByRole('button', { name: 'Koppla telefonen' }).click();
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
		await touch('touchEnd');
		taps += 1;
		await hand.evaluate(aMoment);
		// It has lost what it said was missing, and stands where it will be tapped.
		await tap(hand.getByRole('button', { name: 'Skriv under och spara', exact: true }));
		await hand.getByText('Sparat', { exact: true }).first().waitFor();
		expect(taps).toBeLessThanOrEqual(12);
		await hand.getByRole('button', { name: 'Klart, nästa barn' }).tap();
	});
});
