/** The words of the list of consents that have to be asked for again. */
import { addDays, type Day } from '#lib/domain/day.ts';
import type { Renewal } from '#lib/policy/renewals.ts';
import { capitalised, dayWithYear, calendarWords } from './day-words.ts';
import type { Language } from './language.ts';

const sv = {
	titleNow: (people: number) =>
		people === 1 ? '1 person behöver frågas om igen' : `${people} personer behöver frågas om igen`,
	titleAhead: (people: number, day: string) =>
		people === 1
			? `Ingen behöver frågas om i dag, men 1 person fram till ${day}`
			: `Ingen behöver frågas om i dag, men ${people} personer fram till ${day}`,
	titleNone: 'Ingen behöver frågas om igen',
	lead: (ahead: number, until: string) =>
		ahead === 0
			? `Ingen mer fram till ${until}.`
			: `Fram till ${until} behöver ${ahead === 1 ? 'ytterligare 1 person' : `ytterligare ${ahead} personer`} frågas.`,
	leadWhy:
		'Ett samtycke räcker inte längre när en åldersgräns passeras, när dess sista dag har gått eller när riktlinjen ändras.',
	filter: 'Välj vilka som visas',
	unit: 'Verksamhet',
	allUnits: 'Alla verksamheter',
	group: 'Grupp',
	allGroups: 'Alla grupper',
	month: 'När',
	allMonths: 'Nu och ett år framåt',
	now: 'Nu',
	show: 'Visa',
	reset: 'Visa alla',
	nowTitle: 'Behöver frågas nu',
	aheadTitle: (month: string) => capitalised(month),
	person: 'Person',
	where: 'Grupp',
	why: 'Varför',
	day: 'Dag',
	whom: 'Fråga',
	channels: 'Kanaler',
	list: 'Vilka som behöver frågas, varför och vem som ska svara',
	since: (day: string) => `sedan ${day}`,
	from: (day: string) => `från ${day}`,
	cause: {
		'own-consent-age': {
			past: (years: number) => `Har fyllt ${years}`,
			ahead: (years: number) => `Fyller ${years}`
		},
		majority: { past: (years: number) => `Har fyllt ${years}`, ahead: (years: number) => `Fyller ${years}` },
		'upper-secondary-age': { past: 'Är i gymnasieåldern', ahead: 'Kommer upp i gymnasieåldern' },
		'consent-ended': {
			past: (day: string) => `Samtycket gällde till och med ${day}`,
			ahead: (day: string) => `Samtycket gäller till och med ${day}`
		},
		'policy-changed': { past: 'Riktlinjen har ändrats', ahead: 'Riktlinjen ändras' }
	},
	ask: {
		self: 'Personen själv',
		guardian: 'En vårdnadshavare',
		all: 'Alla vårdnadshavare',
		'unknown-age': 'Fyll i födelsedatum först'
	},
	csv: 'Hämta som fil',
	csvName: 'fraga-om-igen',
	csvHead: ['Person', 'Verksamhet', 'Grupp', 'Varför', 'Från och med', 'Fråga', 'Kanaler'],
	print: 'Skriv ut',
	cut: (shown: number, all: number) =>
		`De ${shown} första av ${all} rader visas. Välj en verksamhet eller en månad, eller hämta alla som fil.`,
	howTitle: 'Så frågar du igen',
	how: [
		'Öppna Bildlov på en telefon som är kopplad och skapa ett tillfälle med gruppen och kanalerna.',
		'Räck över telefonen till den som ska svara. Står det ”Personen själv” är det eleven som skriver under.',
		'Raden försvinner härifrån när svaret har kommit in, vare sig det är ja eller nej.'
	],
	toPhones: 'Koppla en telefon',
	published: 'Bilder som ligger uppe fast det de vilade på har upphört står i en egen lista.',
	toPublications: 'Visa dem',
	emptyTitle: 'Ingen åldersgräns och inget slutdatum väntar',
	emptyText:
		'Här står de som behöver frågas igen: när någon fyller år över en gräns, eller när ett samtyckes sista dag har gått. Också när en ny riktlinje kräver något annat. Listan ser ett år framåt.',
	emptyFiltered: 'Ingen i det urval du har valt behöver frågas igen.',
	refusals: {
		NotAllowed: 'Du har inte behörighet att se vilka som behöver frågas igen.',
		NotFound: 'Verksamheten eller gruppen finns inte bland dem du ser.'
	}
};

const en: typeof sv = {
	titleNow: (people) =>
		people === 1 ? '1 person has to be asked about again' : `${people} people have to be asked about again`,
	titleAhead: (people, day) =>
		people === 1
			? `Nobody has to be asked about today, but 1 person up to ${day}`
			: `Nobody has to be asked about today, but ${people} people up to ${day}`,
	titleNone: 'Nobody has to be asked about again',
	lead: (ahead, until) =>
		ahead === 0
			? `Nobody more until ${until}.`
			: `Until ${until} another ${ahead === 1 ? '1 person has' : `${ahead} people have`} to be asked.`,
	leadWhy:
		'A consent is no longer enough when an age limit passes, when its last day is over or when the policy changes.',
	filter: 'Choose who is shown',
	unit: 'Unit',
	allUnits: 'All units',
	group: 'Group',
	allGroups: 'All groups',
	month: 'When',
	allMonths: 'Now and a year ahead',
	now: 'Now',
	show: 'Show',
	reset: 'Show all',
	nowTitle: 'To be asked now',
	aheadTitle: (month) => capitalised(month),
	person: 'Person',
	where: 'Group',
	why: 'Why',
	day: 'Day',
	whom: 'Ask',
	channels: 'Channels',
	list: 'Who is to be asked about, why, and who is to answer',
	since: (day) => `since ${day}`,
	from: (day) => `from ${day}`,
	cause: {
		'own-consent-age': { past: (years) => `Has turned ${years}`, ahead: (years) => `Turns ${years}` },
		majority: { past: (years) => `Has turned ${years}`, ahead: (years) => `Turns ${years}` },
		'upper-secondary-age': { past: 'Is of upper-secondary age', ahead: 'Reaches upper-secondary age' },
		'consent-ended': {
			past: (day) => `The consent held until ${day}`,
			ahead: (day) => `The consent holds until ${day}`
		},
		'policy-changed': { past: 'The policy has changed', ahead: 'The policy changes' }
	},
	ask: {
		self: 'The person',
		guardian: 'A guardian',
		all: 'All guardians',
		'unknown-age': 'Fill in the date of birth first'
	},
	csv: 'Download as a file',
	csvName: 'ask-again',
	csvHead: ['Person', 'Unit', 'Group', 'Why', 'From', 'Ask', 'Channels'],
	print: 'Print',
	cut: (shown, all) =>
		`The first ${shown} of ${all} rows are shown. Choose a unit or a month, or download them all as a file.`,
	howTitle: 'How to ask again',
	how: [
		'Open Bildlov on a phone that is paired and make an event with the group and the channels.',
		'Hand the phone to whoever is to answer. Where it says “The person”, the pupil signs.',
		'The row goes away from here once the answer has come in, be it yes or no.'
	],
	toPhones: 'Pair a phone',
	published: 'Images that are still up after what they rested on has ended stand in a list of their own.',
	toPublications: 'Show them',
	emptyTitle: 'No age limit and no last day lies ahead',
	emptyText:
		'Here stand those who have to be asked again: when somebody passes an age limit, or the last day of a consent is over. Also when a new policy asks for something else. The list looks a year ahead.',
	emptyFiltered: 'Nobody among those you have chosen has to be asked again.',
	refusals: {
		NotAllowed: 'You may not see who has to be asked again.',
		NotFound: 'The unit or the group is not among those you see.'
	}
};

export const renewalWords = { sv, en };

/** "Fyller 13", "Samtycket gällde till och med 3 juni 2026". */
export function causeText(
	{ cause, years, on, isPast }: Pick<Renewal, 'cause' | 'years' | 'on' | 'isPast'>,
	language: Language
): string {
	const t = renewalWords[language].cause;
	const when = isPast ? 'past' : 'ahead';
	if (cause === 'upper-secondary-age' || cause === 'policy-changed') return t[cause][when];
	return cause === 'consent-ended'
		? t[cause][when](dayWithYear(addDays(on, -1), language))
		: t[cause][when](years ?? 0);
}

/** Whom to ask: "Alla vårdnadshavare". */
export function askText({ ask, count }: Pick<Renewal, 'ask' | 'count'>, language: Language): string {
	const t = renewalWords[language].ask;
	return ask === 'guardian' && count === 'all' ? t.all : t[ask];
}

/** "juni 2027". */
export function monthText(month: Day, language: Language): string {
	const name = calendarWords[language].months[Number(month.slice(5, 7)) - 1] ?? '';
	return `${name} ${month.slice(0, 4)}`;
}
