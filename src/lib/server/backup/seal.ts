/** Encrypting to the recovery key and opening again, stream by stream: the size of a file never matters. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { isMissing } from '../whole-file.ts';
import { Refused } from './failures.ts';

export interface Sealed {
	/** Bytes and SHA-256 of the encrypted file. */
	readonly bytes: number;
	readonly sha256: string;
	/** SHA-256 of what was encrypted, before it was packed. */
	readonly contentSha256: string;
}

/** What waits for the disk is what the database's commits wait behind. */
const bytesBetweenFlushes = 8 * 2 ** 20;

/** Encrypts a file to the recipient; it has reached the disk when this resolves. */
export async function sealFile(
	from: string,
	to: string,
	{ recipient, isPacked }: { readonly recipient: string; readonly isPacked: boolean }
): Promise<Sealed> {
	const content = createHash('sha256');
	const encrypter = new Encrypter();
	encrypter.addRecipient(recipient);
	// Level 1: half the time of the usual one, for some percent more bytes.
	const stages = isPacked ? [hashing(content), createGzip({ level: 1 })] : [hashing(content)];
	const plain = chained(createReadStream(from, { highWaterMark: 2 ** 18 }), stages);
	const written = await writeFlushed(to, asNode(await encrypter.encrypt(asWeb(plain))));
	return { ...written, contentSha256: content.digest('hex') };
}

/** Encrypts bytes that fit in memory. */
export async function sealBytes(
	bytes: Uint8Array,
	to: string,
	recipient: string
): Promise<Omit<Sealed, 'contentSha256'>> {
	const encrypter = new Encrypter();
	encrypter.addRecipient(recipient);
	return writeFlushed(to, [await encrypter.encrypt(bytes)]);
}

/** Opens a sealed file into a new one. Throws `Refused` for a wrong key, and for a file that was cut short or changed. */
export async function openSealedFile(
	from: string,
	to: string,
	{ identities, isPacked }: { readonly identities: readonly string[]; readonly isPacked: boolean }
): Promise<{ bytes: number; sha256: string }> {
	return unsealing(from, async () => {
		const sealed = createReadStream(from, { highWaterMark: 2 ** 18 });
		const plain = asNode(await decrypterWith(identities).decrypt(asWeb(sealed)));
		return writeFlushed(to, isPacked ? chained(plain, [createGunzip()]) : plain);
	});
}

/** A small sealed file, opened in memory. Throws `Refused` where it is missing, damaged, or closed to these keys. */
export async function openSealedBytes(from: string, identities: readonly string[]): Promise<Uint8Array> {
	try {
		const sealed = await readFile(from);
		return await unsealing(from, () => decrypterWith(identities).decrypt(sealed));
	} catch (error) {
		if (isMissing(error)) throw new Refused({ type: 'BackupDamaged', what: from });
		throw error;
	}
}

function decrypterWith(identities: readonly string[]): Decrypter {
	const decrypter = new Decrypter();
	for (const identity of identities) decrypter.addIdentity(identity);
	return decrypter;
}

async function unsealing<T>(file: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		// What the system says (no room, no file) is told as it is; all else is the content's fault.
		if (error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))) throw error;
		const why = error instanceof Error ? error.message : '';
		if (/no identity matched/i.test(why)) throw new Refused({ type: 'WrongKey' });
		throw new Refused({ type: 'BackupDamaged', what: file });
	}
}

/** Writes a new file for the owner alone, flushing as it goes. */
async function writeFlushed(
	to: string,
	chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
): Promise<{ bytes: number; sha256: string }> {
	const hash = createHash('sha256');
	let bytes = 0;
	let unflushed = 0;
	const handle: FileHandle = await open(to, 'wx', 0o600);
	try {
		for await (const chunk of chunks) {
			hash.update(chunk);
			await handle.writeFile(chunk);
			bytes += chunk.length;
			unflushed += chunk.length;
			if (unflushed >= bytesBetweenFlushes) {
				await handle.datasync();
				unflushed = 0;
			}
		}
		await handle.sync();
	} finally {
		await handle.close();
	}
	return { bytes, sha256: hash.digest('hex') };
}

function hashing(hash: Hash): Transform {
	return new Transform({
		transform(chunk: Uint8Array, _encoding, done) {
			hash.update(chunk);
			done(null, chunk);
		}
	});
}

/** One stream after another; a fault in any of them ends the last one with it. */
function chained(first: Readable, stages: readonly Transform[]): Readable {
	const last = stages.at(-1);
	if (!last) return first;
	pipeline([first, ...stages]).catch((error: unknown) => {
		last.destroy(error instanceof Error ? error : new Error('A stream ended badly.'));
	});
	return last;
}

/** The library speaks the web's streams. Node's and the browser's types of the same thing differ in name alone. */
const asWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;
const asNode = (stream: ReadableStream<Uint8Array>) =>
	Readable.fromWeb(stream as unknown as Parameters<typeof Readable.fromWeb>[0]);
