/** The words of reading in the file that a phone has saved of its queue. */
import type { Language } from './language.ts';

const sv = {
	title: 'Läs in en fil från en telefon',
	lead: 'Filen heter bildlov-… och kommer från knappen Spara som fil på telefonen. Svaren i den tas emot som om telefonen hade skickat dem.',
	file: 'Filen från telefonen',
	fileHint: 'Högst 80 MB. Samma fil kan läsas in flera gånger utan att något dubbleras.',
	read: 'Läs in filen',
	takesTime: 'En stor fil tar någon minut. Låt sidan vara öppen.',
	sealed: 'Svaren i filen är låsta. Bara kommunens server kan öppna dem, och ingen ser dem här.',
	done: (taken: number) =>
		taken === 0
			? 'Inga nya svar i filen'
			: taken === 1
				? '1 nytt svar är mottaget'
				: `${taken} nya svar är mottagna`,
	from: (name: string, owner: string) => `Från ${name} (${owner})`,
	fromUnknown: 'Från en telefon som inte är kopplad här. Alla ja därifrån väntar på granskning.',
	made: (when: string) => `Filen gjordes ${when} enligt telefonens klocka.`,
	fresh: 'Nya, inlagda',
	waiting: 'Nya, väntar på någon',
	already: 'Fanns redan här',
	damaged: 'Gick inte att läsa',
	cutOff: 'Filen tar slut mitt i',
	cutOffText:
		'Det som gick att läsa är mottaget. Spara filen en gång till på telefonen och läs in den också.',
	damagedTitle: (count: number) =>
		count === 1 ? '1 svar i filen gick inte att läsa' : `${count} svar i filen gick inte att läsa`,
	damagedText:
		'De är inte mottagna. Behåll telefonen och filen: öppna Bildlov på telefonen där det finns nät, eller spara filen en gång till. Är filen från en annan kommun ska den läsas in där.',
	toWaiting: 'Se till det som väntar',
	toPhones: 'Till telefonerna',
	another: 'Läs in en fil till',
	back: 'Alla som väntar',
	refusals: {
		NotAllowed:
			'Du får inte läsa in filer från telefoner. Inget har ändrats. Be en chef, registrator eller administratör.',
		NotAQueueFile:
			'Det här är ingen fil som Bildlov har sparat på en telefon. Inget har ändrats. Välj filen som heter bildlov-…',
		NoFile: 'Välj en fil. Inget har ändrats.',
		TooLarge: 'Filen är större än 80 MB. Spara en ny fil på telefonen, eller be supporten om hjälp.',
		NotAForm: 'Filen kom inte fram hel. Det som hann fram är mottaget. Läs in samma fil igen.'
	}
};

const en: typeof sv = {
	title: 'Read in a file from a phone',
	lead: 'The file is called bildlov-… and comes from the button Save as a file on the phone. The answers in it are received as if the phone had sent them.',
	file: 'The file from the phone',
	fileHint: 'At most 80 MB. The same file can be read in several times without anything being doubled.',
	read: 'Read the file in',
	takesTime: 'A large file takes a minute or so. Leave the page open.',
	sealed:
		'The answers in the file are sealed. Only the municipality’s server can open them, and nobody sees them here.',
	done: (taken) =>
		taken === 0
			? 'No new answers in the file'
			: taken === 1
				? '1 new answer is received'
				: `${taken} new answers are received`,
	from: (name, owner) => `From ${name} (${owner})`,
	fromUnknown: 'From a phone that is not paired here. Every yes from it waits to be looked at.',
	made: (when) => `The file was made ${when} by the phone’s clock.`,
	fresh: 'New, filed',
	waiting: 'New, waiting for somebody',
	already: 'Were here already',
	damaged: 'Could not be read',
	cutOff: 'The file ends in the middle',
	cutOffText:
		'What could be read is received. Save the file once more on the phone and read that one in too.',
	damagedTitle: (count) =>
		count === 1 ? '1 answer in the file could not be read' : `${count} answers in the file could not be read`,
	damagedText:
		'They are not received. Keep the phone and the file: open Bildlov on the phone where there is a network, or save the file once more. If the file is from another municipality, it is to be read in there.',
	toWaiting: 'See to what waits',
	toPhones: 'To the phones',
	another: 'Read in another file',
	back: 'Everything that waits',
	refusals: {
		NotAllowed:
			'You may not read in files from phones. Nothing has changed. Ask a manager, registrar or administrator.',
		NotAQueueFile:
			'This is no file that Bildlov has saved on a phone. Nothing has changed. Choose the file that is called bildlov-…',
		NoFile: 'Choose a file. Nothing has changed.',
		TooLarge: 'The file is larger than 80 MB. Save a new file on the phone, or ask support for help.',
		NotAForm: 'The file did not arrive whole. What arrived is received. Read the same file in again.'
	}
};

export const queueFileWords: Readonly<Record<Language, typeof sv>> = { sv, en };
