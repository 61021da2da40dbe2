import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Quiet: no network of its own, and it runs as root in a container. */
const chromiumArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

export const phone = {
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
	deviceScaleFactor: 2
};
export const desk = { viewport: { width: 1280, height: 800 } };

/** A browser with a profile of its own, which can be closed and opened again with everything that it keeps. */
export function openBrowser(
	options: BrowserContextOptions,
	profile = mkdtempSync(join(tmpdir(), 'bildlov-browser-'))
): Promise<BrowserContext> {
	return chromium.launchPersistentContext(profile, {
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
		args: chromiumArguments,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		...options
	});
}

/** As the administrator of the made-up municipality. */
export async function signInAtDesk(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/login`);
	await page.getByLabel('E-post').fill('admin@example.org');
	await page.getByLabel('Lösenord').fill('exempel-losenord');
	await page.getByRole('button', { name: 'Logga in' }).click();
	await page.waitForURL(`${origin}/check`);
}

/** On the desk of the demonstration's administrator: a code that pairs a phone. */
export async function pairingCode(origin: string): Promise<string> {
	const office = await openBrowser(desk);
	const page = await office.newPage();
	await signInAtDesk(page, origin);
	await page.goto(`${origin}/phones`);
	await page.getByRole('button', { name: 'Koppla en telefon' }).first().click();
	const code = (await page.locator('.slate__code').textContent()) ?? '';
	await office.close();
	return code;
}

/** Pairs the phone with a code from the desk; `by` is the address that the phone knows the app by. */
export async function pairPhone(page: Page, origin: string, by = origin): Promise<void> {
	const code = await pairingCode(origin);
	await page.goto(`${by}/field/pair?code=${code}`);
	await page.getByRole('button', { name: 'Koppla telefonen' }).click();
}

/** What the phone's lists are locked with in the tests. */
export const pin = '274913';

/** On a phone that has just been paired: locks its lists. */
export async function choosePin(page: Page, chosen = pin): Promise<void> {
	await page.getByLabel('PIN-kod', { exact: true }).fill(chosen);
	await page.getByLabel('PIN-koden en gång till').fill(chosen);
	await page.getByRole('button', { name: 'Lås med den här koden' }).click();
	await page.getByRole('button', { name: 'Lås nu' }).waitFor();
}

/** On a paired phone whose page has just been loaded: opens its lists. */
export async function unlock(page: Page, given = pin): Promise<void> {
	await page.getByLabel('PIN-kod', { exact: true }).fill(given);
	await page.getByRole('button', { name: 'Lås upp' }).click();
	await page.getByLabel('PIN-kod', { exact: true }).waitFor({ state: 'detached' });
}

/** On the slate of what was just saved: goes on to the list. Until that is there, the phone is on the slate. */
export async function closeSlate(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Klart, nästa barn' }).click();
	await page.getByRole('searchbox').waitFor();
}

/** Every row of every store on the phone, with bytes as text. */
export function dumpStores(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const answer = <T>(asked: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				asked.onsuccess = () => resolve(asked.result);
				asked.onerror = () => reject(asked.error ?? new Error('no answer'));
			});
		const found: string[] = [];
		for (const { name } of await indexedDB.databases()) {
			const db = await answer(indexedDB.open(name ?? ''));
			for (const store of db.objectStoreNames) {
				const rows = await answer(db.transaction(store).objectStore(store).getAll());
				const text = JSON.stringify(rows, (_key, value: unknown) =>
					value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value
				);
				found.push(`${store}: ${text}`);
			}
			db.close();
		}
		return found.join('\n');
	});
}
