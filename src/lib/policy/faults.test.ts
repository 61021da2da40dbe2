import { describe, expect, test } from 'vitest';
import { dutyCodes, legalBases, missingCodes } from '#lib/domain/decision.ts';
import { assertNoFaults, faultsInProfiles } from './faults.ts';
import { ownPolicy } from './own-policy.ts';
import { guidelines } from './policies.ts';
import { peopleGroups, type PolicyChange } from './policy-change.ts';
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
	test('[D13] practice that is unknown, dangling or silent', () => {
		const { practice } = norberg;
		const rule = 'bildlov.who-decides';
		const faultsOf = (but: object) =>
			faultsWith({ practice: { ...practice, ...but } }).map((path) => path.replace('norberg.practice.', ''));
		expect(faultsOf({})).toEqual([]);
		expect(faultsOf({ decides: [{ from, role: 'data-protection-officer', rule }] })).toEqual([
			'decides[0].role'
		]);
		expect(faultsOf({ decides: [{ from, role: 'manager', rule: 'NOR-999' }] })).toEqual(['decides[0].rule']);
		expect(faultsOf({ decides: [] })).toEqual(['decides']);
		expect(faultsOf({ guardians: [{ from, value: 'some', rule }] })).toEqual(['guardians[0].value']);
		for (const years of [0, -1, 1.5]) {
			expect(faultsOf({ validity: [{ from, years, rule }] })).toEqual(['validity[0].years']);
		}
		expect(faultsOf({ validity: [{ from, years: 1, rule }] })).toEqual([]);
		const two = Object.fromEntries(
			Object.entries(practice.afterwards).filter(([ending]) => ending !== 'policy-changed')
		);
		expect(faultsOf({ afterwards: two })).toEqual(['policy-changed']);
		expect(faultsOf({ afterwards: { ...two, 'policy-changed': [{ from, then: 'burn', rule }] } })).toEqual([
			'policy-changed[0].then'
		]);
	});
	test('[D13] ages that are no ages, and a limit that is no day', () => {
		const rule = 'bildlov.adult';
		const faultsOf = (but: object) => faultsWith({ ages: { ...norberg.ages, ...but } });
		for (const value of [0, 13.5, 101]) {
			expect(faultsOf({ ownConsent: [{ from, value, rule }] })).toContain('norberg.ages.ownConsent[0].value');
		}
		expect(faultsOf({ ownConsent: [{ from, value: 18, rule }] })).toEqual([]);
		expect(faultsOf({ ownConsent: [{ from, value: 19, rule }] })).toEqual([
			'norberg.ages.ownConsent[0].value'
		]);
		const upper = (turning: number, monthDay: string) =>
			faultsOf({ upperSecondary: [{ from, turning, monthDay, rule }] });
		expect(upper(16, '08-01')).toEqual([]);
		expect(upper(0, '08-01')).toEqual(['norberg.ages.upperSecondary[0].turning']);
		for (const monthDay of ['02-29', '13-01', '8-1', '']) {
			expect(upper(16, monthDay)).toEqual(['norberg.ages.upperSecondary[0].monthDay']);
		}
	});
	test('[D13] an exception from nothing, and words that nobody knows', () => {
		const cell = { from, is: 'law' } as const;
		const discouraged = { rule: 'bildlov.adult', bands: ['adult'] } as const;
		const rows = (who: object, more: object = {}) =>
			faultsIn({
				people: [
					{ who, cells: [{ ...cell, ...more }] },
					{ who: {}, cells: [cell] }
				]
			});
		expect(rows({ bands: ['adult'] }, { discouraged })).toEqual([]);
		expect(rows({ roles: ['employee'] }, { discouraged })).toEqual([]);
		expect(rows({ bands: ['under-13'] }, { discouraged })).toEqual(['.people[0].cells[0].discouraged.bands']);
		expect(rows({ bands: ['under-12'] })).toEqual(['.people[0].who.bands']);
		expect(rows({ bands: ['unknown'] })).toEqual([]);
		expect(rows({ roles: ['mayor'] })).toEqual(['.people[0].who.roles']);
		const [question] = sollentuna.questions;
		const asks = { question: { id: question?.id ?? '', onBasis: 'habit' } };
		expect(rows({ roles: ['employee'] }, asks)).toContain('.people[0].cells[0].question.onBasis');
	});
	test('[D13] a row that is never reached', () => {
		const cells = [{ from, is: 'law' }] as const;
		expect(
			faultsIn({
				people: [
					{ who: {}, cells },
					{ who: { roles: ['employee'] }, cells },
					{ who: {}, cells }
				]
			})
		).toEqual(['.people[1].who', '.people[2].who']);
		const twice = (roles: readonly ['private', 'artist'] | readonly ['artist', 'private']) => ({
			who: { roles },
			cells
		});
		expect(
			faultsIn({ people: [twice(['private', 'artist']), twice(['artist', 'private']), { who: {}, cells }] })
		).toEqual(['.people[1].who']);
	});
	test('[D13] a question that does not say whose it is; an own policy keeps those of its guideline', () => {
		const [question] = sollentuna.questions;
		if (!question) throw new Error('Sollentuna has questions');
		const named = (id: string) =>
			faultsInProfiles([{ ...sollentuna, questions: [...sollentuna.questions, { ...question, id }] }]).map(
				(fault) => fault.path
			);
		expect(named('sollentuna.third')).toEqual([]);
		expect(named('third')).toEqual(['sollentuna.questions.third']);
		expect(named('sollentuna.')).toEqual(['sollentuna.questions.sollentuna.']);
		expect(faultsInProfiles([{ ...sollentuna, id: 'ekby' }])).toEqual([]);
	});
	test('[D13] what a municipality can change makes a policy without faults, from any of the five', () => {
		const why = {
			text: { sv: 'Så här gör vi.', en: 'This is how we do it.' },
			citation: { document: 'Riktlinje för bilder', section: '1', quote: 'Så här gör vi.' },
			readOn: '2026-11-22'
		};
		const changes = peopleGroups.map((of): PolicyChange => ({
			...why,
			set: 'people',
			kind: 'social-media',
			of,
			asks: 'by-age',
			thisImage: true,
			written: true,
			registration: true,
			discouraged: true
		}));
		const all: readonly PolicyChange[] = [
			...changes,
			{ ...why, set: 'own-consent-age', years: 16 },
			{ ...why, set: 'guardians', value: 'all' },
			{ ...why, set: 'validity', years: 3 },
			{ ...why, set: 'decides', role: 'manager' }
		];
		for (const base of guidelines) {
			const own = ownPolicy(base, { id: 'ekby', version: '1', name: 'Ekby', from, changes: all });
			expect(faultsInProfiles([own])).toEqual([]);
		}
	});
	test('[D13] a name, an id and a text of spaces are empty', () => {
		for (const key of ['version', 'name']) expect(faultsWith({ [key]: ' ' })).toEqual(['norberg']);
		expect(faultsInProfiles([{ ...norberg, id: ' ' }])).toContainEqual({
			path: ' ',
			message: 'id, version and name are needed'
		});
		const [rule] = norberg.rules;
		if (!rule) throw new Error('Norberg has rules');
		const at = [`norberg.rules.${rule.id}`];
		for (const text of [
			{ sv: ' ', en: 'x' },
			{ sv: 'x', en: '' }
		]) {
			expect(faultsWith({ rules: [{ ...rule, text }, ...norberg.rules.slice(1)] })).toEqual(at);
		}
		expect(faultsWith({ rules: [{ ...rule, readOn: null }, ...norberg.rules.slice(1)] })).toEqual([]);
	});
	test('[D13] a fault in a policy says where it lies and what is wrong', () => {
		const [rule] = norberg.rules;
		const [question] = sollentuna.questions;
		if (!rule || !question) throw new Error('Norberg has rules, and Sollentuna questions');
		const none = 'NOR-999';
		const broken: Profile = {
			...norberg,
			rules: [
				...norberg.rules,
				{ ...rule, citation: { ...rule.citation, quote: '' } },
				{ ...rule, id: 'NOR-901', text: { sv: '', en: '' } },
				{ ...rule, id: 'NOR-902', from: '2026-02-30' },
				{ ...rule, id: 'NOR-903', readOn: '2026' },
				{ ...rule, id: 'NOR-904', note: ' ' }
			],
			ages: {
				...norberg.ages,
				ownConsent: [],
				majority: [
					{ from: '2026-01-01', value: 18, rule: none },
					{ from: '2026-01-01', value: 0, rule: 'bildlov.adult' }
				],
				upperSecondary: [{ from, turning: 101, monthDay: '02-29', rule: none }]
			},
			practice: {
				...norberg.practice,
				guardians: [{ from: 'now', value: 'one', rule: none }],
				validity: [{ from, years: 0, rule: none }]
			},
			questions: [
				{ ...question, against: none },
				{ ...question, infavour: none },
				{ ...question, id: 'third' }
			]
		};
		const place = `norberg.questions.${question.id}`;
		const unknown = `the rule ${none} is not in the register`;
		expect(faultsInProfiles([broken]).map(({ path, message }) => `${path}: ${message}`)).toEqual(
			expect.arrayContaining([
				`norberg.rules.${rule.id}: two rules have this id`,
				`norberg.rules.${rule.id}: the citation is empty`,
				'norberg.rules.NOR-901: the text is empty',
				'norberg.rules.NOR-902: from is not a day',
				'norberg.rules.NOR-903: readOn is not a day',
				'norberg.rules.NOR-904: the note is empty',
				'norberg.ages.ownConsent: there is no line: a hole',
				`norberg.ages.majority[0].rule: ${unknown}`,
				'norberg.ages.majority[1].from: the lines are not in the order of their days',
				'norberg.ages.majority[1].value: is not an age in whole years',
				`norberg.ages.upperSecondary[0].rule: ${unknown}`,
				'norberg.ages.upperSecondary[0].turning: is not an age in whole years',
				'norberg.ages.upperSecondary[0].monthDay: is not a day',
				'norberg.practice.guardians[0].from: is not a day',
				`norberg.practice.guardians[0].rule: ${unknown}`,
				`norberg.practice.validity[0].rule: ${unknown}`,
				'norberg.practice.validity[0].years: is neither null nor a number of whole years',
				`${place}.against: ${unknown}`,
				`${place}.infavour: ${unknown}`,
				'norberg.questions.third: the id does not begin with that of a policy and a dot',
				'norberg.questions: two questions have the same id'
			])
		);
		expect(faultsInProfiles([norberg, norberg])).toEqual([
			{ path: 'norberg', message: 'two policies have this id' }
		]);
	});
	test('[D13] a fault in a channel says where it lies and what is wrong', () => {
		const none = 'NOR-999';
		const duties = [{ duty: 'pray', rule: none }];
		const odd: unknown = {
			asks: { smile: none },
			first: [
				{ kind: 'allow-own-guardians', rule: none },
				{ kind: 'allow-artist', rule: none, duties }
			],
			duties,
			people: [
				{ who: { roles: [] }, cells: [{ from, is: { kind: 'allow', rule: none, duties } }] },
				{ who: { bands: [] }, cells: [{ from, is: { kind: 'consent', duties } }] },
				{ who: { roles: [], bands: ['adult'] }, cells: [{ from, is: { kind: 'no-ground', rule: none } }] },
				{
					who: { bands: ['under-13'] },
					cells: [
						{ from, is: 'law', question: { id: 'none' }, discouraged: { rule: none, bands: [] } },
						{ from: '2026-01-02', is: 'law', discouraged: { rule: none, bands: ['adult'] } }
					]
				},
				{
					who: { pupil: true },
					cells: [
						{
							from,
							is: {
								kind: 'by-basis',
								bases: { habit: 'law', consent: 'law', contract: { kind: 'no-ground', rule: none } }
							}
						}
					]
				}
			]
		};
		const channels = { ...norberg.channels, website: odd, print: undefined };
		// As it would come from the database: what its type promises is what the check is for.
		const broken: Profile = JSON.parse(JSON.stringify({ ...norberg, channels }));
		const at = 'norberg.channels.website';
		const row = (index: number) => `${at}.people[${index}]`;
		const unknown = `the rule ${none} is not in the register`;
		const hole = 'nothing is said of this basis: a hole';
		expect(
			faultsInProfiles([broken])
				.map(({ path, message }) => `${path}: ${message}`)
				.sort()
		).toEqual(
			[
				'norberg.channels.print: nothing is said of this kind of channel: a rule, or "law"',
				`${at}.asks.smile: "smile" is not one of ${missingCodes.join(', ')}`,
				`${at}.asks.smile: ${unknown}`,
				`${at}.first[0].rule: ${unknown}`,
				`${at}.first[1].rule: ${unknown}`,
				`${at}.first[1].duties[0].duty: "pray" is not one of ${dutyCodes.join(', ')}`,
				`${at}.first[1].duties[0].rule: ${unknown}`,
				`${at}.duties[0].duty: "pray" is not one of ${dutyCodes.join(', ')}`,
				`${at}.duties[0].rule: ${unknown}`,
				`${at}.people: the last row does not fit everybody: a hole`,
				`${row(0)}.who: fits nobody`,
				`${row(0)}.cells[0].is.rule: ${unknown}`,
				`${row(0)}.cells[0].is.duties[0].duty: "pray" is not one of ${dutyCodes.join(', ')}`,
				`${row(0)}.cells[0].is.duties[0].rule: ${unknown}`,
				`${row(1)}.who: fits nobody`,
				`${row(1)}.who: is never reached: an earlier row fits the same people`,
				`${row(1)}.cells[0].is: a consent by nobody`,
				`${row(1)}.cells[0].is.duties[0].duty: "pray" is not one of ${dutyCodes.join(', ')}`,
				`${row(1)}.cells[0].is.duties[0].rule: ${unknown}`,
				`${row(2)}.who: fits nobody`,
				`${row(2)}.who: is never reached: an earlier row fits the same people`,
				`${row(2)}.cells[0].is.rule: ${unknown}`,
				`${row(3)}.who: is never reached: an earlier row fits the same people`,
				`${row(3)}.cells[0].question: the question none is not among the policy's`,
				`${row(3)}.cells[0].discouraged: ${unknown}`,
				`${row(3)}.cells[0].discouraged: names no ages`,
				`${row(3)}.cells[1].discouraged: ${unknown}`,
				`${row(3)}.cells[1].discouraged.bands: the row is for none of these ages: an exception from nothing`,
				`${row(4)}.who: is never reached: an earlier row fits the same people`,
				`${row(4)}.cells[0].is.bases.habit: "habit" is not one of ${legalBases.join(', ')}`,
				`${row(4)}.cells[0].is.bases.contract.rule: ${unknown}`,
				...legalBases
					.filter((basis) => basis !== 'consent' && basis !== 'contract')
					.map((basis) => `${row(4)}.cells[0].is.bases.${basis}: ${hole}`)
			].sort()
		);
	});
	test('[D13] the last row is for everybody: no role, no age and no pupil sets it apart', () => {
		const cells = [{ from, is: 'law' }] as const;
		for (const who of [{ roles: ['private'] }, { bands: ['adult'] }, { pupil: true }] as const) {
			expect(faultsIn({ people: [{ who, cells }] })).toEqual(['.people']);
			expect(
				faultsIn({
					people: [
						{ who, cells },
						{ who: {}, cells }
					]
				})
			).toEqual([]);
		}
	});
	test('[D13] a fault stops whoever starts, and every one of them is named by its path', () => {
		assertNoFaults(faultsInProfiles());
		const broken = faultsInProfiles([{ ...norberg, version: '', specialCare: 'NOR-999' }]);
		expect(() => assertNoFaults(broken)).toThrow(
			[
				'A policy has 2 faults, and nobody can decide by it:',
				'  norberg: id, version and name are needed',
				'  norberg.specialCare: the rule NOR-999 is not in the register'
			].join('\n')
		);
	});
});
