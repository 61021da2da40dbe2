import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpStores, openBrowser, pairPhone, phone, pin } from '../support/browser.ts';
import { accessibilityFaults } from '../support/accessibility-faults.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

/** One phone with a lock of its own, step by step: each step needs the one before. */
describe('the phone’s own lock beside the PIN', () => {
	let app: RunningApp;
	/** By name: WebAuthn knows no bare addresses. */
	let origin: string;
	let field: BrowserContext;
	let hand: Page;
	let cdp: CDPSession;
	let authenticatorId: string;

	beforeAll(async () => {
		app = await anApp();
		origin = app.origin.replace('127.0.0.1', 'localhost');
		app.fillWithDemo();
		await app.start();
		field = await openBrowser({ ...phone, reducedMotion: 'reduce' });
		hand = await field.newPage();
		cdp = await field.newCDPSession(hand);
		await cdp.send('WebAuthn.enable', { enableUI: false });
		await fitLock({ hasPrf: false });
		await pairPhone(hand, app.origin, origin);
	});
	afterAll(async () => {
		await field.close();
		await app.stop();
	});

	/** A sensor in the phone that knows its owner. With `hasPrf` it gives secrets too. */
	async function fitLock({ hasPrf }: { readonly hasPrf: boolean }): Promise<void> {
		if (authenticatorId) await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
		const fitted = await cdp.send('WebAuthn.addVirtualAuthenticator', {
			options: {
				protocol: 'ctap2',
				ctap2Version: 'ctap2_1',
				transport: 'internal',
				hasResidentKey: true,
				hasUserVerification: true,
				isUserVerified: true,
				automaticPresenceSimulation: true,
				hasPrf
			}
		});
		authenticatorId = fitted.authenticatorId;
	}
	/** As a phone does after too many wrong fingers: this sensor opens nothing more. */
	const refuseFingers = () =>
		cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
	const passkeys = async () =>
		(await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length;

	const whileSigning = 'Lås listan medan någon skriver under';
	const seen = (text: string | RegExp) => hand.getByText(text).first().waitFor();
	const button = (name: string) => hand.getByRole('button', { name, exact: true });
	const byFinger = () => button('Lås upp med fingeravtryck eller ansikte');
	const isOpen = () => button('Lås nu').waitFor();
	async function lock(): Promise<void> {
		await button('Lås nu').click();
		await byFinger().waitFor();
	}
	async function givePin(): Promise<void> {
		await hand.getByLabel('Eller skriv PIN-koden').fill(pin);
		await button('Lås upp').click();
		await isOpen();
	}
	async function addByPin(): Promise<void> {
		await byFinger().click();
		await hand.getByLabel('PIN-kod', { exact: true }).fill(pin);
		await button('Lägg till').click();
		await seen('Fingeravtryck eller ansikte låser upp');
	}
	async function remove(): Promise<void> {
		await button('Ta bort fingeravtryck eller ansikte').click();
		await seen('Borttaget. Nu öppnar bara PIN-koden.');
	}
	async function choosePin(chosen: string): Promise<void> {
		await hand.getByLabel('PIN-kod', { exact: true }).fill(chosen);
		await hand.getByLabel('PIN-koden en gång till').fill(chosen);
		await button('Lås med den här koden').click();
		await hand.getByRole('heading', { name: 'Lås upp med fingeravtryck eller ansikte?' }).waitFor();
	}
	async function sign(): Promise<void> {
		await hand.locator('#not-asked a[href*="/field/sign"]').first().click();
		await hand.getByRole('radio').first().check();
		await hand.getByRole('button', { name: /^Lämna telefonen till/ }).click();
		await button('Till frågorna').click();
		// A no to the pictures takes the question of the name away.
		for (const no of await hand.getByRole('radio', { name: 'Nej' }).all())
			if ((await no.count()) > 0) await no.check();
		await hand.getByRole('button', { name: /^Fortsätt/ }).click();
		const pad = await hand.locator('.pad canvas').boundingBox();
		if (!pad) throw new Error('There is no pad.');
		await hand.mouse.move(pad.x + 40, pad.y + 120);
		await hand.mouse.down();
		for (let step = 1; step <= 30; step += 1)
			await hand.mouse.move(pad.x + 40 + step * 8, pad.y + 120 + 40 * Math.sin(step / 2));
		await hand.mouse.up();
		await button('Skriv under och spara').click();
		await seen('Sparat');
	}

	it('[LK12] a phone whose lock gives no secret says so, and keeps the PIN', async () => {
		await choosePin(pin);
		expect(await accessibilityFaults(hand)).toEqual([]);
		await button('Ja, lås upp så').click();
		await seen('Den här telefonen kan inte låsa upp så');
		expect(await accessibilityFaults(hand)).toEqual([]);
		expect(await passkeys()).toBe(0);
		await button('Fortsätt med PIN-koden').click();
		await isOpen();
		await seen('PIN-koden låser upp listorna');
		await button('Lås nu').click();
		await hand.getByLabel('PIN-kod', { exact: true }).waitFor();
		expect(await byFinger().count()).toBe(0);
		await hand.getByLabel('PIN-kod', { exact: true }).fill(pin);
		await button('Lås upp').click();
		await isOpen();
	});

	it('[LK11] is added where the settings are with the right PIN, by keyboard alone', async () => {
		await fitLock({ hasPrf: true });
		await hand.getByRole('link', { name: 'Nytt tillfälle' }).click();
		await hand.getByLabel('Vad heter tillfället?').fill('Lucia');
		await hand.getByRole('checkbox').first().check();
		await button('Skapa och hämta listan').click();
		await seen('Samla samtycke');
		await hand.goto(`${origin}/field`);
		await hand.getByLabel('PIN-kod', { exact: true }).fill(pin);
		await button('Lås upp').click();
		await byFinger().focus();
		await hand.keyboard.press('Enter');
		await hand.getByLabel('PIN-kod', { exact: true }).waitFor();
		expect(await accessibilityFaults(hand)).toEqual([]);
		await hand.keyboard.type('274914');
		await hand.keyboard.press('Enter');
		await seen(/9 försök är kvar/);
		expect(await passkeys()).toBe(0);
		expect(await accessibilityFaults(hand)).toEqual([]);
		await hand.keyboard.type(pin);
		await hand.keyboard.press('Enter');
		await seen('Fingeravtryck eller ansikte låser upp');
		expect(await passkeys()).toBe(1);
		expect(await accessibilityFaults(hand)).toEqual([]);
	});

	it('[LK10] opens the lists offline, by keyboard alone, where the PIN’s field would open them too', async () => {
		await hand.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await app.stop();
		await hand.reload();
		await byFinger().waitFor();
		expect(await accessibilityFaults(hand)).toEqual([]);
		expect(await hand.getByText('Lucia').count()).toBe(0);
		// It has the focus when the screen comes.
		await hand.keyboard.press('Enter');
		await isOpen();
		await seen('Lucia');
	});

	it('[LK11] what lies on the phone holds neither its secret nor the key, and opens nothing on another phone', async () => {
		const kept = await dumpStores(hand);
		expect(kept).toContain('"passkey":{"credentialId"');
		// What only the phone's own lock gives, asked of it as the app asks.
		const { secret, salt } = await hand.evaluate(async () => {
			const answer = <T>(asked: IDBRequest<T>) =>
				new Promise<T>((resolve, reject) => {
					asked.onsuccess = () => resolve(asked.result);
					asked.onerror = () => reject(asked.error ?? new Error('no answer'));
				});
			const db = await answer(indexedDB.open('bildlov'));
			const { passkey } = await answer(db.transaction('vault').objectStore('vault').get('lists'));
			db.close();
			const given = await navigator.credentials.get({
				publicKey: {
					challenge: new Uint8Array(32),
					allowCredentials: [{ type: 'public-key', id: passkey.credentialId }],
					userVerification: 'required',
					extensions: { prf: { eval: { first: passkey.salt } } }
				}
			});
			if (!(given instanceof PublicKeyCredential)) throw new Error('no passkey');
			const first = given.getClientExtensionResults().prf?.results?.first;
			if (!(first instanceof ArrayBuffer)) throw new Error('no secret');
			// As the stores are read.
			const textOf = (bytes: BufferSource) => new TextDecoder('latin1').decode(bytes);
			return { secret: textOf(first), salt: textOf(passkey.salt) };
		});
		expect(secret).toHaveLength(32);
		expect(kept).toContain(JSON.stringify(salt).slice(1, -1));
		expect(kept).not.toContain(JSON.stringify(secret).slice(1, -1));
		// The same profile, and a sensor that is another phone's.
		await fitLock({ hasPrf: true });
		await lock();
		await byFinger().click();
		await seen('Telefonen låste inte upp');
		await givePin();
	});

	it('[LK11] is removed where it was added, also from the phone, and the PIN alone opens then', async () => {
		await remove();
		expect(await accessibilityFaults(hand)).toEqual([]);
		expect(await dumpStores(hand)).not.toContain('credentialId');
		await addByPin();
		expect(await passkeys()).toBe(1);
		await remove();
		await expect.poll(passkeys).toBe(0);
		await button('Lås nu').click();
		await hand.getByLabel('PIN-kod', { exact: true }).fill(pin);
		expect(await byFinger().count()).toBe(0);
		await button('Lås upp').click();
		await isOpen();
	});

	it('[LK10] a finger that it does not know is told of, costs no try of the PIN, and the PIN opens', async () => {
		await addByPin();
		await lock();
		await refuseFingers();
		for (let number = 0; number < 3; number += 1) {
			await byFinger().click();
			await seen('Telefonen låste inte upp');
		}
		expect(await accessibilityFaults(hand)).toEqual([]);
		await hand.getByLabel('Eller skriv PIN-koden').fill('274914');
		await button('Lås upp').click();
		await seen(/9 försök är kvar/);
		await givePin();
		await fitLock({ hasPrf: true });
		await remove();
		await addByPin();
	});

	it('[LK13] locks the list while somebody signs: going on from the slate takes a touch of the owner’s', async () => {
		await hand.reload();
		await byFinger().click();
		await isOpen();
		expect(await hand.getByRole('checkbox', { name: whileSigning }).isChecked()).toBe(true);
		await hand.getByRole('link', { name: /Lucia/ }).click();
		await hand.getByRole('link', { name: 'Samla samtycke' }).click();
		await sign();
		await button('Klart, nästa barn').click();
		await byFinger().waitFor();
		expect(await accessibilityFaults(hand)).toEqual([]);
		expect(await hand.getByRole('searchbox').count()).toBe(0);
		await hand.goBack();
		await byFinger().waitFor();
		await hand.goForward();
		await byFinger().waitFor();
		expect(await hand.getByRole('searchbox').count()).toBe(0);
		await byFinger().click();
		// The list that the photographer came from, and no slate.
		await hand.getByRole('searchbox').waitFor();
	});

	it('[LK13] turned off on this phone, the list follows the slate at once', async () => {
		await hand.goto(`${origin}/field`);
		await byFinger().click();
		await isOpen();
		await hand.getByRole('checkbox', { name: whileSigning }).focus();
		await hand.keyboard.press('Space');
		await hand.getByRole('link', { name: /Lucia/ }).click();
		await hand.getByRole('link', { name: 'Samla samtycke' }).click();
		await sign();
		await button('Klart, nästa barn').click();
		await hand.getByRole('searchbox').waitFor();
		expect(await byFinger().count()).toBe(0);
	});

	it('[LK11] goes with the lists when the PIN is forgotten, and is offered with the new PIN', async () => {
		await lock();
		await button('Glömt koden').click();
		await button('Radera och välj en ny kod').click();
		await seen('Listorna och utkasten är raderade.');
		expect(await dumpStores(hand)).not.toContain('credentialId');
		await choosePin('902735');
		await button('Ja, lås upp så').click();
		await isOpen();
		await lock();
		await byFinger().click();
		await isOpen();
	});
});
