import type { Language } from './language.ts';

/** The words of the phone's own lock beside the PIN, and of what the phone locks by itself. */
const sv = {
	offer: {
		title: 'Lås upp med fingeravtryck eller ansikte?',
		text: 'Telefonen frågar på samma sätt som när du låser upp den, också utan nät. PIN-koden fungerar alltid.',
		confirm: 'Ja, lås upp så',
		working: 'Väntar på telefonen …',
		later: 'Inte nu',
		goOn: 'Fortsätt med PIN-koden'
	},
	/** Why it could not be made. */
	notMade: {
		NotHere: {
			title: 'Den här telefonen kan inte låsa upp så',
			text: 'Lås upp med PIN-koden som vanligt.'
		},
		NoSecret: {
			title: 'Den här telefonen kan inte låsa upp så',
			text: 'Dess lås lämnar inte det som behövs för att öppna listorna. Lås upp med PIN-koden som vanligt.'
		},
		Cancelled: {
			title: 'Det blev avbrutet',
			text: 'Inget har ändrats. PIN-koden gäller. Försök igen om du vill.'
		}
	},
	unlock: {
		submit: 'Lås upp med fingeravtryck eller ansikte',
		working: 'Väntar på telefonen …',
		or: 'Eller skriv PIN-koden',
		failed: {
			Cancelled: {
				title: 'Telefonen låste inte upp',
				text: 'Det blev avbrutet, eller så finns låset inte kvar på telefonen. Försök igen eller skriv PIN-koden.'
			},
			Other: {
				title: 'Det gick inte att låsa upp så',
				text: 'Skriv PIN-koden. Ta sedan bort fingeravtryck eller ansikte på startsidan, och lägg till det igen.'
			},
			NoPasskey: {
				title: 'Fingeravtryck eller ansikte är borttaget',
				text: 'Skriv PIN-koden.'
			}
		}
	},
	settings: {
		label: 'Låset',
		pinAlone: 'PIN-koden låser upp listorna',
		both: 'Fingeravtryck eller ansikte låser upp',
		bothText: 'PIN-koden fungerar också.',
		cannot: 'Den här telefonen kan inte låsa upp med fingeravtryck eller ansikte.',
		add: 'Lås upp med fingeravtryck eller ansikte',
		pin: 'PIN-kod',
		pinHint: 'Skriv den, så att ingen annan kan lägga till sitt finger.',
		confirm: 'Lägg till',
		cancel: 'Avbryt',
		added: 'Klart. Nästa gång räcker fingeravtryck eller ansikte.',
		remove: 'Ta bort fingeravtryck eller ansikte',
		removed: 'Borttaget. Nu öppnar bara PIN-koden.',
		whileSigning: 'Lås listan medan någon skriver under',
		whileSigningText:
			'Efter varje underskrift låser du upp igen, så att den som höll i telefonen inte ser listan.'
	}
};

const en: typeof sv = {
	offer: {
		title: 'Unlock with fingerprint or face?',
		text: 'The phone asks as when you unlock it, offline too. The PIN always works.',
		confirm: 'Yes, unlock like that',
		working: 'Waiting for the phone …',
		later: 'Not now',
		goOn: 'Go on with the PIN'
	},
	notMade: {
		NotHere: {
			title: 'This phone cannot unlock like that',
			text: 'Unlock with the PIN as usual.'
		},
		NoSecret: {
			title: 'This phone cannot unlock like that',
			text: 'Its lock does not give what is needed to open the lists. Unlock with the PIN as usual.'
		},
		Cancelled: {
			title: 'It was cancelled',
			text: 'Nothing has changed. The PIN stays. Try again if you like.'
		}
	},
	unlock: {
		submit: 'Unlock with fingerprint or face',
		working: 'Waiting for the phone …',
		or: 'Or write the PIN',
		failed: {
			Cancelled: {
				title: 'The phone did not unlock',
				text: 'It was cancelled, or the lock is no longer on the phone. Try again, or write the PIN.'
			},
			Other: {
				title: 'It could not be unlocked like that',
				text: 'Write the PIN. Then remove fingerprint or face on the start page, and add it again.'
			},
			NoPasskey: {
				title: 'Fingerprint or face has been removed',
				text: 'Write the PIN.'
			}
		}
	},
	settings: {
		label: 'The lock',
		pinAlone: 'The PIN unlocks the lists',
		both: 'Fingerprint or face unlocks',
		bothText: 'The PIN works too.',
		cannot: 'This phone cannot unlock with fingerprint or face.',
		add: 'Unlock with fingerprint or face',
		pin: 'PIN',
		pinHint: 'Write it, so that nobody else can add their finger.',
		confirm: 'Add',
		cancel: 'Cancel',
		added: 'Done. Next time, fingerprint or face is enough.',
		remove: 'Remove fingerprint or face',
		removed: 'Removed. Now only the PIN opens.',
		whileSigning: 'Lock the list while somebody signs',
		whileSigningText:
			'After each signature you unlock again, so that whoever held the phone does not see the list.'
	}
};

export const fieldPasskeyWords: Readonly<Record<Language, typeof sv>> = { sv, en };
