/** Swedish personal numbers, of which only the birth date is ever kept. No refusal here holds any of its digits. */

import { isDay } from './day.ts';
import type { Day } from './day.ts';
import { ok, refused } from './result.ts';
import type { Result } from './result.ts';

export type BirthDateRefusal = { readonly type: 'NotADate' } | { readonly type: 'ImpossibleDate' };

const writtenDate = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const numbered = /^(\d{8}|\d{6})(?:([-+])([A-Z0-9]{4})|(\d{4}|[A-Z]{1,2}\d{2,3}))?$/i;
const oldestYear = 1900;

/**
 * The birth date in a personal number, a coordination number (day + 60), a temporary number such as
 * `20160823-TF04`, or a plain date. With a two-digit year, `-` is the latest century that is not after the
 * year of `asOf`, and `+` the one before.
 */
export function birthDateIn(text: string, asOf: Day): Result<Day, BirthDateRefusal> {
	const tidy = text
		.normalize('NFC')
		.replace(/[‐-―−]/g, '-')
		.trim();
	const date = writtenDate.exec(tidy);
	if (date) return calendarDay(Number(date[1]), Number(date[3]), Number(date[4]));
	const match = numbered.exec(tidy.replace(/\s/g, ''));
	const digits = match?.[1];
	if (!match || digits === undefined) return refused({ type: 'NotADate' });
	const yearLength = digits.length - 4;
	const written = Number(digits.slice(0, yearLength));
	const year = yearLength === 4 ? written : fullYear(written, match[2] === '+', asOf);
	const month = Number(digits.slice(yearLength, yearLength + 2));
	const day = Number(digits.slice(yearLength + 2));
	const isNumber = match[3] !== undefined || match[4] !== undefined;
	return calendarDay(year, month, isNumber && day > 60 ? day - 60 : day);
}

function fullYear(twoDigits: number, isHundredOrMore: boolean, asOf: Day): number {
	const thisYear = Number(asOf.slice(0, 4));
	const latest = thisYear - (thisYear % 100) + twoDigits;
	const year = latest > thisYear ? latest - 100 : latest;
	return isHundredOrMore ? year - 100 : year;
}

function calendarDay(year: number, month: number, day: number): Result<Day, BirthDateRefusal> {
	const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	return year >= oldestYear && isDay(text) ? ok(text) : refused({ type: 'ImpossibleDate' });
}

/** Whether two numbers are the same; null when one of them carries no more than a date. Compares, keeps nothing. */
export function isSamePersonalNumber(one: string, other: string): boolean | null {
	const [a, b] = [shortForm(one), shortForm(other)];
	return a === null || b === null ? null : a === b;
}

function shortForm(text: string): string | null {
	const tidy = text.replace(/[\s‐-―−+-]/g, '').toUpperCase();
	return /^(\d{8}|\d{6})[A-Z0-9]{4}$/.test(tidy) ? tidy.slice(-10) : null;
}

const anywhere =
	/(?<![\p{L}\p{N}])(\d{8}|\d{6})\s?([-+‐-―−]?)\s?(\d{4}|[A-Z]{1,2}\d{2,3}|[A-Z]\d{2}[A-Z])(?![\p{L}\p{N}])/giu;

/** True where a text holds what reads as a personal number, so that it is not kept in a field that is stored. */
export function holdsPersonalNumber(text: string): boolean {
	for (const match of text.matchAll(anywhere)) {
		const [, digits = '', separator = '', last = ''] = match;
		if (digits.length === 8 ? /^(18|19|20)/.test(digits) : isLikelyShort(digits, separator, last))
			return true;
	}
	return false;
}

/** Ten digits in a row are often an ordinary id or a telephone number: there the check digit decides. */
function isLikelyShort(digits: string, separator: string, last: string): boolean {
	const month = Number(digits.slice(2, 4));
	const day = Number(digits.slice(4));
	const isDate = month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
	return isDate && (separator !== '' || /[A-Z]/i.test(last) || hasCheckDigit(digits + last));
}

function hasCheckDigit(tenDigits: string): boolean {
	let sum = 0;
	for (const [index, digit] of [...tenDigits].entries()) {
		const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
		sum += product > 9 ? product - 9 : product;
	}
	return sum % 10 === 0;
}

/** The text with everything that has the shape of a personal number, possible or not, replaced by dots. */
export function withoutPersonalNumbers(text: string): string {
	return text.replace(anywhere, '••••••');
}
