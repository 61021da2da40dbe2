import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePin, openBrowser, phone, unlock } from '../support/browser.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

const samples = join(import.meta.dirname, '../samples');
const classList = (name: string) => join(samples, 'class-lists', name);
const photo = (name: string) => join(samples, 'photos', name);
const password = 'en mening som jag minns';

/** The whole way once, step by step on the same installation: each step needs the one before. */
describe('the main job, end to end, at 390 × 844', () => {
	let app: RunningApp;
	let admin: BrowserContext;
	let desk: Page;
	let field: BrowserContext;
	let hand: Page;
	/** The code that the pupil leaves with. */
	let ownPage: string;
	const profile = mkdtempSync(join(tmpdir(), 'bildlov-phone-'));
	const complaints: string[] = [];

	beforeAll(async () => {
		app = await anApp();
		await app.start();
		admin = await openBrowser(phone);
		desk = await admin.newPage();
		listen(desk);
	});
	afterAll(async () => {
		await admin.close();
		await field?.close();
		await app.stop();
	});

	function listen(page: Page): void {
		page.on('console', (message) => {
			if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text()))
				complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));
	}
	/** Waits until the text is on the page. */
	async function seen(text: string | RegExp, page = desk): Promise<void> {
		const found = page.getByText(text).first();
		const isSeen = await found.waitFor({ timeout: 15_000 }).then(
			() => true,
			() => false
		);
		const shown = isSeen ? '' : `${page.url()} shows:\n${await page.locator('body').innerText()}`;
		expect(isSeen, `${String(text)} is not seen. ${shown}`).toBe(true);
	}
	async function landed(address: RegExp): Promise<void> {
		const isThere = await desk.waitForURL(address, { timeout: 15_000 }).then(
			() => true,
			() => false
		);
		const shown = isThere ? '' : `${desk.url()} shows:\n${await desk.locator('main').innerText()}`;
		expect(isThere, `${String(address)} is not reached. ${shown}`).toBe(true);
	}
	const open = (path: string) => desk.goto(app.origin + path);
	async function searched(name: string): Promise<void> {
		await open('/check');
		await desk.locator('main').getByRole('searchbox').fill(name);
		await desk.locator('main').getByRole('button', { name: 'Sök' }).click();
	}

	it('[E1] sets up the municipality and its first administrator from the console’s link', async () => {
		const link = /First administrator, once: (\S+)/.exec(app.output())?.[1] ?? '';
		await desk.goto(link);
		await desk.getByLabel('Kommunens namn').fill('Ekbacka kommun');
		await desk.getByLabel('Kontakt till dataskyddsombudet').fill('dataskydd@ekbacka.example');
		await desk.getByLabel('Kontakt för hjälp med Bildlov').fill('bild@ekbacka.example');
		await desk.getByLabel('Nämndens namn').first().fill('Kommunstyrelsen');
		await desk.getByLabel('Ditt namn').fill('Stina Berg');
		await desk.getByLabel('E-post').fill('stina@ekbacka.example');
		await desk.getByLabel('Lösenord', { exact: true }).fill(password);
		await desk.getByLabel('Lösenordet en gång till').fill(password);
		await desk
			.getByRole('radio', { name: /Norberg/ })
			.first()
			.check();
		await desk.getByRole('button', { name: 'Lägg upp kommunen' }).click();
		await desk.waitForURL(`${app.origin}/welcome`);
		await expect(desk.getByRole('heading', { level: 1 }).textContent()).resolves.toBeTruthy();
	});

	it('[E1] imports both class lists; a namesake is asked about, and the same file again changes nothing', async () => {
		await open('/import');
		await desk.getByLabel('Klasslista (CSV)').setInputFiles(classList('elever.utf-8-bom.csv'));
		await desk.getByRole('button', { name: 'Visa vad filen innehåller' }).click();
		await seen('150 läggs till');
		await desk.getByRole('button', { name: 'Läs in', exact: true }).click();
		await seen('Inläsningen är klar: 150 nya');

		await open('/import');
		await desk.getByLabel('Klasslista (CSV)').setInputFiles(classList('elever.utf-8-bom.csv'));
		await desk.getByRole('button', { name: 'Visa vad filen innehåller' }).click();
		await seen('Filen ändrar ingenting');

		await open('/import');
		await desk.getByLabel('Klasslista (CSV)').setInputFiles(classList('klasslista-4B.windows-1252.csv'));
		await desk.getByRole('button', { name: 'Visa vad filen innehåller' }).click();
		await seen('Windows-1252');
		const somebodyElse = desk.getByRole('radio', { name: 'Nej, någon annan' });
		expect(await somebodyElse.count()).toBe(4);
		for (let place = 0; place < 4; place += 1) await somebodyElse.nth(place).check();
		await desk.getByRole('button', { name: 'Läs in', exact: true }).click();
		await seen(/Inläsningen är klar: \d+ nya/);
		expect(await desk.content()).not.toContain('9809');
	});

	it('[E2] pairs the phone by a short code, makes the event and fetches its pack', async () => {
		await open('/phones');
		await desk.getByRole('button', { name: 'Koppla en telefon' }).first().click();
		const code = (await desk.locator('.slate__code').textContent()) ?? '';
		field = await openBrowser(phone, profile);
		hand = await field.newPage();
		listen(hand);
		await hand.goto(`${app.origin}/field`);
		await hand.getByRole('link', { name: 'Koppla telefonen' }).click();
		await hand.getByLabel('Kod', { exact: true }).fill(code.toLowerCase());
		await hand.getByRole('button', { name: 'Koppla telefonen' }).click();
		await choosePin(hand);
		await seen('Kopplad till Stina Berg', hand);

		await hand.getByRole('link', { name: 'Nytt tillfälle' }).click();
		await hand.getByLabel('Vad heter tillfället?').fill('Skolavslutning 4B');
		for (const group of [/^4B/, /^NA2/]) await hand.getByRole('checkbox', { name: group }).check();
		for (const channel of ['Facebook', 'Intranätet', 'Lärplattformen', 'Tryck']) {
			await hand.getByRole('checkbox', { name: channel }).uncheck();
		}
		await hand.getByRole('button', { name: 'Skapa och hämta listan' }).click();
		await seen('Inte frågade', hand);
		await hand.waitForFunction(() => navigator.serviceWorker.controller !== null);
	});

	it('[E3] says what a consent will be enough for, and takes a guardian’s signature with the server stopped', async () => {
		await app.stop();
		const page = hand.url();
		await hand.close();
		hand = await field.newPage();
		listen(hand);
		await hand.goto(page);
		await unlock(hand);
		await hand.getByRole('link', { name: 'Samla samtycke' }).click();
		await hand.getByRole('searchbox').fill('alva lindq');
		await hand.getByRole('link', { name: /Alva Lindqvist/ }).click();
		await seen('Alva är 10 år. En vårdnadshavare skriver under.', hand);
		await hand.getByRole('radio', { name: /Malte Lindqvist/ }).check();
		await seen(/Ett ja räcker för Webbplatsen, men riktlinjen avråder/, hand);
		await seen(/Ett ja räcker inte för Instagram: där krävs samtycke till just den bilden/, hand);
		await hand.getByRole('button', { name: 'Lämna telefonen till Malte' }).click();
		await hand.getByRole('button', { name: 'Till frågorna' }).click();
		const goOn = hand.getByRole('button', { name: /^Fortsätt/ });
		expect(await goOn.getAttribute('aria-disabled')).toBe('true');
		await choose('Webbplats', 'Ja');
		await choose('Sociala medier', 'Nej');
		await choose('Förnamnet Alva bredvid bilden', 'Nej');
		await goOn.click();
		await draw(hand);
		await hand.setViewportSize({ width: 844, height: 390 });
		await hand.setViewportSize({ width: 390, height: 844 });
		await hand.getByRole('button', { name: 'Skriv under och spara' }).click();
		await seen('Sparat', hand);
		await hand.getByRole('button', { name: 'Klart, nästa barn' }).click();
		await seen('1 väntar', hand);
	});

	it('[E3] takes a pupil’s own answer with a typed name and the photographer as witness', async () => {
		await hand.getByRole('searchbox').fill('nils d');
		await hand.getByRole('link', { name: /Nils D’Amico/ }).click();
		await seen('Nils skriver under själv.', hand);
		await hand.getByRole('radio', { name: /Nils D’Amico/ }).check();
		await seen(/Ett ja räcker för Instagram, om rutan om överföring också kryssas i/, hand);
		await hand.getByRole('button', { name: 'Lämna telefonen till Nils' }).click();
		await hand.getByRole('button', { name: 'Till frågorna' }).click();
		await choose('Webbplats', 'Ja');
		await choose('Sociala medier', 'Ja');
		await choose('Ditt förnamn bredvid bilden', 'Ja');
		await hand.getByRole('checkbox', { name: /förs över till ett land utanför EU/ }).check();
		await hand.getByRole('button', { name: 'Fortsätt' }).click();
		await hand.getByRole('button', { name: 'Skriv namnet i stället för att rita' }).click();
		await hand.getByLabel('Ditt namn').fill('Nils D’Amico');
		await hand.getByRole('checkbox', { name: /var med och såg/ }).check();
		await hand.getByRole('button', { name: 'Skriv under och spara' }).click();
		await seen('Sparat', hand);
		ownPage = (await hand.locator('.slate__code').textContent()) ?? '';
		expect(ownPage).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
		await hand.getByRole('button', { name: 'Klart, nästa barn' }).click();
		await seen('2 väntar', hand);
	});

	it('[E5] answers from the list on the phone, and says that it is the list’s answer', async () => {
		const event = new URL(hand.url()).searchParams.get('event') ?? '';
		await hand.goto(`${app.origin}/field/event?id=${event}`);
		await unlock(hand);
		await hand.getByRole('link', { name: 'Kontrollera' }).click();
		await hand.getByRole('searchbox').fill('ludvig berg');
		await hand.getByRole('link', { name: /Ludvig Bergström/ }).click();
		await seen(/Enligt listan .* kontrollera innan du publicerar/, hand);
		await seen('Inte frågad', hand);
	});

	it('[E4] sends what waits when the server is back, once, and the phone then holds nothing', async () => {
		await app.start();
		await hand.goto(`${app.origin}/field`);
		// It is locked, and sends all the same.
		await seen('Lås upp listorna', hand);
		await expect.poll(() => hand.evaluate(countWaiting), { timeout: 60_000 }).toBe(0);
		expect(await hand.getByText(/\d+ väntar/).count()).toBe(0);
	});

	it('[E5] shows staff the verdict of each channel, the no first, with its rule', async () => {
		await searched('alva lindqvist');
		await desk
			.getByRole('link', { name: /Alva Lindqvist/ })
			.first()
			.click();
		await seen('Får Alva synas i dag?');
		const verdictIn = (channel: string) =>
			desk.locator('.verdict').filter({ hasText: channel }).locator('.verdict__word');
		await expect(verdictIn('Webbplatsen').textContent()).resolves.toBe('Avråds');
		await expect(verdictIn('Instagram').textContent()).resolves.toBe('Får inte');
		await searched('nils damico');
		await desk
			.getByRole('link', { name: /Nils D’Amico/ })
			.first()
			.click();
		await seen('Får Nils synas i dag?');
		await expect(verdictIn('Instagram').textContent()).resolves.toBe('Får publiceras');
	});

	it('[E6] publishes what is advised against only with a motivation, and what is allowed when its duties are done', async () => {
		await addImage('landscape_6.jpg', 'Skolavslutning', 'Alva Lindqvist');
		await publish('Webbplatsen', async () => {
			await desk.getByLabel('Varför behövs bilden?').fill('Kort.');
			await desk.getByRole('button', { name: /^Publicera/ }).click();
			await seen(/Motiveringen saknas eller är för kort/);
			await desk
				.getByLabel('Varför behövs bilden?')
				.fill('Avslutningen är skolans största dag och eleverna har bett om bilden.');
		});
		await seen(/på webbplatsen/i);
		await addImage('portrait_8.jpg', 'Laboration', 'Nils D’Amico');
		await publish('Instagram', async () => undefined);
		await seen(/Instagram/);
	});

	it('[E7] turns the verdict and opens a takedown at once when the consent is withdrawn, and is done when all are confirmed', async () => {
		await searched('nils damico');
		await desk
			.getByRole('link', { name: /Nils D’Amico/ })
			.first()
			.click();
		await desk.getByRole('link', { name: 'Registrera återkallelse' }).first().click();
		await desk.getByRole('radio', { name: /Personens eget ja/ }).check();
		await desk.getByRole('radio', { name: /Alla kanaler/ }).check();
		await desk.getByRole('button', { name: 'Registrera återkallelsen' }).click();
		await landed(/\/withdrawals\/[0-9a-f-]+/);
		const withdrawal = desk.url();
		await seen('1 publicering ska tas ned');

		await searched('nils damico');
		await desk
			.getByRole('link', { name: /Nils D’Amico/ })
			.first()
			.click();
		await seen('Får Nils synas i dag?');
		await expect(
			desk.locator('.verdict').filter({ hasText: 'Instagram' }).locator('.verdict__word').textContent()
		).resolves.toBe('Inte ännu');

		await open('/takedowns');
		await desk.locator('main a[href^="/takedowns/"]').first().click();
		await desk.getByLabel('Vad du ser, och var').fill('Inlägget syns överst på kontot.');
		await desk.getByRole('button', { name: 'Spara beviset' }).click();
		await desk.getByLabel('Vad du tog bort, och var').fill('Inlägget på kommunens konto.');
		await desk.getByRole('button', { name: 'Bilden är borttagen' }).click();
		await desk.getByRole('checkbox', { name: /Jag har tittat/ }).check();
		await desk.getByRole('button', { name: 'Klart: den är borta' }).click();
		await seen('Bilden är borta');
		await desk.goto(withdrawal);
		await seen('Återkallelsen är klar');
	});

	it('[E8] gives the signer their own page and a receipt as PDF, and staff the same as a page', async () => {
		const family = await openBrowser(phone);
		const page = await family.newPage();
		listen(page);
		await page.goto(`${app.origin}/mine/${ownPage}`);
		expect(new URL(page.url()).pathname).toBe('/mine');
		await seen(/Nils/, page);
		const cookies = (await family.cookies()).map((cookie) => `${cookie.name}=${cookie.value}`).join('; ');
		const pdf = await fetch(`${app.origin}/mine/receipt.pdf`, { headers: { cookie: cookies } });
		expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
		expect(
			Buffer.from(await pdf.arrayBuffer())
				.subarray(0, 5)
				.toString()
		).toBe('%PDF-');
		await family.close();

		await searched('nils damico');
		await desk
			.getByRole('link', { name: /Nils D’Amico/ })
			.first()
			.click();
		await desk.locator('a[href^="/signings/"]').first().click();
		await seen('Svar om bilder: Nils D’Amico, NA2');
		await seen('Bevittnat av');
	});

	it('[E9] has kept every page free of script errors and refused content', () => {
		expect(complaints).toEqual([]);
	});

	/** Answers one question of the form. */
	async function choose(question: string, answer: 'Ja' | 'Nej'): Promise<void> {
		await hand.getByRole('group', { name: question }).getByRole('radio', { name: answer }).check();
	}

	async function draw(page: Page): Promise<void> {
		const pad = await page.locator('.pad canvas').boundingBox();
		if (!pad) throw new Error('There is no pad.');
		await page.mouse.move(pad.x + 40, pad.y + 120);
		await page.mouse.down();
		for (let step = 1; step <= 30; step += 1) {
			await page.mouse.move(pad.x + 40 + step * 8, pad.y + 120 + 40 * Math.sin(step / 2));
		}
		await page.mouse.up();
	}

	async function addImage(file: string, title: string, person: string): Promise<void> {
		await open('/images');
		await desk.locator('input[type=file]').first().setInputFiles(photo(file));
		await desk.getByRole('button', { name: 'Ladda upp' }).click();
		await landed(/\/images\/[0-9a-f-]+/);
		await desk.getByLabel('Titel').fill(title);
		await desk.getByLabel('Beskrivning för den som inte ser bilden').fill(`${title}: en elev på skolgården.`);
		await desk.getByLabel('Fotograf', { exact: true }).fill('Stina Berg');
		await desk.getByRole('checkbox', { name: 'Kommunen har rätt att använda bilden' }).check();
		await desk.getByRole('button', { name: 'Spara om bilden' }).click();
		await seen('Sparat. Svaret nedan gäller nu.');
		await desk.getByRole('searchbox', { name: 'Sök person att lägga till' }).fill(person);
		await desk.keyboard.press('Enter');
		await desk
			.getByRole('button', { name: `Lägg till ${person}` })
			.first()
			.click();
		await desk.getByRole('button', { name: `Ta bort ${person} från bilden` }).waitFor();
	}

	async function publish(channel: string, before: () => Promise<void>): Promise<void> {
		const image = new URL(desk.url()).pathname;
		await open(`${image}/publish`);
		await desk.getByRole('link', { name: new RegExp(channel) }).click();
		await desk.getByLabel('Adress där bilden syns').fill('https://www.ekbacka.example/nyhet');
		for (const duty of await desk.getByRole('checkbox').all()) await duty.check();
		await before();
		await desk.getByRole('button', { name: /^Publicera/ }).click();
		await landed(/\/publications\/[0-9a-f-]+/);
	}
});

/** How many records wait in the phone's own store. */
function countWaiting(): Promise<number> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('bildlov');
		opening.onerror = () => reject(opening.error ?? new Error('No store.'));
		opening.onsuccess = () => {
			const counting = opening.result.transaction('outbox').objectStore('outbox').count();
			counting.onsuccess = () => resolve(counting.result);
		};
	});
}
