import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BlobStore } from './blobs.ts';

/** What every store of blobs must hold. Call it in a test file with a way to make an empty store. */
export function holdsBlobs(name: string, emptyStore: () => Promise<BlobStore>): void {
	describe(`${name} keeps the contract of a blob store`, () => {
		let store: BlobStore;
		beforeEach(async () => {
			store = await emptyStore();
		});
		const bytes = Uint8Array.from([0, 1, 2, 250, 255]);
		const sha256 = createHash('sha256').update(bytes).digest('hex');

		test('bytes are put under their own SHA-256', async () => {
			expect(await store.put(bytes)).toBe(sha256);
		});
		test('what was put comes back byte for byte', async () => {
			await store.put(bytes);
			expect(Buffer.from((await store.get(sha256)) ?? []).equals(Buffer.from(bytes))).toBe(true);
		});
		test('what was never put is null, not an error', async () => {
			expect(await store.get(sha256)).toBeNull();
		});
		test('has answers no before and yes after', async () => {
			expect(await store.has(sha256)).toBe(false);
			await store.put(bytes);
			expect(await store.has(sha256)).toBe(true);
		});
		test('the same bytes again change nothing', async () => {
			await store.put(bytes);
			expect(await store.put(bytes)).toBe(sha256);
			expect(await store.get(sha256)).not.toBeNull();
		});
		test('the same bytes from twenty at once are one blob', async () => {
			const put = await Promise.all(Array.from({ length: 20 }, () => store.put(bytes)));
			expect(new Set(put)).toEqual(new Set([sha256]));
			expect(await store.get(sha256)).not.toBeNull();
		});
		test('no bytes at all are a blob too', async () => {
			const nothing = await store.put(new Uint8Array());
			expect(await store.get(nothing)).toHaveLength(0);
		});
		test('a part of a larger buffer is put as that part', async () => {
			const part = Uint8Array.from([9, ...bytes, 9]).subarray(1, 6);
			expect(await store.put(part)).toBe(sha256);
		});
		test.each(['', 'abc', '../../etc/passwd', sha256.toUpperCase(), `${sha256}0`])(
			'something that is no SHA-256 is never looked for: %j',
			async (wrong) => {
				await expect(store.get(wrong)).rejects.toThrow('no SHA-256');
				await expect(store.has(wrong)).rejects.toThrow('no SHA-256');
			}
		);
	});
}
