import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { holdsBlobs } from './blobs.contract.ts';
import { blobsInFolder } from './blobs.ts';

const folders: string[] = [];
const emptyFolder = async () => {
	const folder = await mkdtemp(join(tmpdir(), 'bildlov-blobs-'));
	folders.push(folder);
	return folder;
};
afterAll(async () => {
	for (const folder of folders) await rm(folder, { recursive: true });
});

holdsBlobs('a folder', async () => blobsInFolder(await emptyFolder()));

const bytes = Buffer.from('en bild');

test('a blob lies in a folder of its first two letters, and nothing else is left beside it', async () => {
	const folder = await emptyFolder();
	const sha256 = await blobsInFolder(folder).put(bytes);
	expect(await readdir(folder)).toEqual([sha256.slice(0, 2)]);
	expect(await readdir(join(folder, sha256.slice(0, 2)))).toEqual([sha256.slice(2)]);
});

test('only the owner may read a blob', async () => {
	const folder = await emptyFolder();
	const sha256 = await blobsInFolder(folder).put(bytes);
	const { mode } = await stat(join(folder, sha256.slice(0, 2), sha256.slice(2)));
	expect(mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
});

test('a blob that has rotted on the disk is an error, never a picture', async () => {
	const folder = await emptyFolder();
	const store = blobsInFolder(folder);
	const sha256 = await store.put(bytes);
	await truncate(join(folder, sha256.slice(0, 2), sha256.slice(2)), 3);
	await expect(store.get(sha256)).rejects.toThrow('damaged');
});

test('the same bytes again mend a blob that has rotted', async () => {
	const folder = await emptyFolder();
	const store = blobsInFolder(folder);
	const sha256 = await store.put(bytes);
	await truncate(join(folder, sha256.slice(0, 2), sha256.slice(2)), 3);
	await store.put(bytes);
	expect(Buffer.from((await store.get(sha256)) ?? []).toString()).toBe('en bild');
});

test('a folder that cannot be made is an error, and nothing is said to be stored', async () => {
	const folder = await emptyFolder();
	await writeFile(join(folder, 'a-file'), '');
	const store = blobsInFolder(join(folder, 'a-file', 'blobs'));
	await expect(store.put(bytes)).rejects.toThrow();
});
