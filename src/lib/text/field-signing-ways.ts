import type { Language } from './language.ts';

/** The photographer's words where an answer is said aloud or stands on paper. */
const sv = {
	oral: {
		title: (signer: string) => `${signer} säger sina svar högt`,
		lead: (signer: string) =>
			`Läs upp texten och frågorna. ${signer} svarar, och du noterar. Läs sedan upp svaren här ovanför.`,
		notedBy: 'Ditt namn, som noterar',
		heard: (signer: string) => `Jag hörde ${signer} säga svaren`,
		draft: 'Ej klart. Det du noterar sparas hela tiden.'
	},
	paper: {
		start: 'Har svarat på papper',
		from: (signer: string) => `Från papper: ${signer}`,
		title: 'Ta bild på papperet',
		lead: 'Hela sidan ska synas, med alla fyra hörnen. Lägg den på något mörkt.',
		take: 'Ta bild',
		choose: 'Välj en bild',
		again: 'Ta ny bild',
		corners: 'Dra hörnen till sidans hörn',
		cornersHint: 'Med tangentbord: gå till ett hörn och flytta det med piltangenterna.',
		corner: ['Övre vänstra hörnet', 'Övre högra hörnet', 'Nedre högra hörnet', 'Nedre vänstra hörnet'],
		cornerAt: (corner: string, across: number, down: number) =>
			`${corner}, ${across} procent från vänster och ${down} procent uppifrån`,
		kept: 'Så sparas sidan',
		keptAlt: (signer: string) => `Blanketten som ${signer} har skrivit under`,
		keptText: 'Går namn, svar och underskrift att läsa? Bilden sparas utan plats och kamera.',
		working: 'Rätar upp sidan …',
		notFound: 'Vi hittade inte sidans hörn. Dra dem dit.',
		noPicture: 'Filen gick inte att läsa som en bild.',
		noPictureText: 'Inget är ändrat. Ta en ny bild, eller välj en annan.',
		tooLarge: 'Bilden får inte plats.',
		tooLargeText: 'Inget är sparat. Ta en ny bild i bättre ljus, med bara sidan i bild.',
		draft: 'Ej klart. Bilden av sidan sparas på telefonen.',
		save: 'Spara'
	},
	/** On the slate, where another guardian signs next. */
	other: {
		isHere: (name: string) => `${name} är här och skriver under nu`,
		isHereText: 'Trycker du här stängs koderna på skärmen.'
	},
	missing: {
		NotedByMissing: 'skriv ditt namn',
		NotHeard: 'kryssa i att du hörde svaren',
		PageMissing: 'ta bild på papperet'
	}
};

const en: typeof sv = {
	oral: {
		title: (signer) => `${signer} says the answers aloud`,
		lead: (signer) =>
			`Read out the text and the questions. ${signer} answers, and you note. Then read out the answers above.`,
		notedBy: 'Your name, as the one who notes',
		heard: (signer) => `I heard ${signer} say the answers`,
		draft: 'Not finished. What you note is kept all the time.'
	},
	paper: {
		start: 'Has answered on paper',
		from: (signer) => `From paper: ${signer}`,
		title: 'Photograph the form',
		lead: 'The whole page should be seen, with all four corners. Lay it on something dark.',
		take: 'Photograph',
		choose: 'Choose a picture',
		again: 'Photograph again',
		corners: 'Drag the corners to the corners of the page',
		cornersHint: 'By keyboard: go to a corner and move it with the arrow keys.',
		corner: ['Upper left corner', 'Upper right corner', 'Lower right corner', 'Lower left corner'],
		cornerAt: (corner, across, down) =>
			`${corner}, ${across} per cent from the left and ${down} per cent from the top`,
		kept: 'This is how the page is kept',
		keptAlt: (signer) => `The form that ${signer} has signed`,
		keptText: 'Can names, answers and signature be read? The picture is kept without place and camera.',
		working: 'Straightening the page …',
		notFound: 'We did not find the corners of the page. Drag them there.',
		noPicture: 'The file could not be read as a picture.',
		noPictureText: 'Nothing has changed. Photograph the form, or choose another picture.',
		tooLarge: 'The picture does not fit.',
		tooLargeText: 'Nothing is saved. Photograph again in better light, with the page alone in the picture.',
		draft: 'Not finished. The picture of the page is kept on the phone.',
		save: 'Save'
	},
	other: {
		isHere: (name) => `${name} is here and signs now`,
		isHereText: 'Pressing here closes the codes on the screen.'
	},
	missing: {
		NotedByMissing: 'write your name',
		NotHeard: 'tick that you heard the answers',
		PageMissing: 'photograph the form'
	}
};

export const signingWayWords: Readonly<Record<Language, typeof sv>> = { sv, en };
