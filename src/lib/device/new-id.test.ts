import { expect, test } from 'vitest';
import * as v from 'valibot';
import { uuid } from '#lib/sync/record.ts';
import { newId, uuidFrom } from './new-id.ts';

test('an id is a UUID of version 7 that the wire accepts', () => {
	expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(v.is(uuid, newId())).toBe(true);
	expect(uuidFrom(Date.UTC(2026, 5, 11), new Uint8Array(10).fill(255))).toBe(
		'019eb3fa-8400-7fff-bfff-ffffffffffff'
	);
});

test('ids sort by the time they were made', () => {
	const early = uuidFrom(1_000, new Uint8Array(10).fill(255));
	const late = uuidFrom(1_001, new Uint8Array(10));
	expect(early < late).toBe(true);
});

test('two ids are never the same', () => {
	expect(new Set(Array.from({ length: 1_000 }, newId)).size).toBe(1_000);
});

test('an id is not made from too little randomness', () => {
	expect(() => uuidFrom(0, new Uint8Array(9))).toThrow(RangeError);
});
