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

describe('a fault', () => {
	const said = (value: unknown) => {
		const parsed = parsePolicyChange(value);
		if (parsed.ok) return [];
		expect(parsed.refusal.type).toBe('InvalidChange');
		return parsed.refusal.faults.map(({ path, message }) => `${path} ${message}`.trim());
	};
	const upper = aChange({ set: 'upper-secondary-age', turning: 16, monthDay: '08-01' });
	const duty = aChange({ set: 'duty', kind: 'print', duty: 'register', on: true });
	test.each<[unknown, string]>([
		[undefined, 'must be an object'],
		[[], 'must be an object'],
		[{}, 'set must name what is set'],
		[{ ...age, set: ['own-consent-age'] }, 'set must name what is set'],
		[{ ...age, colour: 1 }, 'colour is not a known key'],
		[{ ...age, years: 0 }, 'years must be a whole number from 1 to 18'],
		[{ ...age, years: '15' }, 'years must be a whole number from 1 to 18'],
		[{ ...upper, turning: 12 }, 'turning must be a whole number from 13 to 21'],
		[{ ...upper, turning: 22 }, 'turning must be a whole number from 13 to 21'],
		[{ ...upper, monthDay: '02-29' }, 'monthDay must be a day of every year, MM-DD'],
		[{ ...upper, monthDay: ['08-01'] }, 'monthDay must be a day of every year, MM-DD'],
		[{ ...age, readOn: '2026-02-29' }, 'readOn must be a day that exists, YYYY-MM-DD'],
		[{ ...age, readOn: ['2026-02-28'] }, 'readOn must be a day that exists, YYYY-MM-DD'],
		[{ ...age, text: { sv: 'Från 15.', en: 15 } }, 'text.en must be a text'],
		[{ ...age, text: { sv: 'å'.repeat(301), en: 'From 15.' } }, 'text.sv must be at most 300 characters'],
		[{ ...age, note: 'a\u202eb' }, 'note has characters that cannot be seen'],
		[{ ...duty, on: 'yes' }, 'on must be true or false'],
		[{ ...duty, on: undefined }, 'on must be true or false'],
		[{ ...aChange({ set: 'guardians', value: 'all' }), value: 'some' }, 'value must be one of one, all'],
		[
			{ ...duty, duty: 'special-care-child', on: false },
			'on special-care-child follows every answer that calls for it'
		],
		[{ ...people, of: 'adult' }, 'asks a guardian consents for children'],
		[{ ...people, asks: 'law', written: true }, 'written can only be asked of a consent that is asked for'],
		[{ ...people, asks: 'forbid', discouraged: true }, 'discouraged is for children who may be shown at all']
	])('[PO2] says what is wrong: %#', (value, message) => {
		expect(said(value)).toEqual([message]);
	});

	test('[PO2] in a missing object is one fault, and a missing one says so', () => {
		expect(faultsOf(undefined)).toEqual([': missing']);
		expect(faultsOf('x')).toEqual([': wrong']);
		expect(faultsOf({ ...age, text: undefined })).toEqual(['text: missing']);
		expect(faultsOf({ ...age, text: 'Från 15.' })).toEqual(['text: wrong']);
		expect(faultsOf({ ...age, citation: undefined })).toEqual(['citation: missing']);
		expect(faultsOf({ ...duty, on: undefined })).toEqual(['on: missing']);
	});

	test('[PO2] advice against and a guardian are for every age of children', () => {
		for (const of of ['under-13', '13-to-upper-secondary', 'upper-secondary'] as const) {
			expect(faultsOf(peopleChange({ kind: 'website', of, asks: 'guardian', discouraged: true }))).toEqual(
				[]
			);
		}
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
		expect(parsePolicyChanges({})).toEqual({
			ok: false,
			refusal: {
				type: 'InvalidChange',
				faults: [{ path: '', code: 'wrong', message: 'must be a list of changes' }]
			}
		});
		expect(parsePolicyChanges([age, null])).toMatchObject({
			refusal: { faults: [{ path: '[1]', code: 'wrong', message: 'must be an object' }] }
		});
		expect(parsePolicyChanges([age, age])).toMatchObject({
			refusal: { faults: [{ path: '[1]', message: 'another change sets own-consent-age already' }] }
		});
		expect(parsePolicyChanges([])).toEqual({ ok: true, value: [] });
	});
});
