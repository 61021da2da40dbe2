/** The words of what has come from a phone, and which of its numbers are missing. */
import type { Language } from './language.ts';

/** Numbers that follow on each other, both ends included. */
export interface NumberRun {
	readonly from: number;
	readonly to: number;
}

const sv = {
	none: 'Inget har kommit från den än.',
	all: (count: number) =>
		count === 1 ? 'Det enda svaret är mottaget, inget saknas' : `Alla ${count} mottagna, inget saknas`,
	some: (received: number, of: number, missing: string) => `${received} av ${of} mottagna, ${missing} saknas`,
	number: 'nr',
	and: 'och',
	more: (count: number) => (count === 1 ? '1 nummer till' : `${count} nummer till`),
	last: (when: string) => `Senaste svaret kom ${when}`,
	missingTitle: (names: string, count: number) =>
		count === 1
			? `1 svar från ${names} har inte kommit fram`
			: `${count} svar från ${names} har inte kommit fram`,
	missingTodo: (mayRead: boolean) =>
		`De ligger troligen kvar på telefonen. Öppna Bildlov på den där det finns nät, så skickas de. Går det inte: tryck Spara som fil på telefonen och ${mayRead ? 'läs in filen här' : 'lämna filen till en chef eller administratör, som läser in den'}.`,
	wiped: (when: string) =>
		`Telefonens lagring visade sig ha tömts ${when}. Det som saknas finns inte längre på den.`,
	readFile: 'Läs in en fil från en telefon',
	somePhones: (count: number) => `${count} telefoner`
};

const en: typeof sv = {
	none: 'Nothing has come from it yet.',
	all: (count) =>
		count === 1 ? 'The one answer is received, none is missing' : `All ${count} received, none is missing`,
	some: (received, of, missing) => `${received} of ${of} received, ${missing} missing`,
	number: 'no.',
	and: 'and',
	more: (count) => (count === 1 ? '1 more number' : `${count} more numbers`),
	last: (when) => `The latest answer came ${when}`,
	missingTitle: (names, count) =>
		count === 1
			? `1 answer from ${names} has not arrived`
			: `${count} answers from ${names} have not arrived`,
	missingTodo: (mayRead) =>
		`They are probably still on the phone. Open Bildlov on it where there is a network, and they are sent. If that does not work: press Save as a file on the phone and ${mayRead ? 'read the file in here' : 'give the file to a manager or an administrator, who reads it in'}.`,
	wiped: (when) =>
		`The phone’s storage turned out to have been wiped ${when}. What is missing is no longer on it.`,
	readFile: 'Read in a file from a phone',
	somePhones: (count) => `${count} phones`
};

export const phoneNumberWords: Readonly<Record<Language, typeof sv>> = { sv, en };

/** So many runs are named; how many numbers there are besides is said. */
const mostNamed = 6;

/** "nr 211, 214–216 och 307", or "nr 1, 3, 5, 7, 9, 11 och 40 nummer till". */
export function missingWords(runs: readonly NumberRun[], language: Language): string {
	const t = phoneNumberWords[language];
	const named = runs.slice(0, mostNamed).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
	const left = countOf(runs.slice(mostNamed));
	const parts = left === 0 ? named : [...named, t.more(left)];
	const last = parts.at(-1) ?? '';
	const listed = parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${t.and} ${last}`;
	return `${t.number} ${listed}`;
}

/** "498 av 500 mottagna, nr 211 och 307 saknas". */
export function receivedWords(
	numbers: { readonly received: number; readonly highest: number; readonly missing: readonly NumberRun[] },
	language: Language
): string {
	const t = phoneNumberWords[language];
	if (numbers.missing.length === 0) return t.all(numbers.received);
	return t.some(numbers.received, numbers.highest, missingWords(numbers.missing, language));
}

export function countOf(runs: readonly NumberRun[]): number {
	return runs.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
