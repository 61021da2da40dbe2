/** Text as the font can write it: what it has no letter for is written as its number, never left out, never an empty box. */

export interface Legible {
	readonly text: string;
	/** True when something had to be written as a number, and the reader must be told. */
	readonly isIncomplete: boolean;
}

/** `محمد 4B` becomes `[U+0645 U+062D U+0645 U+062F] 4B` where the font has no Arabic. Line breaks stay. */
export function legible(text: string, canDraw: (codePoint: number) => boolean): Legible {
	let written = '';
	let numbers: string[] = [];
	let isIncomplete = false;
	const writeNumbers = () => {
		if (numbers.length > 0) written += `[${numbers.join(' ')}]`;
		numbers = [];
	};
	for (const letter of text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n')) {
		const plain = letter === '\n' ? '\n' : letter.replace(/[\t\p{Zs}]/u, ' ');
		const codePoint = plain.codePointAt(0) ?? 0;
		if (plain === '\n' || (!isUnseen(plain) && canDraw(codePoint))) {
			writeNumbers();
			written += plain;
		} else {
			numbers.push(`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`);
			isIncomplete = true;
		}
	}
	writeNumbers();
	return { text: written, isIncomplete };
}

/** Controls and marks that turn the writing around draw nothing, and may change what the rest seems to say. */
const isUnseen = (letter: string): boolean => /\p{C}/u.test(letter);
