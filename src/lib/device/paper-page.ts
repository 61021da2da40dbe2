/** The geometry of a photographed page: where its corners are, and the page seen straight from above. */

/** In pixels of the picture, from its upper left. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** Upper left, upper right, lower right, lower left, as the page is read. */
export type Corners = readonly [Spot, Spot, Spot, Spot];

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Pixels as a canvas gives them: red, green, blue and alpha, row by row. */
export interface Pixels extends Size {
	readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A page that fills less of the picture than this was not found: something else was brighter. */
const leastShare = 0.15;
/** Corners that nobody has found stand a little inside the picture, where they can be taken hold of. */
const inset = 0.06;

export function usualCorners({ width, height }: Size): Corners {
	const [left, top, right, bottom] = [
		width * inset,
		height * inset,
		width * (1 - inset),
		height * (1 - inset)
	];
	return [
		{ x: left, y: top },
		{ x: right, y: top },
		{ x: right, y: bottom },
		{ x: left, y: bottom }
	];
}

/**
 * The corners of a light page on something darker: of the largest light patch, the points that reach furthest towards
 * each corner of the picture. Null where no patch looks like a page. To be given a small picture, some 200 pixels wide.
 */
export function findCorners(pixels: Pixels): Corners | null {
	const { width, height } = pixels;
	const light = lightPixels(pixels);
	const page = largestPatch(light, width, height);
	if (page.length < width * height * leastShare) return null;
	const furthest = (towards: (x: number, y: number) => number): Spot => {
		let best: Spot = { x: 0, y: 0 };
		let most = -Infinity;
		for (const place of page) {
			const [x, y] = [place % width, Math.floor(place / width)];
			const reach = towards(x, y);
			if (reach > most) [best, most] = [{ x, y }, reach];
		}
		return best;
	};
	const corners: Corners = [
		furthest((x, y) => -x - y),
		furthest((x, y) => x - y),
		furthest((x, y) => x + y),
		furthest((x, y) => y - x)
	];
	return isPage(corners) && areaOf(corners) >= width * height * leastShare ? corners : null;
}

/** Which pixels are paper: lighter than the brightness that best parts the picture in two (Otsu's method). */
function lightPixels({ data, width, height }: Pixels): Uint8Array {
	const grey = new Uint8Array(width * height);
	const counts = new Array<number>(256).fill(0);
	for (let place = 0; place < grey.length; place += 1) {
		const [red = 0, green = 0, blue = 0] = data.subarray(place * 4, place * 4 + 3);
		const value = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
		grey[place] = value;
		counts[value] = (counts[value] ?? 0) + 1;
	}
	const limit = partingValue(counts, grey.length);
	return grey.map((value) => (value > limit ? 1 : 0));
}

function partingValue(counts: readonly number[], of: number): number {
	const sum = counts.reduce((all, count, value) => all + count * value, 0);
	let [below, sumBelow, best, limit] = [0, 0, 0, 255];
	for (const [value, count] of counts.entries()) {
		below += count;
		sumBelow += count * value;
		const above = of - below;
		if (below === 0 || above === 0) continue;
		const apart = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
		if (apart > best) [best, limit] = [apart, value];
	}
	return limit;
}

/** The places of the largest patch of connected ones. */
function largestPatch(light: Uint8Array, width: number, height: number): number[] {
	const seen = new Uint8Array(light.length);
	let largest: number[] = [];
	for (let start = 0; start < light.length; start += 1) {
		if (light[start] !== 1 || seen[start] === 1) continue;
		seen[start] = 1;
		const patch = [start];
		// Grows while it is walked through: each place adds its neighbours.
		for (const place of patch) {
			const [x, y] = [place % width, Math.floor(place / width)];
			const near = [
				...(x > 0 ? [place - 1] : []),
				...(x < width - 1 ? [place + 1] : []),
				...(y > 0 ? [place - width] : []),
				...(y < height - 1 ? [place + width] : [])
			];
			for (const next of near) {
				if (light[next] !== 1 || seen[next] === 1) continue;
				seen[next] = 1;
				patch.push(next);
			}
		}
		if (patch.length > largest.length) largest = patch;
	}
	return largest;
}

/** True for four corners in their order that make a page: it can be straightened without turning inside out. */
export function isPage(corners: Corners): boolean {
	return corners.every((corner, index) => {
		const [next, after] = [corners[(index + 1) % 4], corners[(index + 2) % 4]];
		if (!next || !after) return false;
		return (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x) > 0;
	});
}

function areaOf(corners: Corners): number {
	const twice = corners.reduce((sum, { x, y }, index) => {
		const next = corners[(index + 1) % 4];
		return next ? sum + x * next.y - next.x * y : sum;
	}, 0);
	return Math.abs(twice) / 2;
}

/** A corner moved, and kept within the picture; unmoved where the four would no longer be a page. */
export function moveCorner(corners: Corners, index: number, to: Spot, { width, height }: Size): Corners {
	const within = { x: Math.min(Math.max(to.x, 0), width), y: Math.min(Math.max(to.y, 0), height) };
	const [first, second, third, fourth] = corners.map((corner, place) => (place === index ? within : corner));
	if (!first || !second || !third || !fourth) return corners;
	const moved: Corners = [first, second, third, fourth];
	return isPage(moved) ? moved : corners;
}

/** The size of the straightened page: as long as its sides are in the picture, and no longer than `longest`. */
export function pageSize([one, two, three, four]: Corners, longest: number): Size {
	const side = (from: Spot, to: Spot) => Math.hypot(to.x - from.x, to.y - from.y);
	const width = (side(one, two) + side(four, three)) / 2;
	const height = (side(one, four) + side(two, three)) / 2;
	const scale = Math.min(1, longest / Math.max(width, height, 1));
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The page straight from above: every pixel is fetched from where it lies in the picture, between its four neighbours. */
export function straighten(
	{ width: wide, height: high, data: from }: Pixels,
	corners: Corners,
	size: Size
): Pixels {
	const { width, height } = size;
	const into = new Uint8ClampedArray(width * height * 4);
	const { a, b, c, d, e, f, g, h } = fromUnitSquare(corners);
	let to = 0;
	for (let row = 0; row < height; row += 1) {
		const down = (row + 0.5) / height;
		for (let column = 0; column < width; column += 1) {
			const across = (column + 0.5) / width;
			const depth = g * across + h * down + 1;
			const x = Math.min(Math.max((a * across + b * down + c) / depth - 0.5, 0), wide - 1);
			const y = Math.min(Math.max((d * across + e * down + f) / depth - 0.5, 0), high - 1);
			const [left, top] = [Math.floor(x), Math.floor(y)];
			const [onRight, below] = [x - left, y - top];
			const here = (top * wide + left) * 4;
			const right = left + 1 < wide ? 4 : 0;
			const under = top + 1 < high ? wide * 4 : 0;
			for (let colour = 0; colour < 3; colour += 1) {
				const at = here + colour;
				const one = from[at] ?? 0;
				const three = from[at + under] ?? 0;
				const upper = one + ((from[at + right] ?? 0) - one) * onRight;
				const lower = three + ((from[at + under + right] ?? 0) - three) * onRight;
				into[to + colour] = upper + (lower - upper) * below;
			}
			into[to + 3] = 255;
			to += 4;
		}
	}
	return { width, height, data: into };
}

/**
 * Where a place of the page (`s` across, `t` down, 0–1) lies in the picture: x is (as + bt + c) / (gs + ht + 1), y is
 * (ds + et + f) / (gs + ht + 1). The projective map of the unit square, after Heckbert (1989).
 */
function fromUnitSquare([one, two, three, four]: Corners) {
	const [sumX, sumY] = [one.x - two.x + three.x - four.x, one.y - two.y + three.y - four.y];
	const [leftX, leftY] = [two.x - three.x, two.y - three.y];
	const [rightX, rightY] = [four.x - three.x, four.y - three.y];
	const area = leftX * rightY - leftY * rightX;
	const g = (sumX * rightY - sumY * rightX) / area;
	const h = (leftX * sumY - leftY * sumX) / area;
	return {
		a: two.x - one.x + g * two.x,
		b: four.x - one.x + h * four.x,
		c: one.x,
		d: two.y - one.y + g * two.y,
		e: four.y - one.y + h * four.y,
		f: one.y,
		g,
		h
	};
}
