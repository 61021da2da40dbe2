import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ownPolicy } from '#lib/policy/own-policy.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { norberg } from '#lib/policy/profiles/norberg.ts';
import { sollentuna } from '#lib/policy/profiles/sollentuna.ts';
import { someOwnPolicy } from '../../../tests/support/some-own-policies.ts';
import { profile } from './profile.ts';

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a policy on its way to the phone', () => {
	test.each(guidelines.map((one) => [one.id, one] as const))('[F9] %s arrives as it was sent', (_, one) => {
		expect(v.parse(profile, sent(one))).toEqual(one);
	});

	test('[F9] so does any policy that a municipality makes of them', () => {
		fc.assert(
			fc.property(someOwnPolicy, (own) => {
				expect(v.parse(profile, sent(own))).toEqual(sent(own));
			}),
			{ numRuns: 200 }
		);
	});

	test('[F9] a version that changes nothing is whole too', () => {
		const own = ownPolicy(norberg, {
			id: 'ekby',
			version: '2',
			name: 'Ekby',
			from: '2026-12-01',
			changes: []
		});
		expect(v.is(profile, sent(own))).toBe(true);
	});

	/** The policy with one value set, or a key taken away, by path. */
	const broken = (path: string, value: unknown): unknown => {
		const whole = sent(sollentuna);
		const keys = path.split('/');
		const last = keys.pop() ?? '';
		let at: unknown = whole;
		for (const key of keys) at = Reflect.get(Object(at), key);
		expect(at).toBeTypeOf('object');
		if (value === undefined) Reflect.deleteProperty(Object(at), last);
		else Reflect.set(Object(at), last, value);
		return whole;
	};
	test.each([
		['id', ''],
		['version', undefined],
		['name', 7],
		['usualBasis', 'habit'],
		['rules/0/citation/quote', ''],
		['rules/0/text/sv', undefined],
		['rules/0/from', '2021-02-30'],
		['rules/0/why', 'unknown key'],
		['ages/ownConsent', []],
		['ages/majority/0/value', '18'],
		['ages/upperSecondary/0/monthDay', '1 augusti'],
		['practice/validity/0/years', 0],
		['practice/validity/0/years', 1.5],
		['practice/decides/0/role', 'data-protection-officer'],
		['practice/afterwards/consent-ended', undefined],
		['practice/afterwards/age-limit-passed/0/then', 'forget'],
		['questions/0/against', undefined],
		['channels/website', 'anything'],
		['channels/fax', 'law'],
		['channels/social-media/people', undefined],
		['channels/social-media/people/0/who/bands', ['teenager']],
		['channels/social-media/people/0/cells', []],
		['channels/social-media/people/0/cells/0/is', { kind: 'expression', rule: 'SOL-09' }],
		['channels/social-media/people/0/cells/0/is', { kind: 'forbid' }],
		['channels/social-media/first/0/kind', 'allow-all']
	])('[F9] %s as %j is refused', (path, value) => {
		expect(v.is(profile, broken(path, value))).toBe(false);
	});
});
