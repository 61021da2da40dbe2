/** Plain words for what a municipality sets, and the sentence that the product proposes for the rule. */
import type { ChannelKind, DutyCode } from '#lib/domain/decision.ts';
import type { AskedOf, ChangedValue, ChannelSwitch, PeopleGroup } from '#lib/policy/policy-change.ts';
import type { Place } from '#lib/policy/policy-values.ts';
import type { Afterwards, DecidingRole, Ending } from '#lib/policy/profile.ts';
import { calendarWords, capitalised } from './day-words.ts';
import type { Language } from './language.ts';
import { verdictWords } from './verdict-words.ts';

type Of<Set extends ChangedValue['set']> = Extract<ChangedValue, { set: Set }>;

const sv = {
	group: (of: PeopleGroup, age: number): string =>
		({
			'under-13': `Barn under ${age} år`,
			'13-to-upper-secondary': `Från ${age} år till gymnasieåldern`,
			'upper-secondary': 'Gymnasieålder, under 18 år',
			adult: 'Vuxna',
			employee: 'Anställda',
			elected: 'Förtroendevalda'
		})[of],
	/** Begins the sentence of a rule: "För barn under 13 år …". */
	forGroup: (of: PeopleGroup, age: number): string =>
		({
			'under-13': `barn under ${age} år`,
			'13-to-upper-secondary': `barn som har fyllt ${age} år men inte är i gymnasieåldern`,
			'upper-secondary': 'ungdomar i gymnasieåldern',
			adult: 'vuxna',
			employee: 'anställda',
			elected: 'förtroendevalda'
		})[of],
	inKind: {
		'social-media': 'i sociala medier',
		website: 'på webbplatsen',
		intranet: 'på intranätet',
		'learning-platform': 'på lärplattformen',
		print: 'i tryck',
		press: 'i press'
	} satisfies Record<ChannelKind, string>,
	asks: {
		law: 'Bara det som lagen kräver',
		guardian: 'En vårdnadshavare samtycker',
		self: 'Personen samtycker själv',
		'by-age': 'Efter ålder: vårdnadshavare eller personen själv',
		forbid: 'Får inte publiceras'
	} satisfies Record<AskedOf, string>,
	asksDetail: (age: number): Record<AskedOf, string> => ({
		law: `Med samtycke som grund: vårdnadshavare under ${age} år, personen själv därefter. Andra lagliga grunder räcker också.`,
		guardian: 'Ett samtycke krävs, vilken laglig grund som än anges. Vårdnadshavaren skriver under.',
		self: 'Ett samtycke krävs, vilken laglig grund som än anges. Personen skriver under själv.',
		'by-age': `Ett samtycke krävs, vilken laglig grund som än anges. Under ${age} år skriver vårdnadshavaren under.`,
		forbid: 'Inget samtycke hjälper.'
	}),
	demands: {
		thisImage: 'till just den bilden',
		written: 'skriftligt',
		registration: 'diariefört'
	},
	discouraged: 'avråds',
	switches: {
		'consent-always': 'Samtycke krävs alltid',
		'sensitive-forbidden': 'Känsliga personuppgifter får aldrig publiceras',
		'anonymised-discouraged': 'Suddade eller täckta ansikten avråds',
		'copyright-stated': 'Fotograf och rätt att använda bilden ska vara angivna'
	} satisfies Record<ChannelSwitch, string>,
	duties: {
		'assess-public-interest': 'Bedöma om publiceringen behövs för ett allmänt intresse',
		'assess-suitability': 'Bedöma om bilden är lämplig att publicera',
		'inform-subject': 'Berätta för den som syns vad publiceringen innebär',
		'prefer-non-identifiable': 'Tänka efter om en bild utan igenkännbara personer räcker',
		'record-motivation': 'Skriva ned varför bilden publiceras',
		'record-release': 'Spara avtalet eller licensen för bilden',
		register: 'Diarieföra samtycket',
		'special-care-child': 'Vara särskilt försiktig med bilder på barn',
		'state-copyright': 'Ange vem som har upphovsrätten',
		'store-at-communications': 'Förvara samtycket hos kommunikationsenheten',
		'store-at-unit': 'Förvara samtycket hos verksamheten'
	} satisfies Record<DutyCode, string>,
	on: 'Ja',
	off: 'Nej',
	ending: {
		'consent-ended': 'När ett samtycke går ut',
		'age-limit-passed': 'När en åldersgräns passeras',
		'policy-changed': 'När riktlinjen ändras'
	} satisfies Record<Ending, string>,
	afterwards: {
		'take-down': 'Det som hänger tas ned',
		'ask-again': 'Frågan ställs igen; bilden hänger kvar till dess',
		list: 'Det som hänger visas i en lista, så att någon tar ställning',
		stays: 'Det som hänger får hänga kvar'
	} satisfies Record<Afterwards, string>,
	role: {
		manager: 'En chef',
		communicator: 'En kommunikatör',
		registrar: 'Registratorn',
		administrator: 'En administratör'
	} satisfies Record<DecidingRole, string>,
	guardians: { one: 'Det räcker med en vårdnadshavare', all: 'Alla vårdnadshavare skriver under' },
	eachBoard: 'Varje nämnd väljer själv',
	whole: {
		'own-consent-age': 'Från vilken ålder samtycker man själv?',
		'upper-secondary-age': 'När börjar gymnasieåldern?',
		'usual-basis': 'Vilken laglig grund är den vanliga?',
		guardians: 'Hur många vårdnadshavare skriver under?',
		validity: 'Hur länge gäller ett samtycke?',
		decides: 'Vem avgör öppna frågor?'
	},
	short: {
		'own-consent-age': 'Eget samtycke',
		'upper-secondary-age': 'Gymnasieålder',
		'usual-basis': 'Vanlig laglig grund',
		guardians: 'Vårdnadshavare',
		validity: 'Samtyckets längd',
		decides: 'Öppna frågor avgörs av'
	},
	years: (years: number) => (years === 1 ? '1 år' : `${years} år`),
	untilWithdrawn: 'Tills det tas tillbaka',
	from: (years: number) => `Från ${years} år`,
	upper: (turning: number, day: string) => `Från den ${day} det år man fyller ${turning}`
};

const en: typeof sv = {
	group: (of, age) =>
		({
			'under-13': `Children under ${age}`,
			'13-to-upper-secondary': `From ${age} to upper-secondary age`,
			'upper-secondary': 'Upper-secondary age, under 18',
			adult: 'Adults',
			employee: 'Employees',
			elected: 'Elected representatives'
		})[of],
	forGroup: (of, age) =>
		({
			'under-13': `children under ${age}`,
			'13-to-upper-secondary': `children who have turned ${age} but are not of upper-secondary age`,
			'upper-secondary': 'young people of upper-secondary age',
			adult: 'adults',
			employee: 'employees',
			elected: 'elected representatives'
		})[of],
	inKind: {
		'social-media': 'on social media',
		website: 'on the website',
		intranet: 'on the intranet',
		'learning-platform': 'on the learning platform',
		print: 'in print',
		press: 'in the press'
	},
	asks: {
		law: 'Only what the law asks',
		guardian: 'A guardian consents',
		self: 'The person consents',
		'by-age': 'By age: a guardian or the person',
		forbid: 'Must not be published'
	},
	asksDetail: (age) => ({
		law: `With consent as the basis: a guardian under ${age}, the person from then on. Other legal bases are enough too.`,
		guardian: 'A consent is needed, whatever the legal basis. The guardian signs.',
		self: 'A consent is needed, whatever the legal basis. The person signs.',
		'by-age': `A consent is needed, whatever the legal basis. Under ${age} a guardian signs.`,
		forbid: 'No consent helps.'
	}),
	demands: { thisImage: 'to this very image', written: 'in writing', registration: 'registered' },
	discouraged: 'advised against',
	switches: {
		'consent-always': 'Consent is always needed',
		'sensitive-forbidden': 'Sensitive personal data are never published',
		'anonymised-discouraged': 'Blurred or covered faces are advised against',
		'copyright-stated': 'Photographer and right to use the image must be stated'
	},
	duties: {
		'assess-public-interest': 'Assess whether the public interest calls for publishing',
		'assess-suitability': 'Assess whether the image is suitable to publish',
		'inform-subject': 'Tell the person shown what publishing means',
		'prefer-non-identifiable': 'Consider whether an image without recognisable people would do',
		'record-motivation': 'Write down why the image is published',
		'record-release': 'Save the agreement or licence of the image',
		register: 'Register the consent',
		'special-care-child': 'Take special care with images of children',
		'state-copyright': 'State who holds the copyright',
		'store-at-communications': 'Keep the consent at the communications unit',
		'store-at-unit': 'Keep the consent at the unit'
	},
	on: 'Yes',
	off: 'No',
	ending: {
		'consent-ended': 'When a consent ends',
		'age-limit-passed': 'When an age limit is passed',
		'policy-changed': 'When the policy changes'
	},
	afterwards: {
		'take-down': 'What is up is taken down',
		'ask-again': 'The question is asked again; the image stays up until then',
		list: 'What is up is listed, so that somebody decides',
		stays: 'What is up stays up'
	},
	role: {
		manager: 'A manager',
		communicator: 'A communications officer',
		registrar: 'The registrar',
		administrator: 'An administrator'
	},
	guardians: { one: 'One guardian is enough', all: 'Every guardian signs' },
	eachBoard: 'Each board chooses for itself',
	whole: {
		'own-consent-age': 'From which age does one consent in person?',
		'upper-secondary-age': 'When does upper-secondary age begin?',
		'usual-basis': 'Which legal basis is the usual one?',
		guardians: 'How many guardians sign?',
		validity: 'How long does a consent hold?',
		decides: 'Who answers open questions?'
	},
	short: {
		'own-consent-age': 'Own consent',
		'upper-secondary-age': 'Upper-secondary age',
		'usual-basis': 'Usual legal basis',
		guardians: 'Guardians',
		validity: 'How long a consent holds',
		decides: 'Open questions are answered by'
	},
	years: (years) => (years === 1 ? '1 year' : `${years} years`),
	untilWithdrawn: 'Until it is withdrawn',
	from: (years) => `From ${years}`,
	upper: (turning, day) => `From ${day} of the year in which one turns ${turning}`
};

/** The words of what a policy can have. */
export const settingWords = { sv, en };

/** A day of every year, `08-01`: "1 augusti". */
export function monthDayWords(monthDay: string, language: Language): string {
	const [month = '', day = ''] = monthDay.split('-');
	const name = calendarWords[language].months[Number(month) - 1] ?? '';
	return `${Number(day)} ${name}`;
}

/** What is asked, as a heading: "Barn under 13 år i sociala medier". `age` is the policy's age of own consent. */
export function placeTitle(place: Place, age: number, language: Language): string {
	const t = settingWords[language];
	switch (place.set) {
		case 'afterwards':
			return t.ending[place.ending];
		case 'people':
			return `${t.group(place.of, age)} ${t.inKind[place.kind]}`;
		case 'switch':
			return `${t.switches[place.what]} ${t.inKind[place.kind]}`;
		case 'duty':
			return `${t.duties[place.duty]}, ${t.inKind[place.kind]}`;
		default:
			return t.whole[place.set];
	}
}

/** The value in a few words: "Från 15 år", "En vårdnadshavare samtycker, skriftligt". */
export function valueWords(value: ChangedValue, language: Language): string {
	const t = settingWords[language];
	switch (value.set) {
		case 'own-consent-age':
			return t.from(value.years);
		case 'upper-secondary-age':
			return t.upper(value.turning, monthDayWords(value.monthDay, language));
		case 'usual-basis':
			return verdictWords[language].legalBasis[value.basis];
		case 'guardians':
			return t.guardians[value.value];
		case 'validity':
			return value.years === null ? t.untilWithdrawn : t.years(value.years);
		case 'decides':
			return t.role[value.role];
		case 'afterwards':
			return t.afterwards[value.then];
		case 'people':
			return peopleWords(value, language);
		case 'switch':
		case 'duty':
			return value.on ? t.on : t.off;
	}
}

function peopleWords(value: Of<'people'>, language: Language): string {
	const t = settingWords[language];
	const parts = [t.asks[value.asks]];
	for (const demand of ['written', 'registration', 'thisImage'] as const) {
		if (value[demand]) parts.push(t.demands[demand]);
	}
	if (value.discouraged) parts.push(t.discouraged);
	return parts.join(', ');
}

/** The sentence that a reason will show, as the product would put it; the municipality may put it otherwise. */
export function proposedSentence(
	value: ChangedValue,
	age: number
): { readonly sv: string; readonly en: string } {
	return { sv: swedish(value, age), en: english(value, age) };
}

function swedish(value: ChangedValue, age: number): string {
	switch (value.set) {
		case 'own-consent-age':
			return `Den som har fyllt ${value.years} år samtycker själv. För yngre barn är det en vårdnadshavare som samtycker.`;
		case 'upper-secondary-age':
			return `Gymnasieåldern börjar den ${monthDayWords(value.monthDay, 'sv')} det år personen fyller ${value.turning}, eller när gymnasiet börjar.`;
		case 'usual-basis':
			return `Den vanliga lagliga grunden är ${verdictWords.sv.legalBasis[value.basis].toLowerCase()}.`;
		case 'guardians':
			return value.value === 'all'
				? 'Alla vårdnadshavare ska ha skrivit under.'
				: 'Det räcker att en vårdnadshavare har skrivit under.';
		case 'validity':
			return value.years === null
				? 'Samtycket gäller tills det tas tillbaka.'
				: `Samtycket gäller i ${value.years} år, om det inte tas tillbaka dessförinnan.`;
		case 'decides':
			return `${sv.role[value.role]} avgör öppna frågor.`;
		case 'afterwards':
			return `${sv.ending[value.ending]}: ${lowered(sv.afterwards[value.then])}.`;
		case 'people':
			return peopleSentence(value, sv.forGroup(value.of, age), 'sv');
		case 'switch':
			return switchSentence(value, 'sv');
		case 'duty':
			return value.on
				? `Den som publicerar ${sv.inKind[value.kind]} ska ${lowered(sv.duties[value.duty])}.`
				: `Den som publicerar ${sv.inKind[value.kind]} behöver inte ${lowered(sv.duties[value.duty])}.`;
	}
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function peopleSentence(value: Of<'people'>, whom: string, language: Language): string {
	const where = settingWords[language].inKind[value.kind];
	const { thisImage, written, registration, discouraged } = value;
	if (language === 'sv') {
		const how = `${written ? 'skriftligt ' : ''}till ${thisImage ? 'just den bilden' : 'bilder'} ${where}`;
		const registered = registration ? ' Samtycket ska diarieföras.' : '';
		const advice = discouraged ? ' Kommunen avråder ändå från sådana bilder.' : '';
		switch (value.asks) {
			case 'law':
				return `För ${whom} gäller ${where} bara det som lagen kräver.${advice}`;
			case 'guardian':
				return `För ${whom} ska en vårdnadshavare samtycka ${how}.${registered}${advice}`;
			case 'self':
				return `${capitalised(whom)} ska själva samtycka ${how}.${registered}${advice}`;
			case 'by-age':
				return `För ${whom} ska en vårdnadshavare eller personen själv, efter ålder, samtycka ${how}.${registered}${advice}`;
			case 'forbid':
				return `Bilder där ${whom} går att identifiera får inte publiceras ${where}.`;
		}
	}
	const how = `${written ? 'in writing ' : ''}to ${thisImage ? 'that very image' : 'images'} ${where}`;
	const registered = registration ? ' The consent is registered.' : '';
	const advice = discouraged ? ' The municipality still advises against such images.' : '';
	switch (value.asks) {
		case 'law':
			return `For ${whom} only what the law asks holds ${where}.${advice}`;
		case 'guardian':
			return `For ${whom} a guardian must consent ${how}.${registered}${advice}`;
		case 'self':
			return `${capitalised(whom)} must themselves consent ${how}.${registered}${advice}`;
		case 'by-age':
			return `For ${whom} a guardian or the person, according to age, must consent ${how}.${registered}${advice}`;
		case 'forbid':
			return `Images in which ${whom} can be identified must not be published ${where}.`;
	}
}

function switchSentence({ what, kind, on }: Of<'switch'>, language: Language): string {
	const where = settingWords[language].inKind[kind];
	const sentences: Record<ChannelSwitch, Record<Language, readonly [on: string, off: string]>> = {
		'consent-always': {
			sv: [
				`${capitalised(where)} krävs alltid samtycke, vilken laglig grund som än anges.`,
				`${capitalised(where)} kan också andra lagliga grunder än samtycke räcka.`
			],
			en: [
				`${capitalised(where)} a consent is always needed, whatever the legal basis.`,
				`${capitalised(where)} other legal bases than consent can be enough too.`
			]
		},
		'sensitive-forbidden': {
			sv: [
				`Känsliga personuppgifter får inte publiceras ${where}.`,
				`Känsliga personuppgifter kräver ett uttryckligt, skriftligt samtycke ${where}.`
			],
			en: [
				`Sensitive personal data may not be published ${where}.`,
				`Sensitive personal data need an explicit, written consent ${where}.`
			]
		},
		'anonymised-discouraged': {
			sv: [
				`Suddade eller täckta ansikten är inget bra alternativ ${where}.`,
				`Suddade eller täckta ansikten går bra ${where}.`
			],
			en: [
				`Blurred or covered faces are not a good alternative ${where}.`,
				`Blurred or covered faces will do ${where}.`
			]
		},
		'copyright-stated': {
			sv: [
				`Fotograf och rätt att använda bilden ska vara angivna ${where}.`,
				`Fotograf och rätt att använda bilden behöver inte vara angivna ${where}.`
			],
			en: [
				`Photographer and right to use the image must be stated ${where}.`,
				`Photographer and right to use the image need not be stated ${where}.`
			]
		}
	};
	return sentences[what][language][on ? 0 : 1];
}

function english(value: ChangedValue, age: number): string {
	switch (value.set) {
		case 'own-consent-age':
			return `A person who has turned ${value.years} consents in person. For younger children it is a guardian who consents.`;
		case 'upper-secondary-age':
			return `Upper-secondary age begins on ${monthDayWords(value.monthDay, 'en')} of the year in which the person turns ${value.turning}, or with upper-secondary school.`;
		case 'usual-basis':
			return `The usual legal basis is ${verdictWords.en.legalBasis[value.basis].toLowerCase()}.`;
		case 'guardians':
			return value.value === 'all'
				? 'Every guardian must have signed.'
				: 'It is enough that one guardian has signed.';
		case 'validity':
			return value.years === null
				? 'The consent holds until it is withdrawn.'
				: `The consent holds for ${en.years(value.years)}, unless it is withdrawn before.`;
		case 'decides':
			return `${en.role[value.role]} answers open questions.`;
		case 'afterwards':
			return `${en.ending[value.ending]}: ${lowered(en.afterwards[value.then])}.`;
		case 'people':
			return peopleSentence(value, en.forGroup(value.of, age), 'en');
		case 'switch':
			return switchSentence(value, 'en');
		case 'duty':
			return value.on
				? `Whoever publishes ${en.inKind[value.kind]} must ${lowered(en.duties[value.duty])}.`
				: `Whoever publishes ${en.inKind[value.kind]} need not ${lowered(en.duties[value.duty])}.`;
	}
}
