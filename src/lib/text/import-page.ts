/** The words around an import: the page's steps, what would change, what was done. Problems by row: `import.ts`. */

type Counts = {
	readonly add: number;
	readonly update: number;
	readonly unchanged: number;
	readonly leftOut: number;
	readonly asked: number;
	readonly contacts: number;
	readonly blocks: number;
};

const listed = (parts: readonly string[], and: string): string =>
	parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`;

const peopleSv = (count: number): string => (count === 1 ? '1 person' : `${count} personer`);
const peopleEn = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const rowsSv = (count: number): string => (count === 1 ? '1 rad' : `${count} rader`);
const rowsEn = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

const sv = {
	// Before a file is chosen
	chooseTitle: 'Välj klasslistan, så ser du vad som skulle ändras',
	chooseLead: 'Inget skrivs förrän du har sett det och trycker på Läs in.',
	file: 'Klasslista (CSV)',
	fileHint: 'Så som skolsystemet exporterar den. Rubriker på första raden, i vilken ordning som helst.',
	read: 'Visa vad filen innehåller',
	whatIsKept: 'Det här sparas av filen',
	keptNames: 'Namn, födelsedatum, enhet och grupp',
	keptGuardians: 'Vårdnadshavares namn, e-post och mobil',
	notKeptNumbers: 'Personnummer sparas aldrig',
	notKeptNumbersWhy:
		'Bara födelsedatumet läses ut. Filen själv hålls krypterad i högst 30 minuter, och nyckeln finns bara på din sida.',
	notKeptProtected: 'Skyddade personuppgifter blir en spärr',
	notKeptProtectedWhy: 'Varken skälet eller vårdnadshavarnas kontaktuppgifter sparas.',
	noFile: {
		happened: 'Ingen fil är vald, eller så är filen tom.',
		kept: 'Inget har ändrats.',
		todo: 'Välj klasslistan och försök igen.'
	},

	// Refusals
	forgotten: {
		happened: 'Filen hålls inte kvar längre.',
		kept: 'Inget har ändrats. Filer med personnummer hålls bara en kort stund, krypterade.',
		todo: 'Välj filen igen.'
	},
	otherUnit: (unit: string) => ({
		happened: `Filen har rader för ${unit}, och dit får du inte läsa in någon.`,
		kept: 'Inget har ändrats.',
		todo: 'Ta bort de raderna ur filen, eller be en administratör att läsa in den.'
	}),
	personElsewhere: (lines: readonly number[]) => ({
		happened: `${lines.length === 1 ? 'Rad' : 'Raderna'} ${listed(lines.map(String), 'och')} kan gälla någon i en verksamhet där du inte får läsa in.`,
		kept: 'Inget har ändrats.',
		todo: 'Be en administratör att läsa in filen, eller ta bort raderna.'
	}),
	notAllowed: {
		happened: 'Du får inte läsa in klasslistor.',
		kept: 'Inget har ändrats.',
		todo: 'Be en administratör att läsa in listan eller att ändra din roll.'
	},
	mappingIncomplete: {
		happened: 'Det går inte att läsa in filen med de kolumner som är valda.',
		kept: 'Inget har ändrats, och dina val är kvar.',
		todo: 'Ändra det som är rödmarkerat under Kolumner.'
	},
	protectedUnsettled: (lines: readonly number[]) => ({
		happened: `${lines.length === 1 ? 'Rad' : 'Raderna'} ${listed(lines.map(String), 'och')} är ${lines.length === 1 ? 'markerad' : 'markerade'} som skyddad, men det är inte klart vem det gäller.`,
		kept: 'Inget har skrivits, för annars skulle personen kunna visas som fri att publicera.',
		todo: 'Svara på ”Samma person?” för den raden, eller rätta den i skolsystemet, och läs in igen.'
	}),
	changedSince: {
		happened: 'Du har ändrat kolumnerna sedan du såg vad som skulle hända.',
		kept: 'Inget har skrivits.',
		todo: 'Titta igenom listan igen och tryck sedan på Läs in.'
	},

	// The preview
	previewTitle: (counts: Counts) => {
		const parts = [
			counts.add > 0 && `${counts.add} läggs till`,
			counts.update > 0 && `${counts.update} ändras`,
			counts.leftOut > 0 && `${rowsSv(counts.leftOut)} läses inte in`,
			counts.asked > 0 && `${counts.asked} väntar på ditt svar`
		].filter((part) => part !== false);
		if (parts.length > 0) return listed(parts, 'och');
		return counts.contacts + counts.blocks > 0
			? 'Ingen person läggs till eller ändras'
			: 'Filen ändrar ingenting';
	},
	cannotReadTitle: 'Välj kolumner, så går filen att läsa',
	fileRead: (name: string, rows: number) => `${name}: ${rowsSv(rows)}.`,
	format: (encoding: string, separator: string) =>
		`${encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252'}, ${separator === ';' ? 'semikolon' : separator === ',' ? 'komma' : 'tabb'} mellan kolumnerna`,
	otherFile: 'Välj en annan fil',
	step: {
		columns: 'Kolumner',
		columnsLead: 'Så här har vi förstått rubrikerna. Ändra det som är fel.',
		units: 'Nya enheter',
		unitsLead: 'De finns inte än och skapas när du läser in.',
		understood: 'De första raderna, som vi förstår dem',
		problems: 'Rad för rad',
		same: 'Samma person?',
		sameLead: 'Rader utan svar läses inte in.',
		changes: 'Det här ändras',
		changesDone: 'Det här ändrades'
	},
	notInFile: 'Finns inte i filen',
	chooseColumn: 'Välj kolumn',
	protectedColumn: (number: number) =>
		number === 1 ? 'Skyddade personuppgifter' : `Skyddade personuppgifter, kolumn ${number}`,
	guardianPart: {
		name: 'namn',
		givenName: 'förnamn',
		familyName: 'efternamn',
		email: 'e-post',
		mobile: 'mobil'
	},
	unread: (headings: readonly string[]) => `Läses inte: ${listed(headings, 'och')}.`,
	fallbackUnit: 'Enhet för rader som inte nämner någon',
	fallbackUnitHint: 'Skolans eller förskolans namn, till exempel Centralskolan.',
	update: 'Visa igen med de här kolumnerna',
	schoolForm: 'Skolform',
	noSchoolForm: 'Annan verksamhet',
	controller: 'Personuppgiftsansvarig',
	birthDate: 'Född',
	guardians: 'Vårdnadshavare',
	none: 'Inga',
	unknown: 'okänt',
	noProblems: 'Inga fel i filen.',
	errors: (count: number) => `${rowsSv(count)} läses inte in`,
	warnings: (count: number) => (count === 1 ? '1 sak att kontrollera' : `${count} saker att kontrollera`),
	incoming: 'I filen',
	known: 'I Bildlov',
	added: (count: number) => `${peopleSv(count)} läggs till`,
	updated: (count: number) => `${peopleSv(count)} ändras`,
	unchanged: (count: number) => `${peopleSv(count)} är som förut`,
	blocks: (count: number) => (count === 1 ? '1 spärr sätts' : `${count} spärrar sätts`),
	blocksWhy: 'Vilka det gäller visas inte här. Ingen spärr lyfts av en inläsning.',
	contacts: (count: number) =>
		count === 1
			? '1 vårdnadshavare får nya kontaktuppgifter'
			: `${count} vårdnadshavare får nya kontaktuppgifter`,
	contactsDone: (count: number) =>
		count === 1
			? '1 vårdnadshavare fick nya kontaktuppgifter'
			: `${count} vårdnadshavare fick nya kontaktuppgifter`,
	disappeared: (count: number) => `${peopleSv(count)} finns inte längre i filen`,
	disappearedWhy: 'De tas inte bort av inläsningen. Öppna sidan för den som har slutat och ta bort därifrån.',
	whoAdded: 'De nya',
	whoUpdated: 'De ändrade',
	whoDisappeared: 'De som inte finns i filen',
	changed: { name: 'namn', birthDate: 'födelsedatum', unitName: 'enhet', sourceId: 'id i skolsystemet' },
	fromTo: (what: string, from: string, to: string) => `${what}: ${from} blir ${to}`,
	joins: (groups: readonly string[]) => `till grupp ${listed(groups, 'och')}`,
	leaves: (groups: readonly string[]) => `från grupp ${listed(groups, 'och')}`,
	keeps: (groups: readonly string[]) => `kvar i ${listed(groups, 'och')}`,
	guardianAdded: (names: readonly string[]) => `ny vårdnadshavare: ${listed(names, 'och')}`,
	guardianEnded: (names: readonly string[]) => `inte längre vårdnadshavare: ${listed(names, 'och')}`,
	write: 'Läs in',
	nothingToWrite: 'filen ändrar ingenting',
	columnsMissing: 'kolumner saknas',

	// Done
	doneTitle: (counts: Counts) =>
		counts.add + counts.update === 0
			? 'Inläsningen är klar. Ingen person ändrades.'
			: `Inläsningen är klar: ${listed(
					[counts.add > 0 && `${counts.add} nya`, counts.update > 0 && `${counts.update} ändrade`].filter(
						(part) => part !== false
					),
					'och'
				)}`,
	addedDone: (count: number) => `${peopleSv(count)} har lagts till`,
	updatedDone: (count: number) => `${peopleSv(count)} har ändrats`,
	blocksDone: (count: number) => (count === 1 ? '1 spärr har satts' : `${count} spärrar har satts`),
	leftOutDone: (count: number) => `${rowsSv(count)} lästes inte in`,
	leftOutWhy:
		'Rätta raderna i skolsystemet och läs in listan igen. Det som redan är inläst ändras inte av det.',
	askedDone: (count: number) => `${rowsSv(count)} väntar på svaret på ”Samma person?”`,
	askedWhy: 'De lästes inte in. Läs in filen igen och svara.',
	groups: 'Grupper i filen',
	anotherFile: 'Läs in en fil till'
};

const en: typeof sv = {
	chooseTitle: 'Choose the class list to see what would change',
	chooseLead: 'Nothing is written until you have seen it and press Import.',
	file: 'Class list (CSV)',
	fileHint: 'As the school system exports it. Headings on the first line, in any order.',
	read: 'Show what the file holds',
	whatIsKept: 'What is kept of the file',
	keptNames: 'Names, birth dates, unit and group',
	keptGuardians: 'Guardians’ names, e-mail and mobile',
	notKeptNumbers: 'Personal numbers are never stored',
	notKeptNumbersWhy:
		'Only the birth date is read. The file itself is held encrypted for 30 minutes at most, and only your page has the key.',
	notKeptProtected: 'Protected personal data becomes a block',
	notKeptProtectedWhy: 'Neither the reason nor the guardians’ contact details are stored.',
	noFile: {
		happened: 'No file is chosen, or the file is empty.',
		kept: 'Nothing has been changed.',
		todo: 'Choose the class list and try again.'
	},

	forgotten: {
		happened: 'The file is no longer held.',
		kept: 'Nothing has been changed. Files with personal numbers are held for a short while only, encrypted.',
		todo: 'Choose the file again.'
	},
	otherUnit: (unit) => ({
		happened: `The file has rows for ${unit}, and you may not import anybody there.`,
		kept: 'Nothing has been changed.',
		todo: 'Remove those rows from the file, or ask an administrator to import it.'
	}),
	personElsewhere: (lines) => ({
		happened: `${lines.length === 1 ? 'Line' : 'Lines'} ${listed(lines.map(String), 'and')} may be about somebody in a unit where you may not import.`,
		kept: 'Nothing has been changed.',
		todo: 'Ask an administrator to import the file, or remove the lines.'
	}),
	notAllowed: {
		happened: 'You may not import class lists.',
		kept: 'Nothing has been changed.',
		todo: 'Ask an administrator to import the list or to change your role.'
	},
	mappingIncomplete: {
		happened: 'The file cannot be imported with the columns that are chosen.',
		kept: 'Nothing has been changed, and your choices are still there.',
		todo: 'Change what is marked in red under Columns.'
	},
	protectedUnsettled: (lines) => ({
		happened: `${lines.length === 1 ? 'Line' : 'Lines'} ${listed(lines.map(String), 'and')} ${lines.length === 1 ? 'is' : 'are'} marked as protected, but it is not clear whom it is about.`,
		kept: 'Nothing has been written, as the person could otherwise be shown as free to publish.',
		todo: 'Answer “The same person?” for that row, or correct it in the school system, and import again.'
	}),
	changedSince: {
		happened: 'You have changed the columns since you saw what would happen.',
		kept: 'Nothing has been written.',
		todo: 'Look through the list again, then press Import.'
	},

	previewTitle: (counts) => {
		const parts = [
			counts.add > 0 && `${counts.add} to be added`,
			counts.update > 0 && `${counts.update} to be changed`,
			counts.leftOut > 0 && `${rowsEn(counts.leftOut)} not imported`,
			counts.asked > 0 && `${counts.asked} waiting for your answer`
		].filter((part) => part !== false);
		if (parts.length > 0) return listed(parts, 'and');
		return counts.contacts + counts.blocks > 0 ? 'Nobody is added or changed' : 'The file changes nothing';
	},
	cannotReadTitle: 'Choose columns so that the file can be read',
	fileRead: (name, rows) => `${name}: ${rowsEn(rows)}.`,
	format: (encoding, separator) =>
		`${encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252'}, ${separator === ';' ? 'semicolon' : separator === ',' ? 'comma' : 'tab'} between columns`,
	otherFile: 'Choose another file',
	step: {
		columns: 'Columns',
		columnsLead: 'This is how we understand the headings. Change what is wrong.',
		units: 'New units',
		unitsLead: 'They do not exist yet and are made when you import.',
		understood: 'The first rows, as we understand them',
		problems: 'Row by row',
		same: 'The same person?',
		sameLead: 'Rows without an answer are not imported.',
		changes: 'What changes',
		changesDone: 'What changed'
	},
	notInFile: 'Not in the file',
	chooseColumn: 'Choose a column',
	protectedColumn: (number) =>
		number === 1 ? 'Protected personal data' : `Protected personal data, column ${number}`,
	guardianPart: {
		name: 'name',
		givenName: 'given name',
		familyName: 'family name',
		email: 'e-mail',
		mobile: 'mobile'
	},
	unread: (headings) => `Not read: ${listed(headings, 'and')}.`,
	fallbackUnit: 'Unit for rows that name none',
	fallbackUnitHint: 'The name of the school or preschool.',
	update: 'Show again with these columns',
	schoolForm: 'Kind of school',
	noSchoolForm: 'Another kind of unit',
	controller: 'Controller',
	birthDate: 'Born',
	guardians: 'Guardians',
	none: 'None',
	unknown: 'unknown',
	noProblems: 'No faults in the file.',
	errors: (count) => `${rowsEn(count)} not imported`,
	warnings: (count) => (count === 1 ? '1 thing to check' : `${count} things to check`),
	incoming: 'In the file',
	known: 'In Bildlov',
	added: (count) => `${peopleEn(count)} to be added`,
	updated: (count) => `${peopleEn(count)} to be changed`,
	unchanged: (count) => `${peopleEn(count)} as before`,
	blocks: (count) => (count === 1 ? '1 block to be set' : `${count} blocks to be set`),
	blocksWhy: 'Whom it is about is not shown here. No import lifts a block.',
	contacts: (count) =>
		count === 1 ? '1 guardian gets new contact details' : `${count} guardians get new contact details`,
	contactsDone: (count) =>
		count === 1 ? '1 guardian got new contact details' : `${count} guardians got new contact details`,
	disappeared: (count) => `${peopleEn(count)} no longer in the file`,
	disappearedWhy:
		'The import does not remove them. Open the page of whoever has left and remove the person there.',
	whoAdded: 'The new ones',
	whoUpdated: 'The changed ones',
	whoDisappeared: 'Those not in the file',
	changed: { name: 'name', birthDate: 'birth date', unitName: 'unit', sourceId: 'id in the school system' },
	fromTo: (what, from, to) => `${what}: ${from} becomes ${to}`,
	joins: (groups) => `into group ${listed(groups, 'and')}`,
	leaves: (groups) => `out of group ${listed(groups, 'and')}`,
	keeps: (groups) => `still in ${listed(groups, 'and')}`,
	guardianAdded: (names) => `new guardian: ${listed(names, 'and')}`,
	guardianEnded: (names) => `no longer guardian: ${listed(names, 'and')}`,
	write: 'Import',
	nothingToWrite: 'the file changes nothing',
	columnsMissing: 'columns are missing',

	doneTitle: (counts) =>
		counts.add + counts.update === 0
			? 'The import is done. Nobody was changed.'
			: `The import is done: ${listed(
					[counts.add > 0 && `${counts.add} added`, counts.update > 0 && `${counts.update} changed`].filter(
						(part) => part !== false
					),
					'and'
				)}`,
	addedDone: (count) => `${peopleEn(count)} added`,
	updatedDone: (count) => `${peopleEn(count)} changed`,
	blocksDone: (count) => (count === 1 ? '1 block set' : `${count} blocks set`),
	leftOutDone: (count) => `${rowsEn(count)} not imported`,
	leftOutWhy: 'Correct the rows in the school system and import the list again. What is in stays as it is.',
	askedDone: (count) => `${rowsEn(count)} waiting for an answer to “The same person?”`,
	askedWhy: 'They were not imported. Import the file again and answer.',
	groups: 'Groups in the file',
	anotherFile: 'Import another file'
};

export const importPageWords = { sv, en };
