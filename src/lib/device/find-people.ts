/** Search as you type among the people of a pack: whatever the case, the accents and the order of the words. */

interface Named {
	readonly id: string;
	readonly name: string;
}

interface Entry<Person> {
	readonly person: Person;
	readonly words: readonly string[];
}

interface Word {
	readonly word: string;
	readonly entry: number;
}

/** Prepared once for a list of people; the words of a letter are sorted, so that a prefix is one stretch of them. */
export interface PeopleIndex<Person extends Named> {
	readonly entries: readonly Entry<Person>[];
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

export function preparePeople<Person extends Named>(people: readonly Person[]): PeopleIndex<Person> {
	const steps = preparingPeople([...people].sort(byName));
	for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const peopleInStep = 200;

/** The same of people `byName`, in steps of a few ms at most: between two of them whoever types is answered. */
export function* preparingPeople<Person extends Named>(
	sorted: readonly Person[]
): Generator<void, PeopleIndex<Person>> {
	const entries: Entry<Person>[] = [];
	const byLetter = new Map<string, Word[]>();
	for (const person of sorted) {
		const words = foldedWords(person.name);
		const entry = entries.push({ person, words }) - 1;
		for (const word of words) {
			const sameLetter = byLetter.get(letterOf(word));
			if (sameLetter) sameLetter.push({ word, entry });
			else byLetter.set(letterOf(word), [{ word, entry }]);
		}
		if (entries.length % peopleInStep === 0) yield;
	}
	for (const words of byLetter.values()) {
		words.sort((one, other) =>
			one.word < other.word ? -1 : one.word > other.word ? 1 : one.entry - other.entry
		);
		yield;
	}
	return { entries, byLetter };
}

const letterOf = (word: string) => word.charAt(0);

/** The people in whose names every word of the text begins a word of its own, in the list's order; at most `most`. */
export function findPeople<Person extends Named>(
	index: PeopleIndex<Person>,
	text: string,
	most = 50
): Person[] {
	return findPlaces(index, text)
		.slice(0, most)
		.flatMap((place) => index.entries[place]?.person ?? []);
}

/** The same as places in the list, all of them, for whoever looks at thousands between two letters. */
export function findPlaces<Person extends Named>(
	{ entries, byLetter }: PeopleIndex<Person>,
	text: string
): number[] {
	// The longest first: where one typed word begins another one, it must not take that one's only match.
	const wanted = foldedWords(text).sort((one, other) => other.length - one.length);
	// Signs alone (an emoji, a dash) are not a wish to see everybody.
	if (wanted.length === 0) return text.trim() === '' ? [...entries.keys()] : [];
	const stretches = wanted.map((word) => {
		const words = byLetter.get(letterOf(word)) ?? [];
		return { words, from: firstFrom(words, word), to: firstFrom(words, word + afterAnyLetter) };
	});
	const { words, from, to } = stretches.reduce((one, other) =>
		other.to - other.from < one.to - one.from ? other : one
	);
	// One flag each instead of a set that is sorted: one letter alone may begin thousands of names.
	const isHit = new Uint8Array(entries.length);
	for (let at = from; at < to; at += 1) isHit[words[at]?.entry ?? -1] = 1;
	const found: number[] = [];
	for (let place = isHit.indexOf(1); place >= 0; place = isHit.indexOf(1, place + 1)) {
		if (wanted.length === 1 || hasAll(entries[place]?.words ?? [], wanted)) found.push(place);
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
