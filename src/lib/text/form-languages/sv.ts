import type { ChannelKind, MissingCode } from '#lib/domain/decision.ts';
import type { Afterwards } from '#lib/policy/profile.ts';
import type { SignsAs } from '#lib/policy/who-signs.ts';
import { channelLines, namesInARow } from '../forms/channel-names.ts';
import { calendarWords } from '../day-words.ts';
import { verdictWords } from '../verdict-words.ts';
import type { PhotoConsentBlocks, PhotoConsentFacts, PhotoConsentForm } from '../forms/photo-consent.ts';

/** Swedish: the language that the others are read beside. */
export const name = 'Svenska';
export const lang = 'sv';
export const dir = 'ltr';

/** Change the version whenever a word of the form changes: people have signed this one. */
export const form: PhotoConsentForm = {
	version: '1',
	title: 'Får vi visa bilder på dig eller ditt barn?',
	blocks
};

/** The words of a signer's screens: what a yes is enough for, the questions, the signature, the slate. */
export const signer = {
	/** What the screens' frame and its parts say. */
	shell: {
		back: 'Tillbaka',
		skipToContent: 'Hoppa till innehållet',
		stepOf: (step: number, of: number) => `Steg ${step} av ${of}`,
		language: 'Språk'
	},
	months: calendarWords.sv.months,
	kindInText: verdictWords.sv.channelKindInText,
	yes: 'Ja',
	no: 'Nej',
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
		withAllGuardians: (channel: string) =>
			`Ett ja räcker för ${channel} först när alla vårdnadshavare har sagt ja.`,
		hasNo: (channel: string) =>
			`För ${channel} finns redan ett nej. Servern räknar ut vad som gäller när svaret har kommit fram.`,
		and: ' och ',
		comma: ', ',
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
		unlock: 'Lämna tillbaka telefonen',
		unlockTitle: 'Är du fotografen?',
		unlockText: 'Det som är ifyllt är kvar som ej klart. Inget är sparat som svar.',
		unlockConfirm: 'Lås upp',
		unlockCancel: 'Fortsätt svara'
	},
	text: {
		to: 'Till frågorna',
		lead: 'Läs igenom. Sedan svarar du för varje plats för sig.',
		readAgain: 'Läs hela texten',
		inSwedish: 'Visa på svenska',
		inOwn: 'Tillbaka'
	},
	choices: {
		title: (names: string) => `Var får bilder på ${names} visas?`,
		titleYou: 'Var får bilder på dig visas?',
		lead: (names: string) => `Det är frivilligt. Ett nej får inga följder för ${names}.`,
		leadYou: 'Det är frivilligt. Ett nej får inga följder för dig.',
		same: 'Samma svar gäller för alla som står här.',
		sameForAll: 'Samma svar på allt?',
		sameForAllHint: 'Varje svar går att ändra här nedanför.',
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
		sayInstead: 'Säg svaren högt i stället',
		leftHanded: 'Jag skriver med vänster hand',
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
		whenSent: 'Sidan fungerar när telefonen har skickat svaret.',
		address: (host: string) => `Eller gå till ${host} och skriv koden.`,
		next: 'Klart, nästa barn',
		undo: 'Fel barn? Ångra',
		undoLeft: (seconds: number) => `(${seconds}\u00a0s)`,
		undoNote: (seconds: number) => `Du kan ångra i ${seconds} sekunder.`,
		undoOver: 'Nu går det inte att ångra här. Skolan kan göra svaret ogiltigt.',
		undone: 'Ångrat',
		undoneText: 'Svaret räknas inte. Det som gällde innan gäller igen.',
		undoneSent: 'Det är sparat på telefonen och skickas som vanligt.',
		undoneNext: 'Välj rätt barn',
		undoFailed: 'Det gick inte att ångra. Svaret är kvar och gäller. Be skolan göra det ogiltigt.',
		camera: 'Skylt för kameran',
		/** For a guardian who is not here: passed on by the one who has just signed. */
		other: {
			title: (name: string) => `Till ${name}: svara på egen telefon`,
			text: (name: string, children: string) =>
				`Det behövs ett ja från ${name} också, för bilder på ${children}. Ta en bild av koden och skicka den till ${name}.`,
			whenSent: 'Länken fungerar när telefonen har skickat ditt svar, och sedan i 30 dagar.',
			code: 'QR-kod till den andra vårdnadshavarens svar',
			share: 'Dela länken'
		},
		gone: 'Ingen skylt är öppen.',
		goneText: 'Den är redan stängd.'
	}
};

/** The words of a page on which families answer on a phone of their own, beside those of a signer. */
export const ownPhone = {
	hello: (name: string) => `Hej ${name}!`,
	about: (names: string) => `Du svarar om bilder på ${names}.`,
	whoTitle: 'Vem svarar du för?',
	child: 'Mitt barn',
	childDetail: 'Jag är vårdnadshavare',
	self: 'Mig själv',
	selfDetail: 'Jag är elev',
	personName: 'Namn på den som bilderna gäller',
	personNameHint: 'För- och efternamn',
	group: 'Klass eller grupp',
	groupHint: 'Till exempel 4B',
	choices: 'Var får bilderna visas?',
	voluntary: 'Det är frivilligt. Ett nej får inga följder.',
	firstName: 'Förnamnet bredvid bilden',
	relation: 'Hur hör ni ihop? Om du svarar för ditt barn.',
	relationHint: 'Till exempel mamma, familjehem, god man',
	itIsI: 'Det är jag som svarar, och det är mitt namn',
	draw: 'Rita också din underskrift',
	drawHint: 'Det går bra utan.',
	noDrawing: 'Svara utan att rita',
	whatCounts: 'Ett nej gäller genast. Ett ja gäller när skolan har sett vem som har svarat.',
	whatCountsAtPoster: 'Svaret gäller när personalen har lagt in det hos rätt barn.',
	send: 'Skicka svaret',
	sending: 'Skickar …',
	notSent: 'Svaret är inte skickat än',
	notSentText: 'Det du har fyllt i är kvar.',
	formChanged: 'Texten eller frågorna har ändrats. Läs igenom och skicka igen.',
	otherLink: 'En annan länk har öppnats på den här telefonen. Se efter vem du svarar för, och skicka igen.',
	tooMany: 'Många svarar just nu. Vänta en minut och skicka igen.',
	offline: 'Svaret kom inte fram. Kontrollera att telefonen har täckning och skicka igen.',
	missing: {
		who: 'Välj vem du svarar för',
		personName: 'Skriv namnet på den som bilderna gäller',
		answer: 'Svara ja eller nej',
		relation: 'Skriv hur ni hör ihop',
		name: 'Skriv ditt namn',
		tooLong: 'Namnet är för långt',
		unreadable: 'Namnet har tecken som inte går att spara',
		itIsI: 'Kryssa i rutan',
		drawing: 'Underskriften är för lång. Rensa och rita igen.'
	},
	saved: 'Tack! Ditt svar har kommit fram.',
	savedPage: 'Spara koden. På din egen sida ser du ditt svar, och där kan du ändra dig när du vill.',
	openPage: 'Öppna din egen sida',
	another: 'Svara för ett barn till'
};

/** The words of the signer’s own page: what was answered, and how it is taken back. */
export const ownPage = {
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
	shown: 'Texten som du skrev under',
	/** Of a page that did not come. */
	tooMany: 'För många försök just nu',
	tooManyText: 'Inget har ändrats. Vänta en minut och försök igen.',
	failed: 'Det här gick inte',
	failedText: 'Inget har ändrats. Gå tillbaka och försök igen.',

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

function blocks(facts: PhotoConsentFacts): PhotoConsentBlocks {
	const abroad = facts.channels.filter((channel) => channel.thirdCountry);
	return {
		purposes: {
			heading: 'Vad vi vill använda bilderna till',
			text:
				`Vi på ${facts.municipality} vill visa bilder där du eller ditt barn syns, för att berätta om vår verksamhet. ` +
				'Vi säljer inte bilderna och använder dem inte till något annat.'
		},
		voluntary: {
			heading: 'Det är frivilligt',
			text:
				'Du bestämmer, och du svarar för varje kanal för sig. Inget är ifyllt i förväg. Ett nej får inga följder: ' +
				'du eller barnet får vara med på samma saker och får samma hjälp som alla andra. ' +
				'Barnet får också säga nej, även om du har sagt ja.'
		},
		withdrawal: {
			heading: 'Du kan ändra dig när du vill',
			text:
				'Det är lika lätt att ta tillbaka ett ja som att ge det. Använd länken eller koden som du får när du har svarat, ' +
				`eller kontakta ${facts.support}. Du behöver inte säga varför. Då slutar vi använda bilderna och tar ned dem ` +
				'där vi har publicerat dem. Det som har publicerats innan dess var tillåtet. Det som är tryckt går inte att ' +
				'ta tillbaka, och vi kan inte ta bort kopior som andra har gjort.'
		},
		controller: {
			heading: 'Vem som är ansvarig',
			text:
				`${facts.controller.name} i ${facts.municipality} är personuppgiftsansvarig. ` +
				`Det betyder att de bestämmer över uppgifterna och ansvarar för att lagen följs. Kontakt: ${facts.controller.contact}.`
		},
		'data-types': {
			heading: 'Vilka uppgifter det gäller',
			text:
				'Det gäller bilder där det går att se vem personen är. Film, röst och namn gäller bara om det står i dina svar. ' +
				'Vi sparar också ditt svar: vem det gäller, vem som har svarat, när, och underskriften. Namn, grupp och ' +
				'vårdnadshavare kommer från verksamhetens egna listor eller från dig. ' +
				'Vi använder inte ansiktsigenkänning.'
		},
		channels: {
			heading: 'Var bilderna kan visas',
			text:
				'Bilderna visas bara där du säger ja. Du blir frågad om:\n' +
				channelLines(facts.channels, formKinds) +
				'\nEn bild som ligger öppet på internet kan ses, sparas och delas av alla.'
		},
		'third-country': {
			heading: 'När bilder förs över till USA eller ett annat land utanför EU och EES',
			text:
				abroad.length === 0
					? 'Ingen av kanalerna här för över bilder till ett land utanför EU och EES.'
					: `Det gäller ${namesInARow(abroad, 'och')}. Företagen bakom kanalerna kan föra över bilderna till USA eller ett annat ` +
						'land utanför EU och EES. Där skyddar lagen inte alltid uppgifter som här. Myndigheter i det landet kan få ' +
						'se uppgifterna. Företaget kan använda dem till egna syften. Det kan vara svårt för dig att få rätt. Det är ' +
						'riskerna, och därför frågar vi särskilt om det. Utan ditt ja till överföringen publicerar vi inte där med ' +
						'stöd av ditt samtycke.'
		},
		recipients: {
			heading: 'Vilka som kan ta del av uppgifterna',
			text:
				'De som arbetar med bilderna hos oss, de företag som sköter våra system åt oss, och de som ser bilderna där de ' +
				'visas. Bilder och svar är allmänna handlingar. Den som ber om en allmän handling kan få ut den, ' +
				'om inget i den är sekretessbelagt.'
		},
		storage: {
			heading: 'Hur länge',
			text:
				(facts.years === null
					? 'Ditt ja gäller tills du tar tillbaka det. '
					: `Ditt ja gäller i högst ${facts.years} år. Därefter frågar vi igen. `) +
				'När det har upphört slutar vi använda bilderna. Svaret och originalbilderna sparas så länge som lagen och ' +
				'kommunens beslut om arkiv och gallring säger. De används då inte för att publicera.'
		},
		rights: {
			heading: 'Dina rättigheter',
			text:
				'Vi har ditt samtycke som laglig grund. Du har rätt att:\n' +
				'– få veta vilka uppgifter vi har, och få en kopia\n' +
				'– få fel rättade\n' +
				'– få uppgifter raderade, om vi inte måste spara dem\n' +
				'– begära att vi begränsar hur de används\n' +
				'– få ut det du har lämnat, så att du kan ta det med dig.\n' +
				`Kontakta ${facts.support}. Vi svarar inom en månad.`
		},
		'automated-decisions': {
			heading: 'En människa bestämmer',
			text: 'Ett system hjälper oss att se vad som är tillåtet, men det är alltid en person som bestämmer om en bild publiceras.'
		},
		complaint: {
			heading: 'Om du inte är nöjd',
			text:
				'Du kan klaga hos Integritetsskyddsmyndigheten (IMY): www.imy.se, imy@imy.se, 08-657 61 00. ' +
				'Säg gärna till oss också, så försöker vi rätta till det.'
		},
		'data-protection-officer': {
			heading: 'Dataskyddsombud',
			text: `Du kan fråga kommunens dataskyddsombud om hur vi hanterar uppgifterna: ${facts.dataProtectionOfficer}.`
		}
	};
}

/** Words of the form's own, so that a change of another screen's words does not change what people have signed. */
const formKinds: Readonly<Record<ChannelKind, string>> = {
	'social-media': 'sociala medier',
	website: 'webbplats',
	intranet: 'intranät',
	'learning-platform': 'lärplattform',
	print: 'tryck',
	press: 'press'
};
