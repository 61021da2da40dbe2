/** Search as you type among the people of a pack: whatever the case, the accents and the order of the words. */

interface Named {
	readonly id: string;
	readonly name: string;
}

interface Entry<Person> {
	readonly person: Person;
	readonly words: readonly string[];
}

/** Prepared once for a list of people; `byWord` is sorted, so that a prefix is one stretch of it. */
export interface PeopleIndex<Person extends Named> {
	readonly entries: readonly Entry<Person>[];
	readonly byWord: readonly { readonly word: string; readonly entry: number }[];
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
	const entries = [...people].sort(byName).map((person) => ({ person, words: foldedWords(person.name) }));
	const byWord = entries
		.flatMap(({ words }, entry) => words.map((word) => ({ word, entry })))
		.sort((one, other) => (one.word < other.word ? -1 : one.word > other.word ? 1 : one.entry - other.entry));
	return { entries, byWord };
}

/** The people in whose names every word of the text begins a word of its own, in the list's order; at most `most`. */
export function findPeople<Person extends Named>(
	{ entries, byWord }: PeopleIndex<Person>,
	text: string,
	most = 50
): Person[] {
	// The longest first: where one typed word begins another one, it must not take that one's only match.
	const wanted = foldedWords(text).sort((one, other) => other.length - one.length);
	const [rarest] = wanted;
	// Signs alone (an emoji, a dash) are not a wish to see everybody.
	if (rarest === undefined)
		return text.trim() === '' ? entries.slice(0, most).map(({ person }) => person) : [];
	// One flag each instead of a set that is sorted: one letter alone may begin thousands of names.
	const isHit = new Uint8Array(entries.length);
	for (let at = firstWith(byWord, rarest); byWord[at]?.word.startsWith(rarest); at += 1) {
		isHit[byWord[at]?.entry ?? -1] = 1;
	}
	const found: Person[] = [];
	for (let place = isHit.indexOf(1); place >= 0 && found.length < most; place = isHit.indexOf(1, place + 1)) {
		const entry = entries[place];
		if (entry && (wanted.length === 1 || hasAll(entry.words, wanted))) found.push(entry.person);
	}
	return found;
}

function firstWith(byWord: readonly { readonly word: string }[], prefix: string): number {
	let [low, high] = [0, byWord.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((byWord[middle]?.word ?? '') < prefix) low = middle + 1;
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
