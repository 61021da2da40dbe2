/** The key of the lists, wrapped by a key from the PIN. Loaded with the screens that ask for a PIN, and not before. */
import { gcm, randomBytes } from './vault.ts';
import type { OpenedKey, VaultRow } from './vault.ts';

/** OWASP's least for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const rounds = 600_000;

/** A new key, opened and as it is to be kept. */
export async function newVaultKey(pin: string): Promise<{ row: VaultRow; opened: OpenedKey }> {
	const keyId = crypto.randomUUID();
	const [salt, iv] = [randomBytes(16), randomBytes(12)];
	const wrapping = await keyFromPin(pin, salt, rounds);
	const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
	const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapping, gcm(iv, keyId)));
	const row = { keyId, salt, rounds, iv, wrapped, wrongTries: 0, triedAtMs: 0 };
	// Opened anew from what is to be kept: it can be opened, and cannot be taken out.
	return { row, opened: { keyId, key: await unwrapped(row, wrapping) } };
}

/** Null where the PIN is wrong. */
export async function openVaultKey(row: VaultRow, pin: string): Promise<OpenedKey | null> {
	const wrapping = await keyFromPin(pin, row.salt, row.rounds);
	const key = await nullIfWrong(unwrapped(row, wrapping));
	return key && { keyId: row.keyId, key };
}

/** The key so that it can be wrapped once more, and for nothing else; null where the PIN is wrong. */
export async function keyToWrapAgain(row: VaultRow, pin: string): Promise<CryptoKey | null> {
	return nullIfWrong(unwrapped(row, await keyFromPin(pin, row.salt, row.rounds), true));
}

/** Null where what is wrapped was wrapped with another key. */
export async function nullIfWrong(unwrapping: Promise<CryptoKey>): Promise<CryptoKey | null> {
	try {
		return await unwrapping;
	} catch (error) {
		// What a wrong key comes to in AES-GCM; it says nothing more.
		if (error instanceof DOMException && error.name === 'OperationError') return null;
		throw error;
	}
}

const unwrapped = ({ keyId, iv, wrapped }: VaultRow, wrapping: CryptoKey, canBeWrapped = false) =>
	crypto.subtle.unwrapKey('raw', wrapped, wrapping, gcm(iv, keyId), { name: 'AES-GCM' }, canBeWrapped, [
		'encrypt',
		'decrypt'
	]);

async function keyFromPin(
	pin: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number
): Promise<CryptoKey> {
	const base = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
		'deriveKey'
	]);
	return crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		base,
		{ name: 'AES-GCM', length: 256 },
		false,
		['wrapKey', 'unwrapKey']
	);
}
