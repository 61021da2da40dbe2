/** The words of the page of rules: what each rule says and leads to, for a person who reads law and not code. */
import type { AgeBand } from '#lib/domain/age.ts';
import type { ChannelKind, Role, Verdict } from '#lib/domain/decision.ts';
import type { ChannelSwitch } from '#lib/policy/policy-change.ts';
import type { Afterwards, DecidingRole, Ending, Who } from '#lib/policy/profile.ts';
import type { Needed, TablePerson } from '#lib/policy/what-is-needed.ts';
import type { CommonCase, RuleUse, RuleValue } from '#lib/policy/where-cited.ts';
import { calendarWords, capitalised, dayWithYear } from './day-words.ts';
import type { Language } from './language.ts';
import { verdictWords } from './verdict-words.ts';

/** The ages that name the bands on the page's day. */
export interface AgesInWords {
	readonly ownConsent: number;
	readonly majority: number;
}

/** The table's groups of rules, in the order of the page. */
export const ruleThemes = ['age', 'consent', 'answer', 'duty', 'question', 'practice', 'unused'] as const;
export type RuleTheme = (typeof ruleThemes)[number];

const sv = {
	title: (municipality: string) => `Reglerna som avgör i ${municipality}`,
	titleOther: (policy: string) => `Reglerna i ${policy}`,
	titleProduct: 'Så fungerar Bildlov',
	lead: (policy: string, version: string) => `${policy}, version ${version}.`,
	usedBy: (controllers: string) => `Används av ${controllers}.`,
	notUsed: 'Ingen personuppgiftsansvarig här använder den.',
	notInForce: (from: string) => `Gäller från ${from}.`,
	sameData: 'Sidan skrivs av samma uppgifter som svaren.',
	productLead: 'Det här håller produkten vad kommunen än bestämmer. Proven visar att det gör det.',
	print: 'Skriv ut (PDF)',
	tryCase: 'Prova ett fall',
	ownPolicies: 'Egna riktlinjer',
	questionCount: (count: number) => `Öppna frågor: ${count}`,
	views: 'Vilka regler',
	viewPolicy: 'Riktlinje och lag',
	viewProduct: 'Så fungerar Bildlov',
	choosePolicy: 'Riktlinje',
	show: 'Visa',
	inUse: (policy: string, controllers: string) => `${policy} – används av ${controllers}`,
	ownVersion: (policy: string, version: string, from: string) =>
		`${policy}, version ${version} (från ${from})`,
	otherVersion: (version: string) =>
		`Version ${version} av riktlinjen finns inte här. Du ser den som gäller nu.`,
	otherVersionText: 'Svar som gavs med en äldre version bär med sig sina egna skäl och citat.',
	searchLabel: 'Sök i reglerna',
	search: 'Sök',
	clear: 'Visa alla',
	countAll: (count: number) =>
		count === 1 ? '1 regel, med källa och prov' : `${count} regler, alla har källa och prov`,
	countSome: (count: number, without: number) => `${count} regler, ${without} utan prov`,
	found: (count: number, query: string) =>
		count === 1 ? `1 regel med ”${query}”` : `${count} regler med ”${query}”`,
	nothingFound: (query: string) => `Ingen regel har ”${query}”`,
	nothingFoundText: 'Pröva ett annat ord, eller sök på regelns nummer, till exempel NOR-34.',
	tableTitle: 'Vilken kanal, vilken person, vad som krävs',
	tableLead:
		'Tabellen gäller en bild där personen går att identifiera, utan sekretess och utan känsliga uppgifter. Ingen spärr, inget nej och ingen invändning finns.',
	tableNotes:
		'Anställda, förtroendevalda och artister räknas här som vuxna. Där uppgifter lämnar EU ska samtycket också ha krysset för överföring, och det ska gälla kanalen, ändamålet och allt som visas.',
	tableFirst: 'Det här prövas före tabellen:',
	basisLead: 'Rättslig grund',
	usualBasis: (basis: string) => `${basis} (vanligast här)`,
	personHead: 'Person',
	others: 'övriga',
	inGuideline: (said: string) => `I grunden: ${said}`,
	changedCell: 'Ändrat av kommunen',
	person: {
		'under-13': ({ ownConsent }: AgesInWords) => `Barn under ${ownConsent} år`,
		'13-to-upper-secondary': ({ ownConsent }: AgesInWords) => `Från ${ownConsent} år till gymnasieåldern`,
		'upper-secondary': ({ majority }: AgesInWords) => `Gymnasieålder, under ${majority} år`,
		'adult-pupil': ({ majority }: AgesInWords) => `Elev som har fyllt ${majority} år`,
		adult: () => 'Vuxen, till exempel vårdnadshavare eller besökare',
		'unknown-age': () => 'Okänd ålder',
		employee: () => 'Anställd',
		elected: () => 'Förtroendevald',
		artist: () => 'Artist eller medverkande'
	} satisfies Record<TablePerson, (ages: AgesInWords) => string>,
	/** What a cell asks: "ja från vårdnadshavare, skriftligt, till just den här bilden". */
	yesFrom: { guardian: 'Ja från vårdnadshavare', self: 'Ja från personen själv' },
	thisImage: 'till just den här bilden',
	written: 'skriftligt',
	registration: 'diariefört',
	noConsent: 'Inget samtycke behövs med den grunden',
	evenWith: (asked: string) => `också med ${asked}`,
	andAlso: (asked: string) => `och ${asked}`,
	lacks: (what: string) => `Saknas: ${what}`,
	never: 'Samtycke hjälper inte',
	questionsTitle: 'Det här är inte avgjort',
	questionsLead:
		'Texten säger emot sig själv eller tiger. Svaret är nej tills en namngiven person har avgjort frågan.',
	noQuestions: 'Riktlinjen lämnar ingen fråga öppen.',
	against: 'Talar emot',
	infavour: 'Talar för',
	where: 'Gäller',
	answered: (answer: 'allow' | 'refuse', controller: string, from: string) =>
		`${controller} har avgjort: ${answer === 'allow' ? 'får publiceras' : 'får inte'}, från ${from}.`,
	notAnswered: (controller: string) => `${controller} har inte avgjort frågan.`,
	toQuestion: 'Till öppna frågor',
	sources: {
		own: (name: string) => `Det ${name} har bestämt själv`,
		guideline: (name: string) => `Det ${name} säger`,
		base: (name: string) => `Det som bygger på ${name}`,
		law: 'Lagens golv',
		product: 'Bildlovs förval'
	},
	sourceLeads: {
		own: 'Kommunens egna ändringar, var och en med sitt beslut.',
		guideline: '',
		base: 'De här reglerna står kvar som de är i riktlinjen som kommunen utgick från.',
		law: 'Svarar där riktlinjen inte säger något.',
		product: 'Det som varken lag eller riktlinje säger, och som någon ändå måste välja.'
	},
	themes: {
		age: 'Ålder och underskrift',
		consent: 'Vad ett samtycke ska ha',
		answer: 'Vad som får och inte får publiceras',
		duty: 'Uppgifter som följer med ett ja',
		question: 'Öppna frågor',
		practice: 'Arbetet runt svaren',
		unused: 'Ersatt i den här versionen'
	} satisfies Record<RuleTheme, string>,
	head: {
		rule: 'Regeln som den står i svaret, och vad den leder till',
		value: 'Värde',
		from: 'Gäller från',
		sentence: 'Meningen i källan',
		tests: 'Prov'
	},
	isReplaced: 'Ersatt: kommunens egna ändringar svarar i stället.',
	replacedValue: 'ersatt',
	reading: 'Så läses texten:',
	readOn: (day: string) => `Läst mot källan ${day}`,
	notRead: 'Ännu inte läst mot källan',
	ownSource: 'Bildlov är själv källan',
	tests: (count: number) => `${count} prov`,
	testsOfAll: 'Prövas som en del av alla egna riktlinjer',
	untilDay: (day: string) => `till ${day}`,
	productHead: { rule: 'Regel', tests: 'Prov' },
	productCount: (count: number) => `${count} regler för produkten`,
	/** Short, in the column of values. */
	value: {
		ages: (years: number) => `${years} år`,
		upperSecondary: (day: string, turning: number) => `${day} det år man fyller ${turning}`,
		guardians: { one: 'en vårdnadshavare räcker', all: 'alla vårdnadshavare' },
		untilWithdrawn: 'tills det tas tillbaka',
		signer: { guardian: 'ja från vårdnadshavare', self: 'ja från personen själv' },
		thisImage: 'till just den här bilden',
		written: 'skriftligt',
		registration: 'diariefört',
		needed: 'krävs',
		allowed: 'får publiceras',
		onlyArtist: 'bara för artisten själv',
		forbidden: 'får inte',
		noGround: 'räcker inte som grund',
		discouraged: 'avråds',
		consentAlways: 'bara samtycke räcker',
		whenUncertain: 'fråga först',
		duty: 'uppgift',
		question: 'öppen fråga',
		ruling: 'kommunen avgör',
		policyRule: 'inte ännu',
		likeLaw: 'som i lagen',
		off: 'gäller inte här',
		explicit: 'uttryckligt ja, skriftligt',
		stated: 'ska anges'
	},
	/** What it leads to: whole sentences. */
	leads: {
		ownConsentAge: (years: number) =>
			`Före ${years}-årsdagen svarar en vårdnadshavare, från den dagen personen själv.`,
		majority: 'Från den dagen räknas personen som vuxen.',
		upperSecondary: 'Då börjar gymnasieåldern. Den som redan går i gymnasiet räknas dit.',
		guardians: {
			one: 'En vårdnadshavares ja räcker.',
			all: 'Där alla vårdnadshavare ska skriva under: saknas någons ja blir svaret inte ännu.'
		},
		validity: (years: number | null): string =>
			years === null
				? 'Samtycket räknas så länge ingen tar tillbaka det.'
				: 'Därefter räknas samtycket inte.',
		decides: 'Den rollen avgör öppna frågor och skriver varför.',
		ending: {
			'consent-ended': 'När ett samtycke har gått ut',
			'age-limit-passed': 'När en åldersgräns har passerats',
			'policy-changed': 'När riktlinjen har ändrats'
		} satisfies Record<Ending, string>,
		asks: 'Saknas det blir svaret inte ännu.',
		needs: (what: string) => `Saknas ${what} blir svaret inte ännu.`,
		birthDate: 'Saknas födelsedatum där åldern avgör, blir svaret inte ännu.',
		allowed: 'Ger ja utan samtycke.',
		onlyArtist: 'Ger ja för konstnären eller artisten. För andra räcker grunden inte.',
		source: 'Ger ja vem som än syns, när bilden kommer därifrån.',
		ownGuardians: 'Ger ja där bara barnets egna vårdnadshavare kan se bilden.',
		forbidden: 'Ger nej, också när det finns samtycke.',
		noGround: 'Med den grunden blir svaret inte ännu.',
		discouraged: 'Svaret blir avråds. Den som ändå publicerar skriver varför.',
		consentAlways: 'En annan rättslig grund räcker inte: svaret ges som om grunden vore samtycke.',
		whenUncertain: 'Den som är osäker på om personen vill synas behöver samtycke.',
		common: {
			secret: 'En bild som visar något under sekretess får nej, vem som än syns.',
			'not-identifiable': 'En bild där ingen går att identifiera får ja.',
			anonymised: 'En bild där ansikten är suddade eller täckta avråds.',
			sensitive: 'En bild som visar känsliga personuppgifter får nej.',
			'explicit-consent':
				'En bild som visar känsliga personuppgifter kräver ett skriftligt ja, vilken grunden än är.',
			'do-not-publish': 'Den som inte får visas får nej i alla kanaler som det gäller.'
		} satisfies Record<CommonCase, string>,
		duty: (what: string) => `Följer med ett ja. ${what}`,
		account: { official: 'Gäller kommunens gemensamma konton.', unit: 'Gäller verksamhetens egna konton.' },
		exceptPublisher: {
			culture: 'Gäller inte kulturverksamheter.',
			other: 'Gäller bara kulturverksamheter.'
		},
		question: {
			against: 'Talar emot att publicera. Svaret är kräver beslut tills någon har avgjort.',
			infavour: 'Talar för att få publicera. Svaret är kräver beslut tills någon har avgjort.'
		},
		ruling: 'Beslutet gäller detta och alla lika fall.',
		policyRule: 'Riktlinjen säger inget om den här sortens kanal. Svaret blir inte ännu.',
		usualBasis: 'Grunden för kanaler som inte har valt en egen.',
		likeLaw: 'Riktlinjens egen regel gäller inte. Lagens golv svarar.',
		off: {
			'consent-always': 'Också andra rättsliga grunder än samtycke räcker.',
			'sensitive-forbidden': 'Känsliga personuppgifter kräver ett skriftligt ja i stället för att få nej.',
			'anonymised-discouraged': 'Suddade eller täckta ansikten avråds inte.',
			'copyright-stated': 'Fotograf och rätt att använda bilden behöver inte anges.'
		} satisfies Record<ChannelSwitch, string>,
		dutyOff: (what: string) => `Följer inte längre med ett ja: ”${what}”`
	},
	then: {
		'take-down': 'tas ner',
		'ask-again': 'fråga om igen',
		list: 'visas i en lista',
		stays: 'hänger kvar'
	} satisfies Record<Afterwards, string>,
	decider: {
		manager: 'en chef',
		communicator: 'en kommunikatör',
		registrar: 'en registrator',
		administrator: 'en administratör'
	} satisfies Record<DecidingRole, string>,
	everywhere: 'Alla kanaler',
	roles: {
		private: 'privatpersoner',
		employee: 'anställda',
		elected: 'förtroendevalda',
		artist: 'artister'
	} satisfies Record<Role, string>,
	pupils: 'elever',
	bands: {
		'under-13': ({ ownConsent }: AgesInWords) => `under ${ownConsent} år`,
		'13-to-upper-secondary': ({ ownConsent }: AgesInWords) => `från ${ownConsent} år till gymnasieåldern`,
		'upper-secondary': () => 'i gymnasieåldern',
		adult: () => 'vuxna',
		unknown: () => 'av okänd ålder'
	} satisfies Record<AgeBand | 'unknown', (ages: AgesInWords) => string>,
	underAge: ({ majority }: AgesInWords) => `under ${majority} år`,
	onBasis: (bases: string) => `på grunden ${bases}`,
	and: 'och',
	or: 'eller',
	page: (page: number, of: number) => `Sida ${page} av ${of}`,
	drawn: (day: string) => `Utskrivet ${day}`,
	sourceOf: (document: string, section: string) => `${document}, ${section}`
};

const en: typeof sv = {
	title: (municipality) => `The rules that decide in ${municipality}`,
	titleOther: (policy) => `The rules of ${policy}`,
	titleProduct: 'How Bildlov works',
	lead: (policy, version) => `${policy}, version ${version}.`,
	usedBy: (controllers) => `Used by ${controllers}.`,
	notUsed: 'No controller here uses it.',
	notInForce: (from) => `Holds from ${from}.`,
	sameData: 'This page is written from the same data as the answers.',
	productLead:
		'This is what the product holds whatever the municipality decides. The tests show that it does.',
	print: 'Print (PDF)',
	tryCase: 'Try a case',
	ownPolicies: 'Own policies',
	questionCount: (count) => `Open questions: ${count}`,
	views: 'Which rules',
	viewPolicy: 'Guideline and law',
	viewProduct: 'How Bildlov works',
	choosePolicy: 'Guideline',
	show: 'Show',
	inUse: (policy, controllers) => `${policy} – used by ${controllers}`,
	ownVersion: (policy, version, from) => `${policy}, version ${version} (from ${from})`,
	otherVersion: (version) =>
		`Version ${version} of the guideline is not here. This is the one that holds now.`,
	otherVersionText: 'Answers given under an older version carry their own reasons and citations.',
	searchLabel: 'Search the rules',
	search: 'Search',
	clear: 'Show all',
	countAll: (count) =>
		count === 1 ? '1 rule, with source and tests' : `${count} rules, all with source and tests`,
	countSome: (count, without) => `${count} rules, ${without} without a test`,
	found: (count, query) => (count === 1 ? `1 rule with “${query}”` : `${count} rules with “${query}”`),
	nothingFound: (query) => `No rule has “${query}”`,
	nothingFoundText: 'Try another word, or search for the number of a rule, for example NOR-34.',
	tableTitle: 'Which channel, which person, what is needed',
	tableLead:
		'The table is about an image in which the person can be identified, with nothing under secrecy and no sensitive data. There is no block, no refusal and no objection.',
	tableNotes:
		'Employees, elected representatives and artists count as adults here. Where data leave the EU the consent must also have the box for transfer ticked, and it must cover the channel, the purpose and all that is shown.',
	tableFirst: 'This is tried before the table:',
	basisLead: 'Legal basis',
	usualBasis: (basis) => `${basis} (the usual one here)`,
	personHead: 'Person',
	others: 'others',
	inGuideline: (said) => `Before the change: ${said}`,
	changedCell: 'Changed by the municipality',
	person: {
		'under-13': ({ ownConsent }) => `Child under ${ownConsent}`,
		'13-to-upper-secondary': ({ ownConsent }) => `From ${ownConsent} to upper-secondary age`,
		'upper-secondary': ({ majority }) => `Upper-secondary age, under ${majority}`,
		'adult-pupil': ({ majority }) => `Pupil who has turned ${majority}`,
		adult: () => 'Adult, for example a guardian or a visitor',
		'unknown-age': () => 'Unknown age',
		employee: () => 'Employee',
		elected: () => 'Elected representative',
		artist: () => 'Artist or performer'
	},
	yesFrom: { guardian: 'A yes from a guardian', self: 'A yes from the person' },
	thisImage: 'to this very image',
	written: 'in writing',
	registration: 'registered',
	noConsent: 'No consent is needed on this basis',
	evenWith: (asked) => `even with ${asked}`,
	andAlso: (asked) => `and ${asked}`,
	lacks: (what) => `Missing: ${what}`,
	never: 'A consent does not help',
	questionsTitle: 'This is not settled',
	questionsLead: 'The text contradicts itself or is silent. The answer is no until a named person has ruled.',
	noQuestions: 'The guideline leaves no question open.',
	against: 'Speaks against',
	infavour: 'Speaks for',
	where: 'Holds for',
	answered: (answer, controller, from) =>
		`${controller} has ruled: ${answer === 'allow' ? 'may be published' : 'must not'}, from ${from}.`,
	notAnswered: (controller) => `${controller} has not ruled on the question.`,
	toQuestion: 'To open questions',
	sources: {
		own: (name) => `What ${name} has decided itself`,
		guideline: (name) => `What ${name} says`,
		base: (name) => `What rests on ${name}`,
		law: 'The law’s floor',
		product: 'Bildlov’s defaults'
	},
	sourceLeads: {
		own: 'The municipality’s own changes, each with its decision.',
		guideline: '',
		base: 'These rules stand as they are in the guideline that the municipality started from.',
		law: 'Answers where the guideline says nothing.',
		product: 'What neither law nor guideline says, and somebody still has to choose.'
	},
	themes: {
		age: 'Age and signature',
		consent: 'What a consent must have',
		answer: 'What may and may not be published',
		duty: 'Duties that come with a yes',
		question: 'Open questions',
		practice: 'The work around the answers',
		unused: 'Replaced in this version'
	},
	head: {
		rule: 'The rule as an answer says it, and what it leads to',
		value: 'Value',
		from: 'Since',
		sentence: 'The sentence in the source',
		tests: 'Tests'
	},
	isReplaced: 'Replaced: the municipality’s own changes answer instead.',
	replacedValue: 'replaced',
	reading: 'How the text is read:',
	readOn: (day) => `Compared with the source ${day}`,
	notRead: 'Not yet compared with the source',
	ownSource: 'Bildlov itself is the source',
	tests: (count) => (count === 1 ? '1 test' : `${count} tests`),
	testsOfAll: 'Tested as part of all own policies',
	untilDay: (day) => `until ${day}`,
	productHead: { rule: 'Rule', tests: 'Tests' },
	productCount: (count) => `${count} rules of the product`,
	value: {
		ages: (years) => `${years} years`,
		upperSecondary: (day, turning) => `${day} of the year one turns ${turning}`,
		guardians: { one: 'one guardian is enough', all: 'every guardian' },
		untilWithdrawn: 'until it is withdrawn',
		signer: { guardian: 'a yes from a guardian', self: 'a yes from the person' },
		thisImage: 'to this very image',
		written: 'in writing',
		registration: 'registered',
		needed: 'needed',
		allowed: 'may be published',
		onlyArtist: 'for the artist alone',
		forbidden: 'must not',
		noGround: 'is no basis',
		discouraged: 'advised against',
		consentAlways: 'only consent will do',
		whenUncertain: 'ask first',
		duty: 'duty',
		question: 'open question',
		ruling: 'the municipality rules',
		policyRule: 'not yet',
		likeLaw: 'as in the law',
		off: 'does not hold here',
		explicit: 'an explicit yes, in writing',
		stated: 'must be stated'
	},
	leads: {
		ownConsentAge: (years) => `Before the ${years}th birthday a guardian answers, from that day the person.`,
		majority: 'From that day the person counts as an adult.',
		upperSecondary: 'Upper-secondary age begins. Whoever is already in upper-secondary school counts too.',
		guardians: {
			one: 'One guardian’s yes is enough.',
			all: 'Where every guardian has to sign: while one yes is missing the answer is not yet.'
		},
		validity: (years) =>
			years === null
				? 'The consent counts until somebody withdraws it.'
				: 'After that the consent does not count.',
		decides: 'That role rules on open questions, and writes why.',
		ending: {
			'consent-ended': 'When a consent has ended',
			'age-limit-passed': 'When an age limit has been passed',
			'policy-changed': 'When the guideline has changed'
		},
		asks: 'Without it the answer is not yet.',
		needs: (what) => `Without ${what} the answer is not yet.`,
		birthDate: 'Where the age decides and the birth date is missing, the answer is not yet.',
		allowed: 'Gives a yes without consent.',
		onlyArtist: 'Gives a yes for the artist or performer. For others the basis is not enough.',
		source: 'Gives a yes whoever is shown, when the image comes from there.',
		ownGuardians: 'Gives a yes where only the child’s own guardians can see the image.',
		forbidden: 'Gives a no, consent or not.',
		noGround: 'On that basis the answer is not yet.',
		discouraged: 'The answer is advised against. Whoever publishes all the same writes why.',
		consentAlways: 'Another legal basis is not enough: the answer is given as if the basis were consent.',
		whenUncertain: 'Whoever is unsure whether the person would mind needs a consent.',
		common: {
			secret: 'An image that shows something under secrecy gets a no, whoever is shown.',
			'not-identifiable': 'An image in which nobody can be identified gets a yes.',
			anonymised: 'An image in which faces are blurred or covered is advised against.',
			sensitive: 'An image that shows sensitive personal data gets a no.',
			'explicit-consent':
				'An image that shows sensitive personal data needs a yes in writing, whatever the basis.',
			'do-not-publish': 'Whoever may not be shown gets a no in every channel that it is about.'
		},
		duty: (what) => `Comes with a yes. ${what}`,
		account: { official: 'For the municipality’s shared accounts.', unit: 'For the unit’s own accounts.' },
		exceptPublisher: {
			culture: 'Not for cultural institutions.',
			other: 'For cultural institutions alone.'
		},
		question: {
			against: 'Speaks against publishing. The answer is needs a decision until somebody has ruled.',
			infavour: 'Speaks for publishing. The answer is needs a decision until somebody has ruled.'
		},
		ruling: 'The ruling holds for this and all like cases.',
		policyRule: 'The guideline says nothing of this kind of channel. The answer is not yet.',
		usualBasis: 'The basis of channels that have chosen none of their own.',
		likeLaw: 'The guideline’s own rule does not hold. The law’s floor answers.',
		off: {
			'consent-always': 'Other legal bases than consent are enough too.',
			'sensitive-forbidden': 'Sensitive personal data need a yes in writing instead of getting a no.',
			'anonymised-discouraged': 'Blurred or covered faces are not advised against.',
			'copyright-stated': 'The photographer and the right to use the image need not be stated.'
		},
		dutyOff: (what) => `No longer comes with a yes: “${what}”`
	},
	then: {
		'take-down': 'is taken down',
		'ask-again': 'ask again',
		list: 'is shown in a list',
		stays: 'stays'
	},
	decider: {
		manager: 'a manager',
		communicator: 'a communications officer',
		registrar: 'a registrar',
		administrator: 'an administrator'
	},
	everywhere: 'All channels',
	roles: {
		private: 'private persons',
		employee: 'employees',
		elected: 'elected representatives',
		artist: 'artists'
	},
	pupils: 'pupils',
	bands: {
		'under-13': ({ ownConsent }) => `under ${ownConsent}`,
		'13-to-upper-secondary': ({ ownConsent }) => `from ${ownConsent} to upper-secondary age`,
		'upper-secondary': () => 'of upper-secondary age',
		adult: () => 'adults',
		unknown: () => 'of unknown age'
	},
	underAge: ({ majority }) => `under ${majority}`,
	onBasis: (bases) => `on the basis ${bases}`,
	and: 'and',
	or: 'or',
	page: (page, of) => `Page ${page} of ${of}`,
	drawn: (day) => `Printed ${day}`,
	sourceOf: (document, section) => `${document}, ${section}`
};

export const rulesPageWords = { sv, en };

/** The value in a few words, as it stands in the column of values: "ja från vårdnadshavare, skriftligt". */
export function valueWords(value: RuleValue, language: Language): string {
	const words = rulesPageWords[language];
	const short = words.value;
	switch (value.kind) {
		case 'own-consent-age':
		case 'majority':
			return short.ages(value.years);
		case 'upper-secondary-age':
			return short.upperSecondary(monthDayWords(value.monthDay, language), value.turning);
		case 'guardians':
			return short.guardians[value.value];
		case 'validity':
			return value.years === null ? short.untilWithdrawn : short.ages(value.years);
		case 'decides':
			return words.decider[value.role];
		case 'afterwards':
			return words.then[value.then];
		case 'asks':
			return [
				value.signer && short.signer[value.signer],
				value.written && short.written,
				value.registration && short.registration,
				value.thisImage && short.thisImage
			]
				.filter((part) => typeof part === 'string')
				.join(', ');
		case 'needs':
			return value.code === 'copyright' ? short.stated : short.needed;
		case 'allowed':
			return value.onlyRole === 'artist' ? short.onlyArtist : short.allowed;
		case 'allowed-source':
		case 'allowed-own-guardians':
			return short.allowed;
		case 'forbidden':
			return short.forbidden;
		case 'no-ground':
			return short.noGround;
		case 'discouraged':
			return short.discouraged;
		case 'treat-as-consent':
			return value.when === 'always' ? short.consentAlways : short.whenUncertain;
		case 'common':
			return commonValue(value.case, short);
		case 'duty':
			return short.duty;
		case 'question':
			return short.question;
		case 'ruling':
			return short.ruling;
		case 'policy-rule':
			return short.policyRule;
		case 'usual-basis':
			return verdictWords[language].legalBasis[value.basis].toLowerCase();
		case 'law-floor':
			return short.likeLaw;
		case 'switched-off':
		case 'duty-off':
			return short.off;
	}
}

function commonValue(which: CommonCase, short: typeof sv.value): string {
	switch (which) {
		case 'not-identifiable':
			return short.allowed;
		case 'anonymised':
			return short.discouraged;
		case 'explicit-consent':
			return short.explicit;
		default:
			return short.forbidden;
	}
}

/** What the rule leads to, one or two sentences. */
export function leadsToWords(value: RuleValue, language: Language): string {
	const { leads, then } = rulesPageWords[language];
	const verdicts = verdictWords[language];
	switch (value.kind) {
		case 'own-consent-age':
			return leads.ownConsentAge(value.years);
		case 'majority':
			return leads.majority;
		case 'upper-secondary-age':
			return leads.upperSecondary;
		case 'guardians':
			return leads.guardians[value.value];
		case 'validity':
			return leads.validity(value.years);
		case 'decides':
			return leads.decides;
		case 'afterwards':
			return `${leads.ending[value.ending]}: ${then[value.then]}.`;
		case 'asks':
			return leads.asks;
		case 'needs':
			return value.code === 'birth-date' ? leads.birthDate : leads.needs(verdicts.missing[value.code]);
		case 'allowed':
			return value.onlyRole === 'artist' ? leads.onlyArtist : leads.allowed;
		case 'allowed-source':
			return leads.source;
		case 'allowed-own-guardians':
			return leads.ownGuardians;
		case 'forbidden':
			return leads.forbidden;
		case 'no-ground':
			return leads.noGround;
		case 'discouraged':
			return leads.discouraged;
		case 'treat-as-consent':
			return value.when === 'always' ? leads.consentAlways : leads.whenUncertain;
		case 'common':
			return leads.common[value.case];
		case 'duty':
			return [
				leads.duty(verdicts.duty[value.duty]),
				...(value.account ? [leads.account[value.account]] : []),
				...(value.exceptPublisher ? [leads.exceptPublisher[value.exceptPublisher]] : [])
			].join(' ');
		case 'question':
			return leads.question[value.side];
		case 'ruling':
			return leads.ruling;
		case 'policy-rule':
			return leads.policyRule;
		case 'usual-basis':
			return leads.usualBasis;
		case 'law-floor':
			return leads.likeLaw;
		case 'switched-off':
			return leads.off[value.what];
		case 'duty-off':
			return leads.dutyOff(verdicts.duty[value.duty]);
	}
}

/** Where the rule is used: "Sociala medier: under 13 år". Null where it holds for everybody everywhere. */
export function placeWords(use: RuleUse, ages: AgesInWords, language: Language): string | null {
	const words = rulesPageWords[language];
	const verdicts = verdictWords[language];
	const bands = use.value.kind === 'discouraged' ? use.value.bands : undefined;
	const isRest = use.who !== null && Object.keys(use.who).length === 0 && bands === undefined;
	const who = isRest ? words.others : whoWords({ ...use.who, ...(bands ? { bands } : {}) }, ages, language);
	const isEveryBasis = use.bases.length === 0 || use.bases.length === 5;
	const bases = use.bases.map((basis) => verdicts.legalBasis[basis].toLowerCase());
	const about = [
		who,
		isEveryBasis || use.value.kind === 'allowed-source' ? null : words.onBasis(listed(bases, words.or)),
		use.until === null ? null : words.untilDay(dayWithYear(use.until, language))
	].filter((part) => part !== null);
	const kinds =
		use.kinds.length === 0 || use.kinds.length === 6
			? null
			: capitalised(
					listed(
						use.kinds.map((kind) => verdicts.channelKindInText[kind]),
						words.and
					)
				);
	if (kinds === null && about.length === 0) return null;
	const where = kinds ?? (use.kinds.length === 6 || about.length > 0 ? words.everywhere : null);
	return about.length === 0 ? where : `${where}: ${about.join(', ')}`;
}

/** "anställda och förtroendevalda", "under 18 år"; null for anybody. */
export function whoWords(who: Who, ages: AgesInWords, language: Language): string | null {
	const words = rulesPageWords[language];
	const isOnlyPrivate = who.roles?.length === 1 && who.roles[0] === 'private';
	const bands = who.bands && bandsWords(who.bands, ages, language);
	const roles = who.pupil
		? words.pupils
		: who.roles &&
			listed(
				who.roles.map((role) => words.roles[role]),
				words.and
			);
	if (bands === undefined) return roles ?? null;
	return isOnlyPrivate || roles === undefined
		? who.pupil
			? `${words.pupils}, ${bands}`
			: bands
		: `${roles}, ${bands}`;
}

function bandsWords(bands: readonly (AgeBand | 'unknown')[], ages: AgesInWords, language: Language): string {
	const words = rulesPageWords[language];
	const isChildren = (['under-13', '13-to-upper-secondary', 'upper-secondary'] as const).every((band) =>
		bands.includes(band)
	);
	const left = isChildren ? bands.filter((band) => band === 'adult' || band === 'unknown') : bands;
	return listed(
		[...(isChildren ? [words.underAge(ages)] : []), ...left.map((band) => words.bands[band](ages))],
		words.and
	);
}

/** What a cell of the table asks, without its answer: "Ja från vårdnadshavare, skriftligt". Null where nothing is asked. */
export function neededWords(needed: Needed, language: Language): string | null {
	const words = rulesPageWords[language];
	const { consent, missing, answer } = needed;
	if (missing !== null) return words.lacks(verdictWords[language].missing[missing]);
	if (answer === 'forbidden') return words.never;
	if (consent === null) return answer === 'allowed' ? words.noConsent : null;
	const asked = [
		words.yesFrom[consent.signer],
		...(consent.written ? [words.written] : []),
		...(consent.registration ? [words.registration] : []),
		...(consent.thisImage ? [words.thisImage] : [])
	].join(', ');
	if (answer === 'discouraged') return words.evenWith(inSentence(asked));
	return answer === 'needs-decision' ? words.andAlso(inSentence(asked)) : asked;
}

/** The whole cell on one line, for paper. */
export function cellWords(needed: Needed, language: Language): string {
	const asked = neededWords(needed, language);
	if (isAnsweredByConsent(needed)) return asked ?? '';
	const answer = verdictWords[language].answer[needed.answer];
	return asked === null ? answer : `${answer}. ${capitalised(asked)}`;
}

/** True where the cell's own word is the consent that is asked, and the answer follows from it. */
export function isAnsweredByConsent({ answer, consent }: { answer: Verdict; consent: unknown }): boolean {
	return answer === 'allowed' && consent !== null;
}

/** "Intranät, tryck och press". */
export function channelsWords(kinds: readonly ChannelKind[], language: Language): string {
	const inText = kinds.map((kind) => verdictWords[language].channelKindInText[kind]);
	return kinds.length === 6
		? rulesPageWords[language].everywhere
		: capitalised(listed(inText, rulesPageWords[language].and));
}

function listed(parts: readonly string[], and: string): string {
	const last = parts.at(-1) ?? '';
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

function inSentence(text: string): string {
	return text.slice(0, 1).toLocaleLowerCase('sv-SE') + text.slice(1);
}

/** `08-01` as "1 augusti". */
function monthDayWords(monthDay: string, language: Language): string {
	return `${Number(monthDay.slice(3))} ${calendarWords[language].months[Number(monthDay.slice(0, 2)) - 1] ?? ''}`;
}
