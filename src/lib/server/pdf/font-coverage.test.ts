import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { receiptWords } from '#lib/text/forms/consent-receipt.ts';
import { fontCoverage } from './font-coverage.ts';

const font = (name: string) =>
	fontCoverage(readFileSync(createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/${name}.ttf`)));
const fonts = [font('Roboto-Regular'), font('Roboto-Medium')];

test.each([...'aåäöÅÄÖéüđŋšžČłŁñøæþðĳœțơЖΩ–’…·'])('the letters of the paper have %s', (letter) => {
	expect(fonts.map((has) => has(letter.codePointAt(0) ?? 0))).toEqual([true, true]);
});
test.each([...'م漢😀א'])('they do not have %s, and say so', (letter) => {
	expect(fonts.map((has) => has(letter.codePointAt(0) ?? 0))).toEqual([false, false]);
});
test('a number beyond Unicode and the font’s end mark are no letters', () => {
	expect(fonts.map((has) => [has(0xffff), has(0x110000)])).toEqual([
		[false, false],
		[false, false]
	]);
});
test('every word of the receipt can be written', () => {
	const letters = new Set(JSON.stringify(receiptWords).replaceAll('\\', ''));
	expect([...letters].filter((letter) => !fonts.every((has) => has(letter.codePointAt(0) ?? 0)))).toEqual([]);
});
test('a file that is no font is an error', () => {
	expect(() => fontCoverage(Buffer.alloc(64))).toThrow('cmap');
});
