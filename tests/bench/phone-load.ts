/**
 * A phone with much on it: a list of 5,000 people to search in, and 2,000 records of 30 kB to send, sealed as the phone
 * seals them. `npm run bench -- phone-load`.
 */
import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import Database from 'better-sqlite3';
import type { BrowserContext, Page } from 'playwright-core';
import { sha256Of } from '#lib/server/hash.ts';
import type { PublicKey, SealedRecord } from '#lib/sync/record.ts';
import { choosePin, desk, openBrowser, phone, unlock } from '../support/browser.ts';
import { anApp, type RunningApp } from '../support/running-app.ts';
import { aSignature, aTown, aWireRecord, sealed, type Town } from './a-town.ts';
import { median } from './load.ts';
import { rendererMemoryMb } from './renderer-memory.ts';
import { headOfLimits, quantile, rowOf } from './within.ts';

const size = { people: 5_000, records: 2_000, signatureBytes: 20_500, atOnce: 50 };
/** What it must reach. */
const limits = { keystrokeMs: 16, memoryMb: 80 };
const typed = ['Barn 4321', 'Barn 17', 'arn 4', 'Vuxen 9', '4999'];

interface Row {
	readonly order?: number;
	readonly record: SealedRecord;
	readonly bytes: number;
	readonly sealedSha256: string;
}
interface Self {
	readonly deviceId: string;
	readonly seq: number;
	readonly lastHash: string | null;
	readonly keys: { readonly sealing: readonly PublicKey[] };
}

export async function measurePhoneLoad(say: (line?: string) => void): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bildlov-bench-phone-load-'));
	const town = await aTown({ BILDLOV_DATA: folder }, { children: size.people, phones: 0 });
	const app = await anApp(folder, {});
	await app.start();
	const profile = mkdtempSync(join(tmpdir(), 'bildlov-browser-'));
	const context = await openBrowser(phone, profile);
	const page = await context.newPage();
	await page.goto(`${app.origin}/field/pair?code=${await pairingCode(app.origin, town)}`);
	await page.getByRole('button', { name: 'Koppla telefonen' }).click();
	await choosePin(page);
	await page.getByRole('link', { name: 'Nytt tillfälle' }).click();
	await page.getByLabel('Vad heter tillfället?').fill('Mätning');
	await page.getByRole('checkbox', { name: /^4B/ }).check();
	await page.getByRole('button', { name: 'Skapa och hämta listan' }).click();
	await page.getByRole('link', { name: 'Samla samtycke' }).waitFor({ timeout: 120_000 });
	const event = new URL(page.url()).searchParams.get('id') ?? '';
	const [first, second] = await measureSearch(context, page, `${app.origin}/field/group?event=${event}`);
	const sent = await measureSending(context, page, { app, town, profile });
	await app.stop();
	say(headOfLimits);
	for (const [which, keystrokes] of [
		['first search, as soon as the list stands', first],
		['second search', second]
	] as const) {
		const search = `a keystroke among ${size.people} people, 4× CPU, ${which}`;
		const worst = `worst ${Math.max(...keystrokes).toFixed(1)}`;
		const digits = 1;
		say(rowOf(`${search}: median`, median(keystrokes), 'ms', limits.keystrokeMs, { digits }));
		say(
			rowOf(`${search}: 95 of 100`, quantile(keystrokes, 0.95), 'ms', limits.keystrokeMs, {
				digits,
				more: worst
			})
		);
	}
	const records = `${size.records} records of ${sent.kilobytes.toFixed(0)} kB`;
	const arrived = `arrived ${sent.arrived}, of them twice ${sent.twice}`;
	say(rowOf(`sending ${records}`, sent.seconds, 's', null, { digits: 1, more: arrived }));
	const before = `${sent.heapBeforeMb.toFixed(1)} before`;
	say(
		rowOf('the page’s JavaScript while sending them', sent.heapMb, 'MB', limits.memoryMb, {
			digits: 1,
			more: before
		})
	);
	const process = `${sent.processBeforeMb.toFixed(0)} before, ${sent.processMb.toFixed(0)} at most`;
	say(
		rowOf(
			'the page’s process while sending them, more than before',
			sent.processMb - sent.processBeforeMb,
			'MB',
			limits.memoryMb,
			{ digits: 1, more: process }
		)
	);
	say();
}

/** What the page works for each keystroke, until what it shows has changed; the painting not counted. Two searches. */
async function measureSearch(context: BrowserContext, page: Page, address: string) {
	await page.goto(address);
	await unlock(page);
	await page.getByRole('searchbox').waitFor();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const first = await typeAll(page);
	const second = await typeAll(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await session.detach();
	return [first, second] as const;
}

const typeAll = (page: Page) =>
	page.getByRole('searchbox').evaluate(async (box, words) => {
		if (!(box instanceof HTMLInputElement)) throw new Error('No search box.');
		const found: number[] = [];
		for (const word of words) {
			for (let length = 1; length <= word.length; length += 1) {
				const begun = performance.now();
				box.value = word.slice(0, length);
				box.dispatchEvent(new InputEvent('input', { bubbles: true }));
				// What follows from it is done in microtasks, before the next task.
				await new Promise<void>((resolve) => {
					const channel = new MessageChannel();
					channel.port1.onmessage = () => resolve();
					channel.port2.postMessage(null);
				});
				found.push(performance.now() - begun);
				await new Promise((resolve) => requestAnimationFrame(resolve));
			}
		}
		box.value = '';
		box.dispatchEvent(new InputEvent('input', { bubbles: true }));
		return found;
	}, typed);

async function measureSending(
	context: BrowserContext,
	page: Page,
	{ app, town, profile }: { readonly app: RunningApp; readonly town: Town; readonly profile: string }
) {
	await page.goto(`${app.origin}/field`);
	await unlock(page);
	await app.stop();
	const self = await page.evaluate(readSelf);
	const to = self.keys.sealing[0];
	if (!to) throw new Error('The phone has no key.');
	const given = aSignature(size.signatureBytes);
	let [last, bytes] = [self.lastHash, 0];
	for (let done = 0; done < size.records; done += size.atOnce) {
		const rows: Row[] = [];
		for (let nth = done; nth < done + size.atOnce; nth += 1) {
			const child = town.children[nth % town.children.length];
			if (!child) throw new Error('There is no child.');
			const from = { deviceId: self.deviceId, token: '', seals: null };
			const record = await sealed(aWireRecord(from, child, self.seq + nth + 1, last, given), to);
			last = record.sha256;
			const length = JSON.stringify(record).length;
			bytes += length;
			rows.push({ record, bytes: length, sealedSha256: sha256Of(record.sealed.text) });
		}
		await page.evaluate(putRows, { rows, seq: self.seq + done + size.atOnce, lastHash: last });
	}
	// A browser of its own: the one before holds what filling the outbox has left.
	await context.close();
	const reopened = await openBrowser(phone, profile);
	const again = await reopened.newPage();
	const session = await reopened.newCDPSession(again);
	await session.send('Performance.enable');
	const heapMb = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
	};
	// The app opens from the phone, and has its server again once all is ready.
	await again.goto(`${app.origin}/field`);
	await unlock(again);
	await session.send('HeapProfiler.collectGarbage');
	const [heapBeforeMb, processBeforeMb] = [await heapMb(), rendererMemoryMb(profile)];
	await app.start();
	await again.evaluate(() => void dispatchEvent(new Event('online')));
	const started = performance.now();
	let [most, processMost] = [heapBeforeMb, processBeforeMb];
	while ((await again.evaluate(countOutbox)) > 0) {
		most = Math.max(most, await heapMb());
		processMost = Math.max(processMost, rendererMemoryMb(profile));
		// Looking takes of the very processor that sends.
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const seconds = (performance.now() - started) / 1000;
	const db = new Database(join(app.dataFolder, 'bildlov.db'), { readonly: true });
	const arrived = Number(db.prepare('select count(*) from received_records').pluck().get());
	const different = Number(db.prepare('select count(distinct sha256) from received_records').pluck().get());
	db.close();
	await reopened.close();
	return {
		seconds,
		heapBeforeMb,
		heapMb: most,
		processBeforeMb,
		processMb: processMost,
		arrived,
		twice: arrived - different,
		kilobytes: bytes / size.records / 1000
	};
}

/** In the page: who the phone is, without its private key. */
function readSelf(): Promise<Self> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('bildlov');
		opening.onerror = () => reject(opening.error ?? new Error('No store.'));
		opening.onsuccess = () => {
			const reading = opening.result.transaction('identity').objectStore('identity').get('this-device');
			reading.onsuccess = () => {
				const { deviceId, seq, lastHash, keys } = reading.result;
				opening.result.close();
				resolve({ deviceId, seq, lastHash, keys });
			};
		};
	});
}

/** In the page: puts records in the outbox as they lie there when they have been saved. */
function putRows({
	rows,
	seq,
	lastHash
}: {
	rows: Row[];
	seq: number;
	lastHash: string | null;
}): Promise<void> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('bildlov');
		opening.onerror = () => reject(opening.error ?? new Error('No store.'));
		opening.onsuccess = () => {
			const writing = opening.result.transaction(['outbox', 'identity'], 'readwrite');
			const identities = writing.objectStore('identity');
			for (const row of rows) writing.objectStore('outbox').add(row);
			const reading = identities.get('this-device');
			reading.onsuccess = () => identities.put({ ...reading.result, seq, lastHash }, 'this-device');
			writing.onabort = () => reject(writing.error ?? new Error('Nothing was written.'));
			writing.oncomplete = () => {
				opening.result.close();
				resolve();
			};
		};
	});
}

function countOutbox(): Promise<number> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('bildlov');
		opening.onerror = () => reject(opening.error ?? new Error('No store.'));
		opening.onsuccess = () => {
			const counting = opening.result.transaction('outbox').objectStore('outbox').count();
			counting.onsuccess = () => {
				opening.result.close();
				resolve(counting.result);
			};
		};
	});
}

async function pairingCode(origin: string, town: Town): Promise<string> {
	const context = await openBrowser(desk);
	const cookies = town.cookie.split('; ').map((pair) => {
		const [name = '', ...value] = pair.split('=');
		return { name, value: value.join('='), url: origin };
	});
	await context.addCookies(cookies);
	const page = await context.newPage();
	await page.goto(`${origin}/phones`);
	await page.getByRole('button', { name: 'Koppla en telefon' }).first().click();
	const code = (await page.locator('.slate__code').first().textContent()) ?? '';
	await context.close();
	return code.replace(/\s/g, '');
}
