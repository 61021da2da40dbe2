import { describe, expect, it } from 'vitest';
import { givenNameFirst, isSimilarName, longestName, personName } from './person-name.ts';

describe('a name that is stored', () => {
	it.each([
		['Åsa', 'Åsa'],
		['A\u030asa', 'Åsa'],
		['  Åsa \u00a0 Åkerlund\n', 'Åsa Åkerlund'],
		['<script>alert(1)</script>', '<script>alert(1)</script>'],
		['Ella 🦄 👩‍👧', 'Ella 🦄 👩‍👧'],
		['مریم می‌خواهم', 'مریم می‌خواهم'],
		["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
		['Bo "Bosse" D’Amico', 'Bo "Bosse" D’Amico']
	])('%j is kept as the text it is', (typed, stored) => {
		expect(personName(typed)).toEqual({ ok: true, value: stored });
	});

	it('is at most 200 characters, counted as people count, and never cut', () => {
		expect(personName('å'.repeat(longestName))).toEqual({ ok: true, value: 'å'.repeat(200) });
		expect(personName('🦄'.repeat(longestName)).ok).toBe(true);
		expect(personName('å'.repeat(longestName + 1))).toEqual({
			ok: false,
			refusal: { type: 'NameTooLong', length: 201 }
		});
		expect(personName('a'.repeat(10_000))).toEqual({
			ok: false,
			refusal: { type: 'NameTooLong', length: 10_000 }
		});
	});

	it.each([
		['Åsa\u202egnissel', 'U+202E'],
		['Åsa\u2066x\u2069', 'U+2066'],
		['Å\u200bsa', 'U+200B'],
		['Å\u0007sa', 'U+0007'],
		['Å\u0081sa', 'U+0081'],
		['\u202e', 'U+202E']
	])('%j is refused for the control character in it', (typed, codePoint) => {
		expect(personName(typed)).toEqual({ ok: false, refusal: { type: 'NameHasControlCharacter', codePoint } });
	});

	it.each(['', '   ', '-', '…'])('%j is no name', (typed) => {
		expect(personName(typed)).toEqual({ ok: false, refusal: { type: 'NameMissing' } });
	});

	it('is refused where a letter was lost before it came here', () => {
		expect(personName('\ufffdsa')).toEqual({ ok: false, refusal: { type: 'NameUnreadable' } });
	});

	it('has the given name first', () => {
		expect(givenNameFirst('Åkerlund, Åsa Maria')).toBe('Åsa Maria Åkerlund');
		expect(givenNameFirst('Åsa Åkerlund')).toBe('Åsa Åkerlund');
		expect(givenNameFirst('Åkerlund,')).toBe('Åkerlund,');
		expect(givenNameFirst('a, b, c')).toBe('a, b, c');
	});
});

describe('names that may be the same person’s', () => {
	it.each([
		['Åsa Åkerlund', 'Asa Akerlund'],
		['Maja Ström-Lind', 'Maja Ström Lind'],
		['Anna-Karin Berg', 'Annakarin Berg'],
		['Åkerlund Åsa', 'Åsa Åkerlund'],
		['Adam D’Amico', "Adam D'Amico"],
		['Anna Maria Berg', 'Anna Berg'],
		['ÅSA ÅKERLUND', 'Åsa Åkerlund'],
		['Alva Karlsson', 'Alva Bergström'],
		['Elisabet Karlsson', 'Elisabeth Carlsson'],
		['Søren Ærø', 'Soren Aero'],
		['Maria Anna Berg', 'Anna Berg'],
		['Maria Anna Karin Berg', 'Anna Karin Berg'],
		['A-B-C-D Ek', 'Abcd Ek'],
		['Bo Ek', 'Boek'],
		['Åsa Ek', 'Åse Ek'],
		['Elisabet Berg', 'Elisabetha Berg']
	])('%s and %s', (one, other) => {
		expect(isSimilarName(one, other)).toBe(true);
		expect(isSimilarName(other, one)).toBe(true);
	});

	it.each([
		['Vidar Karlsson', 'Amina Karlsson'],
		['Åsa Öberg', 'Bo Ek'],
		['---', '---'],
		['---', 'Åsa'],
		['Åsa E', 'Åse E'],
		['Åsa E', 'Åse Ek'],
		['Bo Berg', 'Karl Berg'],
		['Vidar Berg', 'Vodir Borg'],
		['Elisabet Berg', 'Elisabethan Berg'],
		['Anna Berg', 'Berg Karin']
	])('but not %s and %s', (one, other) => {
		expect(isSimilarName(one, other)).toBe(false);
	});
});
