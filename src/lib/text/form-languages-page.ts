import type { ApprovalRefusal } from '#lib/server/use-cases/approve-language.ts';
import type { LanguageState } from '#lib/server/use-cases/list-languages.ts';
import type { Language } from './language.ts';

/** What happened, what is kept, what to do. */
type Refused = Readonly<
	Record<ApprovalRefusal['type'], { readonly happened: string; readonly kept: string; readonly todo: string }>
>;

/** Swedish writes a language with a small letter where no sentence begins. */
const withinSentence = (name: string) => name.charAt(0).toLocaleLowerCase('sv-SE') + name.slice(1);

/** The words of the page where the languages of the forms are read and approved. */
const sv = {
	title: (inUse: number, waiting: number) =>
		`Blanketterna finns på ${inUse} språk${waiting === 0 ? '' : waiting === 1 ? ', och 1 väntar på att läsas' : `, och ${waiting} väntar på att läsas`}`,
	lead: 'Den som skriver under väljer språk själv, och den svenska texten är alltid ett tryck bort. Ett utkast används först när någon har läst det och står för det.',
	list: 'Språk',
	states: {
		ready: 'Används',
		approved: 'Används, godkänt',
		draft: 'Utkast, används inte',
		changed: 'Ändrat sedan det godkändes, används inte'
	} satisfies Record<LanguageState, string>,
	original: 'De andra språken läses bredvid det svenska.',
	approvedBy: (name: string, at: string) => `Godkänt av ${name} ${at}`,
	approvedBefore: (name: string, at: string) => `En tidigare text godkändes av ${name} ${at}`,
	somebody: 'någon som har slutat',
	read: (name: string) => `Läs ${withinSentence(name)} bredvid svenskan`,
	readTitle: {
		ready: (name: string) => `${name} används`,
		approved: (name: string) => `${name} är godkänt och används`,
		draft: (name: string) => `${name} är ett utkast och används inte än`,
		changed: (name: string) => `${name} har ändrats sedan det godkändes och används inte`
	} satisfies Record<LanguageState, (name: string) => string>,
	readLead:
		'Här står varje text som den som skriver under kan få se. Namn, nummer och kanaler är exempel. Be någon som talar språket att läsa, om du inte gör det själv.',
	swedish: 'På svenska',
	form: 'Blanketten',
	screens: 'Skärmarna',
	toApprove: 'Till godkännandet',
	approveTitle: 'Står kommunen för texten?',
	approveLead:
		'Blanketten är det som familjer samtycker till. Läs den som ett avtal: säger den samma sak som den svenska?',
	approve: 'Godkänn',
	approveWhy: (name: string) =>
		`Då kan familjer läsa och skriva under på ${withinSentence(name)}, från och med nästa gång en telefon hämtar sin lista. Ditt namn står vid godkännandet. Ändras ett ord av texterna behövs ett nytt.`,
	approveSubmit: (name: string) => `Ja, jag har läst allt: godkänn ${withinSentence(name)}`,
	done: (name: string) => `${name} är godkänt`,
	doneText: 'Telefonerna får det nästa gång de hämtar sin lista.',
	all: 'Alla språk',
	refusals: {
		NotAllowed: {
			happened: 'Du får inte godkänna ett språk.',
			kept: 'Inget har ändrats.',
			todo: 'Be en administratör.'
		},
		NoSuchLanguage: {
			happened: 'Det språket behöver inget godkännande, eller finns inte.',
			kept: 'Inget har ändrats.',
			todo: 'Titta i listan över språk.'
		},
		TextChanged: {
			happened: 'Texten har ändrats sedan du öppnade sidan.',
			kept: 'Inget är godkänt.',
			todo: 'Läs den nya texten, som står här nu.'
		},
		InUseAlready: {
			happened: 'Språket är redan godkänt.',
			kept: 'Det tidigare godkännandet gäller.',
			todo: 'Du behöver inte göra något.'
		}
	} satisfies Refused
};

const en: typeof sv = {
	title: (inUse, waiting) =>
		`The forms are in ${inUse} languages${waiting === 0 ? '' : waiting === 1 ? ', and 1 waits to be read' : `, and ${waiting} wait to be read`}`,
	lead: 'Whoever signs chooses the language, and the Swedish text is always one press away. A draft is used only when somebody has read it and stands for it.',
	list: 'Languages',
	states: {
		ready: 'In use',
		approved: 'In use, approved',
		draft: 'Draft, not in use',
		changed: 'Changed since it was approved, not in use'
	},
	original: 'The other languages are read beside the Swedish.',
	approvedBy: (name, at) => `Approved by ${name}, ${at}`,
	approvedBefore: (name, at) => `An earlier text was approved by ${name}, ${at}`,
	somebody: 'somebody who has left',
	read: (name) => `Read ${name} beside the Swedish`,
	readTitle: {
		ready: (name) => `${name} is in use`,
		approved: (name) => `${name} is approved and in use`,
		draft: (name) => `${name} is a draft and not in use yet`,
		changed: (name) => `${name} has changed since it was approved and is not in use`
	},
	readLead:
		'Here is every text that a signer can see. Names, numbers and channels are examples. Ask somebody who speaks the language to read it, if you do not.',
	swedish: 'In Swedish',
	form: 'The form',
	screens: 'The screens',
	toApprove: 'To the approval',
	approveTitle: 'Does the municipality stand for the text?',
	approveLead:
		'The form is what families consent to. Read it like a contract: does it say the same as the Swedish one?',
	approve: 'Approve',
	approveWhy: (name) =>
		`Families can then read and sign in ${name}, from the next time a phone fetches its list. Your name stands by the approval. If a word of the texts changes, a new one is needed.`,
	approveSubmit: (name) => `Yes, I have read everything: approve ${name}`,
	done: (name) => `${name} is approved`,
	doneText: 'The phones get it the next time they fetch their list.',
	all: 'All languages',
	refusals: {
		NotAllowed: {
			happened: 'You may not approve a language.',
			kept: 'Nothing has changed.',
			todo: 'Ask an administrator.'
		},
		NoSuchLanguage: {
			happened: 'That language needs no approval, or does not exist.',
			kept: 'Nothing has changed.',
			todo: 'See the list of languages.'
		},
		TextChanged: {
			happened: 'The text has changed since you opened the page.',
			kept: 'Nothing has been approved.',
			todo: 'Read the new text, which stands here now.'
		},
		InUseAlready: {
			happened: 'The language is approved already.',
			kept: 'The earlier approval holds.',
			todo: 'There is nothing that you need to do.'
		}
	}
};

export const formLanguageWords: Readonly<Record<Language, typeof sv>> = { sv, en };
