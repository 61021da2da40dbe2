/** A photograph of a form becomes the picture of its page. Pixels alone go on: what the camera wrote beside them does not. */
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import { fitPage, pageQualities } from './fit-page.ts';
import { findCorners, pageSize, straighten, type Corners, type Pixels, type Size } from './paper-page.ts';
import type { PaperPage } from './signing-draft.ts';

/** More than this along the longer side only costs memory: the page is kept smaller. */
const longestPicture = 2600;
/** The corners are looked for in a small copy. */
const longestToLookIn = 240;

const shrunk = ({ width, height }: Size, longest: number): Size => {
	const scale = Math.min(1, longest / Math.max(width, height));
	return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

function drawn(from: CanvasImageSource, { width, height }: Size) {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width, height];
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('The browser gives no canvas.');
	context.imageSmoothingQuality = 'high';
	context.drawImage(from, 0, 0, width, height);
	return { canvas, pixels: (): Pixels => pixelsOf(context.getImageData(0, 0, width, height)) };
}
const pixelsOf = ({ width, height, data }: ImageData): Pixels => ({
	width,
	height,
	data: new Uint8ClampedArray(data)
});

export interface Photograph {
	readonly pixels: Pixels;
	/** Null where they were not found. */
	readonly corners: Corners | null;
}

/** The photograph, the way up that the camera meant, and where its page lies. A file that is no picture is refused. */
export async function readPhotograph(
	file: Blob
): Promise<Result<Photograph, { readonly type: 'NoPicture' }>> {
	let bitmap: ImageBitmap;
	try {
		bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
	} catch (error) {
		// An empty file, a text or a kind of picture that this browser does not know.
		if (error instanceof DOMException) return refused({ type: 'NoPicture' });
		throw error;
	}
	const size = shrunk(bitmap, longestPicture);
	const { canvas, pixels } = drawn(bitmap, size);
	bitmap.close();
	const small = shrunk(size, longestToLookIn);
	const found = findCorners(drawn(canvas, small).pixels());
	const scale = size.width / small.width;
	const [one, two, three, four] = (found ?? []).map(({ x, y }) => ({ x: x * scale, y: y * scale }));
	const corners: Corners | null = one && two && three && four ? [one, two, three, four] : null;
	return ok({ pixels: pixels(), corners });
}

/** The page between the corners, straight, as a JPEG that fits in a record. */
export async function pageOf(
	picture: Pixels,
	corners: Corners
): Promise<Result<PaperPage, { readonly type: 'TooLarge' }>> {
	const [best] = pageQualities;
	const straight = straighten(picture, corners, pageSize(corners, best?.longest ?? longestPicture));
	const whole = document.createElement('canvas');
	[whole.width, whole.height] = [straight.width, straight.height];
	whole.getContext('2d')?.putImageData(new ImageData(straight.data, straight.width, straight.height), 0, 0);
	const page = await fitPage(async ({ longest, quality }) => {
		const size = shrunk(straight, longest);
		return { jpeg: await asJpeg(drawn(whole, size).canvas, quality), ...size };
	});
	return page ? ok(page) : refused({ type: 'TooLarge' });
}

async function asJpeg(canvas: HTMLCanvasElement, quality: number): Promise<string> {
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
	if (!blob) throw new Error('The browser makes no JPEG.');
	const bytes = new Uint8Array(await blob.arrayBuffer());
	let text = '';
	// In pieces: a call takes only so many arguments.
	for (let from = 0; from < bytes.length; from += 8192)
		text += String.fromCharCode(...bytes.subarray(from, from + 8192));
	return btoa(text);
}
