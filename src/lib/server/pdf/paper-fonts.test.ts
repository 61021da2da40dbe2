import { expect, test } from 'vitest';
import { signer, form } from '#lib/text/form-languages/ar.ts';
import { receiptWords } from '#lib/text/forms/consent-receipt.ts';
import { paperFonts } from './paper-fonts.ts';

const { fontOf } = paperFonts();
const fontsOf = (text: string) => new Set([...text].map((letter) => fontOf(letter.codePointAt(0) ?? 0)));

test.each([...'aåäöÅÄÖéüđŋšžčŁłñøæþðĳœțơЖΩ–’…·'])('%s is written in the letters of the paper', (letter) => {
	expect(fontOf(letter.codePointAt(0) ?? 0)).toBe('Roboto');
});
test.each([...'محمدڤگپچ،؟ً'])('%s is written in the Arabic letters', (letter) => {
	expect(fontOf(letter.codePointAt(0) ?? 0)).toBe('Arabic');
});
test.each([...'漢😀א'])('no font has %s, and none says that it does', (letter) => {
	expect(fontOf(letter.codePointAt(0) ?? 0)).toBeNull();
});
test('a number beyond Unicode and a font’s end mark are no letters', () => {
	expect([fontOf(0xffff), fontOf(0x110000)]).toEqual([null, null]);
});
test('every word of the receipt can be written', () => {
	expect(fontsOf(JSON.stringify(receiptWords).replaceAll('\\', ''))).toEqual(new Set(['Roboto']));
});
test('[LG9] every word of the Arabic can be written', () => {
	const whole = form.title + JSON.stringify(signer).replaceAll('\\', '');
	expect(fontsOf(whole.replaceAll(/[\u2068\u2069]/g, ''))).toEqual(new Set(['Roboto', 'Arabic']));
});
