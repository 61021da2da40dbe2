import { describe, expect, test } from 'vitest';
import type { RosterPerson } from './roster.ts';
import { matchRoster, plainKey } from './roster-match.ts';
import type { KnownGuardian, KnownPerson, RosterAnswers } from './roster-plan.ts';

const row = (line: number, more: Partial<RosterPerson> = {}): RosterPerson => ({
	line,
	sourceId: null,
	name: 'Åsa Åkerlund',
	birthDate: '2016-01-13',
	unitName: 'Centralskolan',
	groupNames: ['4B'],
	guardians: [],
	isProtected: false,
	hasProtectedColumn: true,
	...more
});
const person = (id: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
	id,
	sourceId: null,
	name: 'Åsa Åkerlund',
	birthDate: '2016-01-13',
	unitName: 'Centralskolan',
	groupNames: ['4B'],
	guardians: [],
	isBlocked: false,
	...more
});
const bo = { name: 'Bo Ek', email: null, mobile: null };
const li = { name: 'Li Ek', email: null, mobile: null };
const known = (id: string, name: string): KnownGuardian => ({ ...bo, id, name, isFromList: true });

/** What the match comes to, in short: `2=a`, `3 new`, `4? a:other-date`, and the faults. */
const who = (
	people: readonly KnownPerson[],
	rows: readonly RosterPerson[],
	answers: RosterAnswers = {}
): readonly string[] => {
	const { same, added, asked, faults } = matchRoster(people, rows, answers);
	return [
		...same.map((pair) => `${pair.row.line}=${pair.person.id}`),
		...added.map(({ line }) => `${line} new`),
		...asked.map(
			({ line, candidates }) => `${line}? ${candidates.map((one) => `${one.personId}:${one.why}`).join(' ')}`
		),
		...faults.map((fault) =>
			fault.type === 'AnswerNotACandidate'
				? `${fault.type} ${fault.line}`
				: `${fault.type} ${fault.lines.join()}`
		)
	];
};
const undated = { birthDate: null };

describe('the source’s own id', () => {
	test('is somebody once: whoever it matches is not added besides', () => {
		expect(who([person('a', { sourceId: 's1', name: 'Åsa Ek' })], [row(2, { sourceId: 's1' })])).toEqual([
			'2=a'
		]);
		expect(who([person('a', { sourceId: 's1', name: 'Li Berg' })], [row(2, { sourceId: 's1' })])).toEqual([
			'2=a'
		]);
	});
	test('needs a name that is similar or the birth date; two dates that are missing are not the same', () => {
		const other = { sourceId: 's1', name: 'Li Berg', unitName: 'Annan skola' };
		const asked = ['2? a:same-source-id'];
		expect(who([person('a', other)], [row(2, { sourceId: 's1' })])).toEqual(['2=a']);
		expect(who([person('a', { ...other, birthDate: '2016-01-14' })], [row(2, { sourceId: 's1' })])).toEqual(
			asked
		);
		expect(who([person('a', { ...other, ...undated })], [row(2, { sourceId: 's1', ...undated })])).toEqual(
			asked
		);
		expect(
			who(
				[person('a', { ...other, name: 'Asa Akerlund', birthDate: '2010-10-10' })],
				[row(2, { sourceId: 's1' })]
			)
		).toEqual(['2=a']);
	});
	test('that two people have is nobody’s', () => {
		const elsewhere = { sourceId: 's1', unitName: 'Annan skola', birthDate: '2010-10-10' };
		expect(who([person('a', elsewhere), person('b', elsewhere)], [row(2, { sourceId: 's1' })])).toEqual([
			'2? a:same-source-id b:same-source-id'
		]);
	});
	test('on two rows names nobody: both are left out, and the person is spoken for', () => {
		const rows = [row(2, { sourceId: 's1' }), row(3, { sourceId: 's1', name: 'Li Berg' })];
		const match = matchRoster([person('a', { sourceId: 's1' })], rows, {});
		expect(match).toEqual({
			same: [],
			added: [],
			asked: [],
			atFault: rows,
			faults: [{ type: 'SameSourceId', lines: [2, 3] }],
			spokenFor: new Set(['a'])
		});
	});
	test('takes somebody out of the namesakes of quite another row, and not of rows just like it', () => {
		const people = [person('a', { sourceId: 's1' })];
		expect(who(people, [row(2, { sourceId: 's1', name: 'Åsa Ek' }), row(3)])).toEqual(['2=a', '3 new']);
		expect(who(people, [row(2, { sourceId: 's1' }), row(3)])).toEqual(['2=a', '3? a:already-in-file']);
	});
});

describe('people who are alike', () => {
	const two = [person('a'), person('b')];
	test('are asked about, each row with everybody whom it may be', () => {
		expect(who(two, [row(2)])).toEqual(['2? a:several-alike b:several-alike']);
		expect(who(two, [row(2), row(3)])).toEqual([
			'2? a:several-alike b:several-alike',
			'3? a:several-alike b:several-alike'
		]);
	});
	test('are told apart by a guardian, and by having none', () => {
		const people = [person('a'), person('b', { guardians: [known('g', 'Bo Ek')] })];
		expect(who(people, [row(2)])).toEqual(['2=a']);
		expect(who(people, [row(2, { guardians: [li, bo] })])).toEqual(['2=b']);
		expect(who(people, [row(2, { guardians: [bo] }), row(3)])).toEqual(['2=b', '3=a']);
		expect(who(people, [row(2, { guardians: [li] })])).toEqual(['2? a:several-alike b:several-alike']);
	});
	test('who have been told apart are not offered to the others', () => {
		const people = [person('a', { guardians: [known('g', 'Bo Ek')] }), person('b'), person('c')];
		const rows = [row(2, { guardians: [bo] }), row(3, { guardians: [li] }), row(4, { guardians: [li] })];
		expect(who(people, rows)).toEqual([
			'2=a',
			'3? b:several-alike c:several-alike',
			'4? b:several-alike c:several-alike'
		]);
	});
	test('but for the source’s id are offered no further', () => {
		const people = [person('a'), person('b'), person('c', { sourceId: 's1' })];
		expect(who(people, [row(2, { sourceId: 's8' }), row(3, { sourceId: 's9' })])).toEqual([
			'2? a:several-alike b:several-alike',
			'3? a:several-alike b:several-alike'
		]);
	});
	test('without a birth date are told apart by their group', () => {
		const people = [person('a', undated), person('b', { ...undated, groupNames: ['5B'] })];
		expect(who(people, [row(2, undated)])).toEqual(['2=a']);
		expect(who(people, [row(2, { ...undated, groupNames: ['5B'] }), row(3, undated)])).toEqual([
			'2=b',
			'3=a'
		]);
	});
	test('without a birth date are the same where one group is shared, or one of them has none', () => {
		const one = (groupNames: readonly string[]) => [person('a', { ...undated, groupNames })];
		expect(who(one(['4B']), [row(2, { ...undated, groupNames: ['Kör', '4b '] })])).toEqual(['2=a']);
		expect(who(one([]), [row(2, undated)])).toEqual(['2=a']);
		expect(who(one(['4B']), [row(2, { ...undated, groupNames: [] })])).toEqual(['2=a']);
		expect(who(one(['5B']), [row(2, undated)])).toEqual(['2? a:other-group']);
		const withGuardian = [person('a', { ...undated, groupNames: ['5B'], guardians: [known('g', 'Bo Ek')] })];
		expect(who(withGuardian, [row(2, { ...undated, guardians: [bo] })])).toEqual(['2=a']);
	});
	test('twice in the file and known once are a fault, and nobody else is taken for the one known', () => {
		expect(who([person('a')], [row(2), row(3)])).toEqual(['SamePersonTwice 2,3']);
		const match = matchRoster([person('a')], [row(2), row(3)], {});
		expect(match.atFault.map(({ line }) => line)).toEqual([2, 3]);
		expect(match.faults).toEqual([{ type: 'SamePersonTwice', personId: 'a', lines: [2, 3] }]);
		expect([...match.spokenFor]).toEqual(['a']);
	});
	test('are who the answer says; "new" counts where all are answered and the file has more of them', () => {
		expect(who(two, [row(2)], { 2: 'b' })).toEqual(['2=b']);
		expect(who([person('a')], [row(2), row(3)], { 2: 'a', 3: 'new' })).toEqual(['2=a', '3 new']);
		expect(who([person('a')], [row(2), row(3)], { 3: 'new' })).toEqual(['SamePersonTwice 2,3']);
		expect(who(two, [row(2), row(3)], { 2: 'new', 3: 'a' })).toEqual(['2=b', '3=a']);
	});
	test('are asked about again where the answer names nobody of them; "new" too soon is no fault', () => {
		expect(who(two, [row(2)], { 2: 'z' })).toEqual([
			'2? a:several-alike b:several-alike',
			'AnswerNotACandidate 2'
		]);
		expect(who(two, [row(2)], { 2: 'new' })).toEqual(['2? a:several-alike b:several-alike']);
	});
});

test('a row with another of the source’s ids is not the namesake, who is there for the next row', () => {
	expect(who([person('a', { sourceId: 's1' })], [row(2, { sourceId: 's2' }), row(3)])).toEqual([
		'3=a',
		'2 new'
	]);
});

describe('a row without a birth date', () => {
	const ofBo = { guardians: [known('g', 'Bo Ek')] };
	test('is the one namesake in the group who has one of its guardians', () => {
		expect(who([person('a', ofBo)], [row(2, { ...undated, guardians: [li, bo] })])).toEqual(['2=a']);
		expect(who([person('a', ofBo)], [row(2, { ...undated, guardians: [li] })])).toEqual(['2? a:other-date']);
		expect(
			who([person('a', { ...ofBo, groupNames: ['5B'] })], [row(2, { ...undated, guardians: [bo] })])
		).toEqual(['2? a:other-date']);
	});
	test('is asked about where two such are known, or the source’s ids differ', () => {
		const twins = [person('a', ofBo), person('b', { ...ofBo, birthDate: '2016-01-14' })];
		expect(who(twins, [row(2, { ...undated, guardians: [bo] })])).toEqual(['2? a:other-date b:other-date']);
		expect(
			who(
				[person('a', { ...ofBo, sourceId: 's1' })],
				[row(2, { ...undated, sourceId: 's2', guardians: [bo] })]
			)
		).toEqual(['2? a:other-date']);
	});
	test('is not asked about for a similar name alone', () => {
		expect(who([person('a', { ...undated, name: 'Asa Akerlund' })], [row(2, undated)])).toEqual(['2 new']);
	});
	test('a row that has one is asked about, whatever else agrees', () => {
		expect(who([person('a', { ...ofBo, ...undated })], [row(2, { guardians: [bo] })])).toEqual([
			'2? a:other-date'
		]);
	});
});

describe('those who are near', () => {
	test('are similar names with the same date; the date alone is no resemblance', () => {
		expect(who([person('a', { name: 'Vidar Berg' })], [row(2)])).toEqual(['2 new']);
		expect(who([person('a', { name: 'Asa Akerlund' })], [row(2)])).toEqual(['2? a:similar-name']);
	});
	test('are offered in the order of their ids, whatever makes them near', () => {
		const people = [
			person('a', { unitName: 'Annan skola' }),
			person('b', { name: 'Asa Akerlund' }),
			person('c', { birthDate: '2016-01-14' })
		];
		expect(who(people, [row(2)])).toEqual(['2? a:other-unit b:similar-name c:other-date']);
	});
	test('one of them is who the answer says; somebody else is no answer', () => {
		const people = [
			person('a', { unitName: 'Annan skola' }),
			person('b', { name: 'Asa Akerlund' }),
			person('c', { name: 'Vidar Berg' })
		];
		expect(who(people, [row(2)], { 2: 'b' })).toEqual(['2=b']);
		expect(who(people, [row(2)], { 2: 'a' })).toEqual(['2=a']);
		for (const answer of ['c', 'z']) {
			expect(who(people, [row(2)], { 2: answer })).toEqual([
				'2? a:other-unit b:similar-name',
				'AnswerNotACandidate 2'
			]);
		}
		expect(who(people, [row(2)], { 2: 'new' })).toEqual(['2 new']);
	});
	test('two rows that are both answered to be one person are a fault', () => {
		const people = [person('a', { name: 'Asa Akerlund' })];
		const rows = [row(2), row(3, { name: 'Åsa Akerlund' })];
		const match = matchRoster(people, rows, { 2: 'a', 3: 'a' });
		expect(match.faults).toEqual([{ type: 'SamePersonTwice', personId: 'a', lines: [2, 3] }]);
		expect([match.same, match.added, match.asked]).toEqual([[], [], []]);
		expect(match.atFault).toEqual(rows);
	});
});

describe('the outcome', () => {
	test('stands in the order of the lines, whichever way a row was recognised', () => {
		const people = [
			person('a', { sourceId: 's1', name: 'Åsa Ek' }),
			person('b', { name: 'Bo Berg' }),
			person('c', { name: 'Cia Dal' }),
			person('d', { name: 'Cia Dal' }),
			person('e', { name: 'Eva Fors', unitName: 'Annan skola' }),
			person('f', { name: 'Gun Holm' })
		];
		const rows = [
			row(2, { name: 'Bo Berg' }),
			row(3, { sourceId: 's1' }),
			row(4, { name: 'Eva Fors' }),
			row(5, { name: 'Cia Dal' }),
			row(6, { name: 'Ny Person' }),
			row(7, { name: 'Gun Holm' }),
			row(8, { name: 'Gun Holm' }),
			row(9, { name: 'X', sourceId: 'x' }),
			row(10, { name: 'Y', sourceId: 'x' })
		];
		expect(who(people, rows, { 4: 'z', 7: 'f', 8: 'new' })).toEqual([
			'2=b',
			'3=a',
			'7=f',
			'6 new',
			'8 new',
			'4? e:other-unit',
			'5? c:several-alike d:several-alike',
			'AnswerNotACandidate 4',
			'SameSourceId 9,10'
		]);
		const { spokenFor } = matchRoster(people, rows, {});
		expect([...spokenFor].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
	});
	test('a key does not tell case, outer white space and the form of the letters apart', () => {
		expect(plainKey(' Åsa')).toBe(plainKey('a\u030aSA '.normalize('NFD')));
		expect(plainKey('Straße')).not.toBe(plainKey('STRASSE'));
		expect(plainKey('a', 'b')).not.toBe(plainKey('ab'));
	});
});
