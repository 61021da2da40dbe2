import { describe, expect, test } from 'vitest';
import { aChange, peopleChange } from '../../../tests/support/some-changes.ts';
import { changeLimits, parsePolicyChange, parsePolicyChanges } from './parse-policy-change.ts';

const age = aChange({ set: 'own-consent-age', years: 15 });
const people = peopleChange({ kind: 'website', of: 'under-13', asks: 'guardian' });

function faultsOf(value: unknown): readonly string[] {
	const parsed = parsePolicyChange(value);
	return parsed.ok ? [] : parsed.refusal.faults.map(({ path, code }) => `${path}: ${code}`);
}

describe('one change', () => {
	test('[PO2] is read as it is', () => {
		expect(parsePolicyChange(JSON.parse(JSON.stringify(people)))).toEqual({ ok: true, value: people });
		expect(faultsOf({ ...age, note: 'Gäller från läsåret.' })).toEqual([]);
	});

	test.each([null, undefined, 'ålder', 15, [], [age]])('[PO2] is an object, not %j', (value) => {
		expect(parsePolicyChange(value).ok).toBe(false);
	});

	test.each<[string, object, readonly string[]]>([
		['nothing that is set', { ...age, set: undefined }, ['set: missing']],
		['something unknown set', { ...age, set: 'colour' }, ['set: wrong']],
		['a name of every object', { ...age, set: 'constructor' }, ['set: wrong']],
		['a key that nobody knows', { ...age, colour: 'red' }, ['colour: unknown-key']],
		['the key of another change', { ...age, basis: 'consent' }, ['basis: unknown-key']],
		['an age of 19', { ...age, years: 19 }, ['years: wrong']],
		['an age of 0', { ...age, years: 0 }, ['years: wrong']],
		['an age and a half', { ...age, years: 13.5 }, ['years: wrong']],
		['an age in words', { ...age, years: '15' }, ['years: wrong']],
		['no age', { ...age, years: undefined }, ['years: missing']],
		['no section', { ...age, citation: { ...age.citation, section: ' ' } }, ['citation.section: missing']],
		['no citation at all', { ...age, citation: undefined }, ['citation: missing']],
		[
			'a citation with more in it',
			{ ...age, citation: { ...age.citation, page: 3 } },
			['citation.page: unknown-key']
		],
		['no English sentence', { ...age, text: { sv: 'Från 15 år.' } }, ['text.en: missing']],
		['a day that does not exist', { ...age, readOn: '2026-02-29' }, ['readOn: wrong']],
		['no day', { ...age, readOn: undefined }, ['readOn: missing']],
		['an empty note', { ...age, note: '' }, ['note: missing']],
		[
			'something that cannot be seen',
			{ ...age, citation: { ...age.citation, quote: 'Från 15 år\u202e' } },
			['citation.quote: invisible']
		],
		[
			'everything wrong at once',
			{ ...age, years: 99, readOn: 'i går', citation: { document: '', section: '', quote: '' } },
			[
				'years: wrong',
				'citation.document: missing',
				'citation.section: missing',
				'citation.quote: missing',
				'readOn: wrong'
			]
		]
	])('[PO2] with %s is refused, by path', (_, value, faults) => {
		expect(faultsOf(value)).toEqual(faults);
	});

	test.each([1, 18])('[PO2] an age of %i is an age of consent', (years) => {
		expect(faultsOf({ ...age, years })).toEqual([]);
	});

	test('[PO2] a sentence may be as long as its limit and no longer', () => {
		const withQuote = (length: number) => ({
			...age,
			citation: { ...age.citation, quote: 'å'.repeat(length) }
		});
		expect(faultsOf(withQuote(changeLimits.quote))).toEqual([]);
		expect(faultsOf(withQuote(changeLimits.quote + 1))).toEqual(['citation.quote: long']);
	});

	test.each([
		['08-01', []],
		['12-31', []],
		['02-29', ['monthDay: wrong']],
		['13-01', ['monthDay: wrong']],
		['8-1', ['monthDay: wrong']]
	])('[PO2] upper-secondary age from %s', (monthDay, faults) => {
		expect(faultsOf(aChange({ set: 'upper-secondary-age', turning: 16, monthDay }))).toEqual(faults);
	});

	test.each([
		[null, []],
		[1, []],
		[25, []],
		[0, ['years: wrong']],
		[26, ['years: wrong']]
	])('[PO2] a consent for %j years', (years, faults) => {
		expect(faultsOf(aChange({ set: 'validity', years }))).toEqual(faults);
	});
});

describe('a rule that contradicts itself', () => {
	test.each<[string, object, readonly string[]]>([
		['a demand on a consent that is not asked', { asks: 'law', written: true }, ['written: contradicts']],
		['a demand beside a no', { asks: 'forbid', thisImage: true }, ['thisImage: contradicts']],
		['advice against beside a no', { asks: 'forbid', discouraged: true }, ['discouraged: contradicts']],
		[
			'advice against for adults',
			{ of: 'adult', asks: 'self', discouraged: true },
			['discouraged: contradicts']
		],
		['a guardian for adults', { of: 'adult' }, ['asks: contradicts']],
		[
			'advice against for employees',
			{ of: 'employee', asks: 'self', discouraged: true },
			['discouraged: contradicts']
		]
	])('[PO2] is refused: %s', (_, but, faults) => {
		expect(faultsOf({ ...people, ...but })).toEqual(faults);
	});

	test.each(['record-motivation', 'special-care-child'])('[PO2] %s cannot be taken off', (duty) => {
		const change = { ...aChange({ set: 'duty', kind: 'print', duty: 'register', on: false }), duty };
		expect(faultsOf(change)).toEqual(['on: contradicts']);
		expect(faultsOf({ ...change, on: true })).toEqual([]);
	});
});

describe('a list of changes', () => {
	test('[PO2] names each fault with its place, and what is set twice', () => {
		const parsed = parsePolicyChanges([age, { ...people, of: 'pupil' }, { ...age, years: 14 }]);
		expect(parsed).toMatchObject({
			ok: false,
			refusal: {
				type: 'InvalidChange',
				faults: [
					{ path: '[1].of', code: 'wrong' },
					{ path: '[2]', code: 'twice' }
				]
			}
		});
	});

	test('[PO2] is a list', () => {
		expect(parsePolicyChanges({}).ok).toBe(false);
		expect(parsePolicyChanges([])).toEqual({ ok: true, value: [] });
	});
});
