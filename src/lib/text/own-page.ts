/** The words of a signer's own page: what was answered, and how it is taken back. */

const sv = {
	enterTitle: 'Vad har du svarat om bilder?',
	enterText: 'Skriv koden som du fick när du svarade. Då ser du dina svar, och kan ta tillbaka ett ja.',
	code: 'Din kod',
	codeHint: '20 tecken. Stora eller små bokstäver spelar ingen roll.',
	open: 'Visa mina svar',
	codeCannotBe: 'Koden ska ha 20 tecken. Det du har skrivit är kvar. Jämför med lappen eller skärmen.',
	/** The same words for a wrong code: nothing is revealed. */
	notArrivedTitle: 'Svaret har inte kommit fram från telefonen än.',
	notArrivedText:
		'Koden börjar gälla när det har det. Kontrollera att koden stämmer, och försök igen senare.',
	notArrivedContact: (contact: string) =>
		`Vill du ta tillbaka ett ja nu? Hör av dig: ${contact}. Du behöver inte säga varför.`,
	again: 'Försök igen',
	otherCode: 'Skriv en annan kod',

	whose: (names: string) => `Bilder på ${names}`,
	and: 'och',
	saidYes: (kinds: string) => `Du har sagt ja till ${kinds}.`,
	saidNo: 'Du har sagt nej. Vi publicerar inga bilder.',
	takenBack: 'Du har tagit tillbaka ditt ja.',
	takenBackSome: (kinds: string) => `Du har tagit tillbaka en del. Kvar är ${kinds}.`,
	waitsTitle: 'Ditt ja räknas inte än.',
	waitsTitleFor: (names: string) => `Ditt ja för ${names} räknas inte än.`,
	waitsClaimed:
		'Du stod inte i listan över vårdnadshavare. Skolan bekräftar vem du är. Ett nej gäller redan, och du kan ta tillbaka ditt ja när du vill.',
	waitsFiling: (contact: string) =>
		`Personalen lägger in svaret. Ett nej gäller så snart vi vet vem det är. Vill du ändra dig innan dess? Hör av dig: ${contact}.`,
	signed: (name: string, day: string) => `${name} skrev under ${day}.`,
	answersOf: (name: string) => `Svar för ${name}`,
	state: {
		yes: 'Ja',
		no: 'Nej',
		'taken-back': 'Taget tillbaka',
		waits: 'Ja, väntar',
		void: 'Ogiltigt'
	},
	voided: (name: string, contact: string) =>
		`Fel person hade valts, så svaret för ${name} gäller inte. Ditt svar har inte flyttats till någon annan. Vill du svara på nytt? Hör av dig: ${contact}.`,
	voidTitle: 'Ditt svar gäller inte. Fel person hade valts.',
	transfer: 'Ja till överföring utanför EU.',
	holdsTo: (day: string) => `Ditt ja gäller till och med ${day}.`,
	heldTo: (day: string) => `Ditt ja gällde till och med ${day}. Vi använder det inte till något nytt.`,

	gone: (gone: number, of: number) =>
		gone === of
			? of === 1
				? 'Bilden är borttagen.'
				: `Alla ${of} är borttagna.`
			: `${gone} av ${of} är borttagna.`,
	left: (channels: string) => `Kvar: ${channels}.`,
	comingDown: (channels: string) => `Vi tar bort det som finns på ${channels}.`,
	takenBackOn: (day: string) => `Du tog tillbaka ditt ja ${day}.`,
	lastBy: (day: string) => `Vi tar bort det som är kvar senast ${day}.`,
	nothingHangs: 'Inga bilder var publicerade där. Vi publicerar inga nya där.',
	by: (day: string) => `Borta senast ${day}.`,
	goneOn: (day: string) => `borta ${day}`,
	evidenceSaved: 'Skärmbilden är sparad som bevis. Väntar på att tas bort.',
	progress: (done: number, of: number) => `${done} av ${of} klara`,

	change: 'Ta tillbaka mitt ja',
	more: 'Mer du kan göra',
	pdf: 'Ladda ner kvittot som PDF',
	leave: 'Stäng sidan på den här telefonen',
	easy: 'Det går lika bra att ångra sig som att säga ja.',
	sayYesAgain: (contact: string) => `Vill du säga ja igen? Hör av dig: ${contact}.`,

	withdrawTitle: 'Vad vill du ta tillbaka?',
	next: 'Det här händer',
	nextPublications: (count: number) =>
		count === 0
			? 'Inga bilder är publicerade nu.'
			: count === 1
				? '1 publicerad bild tas bort.'
				: `${count} publicerade bilder tas bort.`,
	nextNone: 'Vi publicerar inga nya bilder där du tar tillbaka ditt ja.',
	nextDue: (count: number, day: string) =>
		`${count === 1 ? 'Den' : 'De'} är borta senast ${day}. Här på sidan ser du hur det går.`,
	nextKept: 'Tryckta saker som redan är utdelade går inte att få tillbaka.',
	nextWhy: 'Du behöver inte säga varför, och det påverkar inget annat.',
	takeBackAll: 'Ta tillbaka allt',
	some: 'Eller bara en del',
	takeBackSome: 'Ta tillbaka det jag har kryssat för',
	hanging: (count: number) =>
		count === 0 ? 'inget publicerat' : count === 1 ? '1 publicerad bild' : `${count} publicerade bilder`,
	keep: 'Nej, behåll mitt ja',
	nothingLeft: 'Det finns inget ja kvar att ta tillbaka.',
	refusals: {
		NotAllowed: 'Koden gäller inte längre på den här sidan. Inget har ändrats. Skriv koden igen.',
		NoChannel: 'Kryssa för det du vill ta tillbaka. Inget har ändrats.'
	}
};

const en: typeof sv = {
	enterTitle: 'What have you answered about pictures?',
	enterText:
		'Write the code that you got when you answered. You then see your answers, and can take back a yes.',
	code: 'Your code',
	codeHint: '20 characters. Capital or small letters make no difference.',
	open: 'Show my answers',
	codeCannotBe:
		'The code has 20 characters. What you wrote is still there. Compare with the note or the screen.',
	notArrivedTitle: 'The answer has not arrived from the phone yet.',
	notArrivedText: 'The code works once it has. Check that the code is right, and try again later.',
	notArrivedContact: (contact) =>
		`Do you want to take back a yes now? Get in touch: ${contact}. You do not have to say why.`,
	again: 'Try again',
	otherCode: 'Write another code',

	whose: (names) => `Pictures of ${names}`,
	and: 'and',
	saidYes: (kinds) => `You have said yes to ${kinds}.`,
	saidNo: 'You have said no. We publish no pictures.',
	takenBack: 'You have taken back your yes.',
	takenBackSome: (kinds) => `You have taken back a part. Left: ${kinds}.`,
	waitsTitle: 'Your yes does not count yet.',
	waitsTitleFor: (names) => `Your yes for ${names} does not count yet.`,
	waitsClaimed:
		'You were not in the list of guardians. The school confirms who you are. A no counts already, and you can take back your yes whenever you like.',
	waitsFiling: (contact) =>
		`Staff are filing the answer. A no counts as soon as we know who it is about. Do you want to change your mind before then? Get in touch: ${contact}.`,
	signed: (name, day) => `${name} signed ${day}.`,
	answersOf: (name) => `Answers for ${name}`,
	state: {
		yes: 'Yes',
		no: 'No',
		'taken-back': 'Taken back',
		waits: 'Yes, waiting',
		void: 'Void'
	},
	voided: (name, contact) =>
		`The wrong person had been chosen, so the answer for ${name} does not count. Your answer has not been moved to anybody else. Do you want to answer again? Get in touch: ${contact}.`,
	voidTitle: 'Your answer does not count. The wrong person had been chosen.',
	transfer: 'Yes to transfer outside the EU.',
	holdsTo: (day) => `Your yes holds to and including ${day}.`,
	heldTo: (day) => `Your yes held to and including ${day}. We use it for nothing new.`,

	gone: (gone, of) =>
		gone === of ? (of === 1 ? 'The picture is gone.' : `All ${of} are gone.`) : `${gone} of ${of} are gone.`,
	left: (channels) => `Left: ${channels}.`,
	comingDown: (channels) => `We take down what is on ${channels}.`,
	takenBackOn: (day) => `You took back your yes ${day}.`,
	lastBy: (day) => `We take down what is left by ${day}.`,
	nothingHangs: 'No pictures were published there. We publish no new ones there.',
	by: (day) => `Gone by ${day}.`,
	goneOn: (day) => `gone ${day}`,
	evidenceSaved: 'A screenshot has been saved as evidence. Waiting to be taken down.',
	progress: (done, of) => `${done} of ${of} done`,

	change: 'Take back my yes',
	more: 'More you can do',
	pdf: 'Download the receipt as PDF',
	leave: 'Close the page on this phone',
	easy: 'Changing your mind is as easy as saying yes.',
	sayYesAgain: (contact) => `Do you want to say yes again? Get in touch: ${contact}.`,

	withdrawTitle: 'What do you want to take back?',
	next: 'This happens',
	nextPublications: (count) =>
		count === 0
			? 'No pictures are published now.'
			: count === 1
				? '1 published picture is taken down.'
				: `${count} published pictures are taken down.`,
	nextNone: 'We publish no new pictures where you take back your yes.',
	nextDue: (count, day) =>
		`${count === 1 ? 'It is' : 'They are'} gone by ${day}. This page shows how it goes.`,
	nextKept: 'Printed things that have been handed out cannot be called back.',
	nextWhy: 'You do not have to say why, and it affects nothing else.',
	takeBackAll: 'Take back everything',
	some: 'Or only a part',
	takeBackSome: 'Take back what I have ticked',
	hanging: (count) =>
		count === 0 ? 'nothing published' : count === 1 ? '1 published picture' : `${count} published pictures`,
	keep: 'No, keep my yes',
	nothingLeft: 'There is no yes left to take back.',
	refusals: {
		NotAllowed: 'The code no longer works on this page. Nothing has changed. Write the code again.',
		NoChannel: 'Tick what you want to take back. Nothing has changed.'
	}
};

export const ownPageWords = { sv, en };
