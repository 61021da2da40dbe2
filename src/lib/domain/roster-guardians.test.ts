import { describe, expect, test } from 'vitest';
import type { RosterGuardian, RosterPerson } from './roster.ts';
import { planGuardians } from './roster-guardians.ts';
import type { KnownGuardian, KnownPerson } from './roster-plan.ts';

const row = (
	line: number,
	guardians: readonly RosterGuardian[],
	more: Partial<RosterPerson> = {}
): RosterPerson => ({
	line,
	sourceId: null,
	name: `Barn ${line}`,
	birthDate: '2016-01-13',
	unitName: 'Centralskolan',
	groupNames: ['4B'],
	guardians,
	isProtected: false,
	hasProtectedColumn: true,
	...more
});
const child = (
	id: string,
	guardians: readonly KnownGuardian[],
	more: Partial<KnownPerson> = {}
): KnownPerson => ({
	id,
	sourceId: null,
	name: `Barn ${id}`,
	birthDate: '2016-01-13',
	unitName: 'Centralskolan',
	groupNames: ['4B'],
	guardians,
	isBlocked: false,
	...more
});
const said = (name: string, email: string | null = null, mobile: string | null = null): RosterGuardian => ({
	name,
	email,
	mobile
});
const stored = (
	id: string,
	name: string,
	email: string | null = null,
	mobile: string | null = null
): KnownGuardian => ({
	id,
	name,
	email,
	mobile,
	isFromList: true
});
const same = (...pairs: readonly (readonly [RosterPerson, KnownPerson])[]) =>
	pairs.map(([each, person]) => ({ row: each, person }));

const email = 'bo@example.org';
const mobile = '+46701740666';

describe('a child’s own guardian', () => {
	test('is known by a contact before a name: two may be called the same', () => {
		const a = child('a', [stored('g1', 'Bo Ek', null, mobile), stored('g2', 'Bo Ek', email)]);
		const plan = planGuardians([a], same([row(2, [said('Bo Ek', 'BO@example.org')]), a]), [], []);
		expect(plan.byLine.get(2)).toEqual({ added: [], ended: ['g1'] });
		expect(plan).toMatchObject({ created: [], contactChanges: [] });
	});
	test('by the name alone is the first by id, in whatever order they are stored', () => {
		for (const guardians of [
			[stored('g1', 'Bo Ek'), stored('g2', 'Bo Ek')],
			[stored('g2', 'Bo Ek'), stored('g1', 'Bo Ek')]
		]) {
			const a = child('a', guardians);
			const plan = planGuardians([a], same([row(2, [said('Bo Ek', email)]), a]), [], []);
			expect(plan.byLine.get(2)).toEqual({ added: [], ended: ['g2'] });
			expect(plan.contactChanges).toEqual([{ guardianId: 'g1', email: { from: null, to: email } }]);
		}
	});
	test('is one of them: whoever has been recognised takes nobody else’s place', () => {
		const a = child('a', [stored('g1', 'Bo Ek', email), stored('g2', 'Li Ek'), stored('g3', 'Kim Ek')]);
		const plan = planGuardians([a], same([row(2, [said('Bo Ek', email)]), a]), [], []);
		expect(plan.byLine.get(2)).toEqual({ added: [], ended: ['g2', 'g3'] });
	});
	test('who was not in a list stays, and a row without guardians ends nobody', () => {
		const a = child('a', [{ ...stored('g1', 'Bo Ek'), isFromList: false }, stored('g2', 'Li Ek')]);
		expect(planGuardians([a], same([row(2, [said('Kim Ek')]), a]), [], []).byLine.get(2)).toEqual({
			added: [{ type: 'new', key: '2/1' }],
			ended: ['g2']
		});
		expect(planGuardians([a], same([row(2, []), a]), [], []).byLine.get(2)).toEqual({ added: [], ended: [] });
	});
});

describe('siblings', () => {
	test('share a new guardian by name and contact, whose first word counts, row by row', () => {
		const a = child('a', []);
		const rows = same([row(3, [said('Bo Ek', 'first@example.org', mobile)]), a]);
		const added = [row(2, [said('Bo Ek', email, mobile)]), row(4, [said('Bo Ek', email), said('Li Ek')])];
		const plan = planGuardians([a], rows, added, []);
		expect(plan.created).toEqual([
			{ key: '2/1', name: 'Bo Ek', email, mobile },
			{ key: '4/2', name: 'Li Ek', email: null, mobile: null }
		]);
		expect([2, 3, 4].map((line) => plan.byLine.get(line)?.added)).toEqual([
			[{ type: 'new', key: '2/1' }],
			[{ type: 'new', key: '2/1' }],
			[
				{ type: 'new', key: '2/1' },
				{ type: 'new', key: '4/2' }
			]
		]);
	});
	test('have a known guardian too where only the other one’s row tells the contact', () => {
		const a = child('a', [stored('g1', 'Bo Ek')]);
		const plan = planGuardians(
			[a],
			same([row(2, [said('Bo Ek', email)]), a]),
			[row(3, [said('Bo Ek', email)])],
			[]
		);
		expect(plan.byLine.get(3)?.added).toEqual([{ type: 'known', guardianId: 'g1' }]);
		expect(plan.created).toEqual([]);
	});
	test('have the first by id where two known guardians are the same person', () => {
		const people = [child('a', [stored('g2', 'Bo Ek', email)]), child('b', [stored('g1', 'Bo Ek', email)])];
		const plan = planGuardians(people, [], [row(2, [said('Bo Ek', email)])], []);
		expect(plan.byLine.get(2)?.added).toEqual([{ type: 'known', guardianId: 'g1' }]);
	});
	test('do not share a guardian by the contact alone, nor by the name alone', () => {
		const plan = planGuardians(
			[child('a', [stored('g1', 'Bo Ek', email)])],
			[],
			[row(2, [said('Li Ek', email)]), row(3, [said('Bo Ek', 'other@example.org')])],
			[]
		);
		expect(plan.created.map(({ key }) => key)).toEqual(['2/1', '3/1']);
	});
});

describe('a contact', () => {
	const changes = (guardian: KnownGuardian, ...mentions: readonly RosterGuardian[]) => {
		const children = mentions.map((_, index) => child(`c${index}`, [guardian]));
		const rows = mentions.map((mention, index) => row(index + 2, [mention]));
		return planGuardians(
			children,
			rows.flatMap((each, index) =>
				same(...children.slice(index, index + 1).map((one) => [each, one] as const))
			),
			[],
			[]
		).contactChanges;
	};
	test('changes where the list says another, and is kept where it says none', () => {
		expect(changes(stored('g', 'Bo Ek', email, mobile), said('Bo Ek'))).toEqual([]);
		expect(changes(stored('g', 'Bo Ek', email, mobile), said('Bo Ek', email, mobile))).toEqual([]);
		expect(changes(stored('g', 'Bo Ek', email, mobile), said('Bo Ek', email, '+46701740669'))).toEqual([
			{ guardianId: 'g', mobile: { from: mobile, to: '+46701740669' } }
		]);
		expect(changes(stored('g', 'Bo Ek', email), said('Bo Ek', email, mobile))).toEqual([
			{ guardianId: 'g', mobile: { from: null, to: mobile } }
		]);
		expect(changes(stored('g', 'Bo Ek', email, mobile), said('Bo Ek', 'new@example.org', mobile))).toEqual([
			{ guardianId: 'g', email: { from: email, to: 'new@example.org' } }
		]);
	});
	test('may stand in a later row than the first that names the guardian', () => {
		expect(
			changes(stored('g', 'Bo Ek'), said('Bo Ek'), said('Bo Ek', email), said('Bo Ek', null, mobile))
		).toEqual([{ guardianId: 'g', email: { from: null, to: email }, mobile: { from: null, to: mobile } }]);
	});
	test('where rows disagree is what is stored if any of them says it, else the first', () => {
		const guardian = stored('g', 'Bo Ek', email);
		expect(changes(guardian, said('Bo Ek', 'new@example.org'), said('Bo Ek', email))).toEqual([]);
		expect(changes(guardian, said('Bo Ek', 'one@example.org'), said('Bo Ek', 'two@example.org'))).toEqual([
			{ guardianId: 'g', email: { from: email, to: 'one@example.org' } }
		]);
	});
	test('stands too where only a row that waits for an answer says it', () => {
		const a = child('a', [stored('g', 'Bo Ek', email)]);
		const rows = same([row(2, [said('Bo Ek', 'new@example.org')]), a]);
		expect(planGuardians([a], rows, [], [row(3, [said('Bo Ek', email)])]).contactChanges).toEqual([]);
		expect(planGuardians([a], rows, [], [row(3, [said('Bo Ek')])]).contactChanges).toHaveLength(1);
	});
	test('the changes stand in the order of the guardians’ ids', () => {
		const people = [
			child('a', [stored('g3', 'Bo Ek')]),
			child('b', [stored('g1', 'Li Ek')]),
			child('c', [stored('g2', 'Kim Ek')])
		];
		const [a, b, c] = people;
		if (!a || !b || !c) throw new Error('three children');
		const rows = same(
			[row(2, [said('Bo Ek', email)]), a],
			[row(3, [said('Li Ek', email)]), b],
			[row(4, [said('Kim Ek', email)]), c]
		);
		expect(planGuardians(people, rows, [], []).contactChanges.map((each) => each.guardianId)).toEqual([
			'g1',
			'g2',
			'g3'
		]);
	});
});

describe('a protected child’s guardians', () => {
	const guardian = stored('g', 'Bo Ek', email);
	const news = said('Bo Ek', 'new@example.org');
	test('are neither linked nor made, whether the child is new or known', () => {
		const hidden = { isProtected: true };
		expect(planGuardians([], [], [row(2, [news], hidden)], [])).toEqual({
			byLine: new Map(),
			created: [],
			contactChanges: []
		});
		const a = child('a', []);
		expect(planGuardians([a], same([row(2, [news], hidden), a]), [], []).byLine.size).toBe(0);
		const blocked = child('a', [], { isBlocked: true });
		expect(planGuardians([blocked], same([row(2, [news]), blocked]), [], []).byLine.size).toBe(0);
	});
	test('have no contact brought back by a sibling’s row', () => {
		const [a, b] = [child('a', [guardian]), child('b', [guardian])];
		const changes = (first: KnownPerson, isProtected: boolean) =>
			planGuardians([first, b], same([row(2, [], { isProtected }), first], [row(3, [news]), b]), [], [])
				.contactChanges.length;
		expect(changes(a, false)).toBe(1);
		expect(changes(a, true)).toBe(0);
		expect(changes(child('a', [guardian], { isBlocked: true }), false)).toBe(0);
	});
});
