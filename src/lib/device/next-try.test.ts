import { expect, test } from 'vitest';
import { nextTry } from './next-try.ts';

test('the wait doubles from two seconds to five minutes and stays there', () => {
	expect([1, 2, 3, 7, 8, 9, 50, 5_000].map((attempt) => nextTry(attempt, 0))).toEqual([
		2_000, 4_000, 8_000, 128_000, 256_000, 300_000, 300_000, 300_000
	]);
});

test('chance takes away at most half', () => {
	expect(nextTry(1, 1)).toBe(1_000);
	expect(nextTry(1, 0.5)).toBe(1_500);
	expect(nextTry(9, 1)).toBe(150_000);
});

test('an attempt that cannot be is taken as the first', () => {
	expect(nextTry(0, 0)).toBe(2_000);
	expect(nextTry(-3, 2)).toBe(1_000);
});
