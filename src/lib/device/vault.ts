/**
 * Locks the lists and drafts that lie on this phone. They are encrypted with a random key of their own, which lies
 * here wrapped by a key from the PIN; opened, it is in the memory of one tab alone.
 */

/** The key of the lists once more, wrapped by what the phone's own lock gives for this passkey and salt, and only then. */
export interface PasskeyRow {
	readonly credentialId: Uint8Array<ArrayBuffer>;
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly wrapped: Uint8Array<ArrayBuffer>;
}

/** The key of the lists, wrapped by what a person knows; and how often somebody has guessed. */
export interface VaultRow {
	readonly keyId: string;
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly rounds: number;
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly wrapped: Uint8Array<ArrayBuffer>;
	readonly wrongTries: number;
	/** The phone's clock at the last try, in ms; 0 before any. */
	readonly triedAtMs: number;
	/** Beside the PIN, which always opens too. It lies in the same row, so that it goes when the key goes. */
	readonly passkey?: PasskeyRow;
}

/** Something as it lies in the store. */
export interface Locked {
	readonly keyId: string;
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly data: Uint8Array<ArrayBuffer>;
}

export interface OpenedKey {
	readonly keyId: string;
	/** Cannot be taken out of the browser. */
	readonly key: CryptoKey;
}

/** Nothing can be read or locked before the PIN has been given. */
export class VaultClosed extends Error {
	override readonly name = 'VaultClosed';
}

export interface Vault {
	/** Null while it is closed. */
	readonly keyId: string | null;
	open(key: OpenedKey): void;
	close(): void;
	/** `place` says where it will lie: it can be read from no other place. */
	lock(place: string, value: unknown): Promise<Locked>;
	read(place: string, locked: Locked): Promise<unknown>;
}

/** `onClose` hears of every closing, also that another tab has changed or deleted the key. */
export function newVault(onClose: () => void = () => undefined): Vault {
	let opened: OpenedKey | null = null;
	const mustBeOpen = () => {
		if (!opened) throw new VaultClosed('the lists are locked');
		return opened;
	};
	return {
		get keyId() {
			return opened?.keyId ?? null;
		},
		open(key) {
			opened = key;
		},
		close() {
			if (!opened) return;
			opened = null;
			onClose();
		},
		async lock(place, value) {
			const { keyId, key } = mustBeOpen();
			const iv = randomBytes(12);
			const text = new TextEncoder().encode(JSON.stringify(value));
			return { keyId, iv, data: new Uint8Array(await crypto.subtle.encrypt(gcm(iv, place), key, text)) };
		},
		async read(place, { keyId, iv, data }) {
			const { keyId: ours, key } = mustBeOpen();
			if (keyId !== ours) throw new VaultClosed('locked with another key');
			const text = await crypto.subtle.decrypt(gcm(iv, place), key, data);
			return JSON.parse(new TextDecoder().decode(text));
		}
	};
}

/** How AES-GCM locks here: bound to a place. */
export const gcm = (iv: Uint8Array<ArrayBuffer>, place: string) => ({
	name: 'AES-GCM',
	iv,
	additionalData: new TextEncoder().encode(place)
});
export const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
