import { beforeEach, expect, test } from 'vitest';
import { lockedRows } from './locked-rows.ts';
import type { PackRow } from './locked-rows.ts';
import { aPack, aPerson, eventId, idNo } from './testing/builders.ts';
import { newVault } from './vault.ts';

const vault = newVault();
const rows = lockedRows(vault);
const people = Array.from({ length: 500 }, (_, place) => aPerson(idNo(1000 + place), `Namn ${place}`));
const stored = { pack: aPack({ people }), fetchedAt: '2026-06-11T05:43:00.000Z' };
const place = `packs/${eventId}`;

beforeEach(async () => {
	const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
		'encrypt',
		'decrypt'
	]);
	vault.open({ keyId: 'a', key });
});
const rowWith = async (value: unknown): Promise<PackRow> => {
	const row = await rows.pack(stored);
	return { ...row, locked: await vault.lock(place, value) };
};

test('a locked list reads as it was, and lies there without each child’s own copy of the same answers', async () => {
	const row = await rows.pack(stored);
	expect(await rows.readPack(row)).toEqual(stored);
	const bytes = 'locked' in row ? row.locked.data.length : Number.NaN;
	expect(bytes).toBeLessThan(JSON.stringify(stored.pack).length / 2);
});

test('a list that an earlier version of the app has locked is read as it lies', async () => {
	expect(await rows.readPack(await rowWith(stored.pack))).toEqual(stored);
});

test('what is no list, or lacks an answer, is not read', async () => {
	await expect(rows.readPack(await rowWith({ v: 3 }))).rejects.toThrow(place);
	await expect(rows.readPack(await rowWith({ ...stored.pack, v: 2, states: [] }))).rejects.toThrow();
	const one = { ...aPerson(idNo(1), 'Elsa'), states: [0] };
	await expect(
		rows.readPack(await rowWith({ ...stored.pack, v: 2, states: [], people: [one] }))
	).rejects.toThrow('answers are missing');
});
