import type { Language } from './language.ts';

/** The words of making an event on the phone. */
const sv = {
	title: 'Nytt tillfälle',
	name: 'Vad heter tillfället?',
	nameHint: 'Till exempel Skolavslutning 4B',
	on: 'Dag',
	groups: 'Vilka grupper är med?',
	channels: 'Vilka kanaler frågar du om?',
	channelsHint: 'Familjerna svarar om de här, och inga andra.',
	people: (count: number) => (count === 1 ? '1 person' : `${count} personer`),
	filter: 'Sök grupp',
	noGroups: 'Inga grupper att välja',
	noGroupsText: 'Be den som sköter klasslistorna att läsa in dem, eller att ge dig behörighet till skolan.',
	submit: 'Skapa och hämta listan',
	making: 'Skapar …',
	loading: 'Hämtar grupper och kanaler …',
	nameMissing: 'Skriv vad tillfället heter. Dina andra val är kvar.',
	dayMissing: 'Välj en dag. Dina andra val är kvar.',
	groupMissing: 'Välj minst en grupp. Dina andra val är kvar.',
	channelMissing: 'Välj minst en kanal. Dina andra val är kvar.',
	madeNotFetched: 'Tillfället är skapat, men listan kom inte fram. Försök igen, så hämtas den.'
};

const en: typeof sv = {
	title: 'New event',
	name: 'What is the event called?',
	nameHint: 'For example Last day of school 4B',
	on: 'Day',
	groups: 'Which groups take part?',
	channels: 'Which channels do you ask about?',
	channelsHint: 'Families answer about these, and no others.',
	people: (count) => (count === 1 ? '1 person' : `${count} people`),
	filter: 'Find a group',
	noGroups: 'No groups to choose from',
	noGroupsText:
		'Ask whoever looks after the class lists to import them, or to give you access to the school.',
	submit: 'Make it and fetch the list',
	making: 'Making it …',
	loading: 'Fetching groups and channels …',
	nameMissing: 'Write what the event is called. Your other choices are still there.',
	dayMissing: 'Choose a day. Your other choices are still there.',
	groupMissing: 'Choose at least one group. Your other choices are still there.',
	channelMissing: 'Choose at least one channel. Your other choices are still there.',
	madeNotFetched: 'The event is made, but the list did not arrive. Try again to fetch it.'
};

export const fieldNewEventWords: Readonly<Record<Language, typeof sv>> = { sv, en };
