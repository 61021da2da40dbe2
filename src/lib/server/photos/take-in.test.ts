import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { defaultPhotoLimits, takeIn, type PhotoRefusal, type TakenIn } from './index.ts';

const sample = (name: string): Buffer => readFileSync(join(process.cwd(), 'tests/samples/photos', name));

async function letIn(bytes: Uint8Array): Promise<TakenIn> {
	const result = await takeIn(bytes);
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
	return result.value;
}

async function refusalOf(bytes: Uint8Array, limits = defaultPhotoLimits): Promise<PhotoRefusal | 'let in'> {
	const result = await takeIn(bytes, limits);
	return result.ok ? 'let in' : result.refusal;
}

const plain = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#336699' } });

describe('a photograph straight from a camera', () => {
	test('its hash is that of the bytes as they came', async () => {
		const bytes = sample('DSCN0010.jpg');
		expect((await letIn(bytes)).sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
	});

	test('when and with what it was taken is read from the header, without a zone', async () => {
		const photo = await letIn(sample('DSCN0010.jpg'));
		expect(photo).toMatchObject({
			mime: 'image/jpeg',
			width: 640,
			height: 480,
			takenAt: '2008-10-22T16:28:39',
			camera: 'NIKON COOLPIX P6000'
		});
	});

	test('where it was taken is in the original, and is gone from preview and thumbnail', async () => {
		const bytes = sample('DSCN0010.jpg');
		expect(hasGps((await sharp(bytes).metadata()).exif)).toBe(true);
		const photo = await letIn(bytes);
		for (const drawn of [photo.preview, photo.thumbnail]) {
			const { exif, xmp, iptc, icc, comments, orientation } = await sharp(drawn).metadata();
			expect([exif, xmp, iptc, icc, comments, orientation]).toEqual(Array(6).fill(undefined));
			expect(Buffer.from(drawn).includes('NIKON')).toBe(false);
		}
	});

	test.each([
		['landscape_3.jpg', 600, 450],
		['landscape_6.jpg', 600, 450],
		['portrait_8.jpg', 450, 600]
	])(
		'%s lies on its side or its head in the file and is %i × %i when looked at',
		async (name, width, height) => {
			const photo = await letIn(sample(name));
			expect(photo).toMatchObject({ width, height });
			expect(await sharp(photo.preview).metadata()).toMatchObject({ width, height, format: 'jpeg' });
		}
	);

	test('the same view turned in three ways in the file is the same picture in the preview', async () => {
		const upright = await smallGrey((await letIn(sample('landscape_3.jpg'))).preview);
		const turned = await smallGrey((await letIn(sample('landscape_6.jpg'))).preview);
		const unturned = await smallGrey(sample('landscape_3.jpg'));
		expect(difference(upright, turned)).toBeLessThan(4);
		expect(difference(upright, unturned)).toBeGreaterThan(20);
	});
});

/** Where the file's first corner is seen, by the meaning of the eight values of Orientation (EXIF tag 0x0112). */
test.each([
	[1, 'top left'],
	[2, 'top right'],
	[3, 'bottom right'],
	[4, 'bottom left'],
	[5, 'top left'],
	[6, 'top right'],
	[7, 'bottom right'],
	[8, 'bottom left']
])('orientation %i puts the first corner of the file at the %s', async (orientation, corner) => {
	const stored = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#ffffff' } })
		.composite([{ input: await plain(20, 20).tint('#ff0000').png().toBuffer(), left: 0, top: 0 }])
		.withMetadata({ orientation })
		.jpeg()
		.toBuffer();
	const photo = await letIn(stored);
	const isOnItsSide = orientation >= 5;
	expect([photo.width, photo.height]).toEqual(isOnItsSide ? [40, 80] : [80, 40]);
	expect(await darkCorner(photo.preview)).toBe(corner);
});

describe('what is drawn', () => {
	test('a preview is at most 1600 px on its long side, a thumbnail 400 px', async () => {
		const photo = await letIn(await plain(2000, 3000).jpeg().toBuffer());
		expect(photo).toMatchObject({ width: 2000, height: 3000 });
		expect(await sharp(photo.preview).metadata()).toMatchObject({ width: 1067, height: 1600 });
		expect(await sharp(photo.thumbnail).metadata()).toMatchObject({ width: 267, height: 400 });
	});
	test('a small picture is not blown up', async () => {
		const photo = await letIn(await plain(90, 60).jpeg().toBuffer());
		expect(await sharp(photo.preview).metadata()).toMatchObject({ width: 90, height: 60 });
		expect(await sharp(photo.thumbnail).metadata()).toMatchObject({ width: 90, height: 60 });
	});
	test('colours of a wider space are turned into sRGB', async () => {
		const wide = await plain(50, 50).withIccProfile('p3').jpeg({ quality: 100 }).toBuffer();
		expect((await sharp(wide).metadata()).icc).toBeDefined();
		const { preview } = await letIn(wide);
		expect(await sharp(preview).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
		const pixels = await sharp(preview).raw().toBuffer();
		expect(difference(pixels.subarray(0, 3), Buffer.from([0x33, 0x66, 0x99]))).toBeLessThan(4);
	});
	test('colours for print (CMYK) are turned into sRGB', async () => {
		const print = await plain(50, 50).toColourspace('cmyk').jpeg().toBuffer();
		expect((await sharp(print).metadata()).space).toBe('cmyk');
		expect((await sharp((await letIn(print)).preview).metadata()).space).toBe('srgb');
	});
	test('PNG and WebP come in, and what is see-through becomes white', async () => {
		const clear = sharp({
			create: { width: 30, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } }
		});
		const png = await letIn(await clear.clone().png().toBuffer());
		const webp = await letIn(await clear.clone().webp({ lossless: true }).toBuffer());
		expect([png.mime, webp.mime]).toEqual(['image/png', 'image/webp']);
		expect((await sharp(png.preview).raw().toBuffer())[0]).toBe(255);
	});
	test('a picture without a header says neither when nor with what', async () => {
		expect(await letIn(await plain(9, 9).png().toBuffer())).toMatchObject({ takenAt: null, camera: null });
	});
});

describe('what is refused', () => {
	const page = '<!doctype html><script>alert(1)</script>';
	test.each([
		['no bytes', Buffer.alloc(0), 'empty'],
		['a text that is called .jpg', Buffer.from('Det här är ingen bild.\r\n'), 'text'],
		['a class list', Buffer.from('Namn;Klass\nElsa;4B\n'), 'text'],
		['a web page', Buffer.from(page), 'html'],
		['a drawing as SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'svg'],
		['SVG behind an XML header', Buffer.from('<?xml version="1.0"?>\n<svg width="1"/>'), 'svg'],
		['a PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3'), 'pdf'],
		['noise', Buffer.from([1, 2, 3, 0, 7, 255]), 'unknown']
	])('%s is not a picture', async (_, bytes, looksLike) => {
		expect(await refusalOf(bytes)).toEqual({ type: 'NotAPicture', looksLike });
	});

	test('a JPEG that other programs would open as a page or a document is not a picture', async () => {
		const jpeg = sample('DSCN0010.jpg');
		const withComment = (text: string) => {
			const comment = Buffer.from(text, 'latin1');
			const head = Buffer.from([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 0xff]);
			return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)]);
		};
		expect(await refusalOf(withComment('en helt vanlig kommentar'))).toBe('let in');
		expect(await refusalOf(withComment('%PDF-1.4'))).toEqual({ type: 'NotAPicture', looksLike: 'pdf' });
		expect(await refusalOf(withComment(page))).toEqual({ type: 'NotAPicture', looksLike: 'html' });
		expect(await refusalOf(withComment('<SVG onload=x>'))).toEqual({ type: 'NotAPicture', looksLike: 'svg' });
		expect(await refusalOf(Buffer.concat([jpeg, Buffer.from(page)]))).toEqual({
			type: 'NotAPicture',
			looksLike: 'html'
		});
	});

	test.each([0.02, 0.3, 0.7, 0.99])(
		'a photograph cut off at %d of its length is truncated',
		async (share) => {
			const whole = sample('landscape_6.jpg');
			expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * share)))).toEqual({
				type: 'Truncated'
			});
		}
	);
	test('a photograph with broken data in the middle is not let in as if it were whole', async () => {
		const damaged = Buffer.from(sample('landscape_6.jpg'));
		damaged.fill(0xff, 60_000, 60_200);
		expect(await refusalOf(damaged)).toEqual({ type: 'Truncated' });
	});
	test('the odd header that some phones write is let in: everybody can read the picture', async () => {
		const odd = await plain(90, 60).jpeg().toBuffer();
		const scan = odd.indexOf(Buffer.from([0xff, 0xda]));
		const lastCoefficient = scan + 2 + odd.readUInt16BE(scan + 2) - 2;
		expect(odd[lastCoefficient]).toBe(63);
		odd[lastCoefficient] = 0;
		await expect(sharp(odd, { failOn: 'warning' }).raw().toBuffer()).rejects.toThrow('Invalid SOS');
		expect(await refusalOf(odd)).toBe('let in');
	});
	test('a PNG and a WebP that were cut off are truncated', async () => {
		const noisy = sharp(sample('DSCN0010.jpg'));
		for (const whole of [await noisy.clone().png().toBuffer(), await noisy.clone().webp().toBuffer()]) {
			expect(await refusalOf(whole)).toBe('let in');
			expect(await refusalOf(whole.subarray(0, whole.length - 200))).toEqual({ type: 'Truncated' });
		}
	});

	test('a file may have as many bytes as the limit says, and not one more', async () => {
		const bytes = sample('DSCN0010.jpg');
		const limit = bytes.length;
		expect(await refusalOf(bytes, { ...defaultPhotoLimits, bytes: limit })).toBe('let in');
		expect(await refusalOf(bytes, { ...defaultPhotoLimits, bytes: limit - 1 })).toEqual({
			type: 'TooLarge',
			bytes: limit,
			limit: limit - 1
		});
		expect(defaultPhotoLimits.bytes).toBe(26_214_400);
	});
	test('a picture may have as many pixels as the limit says, and not one more', async () => {
		const bytes = await plain(100, 70).jpeg().toBuffer();
		expect(await refusalOf(bytes, { ...defaultPhotoLimits, pixels: 7000 })).toBe('let in');
		expect(await refusalOf(bytes, { ...defaultPhotoLimits, pixels: 6999 })).toEqual({
			type: 'TooManyPixels',
			pixels: 7000,
			limit: 6999
		});
	});
	test('a small file that would unfold to 100 million pixels is refused by its header', async () => {
		const bomb = await plain(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
		expect(bomb.length).toBeLessThan(500_000);
		expect(await refusalOf(bomb)).toEqual({ type: 'TooManyPixels', pixels: 100_000_000, limit: 50_000_000 });
	});

	test.each([
		['gif', Buffer.from('GIF89a\x01\x00\x01\x00')],
		['tiff', Buffer.from('II*\0\x08\0\0\0', 'latin1')],
		['heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')],
		['avif', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0', 'latin1')]
	])('%s is a picture that we do not take, and is called by its name', async (format, bytes) => {
		expect(await refusalOf(bytes)).toEqual({ type: 'UnsupportedFormat', format });
	});
	test('a moving picture is not taken: only its first frame would be looked at', async () => {
		const frames = await sharp(
			[await plain(9, 9).png().toBuffer(), await plain(9, 9).negate().png().toBuffer()],
			{
				join: { animated: true }
			}
		)
			.webp()
			.toBuffer();
		expect(await refusalOf(frames)).toEqual({ type: 'UnsupportedFormat', format: 'animated-webp' });
		const png = await plain(9, 9).png().toBuffer();
		const control = Buffer.concat([Buffer.from('\0\0\0\x08acTL', 'latin1'), Buffer.alloc(12)]);
		const moving = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
		expect(await refusalOf(moving)).toEqual({ type: 'UnsupportedFormat', format: 'animated-png' });
	});
});

/** True when the header's first folder points to a GPS folder (tag 0x8825). */
function hasGps(exif: Buffer | undefined): boolean {
	return (
		exif !== undefined &&
		(exif.includes(Buffer.from([0x25, 0x88])) || exif.includes(Buffer.from([0x88, 0x25])))
	);
}

const smallGrey = (bytes: Uint8Array): Promise<Buffer> =>
	sharp(bytes).resize(24, 18, { fit: 'fill' }).greyscale().raw().toBuffer();

/** Mean difference of two pictures of the same size, 0–255. */
function difference(one: Buffer, other: Buffer): number {
	return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
}

async function darkCorner(bytes: Uint8Array): Promise<string> {
	const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number) => data[y * info.width + x] ?? 0;
	const [right, bottom] = [info.width - 6, info.height - 6];
	const corners: [string, number][] = [
		['top left', at(5, 5)],
		['top right', at(right, 5)],
		['bottom left', at(5, bottom)],
		['bottom right', at(right, bottom)]
	];
	return corners.reduce((darkest, corner) => (corner[1] < darkest[1] ? corner : darkest))[0];
}
