import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formLanguages, type FormLanguage } from '#lib/domain/form-language.ts';
import {
	paragraphsByBlock,
	photoConsentBlocks,
	photoConsentText,
	type PhotoConsentBlock,
	type PhotoConsentFacts
} from './photo-consent.ts';

const facts: PhotoConsentFacts = {
	municipality: 'Ekbacka kommun',
	controller: { name: 'Barn- och utbildningsnämnden', contact: 'bun@ekbacka.example' },
	dataProtectionOfficer: 'dso@ekbacka.example',
	support: '0123-45 67 89',
	channels: [
		{ name: 'ekbacka.example', kind: 'website', thirdCountry: false },
		{ name: 'Instagram', kind: 'social-media', thirdCountry: true },
		{ name: 'Facebook', kind: 'social-media', thirdCountry: true }
	],
	years: 3
};

/** What each part has to say, in words that would be missed. GDPR art. 7 and 13, EDPB 05/2020 on informed consent. */
const mustSay: Record<PhotoConsentBlock, { sv: string[]; en: string[] }> = {
	purposes: { sv: ['Ekbacka kommun', 'berätta om'], en: ['Ekbacka kommun', 'tell people about'] },
	voluntary: {
		sv: ['nej får inga följder', 'Barnet får också säga nej'],
		en: ['no has no', 'child may also say no']
	},
	withdrawal: {
		sv: ['lika lätt', '0123-45 67 89', 'tar ned', 'tryckt'],
		en: ['as easy as', '0123-45 67 89', 'take them down', 'printed']
	},
	controller: {
		sv: ['Barn- och utbildningsnämnden', 'personuppgiftsansvarig', 'bun@ekbacka.example'],
		en: ['Barn- och utbildningsnämnden', 'controller', 'bun@ekbacka.example']
	},
	'data-types': {
		sv: ['bilder', 'underskriften', 'egna listor', 'inte ansiktsigenkänning'],
		en: ['pictures', 'signature', 'own lists', 'not use face recognition']
	},
	channels: {
		sv: ['ekbacka.example (webbplats)', 'Instagram (sociala medier)'],
		en: ['ekbacka.example (website)', 'Instagram (social media)']
	},
	'third-country': {
		sv: ['Instagram och Facebook', 'USA', 'Myndigheter', 'svårt för dig att få rätt'],
		en: ['Instagram and Facebook', 'USA', 'Authorities', 'hard for you to enforce']
	},
	recipients: { sv: ['allmänna handlingar', 'företag'], en: ['public records', 'companies'] },
	storage: { sv: ['högst 3 år', 'gallring'], en: ['at most 3 years', 'disposal'] },
	rights: {
		sv: ['laglig grund', 'kopia', 'rättade', 'raderade', 'begränsar', 'ta det med dig', 'en månad'],
		en: ['legal basis', 'copy', 'corrected', 'erased', 'restrict', 'take it with you', 'one month']
	},
	'automated-decisions': { sv: ['alltid en person'], en: ['always a person'] },
	complaint: { sv: ['Integritetsskyddsmyndigheten', 'IMY'], en: ['Privacy Protection', 'IMY'] },
	'data-protection-officer': { sv: ['dso@ekbacka.example'], en: ['dso@ekbacka.example'] }
};

/** Version 1 with the facts above. A word that changes makes another version: people have signed this one. */
const signedTexts: Record<FormLanguage, string> = {
	sv: 'c728efdae20d30fc1d32255b91102e1da9b5ff33a86fe6e6d4dc9011b8d02173',
	en: '2ab4df682dc23daa05d26d21e202c48fe026576509d46bdac28d920e8602aa76',
	'sv-easy': 'b62c4b839ca7128920c284acfd9dd538ab6741994af3b1e0a2c66fbb4cf268e8',
	ar: '9d431b70c3b894c382b3dabfc16d89b34f0abfc38da6562d7988348ee600b359'
};

describe.each(['sv', 'en'] as const)('the photo consent in %s', (language) => {
	const text = photoConsentText(facts, language);

	test.each(photoConsentBlocks)('says what nobody can consent without: %s', (block) => {
		const paragraph = paragraphsByBlock(facts, language)[block];
		expect(text.paragraphs).toContainEqual(paragraph);
		expect(paragraph.heading).not.toBe('');
		for (const words of mustSay[block][language]) expect(paragraph.text).toContain(words);
	});

	test('has each part once, with a heading of its own', () => {
		expect(new Set(text.paragraphs.map((paragraph) => paragraph.heading)).size).toBe(
			photoConsentBlocks.length
		);
	});

	test('tells how to take a yes back before anything of less weight', () => {
		expect(photoConsentBlocks.slice(0, 3)).toEqual(['purposes', 'voluntary', 'withdrawal']);
	});

	test('says so where no channel transfers pictures abroad', () => {
		const atHome = { ...facts, channels: facts.channels.filter((channel) => !channel.thirdCountry) };
		const paragraph = paragraphsByBlock(atHome, language)['third-country'];
		expect(paragraph.text).toContain(language === 'sv' ? 'Ingen av kanalerna' : 'None of the channels');
	});

	test('says that a yes without an end holds until it is taken back', () => {
		const { text: storage } = paragraphsByBlock({ ...facts, years: null }, language).storage;
		expect(storage).toContain(language === 'sv' ? 'tills du tar tillbaka det' : 'until you take it back');
	});

	test('leaves nothing unfilled', () => {
		expect(JSON.stringify(text)).not.toMatch(/undefined|null|\[object|TODO/);
	});

	test('is written in sentences of at most 25 words', () => {
		const sentences = text.paragraphs.flatMap((paragraph) => paragraph.text.split(/(?<=[.:])\s|\n/));
		expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([]);
	});

	test('is the same text whenever it is made from the same facts', () => {
		expect(photoConsentText(structuredClone(facts), language)).toEqual(text);
	});
});

test.each(formLanguages)('the form in %s has a new version whenever a word of it changes', (language) => {
	const text = photoConsentText(facts, language);
	const sha256 = createHash('sha256').update(JSON.stringify(text)).digest('hex');
	expect({ version: text.version, sha256 }).toEqual({ version: '1', sha256: signedTexts[language] });
});
