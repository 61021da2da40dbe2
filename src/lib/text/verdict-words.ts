import type {
	ChannelKind,
	Content,
	DutyCode,
	LegalBasis,
	MissingCode,
	Role,
	SchoolForm,
	Verdict
} from '#lib/domain/decision.ts';

/** What a screen can answer: a verdict, or one of the two things that are neither yes nor no. */
export type Answer = Verdict | 'not-asked' | 'unknown';

const sv = {
	/** The verdict's word, as it stands on its own. */
	answer: {
		allowed: 'Får publiceras',
		discouraged: 'Avråds',
		'needs-decision': 'Kräver beslut',
		incomplete: 'Inte ännu',
		forbidden: 'Får inte',
		'not-asked': 'Inte frågad',
		unknown: 'Okänt – utan nät'
	} satisfies Record<Answer, string>,
	/** The same word inside a sentence or a list: "Facebook: får inte". */
	answerInText: {
		allowed: 'får publiceras',
		discouraged: 'avråds',
		'needs-decision': 'kräver beslut',
		incomplete: 'inte ännu',
		forbidden: 'får inte',
		'not-asked': 'inte frågad',
		unknown: 'okänt utan nät'
	} satisfies Record<Answer, string>,
	/** What the word means, one sentence, for a legend. */
	meaning: {
		allowed: 'Allt som krävs finns i dag.',
		discouraged: 'Det är tillåtet, men riktlinjen avråder. Skriv varför bilden behövs.',
		'needs-decision': 'Riktlinjen svarar inte på frågan. En namngiven person avgör.',
		incomplete: 'Något bestämt saknas.',
		forbidden: 'Bilden får inte publiceras.',
		'not-asked': 'Ingen har ställt frågan. Det är inte ett nej.',
		unknown: 'Det går inte att veta utan nät. Publicera inte.'
	} satisfies Record<Answer, string>,
	/** What is missing, to stand after "Saknas:" or in a list. */
	missing: {
		'birth-date': 'födelsedatum',
		'channel-not-covered': 'ett ja som gäller den här kanalen',
		'consent-for-this-image': 'ett ja till just den här bilden',
		'content-not-covered': 'ett ja till allt som visas (bild, namn, röst eller film)',
		copyright: 'fotografens namn och rätten att använda bilden',
		'guardian-consent': 'ett ja från vårdnadshavare',
		'legal-basis': 'en rättslig grund som gäller här',
		'own-consent': 'ett ja från personen själv',
		'policy-rule': 'en regel i kommunens riktlinje för det här fallet',
		'purpose-not-covered': 'ett ja som gäller det här ändamålet',
		'registration-number': 'diarienummer på samtycket',
		'third-country-consent': 'krysset för överföring utanför EU',
		'written-consent': 'ett skriftligt ja'
	} satisfies Record<MissingCode, string>,
	/** What to do about what is missing. */
	missingStep: {
		'birth-date': 'Fyll i födelsedatum. Åldern avgör vem som skriver under.',
		'channel-not-covered': 'Fråga om den här kanalen också.',
		'consent-for-this-image': 'Visa bilden och fråga om just den.',
		'content-not-covered': 'Fråga om det som saknas: bild, namn, röst eller film.',
		copyright: 'Skriv vem som har tagit bilden och att ni får använda den.',
		'guardian-consent': 'Fråga vårdnadshavare. Är de två kan båda behöva svara.',
		'legal-basis': 'Välj en annan rättslig grund, eller fråga om samtycke.',
		'own-consent': 'Fråga personen själv.',
		'policy-rule': 'Be den som ansvarar för riktlinjen att lägga till en regel.',
		'purpose-not-covered': 'Fråga om det här ändamålet också.',
		'registration-number': 'Diarieför samtycket och fyll i numret.',
		'third-country-consent': 'Fråga om bilden får föras över till ett land utanför EU.',
		'written-consent': 'Be om en underskrift: på skärmen, på papper eller med e-legitimation.'
	} satisfies Record<MissingCode, string>,
	/** What has to be done when the image is published. */
	duty: {
		'assess-public-interest':
			'Bedöm om publiceringen är nödvändig för en uppgift av allmänt intresse. Spara bedömningen.',
		'assess-suitability': 'Bedöm om det är lämpligt att publicera bilden.',
		'inform-subject': 'Berätta för den som syns vad publiceringen innebär.',
		'prefer-non-identifiable': 'Tänk efter om en bild där ingen går att känna igen räcker lika långt.',
		'record-motivation': 'Skriv varför bilden ska publiceras. Motiveringen sparas.',
		'record-release': 'Spara avtalet eller licensen som ger rätt att visa personen.',
		register: 'Diarieför samtycket.',
		'special-care-child': 'Var extra försiktig: den som syns är eller kan vara under 18 år.',
		'state-copyright': 'Skriv tydligt vem som har upphovsrätten till bilden.',
		'store-at-communications': 'Förvara samtycket hos kommunikationsenheten.',
		'store-at-unit': 'Förvara samtycket hos verksamheten.'
	} satisfies Record<DutyCode, string>,
	channelKind: {
		'social-media': 'Sociala medier',
		website: 'Webbplats',
		intranet: 'Intranät',
		'learning-platform': 'Lärplattform',
		print: 'Tryck',
		press: 'Press'
	} satisfies Record<ChannelKind, string>,
	channelKindInText: {
		'social-media': 'sociala medier',
		website: 'webbplats',
		intranet: 'intranät',
		'learning-platform': 'lärplattform',
		print: 'tryck',
		press: 'press'
	} satisfies Record<ChannelKind, string>,
	role: {
		private: 'Elev, vårdnadshavare eller allmänhet',
		employee: 'Anställd',
		elected: 'Förtroendevald',
		artist: 'Artist eller medverkande'
	} satisfies Record<Role, string>,
	schoolForm: {
		preschool: 'Förskola',
		compulsory: 'Grundskola',
		'upper-secondary': 'Gymnasieskola'
	} satisfies Record<SchoolForm, string>,
	legalBasis: {
		consent: 'Samtycke',
		'public-interest': 'Allmänt intresse',
		contract: 'Avtal',
		'legal-obligation': 'Rättslig förpliktelse',
		'artistic-purpose': 'Konstnärligt ändamål'
	} satisfies Record<LegalBasis, string>,
	content: {
		image: 'Bild',
		name: 'Namn',
		voice: 'Röst',
		film: 'Film'
	} satisfies Record<Content, string>,
	contentInText: {
		image: 'bild',
		name: 'namn',
		voice: 'röst',
		film: 'film'
	} satisfies Record<Content, string>,
	missingLead: 'Saknas:',
	dutiesLead: 'Gör så här när du publicerar:',
	legalBasisLead: 'Rättslig grund:',
	legendLead: 'Vad märkena betyder',
	except: (answer: string) => `utom: ${answer}`
};

const en: typeof sv = {
	answer: {
		allowed: 'May be published',
		discouraged: 'Advised against',
		'needs-decision': 'Needs a decision',
		incomplete: 'Not yet',
		forbidden: 'Must not',
		'not-asked': 'Not asked',
		unknown: 'Unknown – offline'
	},
	answerInText: {
		allowed: 'may be published',
		discouraged: 'advised against',
		'needs-decision': 'needs a decision',
		incomplete: 'not yet',
		forbidden: 'must not',
		'not-asked': 'not asked',
		unknown: 'unknown while offline'
	},
	meaning: {
		allowed: 'Everything that is needed is there today.',
		discouraged: 'It is permitted, but the guideline advises against it. Write why the image is needed.',
		'needs-decision': 'The guideline does not answer the question. A named person decides.',
		incomplete: 'Something specific is missing.',
		forbidden: 'The image must not be published.',
		'not-asked': 'Nobody has asked. It is not a no.',
		unknown: 'It cannot be known while offline. Do not publish.'
	},
	missing: {
		'birth-date': 'date of birth',
		'channel-not-covered': 'a yes that covers this channel',
		'consent-for-this-image': 'a yes to this very image',
		'content-not-covered': 'a yes to all that is shown (image, name, voice or film)',
		copyright: 'the photographer’s name and the right to use the image',
		'guardian-consent': 'a yes from a guardian',
		'legal-basis': 'a legal basis that holds here',
		'own-consent': 'a yes from the person',
		'policy-rule': 'a rule for this case in the municipality’s guideline',
		'purpose-not-covered': 'a yes that covers this purpose',
		'registration-number': 'a registration number for the consent',
		'third-country-consent': 'the box for transfer outside the EU',
		'written-consent': 'a yes in writing'
	},
	missingStep: {
		'birth-date': 'Fill in the date of birth. The age decides who signs.',
		'channel-not-covered': 'Ask about this channel as well.',
		'consent-for-this-image': 'Show the image and ask about it.',
		'content-not-covered': 'Ask about what is missing: image, name, voice or film.',
		copyright: 'Write who took the image and that you may use it.',
		'guardian-consent': 'Ask a guardian. Where there are two, both may have to answer.',
		'legal-basis': 'Choose another legal basis, or ask for consent.',
		'own-consent': 'Ask the person.',
		'policy-rule': 'Ask whoever is responsible for the guideline to add a rule.',
		'purpose-not-covered': 'Ask about this purpose as well.',
		'registration-number': 'Register the consent and fill in the number.',
		'third-country-consent': 'Ask whether the image may be transferred to a country outside the EU.',
		'written-consent': 'Ask for a signature: on the screen, on paper or with an electronic identity.'
	},
	duty: {
		'assess-public-interest':
			'Assess whether publishing is necessary for a task in the public interest. Save the assessment.',
		'assess-suitability': 'Assess whether it is suitable to publish the image.',
		'inform-subject': 'Tell the person shown what publishing means.',
		'prefer-non-identifiable': 'Consider whether an image where nobody can be recognised would do as well.',
		'record-motivation': 'Write why the image is to be published. The reason is saved.',
		'record-release': 'Save the agreement or licence that gives the right to show the person.',
		register: 'Register the consent.',
		'special-care-child': 'Take extra care: the person shown is or may be under 18.',
		'state-copyright': 'State clearly who holds the copyright to the image.',
		'store-at-communications': 'Keep the consent at the communications unit.',
		'store-at-unit': 'Keep the consent at the unit.'
	},
	channelKind: {
		'social-media': 'Social media',
		website: 'Website',
		intranet: 'Intranet',
		'learning-platform': 'Learning platform',
		print: 'Print',
		press: 'Press'
	},
	channelKindInText: {
		'social-media': 'social media',
		website: 'website',
		intranet: 'intranet',
		'learning-platform': 'learning platform',
		print: 'print',
		press: 'press'
	},
	role: {
		private: 'Pupil, guardian or member of the public',
		employee: 'Employee',
		elected: 'Elected representative',
		artist: 'Artist or performer'
	},
	schoolForm: {
		preschool: 'Preschool',
		compulsory: 'Compulsory school',
		'upper-secondary': 'Upper secondary school'
	},
	legalBasis: {
		consent: 'Consent',
		'public-interest': 'Public interest',
		contract: 'Contract',
		'legal-obligation': 'Legal obligation',
		'artistic-purpose': 'Artistic purpose'
	},
	content: {
		image: 'Image',
		name: 'Name',
		voice: 'Voice',
		film: 'Film'
	},
	contentInText: {
		image: 'image',
		name: 'name',
		voice: 'voice',
		film: 'film'
	},
	missingLead: 'Missing:',
	dutiesLead: 'When you publish:',
	legalBasisLead: 'Legal basis:',
	legendLead: 'What the marks mean',
	except: (answer) => `except: ${answer}`
};

/** The words of an answer: verdicts, what is missing, duties, and the kinds of things a decision speaks of. */
export const verdictWords = { sv, en };
