import { describe, expect, it } from 'vitest';
import { emailIn, mobileIn } from './contacts.ts';
import { isProtectedValue } from './is-protected.ts';
import { safeValue } from './safe-value.ts';

describe('contacts', () => {
	it.each([
		['070-174 06 66', '+46701740666'],
		['+46 (0)70 174 06 66', '+46701740666'],
		['0046701740666', '+46701740666'],
		['46701740666', '+46701740666'],
		['701740666', '+46701740666'],
		['076/123.45.67', '+46761234567'],
		['+47 912 34 567', '+4791234567']
	])('the mobile %s is %s', (typed, stored) => {
		expect(mobileIn(typed)).toBe(stored);
	});

	it.each([
		'',
		'08-123 456 78',
		'070-174 06 6',
		'070-174 06 666',
		'071-174 06 66',
		'ring hem',
		'070-174 06 66 (mamma)'
	])('"%s" is no mobile', (typed) => {
		expect(mobileIn(typed)).toBe(null);
	});

	it.each(['amina.nilsson@example.org', ' åsa@exempel.se ', 'a+b@sub.example.org'])(
		'%s is an address',
		(typed) => {
			expect(emailIn(typed)).toBe(typed.trim());
		}
	);

	it.each([
		'',
		'inte en adress',
		'a@b',
		'a@@b.se',
		'a@b.se;c@d.se',
		'<a@b.se>',
		'a@b..se',
		'a\u202e@b.se',
		`${'a'.repeat(250)}@b.se`
	])('"%s" is no address', (typed) => {
		expect(emailIn(typed)).toBe(null);
	});
});

describe('protection', () => {
	it.each(['Ja', 'JA', '1', 'x', 'Sekretess', 'Skyddad folkbokföring', 'true', '2', '-', '?', 'vet ej', 'J'])(
		'"%s" protects',
		(cell) => {
			expect(isProtectedValue(cell)).toBe(true);
		}
	);

	it.each(['', ' ', '0', 'Nej', 'NEJ ', 'Ingen', 'false', 'FALSE'])('"%s" does not', (cell) => {
		expect(isProtectedValue(cell)).toBe(false);
	});
});

describe('a value beside a problem', () => {
	it('is short, visible, and holds no personal number', () => {
		expect(safeValue('a'.repeat(100))).toBe(`${'a'.repeat(60)}…`);
		expect(safeValue('a\u202eb\u0000')).toBe('a\ufffdb\ufffd');
		expect(safeValue('20160113-9809 och 1601139809')).toBe('•••••• och ••••••');
	});
});
