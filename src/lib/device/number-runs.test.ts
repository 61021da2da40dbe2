import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsNumber, missingNumbers, withNumber } from './number-runs.ts';

const number = fc.integer({ min: 1, max: 40 });

test('numbers in any order make runs that hold them and no others, joined where they meet', () => {
	expect(
		withNumber(
			[
				{ from: 1, to: 3 },
				{ from: 5, to: 6 }
			],
			4
		)
	).toEqual([{ from: 1, to: 6 }]);
	fc.assert(
		fc.property(fc.array(number), (numbers) => {
			const runs = numbers.reduce<ReturnType<typeof withNumber>>(withNumber, []);
			for (let at = 0; at <= 41; at += 1) expect(holdsNumber(runs, at)).toBe(numbers.includes(at));
			expect(runs.every(({ from }, at) => from > (runs[at - 1]?.to ?? -1) + 1)).toBe(true);
		})
	);
});

test('[SL26] what neither waits nor has come is missing, up to the last number made and no further', () => {
	const runs = [
		{ from: 1, to: 2 },
		{ from: 6, to: 6 }
	];
	expect(missingNumbers(8, runs, [4, 7])).toEqual([3, 5, 8]);
	expect(missingNumbers(2, runs, [])).toEqual([]);
	expect(missingNumbers(0, [], [])).toEqual([]);
});
