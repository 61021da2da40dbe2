/** The words of who may do what: the table that every use case asks, in plain language. */
import {
	accessTable,
	channelActions,
	staffRoles,
	type Action,
	type Reach,
	type StaffRole
} from '#lib/domain/access.ts';
import type { Language } from './language.ts';

const actionsSv: Record<Action, string> = {
	'set-up': 'Lägga upp kommunen',
	'change-municipality': 'Ändra kommunens uppgifter, öppna och stänga kanaler',
	'manage-users': 'Bjuda in användare och avsluta tillgång',
	'import-people': 'Läsa in klasslistor',
	'fill-with-demo-data': 'Lägga in exempeldata',
	'look-at-people': 'Se personer och svaren om dem',
	'remove-person': 'Ta bort en person ur listorna',
	'pair-phone': 'Koppla en telefon',
	'hold-event': 'Göra ett tillfälle och hämta dess lista till telefonen',
	'record-consent': 'Ta emot samtycken på en telefon',
	'confirm-signer': 'Bekräfta vem en vårdnadshavare är',
	'file-quarantine': 'Lägga rätt det som väntar på granskning',
	'void-signing': 'Göra ett svar ogiltigt när fel person hade valts',
	'read-consents': 'Läsa samtycken och kvitton',
	'read-behind-a-no': 'Läsa vad som skrivits under om den som inte får visas någonstans',
	'handle-images': 'Ta in bilder och säga vilka som syns',
	publish: 'Publicera',
	'read-publications': 'Läsa vad som är publicerat och vad det vilade på',
	'register-withdrawal': 'Registrera en återkallelse',
	'work-on-takedowns': 'Ta ner det som är publicerat',
	'sweep-endings': 'Leta efter samtycken som har gått ut',
	'read-logs': 'Läsa vem som har tittat på vem, och vad som har hänt',
	'see-alarms': 'Se larm',
	'read-status': 'Se hur driften är',
	'run-jobs-again': 'Köra om det som inte gick att skicka',
	'keep-record': 'Föra journalen över det som har hänt',
	'verify-record': 'Kontrollera journalen över det som har hänt',
	'back-up': 'Göra och pröva säkerhetskopior',
	'keep-phone-keys': 'Byta nycklarna som telefonerna förseglar med',
	'read-rules': 'Läsa reglerna och pröva ett fall',
	decide: 'Fråga om egna uppgifter får publiceras',
	'read-policies': 'Läsa policyer, också utkast, och jämföra dem',
	'draft-policy': 'Skriva utkast till policy',
	'publish-policy': 'Besluta om policy',
	'rule-on-questions': 'Svara på öppna frågor i en policy',
	'read-rulings': 'Läsa svaren på öppna frågor',
	'read-renewals': 'Se vilka samtycken som måste frågas om på nytt',
	'manage-programs': 'Koppla andra system',
	'approve-language': 'Läsa och godkänna blanketternas språk'
};

const actionsEn: typeof actionsSv = {
	'set-up': 'Set up the municipality',
	'change-municipality': 'Change the municipality’s details, open and close channels',
	'manage-users': 'Invite users and end access',
	'import-people': 'Import class lists',
	'fill-with-demo-data': 'Fill in demo data',
	'look-at-people': 'See people and the answers about them',
	'remove-person': 'Take a person out of the lists',
	'pair-phone': 'Pair a phone',
	'hold-event': 'Make an event and fetch its list to the phone',
	'record-consent': 'Receive consents on a phone',
	'confirm-signer': 'Confirm who a guardian is',
	'file-quarantine': 'File what waits to be looked at',
	'void-signing': 'Void an answer when the wrong person had been chosen',
	'read-consents': 'Read consents and receipts',
	'read-behind-a-no': 'Read what was signed about somebody who may be shown nowhere',
	'handle-images': 'Take in images and say who is in them',
	publish: 'Publish',
	'read-publications': 'Read what is published and what it rested on',
	'register-withdrawal': 'Register a withdrawal',
	'work-on-takedowns': 'Take down what is published',
	'sweep-endings': 'Look for consents that have ended',
	'read-logs': 'Read who has looked at whom, and what has happened',
	'see-alarms': 'See alarms',
	'read-status': 'See how the machine is',
	'run-jobs-again': 'Run again what could not be sent',
	'keep-record': 'Keep the record of what happened',
	'verify-record': 'Check the record of what happened',
	'back-up': 'Make and prove backups',
	'keep-phone-keys': 'Change the keys that phones seal with',
	'read-rules': 'Read the rules and try a case',
	decide: 'Ask whether facts of one’s own may be published',
	'read-policies': 'Read policies, drafts too, and compare them',
	'draft-policy': 'Draft a policy',
	'publish-policy': 'Decide on a policy',
	'rule-on-questions': 'Answer a policy’s open questions',
	'read-rulings': 'Read the answers to open questions',
	'read-renewals': 'See which consents must be asked for again',
	'manage-programs': 'Connect other systems',
	'approve-language': 'Read and approve the languages of the forms'
};

const rolesSv: Record<StaffRole, string> = {
	photographer:
		'Ser personer i sina enheter, bilder som hen själv har tagit in och bilder där alla hör till hens enheter. Telefonen får bara det ett tillfälle kräver.',
	staff: 'Ser personer i sina enheter och svaren om dem, men inga kvitton.',
	manager: 'Ser personer, samtycken och kvitton i sina enheter.',
	communicator:
		'Ser personer, samtycken och bilder i sina enheter. Publicerar och tar ner i sina kanaler, eller i enheternas egna kanaler.',
	registrar: 'Ser alla personer, samtycken, återkallelser och publiceringar i kommunen.',
	'data-protection-officer': 'Ser allt, också vem som har tittat på vem, och ändrar ingenting.',
	administrator: 'Ser allt och får göra allt.'
};

const rolesEn: typeof rolesSv = {
	photographer:
		'Sees people in their units, images that they took in themselves and images in which everybody belongs to their units. The phone gets only what one event needs.',
	staff: 'Sees people in their units and the answers about them, but no receipts.',
	manager: 'Sees people, consents and receipts in their units.',
	communicator:
		'Sees people, consents and images in their units. Publishes and takes down in their channels, or in the units’ own channels.',
	registrar: 'Sees all people, consents, withdrawals and publications of the municipality.',
	'data-protection-officer': 'Sees everything, who has looked at whom too, and changes nothing.',
	administrator: 'Sees everything and may do everything.'
};

const sv = {
	title: (roles: string) => (roles === '' ? 'Du har ingen roll i Bildlov' : `Du är ${roles}`),
	lead: 'Här står vad du får se och göra, och vad andra roller får. Ingen annan väg finns in: varje del av Bildlov frågar samma tabell.',
	own: 'Din egen tillgång',
	mayIn: (place: string) => `Det här får du göra ${place}`,
	ownNone: 'Du får inte göra något. Be en administratör att bjuda in dig igen.',
	everywhere: 'i hela kommunen',
	inUnits: (units: string) => `i ${units}`,
	inChannels: (channels: string) => `i ${channels}`,
	noChannel: 'i enhetens egna kanaler, men den har ingen än',
	onlyChannel: (channel: string) => `bara ${channel}`,
	allUnits: 'alla enheter',
	roles: 'Vad varje roll ser',
	table: 'Vem får göra vad',
	what: 'Vad',
	others: 'Servern själv och andra system',
	operator: 'Den som står vid servern',
	program: 'Andra system',
	whole: '”Bara för hela kommunen”: rollen måste gälla alla enheter och alla kanaler.',
	reach: {
		unit: 'i sina enheter',
		channel: 'i sina kanaler',
		all: 'överallt',
		whole: 'bara för hela kommunen'
	},
	no: 'nej',
	principles: [
		'Den som hör till en annan enhet finns inte för dig: svaret är detsamma som om personen inte fanns alls.',
		'Ett skyddat barn, ett spärrat barn och ett barn vars vårdnadshavare har sagt nej ser likadana ut för alla utom dem som får läsa bakom ett nej.',
		'Varje gång någon tittar på en person skrivs det upp, också när svaret är nej.'
	],
	principlesTitle: 'Så fungerar det',
	toLog: 'Vem som har tittat på vem',
	otherUnit: 'Någon i en annan enhet',
	actions: actionsSv,
	roleSees: rolesSv
};

const en: typeof sv = {
	title: (roles) => (roles === '' ? 'You have no role in Bildlov' : `You are ${roles}`),
	lead: 'Here is what you may see and do, and what other roles may. There is no other way in: every part of Bildlov asks the same table.',
	own: 'Your own access',
	mayIn: (place) => `This you may do ${place}`,
	ownNone: 'You may do nothing. Ask an administrator to invite you again.',
	everywhere: 'in the whole municipality',
	inUnits: (units) => `in ${units}`,
	inChannels: (channels) => `in ${channels}`,
	noChannel: 'in the unit’s own channels, of which it has none yet',
	onlyChannel: (channel) => `only ${channel}`,
	allUnits: 'all units',
	roles: 'What each role sees',
	table: 'Who may do what',
	what: 'What',
	others: 'The server itself and other systems',
	operator: 'Whoever stands at the server',
	program: 'Other systems',
	whole: '“Only for the whole municipality”: the role must hold for every unit and every channel.',
	reach: {
		unit: 'in their units',
		channel: 'in their channels',
		all: 'everywhere',
		whole: 'only for the whole municipality'
	},
	no: 'no',
	principles: [
		'Whoever belongs to another unit is not there for you: the answer is the same as if the person did not exist at all.',
		'A protected child, a blocked child and a child whose guardian has said no look alike to everybody but those who may read behind a no.',
		'Each time somebody looks at a person it is written down, also when the answer is no.'
	],
	principlesTitle: 'How it works',
	toLog: 'Who has looked at whom',
	otherUnit: 'Somebody of another unit',
	actions: actionsEn,
	roleSees: rolesEn
};

export const accessWords = { sv, en };

const isAction = (key: string): key is Action => key in accessTable;

/** Every action, in the table's order. */
export const everyAction: readonly Action[] = Object.keys(accessTable).filter(isAction);

type Holder = StaffRole | 'operator' | 'program';

function reachOf(holder: Holder, action: Action): Reach | undefined {
	const row: Partial<Record<Holder, Reach>> = accessTable[action];
	return row[holder];
}

/** How far a role reaches in an action, in words; null where it does not have it. */
export function reachText(holder: Holder, action: Action, language: Language): string | null {
	const reach = reachOf(holder, action);
	if (reach === undefined) return null;
	const isOfChannels = channelActions.some((one) => one === action);
	return accessWords[language].reach[reach === 'unit' && isOfChannels ? 'channel' : reach];
}

/** The whole table for signed-in roles, in words: one row an action, one cell a role (null: no). */
export function accessRows(language: Language) {
	return everyAction
		.filter((action) => staffRoles.some((role) => reachOf(role, action) !== undefined))
		.map((action) => ({
			action,
			what: accessWords[language].actions[action],
			cells: staffRoles.map((role) => ({ role, text: reachText(role, action, language) }))
		}));
}

/** What the command line on the server and other systems may do, in words. */
export function otherRows(language: Language) {
	return (['operator', 'program'] as const).map((holder) => ({
		holder: accessWords[language][holder],
		may: everyAction
			.filter((action) => reachOf(holder, action) !== undefined)
			.map((action) => accessWords[language].actions[action])
	}));
}
