import { describe, expect, test } from 'vitest';
import {
	findCorners,
	isPage,
	moveCorner,
	pageSize,
	straighten,
	usualCorners,
	type Corners,
	type Pixels
} from './paper-page.ts';

/** A picture painted by a rule for each pixel: grey, 0–255. */
function painted(width: number, height: number, grey: (x: number, y: number) => number): Pixels {
	const data = new Uint8ClampedArray(width * height * 4);
	for (let place = 0; place < width * height; place += 1) {
		data.fill(grey(place % width, Math.floor(place / width)), place * 4, place * 4 + 3);
		data[place * 4 + 3] = 255;
	}
	return { width, height, data };
}

const leaning: Corners = [
	{ x: 30, y: 20 },
	{ x: 170, y: 40 },
	{ x: 160, y: 230 },
	{ x: 20, y: 210 }
];
const isInside = (corners: Corners, x: number, y: number) =>
	corners.every((corner, index) => {
		const next = corners[(index + 1) % 4] ?? corner;
		return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x) >= 0;
	});
const aPage = painted(200, 260, (x, y) => (isInside(leaning, x, y) ? 230 : 60 + ((x * 7 + y * 3) % 20)));

describe('[SW5] the corners of a page', () => {
	test('are found where a light page lies on something darker, to the pixel', () => {
		for (const [index, { x, y }] of (findCorners(aPage) ?? []).entries()) {
			expect(Math.abs(x - (leaning[index]?.x ?? 0))).toBeLessThanOrEqual(2);
			expect(Math.abs(y - (leaning[index]?.y ?? 0))).toBeLessThanOrEqual(2);
		}
		expect(findCorners(aPage)).not.toBeNull();
	});

	test('are found beside something smaller and lighter', () => {
		const withLamp = painted(200, 260, (x, y) =>
			x > 185 && y < 15 ? 255 : isInside(leaning, x, y) ? 220 : 50
		);
		expect(findCorners(withLamp)?.[1].x).toBeLessThan(175);
	});

	test('are not found in a picture of one shade, nor of a scrap', () => {
		expect(findCorners(painted(100, 100, () => 120))).toBeNull();
		expect(findCorners(painted(100, 100, (x, y) => (x < 20 && y < 20 ? 240 : 20)))).toBeNull();
	});

	test('stand inside the picture where nobody has found them, and make a page', () => {
		const corners = usualCorners({ width: 100, height: 50 });
		expect(isPage(corners)).toBe(true);
		expect(corners[0]).toEqual({ x: 6, y: 3 });
	});

	test('are moved within the picture, and never so that the page turns inside out', () => {
		const size = { width: 200, height: 260 };
		expect(moveCorner(leaning, 0, { x: -5, y: 10 }, size)[0]).toEqual({ x: 0, y: 10 });
		expect(moveCorner(leaning, 0, { x: 190, y: 250 }, size)).toBe(leaning);
	});
});

describe('[SW5] straightening', () => {
	test('gives the page the length of its sides, and no more than the longest', () => {
		const size = pageSize(leaning, 2000);
		expect(size.width).toBeGreaterThan(138);
		expect(size.width).toBeLessThan(144);
		expect(pageSize(leaning, 100).height).toBe(100);
	});

	test('what was on the page is there, and nothing of what was beside it', () => {
		const straight = straighten(aPage, leaning, pageSize(leaning, 2000));
		const greys = straight.data.filter((_, place) => place % 4 === 0);
		expect(greys.filter((grey) => grey < 200).length / greys.length).toBeLessThan(0.02);
	});

	test('a picture whose corners are its own comes out as it was', () => {
		const picture = painted(8, 6, (x, y) => x * 20 + y * 3);
		const whole: Corners = [
			{ x: 0, y: 0 },
			{ x: 8, y: 0 },
			{ x: 8, y: 6 },
			{ x: 0, y: 6 }
		];
		expect(straighten(picture, whole, { width: 8, height: 6 }).data).toEqual(picture.data);
	});

	test('the upper left of the page is the upper left of what comes out', () => {
		const corner = painted(200, 260, (x, y) =>
			isInside(leaning, x, y) ? (x < 100 && y < 120 ? 10 : 230) : 0
		);
		const straight = straighten(corner, leaning, { width: 100, height: 140 });
		const greyAt = (x: number, y: number) => straight.data[(y * 100 + x) * 4] ?? -1;
		expect(
			[greyAt(20, 20), greyAt(80, 20), greyAt(80, 120), greyAt(20, 120)].map((grey) => grey < 100)
		).toEqual([true, false, false, false]);
	});
});
