/** The words of the laboratory, where a case is tried and nothing is saved. */
import type { AgeBand } from '#lib/domain/age.ts';
import type { Role } from '#lib/domain/decision.ts';
import type { StepCode } from '#lib/policy/explain.ts';
import type { ConsentChange } from '#lib/policy/flips.ts';
import type { Who } from '#lib/policy/profile.ts';

/** What can be wrong with what is typed. */
export type LabFault =
	'no-such-day' | 'day-missing' | 'born-after' | 'not-a-count' | 'no-such-policy' | 'unknown-value';

/** "Grunden är samtycke": a word inside a sentence. */
export const inText = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const listed = (words: readonly string[], and: string): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;

const sv = {
	title: 'Prova ett fall',
	lead: 'Inget sparas. Samma regler och samma kod som i skarpt läge.',
	startOver: 'Börja om',
	undo: 'Ångra',
	copyLink: 'Kopiera länk till fallet',
	link: 'Länk till fallet',
	copied: 'Länken är kopierad. Den som öppnar den ser samma fall.',
	copyFailed: 'Det gick inte att kopiera. Kopiera adressen i webbläsarens adressfält i stället.',
	show: 'Visa svaret',
	formLabel: 'Fallet',

	person: 'Person',
	born: 'Född',
	dayHint: 'ÅÅÅÅ-MM-DD',
	role: 'Roll',
	schoolForm: 'Skolform',
	noSchool: 'Går inte i skola eller förskola',
	block: 'Spärrad för publicering',
	objected: 'Har bett att inte synas',

	imageAndChannel: 'Bild och kanal',
	kind: 'Sorts kanal',
	day: 'Dag',
	identifiable: 'Går att känna igen',
	transfer: 'Uppgifter förs utanför EU',
	moreImage: 'Mer om bilden och kanalen',
	shows: 'Vad som följer med',
	secret: 'Visar något under sekretess',
	sensitive: 'Visar känsliga personuppgifter',
	uncertain: 'Osäkert om personen vill synas',
	copyright: 'Fotograf och rätt att använda bilden är angivna',
	anonymised: 'Ansiktet',
	face: { none: 'Som det är', blurred: 'Suddat', covered: 'Täckt' },
	source: 'Bilden kommer från',
	sources: {
		own: 'Egen fotografering',
		'image-bank': 'Bildbank',
		'contracted-profile': 'Profilbild av avtalad fotograf'
	},
	account: 'Konto',
	accounts: { official: 'Kommunens', unit: 'Verksamhetens' },
	audience: 'Vilka som ser bilden',
	audiences: { all: 'Alla med tillgång till kanalen', 'own-guardians': 'Bara barnets egna vårdnadshavare' },
	publisher: 'Vem publicerar',
	publishers: { other: 'En annan verksamhet', culture: 'En kulturverksamhet' },
	purpose: 'Ändamål, om samtycken nämner sådana',

	consents: 'Samtycken',
	noConsents: 'Ingen har sagt ja.',
	consent: (number: number) => `Samtycke ${number}`,
	signer: 'Vem sa ja',
	self: 'Personen själv',
	guardian: (number: number) => `Vårdnadshavare ${number}`,
	channels: 'Ja till kanalerna',
	covers: 'Ja till att visa',
	transferTicked: 'Krysset för överföring utanför EU',
	written: 'Skriftligt',
	images: 'Gäller',
	imagesOf: { general: 'Bilder i allmänhet', this: 'Just den här bilden', other: 'En annan bild' },
	moreConsent: 'Dagar, diarienummer och ändamål',
	from: 'Gäller från',
	to: 'Gäller till och med',
	withdrawn: 'Återkallat',
	registrationNumber: 'Diarienummer',
	purposes: 'Ändamål, med komma emellan',
	addConsent: 'Lägg till samtycke',
	removeConsent: (number: number) => `Ta bort samtycke ${number}`,

	refusals: 'Nej',
	noRefusals: 'Ingen har sagt nej.',
	refusal: (number: number) => `Nej ${number}`,
	by: 'Vem sa nej',
	aGuardian: 'En vårdnadshavare',
	noTo: 'Till kanaler',
	allKinds: 'Alla kanaler',
	addRefusal: 'Lägg till ett nej',
	removeRefusal: (number: number) => `Ta bort nej ${number}`,

	rules: 'Regler',
	policy: 'Vilka regler',
	policyFrom: (name: string, version: string, from: string) => `${name}, version ${version}, från ${from}`,
	versionFrom: (version: string, from: string) => `Version ${version}, från ${from}`,
	basis: 'Rättslig grund',
	usualBasis: (basis: string) => `Som reglerna säger: ${inText(basis)}`,
	required: 'Hur många vårdnadshavare',
	requiredOf: { one: 'En räcker', all: 'Alla ska säga ja' },
	usualRequired: (required: string) => `Som reglerna säger: ${inText(required)}`,
	guardians: 'Antal vårdnadshavare',
	openQuestion: 'Öppen fråga',
	notRuled: 'Inte avgjord',
	ruled: { allow: 'Avgjord: får', refuse: 'Avgjord: får inte' },

	answer: 'Svar',
	toAnswer: 'Till svaret',
	where: (kind: string, day: string) => `${kind}, ${day}`,
	noAnswer: 'Inget svar än',
	noAnswerText: (count: number) =>
		count === 1
			? 'En uppgift går inte att läsa. Det du har skrivit finns kvar. Rätta fältet som är markerat.'
			: `${count} uppgifter går inte att läsa. Det du har skrivit finns kvar. Rätta fälten som är markerade.`,
	faults: {
		'no-such-day': 'Dagen finns inte. Skriv en dag i kalendern, till exempel 2026-06-11.',
		'day-missing': 'Skriv vilken dag bilden ska publiceras.',
		'born-after': 'Personen är född efter dagen för publicering. Ändra den ena dagen.',
		'not-a-count': 'Skriv ett helt tal, minst 1.',
		'no-such-policy': 'Reglerna i länken finns inte längre. Välj andra.',
		'unknown-value': 'Värdet i länken finns inte. Välj ett i listan.'
	} satisfies Record<LabFault, string>,

	why: 'Varför, steg för steg',
	stopsHere: 'Här avgörs svaret:',
	notReached: 'Behövde inte prövas:',
	allReasons: (count: number) => (count === 1 ? 'Regeln med källa' : `Alla ${count} regler med källa`),
	stepName: {
		secrecy: 'sekretess',
		identifiable: 'går att känna igen',
		'do-not-publish': 'får personen publiceras',
		sensitive: 'känsliga uppgifter',
		'allow-source': 'bildens ursprung',
		'allow-own-guardians': 'vilka som ser bilden',
		'allow-artist': 'artist på konstnärlig grund',
		'treat-as-consent': 'om samtycke alltid krävs',
		age: 'ålder',
		row: 'vilken regel som gäller',
		forbidden: 'förbud',
		'policy-rule': 'regel som saknas',
		basis: 'rättslig grund',
		'in-force': 'samtyckets dagar',
		signer: 'vem som säger ja',
		'all-guardians': 'alla vårdnadshavare',
		'this-image': 'just den här bilden',
		channel: 'kanalen',
		purpose: 'ändamålet',
		content: 'det som visas',
		'third-country': 'överföring utanför EU',
		written: 'skriftligt',
		registration: 'diarienummer',
		discouraged: 'avrådan',
		question: 'öppen fråga',
		copyright: 'upphovsrätt',
		duties: 'skyldigheter'
	} satisfies Record<StepCode, string>,
	passed: {
		secrecy: 'Inget på bilden är under sekretess',
		identifiable: 'Personen går att känna igen, alltså behövs en grund',
		'do-not-publish': 'Inget känt hinder mot att personen visas',
		sensitive: 'Inga känsliga personuppgifter på bilden',
		'allow-source': 'Bilden kommer inte från bildbank eller avtalad fotograf',
		'allow-own-guardians': 'Fler än barnets egna vårdnadshavare ser bilden',
		'allow-artist': 'Undantaget för artister gäller inte',
		'treat-as-consent': 'Inget tvivel om att personen vill synas',
		discouraged: 'Riktlinjen avråder inte vid den här åldern',
		copyright: 'Fotograf och rätt att använda bilden är angivna'
	},
	sensitiveNoted: 'Känsliga personuppgifter: samtycket ska vara uttryckligt och skriftligt',
	band: {
		'under-13': 'för ung för att samtycka själv',
		'13-to-upper-secondary': 'samtycker själv, inte i gymnasieålder än',
		'upper-secondary': 'i gymnasieålder',
		adult: 'vuxen'
	} satisfies Record<AgeBand, string>,
	age: (years: number, band: string, until: string | null) =>
		until === null ? `${years} år: ${band}` : `${years} år: ${band}, till ${until}`,
	ageFromRole: (band: string) => `Utan födelsedatum: ${band}`,
	ageUnknown: 'Åldern är okänd',
	ageMissing: 'Födelsedatum saknas, och åldern avgör',
	people: (who: Who): string => {
		const bands: Record<AgeBand | 'unknown', string> = {
			'under-13': 'som är för unga för att samtycka själva',
			'13-to-upper-secondary': 'som samtycker själva men inte är i gymnasieålder',
			'upper-secondary': 'i gymnasieålder',
			adult: 'som är vuxna',
			unknown: 'av okänd ålder'
		};
		const roles: Record<Role, string> = {
			private: 'elever och allmänhet',
			employee: 'anställda',
			elected: 'förtroendevalda',
			artist: 'artister'
		};
		const whom = who.roles
			? listed(
					who.roles.map((role) => roles[role]),
					'och'
				)
			: who.bands
				? 'personer'
				: 'alla';
		const ages = who.bands
			? [
					` ${listed(
						who.bands.map((band) => bands[band]),
						'eller'
					)}`
				]
			: [];
		return `${who.pupil ? 'elever' : whom}${ages.join('')}`;
	},
	rowOwn: (whom: string) => `Reglerna har en egen regel för ${whom}`,
	rowLaw: (whom: string) => `Reglerna säger inget eget om ${whom}: lagen gäller`,
	rowLawForAll: 'Reglerna säger inget eget om den här sortens fall: lagen gäller',
	basisIs: (basis: string) => `Grunden är ${basis}`,
	basisNow: (basis: string, given: string) => `Grunden räknas som ${basis}, inte ${given}`,
	basisAny: 'Ett samtycke krävs, vilken grunden än är',
	basisStops: (basis: string) => `${basis} räcker inte som grund här`,
	inForce: (names: string, until: string | null) =>
		until === null ? `${names} gäller den här dagen` : `${names} gäller till och med ${until}`,
	noneInForce: 'Inget samtycke gäller den här dagen',
	notInForce: (name: string, why: 'withdrawn' | 'not-begun' | 'ended', day: string) =>
		`${name} gäller inte: ${{ withdrawn: 'återkallat', 'not-begun': 'börjar', ended: 'gick ut' }[why]} ${day}`,
	met: {
		'this-image': 'Ja:t gäller den här bilden',
		channel: 'Ja:t gäller kanalen',
		purpose: 'Ja:t gäller ändamålet',
		content: 'Ja:t gäller allt som visas',
		'third-country': 'Krysset för överföring utanför EU finns',
		written: 'Ja:t är skriftligt',
		registration: 'Diarienummer finns'
	},
	unmet: {
		'this-image': 'Ja:t ska gälla just den här bilden. Det gör det inte.',
		channel: 'Ja:t gäller inte den här sortens kanal',
		purpose: 'Ja:t gäller inte ändamålet',
		content: 'Ja:t gäller inte allt som visas',
		'third-country': 'Krysset för överföring utanför EU saknas',
		written: 'Ja:t ska vara skriftligt. Det är det inte.',
		registration: 'Diarienummer saknas'
	},
	signerMet: { guardian: 'En vårdnadshavare har sagt ja', self: 'Personen själv har sagt ja' },
	signerUnmet: {
		guardian: 'En vårdnadshavare ska säga ja. Det saknas.',
		self: 'Personen själv ska säga ja. Det saknas.'
	},
	allMet: (of: number) =>
		of === 1
			? 'Den enda vårdnadshavaren har sagt ja'
			: of === 2
				? 'Båda vårdnadshavarna har sagt ja'
				: `Alla ${of} vårdnadshavare har sagt ja`,
	allUnmet: (signed: number, of: number) => {
		const all =
			of === 1 ? 'Den enda vårdnadshavaren' : of === 2 ? 'Båda vårdnadshavarna' : `Alla ${of} vårdnadshavare`;
		return `${all} ska säga ja. ${signed === 0 ? 'Ingen' : signed === 1 ? 'En' : signed} har gjort det.`;
	},
	byConsents: (names: string) => ` (${names})`,
	metElsewhere: (names: string) => `${names} har det, men saknar något annat.`,
	consentsNamed: (numbers: readonly number[]) =>
		`samtycke ${listed(
			numbers.map((number) => String(number + 1)),
			'och'
		)}`,
	questionOpen: 'Texten är öppen på den här punkten, och ingen har avgjort den',
	questionAllowed: 'Den öppna frågan är avgjord: får',
	questionRefused: 'Den öppna frågan är avgjord: får inte',
	questionAside: 'Den öppna frågan ändrar inget här',
	discouraged: 'Riktlinjen avråder, även när ett ja finns',
	copyrightStops: 'Fotograf och rätt att använda bilden saknas',
	duties: (count: number) =>
		count === 1 ? 'Svaret för med sig en skyldighet' : `Svaret för med sig ${count} skyldigheter`,

	flips: 'Ändra en sak, vad händer?',
	flipsHint: 'Välj en rad för att se hela fallet.',
	noFlips: 'Ingen enskild ändring ger ett annat svar.',
	same: (count: number) => (count === 1 ? '1 ändring ger samma svar' : `${count} ändringar ger samma svar`),
	guardianSaysYes: (number: number) => `Vårdnadshavare ${number} säger ja`,
	selfSaysYes: 'Personen själv säger ja',
	consentChange: (name: string): Record<ConsentChange, string> => ({
		'tick-channel': `${name} gäller kanalen också`,
		'tick-transfer': `${name} har krysset för överföring`,
		'tick-content': `${name} gäller allt som visas`,
		'for-this-image': `${name} gäller just den här bilden`,
		write: `${name} är skriftligt`,
		register: `${name} är diariefört`,
		'untick-channel': `${name} gäller inte kanalen`,
		'untick-transfer': `${name} saknar krysset för överföring`,
		withdraw: `${name} tas tillbaka`,
		'never-given': `${name} finns inte`
	}),
	saysNo: { guardian: 'En vårdnadshavare säger nej', self: 'Personen själv säger nej' },
	noesTakenBack: 'Varje nej tas tillbaka',
	onOff: {
		block: ['Personen spärras', 'Spärren tas bort'],
		objection: ['Personen ber att inte synas', 'Personen vill synas igen'],
		identifiable: ['Personen går att känna igen', 'Ingen går att känna igen'],
		secret: ['Bilden visar något under sekretess', 'Inget är under sekretess'],
		sensitive: ['Bilden visar känsliga personuppgifter', 'Inga känsliga personuppgifter'],
		uncertain: ['Osäkert om personen vill synas', 'Säkert att personen vill synas'],
		copyright: ['Fotograf och rätt anges', 'Fotograf och rätt saknas'],
		'third-country': ['Uppgifter förs utanför EU', 'Inget förs utanför EU']
	},
	blurred: 'Ansiktet suddas så att ingen känns igen',
	nameComesAlong: 'Namnet står med',
	fromSource: {
		own: 'Bilden är egen',
		'image-bank': 'Bilden är från en bildbank',
		'contracted-profile': 'Bilden är av en avtalad fotograf'
	},
	kindIs: (kind: string) => `Kanalen är ${kind}`,
	audienceIs: { all: 'Alla ser bilden', 'own-guardians': 'Bara egna vårdnadshavare ser bilden' },
	roleIs: {
		private: 'Personen är elev eller allmänhet',
		employee: 'Personen är anställd',
		elected: 'Personen är förtroendevald',
		artist: 'Personen är artist'
	} satisfies Record<Role, string>,
	requiredIs: { one: 'En vårdnadshavare räcker', all: 'Alla vårdnadshavare ska säga ja' },
	comesInto: (band: AgeBand, years: number | null, on: string) =>
		years === null
			? `${{ 'under-13': '', '13-to-upper-secondary': 'Personen samtycker själv', 'upper-secondary': 'Personen kommer i gymnasieålder', adult: 'Personen blir vuxen' }[band]}, ${on}`
			: `Personen fyller ${years}, ${on}`,
	isYears: (years: number) => `Personen är ${years} år`,
	hasEnded: (name: string, on: string) => `${name} har gått ut, ${on}`,
	ruling: {
		allow: 'Den öppna frågan avgörs: får',
		refuse: 'Den öppna frågan avgörs: får inte',
		open: 'Den öppna frågan är inte avgjord'
	},
	policyIs: (name: string) => `Reglerna är de i ${name}`
};

const en: typeof sv = {
	title: 'Try a case',
	lead: 'Nothing is saved. The same rules and the same code as in earnest.',
	startOver: 'Start over',
	undo: 'Undo',
	copyLink: 'Copy a link to the case',
	link: 'Link to the case',
	copied: 'The link is copied. Whoever opens it sees the same case.',
	copyFailed: 'Copying did not work. Copy the address from the browser’s address bar instead.',
	show: 'Show the answer',
	formLabel: 'The case',

	person: 'Person',
	born: 'Born',
	dayHint: 'YYYY-MM-DD',
	role: 'Role',
	schoolForm: 'School',
	noSchool: 'Not in school or preschool',
	block: 'Blocked from publication',
	objected: 'Has asked not to be shown',

	imageAndChannel: 'Image and channel',
	kind: 'Kind of channel',
	day: 'Day',
	identifiable: 'Can be recognised',
	transfer: 'Data leave the EU',
	moreImage: 'More about the image and the channel',
	shows: 'What comes along',
	secret: 'Shows something under secrecy',
	sensitive: 'Shows sensitive personal data',
	uncertain: 'Unsure whether the person would mind',
	copyright: 'Photographer and right to use are stated',
	anonymised: 'The face',
	face: { none: 'As it is', blurred: 'Blurred', covered: 'Covered' },
	source: 'The image comes from',
	sources: {
		own: 'Own photography',
		'image-bank': 'An image bank',
		'contracted-profile': 'Profile image by a contracted photographer'
	},
	account: 'Account',
	accounts: { official: 'The municipality’s', unit: 'The unit’s' },
	audience: 'Who sees the image',
	audiences: { all: 'Everybody who has the channel', 'own-guardians': 'Only the child’s own guardians' },
	publisher: 'Who publishes',
	publishers: { other: 'Another unit', culture: 'A cultural institution' },
	purpose: 'Purpose, if consents name any',

	consents: 'Consents',
	noConsents: 'Nobody has said yes.',
	consent: (number) => `Consent ${number}`,
	signer: 'Who said yes',
	self: 'The person',
	guardian: (number) => `Guardian ${number}`,
	channels: 'Yes to the channels',
	covers: 'Yes to showing',
	transferTicked: 'The box for transfer outside the EU',
	written: 'In writing',
	images: 'Is for',
	imagesOf: { general: 'Images in general', this: 'This very image', other: 'Another image' },
	moreConsent: 'Days, registration number and purposes',
	from: 'From',
	to: 'To, this day included',
	withdrawn: 'Withdrawn',
	registrationNumber: 'Registration number',
	purposes: 'Purposes, with commas between',
	addConsent: 'Add a consent',
	removeConsent: (number) => `Remove consent ${number}`,

	refusals: 'No',
	noRefusals: 'Nobody has said no.',
	refusal: (number) => `No ${number}`,
	by: 'Who said no',
	aGuardian: 'A guardian',
	noTo: 'To channels',
	allKinds: 'All channels',
	addRefusal: 'Add a no',
	removeRefusal: (number) => `Remove no ${number}`,

	rules: 'Rules',
	policy: 'Which rules',
	policyFrom: (name, version, from) => `${name}, version ${version}, from ${from}`,
	versionFrom: (version, from) => `Version ${version}, from ${from}`,
	basis: 'Legal basis',
	usualBasis: (basis) => `As the rules have it: ${inText(basis)}`,
	required: 'How many guardians',
	requiredOf: { one: 'One is enough', all: 'Everyone must say yes' },
	usualRequired: (required) => `As the rules have it: ${inText(required)}`,
	guardians: 'Number of guardians',
	openQuestion: 'Open question',
	notRuled: 'Not ruled on',
	ruled: { allow: 'Ruled: may', refuse: 'Ruled: may not' },

	answer: 'Answer',
	toAnswer: 'To the answer',
	where: (kind, day) => `${kind}, ${day}`,
	noAnswer: 'No answer yet',
	noAnswerText: (count) =>
		count === 1
			? 'One field cannot be read. What you wrote is kept. Correct the field that is marked.'
			: `${count} fields cannot be read. What you wrote is kept. Correct the fields that are marked.`,
	faults: {
		'no-such-day': 'There is no such day. Write a day of the calendar, such as 2026-06-11.',
		'day-missing': 'Write the day on which the image is to be published.',
		'born-after': 'The person is born after the day of publication. Change one of the days.',
		'not-a-count': 'Write a whole number, at least 1.',
		'no-such-policy': 'The rules in the link are no longer there. Choose others.',
		'unknown-value': 'There is no such value as the one in the link. Choose one from the list.'
	},

	why: 'Why, step by step',
	stopsHere: 'The answer is decided here:',
	notReached: 'Did not need to be tried:',
	allReasons: (count) => (count === 1 ? 'The rule and its source' : `All ${count} rules and their sources`),
	stepName: {
		secrecy: 'secrecy',
		identifiable: 'can be recognised',
		'do-not-publish': 'may the person be published',
		sensitive: 'sensitive data',
		'allow-source': 'where the image is from',
		'allow-own-guardians': 'who sees the image',
		'allow-artist': 'artist on artistic purpose',
		'treat-as-consent': 'whether consent is always needed',
		age: 'age',
		row: 'which rule holds',
		forbidden: 'prohibition',
		'policy-rule': 'a rule that is not there',
		basis: 'legal basis',
		'in-force': 'the days of the consent',
		signer: 'who says yes',
		'all-guardians': 'every guardian',
		'this-image': 'this very image',
		channel: 'the channel',
		purpose: 'the purpose',
		content: 'what is shown',
		'third-country': 'transfer outside the EU',
		written: 'in writing',
		registration: 'registration number',
		discouraged: 'advice against',
		question: 'open question',
		copyright: 'copyright',
		duties: 'duties'
	},
	passed: {
		secrecy: 'Nothing in the image is under secrecy',
		identifiable: 'The person can be recognised, so a basis is needed',
		'do-not-publish': 'Nothing known keeps the person from being shown',
		sensitive: 'No sensitive personal data in the image',
		'allow-source': 'The image is not from an image bank or a contracted photographer',
		'allow-own-guardians': 'Others than the child’s own guardians see the image',
		'allow-artist': 'The exception for artists does not hold',
		'treat-as-consent': 'No doubt that the person is willing',
		discouraged: 'The guideline does not advise against it at this age',
		copyright: 'Photographer and right to use are stated'
	},
	sensitiveNoted: 'Sensitive personal data: the consent must be explicit and in writing',
	band: {
		'under-13': 'too young to consent in person',
		'13-to-upper-secondary': 'consents in person, not of upper-secondary age yet',
		'upper-secondary': 'of upper-secondary age',
		adult: 'an adult'
	},
	age: (years, band, until) =>
		until === null ? `${years} years old: ${band}` : `${years} years old: ${band}, until ${until}`,
	ageFromRole: (band) => `Without a birth date: ${band}`,
	ageUnknown: 'The age is unknown',
	ageMissing: 'The birth date is missing, and the age decides',
	people: (who) => {
		const bands: Record<AgeBand | 'unknown', string> = {
			'under-13': 'who are too young to consent in person',
			'13-to-upper-secondary': 'who consent in person and are not of upper-secondary age',
			'upper-secondary': 'of upper-secondary age',
			adult: 'who are adults',
			unknown: 'of unknown age'
		};
		const roles: Record<Role, string> = {
			private: 'pupils and the public',
			employee: 'employees',
			elected: 'elected representatives',
			artist: 'artists'
		};
		const whom = who.roles
			? listed(
					who.roles.map((role) => roles[role]),
					'and'
				)
			: who.bands
				? 'people'
				: 'everybody';
		const ages = who.bands
			? [
					` ${listed(
						who.bands.map((band) => bands[band]),
						'or'
					)}`
				]
			: [];
		return `${who.pupil ? 'pupils' : whom}${ages.join('')}`;
	},
	rowOwn: (whom) => `The rules have one of their own for ${whom}`,
	rowLaw: (whom) => `The rules say nothing of their own on ${whom}: the law holds`,
	rowLawForAll: 'The rules say nothing of their own on this kind of case: the law holds',
	basisIs: (basis) => `The basis is ${basis}`,
	basisNow: (basis, given) => `The basis is treated as ${basis}, not ${given}`,
	basisAny: 'A consent is needed, whatever the basis',
	basisStops: (basis) => `${basis} is not enough as a basis here`,
	inForce: (names, until) =>
		until === null ? `${names} holds on this day` : `${names} holds until ${until}, that day included`,
	noneInForce: 'No consent holds on this day',
	notInForce: (name, why, day) =>
		`${name} does not hold: ${{ withdrawn: 'withdrawn', 'not-begun': 'begins', ended: 'ended' }[why]} ${day}`,
	met: {
		'this-image': 'The yes is for this image',
		channel: 'The yes covers the channel',
		purpose: 'The yes covers the purpose',
		content: 'The yes covers all that is shown',
		'third-country': 'The box for transfer outside the EU is ticked',
		written: 'The yes is in writing',
		registration: 'There is a registration number'
	},
	unmet: {
		'this-image': 'The yes must be for this very image. It is not.',
		channel: 'The yes does not cover this kind of channel',
		purpose: 'The yes does not cover the purpose',
		content: 'The yes does not cover all that is shown',
		'third-country': 'The box for transfer outside the EU is not ticked',
		written: 'The yes must be in writing. It is not.',
		registration: 'There is no registration number'
	},
	signerMet: { guardian: 'A guardian has said yes', self: 'The person has said yes' },
	signerUnmet: {
		guardian: 'A guardian must say yes. That is missing.',
		self: 'The person must say yes. That is missing.'
	},
	allMet: (of) =>
		of === 1
			? 'The only guardian has said yes'
			: of === 2
				? 'Both guardians have said yes'
				: `All ${of} guardians have said yes`,
	allUnmet: (signed, of) => {
		const all = of === 1 ? 'The only guardian' : of === 2 ? 'Both guardians' : `All ${of} guardians`;
		return `${all} must say yes. ${signed === 0 ? 'None has' : signed === 1 ? 'One has' : `${signed} have`}.`;
	},
	byConsents: (names) => ` (${names})`,
	metElsewhere: (names) => `${names} has it, but lacks something else.`,
	consentsNamed: (numbers) =>
		`consent ${listed(
			numbers.map((number) => String(number + 1)),
			'and'
		)}`,
	questionOpen: 'The text is open on this point, and nobody has ruled on it',
	questionAllowed: 'The open question has been ruled on: may',
	questionRefused: 'The open question has been ruled on: may not',
	questionAside: 'The open question changes nothing here',
	discouraged: 'The guideline advises against it, even with a yes',
	copyrightStops: 'Photographer and right to use are not stated',
	duties: (count) => (count === 1 ? 'A duty follows the answer' : `${count} duties follow the answer`),

	flips: 'Change one thing, what happens?',
	flipsHint: 'Choose a line to see the whole case.',
	noFlips: 'No single change gives another answer.',
	same: (count) => (count === 1 ? '1 change gives the same answer' : `${count} changes give the same answer`),
	guardianSaysYes: (number) => `Guardian ${number} says yes`,
	selfSaysYes: 'The person says yes',
	consentChange: (name) => ({
		'tick-channel': `${name} covers the channel too`,
		'tick-transfer': `${name} has the box for transfer ticked`,
		'tick-content': `${name} covers all that is shown`,
		'for-this-image': `${name} is for this very image`,
		write: `${name} is in writing`,
		register: `${name} is registered`,
		'untick-channel': `${name} does not cover the channel`,
		'untick-transfer': `${name} lacks the box for transfer`,
		withdraw: `${name} is withdrawn`,
		'never-given': `${name} is not there`
	}),
	saysNo: { guardian: 'A guardian says no', self: 'The person says no' },
	noesTakenBack: 'Every no is taken back',
	onOff: {
		block: ['The person is blocked', 'The block is lifted'],
		objection: ['The person asks not to be shown', 'The person is willing again'],
		identifiable: ['The person can be recognised', 'Nobody can be recognised'],
		secret: ['The image shows something under secrecy', 'Nothing is under secrecy'],
		sensitive: ['The image shows sensitive personal data', 'No sensitive personal data'],
		uncertain: ['Unsure whether the person would mind', 'Sure that the person is willing'],
		copyright: ['Photographer and right are stated', 'Photographer and right are missing'],
		'third-country': ['Data leave the EU', 'Nothing leaves the EU']
	},
	blurred: 'The face is blurred so that nobody is recognised',
	nameComesAlong: 'The name comes along',
	fromSource: {
		own: 'The image is the municipality’s own',
		'image-bank': 'The image is from an image bank',
		'contracted-profile': 'The image is by a contracted photographer'
	},
	kindIs: (kind) => `The channel is ${kind}`,
	audienceIs: { all: 'Everybody sees the image', 'own-guardians': 'Only own guardians see the image' },
	roleIs: {
		private: 'The person is a pupil or member of the public',
		employee: 'The person is an employee',
		elected: 'The person is an elected representative',
		artist: 'The person is an artist'
	},
	requiredIs: { one: 'One guardian is enough', all: 'Every guardian must say yes' },
	comesInto: (band, years, on) =>
		years === null
			? `${{ 'under-13': '', '13-to-upper-secondary': 'The person consents in person', 'upper-secondary': 'The person comes of upper-secondary age', adult: 'The person becomes an adult' }[band]}, ${on}`
			: `The person turns ${years}, ${on}`,
	isYears: (years) => `The person is ${years} years old`,
	hasEnded: (name, on) => `${name} has ended, ${on}`,
	ruling: {
		allow: 'The open question is ruled on: may',
		refuse: 'The open question is ruled on: may not',
		open: 'The open question is not ruled on'
	},
	policyIs: (name) => `The rules are those of ${name}`
};

/** The words of the laboratory. */
export const laboratoryWords = { sv, en };
