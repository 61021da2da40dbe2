import type { Comparison, ComparisonRefusal } from '#lib/server/use-cases/compare-policies.ts';
import type { Language } from './language.ts';

const inSwedish = (count: number) => count.toLocaleString('sv-SE');
const inEnglish = (count: number) => count.toLocaleString('en-GB');

const sv = {
	number: inSwedish,
	titleAsk: 'Vad skulle ändras?',
	leadAsk:
		'Välj en riktlinje och vem som skulle följa den. Allt publicerat och alla öppna samtycken prövas. Ingenting ändras.',
	titleCounting: 'Räknar ut vad som skulle ändras',
	counting: 'Prövar publiceringar och samtycken',
	countingText: (done: number, of: number) => `${inSwedish(done)} av ${inSwedish(of)}`,
	count: 'Räkna ut',
	countAgain: 'Räkna om',
	countNote: 'Det tar några sekunder. Ingenting ändras.',
	policy: 'Riktlinje att pröva',
	controllers: 'Vem skulle följa den?',
	follows: (policy: string) => `följer ${policy} i dag`,
	ask: 'Pröva',
	another: 'Pröva en annan riktlinje, eller någon annan som följer den',
	back: 'Tillbaka till utkastet',
	draft: (name: string) => `${name} (utkast)`,
	title: (count: number) =>
		count === 1
			? '1 publicering skulle få ett annat svar'
			: `${inSwedish(count)} publiceringar skulle få ett annat svar`,
	titleOnlyPeople: (count: number) =>
		count === 1
			? 'Inget publicerat skulle få ett annat svar, men 1 person med samtycke'
			: `Inget publicerat skulle få ett annat svar, men ${inSwedish(count)} personer med samtycke`,
	titleNone: 'Inget skulle få ett annat svar',
	lead: ({ publications, people }: Comparison) =>
		`${inSwedish(publications.looked)} ${publications.looked === 1 ? 'publicering' : 'publiceringar'} som är uppe och ${inSwedish(people.peopleLooked)} ${people.peopleLooked === 1 ? 'person' : 'personer'} med öppet samtycke är prövade med dagens uppgifter. Ingenting har ändrats.`,
	instead: (policy: string, controller: string, followed: string) =>
		`${controller}: ${policy} i stället för ${followed}`,
	publications: 'Publiceringar',
	people: 'Samtycken',
	lost: (count: number) =>
		count === 1 ? '1 skulle förlora sitt ja.' : `${inSwedish(count)} skulle förlora sitt ja.`,
	won: (count: number) => (count === 1 ? '1 skulle få ett ja.' : `${inSwedish(count)} skulle få ett ja.`),
	publicationsNone: 'Ingen publicering skulle få ett annat svar.',
	peopleTurned: (count: number) =>
		count === 1
			? '1 person skulle få ett annat svar i någon kanal.'
			: `${inSwedish(count)} personer skulle få ett annat svar i någon kanal.`,
	peopleNone: 'Ingen med öppet samtycke skulle få ett annat svar.',
	already: (count: number) =>
		count === 1
			? '1 publicering saknar ett ja redan i dag. Det beror inte på den nya riktlinjen.'
			: `${inSwedish(count)} publiceringar saknar ett ja redan i dag. Det beror inte på den nya riktlinjen.`,
	alreadyPeople: (count: number, looked: number) =>
		`Ett svar per person och kanal: ${inSwedish(count)} av ${inSwedish(looked)} svar är inte ja redan i dag.`,
	byChannel: 'Per kanal',
	byUnit: 'Per enhet',
	byUnitNote: 'En bild med personer från flera enheter räknas i var och en.',
	channel: 'Kanal',
	unit: 'Enhet',
	noUnit: 'utan enhet',
	today: 'I dag',
	wouldBe: 'Skulle bli',
	howMany: 'Antal',
	list: 'Vilka det gäller',
	shown: (shown: number, all: number) =>
		`De ${inSwedish(shown)} första av ${inSwedish(all)} visas, de som förlorar sitt ja först. Alla står i filen.`,
	hidden: (count: number) =>
		`${inSwedish(count)} visas inte en och en: din roll eller dina enheter räcker inte. De är med i antalen.`,
	image: 'Bild',
	person: 'Person',
	rule: 'Regel som avgör',
	file: 'Hämta hela listan (CSV)',
	untitled: 'Bild utan titel',
	failed: 'Uträkningen avbröts',
	failedText: 'Ingenting har ändrats. Kontrollera nätet och räkna om.',
	csvName: 'vad-skulle-andras',
	csvHead: [
		'Vad',
		'Bild eller person',
		'Kanal',
		'Enhet',
		'Publicerad',
		'I dag',
		'Skulle bli',
		'Regel',
		'Regelns text',
		'Id'
	],
	csvPublication: 'Publicering',
	csvPerson: 'Samtycke'
};

const en: typeof sv = {
	number: inEnglish,
	titleAsk: 'What would change?',
	leadAsk:
		'Choose a policy and who would follow it. Everything published and every open consent is tried. Nothing is changed.',
	titleCounting: 'Working out what would change',
	counting: 'Trying publications and consents',
	countingText: (done, of) => `${inEnglish(done)} of ${inEnglish(of)}`,
	count: 'Work it out',
	countAgain: 'Work it out again',
	countNote: 'It takes a few seconds. Nothing is changed.',
	policy: 'Policy to try',
	controllers: 'Who would follow it?',
	follows: (policy) => `follows ${policy} today`,
	ask: 'Try it',
	another: 'Try another policy, or somebody else who follows it',
	back: 'Back to the draft',
	draft: (name) => `${name} (draft)`,
	title: (count) =>
		count === 1
			? '1 publication would get another answer'
			: `${inEnglish(count)} publications would get another answer`,
	titleOnlyPeople: (count) =>
		count === 1
			? 'Nothing published would get another answer, but 1 person with a consent would'
			: `Nothing published would get another answer, but ${inEnglish(count)} people with a consent would`,
	titleNone: 'Nothing would get another answer',
	lead: ({ publications, people }) =>
		`${inEnglish(publications.looked)} ${publications.looked === 1 ? 'publication' : 'publications'} that are up and ${inEnglish(people.peopleLooked)} ${people.peopleLooked === 1 ? 'person' : 'people'} with an open consent have been tried against the facts of today. Nothing has been changed.`,
	instead: (policy, controller, followed) => `${controller}: ${policy} instead of ${followed}`,
	publications: 'Publications',
	people: 'Consents',
	lost: (count) => `${inEnglish(count)} would lose the yes.`,
	won: (count) => `${inEnglish(count)} would get a yes.`,
	publicationsNone: 'No publication would get another answer.',
	peopleTurned: (count) =>
		count === 1
			? '1 person would get another answer in some channel.'
			: `${inEnglish(count)} people would get another answer in some channel.`,
	peopleNone: 'Nobody with an open consent would get another answer.',
	already: (count) =>
		count === 1
			? '1 publication has no yes already today. That is not because of the new policy.'
			: `${inEnglish(count)} publications have no yes already today. That is not because of the new policy.`,
	alreadyPeople: (count, looked) =>
		`One answer for each person and channel: ${inEnglish(count)} of ${inEnglish(looked)} answers are no yes already today.`,
	byChannel: 'By channel',
	byUnit: 'By unit',
	byUnitNote: 'An image with people of several units is counted in each of them.',
	channel: 'Channel',
	unit: 'Unit',
	noUnit: 'no unit',
	today: 'Today',
	wouldBe: 'Would be',
	howMany: 'Number',
	list: 'Which ones',
	shown: (shown, all) =>
		`The first ${inEnglish(shown)} of ${inEnglish(all)} are shown, those that lose their yes first. All are in the file.`,
	hidden: (count) =>
		`${inEnglish(count)} are not shown one by one: your role or your units do not reach that far. They are in the counts.`,
	image: 'Image',
	person: 'Person',
	rule: 'Rule that decides',
	file: 'Download the whole list (CSV)',
	untitled: 'Image without a title',
	failed: 'The work was broken off',
	failedText: 'Nothing has been changed. Check the network and work it out again.',
	csvName: 'what-would-change',
	csvHead: [
		'What',
		'Image or person',
		'Channel',
		'Unit',
		'Published',
		'Today',
		'Would be',
		'Rule',
		'Text of the rule',
		'Id'
	],
	csvPublication: 'Publication',
	csvPerson: 'Consent'
};

/** The words of “What would change?”. */
export const comparisonWords = { sv, en };

/** What happened, what is kept, what to do. */
export function comparisonRefusalText(refusal: ComparisonRefusal, language: Language): string {
	const isSwedish = language === 'sv';
	switch (refusal.type) {
		case 'NotAllowed':
			return isSwedish
				? 'Du får inte läsa riktlinjer och utkast. Ingenting har räknats. Be en administratör om en roll som får.'
				: 'You may not read policies and drafts. Nothing has been worked out. Ask an administrator for a role that may.';
		case 'NoSuchPolicy':
			return isSwedish
				? 'Riktlinjen eller utkastet finns inte längre. Ingenting har räknats. Gå till riktlinjerna och välj en annan.'
				: 'The policy or the draft is no longer there. Nothing has been worked out. Go to the policies and choose another.';
		case 'NoSuchController':
			return isSwedish
				? 'Den ansvariga nämnden finns inte. Ingenting har räknats. Välj vem som skulle följa riktlinjen.'
				: 'That controller does not exist. Nothing has been worked out. Choose who would follow the policy.';
	}
}
