/** The words of a municipality's own policies: the list, the form in which one is written, and publishing. */
import type { FaultCode } from '#lib/policy/parse-policy-change.ts';
import type { Needed } from '#lib/policy/what-is-needed.ts';
import type { ChangeDraftRefusal } from '#lib/server/use-cases/change-policy-draft.ts';
import type { ChoosePolicyRefusal } from '#lib/server/use-cases/choose-policy.ts';
import type { DiscardDraftRefusal } from '#lib/server/use-cases/discard-policy-draft.ts';
import type { PublishPolicyRefusal } from '#lib/server/use-cases/publish-policy.ts';
import type { PolicyVersionInList } from '#lib/server/use-cases/read-policies.ts';
import type { StartPolicyRefusal } from '#lib/server/use-cases/start-policy.ts';
import { dayWithYear } from './day-words.ts';
import type { Language } from './language.ts';
import { settingWords, valueWords } from './policy-sentences.ts';
import { verdictWords } from './verdict-words.ts';

const sv = {
	titleOne: (board: string, policy: string) => `${board} följer ${policy}`,
	titleMany: (boards: number, policies: number) =>
		policies === 1
			? `${boards} nämnder följer samma riktlinje`
			: `${boards} nämnder följer ${policies} riktlinjer`,
	lead: 'En riktlinje avgör vem som ska samtycka och vad som får publiceras. Ni kan följa en av de fem eller skriva en egen.',
	boards: 'Vad nämnderna följer',
	since: (day: string) => `sedan ${day}`,
	version: (version: string) => `version ${version}`,
	fromDay: (day: string) => `från ${day}`,
	next: (day: string, policy: string) => `Från ${day}: ${policy}`,
	change: 'Byt riktlinje',
	changeFor: (board: string) => `Byt riktlinje för ${board}`,
	policy: 'Riktlinje',
	from: 'Från vilken dag',
	fromHint:
		'I dag eller senare. Vad som händer med det som redan är publicerat står under Efteråt i utkastet.',
	guardians: 'Vårdnadshavare som ska skriva under',
	guardiansHint: 'Gäller där riktlinjen själv inte säger det.',
	asBefore: 'Som förut',
	chosen: 'Nämndens riktlinje är vald.',
	own: 'Egna riktlinjer',
	noOwn: 'Ni har inte publicerat någon egen riktlinje än',
	noOwnText: 'Skriv en här nedanför: börja från en av de fem och ändra det som ni har beslutat annorlunda.',
	followedBy: (boards: string) => `Följs av ${boards}`,
	followedByNobody: 'Ingen nämnd följer den',
	versionState: {
		past: (from: string, until: string) => `gällde ${from}–${until}`,
		now: (from: string) => `gäller sedan ${from}`,
		ahead: (from: string) => `börjar gälla ${from}`,
		never: () => 'ersattes innan den började gälla'
	},
	newVersion: 'Skriv nästa version',
	continueDraft: 'Fortsätt på utkastet',
	drafts: 'Utkast',
	changes: (count: number) =>
		count === 0 ? 'inga ändringar än' : count === 1 ? '1 ändring' : `${count} ändringar`,
	changesFrom: (count: number, base: string) =>
		count === 0
			? `inga ändringar än från ${base}`
			: `${count === 1 ? '1 ändring' : `${count} ändringar`} från ${base}`,
	nextVersion: 'nästa version',
	savedAt: (when: string) => `sparat ${when}`,
	discard: 'Kasta utkastet',
	discardNamed: (name: string) => `Kasta ${name}`,
	discardAsk: 'Utkastet och dess ändringar försvinner. Det som är publicerat ligger kvar.',
	discarded: 'Utkastet är kastat.',
	guidelines: 'De fem riktlinjerna',
	read: 'Läs reglerna',
	startTitle: 'Skriv en egen riktlinje',
	startLead: 'Det som ni inte ändrar gäller som i riktlinjen ni börjar från.',
	name: 'Namn',
	nameHint: 'Som den heter i beslutet: ”Ekbackas riktlinje för bilder”.',
	base: 'Börja från',
	start: 'Börja skriva',
	backToList: 'Alla riktlinjer',
	toRules: 'Regler',
	// The form
	draftTitle: (name: string, count: number, base: string) =>
		count === 0
			? `${name} är än så länge som ${base}`
			: `${name} ändrar ${count === 1 ? 'en sak' : `${count} saker`} i ${base}`,
	draftLead: 'Välj det ni har beslutat annorlunda. Allt annat gäller som i riktlinjen ni började från.',
	isNext: (version: string) => `Det här blir version ${version}.`,
	toPublish: 'Publicera …',
	toCompare: 'Vad skulle ändras?',
	saved: (what: string) => `Inskrivet: ${what}`,
	removed: 'Ändringen är borttagen. Riktlinjens egen regel gäller igen.',
	whole: 'Åldrar, underskrift och grund',
	who: 'Vem som ska samtycka, kanal för kanal',
	whoLead: (basis: string) => `Välj en ruta för att ändra den. Visas för grunden ${basis}.`,
	group: 'Person',
	more: 'Mer om varje kanal',
	moreLead: 'Vad som aldrig får publiceras, och vad den som publicerar ska göra.',
	toDo: 'Den som publicerar ska',
	nothingToDo: 'Inget särskilt utöver det lagen kräver.',
	addDuty: 'Lägg till något som ska göras',
	after: 'Efteråt',
	ownMark: 'Eget beslut',
	notChanged: 'som i grunden',
	mayNot: 'Du kan läsa utkastet. En kommunikatör eller administratör skriver i det.',
	// One value
	saysBase: (base: string) => `Så säger ${base}`,
	basedOn: 'Hela svaret bygger på',
	noSentence: 'Texten säger inget om det här.',
	yourDecision: 'Ert beslut',
	asksLegend: 'Vem samtycker?',
	demandsLegend: 'Samtycket ska vara',
	thisImage: 'till just den bilden – ett allmänt ja räcker inte',
	written: 'skriftligt',
	registration: 'diariefört, med nummer',
	demandsHint: 'Räknas bara där ett samtycke krävs.',
	discouraged: 'Avråd ändå',
	discouragedHint: 'Bilden får publiceras bara om någon skriver varför den behövs.',
	ageLabel: 'Ålder i hela år',
	turningLabel: 'Det år personen fyller',
	monthLabel: 'Månad',
	dayLabel: 'Dag',
	untilWithdrawn: 'Tills det tas tillbaka',
	someYears: 'Ett visst antal år',
	yearsLabel: 'Antal år',
	yearsHint: 'Fyll i om ett visst antal år är valt.',
	yes: 'Ja',
	no: 'Nej',
	sentenceTitle: 'Så kommer regeln att stå',
	sentenceLead: 'Meningen visas för den som frågar varför. Vi föreslår den av ert beslut.',
	sentenceOld: 'Meningen är skriven med egna ord och följer inte med när beslutet ändras. Läs den igen.',
	editSentence: 'Skriv den med egna ord',
	sentenceSv: 'Regeln på svenska',
	sentenceEn: 'Regeln på engelska',
	sentenceHint: 'Lämna tomt för att använda förslaget.',
	decidedWhere: 'Var är det beslutat?',
	document: 'Dokument',
	documentHint: 'Med paragraf och datum: ”Riktlinje för bilder (KS 2026-10-12 § 88)”.',
	section: 'Avsnitt',
	sectionHint: 'Rubrik, punkt eller sida.',
	quote: 'Meningen i dokumentet',
	quoteHint: 'Ordagrant, som den står.',
	readOn: 'När läste du den?',
	note: 'Anmärkning',
	noteHint: 'Om texten går att läsa på flera sätt: hur ni läser den.',
	save: 'Skriv in beslutet',
	remove: 'Ta bort ändringen',
	cancel: 'Tillbaka utan att ändra',
	theirs: (words: string) => `Nu står där: ${words}`,
	theirsGone: 'Nu står där ingen egen ändring.',
	passesFirst: (base: string) => `Det här släpper ${base} igenom först, vad ni än väljer`,
	youngStay:
		'De som är under 18 år följer fortfarande riktlinjens regel för alla under 18 år. Bara ”får inte publiceras” gäller dem också.',
	answersQuestion: 'Riktlinjen lämnar frågan öppen. Med ert beslut är den avgjord för den här gruppen.',
	belowLaw:
		'Lagens gräns är 13 år för tjänster på nätet, till exempel sociala medier (dataskyddslagen 2 kap. 4 §). Gå inte under den där.',
	rowsStillAsk: 'Där tabellen kräver ett samtycke krävs det ändå.',
	// Publishing
	publishTitle: (name: string, version: string) => `Publicera ${name}, version ${version}`,
	publishLead: 'När den är publicerad kan ingen ändra den. Nästa ändring blir en ny version.',
	publishEmpty: 'Det finns inget att publicera än',
	publishEmptyText: 'Skriv in minst ett beslut. Annars kan nämnden följa riktlinjen som den är.',
	compareFirst: 'Se först vad som skulle ändras',
	compareText: 'Bilder som hänger och samtycken som gäller prövas mot utkastet, innan någon märker något.',
	whichBoards: 'Vilka nämnder ska följa den från den dagen?',
	followsAlready: 'Följer den redan och går över till den nya versionen:',
	noBoards: 'Väljer du ingen är den publicerad, men ingen följer den än.',
	nowFollows: (policy: string) => `följer i dag ${policy}`,
	publish: 'Publicera',
	fromLatest: (version: string, day: string) =>
		`Version ${version} gäller från ${day}. Den nya kan inte börja före.`,
	whatItChanges: 'Det här ändrar den',
	// Published
	publishedTitle: (name: string, version: string) => `${name}, version ${version}`,
	publishedBy: (name: string, when: string) => `Publicerad ${when} av ${name}.`,
	publishedAt: (when: string) => `Publicerad ${when}.`,
	startsFrom: (base: string) => `Den bygger på ${base}. Det som inte står här gäller som där.`,
	allRules: 'Visa alla regler',
	otherVersions: 'Versioner',
	wasPublished: 'Riktlinjen är publicerad. Ingen kan ändra den nu.',
	readDay: (day: string) => `Läst ${day}`,
	faults: {
		missing: 'Fyll i det här.',
		wrong: 'Det går inte att använda. Rätta det.',
		long: 'Det är för långt. Korta det.',
		invisible: 'Det finns tecken som inte syns. Skriv om det.',
		'unknown-key': 'Det går inte att läsa.',
		twice: 'Det är redan satt.',
		contradicts: 'Det går inte ihop med resten av beslutet.'
	} satisfies Record<FaultCode, string>,
	wrongField: {
		years: 'Skriv ett helt antal år som går.',
		turning: 'Skriv en ålder i hela år, 13–21.',
		monthDay: 'Välj en dag som finns alla år.',
		readOn: 'Välj dagen då du läste meningen, i dag eller tidigare.'
	} as Readonly<Record<string, string>>,
	needed: {
		noConsent: 'Utan samtycke',
		guardian: 'Vårdnadshavare',
		self: 'Personen själv',
		open: 'Öppen fråga'
	}
};

const en: typeof sv = {
	titleOne: (board, policy) => `${board} follows ${policy}`,
	titleMany: (boards, policies) =>
		policies === 1
			? `${boards} boards follow the same policy`
			: `${boards} boards follow ${policies} policies`,
	lead: 'A policy decides who consents and what may be published. You can follow one of the five or write your own.',
	boards: 'What the boards follow',
	since: (day) => `since ${day}`,
	version: (version) => `version ${version}`,
	fromDay: (day) => `from ${day}`,
	next: (day, policy) => `From ${day}: ${policy}`,
	change: 'Change policy',
	changeFor: (board) => `Change policy for ${board}`,
	policy: 'Policy',
	from: 'From which day',
	fromHint: 'Today or later. What happens to what is published already stands under Afterwards in the draft.',
	guardians: 'Guardians who must sign',
	guardiansHint: 'Holds where the policy itself does not say.',
	asBefore: 'As before',
	chosen: 'The board’s policy is chosen.',
	own: 'Your own policies',
	noOwn: 'You have no policy of your own yet',
	noOwnText: 'Write one below: start from one of the five and change what you have decided otherwise.',
	followedBy: (boards) => `Followed by ${boards}`,
	followedByNobody: 'No board follows it',
	versionState: {
		past: (from, until) => `held ${from}–${until}`,
		now: (from) => `holds since ${from}`,
		ahead: (from) => `begins to hold ${from}`,
		never: () => 'was replaced before it began to hold'
	},
	newVersion: 'Write the next version',
	continueDraft: 'Go on with the draft',
	drafts: 'Drafts',
	changes: (count) => (count === 0 ? 'no changes yet' : count === 1 ? '1 change' : `${count} changes`),
	changesFrom: (count, base) =>
		count === 0
			? `no changes yet from ${base}`
			: `${count === 1 ? '1 change' : `${count} changes`} from ${base}`,
	nextVersion: 'next version',
	savedAt: (when) => `saved ${when}`,
	discard: 'Throw the draft away',
	discardNamed: (name) => `Throw ${name} away`,
	discardAsk: 'The draft and its changes are gone then. What is published stays.',
	discarded: 'The draft is gone.',
	guidelines: 'The five guidelines',
	read: 'Read the rules',
	startTitle: 'Write your own policy',
	startLead: 'What you do not change holds as in the guideline that you start from.',
	name: 'Name',
	nameHint: 'As it is called in the decision: “Ekbacka’s policy for images”.',
	base: 'Start from',
	start: 'Start writing',
	backToList: 'All policies',
	toRules: 'Rules',
	draftTitle: (name, count, base) =>
		count === 0
			? `${name} is so far the same as ${base}`
			: `${name} changes ${count === 1 ? 'one thing' : `${count} things`} in ${base}`,
	draftLead:
		'Choose what you have decided otherwise. All else holds as in the guideline that you started from.',
	isNext: (version) => `This becomes version ${version}.`,
	toPublish: 'Publish …',
	toCompare: 'What would change?',
	saved: (what) => `Entered: ${what}`,
	removed: 'The change is gone. The guideline’s own rule holds again.',
	whole: 'Ages, signatures and basis',
	who: 'Who consents, channel by channel',
	whoLead: (basis) => `Choose a cell to change it. Shown for the basis ${basis}.`,
	group: 'Person',
	more: 'More about each channel',
	moreLead: 'What is never published, and what whoever publishes has to do.',
	toDo: 'Whoever publishes has to',
	nothingToDo: 'Nothing beyond what the law asks.',
	addDuty: 'Add something to do',
	after: 'Afterwards',
	ownMark: 'Own decision',
	notChanged: 'as in the base',
	mayNot: 'You can read the draft. A communications officer or an administrator writes in it.',
	saysBase: (base) => `What ${base} says`,
	basedOn: 'The whole answer rests on',
	noSentence: 'The text says nothing of this.',
	yourDecision: 'Your decision',
	asksLegend: 'Who consents?',
	demandsLegend: 'The consent must be',
	thisImage: 'to that very image – a general yes is not enough',
	written: 'in writing',
	registration: 'registered, with its number',
	demandsHint: 'Counts only where a consent is asked for.',
	discouraged: 'Still advise against it',
	discouragedHint: 'The image may be published only if somebody writes why it is needed.',
	ageLabel: 'Age in whole years',
	turningLabel: 'The year in which the person turns',
	monthLabel: 'Month',
	dayLabel: 'Day',
	untilWithdrawn: 'Until it is withdrawn',
	someYears: 'A number of years',
	yearsLabel: 'How many years',
	yearsHint: 'Fill in where a number of years is chosen.',
	yes: 'Yes',
	no: 'No',
	sentenceTitle: 'How the rule will read',
	sentenceLead: 'The sentence is shown to whoever asks why. It is proposed from your decision.',
	sentenceOld:
		'The sentence is in words of your own and does not follow when the decision changes. Read it again.',
	editSentence: 'Put it in your own words',
	sentenceSv: 'The rule in Swedish',
	sentenceEn: 'The rule in English',
	sentenceHint: 'Leave empty to use the proposal.',
	decidedWhere: 'Where is it decided?',
	document: 'Document',
	documentHint: 'With section and date: “Policy for images (board 2026-10-12 § 88)”.',
	section: 'Section',
	sectionHint: 'Heading, number or page.',
	quote: 'The sentence in the document',
	quoteHint: 'Word for word.',
	readOn: 'When did you read it?',
	note: 'Note',
	noteHint: 'Where the text can be read in several ways: how you read it.',
	save: 'Enter the decision',
	remove: 'Take the change away',
	cancel: 'Back without changing',
	theirs: (words) => `There stands now: ${words}`,
	theirsGone: 'There stands no change of your own now.',
	passesFirst: (base) => `This is let through first by ${base}, whatever you choose`,
	youngStay:
		'Those under 18 still follow the guideline’s rule for everybody under 18. Only “must not be published” holds for them too.',
	answersQuestion: 'The guideline leaves the question open. Your decision answers it for this group.',
	belowLaw:
		'The law’s limit is 13 for services on the internet, such as social media (Swedish Data Protection Act, chapter 2 section 4). Do not go below it there.',
	rowsStillAsk: 'Where the table asks for a consent, it is still asked for.',
	publishTitle: (name, version) => `Publish ${name}, version ${version}`,
	publishLead: 'Once published, nobody can change it. The next change is a new version.',
	publishEmpty: 'There is nothing to publish yet',
	publishEmptyText: 'Enter at least one decision. Otherwise the board can follow the guideline as it is.',
	compareFirst: 'See first what would change',
	compareText:
		'Images that are up and consents that hold are tried against the draft, before anybody notices.',
	whichBoards: 'Which boards are to follow it from that day?',
	followsAlready: 'Follows it already and goes on with the new version:',
	noBoards: 'If you choose none it is published, but nobody follows it yet.',
	nowFollows: (policy) => `follows ${policy} today`,
	publish: 'Publish',
	fromLatest: (version, day) => `Version ${version} holds from ${day}. The new one cannot begin before.`,
	whatItChanges: 'What it changes',
	publishedTitle: (name, version) => `${name}, version ${version}`,
	publishedBy: (name, when) => `Published ${when} by ${name}.`,
	publishedAt: (when) => `Published ${when}.`,
	startsFrom: (base) => `It rests on ${base}. What does not stand here holds as there.`,
	allRules: 'Show all rules',
	otherVersions: 'Versions',
	wasPublished: 'The policy is published. Nobody can change it now.',
	readDay: (day) => `Read ${day}`,
	faults: {
		missing: 'Fill this in.',
		wrong: 'It cannot be used. Correct it.',
		long: 'It is too long. Shorten it.',
		invisible: 'There are characters that cannot be seen. Write it again.',
		'unknown-key': 'It cannot be read.',
		twice: 'It is set already.',
		contradicts: 'It does not go with the rest of the decision.'
	},
	wrongField: {
		years: 'Write a whole number of years that works.',
		turning: 'Write an age in whole years, 13–21.',
		monthDay: 'Choose a day that every year has.',
		readOn: 'Choose the day on which you read the sentence, today or earlier.'
	},
	needed: {
		noConsent: 'Without consent',
		guardian: 'A guardian',
		self: 'The person',
		open: 'Open question'
	}
};

/** The words of a municipality's own policies. */
export const policyWords = { sv, en };

/** What a cell asks, in a few words: "Vårdnadshavare, till just den bilden, avråds". */
export function neededWords(needed: Needed, language: Language): string {
	const t = policyWords[language].needed;
	const words = verdictWords[language];
	const { demands, discouraged } = settingWords[language];
	if (needed.answer === 'forbidden') return words.answer.forbidden;
	if (needed.missing !== null) return `${words.missingLead} ${words.missing[needed.missing]}`;
	const { consent } = needed;
	const parts = [consent === null ? t.noConsent : t[consent.signer]];
	for (const demand of ['written', 'registration', 'thisImage'] as const) {
		if (consent?.[demand]) parts.push(demands[demand]);
	}
	if (needed.answer === 'discouraged') parts.push(discouraged);
	if (needed.answer === 'needs-decision') parts.push(t.open.toLowerCase());
	return parts.join(', ');
}

/** Between which days a version holds. */
export function versionStateWords(
	{ state, fromOn, untilOn }: Pick<PolicyVersionInList, 'state' | 'fromOn' | 'untilOn'>,
	language: Language
): string {
	const t = policyWords[language].versionState;
	const from = dayWithYear(fromOn, language);
	if (state === 'past') return t.past(from, dayWithYear(untilOn ?? fromOn, language));
	if (state === 'never') return t.never();
	return state === 'now' ? t.now(from) : t.ahead(from);
}

export type PolicyRefusal =
	StartPolicyRefusal | ChangeDraftRefusal | DiscardDraftRefusal | PublishPolicyRefusal | ChoosePolicyRefusal;

/** What happened, what is kept, what to do. */
export function policyRefusalText(refusal: PolicyRefusal, language: Language): string {
	const isSwedish = language === 'sv';
	const say = (swedish: string, english: string) => (isSwedish ? swedish : english);
	switch (refusal.type) {
		case 'NotAllowed':
			return say(
				'Du får inte göra det här med riktlinjer. Inget har ändrats. Säg till en administratör.',
				'You may not do this with policies. Nothing has changed. Tell an administrator.'
			);
		case 'NameMissing':
			return say(
				'Namnet saknas. Det du har valt är kvar. Skriv vad riktlinjen heter.',
				'The name is missing. What you chose is still there. Write what the policy is called.'
			);
		case 'NameTaken':
			return say(
				'En riktlinje heter redan så. Det du har skrivit är kvar. Välj ett annat namn.',
				'A policy has that name already. What you wrote is still there. Choose another name.'
			);
		case 'NoSuchPolicy':
			return say(
				'Riktlinjen finns inte. Inget har ändrats. Välj en i listan.',
				'The policy does not exist. Nothing has changed. Choose one in the list.'
			);
		case 'DraftExists':
			return say(
				'Någon skriver redan på nästa version. Inget har ändrats. Fortsätt på det utkastet.',
				'Somebody is writing the next version already. Nothing has changed. Go on with that draft.'
			);
		case 'NoSuchDraft':
			return say(
				'Utkastet finns inte längre. Det kan vara publicerat eller kastat. Gå till listan och se.',
				'The draft does not exist any more. It may be published or thrown away. Look in the list.'
			);
		case 'DraftChangedElsewhere': {
			const theirs = refusal.theirs && valueWords(refusal.theirs, language);
			const now = theirs === null ? '' : ` ${policyWords[language].theirs(theirs)}.`;
			return say(
				`Utkastet har ändrats i en annan flik eller av någon annan. Det du har skrivit är kvar här och inget är överskrivet.${now} Tryck en gång till om det fortfarande ska gälla.`,
				`The draft was changed in another tab or by somebody else. What you wrote is still here and nothing is overwritten.${now} Press once more if it is still to hold.`
			);
		}
		case 'InvalidChange':
			return say(
				'Beslutet är inte inskrivet. Det du har skrivit är kvar. Rätta fälten som är markerade.',
				'The decision is not entered. What you wrote is still there. Correct the fields that are marked.'
			);
		case 'DraftEmpty':
			return say(
				'Utkastet har inga ändringar. Inget är publicerat. Skriv in minst ett beslut, eller låt nämnden följa riktlinjen som den är.',
				'The draft has no changes. Nothing is published. Enter at least one decision, or let the board follow the guideline as it is.'
			);
		case 'DayMissing':
			return say(
				'Dagen saknas eller finns inte. Det du har valt är kvar. Välj från vilken dag det ska gälla.',
				'The day is missing or does not exist. What you chose is still there. Choose from which day it is to hold.'
			);
		case 'DayGone':
			return say(
				'Dagen har redan varit. Det du har valt är kvar. Välj i dag eller senare, för det som redan är avgjort ändras inte.',
				'The day has been already. What you chose is still there. Choose today or later, for what is decided already does not change.'
			);
		case 'DayTooFar': {
			const day = dayWithYear(refusal.latest, language);
			return say(
				`Dagen ligger för långt fram, och ingen senare version kan börja gälla före den. Det du har valt är kvar. Välj senast ${day}.`,
				`The day is too far ahead, and no later version can begin to hold before it. What you chose is still there. Choose ${day} at the latest.`
			);
		}
		case 'BeforeLatestVersion': {
			const day = dayWithYear(refusal.fromOn, language);
			return say(
				`Version ${refusal.version} gäller från ${day}. Det du har valt är kvar. Välj den dagen eller senare.`,
				`Version ${refusal.version} holds from ${day}. What you chose is still there. Choose that day or later.`
			);
		}
		case 'NotYetInForce': {
			const day = dayWithYear(refusal.fromOn, language);
			return say(
				`Riktlinjen börjar gälla ${day}. Inget har ändrats. Välj den dagen eller senare.`,
				`The policy begins to hold ${day}. Nothing has changed. Choose that day or later.`
			);
		}
		case 'NoSuchController':
			return say(
				'Nämnden finns inte. Inget har ändrats. Läs in sidan igen och välj på nytt.',
				'The board does not exist. Nothing has changed. Load the page again and choose anew.'
			);
		case 'FollowsAlready':
			return say(
				'Nämnden följer redan riktlinjen den dagen. Inget har ändrats. Välj en annan om den ska byta.',
				'The board follows the policy on that day already. Nothing has changed. Choose another if it is to change.'
			);
		case 'PolicyHasFaults': {
			const where = refusal.faults.map((fault) => fault.path).join(', ');
			return say(
				`Utkastet har fel och kan inte avgöra något: ${where}. Inget är publicerat. Ta bort eller skriv om de ändringarna.`,
				`The draft has faults and cannot decide anything: ${where}. Nothing is published. Take those changes away or write them anew.`
			);
		}
	}
}
