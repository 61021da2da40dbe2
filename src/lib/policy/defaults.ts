/** Bildlov's own defaults: where neither law nor a guideline says it, the product does, and says so. */
import type { MissingCode } from '#lib/domain/decision.ts';
import { type Practice, type Rule, type RuleId, rulesOf } from './profile.ts';

const readOn = '2026-11-22';

/** The document of the defaults that Bildlov itself is the source of. */
export const ownDefaults = 'Bildlovs förval';

const bildlov = { document: ownDefaults, from: '2018-05-25', readOn };
const removal = {
	document: 'Utbildningsnämndens regler för sociala medier, Sollentuna kommun; EU:s dataskyddsförordning',
	from: '2018-05-25',
	readOn
};

export const doNotPublish: RuleId = 'bildlov.do-not-publish';

export const defaultRules: readonly Rule[] = [
	// A block, an objection and a no share this one row, so that nobody can tell them apart.
	...rulesOf(removal, [
		{
			id: doNotPublish,
			section: '1.6.1; artikel 21',
			quote: 'ska ni ta bort personuppgifterna skyndsamt',
			sv: 'Bilder där personen går att identifiera får inte publiceras.',
			en: 'Images in which the person can be identified may not be published.'
		}
	]),
	...rulesOf(bildlov, [
		{
			id: 'bildlov.birth-date',
			section: 'ålder',
			quote: 'Åldern avgör vem som samtycker och vad som gäller.',
			sv: 'Födelsedatum saknas. Åldern avgör vad som gäller.',
			en: 'The birth date is missing. What applies depends on the age.'
		},
		{
			id: 'bildlov.adult',
			section: 'ålder',
			quote: 'Vuxen är den som har fyllt 18 år.',
			sv: 'Vuxen är den som har fyllt 18 år.',
			en: 'An adult is a person who has turned 18.'
		},
		{
			id: 'bildlov.upper-secondary-age',
			section: 'ålder',
			quote: 'Gymnasieålder börjar den 1 augusti det år personen fyller 16, eller när gymnasiet börjar.',
			sv: 'Gymnasieålder börjar den 1 augusti det år personen fyller 16, eller när gymnasiet börjar.',
			en: 'Upper-secondary age begins on 1 August of the year of the 16th birthday, or with upper-secondary school.'
		},
		{
			id: 'bildlov.all-guardians',
			section: 'samtycke',
			quote: 'Kommunen har valt att alla vårdnadshavare ska skriva under.',
			sv: 'Alla vårdnadshavare ska ha skrivit under.',
			en: 'Every guardian must have signed.'
		},
		{
			id: 'bildlov.this-image',
			section: 'samtycke',
			quote: 'Ett samtycke till vissa bilder gäller bara dem.',
			sv: 'Samtycket gäller andra bilder, inte den här.',
			en: 'The consent is for other images, not for this one.'
		},
		{
			id: 'bildlov.channel',
			section: 'samtycke',
			quote: 'Ett samtycke gäller de kanaler som är ikryssade.',
			sv: 'Samtycket gäller inte den här sortens kanal.',
			en: 'The consent does not cover this kind of channel.'
		},
		{
			id: 'bildlov.purpose',
			section: 'samtycke',
			quote: 'Ett samtycke gäller de ändamål som det nämner.',
			sv: 'Samtycket gäller inte det här ändamålet.',
			en: 'The consent does not cover this purpose.'
		},
		{
			id: 'bildlov.content',
			section: 'samtycke',
			quote: 'Bild, namn, röst och film samtycks till var för sig.',
			sv: 'Samtycket gäller inte allt som följer med: bild, namn, röst, film.',
			en: 'The consent does not cover all that comes along: image, name, voice, film.'
		},
		{
			id: 'bildlov.third-country',
			section: 'samtycke',
			quote: 'Där uppgifter lämnar EU/EES ska rutan för överföring vara ikryssad.',
			sv: 'Rutan för överföring utanför EU/EES ska vara ikryssad.',
			en: 'The box for transfer outside the EU/EEA must be ticked.'
		},
		{
			id: 'bildlov.policy-rule',
			section: 'policy',
			quote: 'Det som en policy inte säger något om är inte tillåtet.',
			sv: 'Kommunens policy säger inget om det här fallet.',
			en: "The municipality's policy says nothing of this case."
		},
		{
			id: 'bildlov.ruling',
			section: 'policy',
			quote: 'En öppen fråga avgörs av en namngiven person och gäller sedan alla lika fall.',
			sv: 'Frågan är avgjord av kommunen.',
			en: 'The municipality has ruled on the question.'
		},
		{
			id: 'bildlov.until-withdrawn',
			section: 'samtycke',
			quote: 'Ett samtycke gäller tills det tas tillbaka, om kommunen inte har bestämt något annat.',
			sv: 'Samtycket gäller tills det tas tillbaka.',
			en: 'The consent holds until it is withdrawn.'
		},
		{
			id: 'bildlov.who-decides',
			section: 'policy',
			quote: 'En öppen fråga avgörs av en kommunikatör, om kommunen inte har bestämt något annat.',
			sv: 'En kommunikatör avgör öppna frågor.',
			en: 'A communications officer answers open questions.'
		},
		{
			id: 'bildlov.consent-ended',
			section: 'efteråt',
			quote: 'Det som hänger när ett samtycke går ut visas i en lista, så att någon tar ställning.',
			sv: 'När ett samtycke går ut visas det som hänger i en lista.',
			en: 'When a consent ends, what hangs is listed.'
		},
		{
			id: 'bildlov.age-limit-passed',
			section: 'efteråt',
			quote: 'När en åldersgräns passeras frågas om igen. Det som hänger får hänga till dess.',
			sv: 'När en åldersgräns passeras frågas om igen.',
			en: 'When an age limit is passed, the question is asked again.'
		},
		{
			id: 'bildlov.policy-changed',
			section: 'efteråt',
			quote: 'Det som hänger när riktlinjen ändras visas i en lista, så att någon tar ställning.',
			sv: 'När riktlinjen ändras visas det som hänger i en lista.',
			en: 'When the policy changes, what hangs is listed.'
		},
		{
			id: 'bildlov.children-not-mentioned',
			section: 'policy',
			quote: 'Där en riktlinje inte nämner barn avgör en namngiven person.',
			sv: 'Riktlinjen har ingen regel om barn. Någon behöver besluta.',
			en: 'The guideline has no rule on children. Somebody must decide.'
		}
	])
];

/** The rule behind each missing code, where a policy names none of its own. */
export const defaultAsks: Readonly<Partial<Record<MissingCode, RuleId>>> = {
	'consent-for-this-image': 'bildlov.this-image',
	'third-country-consent': 'bildlov.third-country',
	'channel-not-covered': 'bildlov.channel',
	'purpose-not-covered': 'bildlov.purpose',
	'content-not-covered': 'bildlov.content'
};

/** How a municipality works whose guideline does not say. */
export const usualPractice: Practice = {
	validity: [{ from: '2018-05-25', years: null, rule: 'bildlov.until-withdrawn' }],
	decides: [{ from: '2018-05-25', role: 'communicator', rule: 'bildlov.who-decides' }],
	afterwards: {
		'consent-ended': [{ from: '2018-05-25', then: 'list', rule: 'bildlov.consent-ended' }],
		'age-limit-passed': [{ from: '2018-05-25', then: 'ask-again', rule: 'bildlov.age-limit-passed' }],
		'policy-changed': [{ from: '2018-05-25', then: 'list', rule: 'bildlov.policy-changed' }]
	}
};
