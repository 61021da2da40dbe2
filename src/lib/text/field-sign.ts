import type { FormLanguage } from '#lib/domain/form-language.ts';
import { signerWordsIn } from './form-languages/form-languages.ts';

/** The words of a signing on the phone that only the photographer reads: who signs, and where the app is open. */
const sv = {
	who: {
		title: 'Vem skriver under?',
		choose: 'Välj den som skriver under',
		guardian: 'Vårdnadshavare',
		guardianSaidYes: 'Vårdnadshavare. Har redan sagt ja.',
		self: 'Svarar för sig själv',
		other: 'Någon annan',
		otherDetail: 'Skriv namn och hur ni hör ihop',
		otherName: 'Namn på den som skriver under',
		otherRelation: 'Hur hör ni ihop?',
		otherRelationHint: 'Till exempel mamma, familjehem, god man',
		otherNote: 'Ett ja räknas inte förrän skolan har bekräftat vem det är.',
		otherNoteText: 'Ett nej gäller genast. Svaret sparas och skickas som vanligt.',
		age: (name: string, years: number) => `${name} är ${years} år.`,
		oneGuardian: 'En vårdnadshavare skriver under.',
		allGuardians: (count: number): string =>
			count === 2 ? 'Båda vårdnadshavarna skriver under.' : 'Alla vårdnadshavare skriver under.',
		allGuardiansText: 'En i taget: den som är här kan göra det nu.',
		signsSelf: (name: string) => `${name} skriver under själv.`,
		ageUnknown: (name: string) => `Vi vet inte hur gammal ${name} är.`,
		ageUnknownText:
			'Födelsedatum saknas i listan. Svaret sparas, men ett ja räcker inte förrän skolan har fyllt i datumet.',
		alsoGuardian: (kinds: string) => `För ${kinds} skriver också en vårdnadshavare under.`,
		alsoSelf: (name: string, kinds: string) => `För ${kinds} skriver också ${name} själv under.`,
		changesToSelf: (name: string, day: string) => `Det ändras ${day}. Då skriver ${name} under själv.`,
		changesToGuardian: (day: string) => `Det ändras ${day}. Då skriver en vårdnadshavare under.`,
		changes: (day: string) => `Det ändras ${day}.`,
		rule: 'Läs regeln',
		siblings: 'Samma svar för fler barn?',
		siblingsHint: (signer: string) => `${signer} är vårdnadshavare även för dem som står här.`,
		addSibling: (name: string, group: string) => (group === '' ? name : `${name}, ${group}`),
		enough: 'Vad ett ja räcker till',
		seesOnly: (signer: string, child: string) => `${signer} ser bara det som gäller ${child}.`,
		seesOnlySelf: (signer: string) => `${signer} ser bara sina egna uppgifter.`,
		handOver: (signer: string) => `Lämna telefonen till ${signer}`,
		chooseFirst: 'välj vem som skriver under',
		nameFirst: 'skriv namnet',
		relationFirst: 'skriv hur ni hör ihop',
		childNameFirst: 'skriv barnets namn',
		resumed: (when: string) => `Ej klart sedan ${when}.`,
		resumedText: 'Det som var ifyllt är kvar, men inget är sparat som svar.',
		startOver: 'Börja om',
		described: 'Någon som inte står i listan',
		describedName: 'Namn på den som bilderna gäller',
		describedGroup: 'Klass eller grupp',
		describedGroupHint: 'Om du vet',
		describedNote: 'Svaret väntar tills skolan har sett vem det gäller.',
		describedNoteText: 'Det sparas och skickas som vanligt. Skolan hittar personen i sina listor.',
		themself: 'Personen själv'
	},
	ios: {
		title: 'Öppna Bildlov från hemskärmen',
		text: 'I Safari kan det du sparar försvinna. Lägg Bildlov på hemskärmen och samla samtycken där.'
	}
};

const en: typeof sv = {
	who: {
		title: 'Who signs?',
		choose: 'Choose who signs',
		guardian: 'Guardian',
		guardianSaidYes: 'Guardian. Has said yes already.',
		self: 'Answers in person',
		other: 'Somebody else',
		otherDetail: 'Write the name and how you belong together',
		otherName: 'Name of the person who signs',
		otherRelation: 'How do you belong together?',
		otherRelationHint: 'For example mother, foster home, trustee',
		otherNote: 'A yes does not count until the school has confirmed who it is.',
		otherNoteText: 'A no holds at once. The answer is saved and sent as usual.',
		age: (name, years) => `${name} is ${years}.`,
		oneGuardian: 'A guardian signs.',
		allGuardians: (count) => (count === 2 ? 'Both guardians sign.' : 'All guardians sign.'),
		allGuardiansText: 'One at a time: whoever is here can do it now.',
		signsSelf: (name) => `${name} signs in person.`,
		ageUnknown: (name) => `We do not know how old ${name} is.`,
		ageUnknownText:
			'The list has no date of birth. The answer is saved, but a yes is not enough until the school has filled in the date.',
		alsoGuardian: (kinds) => `For ${kinds} a guardian signs as well.`,
		alsoSelf: (name, kinds) => `For ${kinds} ${name} signs as well.`,
		changesToSelf: (name, day) => `That changes on ${day}. Then ${name} signs in person.`,
		changesToGuardian: (day) => `That changes on ${day}. Then a guardian signs.`,
		changes: (day) => `That changes on ${day}.`,
		rule: 'Read the rule',
		siblings: 'The same answer for more children?',
		siblingsHint: (signer) => `${signer} is a guardian of these too.`,
		addSibling: (name, group) => (group === '' ? name : `${name}, ${group}`),
		enough: 'What a yes is enough for',
		seesOnly: (signer, child) => `${signer} sees only what is about ${child}.`,
		seesOnlySelf: (signer) => `${signer} sees only their own details.`,
		handOver: (signer) => `Hand the phone to ${signer}`,
		chooseFirst: 'choose who signs',
		nameFirst: 'write the name',
		relationFirst: 'write how you belong together',
		childNameFirst: 'write the child’s name',
		resumed: (when) => `Not finished since ${when}.`,
		resumedText: 'What was filled in is still there, but nothing is saved as an answer.',
		startOver: 'Start over',
		described: 'Somebody who is not in the list',
		describedName: 'Name of the person in the pictures',
		describedGroup: 'Class or group',
		describedGroupHint: 'If you know',
		describedNote: 'The answer waits until the school has seen whom it is about.',
		describedNoteText: 'It is saved and sent as usual. The school finds the person in its lists.',
		themself: 'The person in the pictures'
	},
	ios: {
		title: 'Open Bildlov from the home screen',
		text: 'In Safari, what you save may disappear. Put Bildlov on the home screen and collect consents there.'
	}
};

/** Both: what staff read, in Swedish beside every language that staff do not read, and what the signer reads. */
export const fieldSignWords = {
	sv: { ...sv, ...signerWordsIn.sv },
	'sv-easy': { ...sv, ...signerWordsIn['sv-easy'] },
	en: { ...en, ...signerWordsIn.en },
	ar: { ...sv, ...signerWordsIn.ar }
} satisfies Readonly<Record<FormLanguage, unknown>>;
