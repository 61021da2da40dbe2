import type { Language } from './language.ts';

/** The words of the PIN that locks the lists on the phone. */
const sv = {
	choose: {
		title: 'Välj en PIN-kod',
		text: 'PIN-koden låser listorna på den här telefonen. Glömmer du den hämtar du listorna på nytt; det som är signerat är kvar.',
		pin: 'PIN-kod',
		hint: 'Minst sex siffror.',
		again: 'PIN-koden en gång till',
		submit: 'Lås med den här koden',
		working: 'Låser …',
		faults: {
			TooShort: 'Koden är för kort. Skriv minst sex siffror.',
			NotDigits: 'Koden får bara ha siffror.',
			TooEasy: 'Koden är för lätt att gissa. Välj en som inte är samma siffra eller siffror i ordning.',
			Differs: 'Koderna är inte lika. Skriv samma kod här som ovanför.'
		}
	},
	forgotten: {
		title: 'Listorna och utkasten är raderade.',
		text: 'Välj en ny PIN-kod, och hämta listorna när du har nät. Det som är signerat är kvar och skickas som vanligt.'
	},
	unlock: {
		title: 'Lås upp listorna',
		text: 'Det som är signerat skickas även när listorna är låsta.',
		pin: 'PIN-kod',
		submit: 'Lås upp',
		working: 'Låser upp …',
		missing: 'Skriv PIN-koden.',
		wrong: (left: number) =>
			left === 1
				? 'Fel PIN-kod. Inget är borta. 1 försök är kvar; blir det fel raderas listor och utkast.'
				: `Fel PIN-kod. Inget är borta. ${left} försök är kvar, sedan raderas listor och utkast.`,
		wait: (time: string) => `vänta ${time}`,
		seconds: (count: number) => (count === 1 ? '1 sekund' : `${count} sekunder`),
		minutes: (count: number) => (count === 1 ? '1 minut' : `${count} minuter`),
		forgot: 'Glömt koden'
	},
	forget: {
		title: 'Vill du radera listor och utkast?',
		text: 'Utan koden går de inte att öppna. Listorna hämtar du på nytt när du har nät. Påbörjade men inte sparade underskrifter försvinner.',
		kept: (waiting: number) =>
			waiting === 0
				? 'Allt som är signerat är redan skickat.'
				: waiting === 1
					? '1 signerat svar väntar på att skickas. Det är kvar.'
					: `${waiting} signerade svar väntar på att skickas. De är kvar.`,
		confirm: 'Radera och välj en ny kod',
		cancel: 'Avbryt'
	}
};

const en: typeof sv = {
	choose: {
		title: 'Choose a PIN',
		text: 'The PIN locks the lists on this phone. If you forget it, you fetch the lists again; what has been signed is kept.',
		pin: 'PIN',
		hint: 'At least six digits.',
		again: 'The PIN once more',
		submit: 'Lock with this PIN',
		working: 'Locking …',
		faults: {
			TooShort: 'The PIN is too short. Write at least six digits.',
			NotDigits: 'The PIN may have digits only.',
			TooEasy: 'The PIN is too easy to guess. Choose one that is not one digit over and over, or in order.',
			Differs: 'The two are not the same. Write the same PIN here as above.'
		}
	},
	forgotten: {
		title: 'The lists and drafts have been deleted.',
		text: 'Choose a new PIN, and fetch the lists when you are online. What has been signed is kept and is sent as usual.'
	},
	unlock: {
		title: 'Unlock the lists',
		text: 'What has been signed is sent even while the lists are locked.',
		pin: 'PIN',
		submit: 'Unlock',
		working: 'Unlocking …',
		missing: 'Write the PIN.',
		wrong: (left) =>
			left === 1
				? 'Wrong PIN. Nothing is lost. 1 try is left; if it is wrong, lists and drafts are deleted.'
				: `Wrong PIN. Nothing is lost. ${left} tries are left, then lists and drafts are deleted.`,
		wait: (time) => `wait ${time}`,
		seconds: (count) => (count === 1 ? '1 second' : `${count} seconds`),
		minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
		forgot: 'Forgot the PIN'
	},
	forget: {
		title: 'Do you want to delete lists and drafts?',
		text: 'Without the PIN they cannot be opened. You fetch the lists again when you are online. Signatures that were begun and not saved disappear.',
		kept: (waiting) =>
			waiting === 0
				? 'All that has been signed has been sent already.'
				: waiting === 1
					? '1 signed answer waits to be sent. It is kept.'
					: `${waiting} signed answers wait to be sent. They are kept.`,
		confirm: 'Delete, and choose a new PIN',
		cancel: 'Cancel'
	}
};

export const fieldLockWords: Readonly<Record<Language, typeof sv>> = { sv, en };
