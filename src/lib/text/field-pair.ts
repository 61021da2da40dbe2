import type { Language } from './language.ts';

/** The words of pairing the phone with somebody. */
const sv = {
	title: 'Koppla telefonen',
	lead: 'Koden står på skärmen där du är inloggad, under Telefoner. Den gäller i tio minuter.',
	code: 'Kod',
	codeHint: 'Åtta tecken. Stora eller små bokstäver går lika bra.',
	name: 'Telefonens namn',
	nameHint: 'Så känner du igen den i listan över telefoner.',
	submit: 'Koppla telefonen',
	pairing: 'Kopplar …',
	already: (name: string) => `Telefonen är redan kopplad till ${name}.`,
	alreadyText: 'Med en ny kod kopplas den om. Det som väntar på att skickas är kvar.',
	codeMissing: 'Skriv koden. Den står på skärmen där du är inloggad.',
	nameMissing: 'Skriv ett namn på telefonen. Koden är kvar.',
	codeNotGood:
		'Koden gäller inte. Den kan vara felskriven, använd eller äldre än tio minuter. Det du har skrivit är kvar. Visa en ny kod och försök igen.',
	phone: 'Telefon'
};

const en: typeof sv = {
	title: 'Connect the phone',
	lead: 'The code is on the screen where you are signed in, under Phones. It is good for ten minutes.',
	code: 'Code',
	codeHint: 'Eight characters. Capital or small letters do equally well.',
	name: 'The phone’s name',
	nameHint: 'So that you recognise it in the list of phones.',
	submit: 'Connect the phone',
	pairing: 'Connecting …',
	already: (name) => `The phone is already connected to ${name}.`,
	alreadyText: 'A new code connects it anew. What waits to be sent is kept.',
	codeMissing: 'Write the code. It is on the screen where you are signed in.',
	nameMissing: 'Write a name for the phone. The code is still there.',
	codeNotGood:
		'The code is not good. It may be misspelt, used, or older than ten minutes. What you wrote is still there. Show a new code and try again.',
	phone: 'Phone'
};

export const fieldPairWords: Readonly<Record<Language, typeof sv>> = { sv, en };
