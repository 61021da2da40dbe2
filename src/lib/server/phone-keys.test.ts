import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { makePhoneKeys, neededUntil, openedPhoneKeys, phoneKeys } from './phone-keys.ts';
import { settingsFrom } from './settings.ts';

function aFolder(at = '2026-11-20T08:00:00.000Z') {
	const settings = settingsFrom({ BILDLOV_DATA: mkdtempSync(join(tmpdir(), 'bildlov-phone-keys-')) });
	return { settings, now: () => at, folder: settings.keysFolder };
}

it('[SL8] keys are made at their first use, for the owner of the file alone', async () => {
	const deps = aFolder();
	const keys = await phoneKeys(deps);
	expect([keys.sealing.length, keys.receipts.length]).toEqual([1, 1]);
	expect(await phoneKeys(deps)).toEqual(keys);
	expect(readdirSync(deps.folder)).toEqual(['phone-keys-1.json']);
	expect(statSync(join(deps.folder, 'phone-keys-1.json')).mode & 0o777).toBe(0o600);
	expect(statSync(deps.folder).mode & 0o777).toBe(0o700);
});

it('[SL8] ten first uses at once are one', async () => {
	const deps = aFolder();
	const keys = await Promise.all(Array.from({ length: 10 }, () => phoneKeys(deps)));
	expect(new Set(keys.map((one) => JSON.stringify(one))).size).toBe(1);
	expect(readdirSync(deps.folder)).toEqual(['phone-keys-1.json']);
});

it('[SL8] four processes that begin at once use the same keys', async () => {
	const { settings, folder } = aFolder();
	const program = `
		import { phoneKeys } from ${JSON.stringify(new URL('phone-keys.ts', import.meta.url).href)};
		const deps = { settings: { keysFolder: process.argv[1] }, now: () => new Date().toISOString() };
		process.stdout.write(JSON.stringify(await phoneKeys(deps)));`;
	const run = () =>
		promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, settings.keysFolder]);
	const answers = await Promise.all([run(), run(), run(), run()]);
	expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
	expect(answers[0]?.stdout).toContain('sealing');
	expect(readdirSync(folder)).toEqual(['phone-keys-1.json']);
}, 60_000);

it('[SL8] the two newest are given, the newest first, and all of them open', async () => {
	const deps = aFolder();
	const ids = [];
	for (let made = 0; made < 3; made += 1) {
		await makePhoneKeys(deps);
		ids.unshift((await phoneKeys(deps)).sealing[0]?.id);
	}
	const { given, opens, listed } = await openedPhoneKeys(deps);
	expect(given.sealing.map(({ id }) => id)).toEqual(ids.slice(0, 2));
	expect([...opens.keys()]).toEqual(ids);
	expect(listed.sealing.map(({ id }) => id)).toEqual(ids);
	expect(JSON.stringify(listed)).not.toContain('pkcs8');
	expect([...opens.values()].map(({ privateKey }) => privateKey.extractable)).toEqual([false, false, false]);
});

it('[SL8] a tenth key comes after the ninth', async () => {
	const deps = aFolder();
	for (let made = 0; made < 10; made += 1) await makePhoneKeys(deps);
	const tenth: unknown = JSON.parse(readFileSync(join(deps.folder, 'phone-keys-10.json'), 'utf8'));
	expect(tenth).toMatchObject({ sealing: [{ id: (await phoneKeys(deps)).sealing[0]?.id }] });
});

it('[SL8] keys that another process has made are seen at once, and unchanged ones are the same object', async () => {
	const deps = aFolder();
	const before = await openedPhoneKeys(deps);
	expect(await openedPhoneKeys(deps)).toBe(before);
	await makePhoneKeys(deps);
	expect((await openedPhoneKeys(deps)).signs.id).not.toBe(before.signs.id);
});

it('[SL8] an older key that is put back opens, and is not the newest', async () => {
	const deps = aFolder();
	await phoneKeys(deps);
	const file = join(deps.folder, 'phone-keys-1.json');
	const old = readFileSync(file, 'utf8');
	rmSync(file);
	const newer = await phoneKeys(deps);
	writeFileSync(join(deps.folder, 'phone-keys-old.json'), old);
	const { given, opens } = await openedPhoneKeys(deps);
	expect(given.sealing[0]).toEqual(newer.sealing[0]);
	expect(opens.size).toBe(2);
});

it.each([
	['cut short', (text: string) => text.slice(0, 100)],
	['of two halves that do not belong together', (text: string, other: string) => mixed(text, other)]
])('[SL8] a file %s stops the work rather than giving phones another key', async (_, change) => {
	const [deps, other] = [aFolder(), aFolder()];
	await Promise.all([phoneKeys(deps), phoneKeys(other)]);
	const file = join(deps.folder, 'phone-keys-1.json');
	const whole = readFileSync(file, 'utf8');
	writeFileSync(file, change(whole, readFileSync(join(other.folder, 'phone-keys-1.json'), 'utf8')));
	await expect(phoneKeys(deps)).rejects.toThrow(/phone/);
	expect(readdirSync(deps.folder)).toEqual(['phone-keys-1.json']);
	writeFileSync(file, whole);
	expect((await phoneKeys(deps)).sealing).toHaveLength(1);
});

function mixed(one: string, other: string): string {
	const rawIn = (text: string) => /"raw": "([^"]+)"/.exec(text)?.[1] ?? '';
	return one.replace(rawIn(one), rawIn(other));
}

it('[SL8] a key is needed for thirteen months after it was followed by another one', () => {
	expect(neededUntil('2026-11-20T08:00:00.000Z')).toBe('2027-12-20');
	expect(neededUntil('2026-12-31T08:00:00.000Z')).toBe('2028-01-31');
});
