import type { BoardColumn, TakedownStep } from '#lib/domain/takedown.ts';
import type { Ending } from '#lib/policy/profile.ts';
import type { TakedownRefusal } from '#lib/server/use-cases/take-takedown-step.ts';
import type { Language } from './language.ts';
import { photoRefusalText } from './photo-refusals.ts';

const sv = {
	titleLate: (count: number) => (count === 1 ? '1 borttagning är sen' : `${count} borttagningar är sena`),
	titleOpen: (count: number) => (count === 1 ? '1 bild ska tas ned' : `${count} bilder ska tas ned`),
	titleNone: 'Inga borttagningar väntar',
	lead: (open: number, done: number) =>
		`${open} ${open === 1 ? 'öppen' : 'öppna'}. ${done} ${done === 1 ? 'klar' : 'klara'} de senaste sju dagarna.`,
	leadLast: (day: string) => `Sista dag för alla öppna är ${day}.`,
	emptyTitle: 'Inga borttagningar väntar',
	emptyText:
		'När någon tar tillbaka sitt ja står uppgifterna här, en för varje plats där bilden finns. Detsamma när ett ja upphör och riktlinjen säger att bilden då ska ned.',
	take: 'Ta emot återkallelse',
	allWithdrawals: 'Återkallelser',
	whose: 'Vems uppgifter',
	all: 'Alla',
	mine: 'Mina',
	onlyLate: 'Bara sena',
	noneHere: 'Inga här.',
	noneFiltered: 'Ingen uppgift passar in på urvalet.',
	showAll: 'Visa alla',
	columns: {
		new: 'Nya',
		evidence: 'Väntar på bevis',
		removal: 'Väntar på borttagning',
		confirmation: 'Väntar på kontroll',
		done: 'Klara, 7 dagar'
	} satisfies Record<BoardColumn, string>,
	nextShort: {
		evidence: 'Spara bevis',
		removal: 'Ta bort bilden',
		confirmation: 'Titta efter'
	} satisfies Record<TakedownStep, string>,
	noOwner: 'ingen ansvarig',
	more: (count: number) => `och ${count} till`,
	gone: (when: string) => `Borta, kontrollerad ${when}`,
	untitled: 'Bild utan titel',

	oneTitle: (title: string, channel: string) => `Ta ned ”${title}” från ${channel}`,
	oneTitleDone: (title: string, channel: string) => `”${title}” är borta från ${channel}`,
	oneLead: (published: string, due: string) => `Publicerad ${published}. Ska vara nere ${due}.`,
	lateTitle: (days: number) => (days === 1 ? 'Sen 1 dag' : `Sen ${days} dagar`),
	lateText: 'Ta det här först.',
	why: 'Varför',
	withdrawal: (name: string) => `Ett ja för ${name} har tagits tillbaka.`,
	mustNot: (name: string) => `${name} får inte visas längre.`,
	voided: (name: string) =>
		`Ett ja för ${name} är ogiltigt: fel person hade valts. Det ja som bilden vilade på fanns alltså inte.`,
	ended: {
		'consent-ended': (name: string) =>
			`Samtycket för ${name} har gått ut, och inget nytt har kommit. Kommunens riktlinje säger att bilden då ska tas ned.`,
		'age-limit-passed': (name: string) =>
			`${name} har passerat en åldersgräns, och det ja som fanns räcker inte längre. Kommunens riktlinje säger att bilden då ska tas ned.`,
		'policy-changed': (name: string) =>
			`Riktlinjen har ändrats, och ${name} får inte längre visas här. Riktlinjen säger att bilden då ska tas ned.`
	} satisfies Record<Ending, (name: string) => string>,
	toWithdrawal: 'Se återkallelsen',
	where: 'Var bilden finns',
	openPage: 'Öppna sidan',
	noAddress: 'Ingen adress är sparad. Leta upp bilden i kanalen.',
	publication: 'Se publiceringen',
	steps: 'Tre steg',
	stepTitle: {
		evidence: '1. Spara bevis',
		removal: '2. Ta bort',
		confirmation: '3. Titta efter'
	} satisfies Record<TakedownStep, string>,
	stepHelp: {
		evidence: 'Visa hur det ser ut i dag: en skärmbild, eller skriv vad du ser och var.',
		removal: 'Ta bort bilden i kanalen. Skriv vad du tog bort och var.',
		confirmation: 'Öppna sidan på nytt, helst utloggad. Titta efter att bilden är borta.'
	} satisfies Record<TakedownStep, string>,
	noteLabel: {
		evidence: 'Vad du ser, och var',
		removal: 'Vad du tog bort, och var',
		confirmation: 'Något att tillägga?'
	} satisfies Record<TakedownStep, string>,
	picture: 'Skärmbild',
	pictureHint: 'JPEG, PNG eller WebP, högst 25 MB. Räcker utan text.',
	confirmTick: 'Jag har tittat: bilden är borta',
	confirmNote: 'Jag har tittat: borta.',
	confirmMissing: 'Kryssa i att du har tittat och att bilden är borta. Det du har skrivit är kvar.',
	submit: {
		evidence: 'Spara beviset',
		removal: 'Bilden är borttagen',
		confirmation: 'Klart: den är borta'
	} satisfies Record<TakedownStep, string>,
	waitsFor: 'Kommer sedan',
	taken: 'Gjort',
	takenBy: (name: string | null, when: string) => (name === null ? when : `${name}, ${when}`),
	evidenceAlt: 'Skärmbild som bevis',
	doneTitle: 'Bilden är borta',
	doneText: 'Alla tre stegen är gjorda.',
	stepSaved: 'Steget är sparat',
	owner: 'Ansvarig',
	give: 'Ge till',
	giveButton: 'Byt ansvarig',
	given: 'Uppgiften har fått en ny ansvarig',
	history: 'Det som har hänt',
	what: {
		opened: 'Uppgiften kom upp',
		given: (to: string | null) => `Ansvarig: ${to ?? 'okänd'}`,
		evidence: 'Bevis sparat',
		removal: 'Borttagen',
		confirmation: 'Kontrollerad: borta'
	},
	voidTitle: 'Det som bad om borttagningen har gjorts ogiltigt',
	voidText:
		'Ett svar gällde fel barn och räknas inte längre. Inget har tagits bort än. Bilden får vara kvar om du stänger uppgiften; vill du ta ned den ändå fortsätter du med stegen.',
	voidButton: 'Orsaken är ogiltig: stäng uppgiften',
	closed: 'Uppgiften är stängd. Bilden är kvar.',
	closedSome: 'Orsaken är borttagen ur uppgiften. Bilden ska ned av en annan orsak också.',
	board: 'Till tavlan'
};

const en: typeof sv = {
	titleLate: (count) => (count === 1 ? '1 removal is late' : `${count} removals are late`),
	titleOpen: (count) =>
		count === 1 ? '1 image is to be taken down' : `${count} images are to be taken down`,
	titleNone: 'No removals are waiting',
	lead: (open, done) => `${open} open. ${done} done in the last seven days.`,
	leadLast: (day) => `The last day for all the open ones is ${day}.`,
	emptyTitle: 'No removals are waiting',
	emptyText:
		'When somebody takes a yes back the tasks stand here, one for each place where the image is. The same when a yes ends and the policy says that the image is then to come down.',
	take: 'Register a withdrawal',
	allWithdrawals: 'Withdrawals',
	whose: 'Whose tasks',
	all: 'All',
	mine: 'Mine',
	onlyLate: 'Only late ones',
	noneHere: 'None here.',
	noneFiltered: 'No task fits the choice.',
	showAll: 'Show all',
	columns: {
		new: 'New',
		evidence: 'Waiting for evidence',
		removal: 'Waiting for removal',
		confirmation: 'Waiting for a check',
		done: 'Done, 7 days'
	},
	nextShort: {
		evidence: 'Save evidence',
		removal: 'Remove the image',
		confirmation: 'Look again'
	},
	noOwner: 'nobody responsible',
	more: (count) => `and ${count} more`,
	gone: (when) => `Gone, checked ${when}`,
	untitled: 'Image without a title',

	oneTitle: (title, channel) => `Take down “${title}” from ${channel}`,
	oneTitleDone: (title, channel) => `“${title}” is gone from ${channel}`,
	oneLead: (published, due) => `Published ${published}. To be down ${due}.`,
	lateTitle: (days) => (days === 1 ? '1 day late' : `${days} days late`),
	lateText: 'Do this one first.',
	why: 'Why',
	withdrawal: (name) => `A yes for ${name} has been taken back.`,
	mustNot: (name) => `${name} must no longer be shown.`,
	voided: (name) =>
		`A yes for ${name} is void: the wrong person had been chosen. The yes that the image rested on was never there.`,
	ended: {
		'consent-ended': (name) =>
			`The consent for ${name} has ended, and no new one has come. The municipality’s policy says that the image is then to be taken down.`,
		'age-limit-passed': (name) =>
			`${name} has passed an age limit, and the yes that there was is no longer enough. The municipality’s policy says that the image is then to be taken down.`,
		'policy-changed': (name) =>
			`The policy has changed, and ${name} may no longer be shown here. The policy says that the image is then to be taken down.`
	},
	toWithdrawal: 'See the withdrawal',
	where: 'Where the image is',
	openPage: 'Open the page',
	noAddress: 'No address is saved. Find the image in the channel.',
	publication: 'See the publication',
	steps: 'Three steps',
	stepTitle: {
		evidence: '1. Save evidence',
		removal: '2. Remove',
		confirmation: '3. Look again'
	},
	stepHelp: {
		evidence: 'Show what it looks like today: a picture of the screen, or write what you see and where.',
		removal: 'Remove the image in the channel. Write what you removed and where.',
		confirmation: 'Open the page anew, signed out if you can. See that the image is gone.'
	},
	noteLabel: {
		evidence: 'What you see, and where',
		removal: 'What you removed, and where',
		confirmation: 'Anything to add?'
	},
	picture: 'Picture of the screen',
	pictureHint: 'JPEG, PNG or WebP, at most 25 MB. Enough without text.',
	confirmTick: 'I have looked: the image is gone',
	confirmNote: 'I have looked: gone.',
	confirmMissing: 'Tick that you have looked and that the image is gone. What you wrote is still there.',
	submit: {
		evidence: 'Save the evidence',
		removal: 'The image is removed',
		confirmation: 'Done: it is gone'
	},
	waitsFor: 'Comes next',
	taken: 'Done',
	takenBy: (name, when) => (name === null ? when : `${name}, ${when}`),
	evidenceAlt: 'Picture of the screen as evidence',
	doneTitle: 'The image is gone',
	doneText: 'All three steps are done.',
	stepSaved: 'The step is saved',
	owner: 'Responsible',
	give: 'Give to',
	giveButton: 'Change who is responsible',
	given: 'Somebody else is responsible for the task now',
	history: 'What has happened',
	what: {
		opened: 'The task appeared',
		given: (to) => `Responsible: ${to ?? 'unknown'}`,
		evidence: 'Evidence saved',
		removal: 'Removed',
		confirmation: 'Checked: gone'
	},
	voidTitle: 'What asked for the removal has been voided',
	voidText:
		'An answer was about the wrong child and does not count any more. Nothing has been removed yet. The image may stay if you close the task; if you want to take it down all the same, go on with the steps.',
	voidButton: 'The cause is void: close the task',
	closed: 'The task is closed. The image stays.',
	closedSome: 'The cause is taken out of the task. The image is to come down for another cause too.',
	board: 'To the board'
};

/** The words of the board and of one task on it. */
export const takedownWords = { sv, en };

/** What happened, what is kept, what to do. */
export function takedownRefusalText(
	refusal:
		| TakedownRefusal
		| { readonly type: 'NotLookedYet' }
		| { readonly type: 'CauseStands' }
		| { readonly type: 'NoSuchUser' }
		| { readonly type: 'TooMuchAtOnce' },
	language: Language
): string {
	const isSwedish = language === 'sv';
	const words = takedownWords[language];
	switch (refusal.type) {
		case 'NotAllowed':
			return isSwedish
				? 'Du får inte arbeta med borttagningar. Inget har ändrats. Be en administratör om rollen kommunikatör eller registrator.'
				: 'You may not work on removals. Nothing has changed. Ask an administrator for the role communicator or registrar.';
		case 'NoSuchTakedown':
			return isSwedish
				? 'Uppgiften finns inte. Inget har ändrats. Gå till tavlan och öppna den därifrån.'
				: 'The task does not exist. Nothing has changed. Go to the board and open it from there.';
		case 'CauseStands':
			return isSwedish
				? 'Uppgiften går inte att stänga: orsaken gäller, eller så är bilden redan borttagen. Inget har ändrats. Fortsätt med stegen.'
				: 'The task cannot be closed: its cause stands, or the image has been removed already. Nothing has changed. Go on with the steps.';
		case 'NotNext':
			if (refusal.next === null) {
				return isSwedish
					? 'Uppgiften är redan klar. Inget har ändrats.'
					: 'The task is done already. Nothing has changed.';
			}
			return isSwedish
				? `Någon annan har varit här. Nästa steg är: ${words.nextShort[refusal.next].toLowerCase()}. Inget nytt har sparats.`
				: `Somebody else has been here. The next step is: ${words.nextShort[refusal.next].toLowerCase()}. Nothing new has been saved.`;
		case 'NothingSaid':
			return isSwedish
				? 'Här saknas något att spara. Steget är inte taget. Skriv en mening eller lägg till en skärmbild.'
				: 'There is nothing to save. The step is not taken. Write a sentence or add a picture of the screen.';
		case 'NotLookedYet':
			return words.confirmMissing;
		case 'NoSuchUser':
			return isSwedish
				? 'Personen får inte arbeta med borttagningar. Ansvarig är den som var. Välj någon annan.'
				: 'That person may not work on removals. The one responsible is unchanged. Choose somebody else.';
		case 'TooMuchAtOnce':
			return isSwedish
				? 'Bilden är för stor. Steget är inte taget. Spara en mindre kopia, högst 25 MB, och försök igen.'
				: 'The picture is too large. The step is not taken. Save a smaller copy, at most 25 MB, and try again.';
		case 'NotAPicture':
		case 'UnsupportedFormat':
		case 'Truncated':
		case 'TooLarge':
		case 'TooManyPixels':
		case 'TookTooLong': {
			const { what, then } = photoRefusalText(refusal, language);
			return `${what} ${then}`;
		}
	}
}
