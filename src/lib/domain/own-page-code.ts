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
	return charactersFrom(bytes, length);
}

/** So many characters of five bits each. Throws where the bytes do not suffice. */
export function charactersFrom(bytes: Uint8Array, count: number): string {
	const needed = Math.ceil((count * bitsPerCharacter) / 8);
	if (bytes.length < needed) throw new RangeError(`a code needs ${needed} random bytes`);
	let code = '';
	let held = 0;
	let bits = 0;
	for (const byte of bytes) {
		held = (held << 8) | byte;
		bits += 8;
		while (bits >= bitsPerCharacter && code.length < count) {
			bits -= bitsPerCharacter;
			code += alphabet.charAt((held >> bits) & 31);
		}
		held &= (1 << bits) - 1;
	}
	return code;
}

/** A code as somebody typed or scanned it, in its one form; null when it cannot be a code. */
export function normaliseCode(typed: string): string | null {
	const code = normaliseCharacters(typed);
	return code?.length === length ? code : null;
}

/** What was typed, in the alphabet of codes; null where something in it is of no code. */
export function normaliseCharacters(typed: string): string | null {
	const code = typed
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	return [...code].every((character) => alphabet.includes(character)) ? code : null;
}

/** A normalised code in groups of four: `7K4M-2913-…`. */
export function formatCode(code: string): string {
	return code.match(/.{1,4}/g)?.join('-') ?? '';
}
