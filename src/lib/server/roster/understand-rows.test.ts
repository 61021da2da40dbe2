import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planImport } from '#lib/domain/roster-plan.ts';
import { importWords } from '#lib/text/import.ts';
import { guessMapping } from './guess-mapping.ts';
import { readClassList } from './read-class-list.ts';
import { understandRows } from './understand-rows.ts';
import type { UnderstoodRows } from './understand-rows.ts';

const asOf = '2026-06-11';

function understand(bytes: Uint8Array, fallbackUnitName: string | null = null): UnderstoodRows {
	const file = readClassList(bytes);
	if (!file.ok) throw new Error(`refused: ${file.refusal.type}`);
	const { mapping } = guessMapping(file.value.header);
	return understandRows({ ...file.value, mapping, fallbackUnitName, asOf });
}

const list = (...lines: string[]): UnderstoodRows =>
	understand(
		new TextEncoder().encode(
			[
				'Personnummer;Namn;Klass;Skola;Vh 1;E-post vh 1;Mobil vh 1;Vh 2;E-post vh 2;Mobil vh 2;Skyddad',
				...lines
			].join('\n')
		)
	);

const told = (understood: UnderstoodRows): string[] =>
	understood.problems.map(
		(each) => `${each.line} ${each.severity} ${each.code}${each.value === null ? '' : ` ${each.value}`}`
	);

const sample = (name: string): Buffer =>
	readFileSync(new URL(`../../../../tests/samples/class-lists/${name}`, import.meta.url));

describe('klasslista-4B.windows-1252.csv', () => {
	const bytes = sample('klasslista-4B.windows-1252.csv');
	const understood = understand(bytes);

	it('has 23 people of 4B, one of them protected and without guardians', () => {
		expect(understood.people).toHaveLength(23);
		expect(understood.coverage.groups).toEqual([{ unitName: 'Centralskolan', groupName: '4B' }]);
		const shielded = understood.people.filter((person) => person.isProtected);
		expect(shielded.map(({ line, name, guardians }) => [line, name, guardians])).toEqual([
			[5, 'Vidar Nilsson', []]
		]);
	});

	it('tells of every problem by line', () => {
		expect(told(understood)).toEqual([
			'14 error impossible-date',
			'16 warning no-birth-date',
			'22 warning bad-email inte en adress',
			'26 warning duplicate-row Åsa Åkerlund'
		]);
		expect(understood.coverage.leftOut).toEqual([{ name: 'Leia Karlsson', unitName: 'Centralskolan' }]);
	});

	it('reads coordination and temporary numbers', () => {
		const dates = new Map(understood.people.map((person) => [person.line, person.birthDate]));
		expect([dates.get(9), dates.get(11), dates.get(16)]).toEqual(['2016-05-12', '2016-08-23', null]);
	});

	it('keeps the dropped address out, and the rest of that guardian', () => {
		expect(understood.people.find((person) => person.line === 22)?.guardians).toEqual([
			{ name: 'Saga Persson', email: null, mobile: '+46701740625' },
			{ name: 'Liam Müller', email: 'liam.muller@example.org', mobile: '+46701740665' }
		]);
	});

	it('lets no personal number out: not in people, problems, plan or words', () => {
		const words = understood.problems.flatMap((each) => [
			importWords.sv.problem(each),
			importWords.en.problem(each)
		]);
		const plan = planImport([], understood.people, understood.coverage);
		const everything = JSON.stringify([understood, words, plan]);
		const lasts = [...bytes.toString('latin1').matchAll(/\d{8}-(\w{4})/g)].map((match) => match[1] ?? '');
		expect(lasts).toHaveLength(24);
		for (const last of lasts) expect(everything).not.toContain(last);
		expect(everything).not.toMatch(/20161332|20160113/);
	});
});

describe('elever.utf-8-bom.csv', () => {
	const understood = understand(sample('elever.utf-8-bom.csv'));

	it('has 150 people in six groups of three units, five of them protected', () => {
		expect(understood.people).toHaveLength(150);
		expect(understood.coverage.groups.map((each) => `${each.unitName} ${each.groupName}`)).toEqual([
			'Centralskolan 7A',
			'Centralskolan 9C',
			'Gymnasiet NA2',
			'Förskolan Ängen Solrosen',
			'Centralskolan 3A',
			'Centralskolan 4B'
		]);
		const shielded = understood.people.filter((person) => person.isProtected);
		expect(shielded.map((person) => person.line)).toEqual([28, 42, 53, 86, 129]);
		expect(shielded.flatMap((person) => person.guardians)).toEqual([]);
	});

	it('makes one guardian of the same one twice on a row', () => {
		expect(told(understood)).toEqual([
			'83 warning guardian-twice Vidar Larsson',
			'85 warning guardian-twice Leia Olsson',
			'110 warning guardian-twice Hugo Bergström'
		]);
		expect(understood.people.find((person) => person.line === 83)?.guardians).toEqual([
			{ name: 'Vidar Larsson', email: 'vidar.larsson@example.org', mobile: '+46701740698' }
		]);
	});
});

describe('a row with a problem', () => {
	it.each([
		['no name', '20160113-9809;;4B;C', '2 error no-name'],
		['an impossible date', '20161332-1234;Åsa Å;4B;C', '2 error impossible-date'],
		['a number that cannot be read', '2,01601E+11;Åsa Å;4B;C', '2 error unreadable-date'],
		['a birth date tomorrow', '20260612-0000;Åsa Å;4B;C', '2 error birth-date-in-future'],
		['no unit', '20160113-9809;Åsa Å;4B;', '2 error no-unit'],
		['a personal number as name', '20160113-9809;20160113-9809;4B;C', '2 error personal-number-in-text'],
		['a right-to-left override', '20160113-9809;Åsa\u202eÅ;4B;C', '2 error control-character U+202E'],
		['a lost letter', '20160113-9809;\ufffdsa Å;4B;C', '2 error unreadable-character \ufffdsa Å'],
		[
			'10,000 characters',
			`20160113-9809;${'Å'.repeat(10_000)};4B;C`,
			`2 error text-too-long ${'Å'.repeat(60)}…`
		],
		['too many cells', '20160113-9809;Åkerlund;Åsa;4B;C;;;;;;;x', '2 error row-too-long']
	])('is not imported: %s', (_, row, problem) => {
		const padding = row.split(';').length < 11 ? ';'.repeat(11 - row.split(';').length) : '';
		const understood = list(row + padding);
		expect(understood.people).toEqual([]);
		expect(told(understood)[0]).toBe(problem);
	});

	it.each([
		['no birth date', ';Åsa Å;4B;C;;;;;;;', '2 warning no-birth-date'],
		['a birth date said to be unknown', 'saknas;Åsa Å;4B;C;;;;;;;', '2 warning no-birth-date'],
		['no group', '20160113-9809;Åsa Å;;C;;;;;;;', '2 warning no-group'],
		[
			'a bad address',
			'20160113-9809;Åsa Å;4B;C;Bo Å;bo(at)example.org;;;;;',
			'2 warning bad-email bo(at)example.org'
		],
		['a landline', '20160113-9809;Åsa Å;4B;C;Bo Å;;08-12 34 56;;;;', '2 warning bad-mobile 08-12 34 56'],
		[
			'a contact without a name',
			'20160113-9809;Åsa Å;4B;C;;bo@example.org;;;;;',
			'2 warning guardian-without-name bo@example.org'
		],
		[
			'a guardian with a personal number',
			'20160113-9809;Åsa Å;4B;C;Bo 19800101-1234;;;;;;',
			'2 warning personal-number-in-text'
		],
		[
			'a personal number for an address',
			'20160113-9809;Åsa Å;4B;C;Bo Å;19800101-1234;;;;;',
			'2 warning bad-email ••••••'
		],
		[
			'a personal number inside an address',
			'20160113-9809;Åsa Å;4B;C;Bo Å;bo.198001011234@example.org;;;;;',
			'2 warning bad-email bo.••••••@example.org'
		],
		['a row cut short', '20160113-9809;Åsa Å;4B;C', '2 warning row-too-short']
	])('is imported all the same: %s', (_, row, problem) => {
		const understood = list(row);
		expect(understood.people.map((person) => person.name)).toEqual(['Åsa Å']);
		expect(told(understood)).toEqual([problem]);
	});

	it('takes the unit of the whole file where the row names none', () => {
		const understood = understand(
			new TextEncoder().encode('Namn;Klass;Skola;Född\nÅsa Å;4B;;2016-01-13'),
			'Centralskolan'
		);
		expect([understood.people[0]?.unitName, told(understood)]).toEqual(['Centralskolan', []]);
	});

	it('lets the personal number win over another birth date, and says so', () => {
		const understood = understand(
			new TextEncoder().encode('Personnummer;Född;Namn;Klass;Skola\n20160113-9809;2016-01-14;Åsa;4B;C')
		);
		expect([understood.people[0]?.birthDate, told(understood)]).toEqual([
			'2016-01-13',
			['2 warning dates-differ']
		]);
	});

	it('keeps emoji and markup as the text they are, and decomposed letters composed', () => {
		const understood = list(
			'20160113-9809;<script>alert(1)</script> 🦄;4B;C;;;;;;;',
			'20160114-9809;A\u030asa;4B;C;;;;;;;'
		);
		expect(understood.people.map((person) => person.name)).toEqual(['<script>alert(1)</script> 🦄', 'Åsa']);
		expect(told(understood)).toEqual([]);
	});

	it('does not store an id that is a personal number', () => {
		const understood = understand(
			new TextEncoder().encode('Elev-id;Namn;Klass;Skola;Född\n20160113-9809;Åsa;4B;C;2016-01-13')
		);
		expect([understood.people[0]?.sourceId, told(understood)]).toEqual([
			null,
			['2 warning source-id-is-personal-number']
		]);
	});

	it('lets no digit of a number out, in whichever column it stood', () => {
		for (let column = 0; column < 11; column++) {
			const cells = ['20160113', 'Åsa Å', '4B', 'C', 'Bo Å', '', '', 'Li Å', '', '', ''];
			cells[column] = '20160823-9876';
			const understood = list(cells.join(';'));
			const words = understood.problems.map((each) => importWords.sv.problem(each));
			expect(JSON.stringify([understood, words])).not.toContain('9876');
		}
	});
});

describe('a protected row', () => {
	it('brings no guardian, no contact and no quoted cell with it', () => {
		const understood = list(
			'20160113-9809;Åsa Å;4B;C;Bo Hemlig;inte hemlig;08-1;Li Hemlig;li@example.org;0701740666;x'
		);
		expect(understood.people[0]).toMatchObject({ isProtected: true, guardians: [] });
		expect(JSON.stringify(understood)).not.toMatch(/emlig|example|0701740666|701740666/);
		expect(told(understood)).toEqual([]);
	});

	it('is never left out in silence', () => {
		expect(told(list('20161332-1234;Åsa Å;4B;C;;;;;;;Ja'))).toEqual([
			'2 error impossible-date',
			'2 error protected-left-out'
		]);
	});

	it('says nothing of protection where the row is cut before that column', () => {
		expect(list('20160113-9809;Åsa Å;4B;C;;;;;;').people[0]).toMatchObject({
			isProtected: false,
			hasProtectedColumn: false
		});
		expect(list('20160113-9809;Åsa Å;4B;C;;;;;;;').people[0]).toMatchObject({
			isProtected: false,
			hasProtectedColumn: true
		});
	});

	it('protects the person on another row too', () => {
		const understood = list(
			'20160113-9809;Åsa Å;4B;C;Bo Å;bo@example.org;;;;;',
			'20160113-9809;Åsa Å;4B;C;;;;;;;Ja'
		);
		expect(understood.people).toMatchObject([{ line: 2, isProtected: true, guardians: [] }]);
		expect(told(understood)).toEqual(['3 warning merged-rows']);
	});
});

describe('several rows with one name, birth date and unit', () => {
	const row = (number: string, group: string, guardian: string): string =>
		`${number};Åsa Å;${group};C;${guardian};;;;;;`;

	it('are one person when they are alike', () => {
		const understood = list(row('20160113-9809', '4B', 'Bo Å'), row('20160113-9809', '4B', 'Bo Å'));
		expect([understood.people.length, told(understood)]).toEqual([1, ['3 warning duplicate-row Åsa Å']]);
	});

	it('are one person, with both rows’ guardians and groups, when the number is the same', () => {
		const understood = list(row('20160113-9809', '4B', 'Bo Å'), row('160113-9809', 'Kören', 'Li Å'));
		expect(understood.people).toMatchObject([
			{ groupNames: ['4B', 'Kören'], guardians: [{ name: 'Bo Å' }, { name: 'Li Å' }] }
		]);
		expect(told(understood)).toEqual(['3 warning merged-rows Åsa Å']);
	});

	it('are two people when the numbers differ, or no guardian is the same', () => {
		const byNumber = list(row('20160113-9809', '4B', 'Bo Å'), row('20160113-9817', '4B', 'Bo Å'));
		const byGuardian = list(row('20160113', '4B', 'Bo Å'), row('20160113', '4B', 'Li Å'));
		for (const understood of [byNumber, byGuardian])
			expect([understood.people.length, told(understood)]).toEqual([2, ['3 warning same-name Åsa Å']]);
	});

	it('are one person, to be on the safe side, when nothing tells them apart', () => {
		expect(list(row('20160113', '4B', 'Bo Å'), row('20160113', '4B', '')).people).toHaveLength(1);
	});
});
