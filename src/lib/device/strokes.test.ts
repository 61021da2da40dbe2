import { describe, expect, test } from 'vitest';
import {
	asSignature,
	drawnLength,
	mostPoints,
	placementOf,
	signatureFault,
	toCanvas,
	toPad
} from './strokes.ts';
import type { StrokePoint } from './strokes.ts';

const at = (x: number, y: number): StrokePoint => ({ x, y, time: 1_781_000_000_000, pressure: 0.5 });
const portrait = { width: 358, height: 270 };
const line = [at(10, 20), at(40, 60.25), at(300.5, 200)];

describe('strokes as data', () => {
	test('200 rotations leave every point as it was', () => {
		const landscape = { width: 740, height: 210 };
		let strokes = [line];
		for (let turn = 0; turn < 200; turn += 1) {
			const placement = placementOf(portrait, turn % 2 === 0 ? landscape : { width: 320, height: 180 });
			strokes = strokes.map((stroke) => toPad(toCanvas(stroke, placement), placement));
		}
		expect(strokes).toEqual([line]);
	});

	test('a pad of another shape is shown whole and in the middle', () => {
		expect(placementOf({ width: 100, height: 50 }, { width: 400, height: 100 })).toEqual({
			scale: 2,
			left: 100,
			top: 0
		});
		expect(
			toCanvas([at(0, 0), at(100, 50)], { scale: 2, left: 100, top: 0 }).map(({ x, y }) => [x, y])
		).toEqual([
			[100, 0],
			[300, 100]
		]);
	});

	test('what was drawn outside the first pad after a rotation is inside the stored one', () => {
		const stored = asSignature(portrait, [line, [at(-30, -4.5), at(400, 100)]]);
		expect(stored?.width).toBe(430);
		expect(stored?.height).toBe(275);
		expect(stored?.strokes.flat().every(({ x, y }) => x >= 0 && y >= 0 && x <= 430 && y <= 275)).toBe(true);
		expect(stored && asSignature(stored, stored.strokes)).toEqual(stored);
	});

	test('nothing drawn is no signature', () => {
		expect(asSignature(portrait, [])).toBeNull();
		expect(asSignature(portrait, [[]])).toBeNull();
		expect(signatureFault(null)).toBe('nothing');
	});

	test('a dot or a slip of the finger is too little, a short line is enough', () => {
		const signed = (...points: StrokePoint[]) => signatureFault({ ...portrait, strokes: [points] });
		expect(signed(at(5, 5))).toBe('too-little');
		expect(signed(at(0, 0), at(19.9, 0))).toBe('too-little');
		expect(signed(at(0, 0), at(20, 0))).toBeNull();
	});

	test('minutes of scribbling are too much', () => {
		const points = (count: number) =>
			Array.from({ length: count }, (_, index) => at(index % 300, index % 200));
		expect(signatureFault({ ...portrait, strokes: [points(mostPoints)] })).toBeNull();
		expect(signatureFault({ ...portrait, strokes: [points(mostPoints), points(1)] })).toBe('too-much');
	});

	test('the drawn length is counted within strokes, not between them', () => {
		expect(
			drawnLength([
				[at(0, 0), at(3, 4)],
				[at(100, 100), at(100, 110)]
			])
		).toBe(15);
	});
});
