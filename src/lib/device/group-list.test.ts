import { describe, expect, test } from 'vitest';
import type { EventPack, PackPerson, PackState } from '#lib/sync/pack.ts';
import { groupList, guardiansLeft, onlyAt, whereTheyStand } from './group-list.ts';
import type { GroupList } from './group-list.ts';
import type { SigningSummary } from './local-store.ts';
import {
	aPack,
	aPerson,
	aState,
	elsa,
	eventId,
	idNo,
	instagram,
	johan,
	karin,
	now,
	website
} from './testing/builders.ts';

const forbidden: Partial<PackState> = { verdict: 'forbidden', missing: [], asked: true };
const allowed: Partial<PackState> = { verdict: 'allowed', missing: [], asked: true };
const oneMore: Partial<PackState> = { asked: true };

const person = (web: Partial<PackState>, insta: Partial<PackState>, part: Partial<PackPerson> = {}) =>
	aPerson(elsa.id, elsa.name, { states: [aState(website, web), aState(instagram, insta)], ...part });

const signed = (number: number, part: Partial<SigningSummary> = {}): SigningSummary => ({
	recordId: idNo(number),
	seq: number,
	sha256: '0'.repeat(64),
	eventId,
	initials: ['EL'],
	savedAt: now,
	signedBy: karin.id,
	answers: [{ personId: elsa.id, yes: ['website', 'social-media'], no: [] }],
	receivedAt: null,
	...part
});
const answered = (
	yes: SigningSummary['answers'][number]['yes'],
	no: SigningSummary['answers'][number]['no']
) => ({
	answers: [{ personId: elsa.id, yes, no }]
});

const listOf = (
	people: readonly PackPerson[],
	summaries: readonly SigningSummary[] = [],
	part: Partial<EventPack> = {}
) => groupList(aPack({ people: [...people], ...part }), summaries);
const sectionOf = (list: GroupList) =>
	Object.entries(list).flatMap(([section, people]) => (people.length > 0 ? [section] : []));

describe('the list of a group', () => {
	test('[AE1] who is forbidden in every channel of the event stands first, and shows no more than a name', () => {
		expect(listOf([person(forbidden, forbidden)]).stop).toEqual([{ id: elsa.id, name: elsa.name }]);
	});

	test('[AE1] a block, a family’s no and a no given on this phone are the same bytes', () => {
		const block = person({ ...forbidden, asked: false }, { ...forbidden, asked: false }, { guardians: [] });
		const family = person(forbidden, forbidden);
		const here = listOf([person({}, {})], [signed(1, answered([], ['website', 'social-media']))]);
		expect(JSON.stringify(listOf([block]))).toBe(JSON.stringify(listOf([family])));
		expect(JSON.stringify(here)).toBe(JSON.stringify(listOf([family])));
	});

	test('forbidden in one of two channels is an exception, not a stop', () => {
		expect(listOf([person(allowed, forbidden)])).toMatchObject({
			stop: [],
			done: [{ exceptions: [{ channel: instagram, verdict: 'forbidden' }] }]
		});
	});

	test('not asked is not a no, and what is allowed without asking is done', () => {
		expect(sectionOf(listOf([person({}, {})]))).toEqual(['notAsked']);
		expect(sectionOf(listOf([person({ ...allowed, asked: false }, { ...allowed, asked: false })]))).toEqual([
			'done'
		]);
		expect(sectionOf(listOf([person(forbidden, {})]))).toEqual(['notAsked']);
	});

	test('asked and a guardian missing is waiting', () => {
		expect(sectionOf(listOf([person(oneMore, {})]))).toEqual(['waiting']);
		expect(sectionOf(listOf([person(oneMore, allowed)]))).toEqual(['waiting']);
	});

	test('asked and something else missing is done, with its exception', () => {
		const list = listOf([person(allowed, { asked: true, missing: ['third-country-consent'] })]);
		expect(list.done[0]?.exceptions).toEqual([{ channel: instagram, verdict: 'incomplete' }]);
	});

	test('a yes to everything has no exception', () => {
		expect(listOf([person(allowed, allowed)]).done[0]?.exceptions).toEqual([]);
	});

	test('a channel that the list says nothing of is unknown, neither yes nor no', () => {
		const list = listOf([aPerson(elsa.id, elsa.name, { states: [aState(website, allowed)] })]);
		expect(list.unknown[0]?.exceptions).toEqual([{ channel: instagram, verdict: 'unknown' }]);
		expect(sectionOf(listOf([person(allowed, allowed)], [], { channels: [] }))).toEqual(['unknown']);
	});

	test('[AE2] what was just signed here is saved, which is not yet an answer', () => {
		const list = listOf([person({}, {})], [signed(1)]);
		expect(sectionOf(list)).toEqual(['saved']);
		expect(list.saved[0]?.saved).toEqual({
			at: now,
			yes: ['website', 'social-media'],
			no: [],
			where: 'phone',
			waitsForGuardian: false
		});
		expect(listOf([person({}, {})], [signed(1, { receivedAt: now })]).saved[0]?.saved?.where).toBe('server');
	});

	test('[AE2] a no given here stands at once beside the yes', () => {
		const list = listOf([person({}, {})], [signed(1, answered(['website'], ['social-media']))]);
		expect(list.saved[0]?.exceptions).toEqual([{ channel: instagram, verdict: 'forbidden' }]);
	});

	test('a yes given here does not turn the list’s no', () => {
		expect(sectionOf(listOf([person(forbidden, forbidden)], [signed(1)]))).toEqual(['stop']);
	});

	test('between two guardians the no wins; one’s own later answer takes the place of the earlier', () => {
		const no = answered([], ['website', 'social-media']);
		const byJohan = { signedBy: johan.id };
		expect(sectionOf(listOf([person({}, {})], [signed(1, no), signed(2, byJohan)]))).toEqual(['stop']);
		expect(sectionOf(listOf([person({}, {})], [signed(1), signed(2, { ...no, ...byJohan })]))).toEqual([
			'stop'
		]);
		expect(sectionOf(listOf([person({}, {})], [signed(1, no), signed(2)]))).toEqual(['saved']);
		expect(sectionOf(listOf([person({}, {})], [signed(1), signed(2, no)]))).toEqual(['stop']);
	});

	test('[SW17] where the list says who has signed, their signing here again fills nobody else’s place', () => {
		const waiting = person(oneMore, oneMore, { signedBy: [karin.id] });
		const all = { guardiansRequired: 'all' } as const;
		expect(guardiansLeft(waiting)).toEqual([johan]);
		expect(sectionOf(listOf([waiting], [signed(1, { signedBy: karin.id })], all))).toEqual(['waiting']);
		expect(sectionOf(listOf([waiting], [signed(1, { signedBy: johan.id })], all))).toEqual(['saved']);
	});

	test('where all guardians are needed, one of two waits for the other', () => {
		const all = { guardiansRequired: 'all' } as const;
		expect(sectionOf(listOf([person({}, {})], [signed(1)], all))).toEqual(['waiting']);
		expect(sectionOf(listOf([person({}, {})], [signed(1), signed(2)], all))).toEqual(['waiting']);
		expect(sectionOf(listOf([person({}, {})], [signed(1), signed(2, { signedBy: johan.id })], all))).toEqual([
			'saved'
		]);
		expect(sectionOf(listOf([person(oneMore, oneMore)], [signed(1)], all))).toEqual(['saved']);
	});

	test('somebody else’s signing changes nothing', () => {
		const other = signed(1, { answers: [{ personId: idNo(2), yes: ['website'], no: [] }] });
		expect(listOf([person({}, {})], [other])).toEqual(listOf([person({}, {})]));
	});

	test('everybody stands in Swedish order', () => {
		const people = ['Örjan', 'Adam', 'Åke', 'Zeb'].map((name, index) => aPerson(idNo(10 + index), name));
		const names = groupList(aPack({ people }), []).notAsked.map(({ person: { name } }) => name);
		expect(names).toEqual(['Adam', 'Zeb', 'Åke', 'Örjan']);
	});
});

describe('what was undone on this phone', () => {
	const undone = (number: number, voids: string, part: Partial<SigningSummary> = {}) =>
		signed(number, { voids, ...part });

	test('[AE3] neither a yes nor a no that was undone counts', () => {
		const no = answered([], ['website', 'social-media']);
		const before = listOf([person({}, {})]);
		expect(listOf([person({}, {})], [signed(1), undone(2, idNo(1))])).toEqual(before);
		expect(listOf([person({}, {})], [signed(1, no), undone(2, idNo(1), no)])).toEqual(before);
	});

	test('[AE3] where the list has the signing and not yet the undoing, its yes is unknown and its no stays', () => {
		const list = listOf([person(allowed, allowed)], [undone(2, idNo(1), answered(['website'], []))]);
		expect(list.unknown[0]?.exceptions).toEqual([{ channel: website, verdict: 'unknown' }]);
		const no = answered(['website'], ['social-media']);
		expect(listOf([person(forbidden, forbidden)], [undone(2, idNo(1), no)]).stop).toHaveLength(1);
	});
});

describe('a list with only some of its people', () => {
	test('keeps each in their section', () => {
		const people = [person(forbidden, forbidden), aPerson(idNo(2), 'Nils'), aPerson(idNo(3), 'Omar')];
		const some = onlyAt(whereTheyStand(aPack({ people }), people, []), [2, 0, 99]);
		expect(some.stop.map(({ id }) => id)).toEqual([elsa.id]);
		expect(some.notAsked.map(({ person: { id } }) => id)).toEqual([idNo(3)]);
	});
});
