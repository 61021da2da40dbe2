import type { ChannelKind, MissingCode } from '#lib/domain/decision.ts';
import type { Afterwards } from '#lib/policy/profile.ts';
import type { SignsAs } from '#lib/policy/who-signs.ts';
import type { Language } from './language.ts';

/** The words of a signing on the phone: who signs, what it is enough for, the questions, the signature, the slate. */
const sv = {
	yes: 'Ja',
	no: 'Nej',
	who: {
		title: 'Vem skriver under?',
		choose: 'Välj den som skriver under',
		guardian: 'Vårdnadshavare',
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
	outlook: {
		enough: (channel: string) => `Ett ja räcker för ${channel}.`,
		enoughWithBox: (channel: string) =>
			`Ett ja räcker för ${channel}, om rutan om överföring också kryssas i.`,
		discouraged: (channel: string) =>
			`Ett ja räcker för ${channel}, men riktlinjen avråder från sådana bilder. Kommunen måste skriva varför bilden behövs.`,
		discouragedWithBox: (channel: string) =>
			`Ett ja räcker för ${channel}, om rutan om överföring också kryssas i. Riktlinjen avråder från sådana bilder. Kommunen måste skriva varför bilden behövs.`,
		decision: (channel: string) =>
			`Ett ja räcker inte ensamt för ${channel}: där måste en namngiven person på kommunen också besluta.`,
		forbidden: (channel: string, why: string) => `Ett ja räcker inte för ${channel}. ${why}`,
		incomplete: (channel: string, because: string) => `Ett ja räcker inte för ${channel}: ${because}.`,
		hasNo: (channel: string) =>
			`För ${channel} finns redan ett nej. Servern räknar ut vad som gäller när svaret har kommit fram.`,
		and: ' och ',
		missing: {
			'birth-date': 'födelsedatum saknas i listan',
			'channel-not-covered': 'där krävs ett ja till just den kanalen',
			'consent-for-this-image': 'där krävs samtycke till just den bilden',
			'content-not-covered': 'där krävs ett ja till allt som visas',
			copyright: 'där måste fotografens namn vara klart',
			'guardian-consent': 'en vårdnadshavare behöver också säga ja',
			'legal-basis': 'där behövs en annan rättslig grund',
			'own-consent': 'personen själv behöver också säga ja',
			'policy-rule': 'kommunens riktlinje säger inget om det',
			'purpose-not-covered': 'där krävs ett ja till just det ändamålet',
			'registration-number': 'samtycket måste diarieföras först',
			'third-country-consent': 'där krävs ett ja till överföring utanför EU',
			'written-consent': 'där krävs ett skriftligt ja'
		} satisfies Record<MissingCode, string>,
		allGuardians: 'alla vårdnadshavare behöver säga ja',
		claimed: 'skolan måste först bekräfta vem som har skrivit under'
	},
	limits: {
		title: 'Samtycket räcker bara till en viss ålder',
		/** Whose consent, and for which channels; null: it goes without saying. */
		reach: (name: string | null, channels: string | null): string =>
			`Samtycket${name === null ? '' : ` för ${name}`} räcker${channels === null ? '' : ` för ${channels}`}`,
		until: (day: string) => `till och med ${day}`,
		onlyToday: 'bara i dag',
		then: 'Sedan',
		tomorrow: 'I morgon',
		turns: (name: string, age: number) => `fyller ${name} ${age}`,
		upperSecondary: (name: string) => `har ${name} nått gymnasieåldern`,
		answers: {
			self: 'och behöver svara själv',
			guardian: 'och då behöver en vårdnadshavare svara',
			'unknown-age': 'och då behöver någon annan svara',
			forbidden: 'och då får bilderna inte visas där'
		} satisfies Record<SignsAs | 'forbidden', string>,
		afterwards: {
			'ask-again': 'Kommunen frågar igen.',
			'take-down': 'Då tar kommunen ner bilderna.',
			list: 'Då går kommunen igenom bilderna.',
			stays: 'Det som redan är publicerat får vara kvar.'
		} satisfies Record<Afterwards, string>,
		holdsTo: (day: string) => `Ditt ja gäller till och med ${day}, om du inte tar tillbaka det innan dess.`
	},
	signer: {
		toYou: (name: string) => `Till dig, ${name}`,
		about: (names: string) => `om bilder på ${names}`,
		aboutYou: 'om bilder på dig',
		otherLanguage: 'English',
		unlock: 'Lämna tillbaka telefonen',
		unlockTitle: 'Är du fotografen?',
		unlockText: 'Det som är ifyllt är kvar som ej klart. Inget är sparat som svar.',
		unlockConfirm: 'Lås upp',
		unlockCancel: 'Fortsätt svara'
	},
	text: {
		to: 'Till frågorna',
		lead: 'Läs igenom. Sedan svarar du för varje plats för sig.',
		readAgain: 'Läs hela texten'
	},
	choices: {
		title: (names: string) => `Var får bilder på ${names} visas?`,
		titleYou: 'Var får bilder på dig visas?',
		lead: (names: string) => `Det är frivilligt. Ett nej får inga följder för ${names}.`,
		leadYou: 'Det är frivilligt. Ett nej får inga följder för dig.',
		same: 'Samma svar gäller för alla som står här.',
		kind: {
			'social-media': 'Sociala medier',
			website: 'Webbplats',
			intranet: 'Intranät',
			'learning-platform': 'Lärplattform',
			print: 'Tryck',
			press: 'Press'
		} satisfies Record<ChannelKind, string>,
		printHint: 'Tryckt papper går inte att ta tillbaka.',
		transfer: (channels: string) =>
			`Företagen bakom ${channels} kan föra över bilderna till USA eller ett annat land utanför EU. Där skyddar lagen inte alltid uppgifter som här, och det kan vara svårt att få rätt. Utan krysset publicerar vi inte där.`,
		transferBox: 'Jag godkänner att bilderna förs över till ett land utanför EU',
		name: (name: string) => `Förnamnet ${name} bredvid bilden`,
		nameSeveral: 'Förnamn bredvid bilden',
		nameYou: 'Ditt förnamn bredvid bilden',
		nameHint: 'Gäller bara där du har sagt ja.',
		count: (answered: number, of: number) =>
			answered === 0 ? `0 av ${of} svar. Inget är ifyllt i förväg.` : `${answered} av ${of} svar`,
		missing: (count: number) => (count === 1 ? '1 svar saknas' : `${count} svar saknas`),
		continue: 'Fortsätt'
	},
	sign: {
		title: 'Skriv under',
		titleTyped: 'Skriv ditt namn',
		answers: 'Dina svar',
		transferToo: (kind: string) => `${kind} (även utanför EU)`,
		firstName: 'förnamn bredvid bilden',
		nothing: 'inget',
		pad: 'Ruta för underskrift. Rita med finger eller penna.',
		undo: 'Ångra streck',
		clear: 'Rensa',
		typeInstead: 'Skriv namnet i stället för att rita',
		drawInstead: 'Rita underskriften i stället',
		typedName: 'Ditt namn',
		typedNameHint: 'För- och efternamn. Det gäller lika mycket som en underskrift.',
		witness: (photographer: string, signer: string) =>
			`Fotografen ${photographer} var med och såg att ${signer} skrev namnet`,
		draftDrawn: 'Ej klart. Det du ritar sparas hela tiden.',
		draftTyped: 'Ej klart. Det du skriver sparas hela tiden.',
		save: 'Skriv under och spara',
		saving: 'Sparar …',
		backToAnswers: 'Tillbaka till svaren',
		missing: {
			NotSigned: 'rita din underskrift',
			SignatureTooShort: 'underskriften är för kort',
			SignatureTooLong: 'underskriften är för lång, rensa och rita igen',
			TypedNameMissing: 'skriv ditt namn',
			WitnessMissing: 'fotografen behöver kryssa i rutan',
			NameTooLong: 'namnet är för långt',
			other: 'något svar saknas'
		},
		fullTitle: 'Telefonen är full. Underskriften är inte sparad än.',
		fullText: (name: string, isDrawn: boolean) =>
			`Det ${name} har ${isDrawn ? 'ritat' : 'skrivit'} är kvar på skärmen. Ta bort några bilder i telefonen och tryck på Försök igen.`,
		brokenTitle: 'Telefonen kunde inte spara. Underskriften är inte sparad än.',
		brokenText: (name: string, isDrawn: boolean) =>
			`Det ${name} har ${isDrawn ? 'ritat' : 'skrivit'} är kvar på skärmen. Tryck på Försök igen. Går det inte: spara som fil.`,
		otherTabText:
			'Underskriften är kvar på skärmen. Stäng alla andra flikar med Bildlov och tryck på Försök igen.',
		notPairedTitle: 'Telefonen är inte kopplad till någon. Underskriften är inte sparad än.',
		notPairedText: 'Underskriften är kvar på skärmen. Spara den som fil, och koppla telefonen.',
		tooLargeTitle: 'Underskriften är för stor. Den är inte sparad än.',
		tooLargeText: 'Dina svar är kvar. Rensa rutan och rita igen.',
		notValidTitle: 'Svaret gick inte att spara, och felet är vårt.',
		notValidText: 'Underskriften är kvar på skärmen. Spara den som fil och ge den till supporten.',
		alreadyTitle: (seq: number) => `Det här är redan sparat, som nr ${seq}.`,
		alreadyText: 'Det första svaret gäller. Vill du ändra det gör du det på din egen sida.',
		tryAgain: 'Försök igen',
		saveFile: 'Spara som fil',
		fileText: 'Filen innehåller svaret och underskriften. Ge den till supporten, och radera den sedan.',
		draftFailed: 'Det du fyller i går inte att spara än. Stäng inte appen.'
	},
	slate: {
		saved: 'Sparat',
		readBack: (time: string, seq: number) => `Skrivet och läst tillbaka ${time}, nr ${seq}`,
		code: 'QR-kod till din egen sida',
		ownPage: 'Din egen sida.',
		ownPageText: 'Läs av koden med din kamera, eller skriv av den. Där kan du se ditt svar och ändra dig.',
		whenSent: 'Sidan öppnas när svaret har skickats.',
		address: (host: string) => `Eller gå till ${host} och skriv koden.`,
		next: 'Klart, nästa barn',
		gone: 'Ingen skylt är öppen.',
		goneText: 'Den är redan stängd.'
	},
	ios: {
		title: 'Öppna Bildlov från hemskärmen',
		text: 'I Safari kan det du sparar försvinna. Lägg Bildlov på hemskärmen och samla samtycken där.'
	}
};

const en: typeof sv = {
	yes: 'Yes',
	no: 'No',
	who: {
		title: 'Who signs?',
		choose: 'Choose who signs',
		guardian: 'Guardian',
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
	outlook: {
		enough: (channel) => `A yes is enough for ${channel}.`,
		enoughWithBox: (channel) => `A yes is enough for ${channel}, if the box for the transfer is ticked too.`,
		discouraged: (channel) =>
			`A yes is enough for ${channel}, but the guideline advises against such pictures. The municipality must write why the picture is needed.`,
		discouragedWithBox: (channel) =>
			`A yes is enough for ${channel}, if the box for the transfer is ticked too. The guideline advises against such pictures. The municipality must write why the picture is needed.`,
		decision: (channel) =>
			`A yes is not enough alone for ${channel}: a named person at the municipality must decide too.`,
		forbidden: (channel, why) => `A yes is not enough for ${channel}. ${why}`,
		incomplete: (channel, because) => `A yes is not enough for ${channel}: ${because}.`,
		hasNo: (channel) =>
			`For ${channel} there is a no already. The server works out what holds when the answer has arrived.`,
		and: ' and ',
		missing: {
			'birth-date': 'the list has no date of birth',
			'channel-not-covered': 'a yes to that very channel is needed',
			'consent-for-this-image': 'consent to that very picture is needed',
			'content-not-covered': 'a yes to all that is shown is needed',
			copyright: 'the photographer’s name must be settled',
			'guardian-consent': 'a guardian has to say yes too',
			'legal-basis': 'another legal basis is needed',
			'own-consent': 'the person has to say yes too',
			'policy-rule': 'the municipality’s guideline says nothing of it',
			'purpose-not-covered': 'a yes to that very purpose is needed',
			'registration-number': 'the consent must be registered first',
			'third-country-consent': 'a yes to the transfer outside the EU is needed',
			'written-consent': 'a yes in writing is needed'
		},
		allGuardians: 'all guardians have to say yes',
		claimed: 'the school must first confirm who has signed'
	},
	limits: {
		title: 'The consent is enough only up to a certain age',
		reach: (name, channels) =>
			`The consent${name === null ? '' : ` for ${name}`} is enough${channels === null ? '' : ` for ${channels}`}`,
		until: (day) => `to and including ${day}`,
		onlyToday: 'today only',
		then: 'Then',
		tomorrow: 'Tomorrow',
		turns: (name, age) => `${name} turns ${age}`,
		upperSecondary: (name) => `${name} has reached upper-secondary age`,
		answers: {
			self: 'and has to answer in person',
			guardian: 'and a guardian has to answer',
			'unknown-age': 'and somebody else has to answer',
			forbidden: 'and the pictures may not be shown there'
		},
		afterwards: {
			'ask-again': 'The municipality asks again.',
			'take-down': 'The municipality takes the pictures down then.',
			list: 'The municipality goes through the pictures then.',
			stays: 'What has been published already may stay.'
		},
		holdsTo: (day) => `Your yes holds to and including ${day}, unless you take it back before then.`
	},
	signer: {
		toYou: (name) => `For you, ${name}`,
		about: (names) => `about pictures of ${names}`,
		aboutYou: 'about pictures of you',
		otherLanguage: 'Svenska',
		unlock: 'Give the phone back',
		unlockTitle: 'Are you the photographer?',
		unlockText: 'What is filled in is kept as not finished. Nothing is saved as an answer.',
		unlockConfirm: 'Unlock',
		unlockCancel: 'Go on answering'
	},
	text: {
		to: 'To the questions',
		lead: 'Read it through. Then you answer for each place separately.',
		readAgain: 'Read the whole text'
	},
	choices: {
		title: (names) => `Where may pictures of ${names} be shown?`,
		titleYou: 'Where may pictures of you be shown?',
		lead: (names) => `It is voluntary. A no has no consequences for ${names}.`,
		leadYou: 'It is voluntary. A no has no consequences for you.',
		same: 'The same answers hold for everybody named here.',
		kind: {
			'social-media': 'Social media',
			website: 'Website',
			intranet: 'Intranet',
			'learning-platform': 'Learning platform',
			print: 'Print',
			press: 'Press'
		},
		printHint: 'What is printed cannot be taken back.',
		transfer: (channels) =>
			`The companies behind ${channels} may transfer the pictures to the USA or another country outside the EU. The law there does not always protect data as it does here, and it may be hard to enforce your rights. Without the tick we do not publish there.`,
		transferBox: 'I agree to the pictures being transferred to a country outside the EU',
		name: (name) => `The first name ${name} beside the picture`,
		nameSeveral: 'First names beside the picture',
		nameYou: 'Your first name beside the picture',
		nameHint: 'Holds only where you have said yes.',
		count: (answered, of) =>
			answered === 0
				? `0 of ${of} answers. Nothing is filled in beforehand.`
				: `${answered} of ${of} answers`,
		missing: (count) => (count === 1 ? '1 answer is missing' : `${count} answers are missing`),
		continue: 'Continue'
	},
	sign: {
		title: 'Sign',
		titleTyped: 'Write your name',
		answers: 'Your answers',
		transferToo: (kind) => `${kind} (outside the EU too)`,
		firstName: 'first name beside the picture',
		nothing: 'nothing',
		pad: 'Box for the signature. Draw with a finger or a pen.',
		undo: 'Undo stroke',
		clear: 'Clear',
		typeInstead: 'Write the name instead of drawing',
		drawInstead: 'Draw the signature instead',
		typedName: 'Your name',
		typedNameHint: 'First name and surname. It counts as much as a signature.',
		witness: (photographer, signer) =>
			`The photographer ${photographer} was there and saw ${signer} write the name`,
		draftDrawn: 'Not finished. What you draw is kept all the time.',
		draftTyped: 'Not finished. What you write is kept all the time.',
		save: 'Sign and save',
		saving: 'Saving …',
		backToAnswers: 'Back to the answers',
		missing: {
			NotSigned: 'draw your signature',
			SignatureTooShort: 'the signature is too short',
			SignatureTooLong: 'the signature is too long, clear it and draw again',
			TypedNameMissing: 'write your name',
			WitnessMissing: 'the photographer has to tick the box',
			NameTooLong: 'the name is too long',
			other: 'an answer is missing'
		},
		fullTitle: 'The phone is full. The signature is not saved yet.',
		fullText: (name, isDrawn) =>
			`What ${name} has ${isDrawn ? 'drawn' : 'written'} is still on the screen. Remove some pictures from the phone and press Try again.`,
		brokenTitle: 'The phone could not save. The signature is not saved yet.',
		brokenText: (name, isDrawn) =>
			`What ${name} has ${isDrawn ? 'drawn' : 'written'} is still on the screen. Press Try again. If it does not work, save it as a file.`,
		otherTabText:
			'The signature is still on the screen. Close all other tabs with Bildlov and press Try again.',
		notPairedTitle: 'The phone is not connected to anyone. The signature is not saved yet.',
		notPairedText: 'The signature is still on the screen. Save it as a file, and connect the phone.',
		tooLargeTitle: 'The signature is too large. It is not saved yet.',
		tooLargeText: 'Your answers are still there. Clear the box and draw again.',
		notValidTitle: 'The answer could not be saved, and the fault is ours.',
		notValidText: 'The signature is still on the screen. Save it as a file and give it to support.',
		alreadyTitle: (seq) => `This has been saved already, as no. ${seq}.`,
		alreadyText: 'The first answer holds. To change it, use your own page.',
		tryAgain: 'Try again',
		saveFile: 'Save as a file',
		fileText: 'The file holds the answer and the signature. Give it to support, and then delete it.',
		draftFailed: 'What you fill in cannot be kept yet. Do not close the app.'
	},
	slate: {
		saved: 'Saved',
		readBack: (time, seq) => `Written and read back ${time}, no. ${seq}`,
		code: 'QR code to your own page',
		ownPage: 'Your own page.',
		ownPageText:
			'Scan the code with your camera, or copy it. There you can see your answer and change your mind.',
		whenSent: 'The page opens when the answer has been sent.',
		address: (host) => `Or go to ${host} and write the code.`,
		next: 'Done, next child',
		gone: 'No slate is open.',
		goneText: 'It has been closed already.'
	},
	ios: {
		title: 'Open Bildlov from the home screen',
		text: 'In Safari, what you save may disappear. Put Bildlov on the home screen and collect consents there.'
	}
};

export const fieldSignWords: Readonly<Record<Language, typeof sv>> = { sv, en };
