import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffRole } from '#lib/domain/access.ts';
import { insertGrants } from '#lib/server/db/users.ts';
import { settingsFrom } from '#lib/server/settings.ts';
import { openDeps } from '#lib/server/start.ts';
import { choosePin, dumpStores, openBrowser, phone, unlock } from '../support/browser.ts';
import { canary, canaryClassList, howMany } from '../support/canary-people.ts';
import { done } from '../support/a-desk.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';

/** What was looked through, and what a canary was found in. */
const looked = new Map<string, { bytes: number; found: Set<string> }>();
function look(place: string, text: string): void {
	const seen = looked.get(place) ?? { bytes: 0, found: new Set<string>() };
	seen.bytes += text.length;
	// In an address a name is often written in another way; the canaries have nothing to escape.
	for (const [name] of text.matchAll(canary)) seen.found.add(name);
	looked.set(place, seen);
}

const home = mkdtempSync(join(tmpdir(), 'bildlov-canaries-'));
const folder = join(home, 'data');
const scratch = join(home, 'tmp');
const list = canaryClassList();
const password = 'tolv tecken minst';
const roles = [
	'administrator',
	'staff',
	'data-protection-officer',
	'communicator'
] as const satisfies readonly StaffRole[];
const cookies = new Map<StaffRole, string>();
let app: RunningApp;
let namesOnPages = 0;

function bildlov(...args: string[]): { status: number | null; text: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/bildlov.ts', ...args], {
		env: { ...process.env, BILDLOV_DATA: folder, TMPDIR: scratch },
		encoding: 'utf8'
	});
	return { status, text: stdout + stderr };
}

beforeAll(async () => {
	mkdirSync(scratch, { recursive: true });
	const file = join(home, 'lista.csv');
	writeFileSync(file, list);
	const imported = bildlov('import', file, '--municipality', 'Ekbacka kommun');
	expect(imported.status).toBe(0);
	look('output of the command line', imported.text);
	const broken = join(home, 'trasig.csv');
	writeFileSync(broken, list.replaceAll(',', '";').slice(0, 5000));
	look('output of the command line', bildlov('import', broken).text);

	const deps = await openDeps(settingsFrom({ BILDLOV_DATA: folder }));
	for (const role of roles) {
		const email = `${role}@tjanste.example`;
		const account = await deps.identity.createAccount({ name: role, email, password });
		if (!account) throw new Error('The address is taken.');
		await deps.store.transact((db) =>
			insertGrants(db, [
				{ id: deps.newId(), userId: account.userId, role, unitId: null, grantedAt: deps.now() }
			])
		);
		const set = done(await deps.identity.signIn({ email, password }, new Headers()));
		cookies.set(role, set.map((one) => one.split(';')[0]).join('; '));
	}
	await deps.close();
	app = await anApp(folder, { TMPDIR: scratch, BILDLOV_REQUESTS_A_MINUTE: 'user=999999 write=999999' });
	await app.start();
}, 60_000);
afterAll(() => app.stop());

const unescaped = (text: string): string =>
	text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

async function ask(role: StaffRole, path: string, init: { body?: string | FormData; type?: string } = {}) {
	const headers: Record<string, string> = {
		cookie: cookies.get(role) ?? '',
		accept: 'text/html',
		origin: app.origin
	};
	if (init.type) headers['content-type'] = init.type;
	const response = await fetch(app.origin + path, {
		redirect: 'manual',
		headers,
		...(init.body !== undefined && { method: 'POST', body: init.body })
	});
	const text = await response.text();
	look('addresses', `${path} ${response.headers.get('location') ?? ''}`);
	for (const [, address = ''] of text.matchAll(/\b(?:href|src|action|formaction)="([^"]*)"/g)) {
		look('addresses', decodeURIComponent(unescaped(address).replaceAll('+', ' ')));
	}
	return { status: response.status, text };
}

/** Follows the links from page to page; of each kind of page a few. */
async function walk(role: StaffRole): Promise<void> {
	const waiting = [
		'/check',
		'/welcome',
		'/images',
		'/lab',
		'/users',
		'/phones',
		'/import',
		'/quarantine',
		'/access-log',
		'/status',
		'/alarms',
		'/renewals',
		'/programs'
	];
	const visited = new Set<string>();
	const ofKind = new Map<string, number>();
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		const kind = path.replace(/[0-9a-f-]{36}/g, 'ID').replace(/\?.*/, '?');
		const times = ofKind.get(kind) ?? 0;
		if (visited.has(path) || times >= 3 || /\.pdf|^\/_app|\/original/.test(path)) continue;
		visited.add(path);
		ofKind.set(kind, times + 1);
		const { text } = await ask(role, path);
		namesOnPages += [...text.matchAll(canary)].length;
		for (const [, link = ''] of text.matchAll(/href="(\/[^"#]*)/g)) waiting.push(unescaped(link));
	}
}

const form = 'application/x-www-form-urlencoded';
const aName = (): string => /,(Kvittra\w+)/.exec(list)?.[1] ?? '';

/** What goes wrong, with names in the hands of what goes wrong. */
async function fail(role: StaffRole): Promise<number[]> {
	const name = aName();
	const file = new FormData();
	file.append('file', new Blob([list]), `${name}.csv`);
	const picture = new FormData();
	picture.append('files', new Blob([`no picture of ${name}`]), `${name}.jpg`);
	const search = JSON.stringify({ text: name });
	const answers = [
		await ask(role, '/api/search', { body: search, type: 'application/json' }),
		await ask(role, '/api/search', { body: `${search}}}`, type: 'application/json' }),
		await ask(role, '/import?/read', { body: file }),
		await ask(role, '/images?/upload', { body: picture }),
		await ask(role, '/users?/invite', { body: `name=${name}&email=${name}`, type: form }),
		await ask(role, '/channels?/open', { body: `name=${name}&kind=${name}`, type: form }),
		await ask(role, '/access-log?/search', { body: `q=${name}`, type: form }),
		await ask(role, '/withdrawals/new?/register', { body: `person=${name}&by=self`, type: form }),
		await ask(role, '/programs?/make', { body: `name=${name}&months=x`, type: form }),
		await ask(role, '/language', { body: `language=${name}&next=/`, type: form }),
		await ask(role, '/check?/search', { body: `q=${name}`, type: form }),
		await ask(role, '/withdrawals/new?/search', { body: `q=${name}`, type: form }),
		await ask(role, '/check?/nothing', { body: `x=${name}`, type: form }),
		await ask(role, '/check', { body: `--x\r\n${name}`, type: 'multipart/form-data; boundary=x' }),
		await ask(role, '/login', { body: `email=${name}@kanarie.example&password=${name}`, type: form }),
		await ask(role, '/nowhere')
	];
	return answers.map(({ status }) => status);
}

test('[ED9] staff of several roles see the names, and no address, redirect or link holds one', async () => {
	for (const role of roles) {
		await walk(role);
		await fail(role);
	}
	expect(namesOnPages).toBeGreaterThan(1000);
	expect([...(looked.get('addresses')?.found ?? [])]).toEqual([]);
});

test('[ED9] no page has a form that puts the name that somebody looks for in the address', async () => {
	const search = await ask('administrator', '/api/search', {
		body: JSON.stringify({ text: aName() }),
		type: 'application/json'
	});
	const person = /"id":"([0-9a-f-]{36})"/.exec(search.text)?.[1] ?? '';
	expect(person).not.toBe('');
	for (const path of [
		'/check',
		`/check/people/${person}`,
		'/withdrawals/new',
		'/access-log',
		'/takedowns',
		'/images',
		'/users'
	]) {
		const { text } = await ask('administrator', path);
		for (const [whole] of text.matchAll(/<form\b[\s\S]*?<\/form>/g)) {
			const isPost = /^<form[^>]*method="post"/i.test(whole);
			expect([path, isPost || !/<input[^>]*type="search"/.test(whole)]).toEqual([path, true]);
		}
	}
});

test('[ED9] a database that fails in the middle of people leaves no name in the log', async () => {
	const db = new Database(join(folder, 'bildlov.db'));
	const details = db
		.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'person%'")
		.pluck()
		.all()
		.map(String);
	for (const table of details) db.exec(`ALTER TABLE "${table}" RENAME TO "${table}_away"`);
	const statuses = new Set<number>();
	for (const role of roles) for (const status of await fail(role)) statuses.add(status);
	for (const table of details) db.exec(`ALTER TABLE "${table}_away" RENAME TO "${table}"`);
	db.close();
	expect([...statuses]).toContain(500);
	expect(app.output()).toContain('A defect');
	expect((await ask('administrator', '/check')).status).toBe(200);
});

test('[ED9] after an event the phone’s shells hold no name: those are in the pack alone', async () => {
	const paired = await ask('administrator', '/phones?/pair', { body: '', type: form });
	const code = /slate__code[^>]*>(?:<!--[^>]*-->)*([^<]+)/.exec(paired.text)?.[1]?.trim() ?? '';
	const browser = await openBrowser(phone);
	const page = await browser.newPage();
	page.on('request', (request) => look('addresses', decodeURIComponent(request.url())));
	await page.goto(`${app.origin}/field/pair`);
	await page.getByLabel('Kod', { exact: true }).fill(code);
	await page.getByRole('button', { name: 'Koppla telefonen' }).click();
	await choosePin(page);
	await page.getByRole('link', { name: 'Nytt tillfälle' }).click();
	await page.getByLabel('Vad heter tillfället?').fill('Fest');
	await page.getByRole('checkbox', { name: /^4A/ }).check();
	await page.getByRole('button', { name: 'Skapa och hämta listan' }).click();
	await page.getByText('Inte frågade').first().waitFor();
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	const inStores = await dumpStores(page);
	const event = new URL(page.url()).searchParams.get('id') ?? '';
	await page.goto(`${app.origin}/field/group?event=${event}`);
	await unlock(page);
	await page.getByRole('searchbox').waitFor();
	const inList = await page.locator('main').innerText();
	for (const path of ['/field', '/field/check', '/field/sign', '/field/group'])
		await page.goto(app.origin + path);
	const kept = await page.evaluate(async () => {
		const found: { address: string; text: string }[] = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				found.push({ address: request.url, text: (await (await cache.match(request))?.text()) ?? '' });
			}
		}
		return found;
	});
	await browser.close();
	for (const { address, text } of kept) look('service worker caches', `${address} ${text}`);
	expect([...inList.matchAll(canary)].length).toBeGreaterThan(10);
	expect([...inStores.matchAll(canary)]).toEqual([]);
	expect(kept.length).toBeGreaterThan(20);
	expect([...(looked.get('service worker caches')?.found ?? [])]).toEqual([]);
}, 60_000);

function filesIn(place: string): string[] {
	if (!existsSync(place)) return [];
	if (!statSync(place).isDirectory()) return [place];
	return readdirSync(place).flatMap((name) => filesIn(join(place, name)));
}

test('[ED9] of 1,002 names and addresses none stands in logs, metrics, addresses, the ledger, jobs, temporary files, caches or backups', async () => {
	bildlov('backup');
	const metrics = await fetch(`${app.origin}/metrics`);
	look('metrics', metrics.ok ? await metrics.text() : '');
	look('logs', app.output());
	const db = new Database(join(folder, 'bildlov.db'), { readonly: true });
	const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all().map(String);
	for (const table of tables) {
		if (
			/^ledger(?!_payloads)|jobs|alarms|webhooks|backups|checkpoints|rehearsals|access_log|held/.test(table)
		) {
			look(
				`table ${table}`,
				db
					.prepare(`SELECT * FROM "${table}"`)
					.raw()
					.all()
					.map((row) =>
						(Array.isArray(row) ? row : []).map((value) =>
							Buffer.isBuffer(value) ? value.toString('latin1') : String(value)
						)
					)
					.join('\n')
			);
		}
	}
	db.close();
	for (const file of filesIn(scratch)) look('temporary files', file + readFileSync(file, 'latin1'));
	for (const place of ['backups', 'checkpoints', 'keys']) {
		for (const file of filesIn(join(folder, place))) look(place, file + readFileSync(file, 'latin1'));
	}
	const inList = new Set([...list.matchAll(canary)].map(([name]) => name.toLowerCase()));
	expect(inList.size).toBe(howMany);
	process.stderr.write(
		`${[...looked].map(([place, { bytes, found }]) => `${place}: ${found.size} of ${howMany} in ${bytes} characters`).join('\n')}\n`
	);
	expect(
		[...looked]
			.filter(([, { found }]) => found.size > 0)
			.map(([place, { found }]) => [place, [...found].slice(0, 3)])
	).toEqual([]);
});
