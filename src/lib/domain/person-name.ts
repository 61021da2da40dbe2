/** A person's name: what may be stored, and when two names may be the same person's. Shown as text everywhere. */

import { ok, refused } from './result.ts';
import type { Result } from './result.ts';

/** In characters as a reader counts code points, not UTF-16 units. */
export const longestName = 200;

export type NameRefusal =
	| { readonly type: 'NameMissing' }
	| { readonly type: 'NameTooLong'; readonly length: number }
	/** `codePoint` is written `U+202E`. */
	| { readonly type: 'NameHasControlCharacter'; readonly codePoint: string }
	| { readonly type: 'NameUnreadable' };

// Zero-width joiners belong to emoji and to Persian and Indic writing; every other invisible character can only deceive.
const invisible = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const visible = /[\p{L}\p{N}\p{S}]/u;

/** The name as typed, in NFC and with single spaces. Emoji and `<script>` are text; nothing is ever cut off. */
export function personName(text: string): Result<string, NameRefusal> {
	const name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
	if (!visible.test(name)) {
		const hidden = invisible.exec(name);
		return hidden ? refused({ type: 'NameHasControlCharacter', codePoint: codePointOf(hidden[0]) }) : missing;
	}
	const length = [...name].length;
	if (length > longestName) return refused({ type: 'NameTooLong', length });
	const control = invisible.exec(name);
	if (control) return refused({ type: 'NameHasControlCharacter', codePoint: codePointOf(control[0]) });
	// U+FFFD, or half a character, stands where some program before us failed to read a letter.
	if (name.includes('\ufffd') || !name.isWellFormed()) return refused({ type: 'NameUnreadable' });
	return ok(name);
}

const missing = refused<NameRefusal>({ type: 'NameMissing' });

function codePointOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first word of a name: what one is called. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

/** `Åkerlund, Åsa` as `Åsa Åkerlund`; a text without exactly one comma is left as it is. */
export function givenNameFirst(text: string): string {
	const parts = text.split(',').map((part) => part.trim());
	const [family, given] = parts;
	return parts.length === 2 && family && given ? `${given} ${family}` : text;
}

const lettersWithoutMark: Readonly<Record<string, string>> = {
	æ: 'ae',
	ø: 'o',
	œ: 'oe',
	ß: 'ss',
	ð: 'd',
	þ: 'th',
	ł: 'l',
	đ: 'd',
	ı: 'i'
};

/** The name's words in lower case without accents, hyphens or apostrophes: for comparing and searching, never shown. */
export function nameWords(name: string): string[] {
	return name
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}'’‘ʼ´`"“”]/gu, '')
		.toLowerCase()
		.replace(/[æøœßðþłđı]/g, (letter) => lettersWithoutMark[letter] ?? letter)
		.split(/[^\p{L}\p{N}\p{S}]/u)
		.filter((word) => word !== '');
}

/**
 * True when two names may be the same person's: accents, hyphens, case or order differ, one leaves out a name that
 * the other has, the first names agree (a new surname), or a letter or two differ. Wide on purpose: it only asks.
 */
export function isSimilarName(one: string, other: string): boolean {
	const [a, b] = [nameWords(one), nameWords(other)];
	if (a.length === 0 || b.length === 0) return false;
	if (a[0] === b[0]) return true;
	if (a.join('') === b.join('')) return true;
	if (a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))) return true;
	const [left, right] = [a.join(' '), b.join(' ')];
	return Math.min(left.length, right.length) >= 6 && isWithinTwoEdits(left, right);
}

function isWithinTwoEdits(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 2) return false;
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return (row[b.length] ?? 3) <= 2;
}
