/** The little that is used of fontkit, which comes without types. */
declare module 'fontkit' {
	export interface Font {
		readonly unitsPerEm: number;
		hasGlyphForCodePoint(codePoint: number): boolean;
		/** A word, shaped; its width in units of the font. */
		layout(text: string): { readonly advanceWidth: number };
	}
	export function create(file: Buffer): Font;
}
