/**
 * The code of a signer's own page as text: 20 characters of Crockford's base32 (100 bits), shown in groups
 * of four. Phone and server normalise alike, and hash the normalised text.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 20;
const bitsPerCharacter = 5;

/** Bytes of randomness that one code needs. */
export const ownPageCodeBytes = 13;

/** Twenty characters from at least 13 random bytes; the last four bits are not used. Throws on fewer bytes. */
export function codeFromBytes(bytes: Uint8Array): string {
	if (bytes.length < ownPageCodeBytes) throw new RangeError(`a code needs ${ownPageCodeBytes} random bytes`);
	let code = '';
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= bitsPerCharacter && code.length < length) {
			bits -= bitsPerCharacter;
			code += alphabet.charAt((held >> bits) & 31);
		}
		held &= (1 << bits) - 1;
	}
	return code;
}

/** A code as somebody typed or scanned it, in its one form; null when it cannot be a code. */
export function normaliseCode(typed: string): string | null {
	const code = typed
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	if (code.length !== length) return null;
	return [...code].every((character) => alphabet.includes(character)) ? code : null;
}

/** A normalised code in groups of four: `7K4M-2913-…`. */
export function formatCode(code: string): string {
	return code.match(/.{1,4}/g)?.join('-') ?? '';
}
