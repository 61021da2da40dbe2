import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { readExif } from './exif.ts';
import { kindOfBytes, type NoPicture, type PhotoMime } from './kind-of-bytes.ts';

// Pixels of people stay in memory for as long as they are drawn, and no longer.
sharp.cache(false);

export interface PhotoLimits {
	readonly bytes: number;
	readonly pixels: number;
	/** Whole seconds for each drawing. */
	readonly seconds: number;
}

export const defaultPhotoLimits: PhotoLimits = { bytes: 25 * 1024 * 1024, pixels: 50_000_000, seconds: 10 };

const previewSide = 1600;
const thumbnailSide = 400;

/** A photograph that was let in. Width and height are as it is looked at, after its orientation. */
export interface TakenIn {
	/** Of the bytes as they came. */
	readonly sha256: string;
	readonly mime: PhotoMime;
	readonly width: number;
	readonly height: number;
	/** The camera's wall time without a zone, `2008-10-22T16:28:39`. */
	readonly takenAt: string | null;
	readonly camera: string | null;
	/** JPEG in sRGB, at most 1600 px on its long side, without any metadata. */
	readonly preview: Uint8Array;
	/** The same, at most 400 px. */
	readonly thumbnail: Uint8Array;
}

export type PhotoRefusal =
	| { readonly type: 'NotAPicture'; readonly looksLike: NoPicture }
	| { readonly type: 'UnsupportedFormat'; readonly format: string }
	/** Cut off or damaged: the end of the picture cannot be drawn. */
	| { readonly type: 'Truncated' }
	| { readonly type: 'TooLarge'; readonly bytes: number; readonly limit: number }
	| { readonly type: 'TooManyPixels'; readonly pixels: number; readonly limit: number }
	| { readonly type: 'TookTooLong'; readonly seconds: number };

/**
 * Looks at the bytes of an upload and draws a preview and a thumbnail from which all metadata is gone. Writes nothing:
 * what is refused is not kept. The limits are in bytes, pixels and seconds.
 */
export async function takeIn(
	bytes: Uint8Array,
	limits: PhotoLimits = defaultPhotoLimits
): Promise<Result<TakenIn, PhotoRefusal>> {
	if (bytes.length > limits.bytes) {
		return refused({ type: 'TooLarge', bytes: bytes.length, limit: limits.bytes });
	}
	const kind = kindOfBytes(bytes);
	if (kind.is === 'no-picture') return refused({ type: 'NotAPicture', looksLike: kind.looksLike });
	if (kind.is === 'other-picture') return refused({ type: 'UnsupportedFormat', format: kind.format });
	return oneAtATime(() => draw(bytes, kind.mime, limits));
}

async function draw(
	bytes: Uint8Array,
	mime: PhotoMime,
	limits: PhotoLimits
): Promise<Result<TakenIn, PhotoRefusal>> {
	const header = await orSaying(sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata(), limits);
	if (!header.ok) return header;
	const { width, height } = header.value.autoOrient;
	const pixels = width * height;
	if (pixels > limits.pixels) return refused({ type: 'TooManyPixels', pixels, limit: limits.pixels });

	const preview = await orSaying(previewOf(bytes, limits), limits);
	if (!preview.ok) return preview;
	const thumbnail = await orSaying(shrunk(sharp(preview.value), thumbnailSide, limits), limits);
	if (!thumbnail.ok) return thumbnail;

	return ok({
		sha256: createHash('sha256').update(bytes).digest('hex'),
		mime,
		width,
		height,
		...readExif(header.value.exif),
		preview: preview.value,
		thumbnail: thumbnail.value
	});
}

/** Some phones write a header that libjpeg warns about and everybody can read: that one warning is let through. */
const harmless = 'Invalid SOS parameters';

async function previewOf(bytes: Uint8Array, limits: PhotoLimits): Promise<Buffer> {
	const shown = (failOn: 'warning' | 'error') =>
		sharp(bytes, { failOn, limitInputPixels: limits.pixels, pages: 1, autoOrient: true });
	try {
		return await shrunk(shown('warning'), previewSide, limits);
	} catch (error) {
		if (!(error instanceof Error) || !error.message.includes(harmless)) throw error;
		return shrunk(shown('error'), previewSide, limits);
	}
}

/** Without a `keep…` call sharp turns the colours into sRGB and writes no metadata. */
function shrunk(picture: Sharp, side: number, limits: PhotoLimits): Promise<Buffer> {
	return picture
		.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
		.flatten({ background: '#ffffff' })
		.jpeg({ quality: 82, progressive: true })
		.timeout({ seconds: limits.seconds })
		.toBuffer();
}

/** The first bytes said that it is a picture: what cannot be decoded after that is cut off or damaged. */
async function orSaying<T>(drawing: Promise<T>, limits: PhotoLimits): Promise<Result<T, PhotoRefusal>> {
	try {
		return ok(await drawing);
	} catch (error) {
		const message = error instanceof Error ? error.message : '';
		if (message.includes('timeout')) return refused({ type: 'TookTooLong', seconds: limits.seconds });
		if (/out of memory|unable to allocate/i.test(message)) throw error;
		return refused({ type: 'Truncated' });
	}
}

let turn: Promise<unknown> = Promise.resolve();

/** A turned picture of 50 million pixels needs 150 MB while it is drawn: many at once would fill the machine. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
	const mine = turn.then(work, work);
	turn = mine;
	return mine;
}
