/** The words of the pages where staff check whether somebody may be shown. */
import type { ChannelKind } from '#lib/domain/decision.ts';

const sv = {
	title: 'Vem vill du kontrollera?',
	titleFound: (count: number, text: string) =>
		count === 1 ? `1 person passar ”${text}”` : `${count} personer passar ”${text}”`,
	titleNobody: (text: string) => `Ingen heter ”${text}”`,
	titleEmpty: 'Här finns inga personer än',
	lead: 'Skriv ett namn eller öppna en grupp. Svaret gäller i dag.',
	searchLabel: 'Namn på den du vill kontrollera',
	searchPlaceholder: 'Namn',
	search: 'Sök',
	isCut: (count: number) => `Bara de ${count} första visas. Skriv mer av namnet.`,
	nobodyText:
		'Sökningen gäller de verksamheter som du har behörighet till. Kontrollera stavningen, eller öppna gruppen nedan.',
	groups: 'Grupper',
	people: (count: number) => (count === 1 ? '1 person' : `${count} personer`),
	emptyTitle: 'Inga personer är inlästa.',
	emptyText: 'När en klasslista är inläst kan du söka på namn och se hela grupper här.',
	emptyImport: 'Läs in en klasslista',
	emptyAsk: 'Be den som är administratör eller chef att läsa in en klasslista.',
	noGroupsTitle: 'Du ser inga grupper.',
	noGroupsText:
		'Din behörighet gäller inte någon verksamhet som har grupper. Be administratören om rätt behörighet.',

	mayBeSeen: (firstName: string) => `Får ${firstName} synas i dag?`,
	group: (name: string) => (/^\d/.test(name) ? `Klass ${name}` : name),
	groupInText: (name: string) => (/^\d/.test(name) ? `klass ${name}` : name),
	years: (count: number) => `${count} år`,
	birthDateMissing: 'Födelsedatum saknas',
	answerOf: (day: string, time: string) => `Svar för ${day} kl. ${time}.`,
	answers: 'Svar för varje kanal',
	noChannelsTitle: 'Kommunen har inga öppna kanaler.',
	noChannelsText: 'Utan en kanal finns inget att svara på. Administratören lägger till kanaler.',
	whole: 'Alla skäl',
	registerWithdrawal: 'Registrera återkallelse',
	backToGroup: (name: string) => `Hela ${name}`,
	reach: 'Svaret gäller en bild i allmänhet. När du publicerar frågar vi om den bild det gäller.',

	claimedTitle: (name: string) => `${name} väntar på att du bekräftar vem det är`,
	claimedText: (name: string, day: string) =>
		`${name} skrev under ${day} och fanns inte bland vårdnadshavarna i listan. Ett nej gäller redan. Ett ja gäller först när du har bekräftat.`,
	claimedRelation: (relation: string) => `Uppgav sig vara: ${relation}.`,
	claimedFor: (names: string) => `Underskriften gäller ${names}.`,
	claimedWho: (name: string) => `Vem är ${name}?`,
	claimedIs: (name: string) => `Det är ${name}, som står i listan`,
	claimedNew: (name: string) => `En vårdnadshavare som saknas i listan. Lägg till ${name}.`,
	claimedConfirm: 'Bekräfta',
	claimedDone: 'Bekräftat. Underskriften räknas från och med nu.',
	claimedNotSure: 'Är du inte säker ska du inte bekräfta. Då händer ingenting.',
	confirmRefusals: {
		NotAllowed: 'Du har inte behörighet att bekräfta vem som har skrivit under. Inget har ändrats.',
		NotFound: 'Underskriften väntar inte på någon bekräftelse. Inget har ändrats. Ladda om sidan.',
		AlreadyConfirmed: 'Någon annan har redan bekräftat. Inget har ändrats.',
		NotAGuardian:
			'Den du valde är inte vårdnadshavare för alla som underskriften gäller. Inget har ändrats. Välj någon annan.',
		NothingChosen: 'Välj vem det är. Inget har ändrats.'
	},

	signings: 'Underskrifter',
	signingsOf: (name: string) => `Underskrifter för ${name}`,
	noSignings: 'Ingen har svarat om bilder än.',
	signedBy: 'Vem',
	said: 'Svar',
	when: 'När',
	receipt: 'Kvitto',
	openReceipt: (name: string, day: string) => `Kvitto, ${name}, ${day}`,
	self: 'för sig själv',
	guardian: 'vårdnadshavare',
	waits: 'väntar på bekräftelse',
	yesTo: (kinds: string) => `Ja: ${kinds}`,
	noTo: (kinds: string) => `Nej: ${kinds}`,
	everything: 'allt',
	transfer: 'utanför EU',

	remove: 'Ta bort ur listorna',
	removeTitle: (name: string) => `Ta bort ${name} ur listorna?`,
	removeText:
		'Personen syns inte längre i sökningar och grupper. Det som har skrivits under finns kvar, och ett nej fortsätter att gälla. Kommer ett ja från en telefon senare väntar det på att du ser till det.',
	removeYes: (firstName: string) => `Ja, ta bort ${firstName}`,
	removeNo: 'Nej, behåll',
	removeRefusals: {
		NotAllowed: 'Du har inte behörighet att ta bort personer här. Inget har ändrats.',
		NoSuchPerson: 'Personen finns inte i listorna. Någon annan kan ha tagit bort den.'
	},

	groupStopped: (count: number, group: string) =>
		count === 1 ? `1 i ${group} får inte vara med på bild` : `${count} i ${group} får inte vara med på bild`,
	groupFree: (group: string) => `Ingen i ${group} står på nej-listan`,
	groupEmpty: (group: string) => `Ingen är med i ${group}`,
	groupEmptyText: 'Läs in en klasslista för gruppen, så står namnen här.',
	groupLead: (municipality: string, unit: string, group: string, day: string, time: string) =>
		`${municipality}, ${unit}, ${group}. Svar för ${day} kl. ${time}.`,
	stop: 'Får inte vara med på bild',
	sections: {
		'not-asked': 'Inte frågade än',
		waiting: 'Väntar på något',
		'with-reservations': 'Får synas med förbehåll',
		allowed: 'Får synas'
	},
	allAllowed: 'Får synas i alla kanaler',
	print: 'Skriv ut',
	printHint: 'Skriv ut med Ctrl + P.',
	except: (channels: string) => `Utom: ${channels}`,
	kinds: (kinds: readonly ChannelKind[], words: Readonly<Record<ChannelKind, string>>) =>
		kinds.map((kind) => words[kind]).join(', '),

	receiptTitle: (names: string) => `Svar om bilder: ${names}`,
	receiptPdf: 'Ladda ner som PDF',
	receiptBack: 'Tillbaka',
	shortNotAllowed: 'Du har inte behörighet till den här sidan.'
};

const en: typeof sv = {
	title: 'Whom do you want to check?',
	titleFound: (count, text) => (count === 1 ? `1 person fits “${text}”` : `${count} people fit “${text}”`),
	titleNobody: (text) => `Nobody is called “${text}”`,
	titleEmpty: 'There are no people here yet',
	lead: 'Write a name or open a group. The answer is for today.',
	searchLabel: 'Name of the person to check',
	searchPlaceholder: 'Name',
	search: 'Search',
	isCut: (count) => `Only the first ${count} are shown. Write more of the name.`,
	nobodyText: 'The search covers the units that you may see. Check the spelling, or open the group below.',
	groups: 'Groups',
	people: (count) => (count === 1 ? '1 person' : `${count} people`),
	emptyTitle: 'No people have been imported.',
	emptyText: 'Once a class list has been imported you can search for names and see whole groups here.',
	emptyImport: 'Import a class list',
	emptyAsk: 'Ask an administrator or a manager to import a class list.',
	noGroupsTitle: 'You see no groups.',
	noGroupsText:
		'Your role does not reach any unit that has groups. Ask the administrator for the right role.',

	mayBeSeen: (firstName) => `May ${firstName} be shown today?`,
	group: (name) => (/^\d/.test(name) ? `Class ${name}` : name),
	groupInText: (name) => (/^\d/.test(name) ? `class ${name}` : name),
	years: (count) => (count === 1 ? '1 year old' : `${count} years old`),
	birthDateMissing: 'Date of birth is missing',
	answerOf: (day, time) => `Answer for ${day} at ${time}.`,
	answers: 'The answer for each channel',
	noChannelsTitle: 'The municipality has no open channels.',
	noChannelsText: 'Without a channel there is nothing to answer. The administrator adds channels.',
	whole: 'All the reasons',
	registerWithdrawal: 'Register a withdrawal',
	backToGroup: (name) => `All of ${name}`,
	reach: 'The answer is for an image in general. When you publish, we ask about the image in question.',

	claimedTitle: (name) => `${name} waits for you to confirm who it is`,
	claimedText: (name, day) =>
		`${name} signed ${day} and was not among the guardians in the list. A no counts already. A yes counts once you have confirmed.`,
	claimedRelation: (relation) => `Claimed to be: ${relation}.`,
	claimedFor: (names) => `The signature is about ${names}.`,
	claimedWho: (name) => `Who is ${name}?`,
	claimedIs: (name) => `It is ${name}, who is in the list`,
	claimedNew: (name) => `A guardian whom the list lacks. Add ${name}.`,
	claimedConfirm: 'Confirm',
	claimedDone: 'Confirmed. The signature counts from now on.',
	claimedNotSure: 'If you are not sure, do not confirm. Nothing happens then.',
	confirmRefusals: {
		NotAllowed: 'You may not confirm who has signed. Nothing has changed.',
		NotFound: 'The signature waits for no confirmation. Nothing has changed. Load the page again.',
		AlreadyConfirmed: 'Somebody else has confirmed already. Nothing has changed.',
		NotAGuardian:
			'The person you chose is not a guardian of everybody whom the signature is about. Nothing has changed. Choose somebody else.',
		NothingChosen: 'Choose who it is. Nothing has changed.'
	},

	signings: 'Signatures',
	signingsOf: (name) => `Signatures for ${name}`,
	noSignings: 'Nobody has answered about images yet.',
	signedBy: 'Who',
	said: 'Answer',
	when: 'When',
	receipt: 'Receipt',
	openReceipt: (name, day) => `Receipt, ${name}, ${day}`,
	self: 'for themselves',
	guardian: 'guardian',
	waits: 'waits for confirmation',
	yesTo: (kinds) => `Yes: ${kinds}`,
	noTo: (kinds) => `No: ${kinds}`,
	everything: 'everything',
	transfer: 'outside the EU',

	remove: 'Take out of the lists',
	removeTitle: (name) => `Take ${name} out of the lists?`,
	removeText:
		'The person no longer appears in searches and groups. What has been signed stays, and a no goes on counting. A yes that arrives from a phone later waits for you to see to it.',
	removeYes: (firstName) => `Yes, take ${firstName} out`,
	removeNo: 'No, keep',
	removeRefusals: {
		NotAllowed: 'You may not take people out here. Nothing has changed.',
		NoSuchPerson: 'The person is not in the lists. Somebody else may have taken them out.'
	},

	groupStopped: (count, group) =>
		count === 1 ? `1 in ${group} must not be in a picture` : `${count} in ${group} must not be in a picture`,
	groupFree: (group) => `Nobody in ${group} is on the no-list`,
	groupEmpty: (group) => `Nobody is in ${group}`,
	groupEmptyText: 'Import a class list for the group, and the names stand here.',
	groupLead: (municipality, unit, group, day, time) =>
		`${municipality}, ${unit}, ${group}. Answer for ${day} at ${time}.`,
	stop: 'Must not be in a picture',
	sections: {
		'not-asked': 'Not asked yet',
		waiting: 'Waiting for something',
		'with-reservations': 'May be shown with reservations',
		allowed: 'May be shown'
	},
	allAllowed: 'May be shown in every channel',
	print: 'Print',
	printHint: 'Print with Ctrl + P.',
	except: (channels) => `Except: ${channels}`,
	kinds: (kinds, words) => kinds.map((kind) => words[kind]).join(', '),

	receiptTitle: (names) => `Answers about pictures: ${names}`,
	receiptPdf: 'Download as PDF',
	receiptBack: 'Back',
	shortNotAllowed: 'You may not see this page.'
};

export const checkWords = { sv, en };
