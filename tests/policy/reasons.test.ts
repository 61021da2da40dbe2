import { describe, expect, test } from 'vitest';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';
import type { ChannelRules, Profile } from '#lib/policy/profile.ts';
import { norberg } from '#lib/policy/profiles/norberg.ts';
import { adult, answer, child, guardians, own, today, upperSecondary, type Question } from './ask.ts';

const said = (policy: string, question: Question): readonly string[] =>
	answer(policy, question).reasons.map(({ rule, effect }) => `${rule} ${effect}`);

describe('a reason says what its rule did', () => {
	test('[D9] what comes before everything forbids, advises against or allows', () => {
		expect(said('norberg', { image: { secret: true } })).toEqual(['NOR-20 forbid']);
		expect(said('norberg', { image: { identifiable: false } })).toEqual(['NOR-28 allow']);
		expect(said('norberg', { image: { identifiable: false, anonymised: 'blurred' } })).toEqual([
			'NOR-29 discourage'
		]);
		expect(said('norberg', { subject: { ...adult, objected: true } })).toEqual([
			'bildlov.do-not-publish forbid'
		]);
		expect(said('norberg', { image: { sensitive: true }, consents: [own()] })).toEqual(['NOR-49 forbid']);
	});
	test('[D9] a kind of person of whom the policy says no is forbidden by that line', () => {
		expect(said('sollentuna', { subject: child, consents: [guardians()] })).toEqual([
			expect.stringMatching(/^SOL-\d+ forbid$/)
		]);
	});
	test('[D9] sensitive data ask for a consent, whatever the basis', () => {
		const sensitive = { kind: 'website', image: { sensitive: true }, consents: [own()] };
		const expected = ['law.own-consent allow', 'law.explicit-consent basis'];
		expect(said('trosa', sensitive)).toEqual(expected);
		expect(said('trosa', { ...sensitive, legalBasis: 'public-interest' })).toEqual(expected);
	});
	test('[D9] a step that asks for a consent is named only where it changes the basis', () => {
		const unsure = { kind: 'website', image: { uncertain: true }, consents: [own()] };
		expect(said('helsingborg', { ...unsure, legalBasis: 'public-interest' })).toContain('HEL-14 basis');
		expect(said('helsingborg', unsure)).toEqual(['law.own-consent allow', 'HEL-13 duty']);
	});
	test('[D9] a demand that was met was required: all guardians, a transfer, this image', () => {
		const met = said('trosa', {
			kind: 'website',
			subject: child,
			consents: [guardians()],
			guardiansRequired: 'all',
			channel: { thirdCountry: true }
		});
		expect(met).toEqual([
			'law.guardian-consent allow',
			'bildlov.all-guardians require',
			'bildlov.third-country require',
			'law.special-care duty'
		]);
		expect(
			said('norberg', { subject: child, image: { id: 'i1' }, consents: [guardians({ images: ['i1'] })] })
		).toContain('NOR-35 require');
	});
	test('[D9] all guardians are asked for where a guardian is asked, and not of oneself', () => {
		const asked = (subject: object, consents: readonly object[]) =>
			said('trosa', { kind: 'website', subject, consents, guardiansRequired: 'all' });
		expect(asked(child, [])).toEqual(['law.guardian-consent require', 'bildlov.all-guardians require']);
		expect(asked(adult, [])).toEqual(['law.own-consent require']);
		expect(asked(adult, [own()])).toEqual(['law.own-consent allow']);
		expect(said('trosa', { kind: 'website', subject: child })).toEqual(['law.guardian-consent require']);
		expect(said('trosa', { kind: 'website', subject: child, consents: [guardians()] })).toEqual([
			'law.guardian-consent allow',
			'law.special-care duty'
		]);
	});
	test('[D7][D9] an open question names both sides; a ruling stands before them', () => {
		const asked = (rulings: object) =>
			said('sollentuna', { subject: upperSecondary, consents: [own()], rulings });
		expect(asked({})).toEqual([
			'SOL-23 question',
			'SOL-27 question',
			'law.own-consent allow',
			'bildlov.third-country require'
		]);
		expect(asked({ 'sollentuna.upper-secondary': 'refuse' })).toEqual([
			'bildlov.ruling forbid',
			'SOL-23 question',
			'SOL-27 question'
		]);
		expect(asked({ 'sollentuna.upper-secondary': 'allow' })).toEqual([
			'law.own-consent allow',
			'bildlov.third-country require',
			'bildlov.ruling ruling',
			'SOL-27 question',
			'SOL-23 question',
			'law.special-care duty'
		]);
	});
	test('[D9] writing, a register and the photographer are named as required, met or not', () => {
		const people: ChannelRules['people'] = [
			{
				who: {},
				cells: [
					{
						from: '2026-01-01',
						is: { kind: 'consent', self: 'NOR-44', written: 'NOR-42', registration: 'NOR-45' }
					}
				]
			}
		];
		const ekby: Profile = { ...norberg, id: 'ekby', channels: { website: { people, copyright: 'NOR-20' } } };
		const asked = (consent: object, copyrightStated = true) => {
			const parsed = parseDecisionInput(
				{
					policy: 'ekby',
					at: today,
					subject: adult,
					image: { identifiable: true, copyrightStated },
					channel: { kind: 'website' },
					consents: [own(consent)]
				},
				[ekby]
			);
			if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
			const { verdict, missing, reasons } = decide(parsed.value, [ekby]);
			return [verdict, ...missing, ...reasons.map(({ rule, effect }) => `${rule} ${effect}`)];
		};
		const both = { registrationNumber: 'D-1' };
		expect(asked(both)).toEqual(['allowed', 'NOR-44 allow', 'NOR-42 require', 'NOR-45 require']);
		expect(asked({})).toEqual(['incomplete', 'registration-number', 'NOR-45 require', 'NOR-44 require']);
		expect(asked({ ...both, written: false })).toEqual([
			'incomplete',
			'written-consent',
			'NOR-42 require',
			'NOR-44 require'
		]);
		expect(asked(both, false)).toEqual([
			'incomplete',
			'copyright',
			'NOR-20 require',
			'NOR-44 allow',
			'NOR-42 require',
			'NOR-45 require'
		]);
		expect(asked({}, false)).toEqual([
			'incomplete',
			'copyright',
			'registration-number',
			'NOR-45 require',
			'NOR-44 require',
			'NOR-20 require'
		]);
	});
});
