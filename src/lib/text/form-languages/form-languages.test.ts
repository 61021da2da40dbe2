import { describe, expect, it } from 'vitest';
import { draftLanguages, formLanguages, screenLanguage } from '#lib/domain/form-language.ts';
import { channelKinds } from '#lib/domain/decision.ts';
import {
	paragraphsByBlock,
	photoConsentBlocks,
	photoConsentText,
	type PhotoConsentFacts
} from '../forms/photo-consent.ts';
import { ownNames, signerDay, signerWordsIn } from './form-languages.ts';
import { everyText } from './whole-language.ts';

const facts: PhotoConsentFacts = {
	municipality: 'Ekbacka kommun',
	controller: { name: 'Barn- och utbildningsnämnden', contact: 'bun@ekbacka.example' },
	dataProtectionOfficer: 'dso@ekbacka.example',
	support: '0123-45 67 89',
	channels: [
		{ name: 'ekbacka.example', kind: 'website', thirdCountry: false },
		{ name: 'Instagram', kind: 'social-media', thirdCountry: true },
		{ name: 'Skolbladet', kind: 'print', thirdCountry: false }
	],
	years: 5
};
const atHome = { ...facts, channels: facts.channels.filter((channel) => !channel.thirdCountry) };

describe.each(formLanguages)('the language %s', (language) => {
	const texts = everyText(language);
	const form = photoConsentText(facts, language);
	const ofBlock = (of: PhotoConsentFacts) => paragraphsByBlock(of, language);

	it('[LG1] says everything that the Swedish says, in the same order', () => {
		expect(texts.map(({ part, key }) => `${part} ${key}`)).toEqual(
			everyText('sv').map(({ part, key }) => `${part} ${key}`)
		);
	});

	it('[LG1] leaves no text empty and nothing unfilled', () => {
		for (const { key, heading, text } of texts) {
			expect(text.trim(), key).not.toBe('');
			expect(heading?.trim(), key).not.toBe('');
			expect(text, key).not.toMatch(/undefined|null|\[object|NaN|TODO|=>/);
		}
	});

	it('[LG2] has every fact of the form where it belongs: who, where, how long, whom to ask', () => {
		const blocks = ofBlock(facts);
		expect(blocks.purposes.text).toContain('Ekbacka kommun');
		expect(blocks.controller.text).toContain('Barn- och utbildningsnämnden');
		expect(blocks.controller.text).toContain('bun@ekbacka.example');
		for (const { name } of facts.channels) expect(blocks.channels.text).toContain(name);
		expect(blocks['third-country'].text).toContain('Instagram');
		expect(blocks['third-country'].text).not.toContain('Skolbladet');
		expect(blocks.storage.text).toContain('5');
		expect(blocks.withdrawal.text).toContain('0123-45 67 89');
		expect(blocks.rights.text).toContain('0123-45 67 89');
		expect(blocks.complaint.text).toContain('imy@imy.se');
		expect(blocks['data-protection-officer'].text).toContain('dso@ekbacka.example');
	});

	it('[LG2] names no other controller, municipality or person to ask than those it is given', () => {
		const whole = JSON.stringify(form);
		const addresses = whole.match(/[\w.+-]+@[\w.-]+\w/g) ?? [];
		expect(new Set(addresses)).toEqual(new Set(['bun@ekbacka.example', 'dso@ekbacka.example', 'imy@imy.se']));
		expect(whole.replaceAll('Ekbacka kommun', '')).not.toMatch(/\p{Lu}\p{Ll}+ kommun\b|nämnd(?!en)/u);
	});

	it('[LG2] says so where nothing is sent abroad, and where a yes has no end', () => {
		expect(ofBlock(atHome)['third-country'].text).not.toBe(ofBlock(facts)['third-country'].text);
		expect(ofBlock({ ...facts, years: null }).storage.text).not.toMatch(/\d/);
		const years = [1, 2, 3, 5, 12].map((count) => ofBlock({ ...facts, years: count }).storage.text);
		expect(new Set(years).size).toBe(5);
	});

	it('[LG1] has each part of the form once, with a heading of its own', () => {
		expect(new Set(form.paragraphs.map(({ heading }) => heading)).size).toBe(photoConsentBlocks.length);
	});

	it('[LG1] names twelve months and every kind of channel apart', () => {
		const { months, kindInText, choices } = signerWordsIn[language];
		expect(new Set(months).size).toBe(12);
		expect(new Set(channelKinds.map((kind) => kindInText[kind])).size).toBe(channelKinds.length);
		expect(new Set(channelKinds.map((kind) => choices.kind[kind])).size).toBe(channelKinds.length);
	});

	it('[LG3] writes a day with the figures that stand in Swedish letters and calendars', () => {
		const day = signerDay('2029-06-11', language);
		expect(day.startsWith('11 ')).toBe(true);
		expect(day.endsWith(' 2029')).toBe(true);
		expect(day).toContain(signerWordsIn[language].months[5]);
	});
});

describe('a language that runs the other way', () => {
	const rtl = formLanguages.filter((language) => ownNames[language].dir === 'rtl');

	it('[LG3] keeps what comes from outside apart from the sentence around it', () => {
		expect(rtl).toContain('ar');
		for (const language of rtl) {
			expect(signerWordsIn[language].signer.toYou('Karin')).toContain('\u2068Karin\u2069');
			for (const { text } of photoConsentText(facts, language).paragraphs) {
				expect(text.match(/\u2068/g)?.length).toBe(text.match(/\u2069/g)?.length);
				expect(text.replaceAll(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/@|Ekbacka|\d{3}/);
			}
		}
	});
});

describe('easy Swedish', () => {
	const sentences = photoConsentText(facts, 'sv-easy').paragraphs.flatMap(({ text }) =>
		text.split(/(?<=[.:?])\s|\n/)
	);
	const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

	it('[LG4] is written in sentences of at most 15 words, 8 on the average', () => {
		expect(sentences.filter((sentence) => words(sentence).length > 15)).toEqual([]);
		const average = words(sentences.join(' ')).length / sentences.length;
		expect(average).toBeLessThanOrEqual(8);
	});

	it('[LG4] says nothing with clauses that are put inside one another', () => {
		expect(sentences.filter((sentence) => (sentence.match(/,/g)?.length ?? 0) > 2)).toEqual([]);
	});
});

it('[LG5] Arabic is a draft, and staff read their own language beside it', () => {
	expect(draftLanguages).toEqual(['ar']);
	expect(formLanguages.map(screenLanguage)).toEqual(['sv', 'sv', 'en', 'sv']);
});

it('[LG1] each language is chosen by its own name, in its own tag and direction', () => {
	expect(formLanguages.map((language) => ownNames[language])).toEqual([
		{ name: 'Svenska', lang: 'sv', dir: 'ltr' },
		{ name: 'Lätt svenska', lang: 'sv', dir: 'ltr' },
		{ name: 'English', lang: 'en', dir: 'ltr' },
		{ name: 'العربية', lang: 'ar', dir: 'rtl' }
	]);
});
