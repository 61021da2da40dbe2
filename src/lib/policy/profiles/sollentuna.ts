import { usualPractice } from '../defaults.ts';
import { lawAges } from '../law.ts';
import { type Profile, rulesOf } from '../profile.ts';

const source = {
	document: 'Utbildningsnämndens regler för sociala medier, Sollentuna kommun (2023-06-13 § 43)',
	from: '2023-06-13',
	readOn: '2026-11-22'
};
const { from } = source;

const rules = rulesOf(source, [
	{
		id: 'SOL-09',
		section: '1.5 Hantera information, synpunkter, inlägg och frågor',
		quote:
			'ta bort kommentarer och inlägg som strider mot gällande lagstiftning såsom känsliga personuppgifter',
		sv: 'Känsliga personuppgifter får inte ligga på sociala medier.',
		en: 'Sensitive personal data may not stand on social media.',
		note: 'Meningen handlar om att ta bort det som redan ligger ute; den läses så att det inte heller får läggas ut.'
	},
	{
		id: 'SOL-15',
		section: '1.6 Regler, avtal och villkor',
		quote:
			'Utbildningsnämnden har möjliggjort publicering av barn/elevs personuppgifter om det sker genom verksamheternas lärplattform (tvåfaktorsinloggning ger en hög säkerhet).',
		sv: 'På lärplattformen får barnet visas för sina egna vårdnadshavare.',
		en: "On the learning platform a child may be shown to the child's own guardians."
	},
	{
		id: 'SOL-16',
		section: '1.6 Regler, avtal och villkor',
		quote:
			'avseende andra barn/elever än vårdnadshavares egna kräver dock samtycke från barnets/elevens vårdnadshavare (särskild blankett finns utformad)',
		sv: 'På lärplattformen krävs vårdnadshavares samtycke när andra än de egna vårdnadshavarna ser bilden.',
		en: "On the learning platform a guardian's consent is needed when others than the child's own guardians see the image.",
		note: 'Texten nämner ingen ålder; den läses som alla under 18 år.'
	},
	{
		id: 'SOL-18',
		section: '1.6 Regler, avtal och villkor',
		quote: 'Uppgifter som omfattas av sekretess får inte förekomma på sociala medier.',
		sv: 'Sekretessbelagda uppgifter får inte publiceras på sociala medier.',
		en: 'What is under secrecy may not be published on social media.'
	},
	{
		id: 'SOL-20',
		section: '1.6 Regler, avtal och villkor',
		quote: 'Säkerställ alltid att ni har rätt att lägga upp bilder och filmer om någon annan har skapat dem.',
		sv: 'Ange fotograf och rätt att använda bilden.',
		en: 'State the photographer and the right to use the image.'
	},
	{
		id: 'SOL-21',
		section: '1.6 Regler, avtal och villkor',
		quote:
			'Personuppgifter inklusive bilder och filmer på barn/elever/medarbetare får inte förekomma på sociala medier.',
		sv: 'Bilder på barn, elever och medarbetare får inte förekomma på sociala medier.',
		en: 'Images of children, pupils and employees may not appear on social media.',
		note: '1.6 säger nej utan undantag; 1.6.1 undantar gymnasieålder och ger medarbetare en väg.'
	},
	{
		id: 'SOL-22',
		section: '1.6 Regler, avtal och villkor',
		quote: 'Undantaget är att bilden/filmen inte identifierar barnet/eleven/personal.',
		sv: 'Ingen går att identifiera på bilden.',
		en: 'Nobody can be identified in the image.'
	},
	{
		id: 'SOL-23',
		section: '1.6 Regler, avtal och villkor',
		quote: 'Samtycke kan inte inhämtas.',
		sv: 'Avsnitt 1.6 säger att elever inte får visas och att samtycke inte kan inhämtas.',
		en: 'Section 1.6 says that pupils may not be shown and that consent cannot be obtained.',
		note: 'Står mot 1.6.1, som undantar gymnasieålder; någon behöver besluta vilket som gäller.'
	},
	{
		id: 'SOL-26',
		section: '1.6.1 Personuppgifter och sociala medier',
		quote: 'inte publicera bilder där barn, under 13 år, går att identifiera, oavsett om det finns samtycke',
		sv: 'Bilder där barn under 13 år går att identifiera publiceras inte, även när det finns samtycke.',
		en: 'Images in which children under 13 can be identified are not published, consent or not.'
	},
	{
		id: 'SOL-27',
		section: '1.6.1 Personuppgifter och sociala medier',
		quote: 'Undantag för detta gäller för äldre barn/ungdomar i gymnasieålder.',
		sv: 'Avsnitt 1.6.1 undantar den som är i gymnasieålder.',
		en: 'Section 1.6.1 excepts those of upper-secondary age.'
	},
	{
		id: 'SOL-28',
		section: '1.6.1 Personuppgifter och sociala medier',
		quote: 'kommunens avtalade bildbyrå samt kommunens profilbilder tagna i samarbete med avtalad fotograf',
		sv: 'Bilder från avtalad bildbyrå och kommunens profilbilder är undantagna. Anteckna medgivandet.',
		en: "Images from the contracted agency and the municipality's profile images are excepted. Record the release.",
		note: 'Texten undantar bilderna men säger inget om att anteckna medgivandet; det är Bildlovs tillägg.'
	},
	{
		id: 'SOL-29',
		section: '1.6.1 Personuppgifter och sociala medier',
		quote: 'av medarbetare gäller som utgångspunkt att samtycke finns som rättslig grund',
		sv: 'Medarbetare visas på sociala medier med eget samtycke.',
		en: 'Employees are shown on social media with their own consent.'
	},
	{
		id: 'SOL-30',
		section: '1.6.1 Personuppgifter och sociala medier',
		quote: 'Samtycket ska alltid vara skriftligt och ska diarieföras.',
		sv: 'Samtycket ska vara skriftligt och diariefört.',
		en: 'The consent must be in writing and registered.'
	},
	{
		id: 'SOL-31',
		section: '1.6.1 Personuppgifter och sociala medier',
		quote: 'ett samtycke endast gäller för det syftet som är specificerat i samtycket',
		sv: 'Samtycket gäller inte det här ändamålet.',
		en: 'The consent does not cover this purpose.',
		note: 'Meningen står i punkten om medarbetare; den läses så att den gäller alla. Ett samtycke som inte nämner något ändamål godtas för alla.'
	},
	{
		id: 'SOL-33',
		section: '1.6.1 Personuppgifter och sociala medier',
		quote: 'bilder på skolledning vid en invigning eller bilder från en större prisutdelning',
		sv: 'Vid ett bredare intresse kan allmänt intresse vara grund. Bedöm och skriv ned varför.',
		en: 'Where there is a wider interest, public interest can be the basis. Assess, and record, why.'
	}
]);

const employeeConsent = {
	kind: 'consent',
	self: 'SOL-29',
	written: 'SOL-30',
	registration: 'SOL-30',
	duties: [{ duty: 'register', rule: 'SOL-30' }]
} as const;
const upperSecondary = { id: 'sollentuna.upper-secondary' } as const;

export const sollentuna: Profile = {
	id: 'sollentuna',
	version: '1',
	name: 'Sollentuna kommun, utbildningsnämnden',
	usualBasis: 'consent',
	rules,
	ages: lawAges,
	practice: usualPractice,
	questions: [
		{ id: 'sollentuna.upper-secondary', against: 'SOL-23', infavour: 'SOL-27' },
		{ id: 'sollentuna.employees', against: 'SOL-21', infavour: 'SOL-29' }
	],
	channels: {
		'social-media': {
			secret: 'SOL-18',
			notIdentifiable: 'SOL-22',
			sensitive: 'SOL-09',
			copyright: 'SOL-20',
			asks: { 'purpose-not-covered': 'SOL-31' },
			first: [
				{
					kind: 'allow-source',
					sources: ['image-bank', 'contracted-profile'],
					rule: 'SOL-28',
					duties: [{ duty: 'record-release', rule: 'SOL-28' }]
				}
			],
			people: [
				{
					who: { roles: ['employee'] },
					cells: [
						{
							from,
							is: {
								kind: 'by-basis',
								bases: {
									'public-interest': {
										kind: 'allow',
										rule: 'SOL-33',
										duties: [{ duty: 'assess-public-interest', rule: 'SOL-33' }]
									},
									consent: employeeConsent,
									contract: employeeConsent,
									'legal-obligation': employeeConsent,
									'artistic-purpose': employeeConsent
								}
							},
							question: { id: 'sollentuna.employees' },
							note: '1.6 säger att medarbetare inte får förekomma; 1.6.1 beskriver hur de får det.'
						}
					]
				},
				{
					who: { roles: ['private'], bands: ['under-13'] },
					cells: [{ from, is: { kind: 'forbid', rule: 'SOL-26' } }]
				},
				{
					who: { roles: ['private'], bands: ['13-to-upper-secondary'] },
					cells: [{ from, is: { kind: 'forbid', rule: 'SOL-21' } }]
				},
				{
					who: { roles: ['private'], bands: ['upper-secondary'] },
					cells: [{ from, is: 'law', question: upperSecondary }]
				},
				{
					who: { roles: ['private'], bands: ['adult'], pupil: true },
					cells: [{ from, is: 'law', question: upperSecondary }]
				},
				{ who: {}, cells: [{ from, is: 'law' }] }
			]
		},
		'learning-platform': {
			first: [{ kind: 'allow-own-guardians', rule: 'SOL-15' }],
			people: [
				{
					who: { roles: ['private'], bands: ['under-13', '13-to-upper-secondary', 'upper-secondary'] },
					cells: [{ from, is: { kind: 'consent', guardian: 'SOL-16' } }]
				},
				{ who: {}, cells: [{ from, is: 'law' }] }
			]
		},
		website: 'law',
		intranet: 'law',
		print: 'law',
		press: 'law'
	}
};
