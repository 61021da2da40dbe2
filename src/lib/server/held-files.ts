import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Instant } from '#lib/domain/day.ts';
import { forgetHeldFile, forgetOldHeldFiles, heldFile, insertHeldFile } from './db/held-files.ts';
import type { Store } from './db/store.ts';

/**
 * Files between two steps of one person's work, for half an hour. A class list holds personal numbers, which are never
 * stored: each file is sealed by a key of its own, and only the token in the person's page carries the key.
 */
export interface HeldFiles {
	/** Keeps the bytes for their owner, and answers the token that opens them; the oldest are forgotten first. */
	hold(ownerId: string, bytes: Uint8Array): Promise<string>;
	/** The owner's bytes, or null when they are forgotten or somebody else's, or the token is none. */
	get(ownerId: string, token: string): Promise<Uint8Array | null>;
	forget(token: string): Promise<void>;
	/** Forgets what has no time left; done at every new file too. */
	sweep(): Promise<void>;
}

const holdForMs = 30 * 60 * 1000;
const most = 20;
const cipher = 'aes-256-gcm';
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

export function holdFiles(store: Store, now: () => Instant): HeldFiles {
	return {
		async hold(ownerId, bytes) {
			const id = randomBytes(16).toString('base64url');
			const key = randomBytes(keyBytes);
			const sealed = seal(bytes, key, `${id} ${ownerId}`);
			const at = now();
			const expiresAt = new Date(Date.parse(at) + holdForMs).toISOString();
			await store.transact(async (db) => {
				await insertHeldFile(db, { id, ownerId, sealed, expiresAt });
				await forgetOldHeldFiles(db, at, most);
			});
			return `${id}.${key.toString('base64url')}`;
		},
		async get(ownerId, token) {
			const [id = '', key = ''] = token.split('.');
			const sealed = await heldFile(store.read, { id, ownerId, now: now() });
			return sealed && opened(sealed, Buffer.from(key, 'base64url'), `${id} ${ownerId}`);
		},
		forget: (token) => store.transact((db) => forgetHeldFile(db, token.split('.')[0] ?? '')),
		sweep: () => store.transact((db) => forgetOldHeldFiles(db, now(), most))
	};
}

/** Nonce, seal and then the ciphertext; whose it is, is sealed with it. */
function seal(bytes: Uint8Array, key: Uint8Array, whose: string): Buffer {
	const iv = randomBytes(ivBytes);
	const sealing = createCipheriv(cipher, key, iv).setAAD(Buffer.from(whose));
	const text = Buffer.concat([sealing.update(bytes), sealing.final()]);
	return Buffer.concat([iv, sealing.getAuthTag(), text]);
}

function opened(sealed: Uint8Array, key: Uint8Array, whose: string): Uint8Array | null {
	if (key.length !== keyBytes) return null;
	const opening = createDecipheriv(cipher, key, sealed.subarray(0, ivBytes))
		.setAAD(Buffer.from(whose))
		.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
	const text = opening.update(sealed.subarray(ivBytes + tagBytes));
	try {
		return Buffer.concat([text, opening.final()]);
	} catch {
		// The seal does not fit: another key, or bytes that somebody has changed.
		return null;
	}
}
