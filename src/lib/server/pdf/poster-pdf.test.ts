import { afterAll, expect, test } from 'vitest';
import { paperFonts } from './paper-fonts.ts';
import { pdfDrawer } from './index.ts';
import { readPdf } from './pdf-text.ts';
import { posterDocument, type PosterPaper } from './poster-document.ts';

const drawer = pdfDrawer({ compress: false });
afterAll(() => drawer.close());

const poster: PosterPaper = {
	municipality: 'Ekbacka kommun',
	event: 'Luciatåg med åk 4–6',
	url: 'https://bild.ekbacka.example/answer/7K4M2913',
	host: 'bild.ekbacka.example/answer',
	code: '7K4M-2913',
	lastDay: '2026-12-14'
};
const squeezed = (text: string) => text.replace(/\s+/g, '');

test('[OP13] the poster is one page with the code, the address and the last day in Swedish and English', async () => {
	const { text, pages, hasEmptyBox } = readPdf(await drawer.drawPoster(poster));
	const paper = squeezed(text);
	expect(pages).toBe(1);
	expect(hasEmptyBox).toBe(false);
	for (const said of [
		'Luciatåg med åk 4–6',
		'7K4M-2913',
		'Eller skriv koden på bild.ekbacka.example/answer',
		'Or type the code at bild.ekbacka.example/answer',
		'Får vi visa bilder på ditt barn?',
		'May we show pictures of your child?',
		'till och med 14 december 2026',
		'to the end of 14 December 2026'
	])
		expect(paper).toContain(squeezed(said));
});

test('[OP13] it is one page with the longest names too, and the same poster is the same bytes', async () => {
	const long = { ...poster, event: 'Skolavslutning '.repeat(13).trim(), municipality: 'Ö'.repeat(60) };
	const [first, second] = [await drawer.drawPoster(long), await drawer.drawPoster(long)];
	expect(readPdf(first).pages).toBe(1);
	expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test('[OP13] its QR code carries the address with error correction H', () => {
	const fonts = paperFonts();
	const { content } = posterDocument(poster, (codePoint) => fonts.fontOf(codePoint) === 'Roboto');
	expect(JSON.stringify(content)).toContain(`"qr":"${poster.url}","eccLevel":"H"`);
});
