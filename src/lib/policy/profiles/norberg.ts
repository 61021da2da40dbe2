import { usualPractice } from '../defaults.ts';
import { lawAges } from '../law.ts';
import { type ChannelRules, type FirstStep, type Profile, rulesOf } from '../profile.ts';

const source = {
	document:
		'Riktlinjer för sociala medier, Norbergs kommun (KS 2022-05-30 § 91, reviderad 2024-12-09 § 199/24)',
	from: '2024-12-09',
	readOn: '2026-11-22'
};
const { from } = source;

const rules = rulesOf(source, [
	{
		id: 'NOR-12',
		section: 'Vad får jag publicera?',
		quote: 'använd bilder utan identifierbara personer i så stor utsträckning som möjligt',
		sv: 'Välj hellre en bild där ingen går att identifiera.',
		en: 'Prefer an image in which nobody can be identified.'
	},
	{
		id: 'NOR-17',
		section: 'Lagbestämmelser',
		quote: 'publicera namn och bilder på konstnärer och artister som ska verka/uppträda',
		sv: 'Författare, konstnärer och artister får visas inom konstnärligt eller litterärt skapande.',
		en: 'Authors, artists and performers may be shown within artistic or literary work.',
		note: 'Texten säger också att en medarbetare som berättar om artisten inte får visas med den grunden; varje person i bilden bedöms för sig.'
	},
	{
		id: 'NOR-19',
		section: 'Lagbestämmelser',
		quote: 'Övriga verksamhetsområden behöver göra en bedömning och ha en motivering',
		sv: 'Andra än kulturverksamheter ska skriva ned sin motivering.',
		en: 'Others than cultural institutions must record their reasons.'
	},
	{
		id: 'NOR-20',
		section: 'Sekretess och tystnadsplikt',
		quote: 'Administratörer får inte publicera uppgifter som innehåller sekretess.',
		sv: 'Sekretessbelagda uppgifter får inte publiceras.',
		en: 'What is under secrecy may not be published.'
	},
	{
		id: 'NOR-28',
		section: 'Verksamhetsbilder och bilder utan ansikten/igenkännbarhet i första hand',
		quote: 'Bilderna ska i första hand vara utan ansikten som syns eller personer som går att identifiera',
		sv: 'Ingen går att identifiera på bilden, så som kommunen vill ha det.',
		en: 'Nobody can be identified in the image, which is what the municipality prefers.'
	},
	{
		id: 'NOR-29',
		section: 'Verksamhetsbilder och bilder utan ansikten/igenkännbarhet i första hand',
		quote:
			'därför är inte heller blurrade (utsuddade) ansikten eller ansikten täckta med en emoji ett bra alternativ',
		sv: 'Suddade eller täckta ansikten är inget bra alternativ.',
		en: 'Blurred or covered faces are not a good alternative.'
	},
	{
		id: 'NOR-30',
		section: 'Bilder på medarbetare och förtroendevalda (politiker)',
		quote:
			'ska de först godkänna bilden/bilderna och ge sitt samtycke till publicering på sociala medier innan bilden/bilderna används',
		sv: 'Medarbetare och förtroendevalda ska godkänna just den bilden och samtycka innan den används.',
		en: 'Employees and elected representatives must approve this very image and consent before it is used.'
	},
	{
		id: 'NOR-32',
		section: 'Bilder på barn',
		quote:
			'i största möjliga mån inte publicera bilder där barn går att identifiera, oavsett om det finns samtycke',
		sv: 'Kommunen avråder från bilder där barn går att identifiera, även när det finns samtycke.',
		en: 'The municipality advises against images in which children can be identified, consent or not.',
		note: '”I största möjliga mån” läses som avrådan, inte förbud: den som publicerar skriver ned varför.'
	},
	{
		id: 'NOR-33',
		section: 'Bilder på barn',
		quote:
			'Undantag för detta gäller för äldre barn/ungdomar i gymnasieålder som har rätt att bestämma själva.',
		sv: 'Den som är i gymnasieålder bestämmer själv.',
		en: 'Those of upper-secondary age decide for themselves.'
	},
	{
		id: 'NOR-34',
		section: 'Bilder på barn',
		quote:
			'så ska alltid en vårdnadshavare samtycka till eller godkänna publiceringen för att den ska vara giltig om barnet är under 13 år',
		sv: 'För barn under 13 år ska en vårdnadshavare samtycka.',
		en: 'For a child under 13 a guardian must consent.'
	},
	{
		id: 'NOR-35',
		section: 'Bilder på barn',
		quote: 'Samtycket gäller då för den aktuella bilden/bilderna och inte generellt för barnet.',
		sv: 'Samtycket ska gälla just den här bilden.',
		en: 'The consent must be for this very image.'
	},
	{
		id: 'NOR-36',
		section: 'Bilder på barn',
		quote:
			'Barn över 13 år (cirka 14–15 år) får enligt svenska bestämmelser själva ge samtycke till publicering.',
		sv: 'Barn som har fyllt 13 år samtycker själva.',
		en: 'Children who have turned 13 consent in person.',
		note: 'Texten säger ”under 13” på ett ställe och ”över 13” på ett annat; 13-årsdagen räknas hit, som i lagen.'
	},
	{
		id: 'NOR-37',
		section: 'Bilder på barn',
		quote:
			'Vid all behandling av barns personuppgifter ska särskild försiktighet följas, oavsett vilken laglig grund',
		sv: 'Bilder på barn kräver särskild försiktighet, vilken grunden än är.',
		en: 'Images of children call for special care, whatever the legal basis.'
	},
	{
		id: 'NOR-40',
		section: 'Bilder med ansikten och på identifierbara personer',
		quote: 'Tänk på att detta dock inte är tillräckligt för publicering på sociala medier.',
		sv: 'Allmänt intresse eller annat lagstöd räcker inte på sociala medier: det krävs samtycke.',
		en: 'Public interest or another legal ground is not enough on social media: consent is needed.',
		note: 'I andra kanaler ska bilden enligt texten styrkas med allmänt intresse eller annat lagstöd, prövat i varje fall. Välj den grunden på kanalen eller vid publiceringen.'
	},
	{
		id: 'NOR-42',
		section: 'Samtycke vid publicering i sociala medier',
		quote:
			'måste därför personer, som går att identifiera på bilder, förstå vad det innebär att bilden/bilderna publiceras på sociala medier',
		sv: 'Rutan för överföring till land utanför EU ska vara ikryssad.',
		en: 'The box for transfer to a country outside the EU must be ticked.'
	},
	{
		id: 'NOR-44',
		section: 'Samtycke vid publicering i sociala medier',
		quote: 'kryssa i sociala medier på samtyckesblanketten',
		sv: 'Den som går att identifiera ska samtycka och kryssa i sociala medier.',
		en: 'Whoever can be identified must consent and tick social media.',
		note: 'En webbplats med kommentarsfält räknas enligt texten som sociala medier: lägg upp den som en sådan kanal.'
	},
	{
		id: 'NOR-45',
		section: 'Förvaring av samtycke vid publicering i sociala medier',
		quote: 'ska samtycket förvaras hos kommunikationsenheten',
		sv: 'Samtycket förvaras hos kommunikationsenheten.',
		en: 'The consent is kept at the communications unit.'
	},
	{
		id: 'NOR-46',
		section: 'Förvaring av samtycke vid publicering i sociala medier',
		quote: 'ska samtycket förvaras på korrekt sätt hos verksamheten',
		sv: 'Samtycket förvaras hos verksamheten.',
		en: 'The consent is kept at the unit.'
	},
	{
		id: 'NOR-47',
		section: 'Förvaring av samtycke vid publicering i sociala medier',
		quote: 'i största möjliga mån undvika att publicera bilder på sociala medier med identifierbara personer',
		sv: 'Undvik så långt det går bilder med identifierbara personer på sociala medier.',
		en: 'Avoid, as far as possible, images with identifiable people on social media.'
	},
	{
		id: 'NOR-49',
		section: 'Publicering av känsliga, kränkande eller sekretessbelagda uppgifter',
		quote:
			'Det är inte tillåtet att publicera känsliga, integritetskränkande personuppgifter eller sekretessbelagda uppgifter',
		sv: 'Känsliga personuppgifter får inte publiceras på sociala medier.',
		en: 'Sensitive personal data may not be published on social media.',
		note: 'Texten nämner också det som är kränkande utan att vara känsligt; det avgör den som publicerar.'
	},
	{
		id: 'NOR-51',
		section: 'Publicering av känsliga, kränkande eller sekretessbelagda uppgifter',
		quote:
			'För att publicera känsliga personuppgifter krävs som utgångspunkt att den enskilde gett sitt uttryckliga samtycke till behandlingen.',
		sv: 'Känsliga personuppgifter kräver ett uttryckligt, skriftligt samtycke.',
		en: 'Sensitive personal data need an explicit, written consent.'
	}
]);

const artist: FirstStep = {
	kind: 'allow-artist',
	rule: 'NOR-17',
	duties: [{ duty: 'record-motivation', rule: 'NOR-19', exceptPublisher: 'culture' }]
};
const store = [
	{ duty: 'store-at-communications', rule: 'NOR-45', account: 'official' },
	{ duty: 'store-at-unit', rule: 'NOR-46', account: 'unit' }
] as const;
const children = { rule: 'NOR-32', bands: ['under-13', '13-to-upper-secondary'] } as const;

const socialMedia: ChannelRules = {
	secret: 'NOR-20',
	notIdentifiable: 'NOR-28',
	anonymised: 'NOR-29',
	sensitive: 'NOR-49',
	asks: { 'third-country-consent': 'NOR-42', 'channel-not-covered': 'NOR-44' },
	first: [artist, { kind: 'treat-as-consent', rule: 'NOR-40', when: 'always' }],
	people: [
		{
			who: { roles: ['employee', 'elected'] },
			cells: [{ from, is: { kind: 'consent', self: 'NOR-30', thisImage: 'NOR-30', duties: store } }]
		},
		{
			who: { bands: ['under-13'] },
			cells: [
				{
					from,
					is: { kind: 'consent', guardian: 'NOR-34', thisImage: 'NOR-35', duties: store },
					discouraged: children
				}
			]
		},
		{
			who: { bands: ['13-to-upper-secondary'] },
			cells: [{ from, is: { kind: 'consent', self: 'NOR-36', duties: store }, discouraged: children }]
		},
		{
			who: { bands: ['upper-secondary'] },
			cells: [{ from, is: { kind: 'consent', self: 'NOR-33', duties: store } }]
		},
		{ who: {}, cells: [{ from, is: { kind: 'consent', self: 'NOR-44', duties: store } }] }
	],
	duties: [{ duty: 'prefer-non-identifiable', rule: 'NOR-47' }]
};

const otherChannels: ChannelRules = {
	explicitConsent: 'NOR-51',
	first: [artist],
	people: [
		{ who: { roles: ['employee', 'elected'] }, cells: [{ from, is: 'law' }] },
		{ who: {}, cells: [{ from, is: 'law', discouraged: children }] }
	]
};

export const norberg: Profile = {
	id: 'norberg',
	version: '1',
	name: 'Norbergs kommun',
	usualBasis: 'consent',
	rules,
	ages: { ...lawAges, ownConsent: [{ from, value: 13, rule: 'NOR-34' }] },
	practice: usualPractice,
	questions: [],
	specialCare: 'NOR-37',
	channels: {
		'social-media': socialMedia,
		website: {
			...otherChannels,
			notIdentifiable: 'NOR-28',
			anonymised: 'NOR-29',
			duties: [{ duty: 'prefer-non-identifiable', rule: 'NOR-12' }]
		},
		intranet: otherChannels,
		'learning-platform': otherChannels,
		print: otherChannels,
		press: otherChannels
	}
};
