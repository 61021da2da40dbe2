import { expect, test } from 'vitest';
import { paperFonts, type Piece } from './paper-fonts.ts';
import { linesFromRight, piecesFromLeft } from './right-to-left.ts';

const fonts = paperFonts();
const words = (pieces: readonly Piece[]) => pieces.map(({ text }) => text);
/** Each line's pieces, as they stand from left to right. */
const lines = (text: string, width = 1000) => linesFromRight(text, fonts, width, () => undefined).map(words);

test('[LG9] the first word stands to the right, and each word is handed whole to the font that shapes it', () => {
	expect(lines('نعم أو لا')).toEqual([['لا', ' ', 'أو', ' ', 'نعم']]);
});

test('[LG9] what ends a sentence stands to its left, and what is put in brackets opens to the left', () => {
	expect(lines('نعم (لا).')).toEqual(
		[['.(', 'لا', ') ', 'نعم']].map((line) => line.flatMap((one) => (one === ') ' ? [')', ' '] : [one])))
	);
});

test('[LG9] a Swedish name and a number keep their own order in the sentence', () => {
	expect(lines('اتصل بـ \u2068Karin Lind\u2069 الآن').map((line) => line.join(''))).toEqual([
		'الآن Karin Lind بـ اتصل'
	]);
	expect(lines('هاتف \u20680123-45 67 89\u2069.').map((line) => line.join(''))).toEqual([
		'.0123-45 67 89 هاتف'
	]);
});

test('[LG9] a line is broken between words where the next does not fit, and reads on from the right', () => {
	const text = 'نعم أو لا';
	const widthOfAll =
		fonts.widthOf({ text: 'نعم', font: 'Arabic' }) + fonts.widthOf({ text: 'أو', font: 'Arabic' }) + 0.3;
	expect(lines(text, widthOfAll)).toEqual([['أو', ' ', 'نعم'], ['لا']]);
	expect(lines(text, 0.1)).toEqual([['نعم'], ['أو'], ['لا']]);
});

test('[LG9] no line is wider than the paper, and no word is lost', () => {
	const text = Array.from({ length: 200 }, (_, at) => `كلمة${at} Instagram(${at})`).join(' ');
	const broken = linesFromRight(text, fonts, 40, () => undefined);
	for (const line of broken) {
		expect(line.reduce((sum, piece) => sum + fonts.widthOf(piece), 0)).toBeLessThanOrEqual(40);
	}
	const drawn = broken.flat().filter(({ text: word }) => word === 'كلمة');
	expect(drawn).toHaveLength(200);
});

test('[LG9] a letter that no font has is written as its number, and that is told', () => {
	let isMissing = false;
	const [line] = linesFromRight('نعم 漢', fonts, 100, () => (isMissing = true));
	expect(words(line ?? []).join('')).toBe('[U+6F22] نعم');
	expect(isMissing).toBe(true);
});

const left = (text: string) => words(piecesFromLeft(text, fonts.fontOf)).join('');

test('[LG9] an Arabic name in a Swedish line stands as one thing, read from the right', () => {
	expect(left('Gäller ليلى محمد, 4B; Elsa')).toBe('Gäller محمد\u00a0ليلى, 4B; Elsa');
	expect(left('محمد')).toBe('محمد');
	expect(left('Elsa Lind')).toBe('Elsa Lind');
	expect(left('')).toBe('');
});

test('[LG9] a long Arabic name goes on on the next line, where it is read on', () => {
	const four = 'عبدالرحمن عبدالعزيز عبداللطيف عبدالمجيد';
	expect(left(four)).toBe('عبدالعزيز\u00a0عبدالرحمن\nعبدالمجيد\u00a0عبداللطيف');
});
