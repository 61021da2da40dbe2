/** The words of importing a class list: every refusal, every problem on a row, every question of the plan. */

import type {
	ClassListRefusal,
	MappingFault,
	RosterField,
	RowProblem,
	RowProblemCode
} from '#lib/domain/roster.ts';
import type { CandidateReason } from '#lib/domain/roster-match.ts';
import type { PlanFault } from '#lib/domain/roster-plan.ts';

/** What happened, what is kept, what to do. */
interface RefusalWords {
	readonly happened: string;
	readonly kept: string;
	readonly todo: string;
}

type OtherFile = Extract<ClassListRefusal, { type: 'NotAClassList' }>['looksLike'];
type RefusalOf<T extends ClassListRefusal['type']> = Extract<ClassListRefusal, { type: T }>;
type FaultOf<T extends PlanFault['type']> = Extract<PlanFault, { type: T }>;

const listed = (lines: readonly number[], and: string): string =>
	lines.length < 2 ? lines.join('') : `${lines.slice(0, -1).join(', ')} ${and} ${lines.at(-1) ?? ''}`;

const quotedSv = (value: string | null): string => (value === null ? '' : `: ”${value}”`);
const quotedEn = (value: string | null): string => (value === null ? '' : `: “${value}”`);

const fieldsSv: Record<RosterField, string> = {
	unit: 'enhet',
	group: 'grupp',
	familyName: 'efternamn',
	givenName: 'förnamn',
	name: 'namn',
	birthDate: 'födelsedatum',
	personalNumber: 'personnummer',
	sourceId: 'id i skolsystemet',
	protected: 'skyddade personuppgifter',
	guardianName: 'vårdnadshavarens namn',
	guardianEmail: 'vårdnadshavarens e-post',
	guardianMobile: 'vårdnadshavarens mobil'
};

const fieldsEn: typeof fieldsSv = {
	unit: 'unit',
	group: 'group',
	familyName: 'family name',
	givenName: 'given name',
	name: 'name',
	birthDate: 'birth date',
	personalNumber: 'personal number',
	sourceId: 'id in the school system',
	protected: 'protected personal data',
	guardianName: 'guardian’s name',
	guardianEmail: 'guardian’s e-mail',
	guardianMobile: 'guardian’s mobile'
};

const inFieldSv = (problem: RowProblem): string => (problem.field ? ` (${fieldsSv[problem.field]})` : '');
const inFieldEn = (problem: RowProblem): string => (problem.field ? ` (${fieldsEn[problem.field]})` : '');

const otherFilesSv: Record<OtherFile, string> = {
	image: 'Den ser ut att vara en bild.',
	excel: 'Den ser ut att vara en Excelbok.',
	zip: 'Den ser ut att vara en zip-fil.',
	pdf: 'Den ser ut att vara en pdf.',
	'web-page': 'Den ser ut att vara en webbsida.',
	'structured-data': 'Den ser ut att vara JSON eller XML.',
	'utf-16': 'Den ser ut att vara sparad som ”Unicode-text” (UTF-16).',
	binary: 'Den innehåller annat än text.',
	'running-text': 'Den ser ut att vara löpande text utan kolumner.'
};

const otherFilesEn: typeof otherFilesSv = {
	image: 'It seems to be an image.',
	excel: 'It seems to be an Excel workbook.',
	zip: 'It seems to be a zip file.',
	pdf: 'It seems to be a PDF.',
	'web-page': 'It seems to be a web page.',
	'structured-data': 'It seems to be JSON or XML.',
	'utf-16': 'It seems to be saved as “Unicode text” (UTF-16).',
	binary: 'It holds something other than text.',
	'running-text': 'It seems to be running text without columns.'
};

const keptSv = 'Inget har ändrats.';
const keptEn = 'Nothing has been changed.';

const tooLargeSv = ({ limit, most }: RefusalOf<'TooLarge'>): string => {
	if (limit === 'bytes') return `Filen är större än ${Math.floor(most / 1024 / 1024)} MB.`;
	return `Filen har fler än ${most.toLocaleString('sv-SE')} ${limit === 'rows' ? 'rader' : 'kolumner'}.`;
};

const tooLargeEn = ({ limit, most }: RefusalOf<'TooLarge'>): string => {
	if (limit === 'bytes') return `The file is larger than ${Math.floor(most / 1024 / 1024)} MB.`;
	return `The file has more than ${most.toLocaleString('en-GB')} ${limit === 'rows' ? 'rows' : 'columns'}.`;
};

type RefusalTable = { readonly [T in ClassListRefusal['type']]: (refusal: RefusalOf<T>) => RefusalWords };
type ProblemTable = Readonly<Record<RowProblemCode, (problem: RowProblem) => string>>;
type FaultTable = { readonly [T in PlanFault['type']]: (fault: FaultOf<T>) => string };

const refusalsSv: RefusalTable = {
	EmptyFile: () => ({
		happened: 'Filen är tom.',
		kept: keptSv,
		todo: 'Hämta klasslistan från skolsystemet igen och välj den nya filen.'
	}),
	NotAClassList: ({ looksLike }) => ({
		happened: `Filen gick inte att läsa som en klasslista. ${otherFilesSv[looksLike]}`,
		kept: keptSv,
		todo: 'Spara listan som CSV (UTF-8) i skolsystemet eller i Excel och försök igen.'
	}),
	TooLarge: (refusal) => ({
		happened: `${tooLargeSv(refusal)} Så stora filer läses inte.`,
		kept: keptSv,
		todo: 'Dela upp listan, till exempel en fil per skola, och läs in en i taget.'
	}),
	NoHeaderRow: ({ headerFoundOnLine }) => ({
		happened:
			headerFoundOnLine === null
				? 'Filens första rad är inte en rubrikrad som går att känna igen.'
				: `Rubrikerna står på rad ${headerFoundOnLine}, inte på filens första rad.`,
		kept: keptSv,
		todo:
			headerFoundOnLine === null
				? 'Lägg rubriker på första raden, till exempel Namn, Födelsedatum och Klass, och försök igen.'
				: 'Ta bort raderna ovanför rubrikerna och försök igen.'
	}),
	RepeatedHeader: ({ line }) => ({
		happened: `Filen har två rubrikrader. Den andra står på rad ${line}.`,
		kept: keptSv,
		todo: 'Ta bort den ena rubrikraden, eller läs in listorna var för sig, och försök igen.'
	}),
	NoRows: () => ({
		happened: 'Filen har rubriker men inga personer.',
		kept: keptSv,
		todo: 'Kontrollera urvalet i skolsystemet, hämta listan igen och försök på nytt.'
	}),
	BrokenQuote: ({ line }) => ({
		happened: `Ett citattecken på rad ${line}, eller strax efter, saknar sin motpart. Därför går det inte att se var kolumnerna börjar.`,
		kept: keptSv,
		todo: 'Rätta citattecknet, eller hämta listan från skolsystemet igen, och försök på nytt.'
	}),
	GarbledLetters: ({ line }) => ({
		happened: `Å, ä och ö har blivit fel i filen, första gången på rad ${line}.`,
		kept: keptSv,
		todo: 'Hämta listan från skolsystemet igen utan att öppna den i ett annat program, och försök på nytt.'
	})
};

const refusalsEn: typeof refusalsSv = {
	EmptyFile: () => ({
		happened: 'The file is empty.',
		kept: keptEn,
		todo: 'Fetch the class list from the school system again and choose the new file.'
	}),
	NotAClassList: ({ looksLike }) => ({
		happened: `The file could not be read as a class list. ${otherFilesEn[looksLike]}`,
		kept: keptEn,
		todo: 'Save the list as CSV (UTF-8) in the school system or in Excel, and try again.'
	}),
	TooLarge: (refusal) => ({
		happened: `${tooLargeEn(refusal)} Files of that size are not read.`,
		kept: keptEn,
		todo: 'Split the list, for instance one file per school, and import one at a time.'
	}),
	NoHeaderRow: ({ headerFoundOnLine }) => ({
		happened:
			headerFoundOnLine === null
				? 'The first line of the file is not a row of headings that can be recognised.'
				: `The headings are on line ${headerFoundOnLine}, not on the first line of the file.`,
		kept: keptEn,
		todo:
			headerFoundOnLine === null
				? 'Put headings on the first line, such as Name, Birth date and Class, and try again.'
				: 'Remove the lines above the headings and try again.'
	}),
	RepeatedHeader: ({ line }) => ({
		happened: `The file has two rows of headings. The second is on line ${line}.`,
		kept: keptEn,
		todo: 'Remove one of them, or import the lists one by one, and try again.'
	}),
	NoRows: () => ({
		happened: 'The file has headings but no people.',
		kept: keptEn,
		todo: 'Check the selection in the school system, fetch the list again and try once more.'
	}),
	BrokenQuote: ({ line }) => ({
		happened: `A quotation mark on line ${line}, or shortly after, lacks its other half. So it cannot be seen where the columns begin.`,
		kept: keptEn,
		todo: 'Mend the quotation mark, or fetch the list from the school system again, and try once more.'
	}),
	GarbledLetters: ({ line }) => ({
		happened: `The letters å, ä and ö have been spoilt in the file, first on line ${line}.`,
		kept: keptEn,
		todo: 'Fetch the list from the school system again without opening it in another program, and try once more.'
	})
};

const problemsSv: ProblemTable = {
	'bad-email': ({ value }) =>
		`E-postadressen går inte att använda${quotedSv(value)}. Den tas inte med. Rätta den i skolsystemet.`,
	'bad-mobile': ({ value }) =>
		`Mobilnumret går inte att använda${quotedSv(value)}. Det tas inte med. Rätta det i skolsystemet.`,
	'birth-date-in-future': () => 'Födelsedatumet ligger i framtiden. Raden läses inte in. Rätta datumet.',
	'control-character': (problem) =>
		`Texten${inFieldSv(problem)} innehåller ett osynligt styrtecken${quotedSv(problem.value)}, som kan få den att visas fel. Ta bort tecknet, till exempel genom att skriva om texten.`,
	'dates-differ': () =>
		'Personnumret och födelsedatumet säger olika. Datumet i personnumret används. Kontrollera vilket som stämmer.',
	'duplicate-row': ({ otherLine }) =>
		`Raden är densamma som rad ${otherLine ?? ''}. Personen läses in en gång.`,
	'guardian-twice': ({ value }) =>
		`Samma vårdnadshavare står två gånger${quotedSv(value)}. Personen läses in en gång, med de första kontaktuppgifterna.`,
	'guardian-without-name': ({ value }) =>
		`Kontaktuppgifter till en vårdnadshavare utan namn${quotedSv(value)}. De tas inte med. Fyll i namnet.`,
	'impossible-date': () => 'Födelsedatumet finns inte i kalendern. Raden läses inte in. Rätta datumet.',
	'merged-rows': ({ otherLine }) =>
		`Raden gäller samma person som rad ${otherLine ?? ''}. De läses in som en person. Kontrollera att det stämmer.`,
	'no-birth-date': () =>
		'Födelsedatum saknas. Personen läses in med okänd ålder. Fyll i datumet så snart det går.',
	'no-group': () => 'Grupp saknas. Personen läses in utan grupp och syns bara i sökning.',
	'no-name': () => 'Namn saknas. Raden läses inte in. Fyll i namnet.',
	'no-unit': () =>
		'Enhet saknas. Raden läses inte in. Fyll i skola eller förskola, eller välj en för hela filen.',
	'personal-number-in-text': (problem) =>
		`Där det ska stå text${inFieldSv(problem)} står något som liknar ett personnummer. Det sparas inte. Kontrollera kolumnerna.`,
	'protected-left-out': () =>
		'Raden är markerad som skyddad men kan inte läsas in. Sätt spärren för personen för hand nu, eller rätta raden först.',
	'row-too-long': () =>
		'Raden har fler kolumner än rubrikraden, så uppgifterna kan ha hamnat fel. Raden läses inte in. Rätta den i filen.',
	'row-too-short': () =>
		'Raden har färre kolumner än rubrikraden. Det som saknas räknas som okänt. Kontrollera att filen är hel.',
	'same-name': ({ otherLine }) =>
		`Samma namn och födelsedatum som rad ${otherLine ?? ''}, men uppgifterna visar att det är två personer. Båda läses in. Kontrollera att det stämmer.`,
	'source-id-is-personal-number': () =>
		'Kolumnen för id innehåller ett personnummer. Det används inte och sparas inte. Personen känns igen på namn, födelsedatum och enhet.',
	'text-too-long': (problem) => {
		const isName = problem.field === 'name' || problem.field === 'guardianName';
		const what = isName ? 'Namnet är för långt' : 'Texten är för lång';
		return `${what}, fler än 200 tecken${inFieldSv(problem)}. Inget kortas av. Rätta det i filen.`;
	},
	'unreadable-character': (problem) =>
		`Texten${inFieldSv(problem)} innehåller ett tecken som har blivit oläsligt${quotedSv(problem.value)}. Skriv om texten eller hämta listan igen.`,
	'unreadable-date': () =>
		'Födelsedatumet eller personnumret går inte att läsa. Raden läses inte in. Skriv datumet som ÅÅÅÅ-MM-DD.'
};

const problemsEn: typeof problemsSv = {
	'bad-email': ({ value }) =>
		`The e-mail address cannot be used${quotedEn(value)}. It is left out. Correct it in the school system.`,
	'bad-mobile': ({ value }) =>
		`The mobile number cannot be used${quotedEn(value)}. It is left out. Correct it in the school system.`,
	'birth-date-in-future': () =>
		'The birth date lies in the future. The row is not imported. Correct the date.',
	'control-character': (problem) =>
		`The text${inFieldEn(problem)} holds an invisible control character${quotedEn(problem.value)} that can make it display wrongly. Remove it, for instance by typing the text again.`,
	'dates-differ': () =>
		'The personal number and the birth date differ. The date in the personal number is used. Check which is right.',
	'duplicate-row': ({ otherLine }) =>
		`The row is the same as line ${otherLine ?? ''}. The person is imported once.`,
	'guardian-twice': ({ value }) =>
		`The same guardian is named twice${quotedEn(value)}. The person is imported once, with the first contact details.`,
	'guardian-without-name': ({ value }) =>
		`Contact details of a guardian without a name${quotedEn(value)}. They are left out. Fill in the name.`,
	'impossible-date': () =>
		'The birth date is not in the calendar. The row is not imported. Correct the date.',
	'merged-rows': ({ otherLine }) =>
		`The row is about the same person as line ${otherLine ?? ''}. They are imported as one person. Check that this is right.`,
	'no-birth-date': () =>
		'The birth date is missing. The person is imported with unknown age. Fill in the date as soon as you can.',
	'no-group': () =>
		'The group is missing. The person is imported without a group and is found only by searching.',
	'no-name': () => 'The name is missing. The row is not imported. Fill in the name.',
	'no-unit': () =>
		'The unit is missing. The row is not imported. Fill in the school or preschool, or choose one for the whole file.',
	'personal-number-in-text': (problem) =>
		`Where there should be text${inFieldEn(problem)} there is something like a personal number. It is not stored. Check the columns.`,
	'protected-left-out': () =>
		'The row is marked as protected but cannot be imported. Set the block for the person by hand now, or correct the row first.',
	'row-too-long': () =>
		'The row has more columns than the headings, so values may be in the wrong place. The row is not imported. Correct it in the file.',
	'row-too-short': () =>
		'The row has fewer columns than the headings. What is missing counts as unknown. Check that the file is whole.',
	'same-name': ({ otherLine }) =>
		`The same name and birth date as line ${otherLine ?? ''}, but the details show two people. Both are imported. Check that this is right.`,
	'source-id-is-personal-number': () =>
		'The id column holds a personal number. It is not used and not stored. The person is recognised by name, birth date and unit.',
	'text-too-long': (problem) =>
		`The text${inFieldEn(problem)} is too long, more than 200 characters. Nothing is cut off. Correct it in the file.`,
	'unreadable-character': (problem) =>
		`The text${inFieldEn(problem)} holds a character that has become unreadable${quotedEn(problem.value)}. Type it again or fetch the list again.`,
	'unreadable-date': () =>
		'The birth date or personal number cannot be read. The row is not imported. Write the date as YYYY-MM-DD.'
};

const mappingSv: Record<MappingFault['code'], string> = {
	'column-missing': 'En vald kolumn finns inte i filen. Välj en annan.',
	'column-used-twice': 'Samma kolumn är vald till två uppgifter. Ändra den ena.',
	'guardian-name-missing':
		'En vårdnadshavare har kontaktuppgifter men ingen kolumn för namn. De tas inte med.',
	'name-missing': 'Välj vilken kolumn som är namnet, eller både förnamn och efternamn.',
	'no-birth-date': 'Ingen kolumn för födelsedatum eller personnummer är vald. Alla läses in med okänd ålder.',
	'no-group': 'Ingen kolumn för klass eller grupp är vald. Alla läses in utan grupp.',
	'no-protected':
		'Ingen kolumn för skyddade personuppgifter är vald. Spärrar som finns ligger kvar, och inga nya sätts.',
	'no-unit': 'Välj vilken kolumn som är skolan eller förskolan, eller välj en för hela filen.',
	'protected-not-used':
		'En kolumn ser ut att gälla skyddade personuppgifter men används inte. Kontrollera den.'
};

const mappingEn: typeof mappingSv = {
	'column-missing': 'A chosen column is not in the file. Choose another.',
	'column-used-twice': 'The same column is chosen for two things. Change one of them.',
	'guardian-name-missing': 'A guardian has contact details but no column for the name. They are left out.',
	'name-missing': 'Choose the column that holds the name, or both given and family name.',
	'no-birth-date':
		'No column is chosen for birth date or personal number. Everybody is imported with unknown age.',
	'no-group': 'No column is chosen for class or group. Everybody is imported without a group.',
	'no-protected':
		'No column is chosen for protected personal data. Blocks that exist remain, and no new ones are set.',
	'no-unit': 'Choose the column that holds the school or preschool, or choose one for the whole file.',
	'protected-not-used': 'A column seems to be about protected personal data but is not used. Check it.'
};

const candidatesSv: Record<CandidateReason, string> = {
	'several-alike': 'flera med samma namn och födelsedatum',
	'already-in-file': 'samma namn och födelsedatum, men en annan rad i filen är redan den personen',
	'other-date': 'samma namn och enhet, annat eller okänt födelsedatum',
	'other-group': 'samma namn och enhet, annan grupp, okänt födelsedatum',
	'similar-name': 'samma födelsedatum och enhet, liknande namn',
	'other-unit': 'samma namn och födelsedatum, annan enhet',
	'other-source-id': 'samma namn, födelsedatum och enhet, annat id i skolsystemet',
	'same-source-id': 'samma id i skolsystemet, annat namn och födelsedatum'
};

const candidatesEn: typeof candidatesSv = {
	'several-alike': 'several with the same name and birth date',
	'already-in-file': 'same name and birth date, but another row in the file already is that person',
	'other-date': 'same name and unit, other or unknown birth date',
	'other-group': 'same name and unit, other group, unknown birth date',
	'similar-name': 'same birth date and unit, similar name',
	'other-unit': 'same name and birth date, other unit',
	'other-source-id': 'same name, birth date and unit, other id in the school system',
	'same-source-id': 'same id in the school system, other name and birth date'
};

const faultsSv: FaultTable = {
	SameSourceId: ({ lines }) =>
		`Raderna ${listed(lines, 'och')} har samma id i skolsystemet. Ingen av dem läses in. Rätta filen.`,
	SamePersonTwice: ({ lines }) =>
		`Raderna ${listed(lines, 'och')} gäller samma person. Ingen av dem läses in. Ta bort den som är fel.`,
	AnswerNotACandidate: ({ line }) =>
		`Svaret för rad ${line} gäller inte längre, för uppgifterna har ändrats under tiden. Svara igen.`,
	ProtectedUnsettled: ({ line }) =>
		`Rad ${line} är markerad som skyddad, men det är inte klart vem den gäller. Ingen spärr sätts förrän du har svarat.`
};

const faultsEn: typeof faultsSv = {
	SameSourceId: ({ lines }) =>
		`Lines ${listed(lines, 'and')} have the same id in the school system. Neither is imported. Correct the file.`,
	SamePersonTwice: ({ lines }) =>
		`Lines ${listed(lines, 'and')} are about the same person. Neither is imported. Remove the one that is wrong.`,
	AnswerNotACandidate: ({ line }) =>
		`The answer for line ${line} no longer holds, as the details have changed meanwhile. Answer again.`,
	ProtectedUnsettled: ({ line }) =>
		`Line ${line} is marked as protected, but it is not clear whom it is about. No block is set until you have answered.`
};

function refusalWords<T extends ClassListRefusal['type']>(
	table: RefusalTable,
	refusal: RefusalOf<T> & { readonly type: T }
): RefusalWords {
	const type: T = refusal.type;
	return table[type](refusal);
}

function faultWords<T extends PlanFault['type']>(
	table: FaultTable,
	fault: FaultOf<T> & { readonly type: T }
): string {
	const type: T = fault.type;
	return table[type](fault);
}

const sv = {
	fields: fieldsSv,
	guardian: (number: number): string => `Vårdnadshavare ${number}`,
	line: (line: number): string => `Rad ${line}`,
	refusal: (refusal: ClassListRefusal): RefusalWords => refusalWords(refusalsSv, refusal),
	problem: (problem: RowProblem): string => problemsSv[problem.code](problem),
	severity: { error: 'Läses inte in', warning: 'Att kontrollera' },
	mapping: mappingSv,
	samePerson: 'Samma person?',
	someoneNew: 'Nej, någon annan',
	candidate: candidatesSv,
	fault: (fault: PlanFault): string => faultWords(faultsSv, fault)
};

const en: typeof sv = {
	fields: fieldsEn,
	guardian: (number) => `Guardian ${number}`,
	line: (line) => `Line ${line}`,
	refusal: (refusal) => refusalWords(refusalsEn, refusal),
	problem: (problem) => problemsEn[problem.code](problem),
	severity: { error: 'Not imported', warning: 'To check' },
	mapping: mappingEn,
	samePerson: 'The same person?',
	someoneNew: 'No, somebody else',
	candidate: candidatesEn,
	fault: (fault) => faultWords(faultsEn, fault)
};

export const importWords = { sv, en };
