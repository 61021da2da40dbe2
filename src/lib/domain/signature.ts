/** A signature drawn on a screen: its strokes as they were drawn, so that it can be drawn again at any size. */

/** x and y in CSS pixels of the pad, `time` in ms by the device's clock, pressure 0–1. */
export interface SignaturePoint {
	readonly x: number;
	readonly y: number;
	readonly time: number;
	readonly pressure: number;
}

/** The pad's size in CSS pixels, and what was drawn on it, one list of points per stroke. */
export interface DrawnSignature {
	readonly width: number;
	readonly height: number;
	readonly strokes: readonly (readonly SignaturePoint[])[];
}

/** Shorter than this (CSS pixels of ink in all) is a slip of the finger. A cross, which some sign with, is longer. */
export const leastInk = 24;

/** True when somebody has drawn something: an empty pad, a dot or a few dots are no signature. */
export function isSignature(signature: DrawnSignature): boolean {
	if (!(signature.width > 0) || !(signature.height > 0)) return false;
	const strokes = strokesOnPad(signature);
	return strokes.reduce((ink, stroke) => ink + lengthOf(stroke), 0) >= leastInk;
}

/** A picture of a signature: `paths` are SVG path data in a box from 0 0 to `width` `height`, to be drawn with round caps. */
export interface SignaturePicture {
	readonly width: number;
	readonly height: number;
	readonly paths: readonly string[];
}

/**
 * The strokes as smooth curves in the middle of a box, as large as fits without being larger than they were drawn.
 * A dot (over an å or an i) becomes a path of no length, which a round cap draws as a dot.
 */
export function strokesToSvgPaths(
	signature: DrawnSignature,
	box: { readonly width: number; readonly height: number; readonly margin?: number }
): SignaturePicture {
	const strokes = strokesOnPad(signature);
	const points = strokes.flat();
	const [left, right] = span(points.map((point) => point.x));
	const [top, bottom] = span(points.map((point) => point.y));
	const margin = box.margin ?? 4;
	const room = { width: box.width - 2 * margin, height: box.height - 2 * margin };
	const scale = Math.min(1, room.width / Math.max(right - left, 1), room.height / Math.max(bottom - top, 1));
	const place = (point: Spot): Spot => ({
		x: box.width / 2 + (point.x - (left + right) / 2) * scale,
		y: box.height / 2 + (point.y - (top + bottom) / 2) * scale
	});
	return {
		width: box.width,
		height: box.height,
		paths: strokes.map((stroke) => curveThrough(stroke.map(place)))
	};
}

interface Spot {
	readonly x: number;
	readonly y: number;
}

/** What was drawn beside the pad was not seen; a number that is none cannot be drawn. */
function strokesOnPad({ width, height, strokes }: DrawnSignature): Spot[][] {
	return strokes
		.map((stroke) =>
			stroke
				.filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y))
				.map((point) => ({ x: within(point.x, width), y: within(point.y, height) }))
		)
		.filter((stroke) => stroke.length > 0);
}

const within = (value: number, limit: number): number => Math.min(Math.max(value, 0), limit);

/** Quadratic curves from middle to middle: the points pull the line without bending it sharply. */
function curveThrough(points: readonly Spot[]): string {
	const [first, ...others] = points;
	if (first === undefined) return '';
	const last = others.at(-1);
	if (last === undefined) return `M${at(first)} L${at(first)}`;
	let path = `M${at(first)}`;
	others.slice(0, -1).forEach((point, index) => {
		path += ` Q${at(point)} ${at(middle(point, others[index + 1] ?? last))}`;
	});
	return `${path} L${at(last)}`;
}

const middle = (one: Spot, other: Spot): Spot => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
const at = ({ x, y }: Spot): string => `${rounded(x)} ${rounded(y)}`;
const rounded = (value: number): number => Math.round(value * 100) / 100;

function lengthOf(points: readonly Spot[]): number {
	return points.reduce((length, point, index) => {
		const before = points[index - 1];
		return before === undefined ? 0 : length + Math.hypot(point.x - before.x, point.y - before.y);
	}, 0);
}

/** Not Math.min(...values): a long signature has more points than a call may have arguments. */
function span(values: readonly number[]): [number, number] {
	return values.reduce<[number, number]>(
		([least, most], value) => [Math.min(least, value), Math.max(most, value)],
		[Infinity, -Infinity]
	);
}
