import type { ChannelKind } from '#lib/domain/decision.ts';
import type { WithdrawalRefusal } from '#lib/server/use-cases/register-withdrawal.ts';
import type { Language } from './language.ts';
import { genitive } from './channel-place.ts';
import { verdictWords } from './verdict-words.ts';

const sv = {
	findTitle: 'Vem har tagit tillbaka sitt ja?',
	findLead: 'Sök personen som samtycket gäller: barnet, inte vårdnadshavaren.',
	find: 'Sök person',
	findButton: 'Sök',
	noHit: (text: string) => `Ingen heter ”${text}” i de verksamheter som du ser. Kontrollera stavningen.`,
	isCut: 'Fler heter så. Skriv mer av namnet.',
	otherPerson: 'Välj en annan person',
	newTitle: (name: string) => `Ett ja för ${name} tas tillbaka`,
	newLead: 'Det gäller genast, även för samtycken som ligger kvar på en telefon.',
	whose: 'Vems ja tas tillbaka?',
	self: 'Personens eget ja',
	guardian: (name: string) => `${genitive(name)} ja`,
	guardianDetail: 'vårdnadshavare',
	anyone: 'Allas ja',
	anyoneDetail: 'När du inte vet vem som har skrivit under.',
	what: 'Vad gäller det?',
	all: 'Alla kanaler',
	allDetail: (count: number) => `${publicationsSv(count)} ska tas ned.`,
	some: 'Bara några slags kanaler',
	someDetail: 'Ett ja i de andra kanalerna gäller fortfarande.',
	kinds: 'Vilka slags kanaler?',
	kindCount: (count: number) => (count === 0 ? 'inget uppe' : `${publicationsSv(count)} uppe`),
	summaryTitle: 'Det här händer',
	summary: (count: number) =>
		count === 0
			? 'Inget är publicerat där. Återkallelsen gäller genast, och inget behöver tas ned.'
			: `${publicationsSv(count)} ska tas ned. För var och en kommer en uppgift på tavlan, med ansvarig och sista dag.`,
	summaryOpen: 'Välj vad återkallelsen gäller, så står här vad som ska tas ned.',
	register: 'Registrera återkallelsen',
	hanging: 'Det här är uppe i dag',

	listTitleNone: 'Ingen har tagit tillbaka sitt ja',
	listTitle: (open: number) =>
		open === 1 ? '1 återkallelse är inte klar' : `${open} återkallelser är inte klara`,
	listTitleDone: 'Alla återkallelser är klara',
	listLead: 'En återkallelse är klar när varje publicering är borta och någon har tittat efter.',
	emptyTitle: 'Inga återkallelser',
	emptyText:
		'När någon tar tillbaka sitt ja tar du emot det här. Då kommer en uppgift upp för varje publicering.',
	take: 'Ta emot återkallelse',
	listLabel: 'Återkallelser',
	person: 'Person',
	concerns: 'Gäller',
	when: 'Mottagen',
	stateHead: 'Läge',
	isDone: 'Klar',
	leftOf: (left: number, all: number) => `${left} av ${all} kvar`,
	everything: 'alla kanaler',

	oneDone: 'Återkallelsen är klar',
	oneOpen: (left: number) => (left === 1 ? '1 publicering ska tas ned' : `${left} publiceringar ska tas ned`),
	oneLead: (name: string, when: string) => `${name}, mottagen ${when}.`,
	justRegistered: 'Återkallelsen gäller nu',
	justRegisteredNone: 'Inget var publicerat där, så inget behöver tas ned. Svaret i Kontrollera har ändrats.',
	justRegisteredSome: (count: number) =>
		`${publicationsSv(count)} väntar på tavlan, var och en med ansvarig och sista dag. Svaret i Kontrollera har ändrats.`,
	doneText: 'Allt som den gällde är borta, och någon har tittat efter.',
	doneNothing: 'Inget var publicerat där. Återkallelsen gäller från den stunden.',
	facts: 'Uppgifter',
	whoseFact: 'Vems ja',
	whoseValue: {
		self: 'personens eget',
		guardian: (name: string | null) => (name === null ? 'vårdnadshavarens' : genitive(name)),
		anyone: 'allas'
	},
	how: { desk: 'vid disken', 'own-page': 'på egen sida', phone: 'på telefon' },
	howFact: 'Hur den kom',
	receivedBy: 'Mottagen av',
	tasks: 'Publiceringar som den gäller',
	noTasks: 'Inget var publicerat.',
	next: {
		evidence: 'Väntar på bevis',
		removal: 'Väntar på borttagning',
		confirmation: 'Väntar på kontroll'
	},
	gone: (when: string) => `Borta, kontrollerad ${when}`,
	due: (day: string) => `senast ${day}`,
	late: 'sen',
	progress: (done: number, of: number) => `${done} av ${of} är borta`,
	toBoard: 'Till tavlan',
	allWithdrawals: 'Alla återkallelser',
	whoMissing: 'Svara på vems ja som tas tillbaka. Dina andra svar är kvar.',
	whatMissing: 'Svara på vilka kanaler det gäller. Dina andra svar är kvar.'
};

function publicationsSv(count: number): string {
	return count === 1 ? '1 publicering' : `${count} publiceringar`;
}

const en: typeof sv = {
	findTitle: 'Who has taken a yes back?',
	findLead: 'Find the person whom the consent is about: the child, not the guardian.',
	find: 'Find a person',
	findButton: 'Search',
	noHit: (text) => `Nobody is called “${text}” in the units that you see. Check the spelling.`,
	isCut: 'More people have that name. Write more of it.',
	otherPerson: 'Choose another person',
	newTitle: (name) => `A yes for ${name} is taken back`,
	newLead: 'It holds at once, also for consents that are still on a phone.',
	whose: 'Whose yes is taken back?',
	self: 'The person’s own yes',
	guardian: (name) => `The yes of ${name}`,
	guardianDetail: 'guardian',
	anyone: 'Everybody’s yes',
	anyoneDetail: 'When you do not know who signed.',
	what: 'What does it cover?',
	all: 'All channels',
	allDetail: (count) => `${publicationsEn(count)} to be taken down.`,
	some: 'Only some kinds of channel',
	someDetail: 'A yes in the other channels still stands.',
	kinds: 'Which kinds of channel?',
	kindCount: (count) => (count === 0 ? 'nothing up' : `${publicationsEn(count)} up`),
	summaryTitle: 'This will happen',
	summary: (count) =>
		count === 0
			? 'Nothing is published there. The withdrawal holds at once, and nothing has to be taken down.'
			: `${publicationsEn(count)} to be taken down. For each one a task appears on the board, with somebody responsible and a last day.`,
	summaryOpen: 'Choose what the withdrawal covers, and it says here what is to be taken down.',
	register: 'Register the withdrawal',
	hanging: 'This is up today',

	listTitleNone: 'Nobody has taken a yes back',
	listTitle: (open) => (open === 1 ? '1 withdrawal is not done' : `${open} withdrawals are not done`),
	listTitleDone: 'All withdrawals are done',
	listLead: 'A withdrawal is done when every publication is gone and somebody has looked.',
	emptyTitle: 'No withdrawals',
	emptyText:
		'When somebody takes a yes back you register it here. Then a task appears for every publication.',
	take: 'Register a withdrawal',
	listLabel: 'Withdrawals',
	person: 'Person',
	concerns: 'Covers',
	when: 'Received',
	stateHead: 'State',
	isDone: 'Done',
	leftOf: (left, all) => `${left} of ${all} left`,
	everything: 'all channels',

	oneDone: 'The withdrawal is done',
	oneOpen: (left) =>
		left === 1 ? '1 publication is to be taken down' : `${left} publications are to be taken down`,
	oneLead: (name, when) => `${name}, received ${when}.`,
	justRegistered: 'The withdrawal holds now',
	justRegisteredNone:
		'Nothing was published there, so nothing has to be taken down. The answer in Check has changed.',
	justRegisteredSome: (count) =>
		`${publicationsEn(count)} waiting on the board, each with somebody responsible and a last day. The answer in Check has changed.`,
	doneText: 'Everything that it covered is gone, and somebody has looked.',
	doneNothing: 'Nothing was published there. The withdrawal holds from that moment.',
	facts: 'Details',
	whoseFact: 'Whose yes',
	whoseValue: {
		self: 'the person’s own',
		guardian: (name) => (name === null ? 'the guardian’s' : `that of ${name}`),
		anyone: 'everybody’s'
	},
	how: { desk: 'at the desk', 'own-page': 'on the signer’s own page', phone: 'on a phone' },
	howFact: 'How it came',
	receivedBy: 'Received by',
	tasks: 'Publications that it covers',
	noTasks: 'Nothing was published.',
	next: {
		evidence: 'Waiting for evidence',
		removal: 'Waiting for removal',
		confirmation: 'Waiting for a check'
	},
	gone: (when) => `Gone, checked ${when}`,
	due: (day) => `by ${day}`,
	late: 'late',
	progress: (done, of) => `${done} of ${of} gone`,
	toBoard: 'To the board',
	allWithdrawals: 'All withdrawals',
	whoMissing: 'Say whose yes is taken back. Your other answers are still there.',
	whatMissing: 'Say which channels it covers. Your other answers are still there.'
};

function publicationsEn(count: number): string {
	return count === 1 ? '1 publication' : `${count} publications`;
}

/** The words of withdrawals at the desk. */
export const withdrawalWords = { sv, en };

/** "webbplats, tryck", or "alla kanaler". */
export function coveredText(channels: readonly ChannelKind[] | 'all', language: Language): string {
	if (channels === 'all') return withdrawalWords[language].everything;
	return channels.map((kind) => verdictWords[language].channelKindInText[kind]).join(', ');
}

/** What happened, what is kept, what to do. */
export function withdrawalRefusalText(
	refusal: WithdrawalRefusal | { readonly type: 'WhoMissing' },
	language: Language
): string {
	const isSwedish = language === 'sv';
	switch (refusal.type) {
		case 'NotAllowed':
			return isSwedish
				? 'Du får inte ta emot återkallelser för den personen. Inget har ändrats. Säg till personens skola eller en kommunikatör.'
				: 'You may not register withdrawals for that person. Nothing has changed. Tell the person’s school or a communicator.';
		case 'NoSuchPerson':
			return isSwedish
				? 'Personen finns inte. Inget har ändrats. Sök en gång till.'
				: 'The person does not exist. Nothing has changed. Search once more.';
		case 'NotAGuardian':
			return isSwedish
				? 'Den vårdnadshavaren står inte längre i listan. Inget har ändrats. Välj någon annan, eller allas ja.'
				: 'That guardian is no longer in the list. Nothing has changed. Choose somebody else, or everybody’s yes.';
		case 'NoChannel':
			return withdrawalWords[language].whatMissing;
		case 'WhoMissing':
			return withdrawalWords[language].whoMissing;
	}
}
