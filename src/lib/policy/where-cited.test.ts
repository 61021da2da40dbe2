import { describe, expect, it, test } from 'vitest';
import { dutyCodes } from '#lib/domain/decision.ts';
import { defaultRules } from './defaults.ts';
import { ownPolicy, ruleOfChange } from './own-policy.ts';
import { commonRules, guidelines } from './policies.ts';
import type { ChangedValue, PolicyChange } from './policy-change.ts';
import { norberg } from './profiles/norberg.ts';
import { sollentuna } from './profiles/sollentuna.ts';
import { trosa } from './profiles/trosa.ts';
import { unusedRules, usesOfRules, type RuleValue } from './where-cited.ts';

const valuesOf = (uses: ReturnType<typeof usesOfRules>, rule: string): readonly RuleValue[] =>
	(uses.get(rule) ?? []).map((use) => use.value);

const changed = (value: ChangedValue): PolicyChange => ({
	...value,
	text: { sv: 'Kommunen har bestämt.', en: 'The municipality has decided.' },
	citation: { document: 'Ekbys riktlinje', section: '1', quote: 'så här gör vi' },
	readOn: '2026-01-01'
});
const ekby = (...changes: readonly PolicyChange[]) =>
	ownPolicy(norberg, { id: 'ekby', version: '1', name: 'Ekby', from: '2026-01-01', changes });

describe('where a rule is used', () => {
	test.each(guidelines)('[RP2] $id has no rule that is never used', (profile) => {
		expect(unusedRules(profile)).toEqual([]);
	});

	test.each(guidelines)('[RP1] $id uses no rule that it has not', (profile) => {
		const known = new Set([...commonRules, ...profile.rules].map((rule) => rule.id));
		expect([...usesOfRules(profile).keys()].filter((id) => !known.has(id))).toEqual([]);
	});

	it('a default of the product is used by some guideline, but for the hole that none of the five has', () => {
		const used = new Set(guidelines.flatMap((profile) => [...usesOfRules(profile).keys()]));
		expect(defaultRules.map((rule) => rule.id).filter((id) => !used.has(id))).toEqual([
			'bildlov.policy-rule'
		]);
		const channels = Object.fromEntries(
			Object.entries(trosa.channels).filter(([kind]) => kind !== 'website')
		);
		expect(usesOfRules({ ...trosa, channels }).get('bildlov.policy-rule')).toMatchObject([
			{ kinds: ['website'] }
		]);
	});

	it('tells the age, and from when', () => {
		expect(usesOfRules(norberg).get('NOR-34')?.[0]).toMatchObject({
			value: { kind: 'own-consent-age', years: 13 },
			from: '2024-12-09',
			until: null
		});
	});

	it('tells all that one sentence asks of a consent at once', () => {
		expect(valuesOf(usesOfRules(trosa), 'TRO-09')).toEqual([
			{ kind: 'asks', signer: 'guardian', thisImage: false, written: true, registration: false },
			{ kind: 'asks', signer: 'self', thisImage: false, written: true, registration: false }
		]);
	});

	it('what all rows of a channel share holds for everybody', () => {
		expect(usesOfRules(norberg).get('NOR-45')).toMatchObject([{ who: null, kinds: ['social-media'] }]);
		expect(usesOfRules(norberg).get('NOR-33')).toMatchObject([{ who: { bands: ['upper-secondary'] } }]);
		expect(usesOfRules(norberg).get('NOR-44')?.[0]).toMatchObject({ who: {} });
	});

	it('names both sides of an open question, and where it is asked', () => {
		const uses = usesOfRules(sollentuna);
		expect(uses.get('SOL-23')).toMatchObject([
			{ value: { kind: 'question', question: 'sollentuna.upper-secondary', side: 'against' } },
			{ who: { pupil: true } }
		]);
		expect(valuesOf(uses, 'SOL-27')[0]).toMatchObject({ side: 'infavour' });
		expect(uses.has('bildlov.ruling')).toBe(true);
		expect(usesOfRules(trosa).has('bildlov.ruling')).toBe(false);
	});

	it('a row that nobody reaches is no use', () => {
		const row = { who: {}, cells: [{ from: '2018-05-25', is: { kind: 'forbid', rule: 'TRO-14' } }] } as const;
		const social = trosa.channels['social-media'];
		if (social === undefined || social === 'law') throw new Error('Trosa has rules for social media.');
		const behind = { ...social, secret: 'law.secrecy', people: [...social.people, row] };
		expect(unusedRules({ ...trosa, channels: { ...trosa.channels, 'social-media': behind } })).toEqual([
			'TRO-14'
		]);
	});

	it('a line that has been followed by another tells until when it held', () => {
		const ownConsent = [
			{ from: '2020-01-01', value: 13, rule: 'law.own-consent' },
			{ from: '2026-07-01', value: 15, rule: 'law.own-consent' }
		];
		const uses = usesOfRules({ ...trosa, ages: { ...trosa.ages, ownConsent } }).get('law.own-consent');
		expect(uses?.slice(0, 2)).toMatchObject([
			{ value: { years: 13 }, until: '2026-07-01' },
			{ value: { years: 15 }, until: null }
		]);
	});
});

const plainPeople = { thisImage: false, written: false, registration: false, discouraged: false } as const;
const everyChange: readonly PolicyChange[] = [
	changed({ set: 'own-consent-age', years: 15 }),
	changed({ set: 'upper-secondary-age', turning: 16, monthDay: '07-01' }),
	changed({ set: 'usual-basis', basis: 'public-interest' }),
	changed({ set: 'guardians', value: 'all' }),
	changed({ set: 'validity', years: 2 }),
	changed({ set: 'decides', role: 'manager' }),
	changed({ set: 'afterwards', ending: 'consent-ended', then: 'take-down' }),
	changed({ set: 'people', kind: 'website', of: 'under-13', asks: 'forbid', ...plainPeople }),
	changed({ set: 'people', kind: 'social-media', of: 'employee', asks: 'law', ...plainPeople }),
	changed({ set: 'people', kind: 'print', of: 'adult', asks: 'self', ...plainPeople, written: true }),
	changed({ set: 'switch', kind: 'print', what: 'consent-always', on: true }),
	changed({ set: 'switch', kind: 'social-media', what: 'sensitive-forbidden', on: false }),
	changed({ set: 'switch', kind: 'website', what: 'copyright-stated', on: true }),
	...dutyCodes
		.filter((duty) => duty !== 'special-care-child' && duty !== 'record-motivation')
		.map((duty) => changed({ set: 'duty', kind: 'social-media', duty, on: duty !== 'store-at-unit' }))
];

describe('a municipality’s own policy', () => {
	test.each(everyChange)('[RP2] the change of $set is told where it holds, on or off', (change) => {
		const uses = usesOfRules(ekby(change), [change]);
		expect(uses.get(ruleOfChange('ekby', change))?.length).toBeGreaterThan(0);
	});

	it('[RP2] what a change has replaced is no longer used, and nothing else falls out', () => {
		const change = changed({ set: 'duty', kind: 'social-media', duty: 'store-at-unit', on: false });
		expect(unusedRules(ekby(change), [change])).toEqual(['NOR-46']);
	});

	it('a change that only takes away says what it took', () => {
		const off = changed({ set: 'switch', kind: 'social-media', what: 'sensitive-forbidden', on: false });
		expect(valuesOf(usesOfRules(ekby(off), [off]), ruleOfChange('ekby', off))).toEqual([
			{ kind: 'switched-off', what: 'sensitive-forbidden' }
		]);
	});
});
