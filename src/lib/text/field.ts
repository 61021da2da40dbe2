import type { Language } from './language.ts';

/** The words of the photographer's phone: the frame on every screen, and the start. Nothing else, for it is loaded first. */
const sv = {
	waiting: (count: number) => (count === 1 ? '1 väntar på att skickas' : `${count} väntar på att skickas`),
	waitingUnknown: 'Antalet som väntar går inte att läsa',
	lockNow: 'Lås nu',
	backToStart: 'Till början',
	appName: 'Bildlov',
	/** What stands on top of the window, by the page's address. */
	pages: {
		locked: 'Låst',
		pair: 'Koppla telefonen',
		new: 'Nytt tillfälle',
		event: 'Tillfället',
		group: 'Gruppen',
		check: 'Kontrollera',
		sign: 'Samtycke',
		slate: 'Skylt',
		poster: 'Affisch'
	},
	start: {
		title: 'Dina tillfällen',
		titleUnpaired: 'Koppla telefonen till ditt konto',
		unpairedTitle: 'Telefonen är inte kopplad till någon',
		unpairedText:
			'Logga in i Bildlov på en dator, öppna Telefoner och visa en kod. Skriv koden här, eller läs av QR-koden.',
		pair: 'Koppla telefonen',
		pairedAs: (name: string) => `Kopplad till ${name}`,
		onPhone: 'På telefonen',
		onServer: 'Att hämta',
		noEventsTitle: 'Inga tillfällen än',
		noEventsText: 'Ett tillfälle är en dag med en eller flera grupper, till exempel en skolavslutning.',
		newEvent: 'Nytt tillfälle',
		fetch: 'Hämta listan',
		fetching: 'Hämtar listan …',
		listFrom: (when: string) => `Listan från ${when}`,
		catalogueOffline: 'Utan nät syns bara det som redan är hämtat.',
		unfinished: (count: number) => (count === 1 ? '1 är inte klart' : `${count} är inte klara`),
		iosTitle: 'Lägg Bildlov på hemskärmen först',
		iosText:
			'Här i Safari kan det du sparar försvinna efter en vecka. Tryck på Dela, välj Lägg till på hemskärmen och öppna Bildlov därifrån. Koppla telefonen där.',
		otherLanguage: 'English'
	}
};

const en: typeof sv = {
	waiting: (count) => `${count} waiting to be sent`,
	waitingUnknown: 'What waits cannot be counted',
	lockNow: 'Lock now',
	backToStart: 'To the start',
	appName: 'Bildlov',
	pages: {
		locked: 'Locked',
		pair: 'Connect the phone',
		new: 'New event',
		event: 'The event',
		group: 'The group',
		check: 'Check',
		sign: 'Consent',
		slate: 'Slate',
		poster: 'Poster'
	},
	start: {
		title: 'Your events',
		titleUnpaired: 'Connect the phone to your account',
		unpairedTitle: 'The phone is not connected to anyone',
		unpairedText:
			'Sign in to Bildlov on a computer, open Phones and show a code. Write the code here, or scan the QR code.',
		pair: 'Connect the phone',
		pairedAs: (name) => `Connected to ${name}`,
		onPhone: 'On the phone',
		onServer: 'To fetch',
		noEventsTitle: 'No events yet',
		noEventsText: 'An event is a day with one or more groups, for example the last day of school.',
		newEvent: 'New event',
		fetch: 'Fetch the list',
		fetching: 'Fetching the list …',
		listFrom: (when) => `The list of ${when}`,
		catalogueOffline: 'While offline, only what has been fetched is shown.',
		unfinished: (count) => (count === 1 ? '1 is not finished' : `${count} are not finished`),
		iosTitle: 'Put Bildlov on the home screen first',
		iosText:
			'Here in Safari, what you save may disappear after a week. Tap Share, choose Add to Home Screen and open Bildlov from there. Connect the phone there.',
		otherLanguage: 'Svenska'
	}
};

export const fieldWords: Readonly<Record<Language, typeof sv>> = { sv, en };
