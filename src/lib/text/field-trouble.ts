import type { Language } from './language.ts';

/** What did not work on the phone: what happened, what is kept, what to do. */
const sv = {
	update: {
		title: 'Det finns en ny version',
		text: 'Det du har sparat är kvar. Det tar några sekunder.',
		apply: 'Uppdatera nu'
	},
	trouble: {
		NoContact: {
			title: 'Ingen kontakt med servern.',
			text: 'Det som är sparat ligger kvar på telefonen. Vi försöker igen av oss själva. Du behöver inte göra något.'
		},
		CaptivePortal: {
			title: 'Nätet här kräver inloggning.',
			text: 'Inget har skickats, inget är borta. Logga in på nätet eller byt till mobilnät.'
		},
		SignedOut: {
			title: 'Telefonen är spärrad eller bortkopplad.',
			text: 'Det som är sparat ligger kvar på telefonen. Koppla telefonen igen med en ny kod.'
		},
		ServerTrouble: {
			title: 'Servern kan inte svara just nu.',
			text: 'Det som är sparat ligger kvar på telefonen. Vi försöker igen av oss själva.'
		},
		Refused: {
			title: 'Servern sa nej.',
			text: 'Inget har ändrats. Be den som sköter Bildlov om hjälp.'
		},
		NotAllowed: {
			title: 'Du har inte behörighet till det här.',
			text: 'Inget har ändrats. Be den som sköter Bildlov att ge dig behörighet till skolan.'
		},
		NoSuchEvent: {
			title: 'Tillfället finns inte, eller så har du inte behörighet till det.',
			text: 'Det som är sparat på telefonen är kvar. Be den som sköter Bildlov om hjälp.'
		},
		OtherEvent: {
			title: 'Servern svarade om ett annat tillfälle.',
			text: 'Inget har ändrats på telefonen. Försök igen.'
		},
		NotConfirmed: {
			title: 'Servern har inte kvitterat allt.',
			text: 'Det som inte är kvitterat ligger kvar på telefonen. Vi försöker igen av oss själva.'
		},
		NotTaken: {
			title: 'Servern tar inte emot något av det som väntar.',
			text: 'Det ligger kvar på telefonen. Säg till supporten innan du rensar telefonen.'
		},
		NotPaired: {
			title: 'Telefonen är inte kopplad till någon.',
			text: 'Det som är sparat ligger kvar. Koppla telefonen med en kod.'
		},
		StorageFull: {
			title: 'Telefonen är full.',
			text: 'Det som redan är sparat är kvar. Ta bort några bilder i telefonen och försök igen.'
		},
		StorageBroken: {
			title: 'Telefonen kan inte spara just nu.',
			text: 'Stäng Bildlov helt och öppna det igen. Hjälper det inte: starta om telefonen.'
		},
		Locked: {
			title: 'Listorna är låsta.',
			text: 'Det som är sparat är kvar. Lås upp med PIN-koden och försök igen.'
		},
		AlreadyChosen: {
			title: 'En PIN-kod har redan valts i en annan flik.',
			text: 'Inget är borta. Lås upp med den koden.'
		},
		BlockedByOtherTab: {
			title: 'Bildlov är öppet i en annan flik.',
			text: 'Stäng alla andra flikar med Bildlov, och ladda om den här.'
		}
	},
	pairAgain: 'Koppla telefonen',
	tryAgain: 'Försök igen'
};

const en: typeof sv = {
	update: {
		title: 'There is a new version',
		text: 'What you have saved is kept. It takes a few seconds.',
		apply: 'Update now'
	},
	trouble: {
		NoContact: {
			title: 'No contact with the server.',
			text: 'What is saved stays on the phone. We try again by ourselves. You do not have to do anything.'
		},
		CaptivePortal: {
			title: 'The network here asks you to sign in.',
			text: 'Nothing has been sent, nothing is lost. Sign in to the network or switch to mobile data.'
		},
		SignedOut: {
			title: 'The phone has been blocked or disconnected.',
			text: 'What is saved stays on the phone. Connect the phone again with a new code.'
		},
		ServerTrouble: {
			title: 'The server cannot answer right now.',
			text: 'What is saved stays on the phone. We try again by ourselves.'
		},
		Refused: {
			title: 'The server said no.',
			text: 'Nothing has changed. Ask whoever runs Bildlov for help.'
		},
		NotAllowed: {
			title: 'You may not do this.',
			text: 'Nothing has changed. Ask whoever runs Bildlov to give you access to the school.'
		},
		NoSuchEvent: {
			title: 'The event does not exist, or you may not see it.',
			text: 'What is saved on the phone is kept. Ask whoever runs Bildlov for help.'
		},
		OtherEvent: {
			title: 'The server answered about another event.',
			text: 'Nothing has changed on the phone. Try again.'
		},
		NotConfirmed: {
			title: 'The server has not confirmed everything.',
			text: 'What is not confirmed stays on the phone. We try again by ourselves.'
		},
		NotTaken: {
			title: 'The server does not accept some of what waits.',
			text: 'It stays on the phone. Tell support before you clear the phone.'
		},
		NotPaired: {
			title: 'The phone is not connected to anyone.',
			text: 'What is saved stays. Connect the phone with a code.'
		},
		StorageFull: {
			title: 'The phone is full.',
			text: 'What has been saved is still there. Remove some pictures from the phone and try again.'
		},
		StorageBroken: {
			title: 'The phone cannot save right now.',
			text: 'Close Bildlov completely and open it again. If that does not help, restart the phone.'
		},
		Locked: {
			title: 'The lists are locked.',
			text: 'What is saved is kept. Unlock with the PIN and try again.'
		},
		AlreadyChosen: {
			title: 'A PIN has already been chosen in another tab.',
			text: 'Nothing is lost. Unlock with that PIN.'
		},
		BlockedByOtherTab: {
			title: 'Bildlov is open in another tab.',
			text: 'Close all other tabs with Bildlov, and reload this one.'
		}
	},
	pairAgain: 'Connect the phone',
	tryAgain: 'Try again'
};

export const fieldTroubleWords: Readonly<Record<Language, typeof sv>> = { sv, en };
export type TroubleType = keyof typeof sv.trouble;
