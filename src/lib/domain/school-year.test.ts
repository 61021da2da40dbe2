import { expect, test } from 'vitest';
import { guessSchoolForm, schoolYearOf } from './school-year.ts';

test('a school year is 1 July to 30 June, and turns the century with two digits', () => {
	expect(schoolYearOf('2026-06-30')).toBe('2025/26');
	expect(schoolYearOf('2026-07-01')).toBe('2026/27');
	expect(schoolYearOf('2026-12-31')).toBe('2026/27');
	expect(schoolYearOf('2027-01-01')).toBe('2026/27');
	expect(schoolYearOf('2008-08-01')).toBe('2008/09');
	expect(schoolYearOf('2099-08-01')).toBe('2099/00');
});

test.each([
	['Björkängens förskola', 'preschool'],
	['BJÖRKÄNGENS FORSKOLA', 'preschool'],
	['Ekby preschool', 'preschool'],
	['Daghemmet Solen', 'preschool'],
	['Ekbygymnasiet', 'upper-secondary'],
	['Ekby gymnasieskola', 'upper-secondary'],
	['Björkängsskolan', 'compulsory'],
	['Ekby School', 'compulsory'],
	['Fritidsgården', null],
	['', null]
])('%s is guessed to be %s', (name, form) => {
	expect(guessSchoolForm(name)).toBe(form);
});
