/** The words of the pages where staff see to what was signed but could not be filed. */
import type { ShownReason } from '#lib/server/quarantine-item.ts';

interface ReasonWords {
	/** What has happened. */
	readonly title: string;
	/** What is kept, and what to do. */
	readonly text: string;
}

const sv = {
	title: (count: number) => (count === 1 ? '1 svar väntar på dig' : `${count} svar väntar på dig`),
	titleEmpty: 'Inga svar väntar på dig',
	lead: 'De är underskrivna och sparade, men vi vet inte var de hör hemma. Ett nej från någon som vi känner igen gäller redan.',
	emptyTitle: 'Inget väntar.',
	emptyText:
		'Hit kommer svar som inte kunde läggas in av sig själva: när någon inte står i listan, har tagits bort eller beskrivits i ord.',
	emptyAction: 'Kontrollera en person',
	unknownSigner: 'Okänd underskrift',
	by: (name: string) => `Underskrivet av ${name}`,
	when: (when: string) => `Underskrivet ${when}`,
	arrived: (when: string) => `Kom in ${when}`,
	from: (name: string) => `från ${name}s telefon`,
	fromUnknown: 'från en telefon som vi inte känner till',
	fromOwnPhone: 'från en egen telefon',
	event: (name: string) => `vid ${name}`,
	yesTo: (kinds: string) => `Ja till ${kinds}`,
	noTo: (kinds: string) => `Nej till ${kinds}`,
	transfer: 'ja till överföring utanför EU',
	see: 'Se till svaret',
	self: 'för sig själv',
	guardian: 'som vårdnadshavare',
	reasons: {
		'person-described': {
			title: 'Personen stod inte i listan och beskrevs i ord',
			text: 'Leta upp personen och lägg in svaret. Ingenting gäller innan dess.'
		},
		'person-removed': {
			title: 'Personen har tagits bort ur listorna',
			text: 'Ett nej gäller redan. Lägg in ja-svaret hos rätt person om hen finns under en ny post, eller lägg undan det.'
		},
		'person-unknown': {
			title: 'Telefonen nämnde någon som vi inte känner till',
			text: 'Leta upp personen och lägg in svaret, eller lägg undan det.'
		},
		'guardian-unknown': {
			title: 'Den som skrev under är inte vårdnadshavare i listan',
			text: 'Ett nej gäller redan. Lägg in ja-svaret bara om du vet att den som skrev under är vårdnadshavare. Då läggs hen till.'
		},
		'signer-unclear': {
			title: 'En person skrev under för sig själv, men svaret gäller flera',
			text: 'Ett nej gäller redan. Lägg in ja-svaret för den som skrev under, och lägg undan det för de andra.'
		},
		'other-unit': {
			title: 'Svaret gäller någon utanför fotografens verksamheter',
			text: 'Ett nej gäller redan. Lägg in ja-svaret bara om du vet att det är äkta.'
		},
		'form-unknown': {
			title: 'Vi känner inte igen texten som visades',
			text: 'Ett nej gäller redan. Lägg in ja-svaret bara om du har sett vilken text som skrevs under.'
		},
		'void-unclear': {
			title: 'En telefon ångrade en underskrift, men vi vet inte om den får det',
			text: 'Underskriften gäller än. Fråga fotografen. Gällde den fel person gör du den ogiltig på personens sida; sedan lägger du undan det här.'
		},
		'not-understood': {
			title: 'Innehållet gick inte att läsa',
			text: 'Det är sparat precis som det kom. Ladda ner det och visa det för supporten, eller lägg undan det.'
		},
		'same-id-other-content': {
			title: 'Samma nummer kom två gånger med olika innehåll',
			text: 'Det första svaret gäller. Det andra är sparat här. Ladda ner det och jämför, eller lägg undan det.'
		},
		'device-revoked': {
			title: 'Svaret kom från en telefon som har spärrats',
			text: 'Ett nej gäller redan. Lägg in ja-svaret bara om du vet att det är äkta.'
		},
		'user-left': {
			title: 'Den som hade telefonen fick inte längre ta emot svar',
			text: 'Kontot kan ha avslutats innan telefonen hann skicka. Ett nej gäller redan. Lägg in ja-svaret om du vet att det är äkta; fråga annars familjen på nytt.'
		},
		'key-unknown': {
			title: 'Svaret är låst med en nyckel som saknas här',
			text: 'Det är sparat som det kom. Lägg tillbaka nyckeln från säkerhetskopian, så öppnas det av sig självt.'
		},
		'from-own-phone': {
			title: 'Svaret kom från en egen telefon',
			text: 'Ett nej gäller redan. Lägg in ja-svaret när du vet att det är vårdnadshavaren som har svarat.'
		},
		'signature-false': {
			title: 'Svaret är inte undertecknat av telefonens egen nyckel',
			text: 'Ett nej gäller redan. Lägg in ja-svaret bara om du vet att det är äkta.'
		}
	} satisfies Record<ShownReason, ReasonWords>,

	whose: (name: string) => `Vem är ${name}?`,
	writtenAs: (name: string, group: string) => `Så skrevs det: ${name}, ${group}.`,
	search: 'Sök i listorna',
	searchButton: 'Sök',
	noCandidates: 'Ingen i listorna har ett liknande namn. Sök här ovanför.',
	born: (day: string) => `född ${day}`,
	file: 'Lägg in svaret',
	fileMore: 'Lägg in svaren',
	fileNote:
		'Underskriften följer med som den är. Ett nej gäller genast, och publicerade bilder läggs i Avpublicering.',
	aside: 'Lägg undan',
	asideTitle: 'Hör det inte hemma någonstans?',
	asideText:
		'Lägg undan det med en rad om varför. Inget raderas, och ett nej som redan gäller fortsätter gälla.',
	asideNote: 'Varför läggs det undan?',
	download: 'Ladda ner innehållet',
	back: 'Alla som väntar',
	readFile: 'Läs in en fil från en telefon',
	refusals: {
		NotAllowed: 'Du har inte behörighet att lägga in svar. Inget har ändrats.',
		NotFound: 'Det här väntar inte längre. Någon annan kan ha sett till det. Inget har ändrats.',
		CannotBeFiled: 'Det här svaret kan inte läggas in. Det är kvar. Ladda ner det eller lägg undan det.',
		PersonMissing: 'Välj vem svaret gäller. Inget har ändrats.',
		NoSuchPerson: 'Personen du valde finns inte i listorna. Inget har ändrats. Välj någon annan.',
		SamePersonTwice: 'Två svar kan inte gälla samma person. Inget har ändrats. Välj olika personer.',
		AnswerVoid:
			'Svaret har gjorts ogiltigt för den personen, eftersom fel person hade valts. Inget har ändrats. Välj någon annan eller lägg undan det.',
		SignerNotGuardian:
			'Den som skrev under är inte vårdnadshavare för personen. Inget har ändrats. Be en chef eller administratör, som får lägga till vårdnadshavare.',
		NoteMissing: 'Skriv en rad om varför. Inget har ändrats.',
		NoteTooLong: 'Texten är för lång. Det du har skrivit är kvar. Korta den till 1 000 tecken.'
	},
	filed: 'Svaret är inlagt.',
	setAside: 'Svaret är undanlagt.'
};

const en: typeof sv = {
	title: (count) => (count === 1 ? '1 answer waits for you' : `${count} answers wait for you`),
	titleEmpty: 'No answers wait for you',
	lead: 'They are signed and saved, but we do not know where they belong. A no from somebody we recognise counts already.',
	emptyTitle: 'Nothing is waiting.',
	emptyText:
		'Answers that could not be filed by themselves come here: when somebody is not in the list, has been taken out or was described in words.',
	emptyAction: 'Check a person',
	unknownSigner: 'Unknown signature',
	by: (name) => `Signed by ${name}`,
	when: (when) => `Signed ${when}`,
	arrived: (when) => `Arrived ${when}`,
	from: (name) => `from the phone of ${name}`,
	fromUnknown: 'from a phone that we do not know',
	fromOwnPhone: 'from a phone of their own',
	event: (name) => `at ${name}`,
	yesTo: (kinds) => `Yes to ${kinds}`,
	noTo: (kinds) => `No to ${kinds}`,
	transfer: 'yes to transfer outside the EU',
	see: 'See to the answer',
	self: 'for themselves',
	guardian: 'as guardian',
	reasons: {
		'person-described': {
			title: 'The person was not in the list and was described in words',
			text: 'Find the person and file the answer. Nothing counts before that.'
		},
		'person-removed': {
			title: 'The person has been taken out of the lists',
			text: 'A no counts already. File the yes to the right person if they are in the lists under a new entry, or set it aside.'
		},
		'person-unknown': {
			title: 'The phone named somebody whom we do not know',
			text: 'Find the person and file the answer, or set it aside.'
		},
		'guardian-unknown': {
			title: 'The signer is not a guardian in the list',
			text: 'A no counts already. File the yes only if you know that the signer is a guardian. They are then added.'
		},
		'signer-unclear': {
			title: 'Somebody signed for themselves, but the answer is about several people',
			text: 'A no counts already. File the yes for the one who signed, and set it aside for the others.'
		},
		'other-unit': {
			title: 'The answer is about somebody outside the photographer’s units',
			text: 'A no counts already. File the yes only if you know that it is genuine.'
		},
		'form-unknown': {
			title: 'We do not recognise the text that was shown',
			text: 'A no counts already. File the yes only if you have seen which text was signed.'
		},
		'void-unclear': {
			title: 'A phone took back a signing, but we do not know whether it may',
			text: 'The signing still counts. Ask the photographer. If it was about the wrong person, void it on the person’s page; then set this aside.'
		},
		'not-understood': {
			title: 'The content could not be read',
			text: 'It is kept exactly as it came. Download it and show it to support, or set it aside.'
		},
		'same-id-other-content': {
			title: 'The same number came twice with different content',
			text: 'The first answer counts. The other is kept here. Download it and compare, or set it aside.'
		},
		'device-revoked': {
			title: 'The answer came from a phone that has been revoked',
			text: 'A no counts already. File the yes only if you know that it is genuine.'
		},
		'user-left': {
			title: 'Whoever had the phone might no longer receive answers',
			text: 'The account may have been ended before the phone could send. A no counts already. File the yes if you know that it is genuine; otherwise ask the family anew.'
		},
		'key-unknown': {
			title: 'The answer is sealed to a key that is missing here',
			text: 'It is kept as it came. Put the key back from the backup, and it opens by itself.'
		},
		'from-own-phone': {
			title: 'The answer came from a phone of the signer’s own',
			text: 'A no counts already. File the yes once you know that it was the guardian who answered.'
		},
		'signature-false': {
			title: 'The answer is not signed by the phone’s own key',
			text: 'A no counts already. File the yes only if you know that it is genuine.'
		}
	},

	whose: (name) => `Who is ${name}?`,
	writtenAs: (name, group) => `As it was written: ${name}, ${group}.`,
	search: 'Search the lists',
	searchButton: 'Search',
	noCandidates: 'Nobody in the lists has a similar name. Search above.',
	born: (day) => `born ${day}`,
	file: 'File the answer',
	fileMore: 'File the answers',
	fileNote: 'The signature follows as it is. A no counts at once, and published images go to Takedowns.',
	aside: 'Set aside',
	asideTitle: 'Does it belong nowhere?',
	asideText:
		'Set it aside with a line on why. Nothing is erased, and a no that counts already goes on counting.',
	asideNote: 'Why is it set aside?',
	download: 'Download the content',
	back: 'Everything that waits',
	readFile: 'Read in a file from a phone',
	refusals: {
		NotAllowed: 'You may not file answers. Nothing has changed.',
		NotFound: 'This waits no longer. Somebody else may have seen to it. Nothing has changed.',
		CannotBeFiled: 'This answer cannot be filed. It is still here. Download it or set it aside.',
		PersonMissing: 'Choose whom the answer is about. Nothing has changed.',
		NoSuchPerson: 'The person you chose is not in the lists. Nothing has changed. Choose somebody else.',
		SamePersonTwice:
			'Two answers cannot be about the same person. Nothing has changed. Choose different people.',
		AnswerVoid:
			'The answer has been voided for that person, because the wrong person had been chosen. Nothing has changed. Choose somebody else or set it aside.',
		SignerNotGuardian:
			'The signer is not a guardian of the person. Nothing has changed. Ask a manager or an administrator, who may add guardians.',
		NoteMissing: 'Write a line on why. Nothing has changed.',
		NoteTooLong: 'The text is too long. What you wrote is still there. Shorten it to 1,000 characters.'
	},
	filed: 'The answer has been filed.',
	setAside: 'The answer has been set aside.'
};

export const quarantineWords = { sv, en };
