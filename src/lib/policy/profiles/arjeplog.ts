import { usualPractice } from '../defaults.ts';
import { lawAges } from '../law.ts';
import { type ChannelRules, type Profile, rulesOf } from '../profile.ts';

const source = {
	document: 'Riktlinjer för sociala medier, Arjeplogs kommun (KS 2022-04-06 § 60)',
	from: '2022-04-06',
	readOn: '2026-11-22'
};
const { from } = source;
const how = 'Hur vi kommunicerar på sociala medier';

const rules = rulesOf(source, [
	{
		id: 'ARJ-13',
		section: 'Inlägg',
		quote: 'Sekretessbelagda uppgifter får inte publiceras på sociala medier.',
		sv: 'Sekretessbelagda uppgifter får inte publiceras.',
		en: 'What is under secrecy may not be published.',
		note: 'För bilder gäller samma lagstiftning på webbplatsen (ARJ-14).'
	},
	{
		id: 'ARJ-15',
		section: 'Inlägg',
		quote:
			'det krävs skriftligt medgivande från vårdnadshavare för publicering av bilder på barn som fotograferats inom ramen för kommunens verksamhet',
		sv: 'För barn krävs skriftligt medgivande från en vårdnadshavare.',
		en: "For children a guardian's written consent is needed.",
		note: 'Texten nämner ingen ålder; barn läses som alla under 18 år. Den gäller bilder tagna i kommunens verksamhet; det läses som alla bilder.'
	},
	{
		id: 'ARJ-24',
		section: how,
		quote: 'All kommunikation ska föregås av en lämplighetsbedömning',
		sv: 'Gör en lämplighetsbedömning innan du publicerar.',
		en: 'Assess whether it is suitable before you publish.'
	},
	{
		id: 'ARJ-25',
		section: how,
		quote: 'Sekretessbelagda, känsliga uppgifter eller kränkande personuppgifter får inte publiceras.',
		sv: 'Känsliga personuppgifter får inte publiceras.',
		en: 'Sensitive personal data may not be published.',
		note: 'Texten nämner också det som är kränkande utan att vara känsligt; det avgör den som publicerar.'
	},
	{
		id: 'ARJ-26',
		section: how,
		quote: 'Dessa är allmänt intresse, samtycke och avtal med den registrerade.',
		sv: 'Kommunen godtar tre grunder: allmänt intresse, samtycke och avtal.',
		en: 'The municipality accepts three grounds: public interest, consent and contract.'
	},
	{
		id: 'ARJ-27',
		section: how,
		quote:
			'inhämta samtycke från alla avbildade personer som är identifierbara, såvida bilden eller filmen inte kan behandlas under den rättsliga grunden',
		sv: 'Den som går att identifiera ska samtycka, om inte allmänt intresse eller ett avtal är grund.',
		en: 'Whoever can be identified must consent, unless public interest or a contract is the basis.'
	},
	{
		id: 'ARJ-30',
		section: how,
		quote:
			'Publicering och behandling av personuppgifter för andra ändamål än de ovan beskrivna är inte tillåten.',
		sv: 'Samtycket gäller inte det här ändamålet.',
		en: 'The consent does not cover this purpose.',
		note: 'Texten talar om kommunens ändamål; det läses så att samtyckets ändamål också gäller.'
	}
]);

const socialMediaAndWebsite: ChannelRules = {
	secret: 'ARJ-13',
	sensitive: 'ARJ-25',
	asks: { 'purpose-not-covered': 'ARJ-30' },
	people: [
		{
			who: { bands: ['under-13', '13-to-upper-secondary', 'upper-secondary'] },
			cells: [{ from, is: { kind: 'consent', guardian: 'ARJ-15', written: 'ARJ-15' } }]
		},
		{
			who: {},
			cells: [
				{
					from,
					is: {
						kind: 'by-basis',
						bases: {
							consent: { kind: 'consent', self: 'ARJ-27' },
							'public-interest': {
								kind: 'allow',
								rule: 'ARJ-27',
								duties: [{ duty: 'assess-public-interest', rule: 'ARJ-27' }]
							},
							contract: { kind: 'allow', rule: 'ARJ-27' },
							'legal-obligation': { kind: 'no-ground', rule: 'ARJ-26' },
							'artistic-purpose': { kind: 'no-ground', rule: 'ARJ-26' }
						}
					}
				}
			]
		}
	],
	duties: [{ duty: 'assess-suitability', rule: 'ARJ-24' }]
};

export const arjeplog: Profile = {
	id: 'arjeplog',
	version: '1',
	name: 'Arjeplogs kommun',
	usualBasis: 'consent',
	rules,
	ages: lawAges,
	practice: usualPractice,
	questions: [],
	channels: {
		'social-media': socialMediaAndWebsite,
		website: socialMediaAndWebsite,
		intranet: 'law',
		'learning-platform': 'law',
		print: 'law',
		press: 'law'
	}
};
