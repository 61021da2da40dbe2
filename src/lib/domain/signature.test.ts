import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSignature, leastInk, strokesToSvgPaths, type DrawnSignature } from './signature.ts';

const point = (x: number, y: number) => ({ x, y, time: 0, pressure: 0.5 });
const drawn = (...strokes: [number, number][][]): DrawnSignature => ({
	width: 300,
	height: 150,
	strokes: strokes.map((stroke) => stroke.map(([x, y]) => point(x, y)))
});

describe('what is a signature', () => {
	test('an empty pad is not one', () => {
		expect(isSignature(drawn())).toBe(false);
		expect(isSignature(drawn([]))).toBe(false);
	});
	test('a dot, or a hundred dots, is not one', () => {
		expect(isSignature(drawn([[10, 10]]))).toBe(false);
		expect(
			isSignature(drawn(...Array.from({ length: 100 }, (_, at): [number, number][] => [[at, at]])))
		).toBe(false);
	});
	test('a finger that rested on one spot is not one', () => {
		expect(isSignature(drawn(Array.from({ length: 500 }, (): [number, number] => [10, 10])))).toBe(false);
	});
	test('ink of the least length is one, a pixel less is not', () => {
		expect(
			isSignature(
				drawn([
					[10, 10],
					[10 + leastInk, 10]
				])
			)
		).toBe(true);
		expect(
			isSignature(
				drawn([
					[10, 10],
					[9 + leastInk, 10]
				])
			)
		).toBe(false);
	});
	test('a cross is one: some people sign with it', () => {
		expect(
			isSignature(
				drawn(
					[
						[10, 10],
						[30, 30]
					],
					[
						[30, 10],
						[10, 30]
					]
				)
			)
		).toBe(true);
	});
	test('ink beside the pad was not seen by the signer and does not count', () => {
		expect(
			isSignature(
				drawn([
					[400, 10],
					[900, 10]
				])
			)
		).toBe(false);
	});
	test('on a pad without any size nobody has seen what they drew', () => {
		const [across, down] = [
			drawn([
				[0, 0],
				[90, 0]
			]),
			drawn([
				[0, 0],
				[0, 90]
			])
		];
		expect([across, down].map(isSignature)).toEqual([true, true]);
		for (const none of [0, -1, Number.NaN]) {
			expect(isSignature({ ...down, width: none })).toBe(false);
			expect(isSignature({ ...across, height: none })).toBe(false);
		}
	});
	test('numbers that are none are no ink', () => {
		expect(
			isSignature(
				drawn([
					[Number.NaN, 1],
					[Infinity, 2]
				])
			)
		).toBe(false);
	});
});

describe('the picture of a signature', () => {
	test('two points are a line, one is a dot, and they keep their place to each other', () => {
		const { paths } = strokesToSvgPaths(
			drawn(
				[
					[0, 0],
					[80, 40]
				],
				[[40, 0]]
			),
			{ width: 100, height: 60 }
		);
		expect(paths).toEqual(['M10 10 L90 50', 'M50 10 L50 10']);
	});
	test('three points are one smooth curve that ends where the finger ended', () => {
		const { paths } = strokesToSvgPaths(
			drawn([
				[0, 0],
				[40, 40],
				[80, 0]
			]),
			{ width: 80, height: 40, margin: 0 }
		);
		expect(paths).toEqual(['M0 0 Q40 40 60 20 L80 0']);
	});
	test('the curve goes from middle to middle', () => {
		const { paths } = strokesToSvgPaths(
			drawn([
				[0, 0],
				[20, 40],
				[40, 0],
				[80, 40]
			]),
			{ width: 80, height: 40, margin: 0 }
		);
		expect(paths).toEqual(['M0 0 Q20 40 30 20 Q40 0 60 20 L80 40']);
	});
	test('a spot that is no number is left out of its stroke', () => {
		const { paths } = strokesToSvgPaths(
			drawn([
				[0, 0],
				[Number.NaN, 10],
				[40, Infinity],
				[80, 40]
			]),
			{ width: 100, height: 60 }
		);
		expect(paths).toEqual(['M10 10 L90 50']);
	});
	test('what counts is how large it was drawn, not where on the pad', () => {
		const corner = drawn([
			[200, 100],
			[300, 150]
		]);
		expect(strokesToSvgPaths(corner, { width: 58, height: 1000 }).paths).toEqual(['M4 487.5 L54 512.5']);
		expect(strokesToSvgPaths(corner, { width: 1000, height: 33 }).paths).toEqual(['M475 4 L525 29']);
	});
	test('a large signature is made smaller, in the same shape', () => {
		const { paths } = strokesToSvgPaths(
			drawn([
				[0, 0],
				[300, 150]
			]),
			{ width: 108, height: 1000 }
		);
		expect(paths).toEqual(['M4 475 L104 525']);
	});
	test('a small one is not made larger than it was drawn', () => {
		const { paths } = strokesToSvgPaths(
			drawn([
				[5, 5],
				[15, 5]
			]),
			{ width: 200, height: 100 }
		);
		expect(paths).toEqual(['M95 50 L105 50']);
	});
	test('nothing drawn is a picture with no paths', () => {
		expect(strokesToSvgPaths(drawn(), { width: 9, height: 9 })).toEqual({ width: 9, height: 9, paths: [] });
	});
	test('whatever was recorded, every path stays in the box and is made of numbers', () => {
		const anyPoint = fc.record({ x: fc.double(), y: fc.double(), time: fc.double(), pressure: fc.double() });
		const anySignature = fc.record({
			width: fc.double({ min: 1, max: 1e300, noNaN: true }),
			height: fc.double({ min: 1, max: 1e300, noNaN: true }),
			strokes: fc.array(fc.array(anyPoint, { maxLength: 8 }), { maxLength: 5 })
		});
		fc.assert(
			fc.property(anySignature, (signature) => {
				const { paths } = strokesToSvgPaths(signature, { width: 200, height: 80 });
				for (const path of paths) {
					expect(path).toMatch(/^M[\d. ]+(?: [QL][\d. ]+)+$/);
					const numbers = path.match(/[\d.]+/g)?.map(Number) ?? [];
					expect(numbers.every((value, at) => value >= 0 && value <= (at % 2 === 0 ? 200 : 80))).toBe(true);
				}
			})
		);
	});
	test('a hundred thousand points are drawn too', () => {
		const long = drawn(Array.from({ length: 100_000 }, (_, at): [number, number] => [at % 300, at % 150]));
		expect(strokesToSvgPaths(long, { width: 200, height: 80 }).paths).toHaveLength(1);
	});
});
