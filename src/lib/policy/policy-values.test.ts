import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { someChange } from '../../../tests/support/some-changes.ts';
import { ownPolicy } from './own-policy.ts';
import { guidelines } from './policies.ts';
import { changeKey, channelSwitches, type ChangedValue, type ChannelSwitch } from './policy-change.ts';
import {
	hasRuleForTheYoung,
	keyOf,
	letThroughFirst,
	placeOf,
	placeOfChange,
	standingValue
} from './policy-values.ts';
import type { Cell, ChannelRules, Profile } from './profile.ts';
import { neededIn } from './what-is-needed.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';
import { trosa } from './profiles/trosa.ts';

const on = '2026-12-05';

describe('the places of the form', () => {
	test('[PO1] every change has one, by its key', () => {
		fc.assert(
			fc.property(someChange, (change) => {
				const place = placeOfChange(change);
				expect(keyOf(place)).toBe(changeKey(change));
				expect(placeOf(changeKey(change))).toBe(place);
			})
		);
		expect(placeOf('nothing.of.the.kind')).toBeUndefined();
	});

	test('[PO1] what is changed stands there afterwards, by the municipality’s rule', () => {
		fc.assert(
			fc.property(fc.constantFrom(...guidelines), someChange, (base, change) => {
				const options = { id: 'ekby', version: '1', name: 'Ekby', from: '2026-12-01', changes: [change] };
				const profile = ownPolicy(base, options);
				const place = placeOfChange(change);
				if (place.set === 'people') {
					const asked = { profile, on, basis: 'consent' as const, rulings: {} };
					const band = place.of === 'employee' || place.of === 'elected' ? 'adult' : place.of;
					const role = place.of === 'employee' || place.of === 'elected' ? place.of : 'private';
					const { rules } = neededIn(asked, place.kind, { role, band, isPupil: false });
					const isLaw = change.set === 'people' && change.asks === 'law' && !change.discouraged;
					expect(rules.some((rule) => rule.startsWith('ekby.'))).toBe(!isLaw);
					return;
				}
				const { value, rules } = standingValue(profile, place, on);
				expect(change).toMatchObject(value ?? {});
				const isSaid = change.set !== 'usual-basis' && (!('on' in change) || change.on);
				expect(rules.some((rule) => rule.startsWith('ekby.'))).toBe(isSaid);
			}),
			{ numRuns: 500 }
		);
	});

	test('[PO1] the guideline’s own values are found wherever it says them', () => {
		const always = { set: 'switch', kind: 'social-media', what: 'consent-always' } as const;
		expect(standingValue(norberg, always, on)).toEqual({ value: { ...always, on: true }, rules: ['NOR-40'] });
		const store = { set: 'duty', kind: 'social-media', duty: 'store-at-unit' } as const;
		expect(standingValue(norberg, store, on)).toEqual({ value: { ...store, on: true }, rules: ['NOR-46'] });
		expect(standingValue(trosa, { ...store, kind: 'print' }, on)).toMatchObject({
			value: { on: false },
			rules: []
		});
		expect(standingValue(trosa, { set: 'guardians' }, on)).toEqual({ value: null, rules: [] });
		expect(letThroughFirst(sollentuna, 'social-media')).toEqual(['SOL-28']);
		expect(letThroughFirst(trosa, 'print')).toEqual([]);
	});

	test('[bildlov.who-decides] where nobody has said otherwise, a communications officer answers open questions', () => {
		for (const guideline of guidelines) {
			expect(standingValue(guideline, { set: 'decides' }, on)).toEqual({
				value: { set: 'decides', role: 'communicator' },
				rules: ['bildlov.who-decides']
			});
		}
	});

	test('[PO1] every value of the whole policy is told, with the rule that says so', () => {
		const from = '2026-01-01';
		const own: Profile = {
			...norberg,
			usualBasis: 'contract',
			ages: { ...norberg.ages, upperSecondary: [{ from, turning: 17, monthDay: '07-01', rule: 'upper' }] },
			practice: {
				guardians: [{ from, value: 'all', rule: 'all' }],
				validity: [
					{ from, years: 2, rule: 'two' },
					{ from: '2026-12-06', years: null, rule: 'none' }
				],
				decides: [{ from, role: 'manager', rule: 'decides' }],
				afterwards: {
					...norberg.practice.afterwards,
					'consent-ended': [{ from, then: 'take-down', rule: 'down' }]
				}
			}
		};
		expect(standingValue(own, { set: 'own-consent-age' }, on)).toEqual({
			value: { set: 'own-consent-age', years: 13 },
			rules: ['NOR-34']
		});
		expect(standingValue(own, { set: 'upper-secondary-age' }, on)).toEqual({
			value: { set: 'upper-secondary-age', turning: 17, monthDay: '07-01' },
			rules: ['upper']
		});
		expect(standingValue(own, { set: 'usual-basis' }, on)).toEqual({
			value: { set: 'usual-basis', basis: 'contract' },
			rules: []
		});
		expect(standingValue(own, { set: 'guardians' }, on)).toEqual({
			value: { set: 'guardians', value: 'all' },
			rules: ['all']
		});
		expect(standingValue(own, { set: 'validity' }, on)).toEqual({
			value: { set: 'validity', years: 2 },
			rules: ['two']
		});
		expect(standingValue(own, { set: 'validity' }, '2026-12-06')).toEqual({
			value: { set: 'validity', years: null },
			rules: ['none']
		});
		expect(standingValue(own, { set: 'afterwards', ending: 'consent-ended' }, on)).toEqual({
			value: { set: 'afterwards', ending: 'consent-ended', then: 'take-down' },
			rules: ['down']
		});
	});

	test('[PO1] a switch is on where the channel has its rule', () => {
		const from = '2026-01-01';
		const always = { kind: 'treat-as-consent', rule: 'always', when: 'always' } as const;
		const unsure = { kind: 'treat-as-consent', rule: 'unsure', when: 'uncertain' } as const;
		const closed = { kind: 'allow-own-guardians', rule: 'closed' } as const;
		const people = [{ who: {}, cells: [{ from, is: 'law' }] }] as const;
		const website = {
			sensitive: 'sensitive',
			anonymised: 'blurred',
			copyright: 'stated',
			first: [closed, unsure, always],
			people
		};
		const own: Profile = {
			...norberg,
			channels: { website, print: { first: [closed, unsure], people }, press: 'law' }
		};
		const standing = (kind: ChannelKind) =>
			channelSwitches.map((what) => standingValue(own, { set: 'switch', kind, what }, on));
		const put = (what: ChannelSwitch, rule: string) => ({
			value: { set: 'switch', kind: 'website', what, on: true },
			rules: [rule]
		});
		expect(standing('website')).toEqual([
			put('consent-always', 'always'),
			put('sensitive-forbidden', 'sensitive'),
			put('anonymised-discouraged', 'blurred'),
			put('copyright-stated', 'stated')
		]);
		for (const kind of ['print', 'press', 'intranet'] as const) {
			expect(standing(kind).flatMap(({ rules }) => rules)).toEqual([]);
			expect(standing(kind).map(({ value }) => value && 'on' in value && value.on)).toEqual([
				false,
				false,
				false,
				false
			]);
		}
		expect(letThroughFirst(own, 'website')).toEqual(['closed']);
		expect(letThroughFirst(own, 'press')).toEqual([]);
	});

	test('[PO7] a duty is on wherever the channel asks for it: in all, first, in a row or on one basis', () => {
		const from = '2026-01-01';
		const by = (rule: string) => [{ duty: 'register', rule }] as const;
		const row = (is: Cell['is']) => ({ who: {}, cells: [{ from, is }] });
		const rulesOf = (website: Partial<ChannelRules>) => {
			const own: Profile = { ...norberg, channels: { website: { people: [row('law')], ...website } } };
			return standingValue(own, { set: 'duty', kind: 'website', duty: 'register' }, on).rules;
		};
		expect(rulesOf({})).toEqual([]);
		expect(rulesOf({ duties: by('all') })).toEqual(['all']);
		expect(rulesOf({ duties: [{ duty: 'store-at-unit', rule: 'other' }] })).toEqual([]);
		expect(
			rulesOf({
				first: [
					{ kind: 'allow-own-guardians', rule: 'closed' },
					{ kind: 'allow-artist', rule: 'artist' },
					{ kind: 'allow-source', sources: ['image-bank'], rule: 'bank', duties: by('first') }
				]
			})
		).toEqual(['first']);
		expect(
			rulesOf({
				people: [
					row({ kind: 'consent', self: 'own', duties: by('row') }),
					row({ kind: 'consent', self: 'own' })
				]
			})
		).toEqual(['row']);
		expect(rulesOf({ people: [{ who: {}, cells: [] }, row({ kind: 'forbid', rule: 'no' })] })).toEqual([]);
		expect(
			rulesOf({
				duties: by('twice'),
				people: [
					row({
						kind: 'by-basis',
						bases: {
							consent: 'law',
							contract: { kind: 'no-ground', rule: 'none' },
							'public-interest': { kind: 'allow', rule: 'yes', duties: by('basis') },
							'legal-obligation': { kind: 'allow', rule: 'yes', duties: by('twice') }
						}
					})
				]
			})
		).toEqual(['twice', 'basis']);
	});

	test('[PO6] those under 18 of a role have a rule of their own where another row answers for them', () => {
		const from = '2026-01-01';
		const cells = [{ from, is: 'law' }] as const;
		const has = (people: ChannelRules['people'], of: 'employee' | 'elected' = 'employee') =>
			hasRuleForTheYoung({ ...norberg, channels: { website: { people } } }, 'website', of);
		const everybody = { who: {}, cells };
		expect(has([everybody])).toBe(false);
		expect(has([{ who: { bands: ['under-13'] }, cells }, everybody])).toBe(true);
		expect(has([{ who: { roles: ['elected'] }, cells }, everybody])).toBe(false);
		expect(has([{ who: { roles: ['private'], bands: ['under-13'] }, cells }, everybody])).toBe(false);
		expect(has([{ who: { roles: ['elected'], bands: ['under-13'] }, cells }, everybody])).toBe(false);
		expect(has([{ who: { roles: ['elected'], bands: ['under-13'] }, cells }, everybody], 'elected')).toBe(
			true
		);
		expect(hasRuleForTheYoung({ ...norberg, channels: { website: 'law' } }, 'website', 'employee')).toBe(
			false
		);
	});

	test('a change of nothing that can be set is a defect', () => {
		const odd: ChangedValue = JSON.parse('{"set":"colour"}');
		expect(() => placeOfChange(odd)).toThrow('Nothing is set under colour');
	});
});
