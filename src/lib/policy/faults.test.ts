import { describe, expect, test } from 'vitest';
import { faultsInProfiles } from './faults.ts';
import type { ChannelRules, Profile } from './profile.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';

const people = (cells: ChannelRules['people'][number]['cells']): ChannelRules => ({
	people: [{ who: {}, cells }]
});
const faultsWith = (but: Partial<Profile>) =>
	faultsInProfiles([{ ...norberg, ...but }]).map((fault) => fault.path);
const faultsIn = (website: 'law' | ChannelRules) =>
	faultsWith({ channels: { ...norberg.channels, website } }).map((path) =>
		path.replace('norberg.channels.website', '')
	);
const from = '2026-01-01';

describe('the check of a policy', () => {
	test('[D13] the five have no faults', () => {
		expect(faultsInProfiles()).toEqual([]);
	});
	test('[D13] a hole: a kind of channel, a person, a line, a basis, a signer', () => {
		expect(faultsWith({ channels: { website: 'law' } })).toHaveLength(5);
		expect(faultsIn({ people: [] })).toEqual(['.people']);
		expect(faultsIn({ people: [{ who: { roles: ['private'] }, cells: [{ from, is: 'law' }] }] })).toEqual([
			'.people'
		]);
		expect(faultsIn(people([]))).toEqual(['.people[0].cells']);
		expect(faultsIn(people([{ from, is: { kind: 'by-basis', bases: { consent: 'law' } } }]))).toHaveLength(4);
		expect(faultsIn(people([{ from, is: { kind: 'consent' } }]))).toEqual(['.people[0].cells[0].is']);
		expect(faultsIn(people([{ from, is: 'law' }]))).toEqual([]);
	});
	test('[D13] lines that are not in the order of their days', () => {
		const two = (first: string, second: string) =>
			faultsIn(
				people([
					{ from: first, is: 'law' },
					{ from: second, is: 'law' }
				])
			);
		expect(two('2026-01-02', '2026-01-01')).toEqual(['.people[0].cells[1].from']);
		expect(two('2026-01-01', '2026-01-01')).toEqual(['.people[0].cells[1].from']);
		expect(two('2026-01-01', '2026-01-02')).toEqual([]);
		expect(two('2026-02-30', '2026-03-01')).toEqual(['.people[0].cells[0].from']);
		expect(faultsWith({ ages: { ...norberg.ages, ownConsent: [] } })).toEqual(['norberg.ages.ownConsent']);
	});
	test('[D13] an empty citation, text, date or note, and an id that stands twice', () => {
		const [rule] = norberg.rules;
		if (!rule) throw new Error('Norberg has rules');
		const faultsOf = (but: object) => faultsWith({ rules: [...norberg.rules.slice(1), { ...rule, ...but }] });
		expect(faultsOf({})).toEqual([]);
		const at = [`norberg.rules.${rule.id}`];
		for (const key of ['document', 'section', 'quote']) {
			expect(faultsOf({ citation: { ...rule.citation, [key]: ' ' } })).toEqual(at);
		}
		expect(faultsOf({ text: { sv: '', en: 'x' } })).toEqual(at);
		expect(faultsOf({ text: { sv: 'x', en: ' ' } })).toEqual(at);
		expect(faultsOf({ readOn: '' })).toEqual(at);
		expect(faultsOf({ from: '2026-13-01' })).toEqual(at);
		expect(faultsOf({ note: ' ' })).toEqual(at);
		expect(faultsWith({ rules: [...norberg.rules, rule] })).toEqual(at);
		expect(faultsInProfiles([norberg, norberg]).map((fault) => fault.path)).toEqual(['norberg']);
		expect(faultsWith({ version: '' })).toEqual(['norberg']);
	});
	test('[D13] a reference to a rule or a question that is not there', () => {
		const none = 'NOR-999';
		expect(faultsWith({ specialCare: none })).toEqual(['norberg.specialCare']);
		expect(faultsIn({ ...people([{ from, is: 'law' }]), secret: none, copyright: none })).toEqual([
			'.secret',
			'.copyright'
		]);
		expect(faultsIn({ ...people([{ from, is: 'law' }]), asks: { copyright: none } })).toEqual([
			'.asks.copyright'
		]);
		expect(
			faultsIn({
				...people([{ from, is: 'law' }]),
				first: [{ kind: 'allow-artist', rule: none, duties: [{ duty: 'register', rule: none }] }],
				duties: [{ duty: 'register', rule: none }]
			})
		).toEqual(['.first[0].rule', '.first[0].duties[0].rule', '.duties[0].rule']);
		const cell = '.people[0].cells[0]';
		expect(faultsIn(people([{ from, is: { kind: 'forbid', rule: none } }]))).toEqual([`${cell}.is.rule`]);
		expect(faultsIn(people([{ from, is: { kind: 'allow', rule: none } }]))).toEqual([`${cell}.is.rule`]);
		expect(faultsIn(people([{ from, is: { kind: 'consent', self: none } }]))).toEqual([`${cell}.is.self`]);
		expect(faultsIn(people([{ from, is: 'law', question: { id: 'none' } }]))).toEqual([`${cell}.question`]);
		expect(faultsIn(people([{ from, is: 'law', discouraged: { rule: none, bands: [] } }]))).toEqual([
			`${cell}.discouraged`,
			`${cell}.discouraged`
		]);
		const [question] = sollentuna.questions;
		if (!question) throw new Error('Sollentuna has questions');
		expect(faultsWith({ questions: [question] })).toHaveLength(2);
		expect(
			faultsInProfiles([{ ...sollentuna, questions: [...sollentuna.questions, question] }]).map(
				(fault) => fault.path
			)
		).toEqual(['sollentuna.questions']);
	});
});
