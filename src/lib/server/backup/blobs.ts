/** Photographs and evidence in backups: each is encrypted once and never written again. */
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sha256Of } from '../hash.ts';
import type { BlobStore } from '../photos/index.ts';
import { flushFolder, isMissing } from '../whole-file.ts';
import { Refused } from './failures.ts';
import { blobsFile } from './manifest.ts';
import { entriesOf, namesIn } from './places.ts';
import { openSealedBytes, sealBytes } from './seal.ts';

const sealedName = (sha256: string) => `${sha256}.age`;

/** Encrypts the blobs that are not in the folder yet. Answers those that are lost or damaged on the machine, and in no backup. */
export async function sealBlobs(
	blobs: BlobStore,
	named: Iterable<string>,
	{
		folder,
		unfinished,
		recipient
	}: { readonly folder: string; readonly unfinished: string; readonly recipient: string }
): Promise<{ sealed: number; bytes: number; lost: string[] }> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const there = new Set(await entriesOf(folder));
	const lost: string[] = [];
	let sealed = 0;
	let bytes = 0;
	for (const sha256 of named) {
		if (there.has(sealedName(sha256))) continue;
		const content = await readSound(blobs, sha256);
		if (content === null) {
			lost.push(sha256);
			continue;
		}
		const made = join(unfinished, sealedName(sha256));
		bytes += (await sealBytes(content, made, recipient)).bytes;
		await rename(made, join(folder, sealedName(sha256)));
		sealed += 1;
	}
	if (sealed > 0) await flushFolder(folder);
	return { sealed, bytes, lost };
}

/** The store throws for what has rotted, which is as lost as what is not there. Anything else is told as it is. */
async function readSound(blobs: BlobStore, sha256: string): Promise<Uint8Array | null> {
	try {
		return await blobs.get(sha256);
	} catch (error) {
		if (error instanceof Error && !('code' in error)) return null;
		throw error;
	}
}

/** The plain list of the blobs that a backup needs, one a line; they are named by it in the folder anyway. */
export async function writeBlobList(
	folder: string,
	named: readonly string[]
): Promise<{ count: number; sha256: string }> {
	const text = named.map((sha256) => `${sha256}\n`).join('');
	const handle = await open(join(folder, blobsFile), 'wx', 0o600);
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
	return { count: named.length, sha256: sha256Of(text) };
}

/** The list of a backup, checked against what its manifest says of it. Throws `Refused` where it is another. */
export async function readBlobList(folder: string, expected: { readonly sha256: string }): Promise<string[]> {
	const file = join(folder, blobsFile);
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		if (isMissing(error)) throw new Refused({ type: 'BackupDamaged', what: file });
		throw error;
	}
	if (sha256Of(text) !== expected.sha256) throw new Refused({ type: 'BackupDamaged', what: file });
	const named = text.split('\n').filter((line) => line !== '');
	// The names are part of paths.
	if (!named.every((name) => /^[0-9a-f]{64}$/.test(name)))
		throw new Refused({ type: 'BackupDamaged', what: file });
	return named;
}

/** Opens one blob. Throws `Refused` where it is missing or not what its name says. */
export async function openBlob(
	folder: string,
	sha256: string,
	identities: readonly string[]
): Promise<Uint8Array> {
	const file = join(folder, sealedName(sha256));
	const content = await openSealedBytes(file, identities);
	if (sha256Of(content) !== sha256) throw new Refused({ type: 'BackupDamaged', what: file });
	return content;
}

/** Those of the blobs whose encrypted file is not there. */
export async function missingBlobs(folder: string, named: readonly string[]): Promise<string[]> {
	const there = new Set(await entriesOf(folder));
	return named.filter((sha256) => !there.has(sealedName(sha256)));
}

/** Removes blobs that no backup in the folder needs. Throws, and removes nothing, where a list cannot be read. */
export async function removeUnneededBlobs(backupFolder: string): Promise<number> {
	const needed = new Set<string>();
	for (const name of await namesIn(backupFolder)) {
		const lines = createInterface({ input: createReadStream(join(backupFolder, name, blobsFile)) });
		for await (const line of lines) needed.add(sealedName(line));
	}
	let removed = 0;
	const root = join(backupFolder, 'blobs');
	for (const key of await entriesOf(root)) {
		for (const name of await entriesOf(join(root, key))) {
			if (needed.has(name)) continue;
			await rm(join(root, key, name));
			removed += 1;
		}
	}
	return removed;
}
