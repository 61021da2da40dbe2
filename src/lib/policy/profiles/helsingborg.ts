import { usualPractice } from '../defaults.ts';
import { lawAges } from '../law.ts';
import { type ChannelRules, type Profile, rulesOf } from '../profile.ts';

/** The text bears neither date nor decision number; it cites the data protection regulation, whose day it takes. */
const source = {
	document: 'Instruktioner för sociala medier, Helsingborgs stad (odaterad)',
	from: '2018-05-25',
	readOn: '2026-11-22'
};
const { from } = source;
const section = 'Behandla personuppgifter';

const rules = rulesOf(source, [
	{
		id: 'HEL-10',
		section,
		quote:
			'Sådan behandling är tillåten om publiceringen är nödvändig för att fullgöra en uppgift av allmänt intresse',
		sv: 'Allmänt intresse är rättslig grund på webbplats och i sociala medier.',
		en: 'Public interest is the legal basis on the website and on social media.',
		note: 'Längre ned ska inlägg tas bort där personen inte samtyckt; det läses som andras inlägg.'
	},
	{
		id: 'HEL-13',
		section,
		quote: 'Om du kan uppnå samma syfte med en bild utan identifierbara personer på är det att föredra.',
		sv: 'Välj hellre en bild där ingen går att identifiera.',
		en: 'Prefer an image in which nobody can be identified.'
	},
	{
		id: 'HEL-14',
		section,
		quote: 'Vid osäkerhet ska du alltid fråga den enskilda om tillåtelse innan du publicerar.',
		sv: 'Du är osäker: fråga om tillåtelse innan du publicerar.',
		en: 'You are unsure: ask for permission before you publish.',
		note: 'Texten säger också att samtycke kan behövas i sociala medier, utan att säga när; det läses som frågan vid osäkerhet.'
	},
	{
		id: 'HEL-16',
		section,
		quote:
			'behöver du informera personen vad publiceringen innebär, exempelvis genom ett mejl eller privat meddelande',
		sv: 'Informera personen om vad publiceringen innebär.',
		en: 'Inform the person of what the publication means.'
	},
	{
		id: 'HEL-20',
		section: 'Så hanterar vi materialet',
		quote: 'ska skyndsamt tas bort om de innehåller något av följande',
		sv: 'Sekretessbelagda uppgifter får inte publiceras.',
		en: 'What is under secrecy may not be published.',
		note: 'Meningen handlar om att ta bort det som redan ligger ute; den läses så att det inte heller får läggas ut.'
	}
]);

const publicInterestFirst = {
	kind: 'by-basis',
	bases: {
		'public-interest': { kind: 'allow', rule: 'HEL-10' },
		consent: 'law',
		contract: 'law',
		'legal-obligation': 'law',
		'artistic-purpose': 'law'
	}
} as const;

const socialMediaAndWebsite: ChannelRules = {
	secret: 'HEL-20',
	first: [{ kind: 'treat-as-consent', rule: 'HEL-14', when: 'uncertain' }],
	people: [
		{
			who: { roles: ['private'], bands: ['under-13', '13-to-upper-secondary', 'upper-secondary', 'unknown'] },
			cells: [
				{
					from,
					is: publicInterestFirst,
					question: { id: 'helsingborg.children', onBasis: 'public-interest' },
					note: 'Texten har ingen regel om barn.'
				}
			]
		},
		{ who: {}, cells: [{ from, is: publicInterestFirst }] }
	],
	duties: [{ duty: 'prefer-non-identifiable', rule: 'HEL-13' }]
};

export const helsingborg: Profile = {
	id: 'helsingborg',
	version: '1',
	name: 'Helsingborgs stad',
	usualBasis: 'public-interest',
	rules,
	ages: lawAges,
	practice: usualPractice,
	questions: [{ id: 'helsingborg.children', against: 'bildlov.children-not-mentioned', infavour: 'HEL-10' }],
	channels: {
		'social-media': {
			...socialMediaAndWebsite,
			duties: [
				{ duty: 'prefer-non-identifiable', rule: 'HEL-13' },
				{ duty: 'inform-subject', rule: 'HEL-16' }
			]
		},
		website: socialMediaAndWebsite,
		intranet: 'law',
		'learning-platform': 'law',
		print: 'law',
		press: 'law'
	}
};
