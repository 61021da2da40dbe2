import { describe, expect, test } from 'vitest';
import { ageDays } from './age-days.ts';
import { policyById } from './policies.ts';
import type { Profile } from './profile.ts';
import { norberg } from './profiles/norberg.ts';

const at = '2026-11-21';
const days = (birthDate: string | null, but: object = {}, profile: Profile = norberg) =>
	ageDays(
		{ role: 'private', birthDate, schoolForm: null, publicationBlock: false, objected: false, ...but },
		at,
		policyById(profile.id, [profile])
	).map(({ band, on, rule }) => `${on} ${band} ${rule}`);
const withAges = (ages: Partial<Profile['ages']>): Profile => ({
	...norberg,
	id: 'ekby',
	ages: { ...norberg.ages, ...ages }
});

describe('the days on which age begins to mean something else', () => {
	test('stand in order, each with the rule that says so', () => {
		expect(days('2016-03-01')).toEqual([
			'2029-03-01 13-to-upper-secondary NOR-34',
			'2032-08-01 upper-secondary bildlov.upper-secondary-age',
			'2034-03-01 adult bildlov.adult'
		]);
	});
	test('are none without a birth date', () => {
		expect(days(null)).toEqual([]);
		expect(days(null, { schoolForm: 'upper-secondary' })).toEqual([]);
	});
	test('are none where another limit has come before: at upper secondary school age tells nothing until 18', () => {
		expect(days('2009-03-01', { schoolForm: 'upper-secondary' })).toEqual([
			'2022-03-01 upper-secondary NOR-34',
			'2027-03-01 adult bildlov.adult'
		]);
		const late = withAges({ ownConsent: [{ from: '2020-01-01', value: 17, rule: 'own' }] });
		expect(days('2016-03-01', {}, late)).toEqual([
			'2033-03-01 upper-secondary own',
			'2034-03-01 adult bildlov.adult'
		]);
	});
	test('two limits on one day are one day', () => {
		const eighteen = withAges({ ownConsent: [{ from: '2020-01-01', value: 18, rule: 'own' }] });
		const found = days('2016-03-01', {}, eighteen);
		expect(new Set(found.map((one) => one.slice(0, 16)))).toEqual(new Set(['2034-03-01 adult']));
	});
});
