import { expect, test } from 'vitest';
import { inSteps } from './in-steps.ts';

function* counting(to: number, seen: number[]): Generator<void, string> {
	for (let step = 1; step <= to; step += 1) {
		seen.push(step);
		yield;
	}
	return 'done';
}

test('every step is taken, and what they come to is given', async () => {
	const seen: number[] = [];
	expect(await inSteps(counting(3, seen), new AbortController().signal)).toBe('done');
	expect(seen).toEqual([1, 2, 3]);
});

test('between two steps others have their turn', async () => {
	const seen: number[] = [];
	const done = inSteps(counting(3, seen), new AbortController().signal);
	expect(seen).toEqual([1]);
	await done;
});

test('what is not wanted any more is not gone on with', async () => {
	const seen: number[] = [];
	const giveUp = new AbortController();
	const done = inSteps(counting(3, seen), giveUp.signal);
	giveUp.abort();
	expect(await done).toBeNull();
	expect(seen).toEqual([1]);
});
