import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { checkMapping, columnMapping, guessMapping } from './guess-mapping.ts';

const named = (header: readonly string[], at: number | null): string | null =>
	at === null ? null : (header[at] ?? null);

function guessed(...header: string[]) {
	const { mapping, unmapped } = guessMapping(header);
	return {
		mapping,
		unmapped: unmapped.map((each) => each.heading),
		at: (at: number | null) => named(header, at)
	};
}

describe('the guess of what each column holds', () => {
	it.each([
		['personalNumber', ['Personnummer', 'personnr', 'PERSON-NR', 'Elevens personnummer', 'Pnr']],
		['birthDate', ['Födelsedatum', 'född', 'Date of birth']],
		['familyName', ['Efternamn', ' efternamn ', 'Surname']],
		['givenName', ['Förnamn', 'Tilltalsnamn', 'Elevens förnamn']],
		['name', ['Namn', 'Elevnamn', 'Elevens namn', 'Barnets namn', 'Elev']],
		['group', ['Klass', 'Grupp', 'Avdelning', 'Klass/grupp']],
		['unit', ['Skola', 'Enhet', 'Förskola', 'Skolenhet']],
		['sourceId', ['Elev-id', 'Extern id', 'UUID', 'ElevID', 'Externt_id']]
	] as const)('%s has several names', (field, headings) => {
		for (const heading of headings)
			expect([heading, guessMapping([heading]).mapping[field]]).toEqual([heading, 0]);
	});

	it.each([
		'Skyddade personuppgifter',
		'Sekretessmarkering',
		'SKYDDAD',
		'Skyddad folkbokföring',
		'Sekretess (J/N)',
		'Skyddad identitet'
	])('"%s" is about protection', (heading) => {
		expect(guessMapping(['Namn', heading]).mapping.protected).toEqual([1]);
	});

	it('reads every column of protection, not only the first', () => {
		expect(guessMapping(['Sekretessmarkering', 'Namn', 'Skyddad folkbokföring']).mapping.protected).toEqual([
			0, 2
		]);
	});

	it.each([
		['Vårdnadshavare 1', 'E-post vh 1', 'Mobil vh 1', 'Vårdnadshavare 2', 'E-post vh 2', 'Mobil vh 2'],
		['VH1 namn', 'VH1 e-post', 'VH1 mobil', 'VH2 namn', 'VH2 e-post', 'VH2 mobil'],
		['Vh 1', 'E-post vårdnadshavare 1', 'Vårdnadshavare 1 mobiltelefon', 'Vh 2', 'Vh 2 mejl', 'Vh 2 telefon'],
		['Vårdnadshavare', 'E-post', 'Mobil', 'Vårdnadshavare', 'E-post', 'Mobil'],
		['Namn vh 1', 'E-post 1', 'Mobil 1', 'Namn vh 2', 'E-post 2', 'Mobil 2']
	])('guardians by number or by order: %s …', (...headings) => {
		const { mapping, unmapped } = guessed('Namn', ...headings);
		expect(unmapped).toEqual([]);
		expect(mapping.guardians.map(({ name, email, mobile }) => [name, email, mobile])).toEqual([
			[1, 2, 3],
			[4, 5, 6]
		]);
	});

	it('never takes a guardian’s personal number, or the pupil’s own e-mail', () => {
		const { mapping, unmapped } = guessed(
			'Namn',
			'E-post',
			'Elevens e-post',
			'Personnummer vh 1',
			'Vh 1',
			'Adress vh 1'
		);
		expect(mapping.personalNumber).toBe(null);
		expect(mapping.guardians.map(({ name, email }) => [name, email])).toEqual([[4, null]]);
		expect(unmapped).toEqual(['E-post', 'Elevens e-post', 'Personnummer vh 1', 'Adress vh 1']);
	});

	it('prefers the class to other groups, whatever the order of the columns', () => {
		const one = guessed('Grupp', 'Namn', 'Klass');
		expect([one.at(one.mapping.group), one.unmapped]).toEqual(['Klass', ['Grupp']]);
	});

	it('is the same in any order of the columns', () => {
		const header = ['Skola', 'Klass', 'Efternamn', 'Förnamn', 'Personnummer', 'Skyddad'];
		const { mapping, at } = guessed(...header.toReversed());
		expect(
			[mapping.unit, mapping.group, mapping.familyName, mapping.givenName, mapping.personalNumber].map(at)
		).toEqual(header.slice(0, 5));
	});

	it('survives a form: it is plain data that its schema takes back', () => {
		const { mapping } = guessMapping(['Namn', 'VH1 namn', 'Skyddad', 'Annat']);
		expect(v.parse(columnMapping, JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
		expect(v.safeParse(columnMapping, { ...mapping, name: -1 }).success).toBe(false);
	});
});

describe('what a mapping lacks', () => {
	const header = ['Namn', 'Klass', 'Skola', 'Född', 'Skyddad', 'E-post vh 1'];
	const { mapping } = guessMapping(header);
	const codes = (...checked: Parameters<typeof checkMapping>): string[] =>
		checkMapping(...checked).map((fault) => `${fault.severity} ${fault.code} ${fault.column ?? ''}`.trim());

	it('says nothing of a whole one but what cannot be used', () => {
		expect(codes(mapping, header, null)).toEqual(['notice guardian-name-missing 5']);
	});

	it('stops without a name and without a unit', () => {
		const bare = { ...mapping, guardians: [], name: null, familyName: 0, unit: null };
		expect(codes(bare, header, ' ')).toEqual(['stop name-missing', 'stop no-unit']);
		expect(codes({ ...bare, givenName: 5 }, header, 'Centralskolan')).toEqual([]);
	});

	it('stops at a column that is not there, and at one used twice', () => {
		expect(codes({ ...mapping, guardians: [], group: 0, birthDate: 6 }, header, null)).toEqual([
			'stop column-used-twice 0',
			'stop column-missing 6'
		]);
	});

	it('tells of a missing group, date and protection, and of a protection left unused', () => {
		const bare = { ...mapping, guardians: [], group: null, birthDate: null, protected: [] };
		expect(codes(bare, header, null)).toEqual([
			'notice no-group',
			'notice no-birth-date',
			'notice no-protected',
			'notice protected-not-used 4'
		]);
	});
});
