/**
 * The key of the lists, wrapped once more by a key from the phone's own lock. Loaded with the screens that ask for it.
 * The secret is what WebAuthn's extension PRF gives: 32 random bytes that only this passkey makes of this salt, after
 * a finger or a face. Nobody guesses it, so that no rounds are needed; a copy of what lies on the phone opens nothing.
 */
import { gcm, randomBytes } from './vault.ts';
import type { OpenedKey, PasskeyRow, VaultRow } from './vault.ts';
import { nullIfWrong } from './vault-key.ts';

/** What the phone's own lock gave for a passkey that it has just made. */
export interface MadePasskey {
	readonly credentialId: Uint8Array<ArrayBuffer>;
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly secret: Uint8Array<ArrayBuffer>;
}

/** `key` is the lists' own, as it can be wrapped. */
export async function wrapForPasskey(
	keyId: string,
	key: CryptoKey,
	{ credentialId, salt, secret }: MadePasskey
): Promise<PasskeyRow> {
	const iv = randomBytes(12);
	const wrapping = await keyFromSecret(secret, salt);
	const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapping, gcm(iv, placeOf(keyId))));
	return { credentialId, salt, iv, wrapped };
}

/** Null where the secret is another passkey's. */
export async function openByPasskey(
	{ keyId }: VaultRow,
	{ salt, iv, wrapped }: PasskeyRow,
	secret: Uint8Array<ArrayBuffer>
): Promise<OpenedKey | null> {
	const wrapping = await keyFromSecret(secret, salt);
	const key = await nullIfWrong(
		crypto.subtle.unwrapKey('raw', wrapped, wrapping, gcm(iv, placeOf(keyId)), { name: 'AES-GCM' }, false, [
			'encrypt',
			'decrypt'
		])
	);
	return key && { keyId, key };
}

const placeOf = (keyId: string) => `passkey/${keyId}`;

async function keyFromSecret(
	secret: Uint8Array<ArrayBuffer>,
	salt: Uint8Array<ArrayBuffer>
): Promise<CryptoKey> {
	const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
	return crypto.subtle.deriveKey(
		{ name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode('Bildlov: lists on this phone') },
		base,
		{ name: 'AES-GCM', length: 256 },
		false,
		['wrapKey', 'unwrapKey']
	);
}
