/**
 * Text that runs from the right, put in the order in which it stands on paper. pdfmake sets words from left to right and
 * knows no other way; within a word, the font shapes Arabic letters and turns them itself.
 */
import bidiFactory from 'bidi-js';
import { legible } from './legible.ts';
import type { FontName, PaperFonts, Piece } from './paper-fonts.ts';

const bidi = bidiFactory();

/** They say which way what is between them runs, and draw nothing. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** In a Swedish line: as long as this, words in Arabic stay together; longer, they go on on the next line. */
const longestRun = 28;

/**
 * Paragraphs that run from the right, line by line, each line's pieces from left to right. `width` is that of a line where
 * letters are one unit high. A letter that no font has is written as its number, which `onMissing` is told.
 */
export function linesFromRight(
	text: string,
	{ fontOf, widthOf }: PaperFonts,
	width: number,
	onMissing: () => void
): Piece[][] {
	const canDraw = (codePoint: number) => fontOf(codePoint) !== null;
	const widths = new Map<string, number>();
	const widthOnce = (piece: Piece): number => {
		const known = widths.get(piece.text) ?? widthOf(piece);
		widths.set(piece.text, known);
		return known;
	};
	const readable = text.split(new RegExp(`(${turning.source})`, 'u')).map((part) => {
		if (turning.test(part)) return part;
		const written = legible(part, canDraw);
		if (written.isIncomplete) onMissing();
		return written.text;
	});
	return readable
		.join('')
		.split('\n')
		.flatMap((paragraph) => brokenIntoLines(paragraph, fontOf, widthOnce, width));
}

function brokenIntoLines(
	paragraph: string,
	fontOf: PaperFonts['fontOf'],
	widthOf: PaperFonts['widthOf'],
	width: number
): Piece[][] {
	const embedding = bidi.getEmbeddingLevels(paragraph, 'rtl');
	const mirrored = bidi.getMirroredCharactersMap(paragraph, embedding.levels);

	/** From left to right: what the letters from `start` to `end`, that one too, look like on a line of their own. */
	function asDrawn(start: number, end: number): Piece[] {
		const pieces: { text: string; font: FontName; last: number; isTurned: boolean }[] = [];
		const order = bidi.getReorderedIndices(paragraph, embedding, start, end).slice(start, end + 1);
		for (const place of order) {
			const letter = mirrored.get(place) ?? paragraph.charAt(place);
			if (turning.test(letter)) continue;
			const font = fontOf(letter.codePointAt(0) ?? 0) ?? 'Roboto';
			const isTurned = font === 'Arabic' && (embedding.levels[place] ?? 0) % 2 === 1;
			const before = pieces.at(-1);
			if (before && before.isTurned && isTurned && before.last === place + 1) {
				before.text = letter + before.text;
				before.last = place;
			} else if (
				before &&
				font === 'Roboto' &&
				before.font === 'Roboto' &&
				letter !== ' ' &&
				before.text !== ' '
			) {
				before.text += letter;
			} else {
				pieces.push({ text: letter, font, last: place, isTurned });
			}
		}
		return pieces.map(({ text, font }) => ({ text, font }));
	}
	const widthFrom = (start: number, end: number) =>
		asDrawn(start, end).reduce((sum, piece) => sum + widthOf(piece), 0);

	const lines: Piece[][] = [];
	let start = 0;
	let end = -1;
	for (const word of paragraph.matchAll(/\S+/gu)) {
		const wordEnd = word.index + word[0].length - 1;
		if (end >= start && widthFrom(start, wordEnd) > width) {
			lines.push(asDrawn(start, end));
			start = word.index;
		}
		end = wordEnd;
	}
	if (end >= start) lines.push(asDrawn(start, end));
	return lines;
}

/**
 * A text that runs from the left, with names in Arabic letters in it: each run of such words stands as one thing, read
 * from the right. Everything in it can be drawn.
 */
export function piecesFromLeft(text: string, fontOf: PaperFonts['fontOf']): Piece[] {
	const isArabic = (letter: string) => fontOf(letter.codePointAt(0) ?? 0) === 'Arabic';
	const words = text.split(/([ \u00a0-]+|\n)/u);
	const pieces: Piece[] = [];
	let run: Piece[] = [];
	const endRun = () => {
		pieces.push(...run.reverse());
		run = [];
	};
	let between = '';
	for (const [place, word] of words.entries()) {
		const isBetween = place % 2 === 1;
		if (isBetween) {
			between = word;
			continue;
		}
		const parts = partsByFont(word, isArabic);
		const [first] = parts;
		const goesOn = run.length > 0 && first?.font === 'Arabic' && between !== '\n';
		if (goesOn) {
			const length = run.reduce((sum, piece) => sum + piece.text.length, 0);
			const isTooLong = length + 1 + first.text.length > longestRun;
			if (isTooLong) {
				endRun();
				pieces.push({ text: '\n', font: 'Roboto' });
			} else run.push({ text: between.replaceAll(' ', '\u00a0'), font: 'Roboto' });
		} else {
			endRun();
			if (between !== '') pieces.push({ text: between, font: 'Roboto' });
		}
		between = '';
		for (const part of parts) {
			if (part.font === 'Arabic') run.push(part);
			else {
				endRun();
				pieces.push(part);
			}
		}
	}
	endRun();
	return joined(pieces);
}

function partsByFont(word: string, isArabic: (letter: string) => boolean): Piece[] {
	const letters = [...word].map((letter): Piece => ({
		text: letter,
		font: isArabic(letter) ? 'Arabic' : 'Roboto'
	}));
	return joined(letters);
}

function joined(pieces: readonly Piece[]): Piece[] {
	const longer: { text: string; font: FontName }[] = [];
	for (const { text, font } of pieces) {
		const before = longer.at(-1);
		if (before?.font === font) before.text += text;
		else longer.push({ text, font });
	}
	return longer;
}
