import { describe, expect, test } from 'vitest';
import { ageBandOn, ageOn, turnsOn, upperSecondaryFrom, type AgeLimits } from './age.ts';

const limits: AgeLimits = {
	ownConsent: 13,
	majority: 18,
	upperSecondary: { turning: 16, monthDay: '08-01' }
};
const aged = (birthDate: string | null, but: Partial<Parameters<typeof ageBandOn>[0]> = {}) =>
	({ role: 'private', birthDate, schoolForm: null, ...but }) as const;

describe('birthdays', () => {
	test('[D3] a person turns N on the birthday itself, not the day before', () => {
		expect(turnsOn('2013-11-21', 13)).toBe('2026-11-21');
		expect(ageOn('2013-11-21', '2026-11-20')).toBe(12);
		expect(ageOn('2013-11-21', '2026-11-21')).toBe(13);
	});
	test('[D3] born on 29 February: 28 February in common years, the 29th in leap years', () => {
		expect(turnsOn('2012-02-29', 13)).toBe('2025-02-28');
		expect(turnsOn('2012-02-29', 16)).toBe('2028-02-29');
		expect(ageOn('2012-02-29', '2025-02-27')).toBe(12);
		expect(ageOn('2012-02-29', '2025-02-28')).toBe(13);
		expect(ageOn('2012-02-29', '2028-02-28')).toBe(15);
		expect(ageOn('2012-02-29', '2028-02-29')).toBe(16);
	});
	test('[D3] a century is no leap year unless four hundred divides it', () => {
		expect(turnsOn('2096-02-29', 4)).toBe('2100-02-28');
		expect(turnsOn('1996-02-29', 4)).toBe('2000-02-29');
	});
	test('[D3] no birthday comes after the last day of the calendar, and so none comes before its time', () => {
		expect(turnsOn('9986-12-31', 13)).toBe('9999-12-31');
		expect(turnsOn('9987-01-01', 13)).toBe('9999-12-31');
		expect(upperSecondaryFrom('9983-01-01', limits)).toBe('9999-08-01');
		expect(upperSecondaryFrom('9985-01-01', limits)).toBe('9999-12-31');
		expect(ageBandOn(aged('9985-01-01'), '9999-12-30', limits)).toBe('13-to-upper-secondary');
	});
	test('nobody has an age before birth', () => {
		expect(ageOn('2026-11-21', '2026-11-21')).toBe(0);
		expect(ageOn('2026-11-21', '2026-11-20')).toBe(-1);
	});
	test('upper-secondary age begins on 1 August of the year of the 16th birthday', () => {
		expect(upperSecondaryFrom('2010-12-31', limits)).toBe('2026-08-01');
	});
});

describe('bands', () => {
	const bandOn = (at: string, birthDate: string | null, but = {}) =>
		ageBandOn(aged(birthDate, but), at, limits);

	test('[D3] both sides of 13, of 1 August and of 18', () => {
		expect(bandOn('2026-11-20', '2013-11-21')).toBe('under-13');
		expect(bandOn('2026-11-21', '2013-11-21')).toBe('13-to-upper-secondary');
		expect(bandOn('2026-07-31', '2010-03-01')).toBe('13-to-upper-secondary');
		expect(bandOn('2026-08-01', '2010-03-01')).toBe('upper-secondary');
		expect(bandOn('2026-11-20', '2008-11-21')).toBe('upper-secondary');
		expect(bandOn('2026-11-21', '2008-11-21')).toBe('adult');
	});
	test('the school form makes upper-secondary age begin earlier, never before 13, never after 18', () => {
		const inSchool = { schoolForm: 'upper-secondary' };
		expect(bandOn('2026-07-31', '2011-03-01', inSchool)).toBe('upper-secondary');
		expect(bandOn('2026-11-20', '2013-11-21', inSchool)).toBe('under-13');
		expect(bandOn('2026-11-21', '2008-11-21', inSchool)).toBe('adult');
	});
	test('compulsory school does not hold upper-secondary age back', () => {
		expect(bandOn('2026-08-01', '2010-03-01', { schoolForm: 'compulsory' })).toBe('upper-secondary');
	});
	test('[D4] with no birth date the school form speaks for a private person where it can', () => {
		expect(bandOn('2026-11-21', null)).toBe('unknown');
		expect(bandOn('2026-11-21', null, { schoolForm: 'compulsory' })).toBe('unknown');
		expect(bandOn('2026-11-21', null, { schoolForm: 'preschool' })).toBe('under-13');
		expect(bandOn('2026-11-21', null, { schoolForm: 'upper-secondary' })).toBe('upper-secondary');
	});
	test('[D4] a school form within which people begin to answer for themselves does not tell the age', () => {
		const pupil = aged(null, { schoolForm: 'upper-secondary' });
		const bandFrom = (ownConsent: number) => ageBandOn(pupil, '2026-11-21', { ...limits, ownConsent });
		expect([13, 15, 16, 18].map(bandFrom)).toEqual([
			'upper-secondary',
			'upper-secondary',
			'unknown',
			'unknown'
		]);
		const child = aged(null, { schoolForm: 'preschool' });
		const ofChild = (ownConsent: number) => ageBandOn(child, '2026-11-21', { ...limits, ownConsent });
		expect([6, 7, 18].map(ofChild)).toEqual(['unknown', 'under-13', 'under-13']);
	});
	test('with no birth date other roles are adults, whatever the school form', () => {
		for (const role of ['employee', 'elected', 'artist']) {
			expect(bandOn('2026-11-21', null, { role, schoolForm: 'preschool' })).toBe('adult');
		}
	});
});
