import type { BrowserContext, Page } from 'playwright-core';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/domain/access.ts';
import { codeFromBytes } from '#lib/domain/own-page-code.ts';
import { latestEvents } from '#lib/server/db/events.ts';
import { canonicalJson, sha256Of } from '#lib/server/hash.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { makePack } from '#lib/server/use-cases/make-pack.ts';
import { receiveRecords } from '#lib/server/use-cases/receive-records.ts';
import type { SigningBody } from '#lib/sync/record.ts';
import { done } from '../support/a-desk.ts';
import { desk, openBrowser, phone, signInAtDesk } from '../support/browser.ts';
import { accessibilityFaults } from '../support/accessibility-faults.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

/** A child of the event with two guardians: the first one has said yes on the photographer's phone. */
async function aFirstGuardian(dataFolder: string) {
	const deps = await openDeps(settingsFrom({ BILDLOV_DATA: dataFolder }));
	const event = (await latestEvents(deps.store.read, 10)).find(({ name }) => name === 'Luciatåg 4B');
	if (!event) throw new Error('The event is gone.');
	const actor: Actor & { kind: 'device' } = {
		kind: 'device',
		id: newId(),
		userId: 'user-photographer',
		userName: 'Jonas Sund',
		grants: [{ role: 'photographer', unitId: null, channelId: null }]
	};
	const pack = done(await makePack(deps, actor, event.id));
	const child = pack.people.find((one) => one.guardians.length === 2);
	const [first, second] = child?.guardians ?? [];
	// Somebody else of the event, about whom nothing has been answered.
	const unasked = pack.people.find(
		(one) => one.id !== child?.id && one.guardians.length > 0 && one.states.every(({ asked }) => !asked)
	);
	const form = pack.forms.find(({ language }) => language === 'sv');
	const policy = pack.channels[0]?.policy;
	if (!child || !first || !second || !form || !policy || !unasked)
		throw new Error('Nobody has two guardians, or nobody is unasked.');
	const code = codeFromBytes(crypto.getRandomValues(new Uint8Array(13)));
	const at = deps.now();
	const body: SigningBody = {
		v: 1,
		type: 'signing',
		id: newId(),
		eventId: event.id,
		signer: { as: 'guardian', guardianId: first.id },
		given: { method: 'typed', name: first.name, witness: 'Jonas Sund' },
		answers: [
			{
				person: { id: child.id },
				consent: {
					id: newId(),
					channels: ['website'],
					thirdCountry: false,
					covers: ['image'],
					purposes: [],
					images: 'general',
					validTo: null
				},
				refusal: null
			}
		],
		shown: { formId: form.formId, version: form.version, language: 'sv', sha256: form.sha256 },
		policy,
		signedAt: at,
		linkSha256: sha256Of(newId()),
		otherGuardians: [{ guardianId: second.id, codeSha256: sha256Of(code) }]
	};
	const text = canonicalJson(body);
	const record = {
		id: body.id,
		deviceId: actor.id,
		seq: 1,
		prevHash: null,
		sha256: sha256Of(text),
		body: text
	};
	await receiveRecords(deps, { actor, isRevoked: false }, { deviceNow: at, records: [record] });
	await deps.close();
	return { code, child, second, unasked };
}

/** In the page. */
function isInSight(element: Element): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return top >= 0 && bottom <= innerHeight;
}

/** From the poster on the desk to the verdict, on a family's own phone: each step needs the one before. */
describe('a family that answers on a phone of their own', () => {
	let app: RunningApp;
	let office: BrowserContext;
	let family: BrowserContext;
	let page: Page;
	let hand: Page;
	let first: Awaited<ReturnType<typeof aFirstGuardian>>;
	let poster: string;

	beforeAll(async () => {
		app = await anApp();
		app.fillWithDemo();
		first = await aFirstGuardian(app.dataFolder);
		await app.start();
		office = await openBrowser(desk);
		page = await office.newPage();
		await signInAtDesk(page, app.origin);
		family = await openBrowser({ ...phone, reducedMotion: 'reduce' });
		hand = await family.newPage();
	}, 180_000);
	afterAll(async () => {
		await office?.close();
		await family?.close();
		await app.stop();
	});

	const heading = (name: string | RegExp, of = hand) => of.getByRole('heading', { level: 1, name }).waitFor();
	const firstName = (name: string) => name.split(' ')[0] ?? name;

	/** Yes to every question that stands on the page, but no to the ones that are named. */
	async function answerAll(of: Page, noTo: readonly string[] = []) {
		const questions = of.locator('fieldset.q');
		// The one about the name goes away where everything has a no.
		for (let at = 0; at < (await questions.count()); at += 1) {
			const asked = (await questions.nth(at).locator('legend').textContent()) ?? '';
			const answer = noTo.includes(asked) ? 'Nej' : 'Ja';
			await questions.nth(at).getByRole('radio', { name: answer }).check();
		}
	}

	it('[OP7] the desk opens the event’s poster, and prints it', async () => {
		await page.goto(`${app.origin}/events`);
		await page.getByRole('link', { name: 'Luciatåg 4B' }).click();
		await heading('Luciatåg 4B', page);
		await page.getByRole('button', { name: 'Öppna en affisch' }).click();
		await page.getByRole('heading', { name: /Affischen är öppen/ }).waitFor();
		poster = (await page.locator('.slate__code').textContent()) ?? '';
		expect(poster).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
		expect(await accessibilityFaults(page)).toEqual([]);
		const download = page.waitForEvent('download');
		await page.getByRole('link', { name: /Skriv ut affischen/ }).click();
		expect((await download).suggestedFilename()).toBe('bildlov-affisch.pdf');
	});

	it('[OP6] a wrong code is told the same as one that has not arrived yet', async () => {
		await hand.goto(`${app.origin}/answer`);
		await hand.getByLabel('Kod').fill('0000-0000');
		await hand.getByRole('button', { name: 'Svara' }).click();
		await heading('Koden gäller inte än.');
		expect(await accessibilityFaults(hand)).toEqual([]);
	});

	it('[OP1] the code from the wall opens the questions, and not the name of any child', async () => {
		await hand.getByLabel('Kod').fill(poster.toLowerCase());
		await hand.getByRole('button', { name: 'Svara' }).click();
		await heading('Får vi visa bilder på dig eller ditt barn?');
		expect(hand.url()).toBe(`${app.origin}/answer`);
		expect(await hand.content()).not.toContain(first.child.name);
		expect(await accessibilityFaults(hand)).toEqual([]);
	});

	it('[OP10] nothing is filled in beforehand; what is missing is said, and the rest is kept', async () => {
		expect(await hand.locator('input:checked').count()).toBe(0);
		await hand.getByRole('radio', { name: /Mitt barn/ }).check();
		await hand.getByLabel('Namn på den som bilderna gäller').fill(first.unasked.name);
		await hand.getByLabel('Klass eller grupp').fill('4B');
		await hand.getByRole('button', { name: 'Skicka svaret' }).click();
		await hand.getByText('Svaret är inte skickat än').waitFor();
		expect(await hand.getByText('Svara ja eller nej').count()).toBeGreaterThan(1);
		// Who scrolls on a small screen, or hears it, goes on at the first thing that is missing.
		const missing = hand.locator('.q--err').first();
		await expect.poll(() => missing.locator('input:focus').count()).toBe(1);
		expect(await missing.evaluate(isInSight)).toBe(true);
		expect(await hand.getByLabel('Namn på den som bilderna gäller').inputValue()).toBe(first.unasked.name);
		expect(await accessibilityFaults(hand)).toEqual([]);
	});

	it('[OP8] the Swedish text is one press away from every language, and what is typed stays through the change', async () => {
		await hand.getByRole('link', { name: 'English' }).click();
		await heading('May we show pictures of you or your child?');
		expect(await hand.getByLabel('Name of the person in the pictures').inputValue()).toBe(first.unasked.name);
		await hand.locator('summary', { hasText: 'svenska' }).or(hand.locator('summary')).first().click();
		await hand.locator('article[lang="sv"]').waitFor();
		expect(await accessibilityFaults(hand)).toEqual([]);
		await hand.getByRole('link', { name: 'Svenska', exact: true }).click();
		await heading('Får vi visa bilder på dig eller ditt barn?');
	});

	it('[OP11] it is sent with a drawn name, and the signer leaves with a page of their own', async () => {
		await answerAll(hand);
		await hand.getByLabel(/Hur hör ni ihop/).fill('mamma');
		await hand.getByLabel('Ditt namn').fill('Noor Al-Sayed');
		await hand.getByRole('checkbox', { name: /Det är jag som svarar/ }).check();
		await hand.getByRole('button', { name: 'Rita också din underskrift' }).click();
		const canvas = hand.locator('canvas');
		await canvas.scrollIntoViewIfNeeded();
		const pad = await canvas.boundingBox();
		if (!pad) throw new Error('There is nothing to draw on.');
		await hand.mouse.move(pad.x + 40, pad.y + 120);
		await hand.mouse.down();
		for (let step = 1; step < 30; step += 1) {
			await hand.mouse.move(pad.x + 40 + step * 6, pad.y + 120 + Math.sin(step) * 40);
		}
		await hand.mouse.up();
		await hand.locator('input[name="signature"]').waitFor({ state: 'attached' });
		expect(await accessibilityFaults(hand)).toEqual([]);
		await hand.getByRole('button', { name: 'Skicka svaret' }).click();
		await heading('Tack! Ditt svar har kommit fram.');
		expect(await accessibilityFaults(hand)).toEqual([]);
		await hand.getByRole('link', { name: 'Öppna din egen sida' }).click();
		await hand.waitForURL(`${app.origin}/mine`);
		await hand.getByText(first.unasked.name).first().waitFor();
	});

	const answersFor = async (id: string) => {
		await page.goto(`${app.origin}/check/people/${id}`);
		return page.locator('.verdict__word').allInnerTexts();
	};

	it('[OP2] staff file it to the child and confirm who signed: only then the verdict turns', async () => {
		const { name, id } = first.unasked;
		expect(await answersFor(id)).not.toContain('Inte ännu');
		await page.goto(`${app.origin}/quarantine`);
		const item = page.getByRole('listitem').filter({ hasText: name }).last();
		expect(await item.textContent()).toContain('från en egen telefon');
		expect(await item.textContent()).toContain('vid Luciatåg 4B');
		await item.getByRole('link').first().click();
		await page.getByRole('radio', { name }).first().check();
		await page.getByRole('button', { name: 'Lägg in svaret' }).click();
		await page.waitForURL(`${app.origin}/quarantine**`);
		const filed = await answersFor(id);
		expect(filed).toContain('Inte ännu');
		// As far as a yes goes there: the guideline advises against children on the website, with consent too.
		expect(filed).not.toContain('Avråds');
		await page.getByRole('radio', { name: /En vårdnadshavare som saknas i listan/ }).check();
		await page.getByRole('button', { name: 'Bekräfta', exact: true }).click();
		await page.getByText('Bekräftat. Underskriften räknas från och med nu.').waitFor();
		expect(await answersFor(id)).toContain('Avråds');
	});

	it('[OP3] a guardian’s link greets by name, asks about the child, and a no counts at once', async () => {
		const { code, child, second } = first;
		const before = await answersFor(child.id);
		await hand.goto(`${app.origin}/answer/${code}`);
		await hand.getByText(`Hej ${firstName(second.name)}!`).waitFor();
		expect(await hand.content()).toContain(firstName(child.name));
		expect(await hand.content()).not.toContain(child.name);
		await answerAll(hand, ['Webbplats', 'Sociala medier', 'Intranät']);
		await hand.getByLabel('Ditt namn').fill(second.name);
		await hand.getByRole('checkbox', { name: /Det är jag som svarar/ }).check();
		await hand.getByRole('button', { name: 'Skicka svaret' }).click();
		await heading('Tack! Ditt svar har kommit fram.');
		expect(await answersFor(child.id)).not.toEqual(before);
	});

	it('[OP4] opened again, it says that it has been answered, and when', async () => {
		await hand.goto(`${app.origin}/answer/${first.code}`);
		await heading('Du har redan svarat.');
		expect(await accessibilityFaults(hand)).toEqual([]);
	});

	it('[OP10] a family without script answers too, and gets its code', async () => {
		const plain = await openBrowser({ ...phone, javaScriptEnabled: false });
		const form = await plain.newPage();
		await form.goto(`${app.origin}/answer/${poster}`);
		await form.getByRole('radio', { name: /Mig själv/ }).check();
		await form.getByLabel('Namn på den som bilderna gäller').fill('Nils Ek');
		await form.getByRole('button', { name: 'Skicka svaret' }).click();
		await form.getByText('Svaret är inte skickat än').waitFor();
		// Without script the page comes anew, and begins at the questions.
		expect(new URL(form.url()).hash).toBe('#questions');
		expect((await form.locator('#questions .note--late').boundingBox())?.y).toBeLessThan(
			phone.viewport.height
		);
		expect(await form.getByLabel('Namn på den som bilderna gäller').inputValue()).toBe('Nils Ek');
		await answerAll(form, ['Webbplats']);
		await form.getByLabel('Ditt namn').fill('Nils Ek');
		await form.getByRole('checkbox', { name: /Det är jag som svarar/ }).check();
		await form.getByRole('button', { name: 'Skicka svaret' }).click();
		await heading('Tack! Ditt svar har kommit fram.', form);
		await form.getByRole('link', { name: 'Öppna din egen sida' }).click();
		await form.getByText('Nils Ek').first().waitFor();
		await plain.close();
	});

	it('[OP5] once the desk has closed the poster, it says so plainly', async () => {
		await page.goto(`${app.origin}/events`);
		await page.getByRole('link', { name: 'Luciatåg 4B' }).click();
		await page.locator('summary', { hasText: 'Stäng affischen' }).click();
		await page.getByRole('button', { name: 'Stäng nu' }).click();
		await page.getByText('Affischen är stängd.').waitFor();
		await hand.goto(`${app.origin}/answer/${poster}`);
		await heading('Här går det inte att svara längre.');
		expect(await accessibilityFaults(hand)).toEqual([]);
	});
});
