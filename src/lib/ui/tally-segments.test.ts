import { expect, it } from 'vitest';
import { tallyLength, tallySegments } from './tally-segments.ts';

it('the segments fill the bar, with a gap between two', () => {
	const segments = tallySegments([5, 5, 2, 14]);
	const last = segments.at(-1);
	expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(tallyLength);
	expect(segments[1]?.x).toBeCloseTo((segments[0]?.width ?? 0) + 2);
});

it('nothing has no width, and one among a thousand is still seen', () => {
	const [none, one] = tallySegments([0, 1, 1000]);
	expect(none?.width).toBe(0);
	expect(one?.width).toBeGreaterThanOrEqual(4);
});

it('a single count fills the bar, and no counts draw nothing', () => {
	expect(tallySegments([3])).toEqual([{ x: 0, width: tallyLength }]);
	expect(tallySegments([0, 0])).toEqual([
		{ x: 0, width: 0 },
		{ x: 0, width: 0 }
	]);
});
