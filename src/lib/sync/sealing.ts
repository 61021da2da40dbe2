/**
 * What only the municipality can read, and who has signed it: HPKE (RFC 9180: DHKEM P-256, HKDF-SHA256, AES-256-GCM) and
 * ECDSA on P-256 with SHA-256. The same code on both sides.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import canonicalize from 'canonicalize';
import type { PublicKey, Receipt, Received, Sealed, SealedRecord } from './record.ts';

const suite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes256Gcm()
});
const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Bound to the ciphertext: a body that is moved to another record's envelope does not open. */
const boundTo = (record: { readonly id: string; readonly sha256: string }) =>
	utf8(`bildlov record ${record.id} ${record.sha256}`);

/** Seals a record's body to the municipality. Only the private key opens it: not the phone that wrote it. */
export async function seal(
	body: string,
	record: { readonly id: string; readonly sha256: string },
	key: PublicKey
): Promise<Sealed> {
	const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(key.raw));
	const { enc, ct } = await suite.seal({ recipientPublicKey }, utf8(body), boundTo(record));
	return { keyId: key.id, text: `${base64url(new Uint8Array(enc))}.${base64url(new Uint8Array(ct))}` };
}

/** The body; null where it does not open with these keys: it was changed, or sealed to others. */
export async function open(
	{ text }: Sealed,
	record: { readonly id: string; readonly sha256: string },
	recipientKey: CryptoKeyPair
): Promise<string | null> {
	const [enc = '', ct = ''] = text.split('.');
	try {
		const opened = await suite.open({ recipientKey, enc: bytesOf(enc) }, bytesOf(ct), boundTo(record));
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(opened);
	} catch {
		// The library has an error of its own for each way of not opening; they all mean that it does not.
		return null;
	}
}

/** A new key pair to seal to; the private one as PKCS#8, both base64url. */
export async function newSealingKeys(): Promise<{ readonly raw: string; readonly pkcs8: string }> {
	const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
	return exported(pair);
}

/**
 * The keys that open; the private one can be used here and never be read. Both, since opening needs the public half too:
 * of a private key alone the library guesses which of two points that is, wrongly for every other key.
 */
export async function openingKeys({
	raw,
	pkcs8
}: {
	readonly raw: string;
	readonly pkcs8: string;
}): Promise<CryptoKeyPair> {
	const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
	const [publicKey, privateKey] = await Promise.all([
		crypto.subtle.importKey('raw', bytesOf(raw), algorithm, true, []),
		crypto.subtle.importKey('pkcs8', bytesOf(pkcs8), algorithm, false, ['deriveBits'])
	]);
	return { publicKey, privateKey };
}

/** A new key pair that signs receipts; the private one as PKCS#8, both base64url. */
export async function newSigningKeys(): Promise<{ readonly raw: string; readonly pkcs8: string }> {
	return exported(await crypto.subtle.generateKey(ecdsa, true, ['sign', 'verify']));
}

export function signingPrivateKey(pkcs8: string): Promise<CryptoKey> {
	return crypto.subtle.importKey('pkcs8', bytesOf(pkcs8), ecdsa, false, ['sign']);
}

/** A phone's own key pair: its private key can be used here and never be read. `raw` is the public one. */
export async function newDeviceKey(): Promise<{ readonly privateKey: CryptoKey; readonly raw: string }> {
	const pair = await crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']);
	const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
	return { privateKey: pair.privateKey, raw: base64url(new Uint8Array(raw)) };
}

/** What a phone signs of a record: all of its envelope, and the sealed text by its hash. */
export async function signedText(record: SealedRecord): Promise<string> {
	const { id, deviceId, seq, prevHash, sha256, sealed } = record;
	const sealedSha256 = await sha256Of(sealed.text);
	return `bildlov record\n${canonicalize({ id, deviceId, seq, prevHash, sha256, keyId: sealed.keyId, sealedSha256 })}`;
}

/** What the municipality signs of a receipt. */
export function receiptText({ id, sha256, serverSeq, receivedAt }: Receipt): string {
	return `bildlov receipt\n${canonicalize({ id, sha256, serverSeq, receivedAt })}`;
}

/** What the municipality signs of what it says has come: to this device, in answer to this very question. */
export function receivedText(
	{ runs, backedUpTo, now }: Received,
	asked: { readonly deviceId: string; readonly question: string }
): string {
	const { deviceId, question } = asked;
	return `bildlov received\n${canonicalize({ deviceId, question, runs, backedUpTo, now: now ?? null })}`;
}

/** The signature of the text, base64url. */
export async function sign(text: string, privateKey: CryptoKey): Promise<string> {
	return base64url(new Uint8Array(await crypto.subtle.sign(ecdsa, privateKey, utf8(text))));
}

/** Whether the key's owner has signed this very text. What is no signature, or no key, is signed by nobody. */
export async function isSigned(text: string, signature: string, raw: string): Promise<boolean> {
	try {
		return await crypto.subtle.verify(ecdsa, await verifyingKey(raw), bytesOf(signature), utf8(text));
	} catch (error) {
		if (error instanceof DOMException || error instanceof NotBase64) return false;
		throw error;
	}
}

/** A phone's key is asked for once for each of its records: the last ones stay opened. */
const verifyingKeys = new Map<string, CryptoKey>();
const mostVerifyingKeys = 100;

async function verifyingKey(raw: string): Promise<CryptoKey> {
	const known = verifyingKeys.get(raw);
	if (known) return known;
	const key = await crypto.subtle.importKey('raw', bytesOf(raw), ecdsa, false, ['verify']);
	if (verifyingKeys.size >= mostVerifyingKeys) verifyingKeys.clear();
	verifyingKeys.set(raw, key);
	return key;
}

/** Whether it is a public key that signatures can be checked with: a point of the curve, raw and base64url. */
export async function isPublicKey(raw: string): Promise<boolean> {
	try {
		await crypto.subtle.importKey('raw', bytesOf(raw), ecdsa, false, ['verify']);
		return true;
	} catch (error) {
		if (error instanceof DOMException || error instanceof NotBase64) return false;
		throw error;
	}
}

async function exported(pair: CryptoKeyPair): Promise<{ readonly raw: string; readonly pkcs8: string }> {
	const [raw, pkcs8] = await Promise.all([
		crypto.subtle.exportKey('raw', pair.publicKey),
		crypto.subtle.exportKey('pkcs8', pair.privateKey)
	]);
	return { raw: base64url(new Uint8Array(raw)), pkcs8: base64url(new Uint8Array(pkcs8)) };
}

async function sha256Of(text: string): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** In pieces: as many arguments as a record has bytes are more than a call can take. */
export function base64url(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += 8192) {
		binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
	}
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

class NotBase64 extends Error {}

/** Throws where the text is no base64url. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
	try {
		const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = new Uint8Array(binary.length);
		for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at);
		return bytes;
	} catch (error) {
		throw new NotBase64('The text is no base64url.', { cause: error });
	}
}
