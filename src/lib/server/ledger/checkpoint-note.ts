import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Instant } from '#lib/domain/day.ts';

/** How far the record had come, and whose it is. */
export interface Checkpoint {
	/** `bildlov/<id of the municipality>`, which is also the name of its key. */
	readonly origin: string;
	readonly municipality: string;
	readonly seq: number;
	/** The hash of the entry with that number, in hex. */
	readonly hash: string;
	readonly at: Instant;
}

/**
 * The checkpoint as a signed note (C2SP signed-note and tlog-checkpoint, Ed25519), which other programs read too.
 * `docs/record.md` describes every byte.
 */
export function signedNote(checkpoint: Checkpoint, privateKeyPem: string): string {
	const key = createPrivateKey(privateKeyPem);
	const text = noteText(checkpoint);
	const signature = Buffer.concat([
		keyId(checkpoint.origin, createPublicKey(key)),
		sign(null, Buffer.from(text), key)
	]);
	return `${text}\n— ${checkpoint.origin} ${signature.toString('base64')}\n`;
}

const shape =
	/^(?<origin>\S+)\n(?<seq>[1-9]\d*)\n(?<hash>[A-Za-z0-9+/]{43}=)\nat (?<at>\S+)\nmunicipality (?<municipality>[^\n]*)\n\n— (?<signer>\S+) (?<signature>[A-Za-z0-9+/]+={0,2})\n$/;

/** What a note says, whoever signed it; null for a text that is no note of this kind. */
export function readNote(note: string): Checkpoint | null {
	const parts = partsOf(note);
	if (!parts) return null;
	const { origin, municipality, seq, hash, at } = parts;
	return { origin, municipality, seq: Number(seq), hash: Buffer.from(hash, 'base64').toString('hex'), at };
}

/** A note as it was signed, when a mail program or an editor has changed its line ends. */
export function tidiedNote(text: string): string {
	return `${text
		.replace(/^\uFEFF/, '')
		.replaceAll('\r', '')
		.trim()}\n`;
}

/** Whether the note was signed, as it stands, with one of these keys (PEM). */
export function isSignedBy(note: string, publicKeyPems: readonly string[]): boolean {
	const parts = partsOf(note);
	if (!parts || parts.signer !== parts.origin) return false;
	const signature = Buffer.from(parts.signature, 'base64');
	const text = Buffer.from(note.slice(0, note.indexOf('\n\n') + 1));
	return publicKeyPems.some((pem) => {
		const key = createPublicKey(pem);
		return (
			signature.subarray(0, 4).equals(keyId(parts.origin, key)) &&
			verify(null, text, key, signature.subarray(4))
		);
	});
}

interface Parts {
	readonly origin: string;
	readonly seq: string;
	readonly hash: string;
	readonly at: string;
	readonly municipality: string;
	readonly signer: string;
	readonly signature: string;
}

function partsOf(note: string): Parts | null {
	const groups = shape.exec(note)?.groups;
	if (!groups) return null;
	const {
		origin = '',
		seq = '',
		hash = '',
		at = '',
		municipality = '',
		signer = '',
		signature = ''
	} = groups;
	return { origin, seq, hash, at, municipality, signer, signature };
}

function noteText({ origin, municipality, seq, hash, at }: Checkpoint): string {
	const name = municipality.replaceAll(/\s+/g, ' ').trim();
	const root = Buffer.from(hash, 'hex').toString('base64');
	return `${origin}\n${seq}\n${root}\nat ${at}\nmunicipality ${name}\n`;
}

/** The first four bytes of SHA-256(name ‖ newline ‖ 1 ‖ the 32 bytes of the public key). */
function keyId(name: string, publicKey: KeyObject): Buffer {
	const bytes = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
	return createHash('sha256').update(`${name}\n`).update(Buffer.of(1)).update(bytes).digest().subarray(0, 4);
}
