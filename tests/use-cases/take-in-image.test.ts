import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageById } from '#lib/server/db/publishing.ts';
import { ledgerEntries } from '../support/ledger-entries.ts';
import { listImages } from '#lib/server/use-cases/list-images.ts';
import { readImageFile } from '#lib/server/use-cases/read-image-file.ts';
import { takeInImage } from '#lib/server/use-cases/take-in-image.ts';
import { aPhoto, done, refusalOf } from '../support/a-desk.ts';
import { aSchool } from '../support/a-school.ts';
import { aUser, testDeps } from '../support/test-deps.ts';

const photographer = aUser('photographer');

describe('taking in a photograph', () => {
	it('[I1] the same file again is the same image', async () => {
		const deps = testDeps();
		const first = done(await takeInImage(deps, photographer, aPhoto('DSCN0010')));
		const again = done(await takeInImage(deps, photographer, aPhoto('DSCN0010')));
		const other = done(await takeInImage(deps, photographer, aPhoto('portrait_8')));
		expect(again).toEqual({ id: first.id, isNew: false });
		expect(other.id).not.toBe(first.id);
		expect((await ledgerEntries(deps)).map((entry) => entry.type)).toEqual([
			'image-taken-in.v1',
			'image-taken-in.v1'
		]);
	});

	it('[I3] keeps the original as it came, and shows it upright without position or camera', async () => {
		const deps = testDeps();
		const bytes = aPhoto('DSCN0010');
		const { id } = done(await takeInImage(deps, photographer, bytes));
		const original = done(await readImageFile(deps, photographer, { imageId: id, which: 'original' }));
		expect(original.bytes).toEqual(Buffer.from(bytes));
		expect((await imageById(deps.store.read, id))?.originalSha256).toBe(
			createHash('sha256').update(bytes).digest('hex')
		);
		for (const which of ['preview', 'thumbnail'] as const) {
			const shown = done(await readImageFile(deps, photographer, { imageId: id, which }));
			const { exif, xmp, iptc, orientation } = await sharp(shown.bytes).metadata();
			expect({ exif, xmp, iptc, orientation, mime: shown.mime }).toEqual({ mime: 'image/jpeg' });
		}
	});

	it('[I3] a photograph that lies on its side is shown as it was seen', async () => {
		const deps = testDeps();
		const { id } = done(await takeInImage(deps, photographer, aPhoto('portrait_8')));
		const shown = done(await readImageFile(deps, photographer, { imageId: id, which: 'preview' }));
		const { width, height } = await sharp(shown.bytes).metadata();
		expect(width).toBeLessThan(height);
	});

	it.each([
		['a text', new TextEncoder().encode('Det här är en text.'), 'NotAPicture'],
		['an empty file', new Uint8Array(), 'NotAPicture'],
		['a photograph that is cut off', aPhoto('landscape_6').subarray(0, 40_000), 'Truncated'],
		['a file over the limit', new Uint8Array(25 * 1024 * 1024 + 1), 'TooLarge']
	])('[I2] %s is not taken in, and nothing of it is kept', async (_, bytes, type) => {
		const deps = testDeps();
		expect(refusalOf(await takeInImage(deps, photographer, bytes)).type).toBe(type);
		expect(done(await listImages(deps, photographer, { page: 1 })).counts.all).toBe(0);
		expect(await deps.blobs.has(createHash('sha256').update(bytes).digest('hex'))).toBe(false);
		expect(await ledgerEntries(deps)).toEqual([]);
	});

	it('[I2] a picture with too many pixels is not taken in', async () => {
		const deps = testDeps();
		const background = { r: 0, g: 0, b: 0 };
		const huge = await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background } })
			.png()
			.toBuffer();
		expect(refusalOf(await takeInImage(deps, photographer, huge)).type).toBe('TooManyPixels');
	});
});

describe('the list of images', () => {
	it('[I7] an image that nobody has described waits, and no channel is better than not yet', async () => {
		const school = await aSchool();
		done(await takeInImage(school.deps, photographer, aPhoto()));
		const list = done(await listImages(school.deps, photographer, { page: 1 }));
		expect(list.counts).toEqual({ all: 1, notDescribed: 1 });
		expect(list.images[0]?.isNamed).toBe(false);
		expect(new Set(list.images[0]?.verdicts.map((one) => one.verdict))).toEqual(new Set(['incomplete']));
	});

	it('a page beyond the last is the last', async () => {
		const school = await aSchool();
		done(await takeInImage(school.deps, photographer, aPhoto()));
		const list = done(await listImages(school.deps, photographer, { page: 900 }));
		expect([list.page, list.pages, list.images.length]).toEqual([1, 1, 1]);
	});
});
