/** The pad that somebody signs on. What was drawn is kept as strokes; the canvas is only a picture of them. */
import SignaturePad from 'signature_pad';
import type { PointGroup } from 'signature_pad';
import type { SignatureStrokes } from '#lib/sync/record.ts';
import { isPalm } from './palm.ts';
import { asSignature, placementOf, toCanvas, toPad } from './strokes.ts';
import type { PadSize, Placement, StrokePoint } from './strokes.ts';

export interface SignaturePadOptions {
	/** Strokes from a draft; null for an empty pad. */
	readonly initial: SignatureStrokes | null;
	/** Hears of every change: each stroke, a few times while one is drawn, undo and clear. Null is an empty pad. */
	readonly onChange: (signature: SignatureStrokes | null) => void;
}

export interface Pad {
	/** Takes the last stroke away; after `clear`, brings back what was there. */
	undo(): void;
	clear(): void;
	strokes(): SignatureStrokes | null;
	destroy(): void;
}

const whileDrawingMs = 250;

/**
 * Makes a canvas into a pad. Its size comes from the style sheet, the ink from its CSS `color`. After a rotation,
 * a resize, another pixel density or a canvas that the system has emptied, everything is drawn again to fit.
 * The canvas itself has no border and no padding: they would move the ink away from the finger.
 */
export function createSignaturePad(
	canvas: HTMLCanvasElement,
	{ initial, onChange }: SignaturePadOptions
): Pad {
	const stopPalms = ignorePalms(canvas, () => dropStroke());
	const pad = new SignaturePad(canvas, { minDistance: 2, penColor: getComputedStyle(canvas).color });
	let size: PadSize | null = initial ? { width: initial.width, height: initial.height } : null;
	let drawn: StrokePoint[][] = initial ? initial.strokes.map((stroke) => [...stroke]) : [];
	let cleared: StrokePoint[][] = [];
	let isDrawing = false;
	let begunBy: PointerEvent | null = null;
	let toldAt = 0;

	const canvasSize = (): PadSize => ({ width: canvas.clientWidth, height: canvas.clientHeight });
	const hasArea = ({ width, height }: PadSize) => width > 0 && height > 0;

	const placementNow = (): Placement => {
		const now = canvasSize();
		// The pad's own measure is that of the screen on which its first stroke was drawn.
		if (!size || drawn.length === 0) size = now;
		return placementOf(size, now);
	};
	// Held while a stroke is drawn: it ends in the measure in which it began, also when the phone is turned meanwhile.
	let place: Placement = { scale: 1, left: 0, top: 0 };
	const lastStroke = () => toPad(pad.toData().at(-1)?.points ?? [], place);
	const signature = (strokes: readonly StrokePoint[][]) => (size ? asSignature(size, strokes) : null);

	/** Ends the stroke under way as if the system had taken the touch away. */
	function cancelStroke() {
		const { pointerId } = begunBy ?? {};
		// Switched off in mid-stroke, the library would wait for this very pointer, and take no other ever after.
		if (pointerId !== undefined)
			canvas.dispatchEvent(new PointerEvent('pointercancel', { pointerId, bubbles: true, cancelable: true }));
		if (!isDrawing) return;
		endStroke();
		pad.off();
		pad.on();
	}
	/** A stroke that turns out to be a hand's: gone, as if it had not been. */
	function dropStroke() {
		if (!isDrawing) return;
		const before = [...drawn];
		cancelStroke();
		drawn = before;
		redraw();
		onChange(signature(drawn));
	}

	function endStroke() {
		if (!isDrawing) return;
		isDrawing = false;
		const stroke = lastStroke();
		if (stroke.length > 0) drawn.push(stroke);
		cleared = [];
		onChange(signature(drawn));
	}

	function redraw() {
		const now = canvasSize();
		if (!hasArea(now)) return;
		if (isDrawing) {
			// The library would go on with the stroke in the old measure: end it here, the next touch begins a new one.
			cancelStroke();
		}
		const density = Math.max(devicePixelRatio, 1);
		const [width, height] = [Math.round(now.width * density), Math.round(now.height * density)];
		if (canvas.width !== width || canvas.height !== height) {
			canvas.width = width;
			canvas.height = height;
		}
		canvas.getContext('2d')?.setTransform(density, 0, 0, density, 0, 0);
		pad.penColor = getComputedStyle(canvas).color;
		place = placementNow();
		pad.fromData(drawn.map((stroke) => asPointGroup(pad, toCanvas(stroke, place))));
	}

	const onBegin = (event: Event) => {
		begunBy = event instanceof CustomEvent ? pointerOf(event) : null;
		place = placementNow();
		isDrawing = true;
		toldAt = Date.now();
	};
	const onMove = () => {
		if (!isDrawing || Date.now() - toldAt < whileDrawingMs) return;
		toldAt = Date.now();
		onChange(signature([...drawn, lastStroke()]));
	};
	pad.addEventListener('beginStroke', onBegin);
	pad.addEventListener('afterUpdateStroke', onMove);
	pad.addEventListener('endStroke', endStroke);
	const stopWatching = watchCanvas(canvas, redraw);
	redraw();

	return {
		undo() {
			if (drawn.length > 0) drawn.pop();
			else [drawn, cleared] = [cleared, []];
			redraw();
			onChange(signature(drawn));
		},
		clear() {
			if (drawn.length > 0) [cleared, drawn] = [drawn, []];
			redraw();
			onChange(null);
		},
		strokes: () => signature(drawn),
		destroy() {
			endStroke();
			stopWatching();
			stopPalms();
			pad.off();
		}
	};
}

/** What began a stroke: the library hands on the browser's own event, where it listens to pointers. */
function pointerOf({ detail }: CustomEvent<unknown>): PointerEvent | null {
	const event = typeof detail === 'object' && detail !== null && 'event' in detail ? detail.event : null;
	return event instanceof PointerEvent ? event : null;
}

function asPointGroup(pad: SignaturePad, points: StrokePoint[]): PointGroup {
	const { penColor, dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation } = pad;
	return { penColor, dotSize, minWidth, maxWidth, velocityFilterWeight, compositeOperation, points };
}

/**
 * No palm draws. A hand often lies down before its pen, and lies down small before it lies there whole: what it has
 * drawn until then is dropped. Registered before the library, and heard of every contact before it.
 */
function ignorePalms(canvas: HTMLCanvasElement, drop: () => void): () => void {
	let hasPen = false;
	/** The finger that draws. */
	let finger: number | null = null;
	const end = () => {
		finger = null;
		drop();
	};
	const onDown = (event: PointerEvent) => {
		if (event.pointerType === 'pen') {
			hasPen = true;
			if (finger !== null) end();
		} else if (isPalm(event, hasPen)) event.stopImmediatePropagation();
		else if (event.pointerType === 'touch') finger = event.pointerId;
	};
	const onMove = (event: PointerEvent) => {
		if (event.pointerId === finger && isPalm(event, false)) end();
	};
	const onUp = (event: PointerEvent) => {
		if (event.pointerId === finger) finger = null;
	};
	canvas.addEventListener('pointerdown', onDown);
	addEventListener('pointermove', onMove, { capture: true });
	addEventListener('pointerup', onUp);
	addEventListener('pointercancel', onUp);
	return () => {
		canvas.removeEventListener('pointerdown', onDown);
		removeEventListener('pointermove', onMove, { capture: true });
		removeEventListener('pointerup', onUp);
		removeEventListener('pointercancel', onUp);
	};
}

/** Calls back when the canvas has another size or density, or when the system may have emptied it. */
function watchCanvas(canvas: HTMLCanvasElement, run: () => void): () => void {
	let { clientWidth: width, clientHeight: height } = canvas;
	const sizes = new ResizeObserver(() => {
		// The first call only says that it watches: drawing again would cut a stroke that has begun already.
		if (canvas.clientWidth === width && canvas.clientHeight === height) return;
		({ clientWidth: width, clientHeight: height } = canvas);
		run();
	});
	sizes.observe(canvas);
	const onVisible = () => {
		if (document.visibilityState === 'visible') run();
	};
	document.addEventListener('visibilitychange', onVisible);
	addEventListener('pageshow', run);
	let density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
	const onDensity = () => {
		// The query speaks of one density; after a change another one has to be watched.
		density.removeEventListener('change', onDensity);
		density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
		density.addEventListener('change', onDensity);
		run();
	};
	density.addEventListener('change', onDensity);
	return () => {
		sizes.disconnect();
		document.removeEventListener('visibilitychange', onVisible);
		removeEventListener('pageshow', run);
		density.removeEventListener('change', onDensity);
	};
}
