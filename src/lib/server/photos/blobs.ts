import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from '../hash.ts';
import { flushFolder, isMissing } from '../whole-file.ts';

/** Bytes by their SHA-256 in lower-case hex. What is put is never changed; putting it again is harmless. */
export interface BlobStore {
	/** Resolves when the bytes are on the disk and would survive a power cut. */
	put(bytes: Uint8Array): Promise<string>;
	/** Null for bytes that were never put. Throws when what lies there is not what was put. */
	get(sha256: string): Promise<Uint8Array | null>;
	has(sha256: string): Promise<boolean>;
}

/** A store in a folder: `<folder>/ab/cdef…`, readable by the owner alone. */
export function blobsInFolder(folder: string): BlobStore {
	const placeOf = (sha256: string) => {
		if (!/^[0-9a-f]{64}$/.test(sha256))
			throw new Error('A blob is asked for by something that is no SHA-256.');
		const shelf = join(folder, sha256.slice(0, 2));
		return { shelf, file: join(shelf, sha256.slice(2)) };
	};

	const read = async (sha256: string): Promise<Uint8Array | null> => {
		try {
			return await readFile(placeOf(sha256).file);
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
	};

	return {
		async put(bytes) {
			const sha256 = sha256Of(bytes);
			const there = await read(sha256);
			// What lies there may have rotted: then it is mended by what has just come.
			if (there !== null && sha256Of(there) === sha256) return sha256;
			const { shelf, file } = placeOf(sha256);
			await mkdir(shelf, { recursive: true, mode: 0o700 });
			await writeWhole(shelf, file, bytes);
			await flushFolder(folder);
			return sha256;
		},
		async get(sha256) {
			const bytes = await read(sha256);
			if (bytes !== null && sha256Of(bytes) !== sha256)
				throw new Error(`The blob ${sha256} is damaged on the disk.`);
			return bytes;
		},
		async has(sha256) {
			try {
				return (await stat(placeOf(sha256).file)).isFile();
			} catch (error) {
				if (isMissing(error)) return false;
				throw error;
			}
		}
	};
}

/** Written beside its place and moved there when it is whole, so that nobody ever reads half a file. */
async function writeWhole(shelf: string, file: string, bytes: Uint8Array): Promise<void> {
	const unfinished = join(shelf, `unfinished-${randomUUID()}`);
	try {
		const handle = await open(unfinished, 'wx', 0o600);
		try {
			await handle.writeFile(bytes);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(unfinished, file);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
	await flushFolder(shelf);
}
