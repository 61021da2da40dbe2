import { describe, expect, test } from 'vitest';
import { aPack, aPerson, elsa, idNo, instagram, karin, website } from '#lib/device/testing/builders.ts';
import type { DraftSigner } from '#lib/device/signing-draft.ts';
import { ownPolicy } from '#lib/policy/own-policy.ts';
import type { PolicyChange } from '#lib/policy/policy-change.ts';
import { norberg } from '#lib/policy/profiles/norberg.ts';
import type { EventPack, PackChannel } from '#lib/sync/pack.ts';
import { aChange, peopleChange } from '../../../../../tests/support/some-changes.ts';
import { limitWarnings, type LimitQuestion } from './limit-warnings.ts';

const byKarin: DraftSigner = { as: 'guardian', guardianId: karin.id, name: karin.name };
const today = '2026-06-11';
const alva = (birthDate: string | null) => aPerson(elsa.id, 'Alva Lindqvist', { birthDate });
const trosas: PackChannel = {
	...instagram,
	id: idNo(803),
	name: 'Facebook',
	policy: { id: 'trosa', version: '1' }
};

const warned = (but: Partial<LimitQuestion> = {}) =>
	limitWarnings({
		pack: aPack(),
		people: [alva('2014-03-04')],
		signer: byKarin,
		years: null,
		today,
		language: 'sv',
		kinds: ['website', 'social-media'],
		...but
	});
const ekbys = (...changes: readonly PolicyChange[]): EventPack => {
	const own = ownPolicy(norberg, { id: 'ekby', version: '1', name: 'Ekby', from: '2026-01-01', changes });
	return aPack({ channels: [{ ...website, policy: { id: 'ekby', version: '1' } }], own: [own] });
};

describe('an age limit before the consent ends', () => {
	test('[C16] the last day on which it is enough, the age, and what happens then', () => {
		expect(warned()).toEqual([
			'Samtycket räcker till och med 3 mars 2027. Sedan fyller Alva 13 och behöver svara själv. Kommunen frågar igen.'
		]);
		expect(warned({ language: 'en' })).toEqual([
			'The consent is enough to and including 3 March 2027. Then Alva turns 13 and has to answer in person. The municipality asks again.'
		]);
	});

	test('[C16] nothing is said where the consent ends first, or where age changes nothing more', () => {
		const people = [alva('2015-06-12')];
		// 13 on 12 June 2028: the day after two years are over.
		expect(warned({ people, years: 2 })).toEqual([]);
		expect(warned({ people: [alva('2015-06-11')], years: 2 })).toHaveLength(1);
		expect(warned({ people, years: 3 })).toHaveLength(1);
		expect(warned({ people: [alva('1990-01-01')], signer: { as: 'self' } })).toEqual([]);
		expect(warned({ people: [alva(null)] })).toEqual([]);
		expect(warned({ kinds: [] })).toEqual([]);
	});

	test('[C16] a limit tomorrow', () => {
		expect(warned({ people: [alva('2013-06-12')] })).toEqual([
			'Samtycket räcker bara i dag. I morgon fyller Alva 13 och behöver svara själv. Kommunen frågar igen.'
		]);
		expect(warned({ people: [alva('2013-06-11')] })).toEqual([]);
	});

	test('[C16] siblings have a sentence each', () => {
		const people = [alva('2014-03-04'), aPerson(idNo(2), 'Elis Lindqvist', { birthDate: '2016-02-29' })];
		expect(warned({ people })).toEqual([
			expect.stringMatching(/^Samtycket för Alva räcker till och med 3 mars 2027\. Sedan fyller Alva 13 /),
			expect.stringMatching(
				/^Samtycket för Elis räcker till och med 27 februari 2029\. Sedan fyller Elis 13 /
			)
		]);
	});

	test('[C15][C16] each channel by its own policy, and only those that ask this signer today', () => {
		const pack = aPack({ channels: [website, trosas] });
		expect(warned({ pack })).toEqual([
			expect.stringMatching(/^Samtycket räcker för Kommunens webbplats till och med 3 mars 2027\. /),
			'Samtycket räcker för Facebook till och med 3 mars 2032. Sedan fyller Alva 18 och behöver svara själv. Kommunen frågar igen.'
		]);
		const people = [alva('2012-03-04')];
		expect(warned({ pack, people })).toEqual([
			expect.stringMatching(/^Samtycket räcker till och med 3 mars 2030\. Sedan fyller Alva 18 /)
		]);
		expect(warned({ pack, people, signer: { as: 'self' } })).toEqual([]);
	});

	test('[C16] by the municipality’s own ages, in the words of what it does then', () => {
		const age = aChange({ set: 'own-consent-age', years: 15 });
		const then = (one: 'take-down' | 'list' | 'stays') =>
			ekbys(age, aChange({ set: 'afterwards', ending: 'age-limit-passed', then: one }));
		expect(warned({ pack: then('take-down') })).toEqual([
			'Samtycket räcker till och med 3 mars 2029. Sedan fyller Alva 15 och behöver svara själv. Då tar kommunen ner bilderna.'
		]);
		expect(warned({ pack: then('list') })[0]).toContain('Då går kommunen igenom bilderna.');
		expect(warned({ pack: then('stays') })[0]).toContain('Det som redan är publicerat får vara kvar.');
	});

	test('[C16] upper-secondary age is no birthday, and a channel may close at a limit', () => {
		const untilUpper = peopleChange({ kind: 'website', of: '13-to-upper-secondary', asks: 'guardian' });
		expect(warned({ pack: ekbys(untilUpper) })).toEqual([
			'Samtycket räcker till och med 31 juli 2030. Sedan har Alva nått gymnasieåldern och behöver svara själv. Kommunen frågar igen.'
		]);
		const closes = peopleChange({ kind: 'website', of: '13-to-upper-secondary', asks: 'forbid' });
		expect(warned({ pack: ekbys(closes) })[0]).toContain(
			'Sedan fyller Alva 13 och då får bilderna inte visas där.'
		);
	});

	test('[F10] a list that was fetched before it could carry policies and rulings is read', () => {
		const { own, consentYears, ...old } = aPack();
		expect([own, consentYears]).toEqual([undefined, undefined]);
		expect(warned({ pack: old })).toHaveLength(1);
	});
});
