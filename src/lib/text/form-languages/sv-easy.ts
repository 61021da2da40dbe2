import type { ChannelKind } from '#lib/domain/decision.ts';
import { calendarWords } from '../day-words.ts';
import { channelLines, namesInARow } from '../forms/channel-names.ts';
import type { PhotoConsentBlocks, PhotoConsentFacts, PhotoConsentForm } from '../forms/photo-consent.ts';
import type { OwnPageWords, OwnPhoneWords, SignerWords } from './signer-words.ts';

/** Easy Swedish (lättläst): short sentences, one idea in each and each on a line of its own, words of every day. */
export const name = 'Lätt svenska';
export const lang = 'sv';
export const dir = 'ltr';

export const form: PhotoConsentForm = {
	version: '1',
	title: 'Får vi visa bilder på dig eller ditt barn?',
	blocks
};

export const signer: SignerWords = {
	shell: {
		back: 'Tillbaka',
		skipToContent: 'Hoppa till innehållet',
		stepOf: (step, of) => `Steg ${step} av ${of}`,
		language: 'Språk'
	},
	months: calendarWords.sv.months,
	kindInText: {
		'social-media': 'sociala medier',
		website: 'hemsidan',
		intranet: 'kommunens egna sidor',
		'learning-platform': 'skolans system',
		print: 'tryckt papper',
		press: 'tidning, radio och tv'
	},
	yes: 'Ja',
	no: 'Nej',
	outlook: {
		enough: (channel) => `Ditt ja räcker för ${channel}.`,
		enoughWithBox: (channel) => `Ditt ja räcker för ${channel}. Men du måste också kryssa i rutan.`,
		discouraged: (channel) =>
			`Ditt ja räcker för ${channel}. Men kommunen vill helst inte visa sådana bilder. Kommunen måste skriva varför bilden behövs.`,
		discouragedWithBox: (channel) =>
			`Ditt ja räcker för ${channel}. Men du måste också kryssa i rutan. Kommunen vill helst inte visa sådana bilder. Kommunen måste skriva varför bilden behövs.`,
		decision: (channel) =>
			`För ${channel} räcker inte bara ditt ja. Någon som bestämmer på kommunen måste också säga ja.`,
		forbidden: (channel, why) => `Ditt ja räcker inte för ${channel}. ${why}`,
		incomplete: (channel, because) => `Ditt ja räcker inte för ${channel}: ${because}.`,
		withAllGuardians: (channel) =>
			`Alla vårdnadshavare måste säga ja. Först då räcker ditt ja för ${channel}.`,
		hasNo: (channel) =>
			`Någon har redan sagt nej till ${channel}. Vi ser vad som gäller när svaret har kommit fram.`,
		and: ' och ',
		comma: ', ',
		missing: {
			'birth-date': 'vi vet inte när personen är född',
			'channel-not-covered': 'du måste säga ja till just den platsen',
			'consent-for-this-image': 'du måste säga ja till just den bilden',
			'content-not-covered': 'du måste säga ja till allt som vi visar',
			copyright: 'vi måste veta fotografens namn',
			'guardian-consent': 'en vårdnadshavare måste också säga ja',
			'legal-basis': 'vi behöver ett annat stöd i lagen',
			'own-consent': 'personen på bilden måste också säga ja',
			'policy-rule': 'kommunens regler säger inget om det',
			'purpose-not-covered': 'du måste säga ja till just det som bilden ska användas till',
			'registration-number': 'vi måste först skriva in svaret i kommunens register',
			'third-country-consent': 'du måste säga ja till att bilden hamnar i ett annat land',
			'written-consent': 'du måste säga ja skriftligt'
		},
		allGuardians: 'alla vårdnadshavare måste säga ja',
		claimed: 'skolan måste först se vem som har skrivit under'
	},
	limits: {
		title: 'Ditt ja räcker till en viss ålder',
		reach: (name, channels) =>
			`Ditt ja${name === null ? '' : ` för ${name}`} räcker${channels === null ? '' : ` för ${channels}`}`,
		until: (day) => `till och med ${day}`,
		onlyToday: 'bara i dag',
		then: 'Sedan',
		tomorrow: 'I morgon',
		turns: (name, age) => `fyller ${name} ${age} år`,
		upperSecondary: (name) => `är ${name} så gammal som man är på gymnasiet`,
		answers: {
			self: 'och då måste personen svara själv',
			guardian: 'och då måste en vårdnadshavare svara',
			'unknown-age': 'och då måste någon annan svara',
			forbidden: 'och då får ingen visa bilderna där'
		},
		afterwards: {
			'ask-again': 'Då frågar kommunen igen.',
			'take-down': 'Då tar kommunen bort bilderna.',
			list: 'Då tittar kommunen på bilderna igen.',
			stays: 'De bilder som redan syns får vara kvar.'
		},
		holdsTo: (day) => `Ditt ja gäller till och med ${day}. Du kan ta tillbaka det innan dess.`
	},
	signer: {
		toYou: (name) => `Till dig, ${name}`,
		about: (names) => `om bilder på ${names}`,
		aboutYou: 'om bilder på dig',
		unlock: 'Lämna tillbaka telefonen',
		unlockTitle: 'Är du fotografen?',
		unlockText: 'Det som du har fyllt i är kvar. Men det är inte klart. Vi har inte sparat något svar.',
		unlockConfirm: 'Lås upp',
		unlockCancel: 'Fortsätt svara'
	},
	text: {
		to: 'Till frågorna',
		lead: 'Läs texten. Sedan svarar du på frågor. Du svarar på en fråga i taget.',
		readAgain: 'Läs hela texten',
		inSwedish: 'Visa på vanlig svenska',
		inOwn: 'Visa på lätt svenska'
	},
	choices: {
		title: (names) => `Var får vi visa bilder på ${names}?`,
		titleYou: 'Var får vi visa bilder på dig?',
		lead: (names) => `Du bestämmer själv. Inget dåligt händer med ${names} om du säger nej.`,
		leadYou: 'Du bestämmer själv. Inget dåligt händer om du säger nej.',
		same: 'Du svarar samma sak för alla som står här.',
		sameForAll: 'Vill du svara samma sak på allt?',
		sameForAllHint: 'Du kan ändra varje svar sedan.',
		kind: {
			'social-media': 'Sociala medier',
			website: 'Hemsidan',
			intranet: 'Kommunens egna sidor',
			'learning-platform': 'Skolans system',
			print: 'Tryckt papper',
			press: 'Tidning, radio och tv'
		},
		printHint: 'Det som är tryckt på papper kan vi inte ta tillbaka.',
		transfer: (channels) =>
			`Företagen bakom ${channels} kan skicka bilderna till USA eller ett annat land utanför EU. Där är lagen en annan än här. Det kan vara svårt för dig att få hjälp om något blir fel. Om du inte kryssar i rutan visar vi inte bilderna där.`,
		transferBox: 'Ja, bilderna får skickas till ett land utanför EU',
		name: (name) => `Får vi skriva förnamnet ${name} bredvid bilden?`,
		nameSeveral: 'Får vi skriva förnamnen bredvid bilden?',
		nameYou: 'Får vi skriva ditt förnamn bredvid bilden?',
		nameHint: 'Det gäller bara där du har sagt ja.',
		count: (answered, of) =>
			answered === 0
				? `Du har svarat på 0 av ${of} frågor. Vi har inte fyllt i något åt dig.`
				: `Du har svarat på ${answered} av ${of} frågor`,
		missing: (count) => (count === 1 ? '1 fråga är kvar' : `${count} frågor är kvar`),
		continue: 'Fortsätt'
	},
	sign: {
		title: 'Skriv under',
		titleTyped: 'Skriv ditt namn',
		answers: 'Dina svar',
		transferToo: (kind) => `${kind} (också utanför EU)`,
		firstName: 'förnamn bredvid bilden',
		nothing: 'inget',
		pad: 'Ruta där du skriver under. Skriv ditt namn med finger eller penna.',
		undo: 'Ta bort senaste strecket',
		clear: 'Ta bort allt',
		typeInstead: 'Skriv namnet med bokstäver i stället',
		drawInstead: 'Rita namnet i stället',
		sayInstead: 'Jag vill säga mina svar högt',
		leftHanded: 'Jag skriver med vänster hand',
		typedName: 'Ditt namn',
		typedNameHint: 'Skriv förnamn och efternamn. Det gäller lika mycket som att rita namnet.',
		witness: (photographer, signer) =>
			`Fotografen ${photographer} var med och såg att ${signer} skrev namnet`,
		draftDrawn: 'Inte klart än. Det du ritar finns kvar.',
		draftTyped: 'Inte klart än. Det du skriver finns kvar.',
		save: 'Skriv under och spara',
		saving: 'Sparar …',
		backToAnswers: 'Tillbaka till svaren',
		missing: {
			NotSigned: 'rita ditt namn i rutan',
			SignatureTooShort: 'det är för kort, rita hela namnet',
			SignatureTooLong: 'det är för långt, ta bort allt och rita igen',
			TypedNameMissing: 'skriv ditt namn',
			WitnessMissing: 'fotografen måste kryssa i rutan',
			NameTooLong: 'namnet är för långt',
			other: 'det är en fråga kvar'
		},
		fullTitle: 'Telefonen är full. Ditt svar är inte sparat än.',
		fullText: (name, isDrawn) =>
			`Det som ${name} har ${isDrawn ? 'ritat' : 'skrivit'} finns kvar på skärmen. Ta bort några bilder ur telefonen. Tryck sedan på Försök igen.`,
		brokenTitle: 'Telefonen kunde inte spara. Ditt svar är inte sparat än.',
		brokenText: (name, isDrawn) =>
			`Det som ${name} har ${isDrawn ? 'ritat' : 'skrivit'} finns kvar på skärmen. Tryck på Försök igen. Om det inte går: tryck på Spara som fil.`,
		otherTabText:
			'Ditt namn finns kvar på skärmen. Bildlov är öppet på fler ställen i telefonen. Stäng dem. Tryck sedan på Försök igen.',
		notPairedTitle: 'Telefonen hör inte till någon. Ditt svar är inte sparat än.',
		notPairedText:
			'Ditt namn finns kvar på skärmen. Tryck på Spara som fil. Fotografen måste koppla telefonen.',
		tooLargeTitle: 'Det du ritade är för stort. Ditt svar är inte sparat än.',
		tooLargeText: 'Dina svar finns kvar. Ta bort allt i rutan och rita igen.',
		notValidTitle: 'Det gick inte att spara. Det är vårt fel.',
		notValidText: 'Ditt namn finns kvar på skärmen. Tryck på Spara som fil. Ge filen till supporten.',
		alreadyTitle: (seq) => `Ditt svar är redan sparat. Det har nummer ${seq}.`,
		alreadyText: 'Det första svaret gäller. Du kan ändra det på din egen sida.',
		tryAgain: 'Försök igen',
		saveFile: 'Spara som fil',
		fileText: 'I filen finns ditt svar och ditt namn. Ge filen till supporten. Ta sedan bort den.',
		draftFailed: 'Telefonen kan inte spara det du fyller i. Stäng inte appen.'
	},
	slate: {
		saved: 'Sparat',
		readBack: (time, seq) => `Sparat klockan ${time}. Nummer ${seq}`,
		code: 'QR-kod till din egen sida',
		ownPage: 'Din egen sida.',
		ownPageText:
			'Ta fram din kamera och läs av koden. Eller skriv av den. På sidan ser du ditt svar. Där kan du ändra dig.',
		whenSent: 'Sidan fungerar när telefonen har skickat ditt svar.',
		address: (host) => `Eller gå till ${host} och skriv koden.`,
		next: 'Klart, nästa barn',
		undo: 'Fel barn? Ångra',
		undoLeft: (seconds) => `(${seconds}\u00a0s)`,
		undoNote: (seconds) => `Du kan ångra i ${seconds} sekunder.`,
		undoOver: 'Nu kan du inte ångra här. Säg till skolan om svaret är fel.',
		undone: 'Ångrat',
		undoneText: 'Svaret räknas inte. Allt är som det var innan.',
		undoneSent: 'Det är sparat på telefonen. Telefonen skickar det sedan.',
		undoneNext: 'Välj rätt barn',
		undoFailed: 'Det gick inte att ångra. Svaret finns kvar. Säg till skolan.',
		camera: 'Skylt för kameran',
		other: {
			title: (name) => `Till ${name}: svara på din egen telefon`,
			text: (name, children) =>
				`Vi behöver ett ja från ${name} också. Det gäller bilder på ${children}. Ta en bild av koden. Skicka bilden till ${name}.`,
			whenSent: 'Länken fungerar när telefonen har skickat ditt svar. Sedan fungerar den i 30 dagar.',
			code: 'QR-kod till den andra vårdnadshavarens svar',
			share: 'Dela länken'
		},
		gone: 'Här finns ingen kod.',
		goneText: 'Den är redan stängd.'
	}
};

/** The words of the signer’s own page: what was answered, and how it is taken back. */
export const ownPage: OwnPageWords = {
	enterTitle: 'Vad har du svarat om bilder?',
	enterText:
		'Du fick en kod när du svarade. Skriv koden här. Då ser du dina svar. Du kan ta tillbaka ett ja.',
	code: 'Din kod',
	codeHint: 'Koden har 20 tecken. Du kan skriva med stora eller små bokstäver.',
	open: 'Visa mina svar',
	codeCannotBe:
		'Koden ska ha 20 tecken. Det du skrev finns kvar. Titta på lappen eller skärmen en gång till.',
	notArrivedTitle: 'Ditt svar har inte kommit fram än.',
	notArrivedText:
		'Koden fungerar när svaret har kommit fram. Se efter att koden är rätt. Försök igen senare.',
	notArrivedContact: (contact) =>
		`Vill du ta tillbaka ett ja nu? Kontakta ${contact}. Du behöver inte säga varför.`,
	again: 'Försök igen',
	otherCode: 'Skriv en annan kod',

	whose: (names) => `Bilder på ${names}`,
	saidYes: (kinds) => `Du har sagt ja till ${kinds}.`,
	saidNo: 'Du har sagt nej. Vi visar inga bilder.',
	takenBack: 'Du har tagit tillbaka ditt ja.',
	takenBackSome: (kinds) => `Du har tagit tillbaka en del. Du säger fortfarande ja till ${kinds}.`,
	waitsTitle: 'Ditt ja räknas inte än.',
	waitsTitleFor: (names) => `Ditt ja för ${names} räknas inte än.`,
	waitsClaimed:
		'Du fanns inte i skolans lista. Skolan måste se vem du är. Ett nej gäller redan. Du kan ta tillbaka ditt ja när du vill.',
	waitsFiling: (contact) =>
		`Personalen skriver in ditt svar. Ett nej gäller när vi vet vem det är. Vill du ändra dig innan dess? Kontakta ${contact}.`,
	signed: (name, day) => `${name} skrev under ${day}.`,
	state: {
		yes: 'Ja',
		no: 'Nej',
		'taken-back': 'Du har ändrat dig',
		waits: 'Ja, väntar',
		void: 'Gäller inte'
	},
	voided: (name, contact) =>
		`Det blev fel person. Svaret för ${name} gäller inte. Vi har inte flyttat ditt svar till någon annan. Vill du svara igen? Kontakta ${contact}.`,
	voidTitle: 'Ditt svar gäller inte. Det blev fel person.',
	transfer: 'Du har sagt ja till att bilder skickas till ett land utanför EU.',
	holdsTo: (day) => `Ditt ja gäller till och med ${day}.`,
	heldTo: (day) => `Ditt ja gällde till och med ${day}. Vi använder det inte till något nytt.`,

	gone: (gone, of) =>
		gone === of
			? of === 1
				? 'Vi har tagit bort bilden.'
				: `Vi har tagit bort alla ${of} bilder.`
			: `Vi har tagit bort ${gone} av ${of} bilder.`,
	left: (channels) => `Kvar: ${channels}.`,
	comingDown: (channels) => `Vi tar bort det som finns på ${channels}.`,
	takenBackOn: (day) => `Du tog tillbaka ditt ja ${day}.`,
	lastBy: (day) => `Vi tar bort det som är kvar senast ${day}.`,
	nothingHangs: 'Vi visade inga bilder där. Vi visar inga nya där.',
	by: (day) => `Borta senast ${day}.`,
	goneOn: (day) => `borta ${day}`,
	evidenceSaved: 'Vi har sparat en bild av sidan. Snart tar vi bort den riktiga bilden.',
	progress: (done, of) => `${done} av ${of} klara`,
	shown: 'Texten som du skrev under',
	tooMany: 'Nu har det blivit för många försök',
	tooManyText: 'Inget är ändrat. Vänta en minut. Försök sedan igen.',
	failed: 'Det gick inte',
	failedText: 'Inget är ändrat. Gå tillbaka och försök igen.',

	change: 'Ta tillbaka mitt ja',
	more: 'Mer du kan göra',
	pdf: 'Hämta ett papper med mina svar (PDF)',
	leave: 'Stäng sidan på den här telefonen',
	easy: 'Det är lika lätt att ändra sig som att säga ja.',
	sayYesAgain: (contact) => `Vill du säga ja igen? Kontakta ${contact}.`,

	withdrawTitle: 'Vad vill du ta tillbaka?',
	next: 'Det här händer sedan',
	nextPublications: (count) =>
		count === 0
			? 'Vi visar inga bilder nu.'
			: count === 1
				? 'Vi tar bort 1 bild.'
				: `Vi tar bort ${count} bilder.`,
	nextNone: 'Vi visar inga nya bilder där.',
	nextDue: (count, day) =>
		`${count === 1 ? 'Den' : 'De'} är borta senast ${day}. Här på sidan ser du hur det går.`,
	nextKept: 'Det som är tryckt på papper kan vi inte ta tillbaka.',
	nextWhy: 'Du behöver inte säga varför. Inget annat ändras.',
	takeBackAll: 'Ta tillbaka allt',
	some: 'Eller bara en del',
	takeBackSome: 'Ta tillbaka det jag har kryssat för',
	hanging: (count) =>
		count === 0 ? 'vi visar inget där' : count === 1 ? 'vi visar 1 bild' : `vi visar ${count} bilder`,
	keep: 'Nej, jag vill behålla mitt ja',
	nothingLeft: 'Du har inget ja kvar att ta tillbaka.',
	refusals: {
		NotAllowed: 'Koden fungerar inte här längre. Inget är ändrat. Skriv koden igen.',
		NoChannel: 'Kryssa för det du vill ta tillbaka. Inget är ändrat.'
	}
};

/** One sentence on each line. */
const lines = (...sentences: readonly string[]) => sentences.join('\n');

/** The words of a page on which families answer on a phone of their own, beside those of a signer. */
export const ownPhone: OwnPhoneWords = {
	hello: (name) => `Hej ${name}!`,
	about: (names) => `Du svarar om bilder på ${names}.`,
	whoTitle: 'Vem svarar du för?',
	child: 'Mitt barn',
	childDetail: 'Jag bestämmer för barnet',
	self: 'Mig själv',
	selfDetail: 'Jag är elev',
	personName: 'Vem ska bilderna visa? Skriv namnet.',
	personNameHint: 'Skriv förnamn och efternamn.',
	group: 'Klass eller grupp',
	groupHint: 'Skriv till exempel 4B.',
	choices: 'Var får bilderna visas?',
	voluntary: 'Du bestämmer själv. Det gör inget om du säger nej.',
	firstName: 'Förnamnet bredvid bilden',
	relation: 'Vem är du för barnet? Skriv här om du svarar för ditt barn.',
	relationHint: 'Skriv till exempel mamma eller god man.',
	itIsI: 'Det är jag som svarar, och det är mitt namn',
	draw: 'Rita också din underskrift',
	drawHint: 'Du måste inte rita.',
	noDrawing: 'Svara utan att rita',
	whatCounts: 'Ett nej gäller direkt. Ett ja gäller först när skolan vet att det är du som har svarat.',
	whatCountsAtPoster: 'Svaret gäller när personalen har lagt in det för rätt barn.',
	send: 'Skicka svaret',
	sending: 'Skickar …',
	notSent: 'Svaret är inte skickat än',
	notSentText: 'Det du har skrivit finns kvar.',
	formChanged: 'Något i texten är nytt. Läs en gång till och skicka igen.',
	otherLink: 'Du har öppnat en annan länk. Titta vem du svarar för. Skicka sedan igen.',
	tooMany: 'Många svarar just nu. Vänta en minut. Skicka sedan igen.',
	offline: 'Svaret kom inte fram. Se om telefonen har internet. Skicka sedan igen.',
	missing: {
		who: 'Välj vem du svarar för',
		personName: 'Skriv vem bilderna ska visa',
		answer: 'Välj ja eller nej',
		relation: 'Skriv vem du är för barnet',
		name: 'Skriv ditt namn',
		tooLong: 'Namnet är för långt',
		unreadable: 'Namnet har tecken som vi inte kan spara',
		itIsI: 'Kryssa i rutan',
		drawing: 'Det blev för mycket i rutan. Ta bort allt och rita igen.'
	},
	saved: 'Tack! Vi har fått ditt svar.',
	savedPage: 'Spara koden. Med koden kan du se ditt svar och ändra dig.',
	openPage: 'Öppna din egen sida',
	another: 'Svara för ett barn till'
};

function blocks(facts: PhotoConsentFacts): PhotoConsentBlocks {
	const abroad = facts.channels.filter((channel) => channel.thirdCountry);
	return {
		purposes: {
			heading: 'Därför vill vi visa bilder',
			text: lines(
				`Vi arbetar i ${facts.municipality}.`,
				'Vi vill visa bilder på dig eller ditt barn.',
				'Då kan vi berätta om det vi gör.',
				'Vi säljer inte bilderna.',
				'Vi använder dem inte till något annat.'
			)
		},
		voluntary: {
			heading: 'Du bestämmer själv',
			text: lines(
				'Du kan säga ja eller nej.',
				'Du svarar för varje plats.',
				'Vi har inte fyllt i något åt dig.',
				'Inget dåligt händer om du säger nej.',
				'Du eller barnet får vara med på samma saker som alla andra.',
				'Ni får samma hjälp som alla andra.',
				'Barnet får också säga nej.',
				'Barnet får säga nej även om du har sagt ja.'
			)
		},
		withdrawal: {
			heading: 'Du kan ändra dig',
			text: lines(
				'Du kan ta tillbaka ditt ja.',
				'Det är lika lätt som att säga ja.',
				'Du får en kod när du har svarat. Använd den.',
				`Eller kontakta ${facts.support}.`,
				'Du behöver inte säga varför.',
				'Då slutar vi använda bilderna.',
				'Vi tar ned dem där vi har visat dem.',
				'Det vi visade innan du ändrade dig var tillåtet.',
				'Det som är tryckt på papper kan vi inte ta tillbaka.',
				'Andra kan ha sparat bilden. Det kan vi inte ta bort.'
			)
		},
		controller: {
			heading: 'Vem som har ansvar',
			text: lines(
				`${facts.controller.name} i ${facts.municipality} har ansvaret.`,
				'De bestämmer över uppgifterna om dig.',
				'De måste följa lagen.',
				'Det kallas att vara personuppgiftsansvarig.',
				`Kontakta dem så här: ${facts.controller.contact}.`
			)
		},
		'data-types': {
			heading: 'Det här sparar vi',
			text: lines(
				'Vi sparar bilder där man ser vem du är.',
				'Film, röst och namn sparar vi bara om det står i dina svar.',
				'Vi sparar också ditt svar.',
				'Där står vem svaret gäller.',
				'Där står vem som har svarat, och när.',
				'Där finns också underskriften.',
				'Namn, grupp och vårdnadshavare kommer från våra egna listor eller från dig.',
				'Ingen dator letar efter ditt ansikte i bilderna. Vi använder inte ansiktsigenkänning.'
			)
		},
		channels: {
			heading: 'Här kan vi visa bilderna',
			text: lines(
				'Vi visar bara bilderna där du säger ja.',
				'Vi frågar om:',
				channelLines(facts.channels, formKinds),
				'På internet kan alla se bilden.',
				'Alla kan spara den och skicka den vidare.'
			)
		},
		'third-country': {
			heading: 'När bilder skickas till andra länder',
			text:
				abroad.length === 0
					? 'Ingen av platserna skickar bilder till ett land utanför EU och EES.'
					: lines(
							`Det gäller ${namesInARow(abroad, 'och')}.`,
							'Företagen kan skicka bilderna till USA.',
							'De kan också skicka dem till andra länder utanför EU och EES.',
							'Där är lagen en annan.',
							'Den skyddar dig inte alltid lika bra som här.',
							'Myndigheter i det landet kan få se uppgifterna.',
							'Företaget kan använda dem till annat.',
							'Det kan vara svårt för dig att få rätt om något blir fel.',
							'Därför frågar vi dig särskilt om det.',
							'Om du inte säger ja till det räknas inte ditt ja där.'
						)
		},
		recipients: {
			heading: 'Vem som kan se uppgifterna',
			text: lines(
				'De som arbetar med bilderna hos oss.',
				'De företag som sköter våra datorer.',
				'De som ser bilderna där vi visar dem.',
				'Bilder och svar är allmänna handlingar.',
				'Det betyder att den som frågar kan få se dem.',
				'Men det som är hemligt enligt lagen får ingen se.'
			)
		},
		storage: {
			heading: 'Hur länge',
			text: lines(
				...(facts.years === null
					? ['Ditt ja gäller tills du tar tillbaka det.']
					: [`Ditt ja gäller i högst ${facts.years} år.`, 'Sedan frågar vi igen.']),
				'När ditt ja är slut använder vi inte bilderna mer.',
				'Vi sparar svaret och bilderna så länge lagen säger.',
				'Kommunen har också bestämt hur länge. Det kallas arkiv och gallring.',
				'Då visar vi inte bilderna.'
			)
		},
		rights: {
			heading: 'Dina rättigheter',
			text: lines(
				'Vi får använda bilderna för att du har sagt ja.',
				'Det är vår lagliga grund.',
				'Du har rätt att:',
				'– få veta vad vi har sparat, och få en kopia',
				'– få fel rättade',
				'– få uppgifter raderade, om vi inte måste spara dem',
				'– säga att vi ska använda uppgifterna mindre. Det kallas att begränsa',
				'– få det du har lämnat till oss, och ta det med dig.',
				`Kontakta ${facts.support}.`,
				'Vi svarar inom en månad.'
			)
		},
		'automated-decisions': {
			heading: 'En människa bestämmer',
			text: lines(
				'En dator hjälper oss att se vad vi får göra.',
				'Men det är alltid en person som bestämmer om vi visar en bild.'
			)
		},
		complaint: {
			heading: 'Om du inte är nöjd',
			text: lines(
				'Du kan klaga på oss.',
				'Kontakta Integritetsskyddsmyndigheten (IMY).',
				'Webb: www.imy.se',
				'E-post: imy@imy.se',
				'Telefon: 08-657 61 00',
				'Säg gärna till oss också. Då försöker vi rätta till det.'
			)
		},
		'data-protection-officer': {
			heading: 'Dataskyddsombud',
			text: lines(
				'Kommunen har en person som vaktar dina uppgifter.',
				'Personen kallas dataskyddsombud.',
				`Du kan fråga dataskyddsombudet: ${facts.dataProtectionOfficer}.`
			)
		}
	};
}

const formKinds: Readonly<Record<ChannelKind, string>> = {
	'social-media': 'sociala medier',
	website: 'webbplats',
	intranet: 'kommunens egna sidor',
	'learning-platform': 'skolans system',
	print: 'tryckt papper',
	press: 'tidning, radio och tv'
};
