import { usualPractice } from '../defaults.ts';
import { lawAges } from '../law.ts';
import { type Profile, rulesOf } from '../profile.ts';

const source = {
	document: 'Trosa kommuns vägledning för sociala medier (KS 2011-02-16 § 10)',
	from: '2011-02-16',
	readOn: '2026-11-22'
};
const { from } = source;
const section = 'När Trosa kommun använder sig av sociala medier, ska det framgå';

const rules = rulesOf(source, [
	{
		id: 'TRO-08',
		section,
		quote: 'Personuppgifter får inte förekomma i innehållet.',
		sv: 'Känsliga personuppgifter får inte publiceras på sociala medier.',
		en: 'Sensitive personal data may not be published on social media.',
		note: 'Ordagrant stänger meningen ute alla personuppgifter, och motsäger nästa mening om bilder; den läses som ett förbud mot känsliga uppgifter.'
	},
	{
		id: 'TRO-09',
		section,
		quote:
			'Bildmaterial föreställande identifierbara personer ska godkännas skriftligen av målsman/myndig person.',
		sv: 'Bilden ska godkännas skriftligt: av vårdnadshavare för den som är under 18 år, annars av personen själv.',
		en: 'The image must be approved in writing: by a guardian for those under 18, otherwise by the person.',
		note: 'Vägledningen hänvisar till personuppgiftslagen, som upphörde 2018.'
	},
	{
		id: 'TRO-10',
		section,
		quote: 'Upphovsrätt till bild- och textmaterial ska tydligt anges.',
		sv: 'Fotograf och rätt att använda bilden ska anges.',
		en: 'The photographer and the right to use the image must be stated.'
	},
	{
		id: 'TRO-14',
		section: 'Sekretess',
		quote: 'ska det omgående skrivas ut på papper, diarieföras och raderas ur systemet',
		sv: 'Sekretessbelagda uppgifter får inte ligga på sociala medier.',
		en: 'What is under secrecy may not stand on social media.',
		note: 'Meningen handlar om inlägg som kommer in; den läses så att kommunen inte heller lägger ut sådant.'
	}
]);

export const trosa: Profile = {
	id: 'trosa',
	version: '1',
	name: 'Trosa kommun',
	usualBasis: 'consent',
	rules,
	ages: lawAges,
	practice: usualPractice,
	questions: [],
	channels: {
		'social-media': {
			secret: 'TRO-14',
			sensitive: 'TRO-08',
			copyright: 'TRO-10',
			people: [
				{
					who: { bands: ['under-13', '13-to-upper-secondary', 'upper-secondary'] },
					cells: [{ from, is: { kind: 'consent', guardian: 'TRO-09', written: 'TRO-09' } }]
				},
				{ who: {}, cells: [{ from, is: { kind: 'consent', self: 'TRO-09', written: 'TRO-09' } }] }
			],
			duties: [{ duty: 'state-copyright', rule: 'TRO-10', evenIfNotIdentifiable: true }]
		},
		website: 'law',
		intranet: 'law',
		'learning-platform': 'law',
		print: 'law',
		press: 'law'
	}
};
