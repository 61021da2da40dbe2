// Takes pictures of every screen on made-up data and lays them out as contact sheets:
// `node scripts/take-screenshots.ts [--readme]`. They land in contact-sheet/ (not kept); --readme renews docs/pictures/.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { choosePin, desk, openBrowser, phone, unlock } from '../tests/support/browser.ts';
import { anApp, type RunningApp } from '../tests/support/running-app.ts';

const sheets = 'contact-sheet';
const pictures = 'docs/pictures';
const forReadme = process.argv.includes('--readme');

interface Shot {
	readonly name: string;
	readonly path: string | ((page: Page, origin: string) => Promise<void>);
}

/** The first link on a page whose address begins like this. */
const firstLink = (from: string, begins: string) => async (page: Page, origin: string) => {
	await page.goto(origin + from);
	await page.locator(`main a[href^="${begins}"]`).first().click();
	await page.waitForURL((url) => (url.pathname + url.search).startsWith(begins));
};

/** A name stands in no address: it is searched for as people do. */
const searched = (name: string) => async (page: Page, origin: string) => {
	await page.goto(`${origin}/check`);
	await page.locator('main input[name="q"]').fill(name);
	await page.locator('main input[name="q"]').press('Enter');
	await page.locator('main a[href^="/check/people/"], main .empty').first().waitFor();
};

const deskShots: readonly Shot[] = [
	{ name: 'check', path: '/check' },
	{ name: 'check-search', path: searched('al') },
	{ name: 'check-no-hit', path: searched('elza') },
	{ name: 'group', path: firstLink('/check', '/check/groups/') },
	{
		name: 'person',
		path: async (page, origin) => {
			await searched('vidar')(page, origin);
			await page.locator('main a[href^="/check/people/"]').first().click();
			await page.waitForURL((url) => url.pathname.startsWith('/check/people/'));
		}
	},
	{ name: 'images', path: '/images' },
	{ name: 'image', path: firstLink('/images', '/images/') },
	{ name: 'publications', path: '/publications' },
	{ name: 'publication', path: firstLink('/publications', '/publications/') },
	{ name: 'takedowns', path: '/takedowns' },
	{ name: 'takedown', path: firstLink('/takedowns', '/takedowns/') },
	{ name: 'withdrawals', path: '/withdrawals' },
	{ name: 'withdrawal-new', path: '/withdrawals/new' },
	{ name: 'import', path: '/import' },
	{ name: 'channels', path: '/channels' },
	{ name: 'phones', path: '/phones' },
	{ name: 'languages', path: '/languages' },
	{ name: 'events', path: '/events' },
	{ name: 'answer', path: '/answer' },
	{ name: 'users', path: '/users' },
	{ name: 'rules', path: '/rules' },
	{ name: 'laboratory', path: '/lab' },
	{ name: 'policies', path: '/policies' },
	{ name: 'policy-draft', path: firstLink('/policies', '/policies/') },
	{ name: 'comparison', path: '/policies/compare' },
	{ name: 'rulings', path: '/rulings' },
	{ name: 'renewals', path: '/renewals' },
	{ name: 'programs', path: '/programs' },
	{ name: 'access', path: '/access' },
	{ name: 'access-log', path: '/access-log' },
	{ name: 'looked-at-person', path: firstLink('/access-log', '/access-log?person=') },
	{ name: 'record', path: '/record' },
	{ name: 'status', path: '/status' },
	{ name: 'jobs', path: '/jobs?show=done' },
	{ name: 'alarms', path: '/alarms' },
	{ name: 'not-found', path: '/nowhere' }
];
const publicShots: readonly Shot[] = [
	{ name: 'login', path: '/login' },
	{ name: 'own-page', path: '/mine' },
	{ name: 'offline', path: '/offline' }
];

async function shoot(
	context: BrowserContext,
	app: RunningApp,
	shots: readonly Shot[],
	look: string
): Promise<string[]> {
	const made: string[] = [];
	const page = await context.newPage();
	for (const shot of shots) {
		try {
			if (typeof shot.path === 'string') await page.goto(app.origin + shot.path);
			else await shot.path(page, app.origin);
			await page.waitForLoadState('networkidle');
		} catch (error) {
			console.error(
				`${shot.name} (${look}) could not be reached: ${error instanceof Error ? error.message.split('\n')[0] : ''}`
			);
			continue;
		}
		const file = join(sheets, `${look}-${shot.name}.png`);
		await page.screenshot({ path: file });
		made.push(file);
	}
	await page.close();
	return made;
}

const emptyShots: readonly Shot[] = [
	'/welcome',
	'/check',
	'/images',
	'/publications',
	'/takedowns',
	'/withdrawals',
	'/phones',
	'/users',
	'/access-log',
	'/record',
	'/status',
	'/jobs',
	'/alarms'
].map((path) => ({ name: `empty${path.replace('/', '-')}`, path }));

/** A municipality that has just been set up, with a name as long as they come: every page before there is anything on it. */
async function shootEmpty(context: BrowserContext, look: string): Promise<string[]> {
	const empty = await anApp();
	await empty.start();
	const page = await context.newPage();
	await page.goto(/First administrator, once: (\S+)/.exec(empty.output())?.[1] ?? '');
	await page.screenshot({ path: join(sheets, `${look}-set-up.png`) });
	await page.getByLabel('Kommunens namn').fill('Södra Björkskogsbygdens samverkande kommunalförbund');
	await page.getByLabel('Kontakt till dataskyddsombudet').fill('dataskydd@ekbacka.example');
	await page.getByLabel('Kontakt för hjälp med Bildlov').fill('bild@ekbacka.example');
	await page.getByLabel('Nämndens namn').first().fill('Barn-, utbildnings- och arbetsmarknadsnämnden');
	await page
		.getByRole('radio', { name: /Norberg/ })
		.first()
		.check();
	await page.getByLabel('Ditt namn').fill('Ann-Charlotte Wahlgren-Södergran af Björkenheim');
	await page.getByLabel('E-post').fill('ann-charlotte@ekbacka.example');
	await page.getByLabel('Lösenord', { exact: true }).fill('en mening som jag minns');
	await page.getByLabel('Lösenordet en gång till').fill('en mening som jag minns');
	await page.getByRole('button', { name: 'Lägg upp kommunen' }).click();
	await page.waitForURL(`${empty.origin}/welcome`);
	await page.close();
	const made = [join(sheets, `${look}-set-up.png`), ...(await shoot(context, empty, emptyShots, look))];
	await empty.stop();
	return made;
}

/** Walks the phone's screens as a photographer does, from pairing to the slate. */
async function shootField(context: BrowserContext, app: RunningApp, look: string): Promise<string[]> {
	const made: string[] = [];
	const page = await context.newPage();
	const shot = async (name: string) => {
		const file = join(sheets, `${look}-field-${name}.png`);
		await page.screenshot({ path: file });
		made.push(file);
	};
	const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
	const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();

	await page.goto(`${app.origin}/phones`);
	await press('Koppla en telefon');
	const code = (await page.locator('.slate__code').first().textContent()) ?? '';
	await page.goto(`${app.origin}/field`);
	await page.getByRole('link', { name: 'Koppla telefonen' }).waitFor();
	await shot('unpaired');
	await page.goto(`${app.origin}/field/pair`);
	await page.getByLabel('Kod', { exact: true }).fill(code);
	await shot('pair');
	await press('Koppla telefonen');
	await page.getByRole('heading', { name: 'Välj en PIN-kod' }).waitFor();
	await shot('pin');
	await choosePin(page);
	await page.locator('#on-server').waitFor();
	await shot('start');
	await follow('Nytt tillfälle');
	await page
		.getByLabel('Vad heter tillfället?')
		.fill('Luciatåg i aulan, Björkskolans årskurs fyra och kören från Ekbackagymnasiet');
	for (const group of [/^4B/, /^NA2/]) await page.getByRole('checkbox', { name: group }).check();
	await shot('new-event');
	await press('Skapa och hämta listan');
	await page.getByRole('link', { name: 'Samla samtycke' }).waitFor();
	await shot('event');
	await follow('Samla samtycke');
	await page.getByRole('searchbox').waitFor();
	await shot('group');
	await page.getByRole('searchbox').fill('elza');
	await shot('no-hit');
	await page.getByRole('searchbox').fill('');
	const notAsked = page.locator('#not-asked a', { hasText: 'vårdnadshavare skriver under' }).first();
	const address = (await notAsked.getAttribute('href')) ?? '';
	await page.goto(`${app.origin}${address.replace('/field/sign', '/field/check')}`);
	await page.getByRole('heading', { name: 'Lås upp listorna' }).waitFor();
	await shot('locked');
	await unlock(page);
	await page.locator('.verdict').first().waitFor();
	await shot('check');
	await page.goto(app.origin + address);
	await unlock(page);
	await page.getByRole('radio').first().check();
	await shot('who');
	await press(/^Lämna telefonen till/);
	await page.getByRole('button', { name: 'Till frågorna' }).waitFor();
	await shot('text');
	await press('Till frågorna');
	await page.getByRole('radio', { name: 'Ja' }).first().waitFor();
	await shot('choices');
	for (const question of await page.getByRole('radio', { name: 'Ja' }).all()) await question.check();
	for (const question of await page.getByRole('radio', { name: 'Ja' }).all()) await question.check();
	await press(/^Fortsätt/);
	const pad = await page.locator('.pad canvas').boundingBox();
	if (!pad) throw new Error('There is no pad.');
	await page.mouse.move(pad.x + 40, pad.y + 100);
	await page.mouse.down();
	for (let step = 1; step <= 40; step += 1) {
		await page.mouse.move(pad.x + 40 + step * 6, pad.y + 100 + 36 * Math.sin(step / 2));
	}
	await page.mouse.up();
	await shot('sign');
	await press('Skriv namnet i stället för att rita');
	await page.getByLabel('Ditt namn').waitFor();
	await shot('typed');
	await press('Rita underskriften i stället');
	await press('Skriv under och spara');
	await page.getByRole('heading', { name: 'Sparat' }).waitFor();
	await shot('slate');
	await press('Skylt för kameran');
	await page.getByRole('heading', { name: /^QR-skylt/ }).waitFor();
	await shot('camera');
	await press('Klart');
	await press('Klart, nästa barn');
	await page.close();
	return made;
}

/** Up to twelve pictures on one sheet, each with its width. */
async function layOut(files: readonly string[], name: string, width: number, columns: number): Promise<void> {
	const perSheet = columns * 3;
	for (let first = 0; first < files.length; first += perSheet) {
		const tiles = await Promise.all(
			files
				.slice(first, first + perSheet)
				.map((file) => sharp(file).resize({ width }).png().toBuffer({ resolveWithObject: true }))
		);
		const height = Math.max(...tiles.map((tile) => tile.info.height));
		const rows = Math.ceil(tiles.length / columns);
		await sharp({
			create: {
				width: columns * (width + 16),
				height: rows * (height + 16),
				channels: 3,
				background: '#888888'
			}
		})
			.composite(
				tiles.map((tile, place) => ({
					input: tile.data,
					left: 8 + (place % columns) * (width + 16),
					top: 8 + Math.floor(place / columns) * (height + 16)
				}))
			)
			.png()
			.toFile(join(sheets, `sheet-${name}-${1 + first / perSheet}.png`));
	}
}

async function signIn(context: BrowserContext, origin: string, email: string): Promise<void> {
	const page = await context.newPage();
	await page.goto(`${origin}/login`);
	await page.getByLabel('E-post').fill(email);
	await page.getByLabel('Lösenord').fill('exempel-losenord');
	await page.getByRole('button', { name: 'Logga in' }).click();
	await page.waitForURL(`${origin}/check`);
	await page.close();
}

rmSync(sheets, { recursive: true, force: true });
mkdirSync(sheets, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'bildlov-pictures-'));
spawnSync(process.execPath, ['src/cli/bildlov.ts', 'demo'], {
	env: { ...process.env, BILDLOV_DATA: folder },
	stdio: 'inherit'
});
const app = await anApp(folder);
await app.start();
for (const [name, device, width, columns] of [
	['phone', phone, 320, 6],
	['desk', desk, 620, 3]
] as const) {
	for (const colorScheme of ['light', 'dark'] as const) {
		const context = await openBrowser({ ...device, colorScheme });
		const look = `${name}-${colorScheme}`;
		const files = await shootEmpty(context, look);
		await context.clearCookies();
		files.push(...(await shoot(context, app, publicShots, look)));
		await signIn(context, app.origin, 'admin@example.org');
		files.push(...(await shoot(context, app, deskShots, look)));
		if (name === 'phone') files.push(...(await shootField(context, app, look)));
		await layOut(files, look, width, columns);
		if (forReadme && look === 'desk-light') {
			mkdirSync(pictures, { recursive: true });
			for (const screen of ['takedowns', 'laboratory', 'phones'])
				await sharp(join(sheets, `desk-light-${screen}.png`))
					.png({ palette: true })
					.toFile(join(pictures, `${screen}.png`));
		}
		if (forReadme && look === 'phone-light') {
			mkdirSync(pictures, { recursive: true });
			for (const screen of ['pin', 'group', 'sign', 'slate'])
				await sharp(join(sheets, `phone-light-field-${screen}.png`))
					.png({ palette: true })
					.toFile(join(pictures, `${screen}.png`));
		}
		await context.close();
	}
}
await app.stop();
