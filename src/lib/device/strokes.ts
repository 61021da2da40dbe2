/** The geometry of a signature: strokes as data in the coordinates of the pad on which it was begun. */
import type { SignatureStrokes } from '#lib/sync/record.ts';

export type StrokePoint = SignatureStrokes['strokes'][number][number];
export type Stroke = readonly StrokePoint[];

/** Width and height in CSS pixels. */
export interface PadSize {
	readonly width: number;
	readonly height: number;
}

/** How pad coordinates stand on a canvas: `canvas = pad × scale + offset`. */
export interface Placement {
	readonly scale: number;
	readonly left: number;
	readonly top: number;
}

/** The whole pad, as large as the canvas allows, in its middle. */
export function placementOf(pad: PadSize, canvas: PadSize): Placement {
	const scale = Math.min(canvas.width / pad.width, canvas.height / pad.height);
	return {
		scale,
		left: (canvas.width - pad.width * scale) / 2,
		top: (canvas.height - pad.height * scale) / 2
	};
}

export function toCanvas(stroke: Stroke, { scale, left, top }: Placement): StrokePoint[] {
	return stroke.map((point) => ({ ...point, x: point.x * scale + left, y: point.y * scale + top }));
}

/** Back to pad coordinates, rounded to a hundredth of a pixel, which no screen can show. */
export function toPad(stroke: Stroke, { scale, left, top }: Placement): StrokePoint[] {
	return stroke.map(({ x, y, time, pressure }) => ({
		x: rounded((x - left) / scale, 100),
		y: rounded((y - top) / scale, 100),
		time: Math.round(time),
		pressure: rounded(pressure, 1_000)
	}));
}

// Adding zero turns the −0 of rounding into 0.
const rounded = (value: number, parts: number) => Math.round(value * parts) / parts + 0;

/** The strokes as they are stored: the pad grows where something was drawn outside of it on another screen. */
export function asSignature(pad: PadSize, strokes: readonly Stroke[]): SignatureStrokes | null {
	const drawn = strokes.filter((stroke) => stroke.length > 0);
	if (drawn.length === 0) return null;
	let [left, top, right, bottom] = [0, 0, pad.width, pad.height];
	for (const { x, y } of drawn.flat()) {
		left = Math.min(left, Math.floor(x));
		top = Math.min(top, Math.floor(y));
		right = Math.max(right, Math.ceil(x));
		bottom = Math.max(bottom, Math.ceil(y));
	}
	const moved = { scale: 1, left, top };
	return { width: right - left, height: bottom - top, strokes: drawn.map((stroke) => toPad(stroke, moved)) };
}

/** How long a line was drawn in all, in pad pixels. */
export function drawnLength(strokes: readonly Stroke[]): number {
	let length = 0;
	for (const stroke of strokes) {
		for (let index = 1; index < stroke.length; index += 1) {
			const [from, to] = [stroke[index - 1], stroke[index]];
			if (from && to) length += Math.hypot(to.x - from.x, to.y - from.y);
		}
	}
	return length;
}

/** Less than this is a touch by mistake, not a signature. */
export const shortestSignature = 20;
/** More points than this is scribbling for minutes, and would not fit in a record. */
export const mostPoints = 8_000;

export type SignatureFault = 'nothing' | 'too-little' | 'too-much';

/** What keeps these strokes from being a signature; null when nothing does. */
export function signatureFault(signature: SignatureStrokes | null): SignatureFault | null {
	if (!signature || signature.strokes.every((stroke) => stroke.length === 0)) return 'nothing';
	if (drawnLength(signature.strokes) < shortestSignature) return 'too-little';
	return signature.strokes.reduce((sum, stroke) => sum + stroke.length, 0) > mostPoints ? 'too-much' : null;
}
