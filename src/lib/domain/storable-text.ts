/**
 * Whether every database and every program can hold the text as it is: there is no NUL in it, and no half of a character
 * (a surrogate without the other). Nobody types either; a broken program sends them.
 */
export function isStorable(text: string): boolean {
	return !text.includes('\0') && text.isWellFormed();
}

/** The text with U+FFFD in the place of what cannot be stored. */
export function storable(text: string): string {
	return isStorable(text) ? text : text.replaceAll('\0', '\ufffd').toWellFormed();
}
