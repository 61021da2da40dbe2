import { describe, expect, it } from 'vitest';
import {
	birthDateIn,
	holdsPersonalNumber,
	isSamePersonalNumber,
	withoutPersonalNumbers
} from './personal-number.ts';

const today = '2026-06-11';

describe('the birth date in a personal number', () => {
	it.each([
		['20160113-9809', '2016-01-13'],
		['201601139809', '2016-01-13'],
		['160113-9809', '2016-01-13'],
		['1601139809', '2016-01-13'],
		['160113+9809', '1916-01-13'],
		['270101-1234', '1927-01-01'],
		['260611-1234', '2026-06-11'],
		['20160572-9878', '2016-05-12'],
		['160591-9878', '2016-05-31'],
		['20160823-TF04', '2016-08-23'],
		['20160823TF04', '2016-08-23'],
		['160823-T123', '2016-08-23'],
		['2016 01 13 – 9809', '2016-01-13'],
		['20160229-0000', '2016-02-29'],
		['2016-01-13', '2016-01-13'],
		['2016-1-3', '2016-01-03'],
		['2016/01/13', '2016-01-13'],
		['2016-01-13 00:00:00', '2016-01-13'],
		['20160113', '2016-01-13'],
		[' 2016-01-13 ', '2016-01-13'],
		['2016–1–3', '2016-01-03'],
		['201605729878', '2016-05-12'],
		['19000101-0000', '1900-01-01'],
		['160113', '2016-01-13']
	])('reads %s as %s', (text, day) => {
		expect(birthDateIn(text, today)).toEqual({ ok: true, value: day });
	});

	it.each([
		'20161332-1234',
		'20150229-0000',
		'20160460-0000',
		'20160492-0000',
		'20160172',
		'18991231-0000',
		'2016-02-30'
	])('refuses %s as impossible, and quotes none of it', (text) => {
		expect(birthDateIn(text, today)).toEqual({ ok: false, refusal: { type: 'ImpossibleDate' } });
	});

	it.each(['', 'okänt', '2,01601E+11', '601139809', '13/01/2016', '20160113-98099', '20160823TF'])(
		'refuses "%s" as no date, and quotes none of it',
		(text) => {
			expect(birthDateIn(text, today)).toEqual({ ok: false, refusal: { type: 'NotADate' } });
		}
	);
});

describe('personal numbers where they do not belong', () => {
	it.each([
		'20160113-9809',
		'Åsa 20160113-9809',
		'201601139809',
		'1601139809',
		'160113-9809',
		'20161332-1234',
		'20160823-TF04',
		'Åsa (20160823 TF04)',
		'160823TF04',
		'1601131004',
		'160101-1004',
		'160131-1004',
		'161201-1004',
		'160161-1004',
		'160191-1004',
		'18160113-9809'
	])('sees one in "%s", and shows none of it', (text) => {
		expect(holdsPersonalNumber(text)).toBe(true);
		expect(withoutPersonalNumbers(text)).not.toMatch(/\d{4}|TF04/);
	});

	it.each([
		'4B',
		'0701740624',
		'12345',
		'550e8400-e29b-41d4-a716-446655440000',
		'20160113',
		'Läsåret 2025-2026',
		'1601139808',
		'1601131006',
		'160100-1004',
		'160132-1004',
		'160160-1004',
		'160192-1004',
		'160001-1004',
		'161301-1004',
		'16200113-9809',
		'Ekbacka 2016'
	])('sees none in "%s"', (text) => {
		expect(holdsPersonalNumber(text)).toBe(false);
	});

	it('compares two numbers whatever their form, and says nothing of a mere date', () => {
		expect(isSamePersonalNumber('20160113-9809', '160113 9809')).toBe(true);
		expect(isSamePersonalNumber('20160113-9809', '20160113-9817')).toBe(false);
		expect(isSamePersonalNumber('20160113-9809', '2016-01-13')).toBe(null);
		expect(isSamePersonalNumber('2016-01-13', '20160113-9809')).toBe(null);
		expect(isSamePersonalNumber('20160823-tf04', '160823TF04')).toBe(true);
		expect(isSamePersonalNumber('x20160113-9809', '20160113-9809')).toBe(null);
		expect(isSamePersonalNumber('20160113-98091', '20160113-98091')).toBe(null);
		expect(isSamePersonalNumber('', '')).toBe(null);
	});

	it('stand as dots of one length, and the rest of the text as it was', () => {
		expect(withoutPersonalNumbers('Åsa 20160113-9809, 4B')).toBe('Åsa ••••••, 4B');
		expect(withoutPersonalNumbers('Åsa, 4B')).toBe('Åsa, 4B');
	});
});
