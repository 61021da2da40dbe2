import { describe, expect, test } from 'vitest';
import { whoSigns } from './who-signs.ts';

const today = '2026-11-21';
const born = (birthDate: string | null, but = {}) => ({ birthDate, schoolForm: null, ...but });

describe('who signs', () => {
	test('[C11] norberg: a guardian under 13, and from the birthday the child', () => {
		expect(whoSigns('norberg', born('2016-03-01'), today)).toMatchObject({
			as: 'guardian',
			count: 'one',
			becauseOf: { rule: 'NOR-34', citation: { section: 'Bilder på barn' } },
			others: [],
			changesOn: '2029-03-01',
			changesTo: 'self'
		});
		expect(whoSigns('norberg', born('2013-11-22'), today).as).toBe('guardian');
		expect(whoSigns('norberg', born('2013-11-21'), today)).toMatchObject({
			as: 'self',
			count: 'one',
			becauseOf: { rule: 'NOR-36' },
			changesOn: null,
			changesTo: null
		});
	});
	test('[C11] the text follows the rule of the age', () => {
		expect(
			whoSigns('norberg', born('2009-05-05', { schoolForm: 'upper-secondary' }), today).becauseOf.rule
		).toBe('NOR-33');
		expect(whoSigns('norberg', born('1980-01-01'), today).becauseOf).toMatchObject({
			rule: 'NOR-44',
			text: { sv: expect.stringContaining('samtycka'), en: expect.stringContaining('consent') }
		});
	});
	test('[C11] all guardians, where all must sign; never all of oneself', () => {
		const options = { guardiansRequired: 'all' } as const;
		expect(whoSigns('norberg', born('2016-03-01'), today, options).count).toBe('all');
		expect(whoSigns('norberg', born('1980-01-01'), today, options).count).toBe('one');
	});
	test('[C11] with no birth date nobody knows; the school form helps where it can', () => {
		expect(whoSigns('norberg', born(null), today)).toMatchObject({
			as: 'unknown-age',
			changesOn: null,
			changesTo: null
		});
		expect(whoSigns('norberg', born(null, { schoolForm: 'preschool' }), today).as).toBe('guardian');
		expect(whoSigns('norberg', born(null, { schoolForm: 'upper-secondary' }), today).as).toBe('self');
	});
	test('[C11] trosa: channels ask different people between 13 and 18, and both are named', () => {
		expect(whoSigns('trosa', born('2012-05-05'), today)).toMatchObject({
			as: 'guardian',
			channels: ['social-media'],
			becauseOf: { rule: 'TRO-09' },
			others: [{ as: 'self', channels: ['website', 'intranet', 'learning-platform', 'print', 'press'] }],
			changesOn: '2030-05-05',
			changesTo: 'self'
		});
		expect(whoSigns('trosa', born('2012-05-05'), today, { channels: [{ kind: 'website' }] })).toMatchObject({
			as: 'self',
			others: [],
			changesOn: null
		});
	});
	test('[C11] sollentuna: a channel that forbids asks nobody, and the change of one channel is told', () => {
		expect(whoSigns('sollentuna', born('2016-03-01'), today)).toMatchObject({
			as: 'guardian',
			channels: ['website', 'intranet', 'learning-platform', 'print', 'press'],
			changesOn: '2029-03-01',
			changesTo: 'self'
		});
		expect(whoSigns('sollentuna', born('2012-05-05'), today)).toMatchObject({
			as: 'guardian',
			channels: ['learning-platform'],
			becauseOf: { rule: 'SOL-16' },
			changesOn: '2030-05-05'
		});
	});
	test('[C11] where no channel asks, the floor answers for none of them', () => {
		const channels = [{ kind: 'social-media' }] as const;
		expect(whoSigns('sollentuna', born('2016-03-01'), today, { channels })).toMatchObject({
			as: 'guardian',
			channels: [],
			becauseOf: { rule: 'law.guardian-consent' }
		});
		expect(whoSigns('sollentuna', born('2012-05-05'), today, { channels })).toMatchObject({
			as: 'self',
			channels: []
		});
	});
	test('[C11] a role that the caller knows is used', () => {
		expect(whoSigns('norberg', { ...born(null), role: 'employee' }, today)).toMatchObject({
			as: 'self',
			becauseOf: { rule: 'NOR-30' }
		});
	});
	test('[C11] born on 29 February, the day that changes it is 28 February in a common year', () => {
		expect(whoSigns('norberg', born('2016-02-29'), today).changesOn).toBe('2029-02-28');
	});
});
