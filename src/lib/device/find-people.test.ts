import { describe, expect, test } from 'vitest';
import { byName, findPlaces, foldedWords, preparingPeople } from './find-people.ts';

const people = (...names: string[]) => names.map((name, index) => ({ id: String(index), name }));
type Named = ReturnType<typeof people>[number];
function searchAmong(list: readonly Named[]): (text: string) => Named[] {
	const sorted = [...list].sort(byName);
	const steps = preparingPeople(sorted);
	let step = steps.next();
	while (!step.done) step = steps.next();
	const index = step.value;
	return (text) => findPlaces(index, text).flatMap((place) => sorted[place] ?? []);
}
const namesOf = (list: readonly Named[]) => list.map(({ name }) => name);

const search = searchAmong(
	people(
		'Åsa Lindqvist',
		'Nils Bergström',
		'Karl Nilsson',
		'Zlatan Đorđević',
		'Anna-Karin Öberg',
		'Ástríður Þórsdóttir',
		'Søren Kjær',
		'Noor al-Rahimi',
		'אברהם לוי',
		'Anna Annasdotter'
	)
);
const found = (text: string) => namesOf(search(text));

describe('searching as you type', () => {
	test('asa finds Åsa, and åsa too', () => {
		expect(found('asa')).toEqual(['Åsa Lindqvist']);
		expect(found('ÅSA')).toEqual(['Åsa Lindqvist']);
		expect(found('a\u030asa')).toEqual(['Åsa Lindqvist']);
	});

	test('the words may come in any order, and each may be only begun', () => {
		expect(found('bergs nils')).toEqual(['Nils Bergström']);
		expect(found('ni be')).toEqual(['Nils Bergström']);
	});

	test('every typed word needs a word of its own', () => {
		expect(found('nils nilsson')).toEqual([]);
		expect(found('anna anna')).toEqual(['Anna Annasdotter']);
		expect(found('anna annas')).toEqual(['Anna Annasdotter']);
		expect(found('annas anna')).toEqual(['Anna Annasdotter']);
	});

	test('the beginning of any word counts, the middle does not', () => {
		expect(found('kar')).toEqual(['Anna-Karin Öberg', 'Karl Nilsson']);
		expect(found('rahimi')).toEqual(['Noor al-Rahimi']);
		expect(found('ström')).toEqual([]);
	});

	test('letters of other alphabets and with strokes are found', () => {
		expect(found('dordevic')).toEqual(['Zlatan Đorđević']);
		expect(found('kjaer soren')).toEqual(['Søren Kjær']);
		expect(found('thorsdottir')).toEqual(['Ástríður Þórsdóttir']);
		expect(found('לוי')).toEqual(['אברהם לוי']);
	});

	test('nothing typed shows the list in Swedish order, with å, ä and ö last', () => {
		const all = searchAmong(people('Örjan', 'Adam', 'Åke', 'Zeb'))(' ');
		expect(namesOf(all)).toEqual(['Adam', 'Zeb', 'Åke', 'Örjan']);
	});

	test('signs alone find nobody', () => {
		expect(found('🙂')).toEqual([]);
		expect(found('-')).toEqual([]);
	});

	test('two of the same name keep their order', () => {
		const twins = searchAmong([
			{ id: 'b', name: 'Elsa Ek' },
			{ id: 'a', name: 'Elsa Ek' }
		]);
		expect(twins('elsa').map(({ id }) => id)).toEqual(['a', 'b']);
	});

	test('marks that turn the direction of text do not hide a name', () => {
		expect(foldedWords('\u202eEk\u202c Elsa\u200b')).toEqual(['ek', 'elsa']);
	});

	test('the index answers as a plain walk through 5,000 people does', () => {
		const first = ['Åsa', 'Nils', 'Anna', 'Omar', 'Zoë', 'Björn', 'Elsa', 'Hugo'];
		const last = ['Berg', 'Bergström', 'Ek', 'Öberg', 'al-Rahimi', 'Lindqvist'];
		const many = Array.from({ length: 5_000 }, (_, at) => ({
			id: String(at).padStart(5, '0'),
			name: `${first[at % 8]} ${last[at % 6]} ${at % 97}`
		}));
		const searchMany = searchAmong(many);
		for (const text of ['b', 'be', 'bergs nils', 'oberg 9', 'zoe', 'x']) {
			const wanted = foldedWords(text);
			const walked = many.filter(({ name }) =>
				wanted.every((prefix) => foldedWords(name).some((word) => word.startsWith(prefix)))
			);
			const hits = searchMany(text);
			expect(new Set(hits.map(({ id }) => id))).toEqual(new Set(walked.map(({ id }) => id)));
		}
	});

	test('[AE8] it is made ready in small steps, and not at once', () => {
		const many = Array.from({ length: 5_000 }, (_, at) => ({ id: String(at), name: `Barn ${at}` })).sort(
			byName
		);
		const steps = [...preparingPeople(many)];
		expect(steps.length).toBeGreaterThan(20);
	});
});
