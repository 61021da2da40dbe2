/** The secret of the signer's own page: made on the phone, shown once, and only its hash travels. */
import { codeFromBytes, formatCode, normaliseCode, ownPageCodeBytes } from '#lib/domain/own-page-code.ts';
import { sha256Of } from './sha256.ts';

export interface OwnPage {
	/** Twenty characters, as they stand in the address. */
	readonly secret: string;
	/** The same in groups of four, to be read and typed by people. */
	readonly shown: string;
}

/** A new secret of 100 random bits. */
export function makeOwnPage(): OwnPage {
	const secret = codeFromBytes(crypto.getRandomValues(new Uint8Array(ownPageCodeBytes)));
	return { secret, shown: formatCode(secret) };
}

/** SHA-256 (hex) of the secret in its normalised form; null when the text cannot be a secret. */
export async function secretSha256(typed: string): Promise<string | null> {
	const secret = normaliseCode(typed);
	return secret === null ? null : sha256Of(secret);
}

/** The address that the QR code carries. `origin` has no slash at its end. */
export function ownPageUrl(origin: string, secret: string): string {
	return `${origin}/mine/${secret}`;
}

/** Where somebody else who is asked answers on their own phone. `origin` has no slash at its end. */
export function answerUrl(origin: string, secret: string): string {
	return `${origin}/answer/${secret}`;
}
