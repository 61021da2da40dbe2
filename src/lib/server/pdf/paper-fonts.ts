/** The letters of the papers: Roboto, and Vazirmatn for what Roboto has no letters for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

export type FontName = 'Roboto' | 'Arabic';

/** Letters that stand beside each other on a line, all of one font, as that font is handed them. */
export interface Piece {
	readonly text: string;
	readonly font: FontName;
}

export interface PaperFonts {
	/** The font of a letter; null: none has it. */
	readonly fontOf: (codePoint: number) => FontName | null;
	/** How wide a piece is where letters are one unit high. The bold font is the wider one, and is measured. */
	readonly widthOf: (piece: Piece) => number;
}

const fileOf = (name: string): string => createRequire(import.meta.url).resolve(name);

/**
 * Of the open fonts, one that draws each letter whole: where a font puts the dots on afterwards, or joins letters for looks,
 * a reader that takes the text out of the file again gets other letters.
 */
export const fontFiles = {
	Roboto: {
		normal: fileOf('pdfmake/fonts/Roboto/Roboto-Regular.ttf'),
		bold: fileOf('pdfmake/fonts/Roboto/Roboto-Medium.ttf')
	},
	Arabic: {
		normal: fileOf('@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff'),
		bold: fileOf('@fontsource/vazirmatn/files/vazirmatn-arabic-700-normal.woff')
	}
} as const satisfies Record<FontName, { normal: string; bold: string }>;

const open = ({ normal, bold }: { normal: string; bold: string }) => {
	const fonts = [create(readFileSync(normal)), create(readFileSync(bold))];
	return {
		has: (codePoint: number) => fonts.every((font) => font.hasGlyphForCodePoint(codePoint)),
		width: (text: string) =>
			Math.max(...fonts.map((font) => font.layout(text).advanceWidth / font.unitsPerEm))
	};
};

/** Reads the files: once for a thread. */
export function paperFonts(): PaperFonts {
	const roboto = open(fontFiles.Roboto);
	const arabic = open(fontFiles.Arabic);
	return {
		fontOf: (codePoint) => (roboto.has(codePoint) ? 'Roboto' : arabic.has(codePoint) ? 'Arabic' : null),
		widthOf: ({ text, font }) => (font === 'Roboto' ? roboto : arabic).width(text)
	};
}
