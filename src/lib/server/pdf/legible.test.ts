import { expect, test } from 'vitest';
import { legible } from './legible.ts';

const latin = (codePoint: number) => codePoint < 0x180;

test('letters that the font has stay as they are, lines stay lines', () => {
	expect(legible('Åsa\nŽižková', latin)).toEqual({ text: 'Åsa\nŽižková', isIncomplete: false });
	expect(legible('en\r\ntvå\u2028tre', latin)).toEqual({ text: 'en\ntvå\ntre', isIncomplete: false });
});
test('what it does not have becomes numbers, one bracket for what stands together', () => {
	expect(legible('محم 4B 😀', latin)).toEqual({
		text: '[U+0645 U+062D U+0645] 4B [U+1F600]',
		isIncomplete: true
	});
});
test('what draws nothing is shown even where the font claims to have it', () => {
	expect(legible('a\u202eb\u200dc\u0000d', () => true).text).toBe('a[U+202E]b[U+200D]c[U+0000]d');
});
test('half a letter is shown as its number and breaks nothing', () => {
	expect(legible('a\ud83d', latin).text).toBe('a[U+D83D]');
});
test('every kind of space is a space', () => {
	expect(legible('a\u00a0b\u2003c\td', latin)).toEqual({ text: 'a b c d', isIncomplete: false });
});
