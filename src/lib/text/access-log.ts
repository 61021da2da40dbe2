/** The words of the access log: who has looked at whom. A look is named by what was looked at, never by the answer. */
import type { Look } from '#lib/server/access-log.ts';
import { figure } from './figures.ts';
import type { Language } from './language.ts';

const looksSv: Record<Look, string> = {
	'person-checked': 'Öppnade personen',
	'together-checked': 'Kontrollerade flera tillsammans',
	'people-searched': 'Såg namnet i en sökning',
	'publication-checked': 'Läste en publicering av en bild med personen',
	'named-in-image': 'Ville ange personen i en bild',
	'comparison-shown': 'Såg personen i en jämförelse av policyer',
	'takedowns-listed': 'Såg personen i listan över nedtagningar',
	'withdrawals-listed': 'Såg personen i listan över återkallelser',
	'quarantine-listed': 'Såg personen i listan över det som väntar',
	'endings-listed': 'Såg personen i listan över samtycken som har gått ut',
	'withdrawal-foreseen': 'Började registrera en återkallelse',
	'group-checked': 'Öppnade gruppen',
	'renewals-listed': 'Öppnade listan över samtycken att fråga om på nytt',
	'pack-fetched': 'Hämtade tillfällets lista till en telefon',
	'image-checked': 'Öppnade bilden',
	'original-fetched': 'Hämtade bildens original',
	'preview-fetched': 'Ville se bilden',
	'images-listed': 'Öppnade listan över bilder',
	'publication-read': 'Läste en publicering',
	'takedown-read': 'Läste en nedtagning',
	'withdrawal-read': 'Läste en återkallelse',
	'receipt-read': 'Läste ett kvitto',
	'quarantine-read': 'Öppnade något som väntar på granskning',
	'quarantine-shown': 'Såg personen bland dem som något som väntar kan höra till',
	'queue-file-read': 'Läste in en fil som en telefon har sparat',
	'policies-compared': 'Jämförde policyer',
	'access-log-read': 'Läste vem som har tittat på personen',
	'user-log-read': 'Läste vem användaren har tittat på',
	'whole-log-read': 'Läste vem som har tittat, dag för dag'
};

const looksEn: typeof looksSv = {
	'person-checked': 'Opened the person',
	'together-checked': 'Checked several together',
	'people-searched': 'Saw the name in a search',
	'publication-checked': 'Read a publication of an image with the person',
	'named-in-image': 'Tried to name the person in an image',
	'comparison-shown': 'Saw the person in a comparison of policies',
	'takedowns-listed': 'Saw the person in the list of takedowns',
	'withdrawals-listed': 'Saw the person in the list of withdrawals',
	'quarantine-listed': 'Saw the person in the list of what waits',
	'endings-listed': 'Saw the person in the list of consents that have ended',
	'withdrawal-foreseen': 'Began to register a withdrawal',
	'group-checked': 'Opened the group',
	'renewals-listed': 'Opened the list of consents to ask for again',
	'pack-fetched': 'Fetched the event’s list to a phone',
	'image-checked': 'Opened the image',
	'original-fetched': 'Fetched the image’s original',
	'preview-fetched': 'Tried to see the image',
	'images-listed': 'Opened the list of images',
	'publication-read': 'Read a publication',
	'takedown-read': 'Read a takedown',
	'withdrawal-read': 'Read a withdrawal',
	'receipt-read': 'Read a receipt',
	'quarantine-read': 'Opened something that waits to be looked at',
	'quarantine-shown': 'Saw the person among those to whom something that waits may belong',
	'queue-file-read': 'Read in a file that a phone had saved',
	'policies-compared': 'Compared policies',
	'access-log-read': 'Read who has looked at the person',
	'user-log-read': 'Read whom the user has looked at',
	'whole-log-read': 'Read who has looked, day by day'
};

const times = (count: number) => (count === 1 ? '1 gång' : `${figure(count, 'sv')} gånger`);
const timesEn = (count: number) => (count === 1 ? 'once' : `${figure(count, 'en')} times`);

const sv = {
	titlePerson: (name: string, lookers: number, looks: number) =>
		looks === 0
			? `Ingen har tittat på ${name}`
			: lookers === 1
				? `En har tittat på ${name}, ${times(looks)}`
				: `${lookers} har tittat på ${name}, ${times(looks)}`,
	titleUser: (name: string, looks: number) =>
		looks === 0 ? `${name} har inte tittat på någon` : `${name} har tittat ${times(looks)}`,
	titleDay: (day: string, lookers: number, looks: number) =>
		looks === 0 ? `Ingen tittade ${day}` : `${lookers} tittade ${day}, ${times(looks)}`,
	lead: 'Här står vem som har tittat på vem, också när den nekades. Den som läser här skrivs också upp.',
	leadPerson:
		'Här finns den som öppnade personen själv, och den som öppnade en grupp, ett tillfälle eller en bild när personen hörde dit.',
	ask: 'Fråga loggen',
	search: 'Vem har tittat på …',
	searchHint: 'Skriv början av ett namn',
	find: 'Sök',
	found: 'Välj person',
	foundNobody: (text: string) => `Ingen heter ${text}`,
	foundNobodyText: 'Pröva en annan stavning, eller en del av namnet.',
	user: 'Användare',
	everyUser: 'Alla användare',
	day: 'Dag',
	everyDay: 'Tomt: alla dagar.',
	times,
	lookedBy: 'De som har tittat',
	latest: (when: string) => `senast ${when}`,
	onlyDenied: 'Bara nekade',
	show: 'Visa',
	reset: 'Visa i dag',
	csv: 'Hämta som fil',
	csvName: 'vem-har-tittat',
	csvHead: ['Tid', 'Av', 'Vad', 'Gäller', 'Utfall'],
	list: 'Vem som har tittat',
	when: 'När',
	by: 'Av',
	what: 'Vad',
	about: 'Gäller',
	outcome: 'Utfall',
	shown: 'Visad',
	denied: 'Nekad',
	deniedCount: (count: number) => (count === 1 ? '1 nekad' : `${figure(count, 'sv')} nekade`),
	nobody: 'Inget att visa',
	nobodyText: 'Ingen har tittat där du frågade. Välj en annan dag, användare eller person.',
	unknownLook: 'Tittade',
	unknownId: 'Någon som inte finns här',
	operator: 'Den som står vid servern',
	link: 'Den som har skrivit under, på sin egen sida',
	program: 'Ett annat system',
	goneUser: 'Någon som inte finns kvar',
	phoneOf: (name: string) => `${name}, på en telefon`,
	subject: {
		person: '',
		group: 'alla i kommunen',
		event: 'ett tillfälle',
		image: 'en bild',
		publication: 'en publicering',
		takedown: 'en nedtagning',
		withdrawal: 'en återkallelse',
		signing: 'ett kvitto',
		quarantined: 'något som väntar',
		policy: 'en policy',
		user: '',
		nothing: ''
	},
	showing: (from: number, to: number, of: number) =>
		`Visar ${figure(from, 'sv')}–${figure(to, 'sv')} av ${figure(of, 'sv')}`,
	newer: 'Nyare',
	older: 'Äldre',
	pages: 'Sidor',
	cut: (most: number) => `Filen tar högst ${figure(most, 'sv')} rader. Välj en dag för att få resten.`,
	toAccess: 'Vem som får göra vad',
	toRecord: 'Vad som har hänt',
	toAlarms: 'Visa larmen',
	unusualTitle: 'När det larmas',
	unusual:
		'Larmet stoppar ingen: det kan vara en bråd dag. Det går till dataskyddsombudet och administratörerna.',
	looks: looksSv
};

const en: typeof sv = {
	titlePerson: (name, lookers, looks) =>
		looks === 0
			? `Nobody has looked at ${name}`
			: lookers === 1
				? `One has looked at ${name}, ${timesEn(looks)}`
				: `${lookers} have looked at ${name}, ${timesEn(looks)}`,
	titleUser: (name, looks) =>
		looks === 0 ? `${name} has looked at nobody` : `${name} has looked ${timesEn(looks)}`,
	titleDay: (day, lookers, looks) =>
		looks === 0 ? `Nobody looked ${day}` : `${lookers} looked ${day}, ${timesEn(looks)}`,
	lead: 'Here is who has looked at whom, also when it was denied. Whoever reads here is written down too.',
	leadPerson:
		'Here is whoever opened the person, and whoever opened a group, an event or an image while the person belonged there.',
	ask: 'Ask the log',
	search: 'Who has looked at …',
	searchHint: 'Write the beginning of a name',
	find: 'Search',
	found: 'Choose the person',
	foundNobody: (text) => `Nobody is called ${text}`,
	foundNobodyText: 'Try another spelling, or a part of the name.',
	user: 'User',
	everyUser: 'All users',
	day: 'Day',
	everyDay: 'Empty: all days.',
	times: timesEn,
	lookedBy: 'Those who have looked',
	latest: (when) => `latest ${when}`,
	onlyDenied: 'Denied ones only',
	show: 'Show',
	reset: 'Show today',
	csv: 'Download as a file',
	csvName: 'who-has-looked',
	csvHead: ['Time', 'By', 'What', 'About', 'Outcome'],
	list: 'Who has looked',
	when: 'When',
	by: 'By',
	what: 'What',
	about: 'About',
	outcome: 'Outcome',
	shown: 'Shown',
	denied: 'Denied',
	deniedCount: (count) => `${figure(count, 'en')} denied`,
	nobody: 'Nothing to show',
	nobodyText: 'Nobody has looked where you asked. Choose another day, user or person.',
	unknownLook: 'Looked',
	unknownId: 'Somebody who is not here',
	operator: 'Whoever stands at the server',
	link: 'Whoever signed, on their own page',
	program: 'Another system',
	goneUser: 'Somebody who is no longer here',
	phoneOf: (name) => `${name}, on a phone`,
	subject: {
		person: '',
		group: 'everybody in the municipality',
		event: 'an event',
		image: 'an image',
		publication: 'a publication',
		takedown: 'a takedown',
		withdrawal: 'a withdrawal',
		signing: 'a receipt',
		quarantined: 'something that waits',
		policy: 'a policy',
		user: '',
		nothing: ''
	},
	showing: (from, to, of) => `Showing ${figure(from, 'en')}–${figure(to, 'en')} of ${figure(of, 'en')}`,
	newer: 'Newer',
	older: 'Older',
	pages: 'Pages',
	cut: (most) => `The file takes ${figure(most, 'en')} rows at most. Choose a day to get the rest.`,
	toAccess: 'Who may do what',
	toRecord: 'What has happened',
	toAlarms: 'Show the alarms',
	unusualTitle: 'When an alarm is raised',
	unusual:
		'The alarm stops nobody: it may be a busy day. It goes to the data protection officer and the administrators.',
	looks: looksEn
};

export const accessLogWords = { sv, en };

interface NamedLook {
	readonly by: {
		readonly kind: 'user' | 'device' | 'link' | 'program' | 'operator';
		readonly name: string | null;
	};
	readonly what: Look | null;
	readonly outcome: 'shown' | 'denied';
	readonly subject: {
		readonly kind: keyof typeof sv.subject;
		readonly id: string | null;
		readonly name: string | null;
	};
}

/** Who looked, in words. */
export function lookerText({ by }: Pick<NamedLook, 'by'>, language: Language): string {
	const t = accessLogWords[language];
	switch (by.kind) {
		case 'user':
			return by.name ?? t.goneUser;
		case 'device':
			return by.name === null ? t.goneUser : t.phoneOf(by.name);
		case 'program':
			return by.name ?? t.program;
		case 'link':
			return t.link;
		case 'operator':
			return t.operator;
	}
}

/** What was looked at, in words: a name where it has one. */
export function subjectText({ subject, outcome }: NamedLook, language: Language): string {
	const t = accessLogWords[language];
	if (subject.name !== null) return subject.name;
	if (subject.id !== null && (subject.kind === 'person' || outcome === 'denied')) return t.unknownId;
	return t.subject[subject.kind];
}

export function lookText({ what }: NamedLook, language: Language): string {
	const t = accessLogWords[language];
	return what === null ? t.unknownLook : t.looks[what];
}
