import type { Language } from './language.ts';

/** What waits on the phone, the file that it can be saved as, and the numbers that have not arrived. */
const sv = {
	waits: (count: number) =>
		count === 1 ? '1 signering väntar på telefonen' : `${count} signeringar väntar på telefonen`,
	waitsText:
		'Det skickas av sig självt när det finns nät. Går det inte att skicka: spara det som en fil och lämna den till den som sköter Bildlov. Filen är förseglad, så du kan mejla den.',
	save: 'Spara som fil',
	saving: 'Sparar …',
	saved: (count: number) => (count === 1 ? 'Filen rymmer 1 signering' : `Filen rymmer ${count} signeringar`),
	savedText: 'Det ligger också kvar på telefonen. Kommer det fram två gånger räknas det en gång.',
	left: (count: number) =>
		`${count} är inte med i filen: telefonen har inte haft kontakt sedan det sparades. Det ligger kvar.`,
	failed: 'Filen blev inte sparad.',
	failedText: 'Det som väntar ligger kvar på telefonen. Försök igen.',
	needsContact: 'Telefonen måste ha kontakt med servern en gång först.',
	needsContactText: 'Det som väntar ligger kvar på telefonen. Försök igen när du har nät.',
	missing: (missing: number, made: number) => `${missing} av ${made} nummer har inte kommit fram`,
	missingText: (numbers: string) =>
		`Nr ${numbers} finns inte längre på telefonen, och inte på servern. Säg till den som håller i tillfället.`
};

const en: typeof sv = {
	waits: (count) => (count === 1 ? '1 signing waits on the phone' : `${count} signings wait on the phone`),
	waitsText:
		'It is sent by itself when there is a network. Where it cannot be sent: save it as a file and hand that to whoever looks after Bildlov. The file is sealed, so you may mail it.',
	save: 'Save as a file',
	saving: 'Saving …',
	saved: (count) => (count === 1 ? 'The file holds 1 signing' : `The file holds ${count} signings`),
	savedText: 'It stays on the phone too. What arrives twice counts once.',
	left: (count) =>
		`${count} not in the file: the phone has had no contact since they were saved. They are still here.`,
	failed: 'The file was not saved.',
	failedText: 'What waits is still on the phone. Try again.',
	needsContact: 'The phone must have contact with the server once first.',
	needsContactText: 'What waits is still on the phone. Try again when you have a network.',
	missing: (missing, made) => `${missing} of ${made} numbers have not arrived`,
	missingText: (numbers) =>
		`No. ${numbers} are no longer on the phone, and not on the server. Tell whoever is responsible for the event.`
};

export const fieldEmergencyWords: Readonly<Record<Language, typeof sv>> = { sv, en };
