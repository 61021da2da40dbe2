import { describe, expect, test } from 'vitest';
import type { DraftSigner } from '#lib/device/signing-draft.ts';
import type { PackPerson } from '#lib/sync/pack.ts';
import { aPack, aPerson, aState, elsa, instagram, karin, website } from '#lib/device/testing/builders.ts';
import { formLanguages } from '#lib/domain/form-language.ts';
import { consentOutlook, inARow } from './consent-outlook.ts';

const byKarin: DraftSigner = { as: 'guardian', guardianId: karin.id, name: karin.name };
const facebook = { ...instagram, id: instagram.id.replace('802', '803'), name: 'Facebook' };
const today = '2026-06-11';

const said = (
	part: Partial<PackPerson> = {},
	signer: DraftSigner = byKarin,
	guardiansRequired: 'one' | 'all' = 'one'
) =>
	consentOutlook({
		pack: aPack({ channels: [website, instagram, facebook], guardiansRequired }),
		person: aPerson(elsa.id, elsa.name, part),
		signer,
		today,
		language: 'sv',
		kind: null
	});

describe('what a yes is enough for, before anybody signs', () => {
	test('[C10] under Norberg a guardian’s yes is enough for the website, and not for social media', () => {
		expect(said()).toEqual([
			expect.stringMatching(/^Ett ja räcker för Kommunens webbplats, men riktlinjen avråder/),
			'Ett ja räcker inte för Instagram och Facebook: där krävs samtycke till just den bilden.'
		]);
	});

	test('[C10] a claimed guardian’s yes is enough for nothing until the school has confirmed who it is', () => {
		for (const sentence of said({}, { as: 'claimed', name: 'Gun', relation: 'mormor' })) {
			expect(sentence).toMatch(/räcker inte .*skolan måste först bekräfta/);
		}
	});

	test('[C10] where all guardians are needed, one is not enough', () => {
		expect(said({}, byKarin, 'all')[0]).toContain('först när alla vårdnadshavare har sagt ja');
	});

	test('[C10] a no in the list is told, and nothing is promised', () => {
		const states = [aState(website, { verdict: 'forbidden', asked: true, missing: [] })];
		expect(said({ states })[0]).toMatch(/^För Kommunens webbplats finns redan ett nej/);
	});

	test('[C10] without a birth date nothing is enough', () => {
		expect(said({ birthDate: null })[0]).toContain('födelsedatum saknas');
	});
});

describe('in the signer’s language', () => {
	const saidIn = (language: (typeof formLanguages)[number]) =>
		consentOutlook({
			pack: aPack({ channels: [website, instagram, facebook] }),
			person: aPerson(elsa.id, elsa.name),
			signer: byKarin,
			today,
			language,
			kind: null
		});

	test.each(formLanguages)('[LG1] as much is said in %s as in Swedish, of the same channels', (language) => {
		const sentences = saidIn(language);
		expect(sentences.length).toBe(saidIn('sv').length);
		expect(sentences[0]).toContain(website.name);
		expect(sentences[1]).toContain('Instagram');
	});

	test('[LG3] names in a row each run their own way where the sentence runs from the right', () => {
		expect(inARow(['Facebook', 'Instagram', 'X'], 'ar')).toBe(
			'\u2068Facebook\u2069، \u2068Instagram\u2069 و\u2068X\u2069'
		);
		expect(inARow(['محمد'], 'ar')).toBe('\u2068محمد\u2069');
		expect(inARow(['Facebook', 'Instagram', 'X'], 'sv')).toBe('Facebook, Instagram och X');
	});
});
