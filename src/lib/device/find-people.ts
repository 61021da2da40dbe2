/** Search as you type among the people of a pack: whatever the case, the accents and the order of the words. */

interface Named {
	readonly id: string;
	readonly name: string;
}

interface Word {
	readonly word: string;
	readonly place: number;
}

/** Made once of a list of people, who are known by their places in it. */
export interface PeopleIndex {
	readonly wordsAt: readonly (readonly string[])[];
	/** Sorted, so that a prefix is one stretch of them. */
	readonly byLetter: ReadonlyMap<string, readonly Word[]>;
}

const swedish = new Intl.Collator('sv');

/** Swedish order of names, and the id where two are called the same, so that a list never jumps. */
export function byName(one: Named, other: Named): number {
	return swedish.compare(one.name, other.name) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

// Letters that Unicode does not take apart into a letter and an accent.
const plainLetters: Readonly<Record<string, string>> = {
	æ: 'ae',
	ð: 'd',
	đ: 'd',
	ı: 'i',
	ł: 'l',
	ø: 'o',
	œ: 'oe',
	ß: 'ss',
	þ: 'th'
};

/** The words of a name as they are compared: lower case, without accents, split at all that is no letter or digit. */
export function foldedWords(text: string): string[] {
	const plain = text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[æðđıłøœßþ]/g, (letter) => plainLetters[letter] ?? letter);
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const peopleInStep = 200;

/** Makes the index in steps of a few ms at most: between two of them whoever types is answered. */
export function* preparingPeople(people: readonly Named[]): Generator<void, PeopleIndex> {
	const wordsAt: string[][] = [];
	const byLetter = new Map<string, Word[]>();
	for (const { name } of people) {
		const words = foldedWords(name);
		const place = wordsAt.push(words) - 1;
		for (const word of words) {
			const sameLetter = byLetter.get(letterOf(word));
			if (sameLetter) sameLetter.push({ word, place });
			else byLetter.set(letterOf(word), [{ word, place }]);
		}
		if (wordsAt.length % peopleInStep === 0) yield;
	}
	for (const words of byLetter.values()) {
		words.sort((one, other) => (one.word < other.word ? -1 : one.word > other.word ? 1 : 0));
		yield;
	}
	return { wordsAt, byLetter };
}

const letterOf = (word: string) => word.charAt(0);

/** The places of those in whose names every word of the text begins a word of its own, in the list's order. */
export function findPlaces({ wordsAt, byLetter }: PeopleIndex, text: string): number[] {
	// The longest first: where one typed word begins another one, it must not take that one's only match.
	const wanted = foldedWords(text).sort((one, other) => other.length - one.length);
	// Signs alone (an emoji, a dash) are not a wish to see everybody.
	if (wanted.length === 0) return text.trim() === '' ? [...wordsAt.keys()] : [];
	const stretches = wanted.map((word) => {
		const words = byLetter.get(letterOf(word)) ?? [];
		return { words, from: firstFrom(words, word), to: firstFrom(words, word + afterAnyLetter) };
	});
	const { words, from, to } = stretches.reduce((one, other) =>
		other.to - other.from < one.to - one.from ? other : one
	);
	// One flag each instead of a set that is sorted: one letter alone may begin thousands of names.
	const isHit = new Uint8Array(wordsAt.length);
	for (let at = from; at < to; at += 1) isHit[words[at]?.place ?? -1] = 1;
	const found: number[] = [];
	for (let place = isHit.indexOf(1); place >= 0; place = isHit.indexOf(1, place + 1)) {
		if (wanted.length === 1 || hasAll(wordsAt[place] ?? [], wanted)) found.push(place);
	}
	return found;
}

/** No word has it, and every letter comes before it. */
const afterAnyLetter = '\uffff';

/** The first word from this one on. */
function firstFrom(words: readonly Word[], wanted: string): number {
	let [low, high] = [0, words.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle]?.word ?? '') < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
	const free = [...words];
	return wanted.every((prefix) => {
		const at = free.findIndex((word) => word.startsWith(prefix));
		if (at >= 0) free.splice(at, 1);
		return at >= 0;
	});
}
