import type { Language } from './language.ts';

/** Whether the phone is ready for the event: what is good, what is not, and what to do about it. */
const sv = {
	label: 'Är telefonen redo?',
	ready: 'Telefonen är redo',
	restGood: 'Resten är som det ska',
	good: {
		installed: 'appen är installerad',
		persisted: 'det du sparar ligger kvar',
		space: 'det finns plats',
		writing: 'ett prov att spara och läsa gick bra',
		clock: 'klockan går rätt',
		list: 'listan är ny'
	},
	told: {
		installed: {
			title: 'Lägg Bildlov på hemskärmen',
			text: 'Då öppnas den utan nät, och telefonen behåller det du har sparat.'
		},
		persisted: {
			title: 'Telefonen kan rensa det du sparar',
			text: 'Be den att behålla det, eller lägg Bildlov på hemskärmen.'
		},
		space: {
			title: 'Mindre än 100 MB ledigt',
			text: 'Ta bort några bilder i telefonen innan du börjar.'
		},
		writing: {
			title: 'Telefonen kan inte spara',
			text: 'Börja inte. Stäng Bildlov helt och öppna det igen. Hjälper det inte: starta om telefonen.'
		},
		clock: {
			title: 'Telefonens klocka går fel',
			text: 'Den skiljer mer än tio minuter från serverns. Slå på automatisk tid i telefonens inställningar. Du kan samla ändå.'
		},
		list: {
			title: 'Listan är mer än ett dygn gammal',
			text: 'Ett nej som kommit sedan dess syns inte. Hämta listan igen när du har nät.'
		}
	},
	ios: {
		title: 'Lägg Bildlov på hemskärmen först',
		text: 'Här i Safari kan en underskrift försvinna. Tryck på Dela, välj Lägg till på hemskärmen och öppna Bildlov därifrån.'
	},
	unknown: {
		persisted: 'Telefonen säger inte om det du sparar ligger kvar',
		space: 'Telefonen säger inte hur mycket plats som finns',
		clock: 'Klockan har inte jämförts med serverns'
	},
	unknownText: 'Du kan samla ändå.',
	persist: 'Behåll det jag sparar'
};

const en: typeof sv = {
	label: 'Is the phone ready?',
	ready: 'The phone is ready',
	restGood: 'The rest is as it should be',
	good: {
		installed: 'the app is installed',
		persisted: 'what you save stays',
		space: 'there is room',
		writing: 'a trial of saving and reading went well',
		clock: 'the clock is right',
		list: 'the list is new'
	},
	told: {
		installed: {
			title: 'Put Bildlov on the home screen',
			text: 'Then it opens offline, and the phone keeps what you have saved.'
		},
		persisted: {
			title: 'The phone may clear what you save',
			text: 'Ask it to keep it, or put Bildlov on the home screen.'
		},
		space: {
			title: 'Less than 100 MB free',
			text: 'Remove some pictures from the phone before you start.'
		},
		writing: {
			title: 'The phone cannot save',
			text: 'Do not start. Close Bildlov completely and open it again. If that does not help, restart the phone.'
		},
		clock: {
			title: 'The phone’s clock is wrong',
			text: 'It is more than ten minutes off the server’s. Turn on automatic time in the phone’s settings. You can collect anyway.'
		},
		list: {
			title: 'The list is more than a day old',
			text: 'A no that came since then does not show. Fetch the list again when you are online.'
		}
	},
	ios: {
		title: 'Put Bildlov on the home screen first',
		text: 'Here in Safari a signature may disappear. Tap Share, choose Add to Home Screen and open Bildlov from there.'
	},
	unknown: {
		persisted: 'The phone does not say whether what you save stays',
		space: 'The phone does not say how much space there is',
		clock: 'The clock has not been compared with the server’s'
	},
	unknownText: 'You can collect anyway.',
	persist: 'Keep what I save'
};

export const fieldReadyWords: Readonly<Record<Language, typeof sv>> = { sv, en };
