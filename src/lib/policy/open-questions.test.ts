import { describe, expect, test } from 'vitest';
import { fitsAllOf, questionsAskedOn } from './open-questions.ts';
import { ownPolicy } from './own-policy.ts';
import type { PeopleGroup, PolicyChange } from './policy-change.ts';
import type { Profile } from './profile.ts';
import { helsingborg } from './profiles/helsingborg.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';

const on = '2026-11-20';
const answering = (of: PeopleGroup): PolicyChange => ({
	set: 'people',
	kind: 'social-media',
	of,
	asks: 'forbid',
	thisImage: false,
	written: false,
	registration: false,
	discouraged: false,
	text: { sv: 'Så gör vi.', en: 'So we do.' },
	citation: { document: 'Riktlinje', section: '1', quote: 'Så gör vi.' },
	readOn: on
});
const asked = (...groups: readonly PeopleGroup[]) =>
	questionsAskedOn(
		ownPolicy(sollentuna, {
			id: 'ekby',
			version: '1',
			name: 'Ekby',
			from: '2026-01-01',
			changes: groups.map(answering)
		}),
		on
	).map((question) => question.id);

describe('the questions that a policy leaves open', () => {
	test('[RU1] are those that its rules come upon, with the kinds of channel', () => {
		expect(questionsAskedOn(norberg, on)).toEqual([]);
		expect(questionsAskedOn(sollentuna, on)).toMatchObject([
			{ id: 'sollentuna.upper-secondary', kinds: ['social-media'] },
			{ id: 'sollentuna.employees', kinds: ['social-media'] }
		]);
		expect(questionsAskedOn(helsingborg, on)).toMatchObject([
			{ id: 'helsingborg.children', kinds: ['social-media', 'website'] }
		]);
	});
	test('[RU1] are not those that an own policy has answered with a rule', () => {
		expect(asked()).toEqual(['sollentuna.upper-secondary', 'sollentuna.employees']);
		expect(asked('employee')).toEqual(['sollentuna.upper-secondary']);
		expect(asked('upper-secondary', 'employee')).toEqual(['sollentuna.upper-secondary']);
		expect(asked('upper-secondary', 'adult', 'employee')).toEqual([]);
	});
	test('[RU1] a row fits all of another only where it leaves nobody out', () => {
		expect(fitsAllOf({}, { roles: ['employee'], bands: ['adult'], pupil: true })).toBe(true);
		expect(fitsAllOf({ roles: ['employee', 'artist'] }, { roles: ['employee'] })).toBe(true);
		expect(fitsAllOf({ roles: ['employee'] }, { roles: ['employee', 'artist'] })).toBe(false);
		expect(fitsAllOf({ bands: ['adult'] }, {})).toBe(false);
		expect(fitsAllOf({ pupil: true }, {})).toBe(false);
		expect(fitsAllOf({ pupil: true }, { pupil: true })).toBe(true);
	});
	test('[RU1] are none of a row behind another for the same people, of a line that has not begun, or of the law', () => {
		const [question] = sollentuna.questions;
		if (!question) throw new Error('Sollentuna has questions');
		const from = '2026-01-01';
		const asks = {
			who: { roles: ['employee'] },
			cells: [{ from, is: 'law', question: { id: question.id } }]
		} as const;
		const law = { who: {}, cells: [{ from, is: 'law' }] } as const;
		const kindsIn = (channels: Profile['channels']) =>
			questionsAskedOn({ ...sollentuna, questions: [question], channels }, on);
		expect(kindsIn({ website: { people: [asks, law] } })).toEqual([{ ...question, kinds: ['website'] }]);
		expect(kindsIn({ website: { people: [law, asks] } })).toEqual([]);
		expect(kindsIn({ website: { people: [{ ...asks, who: { roles: ['elected'] } }, asks, law] } })).toEqual([
			{ ...question, kinds: ['website'] }
		]);
		const next = {
			...asks,
			cells: [
				{ from, is: 'law' },
				{ ...asks.cells[0], from: '2026-11-21' }
			]
		} as const;
		expect(kindsIn({ website: { people: [next, law] } })).toEqual([]);
		expect(kindsIn({ website: { people: [{ who: {}, cells: [] }] }, print: 'law' })).toEqual([]);
	});
});
