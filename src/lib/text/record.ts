/** The words of the record and of its check, on the page and on the command line. */
import type { Finding } from '#lib/server/ledger/findings.ts';
import type { RecordCheck } from '#lib/server/ledger/verify.ts';
import { dayWithYear } from './day-words.ts';
import { figure } from './figures.ts';
import type { Language } from './language.ts';

const typesSv: Readonly<Record<string, string>> = {
	'access-ended': 'En användares behörighet avslutades',
	'access-log-sealed': 'En dags tittanden låstes',
	'alarm-raised': 'Ett larm utlöstes',
	'alarm-seen': 'Ett larm markerades som sett',
	'channel-closed': 'En kanal stängdes',
	'channel-opened': 'En kanal öppnades',
	'checkpoint-key-used': 'En nyckel för kontrollpunkter togs i bruk',
	'consent-given': 'Ett samtycke gavs',
	'consent-refused': 'Någon sa nej',
	'consent-withdrawn': 'Ett samtycke återkallades',
	'database-restored': 'Databasen återställdes',
	'event-created': 'Ett tillfälle lades upp',
	'facts-covered': 'Journalen började svara för uppgifterna',
	'form-text-kept': 'En samtyckestext sparades',
	'guardian-link-opened': 'En vårdnadshavare fick en länk för att svara på egen telefon',
	'image-described': 'En bild beskrevs',
	'image-published': 'En bild publicerades',
	'image-taken-in': 'En bild togs in',
	'jobs-run-again': 'Jobb startades om',
	'language-approved': 'Ett språk för blanketter godkändes',
	'municipality-described': 'Kommunens uppgifter ändrades',
	'municipality-set-up': 'Kommunen lades upp',
	'password-replaced': 'Ett lösenord byttes',
	'payloads-erased': 'Innehåll gallrades ur journalen',
	'person-added': 'En person lades till',
	'person-changed': 'En person ändrades',
	'person-named-in-image': 'En person angavs i en bild',
	'person-removed': 'En person togs bort',
	'person-taken-out-of-image': 'En person togs bort ur en bild',
	'phone-key-kept': 'En telefon lämnade nyckeln som den skriver under med',
	'phone-keys-made': 'Nycklarna som telefonerna förseglar med byttes',
	'phone-numbers-told': 'En telefon sa hur många svar den har sparat',
	'phone-paired': 'En telefon kopplades',
	'phone-revoked': 'En telefon spärrades',
	'phone-wiped': 'En telefons lagring visade sig ha tömts',
	'poster-closed': 'En affisch stängdes',
	'poster-opened': 'En affisch öppnades för svar från familjers egna telefoner',
	'policy-chosen': 'En policy valdes',
	'policy-published': 'En policy publicerades',
	'program-made': 'Ett annat system fick en nyckel',
	'program-revoked': 'Ett annat systems nyckel återkallades',
	'publication-blocked': 'En spärr sattes eller hävdes',
	'quarantine-filed': 'Något som väntade lades på sin plats',
	'quarantine-set-aside': 'Något som väntade lades åt sidan',
	'question-ruled-on': 'En öppen fråga avgjordes',
	'record-opened': 'En post som var förseglad med en nyckel som saknades öppnades',
	'queue-file-imported': 'En fil från en telefon lästes in',
	'record-received': 'En telefon lämnade en post',
	'record-set-aside': 'En post från en telefon lades i väntan',
	'record-verified': 'Journalen kontrollerades',
	'recovery-key-confirmed': 'Nyckeln till säkerhetskopiorna bekräftades',
	'recovery-key-made': 'Nyckeln till säkerhetskopiorna skapades',
	'recovery-key-replaced': 'Nyckeln till säkerhetskopiorna byttes',
	'role-granted': 'En användare fick en roll',
	'signer-confirmed': 'En vårdnadshavare bekräftades',
	'signing-voided': 'Ett svar gjordes ogiltigt: fel person hade valts',
	'takedown-closed': 'En nedtagning stängdes, för att orsaken var ogiltig',
	'takedown-given': 'En nedtagning fick en ansvarig',
	'takedown-opened': 'En nedtagning öppnades',
	'takedown-step-taken': 'Ett steg i en nedtagning gjordes',
	'user-invited': 'En användare bjöds in',
	'webhook-added': 'Ett annat system började få besked',
	'webhook-ended': 'Ett annat system slutade få besked'
};

const typesEn: typeof typesSv = {
	'access-ended': 'A user’s access was ended',
	'access-log-sealed': 'The day’s looks were sealed',
	'alarm-raised': 'An alarm was raised',
	'alarm-seen': 'An alarm was marked as seen',
	'channel-closed': 'A channel was closed',
	'channel-opened': 'A channel was opened',
	'checkpoint-key-used': 'A key for checkpoints was taken into use',
	'consent-given': 'A consent was given',
	'consent-refused': 'Somebody said no',
	'consent-withdrawn': 'A consent was withdrawn',
	'database-restored': 'The database was restored',
	'event-created': 'An event was made',
	'facts-covered': 'The record began to answer for the facts',
	'form-text-kept': 'A consent text was kept',
	'guardian-link-opened': 'A guardian was given a link to answer on a phone of their own',
	'image-described': 'An image was described',
	'image-published': 'An image was published',
	'image-taken-in': 'An image was taken in',
	'jobs-run-again': 'Jobs were run again',
	'language-approved': 'A language of the forms was approved',
	'municipality-described': 'The municipality’s details were changed',
	'municipality-set-up': 'The municipality was set up',
	'password-replaced': 'A password was replaced',
	'payloads-erased': 'Contents were erased from the record',
	'person-added': 'A person was added',
	'person-changed': 'A person was changed',
	'person-named-in-image': 'A person was named in an image',
	'person-removed': 'A person was removed',
	'person-taken-out-of-image': 'A person was taken out of an image',
	'phone-key-kept': 'A phone left the key that it signs with',
	'phone-keys-made': 'The keys that phones seal with were changed',
	'phone-numbers-told': 'A phone told how many answers it has saved',
	'phone-paired': 'A phone was paired',
	'phone-revoked': 'A phone was revoked',
	'phone-wiped': 'A phone’s storage turned out to have been wiped',
	'poster-closed': 'A poster was closed',
	'poster-opened': 'A poster was opened for answers from families’ own phones',
	'policy-chosen': 'A policy was chosen',
	'policy-published': 'A policy was published',
	'program-made': 'Another system got a key',
	'program-revoked': 'Another system’s key was revoked',
	'publication-blocked': 'A block was set or lifted',
	'quarantine-filed': 'Something that waited was filed',
	'quarantine-set-aside': 'Something that waited was set aside',
	'question-ruled-on': 'An open question was ruled on',
	'record-opened': 'A record sealed to a key that was missing was opened',
	'queue-file-imported': 'A file from a phone was read in',
	'record-received': 'A phone delivered a record',
	'record-set-aside': 'A record from a phone was put to wait',
	'record-verified': 'The record was checked',
	'recovery-key-confirmed': 'The key to the backups was confirmed',
	'recovery-key-made': 'The key to the backups was made',
	'recovery-key-replaced': 'The key to the backups was replaced',
	'role-granted': 'A user got a role',
	'signer-confirmed': 'A guardian was confirmed',
	'signing-voided': 'An answer was voided: the wrong person had been chosen',
	'takedown-closed': 'A takedown was closed, because its cause was void',
	'takedown-given': 'A takedown was given to somebody',
	'takedown-opened': 'A takedown was opened',
	'takedown-step-taken': 'A step of a takedown was taken',
	'user-invited': 'A user was invited',
	'webhook-added': 'Another system began to be told',
	'webhook-ended': 'Another system is no longer told'
};

function findingSv(finding: Finding): string {
	switch (finding.type) {
		case 'EntryEdited':
			return `Post ${finding.seq} är ändrad.`;
		case 'EntryMissing':
			return finding.seq === finding.to
				? `Post ${finding.seq} saknas.`
				: `Posterna ${finding.seq}–${finding.to} saknas.`;
		case 'EntryUnknown':
			return `Post ${finding.seq} har ett nummer som ingen post kan ha.`;
		case 'ChainBroken':
			return `Post ${finding.seq} följer inte på post ${finding.before}: en av dem är utbytt, eller en post är inskjuten.`;
		case 'PayloadEdited':
			return `Innehållet i post ${finding.seq} är ändrat.`;
		case 'PayloadMissing':
			return `Innehållet i post ${finding.seq} är borta utan att ha gallrats.`;
		case 'PayloadUnknown':
			return `Det finns innehåll för post ${finding.seq}, men ingen sådan post.`;
		case 'FactEdited':
			return `Raden ${finding.key} i ${finding.table} är ändrad.`;
		case 'FactMissing':
			return `Raden ${finding.key} i ${finding.table} saknas. Post ${finding.seq} visar att den har funnits.`;
		case 'FactUnknown':
			return `Raden ${finding.key} i ${finding.table} är tillagd: ingen post svarar för den.`;
		case 'TailCut':
			return `Slutet saknas: kontrollpunkten visar ${finding.seq} poster, men den sista är nu ${finding.last}. Poster är bortklippta, eller en äldre kopia är tillbakalagd.`;
		case 'Rebuilt':
			return finding.after === 0
				? `Post ${finding.seq} är en annan än den som undertecknades: kedjan är omgjord.`
				: `Post ${finding.seq} är en annan än den som undertecknades: kedjan är omgjord någonstans efter post ${finding.after}.`;
		case 'CheckpointForged':
			return `Kontrollpunkten ${finding.seq} (${finding.source}) är ändrad eller inte undertecknad med nyckeln.`;
		case 'CheckpointMissing':
			return `Kontrollpunkten ${finding.seq} har lämnat servern men finns inte i databasen.`;
		case 'DigestBroken':
			return `Uppgifterna om vem som tittade ${dayWithYear(finding.day, 'sv')} är ändrade efter att post ${finding.seq} låste dem.`;
		case 'GuardMissing':
			return `Databasen hindrar inte längre ${finding.change === 'UPDATE' ? 'ändring' : 'borttagning'} i ${finding.table}.`;
		case 'RightUnknown':
			return `${{ role: 'En roll hos användaren', phone: 'Telefonen', program: 'Programmet' }[finding.of]} ${finding.id} gäller i databasen, men ingen post har gett den rätten, eller så har en post avslutat den.`;
	}
}

function findingEn(finding: Finding): string {
	switch (finding.type) {
		case 'EntryEdited':
			return `Entry ${finding.seq} has been changed.`;
		case 'EntryMissing':
			return finding.seq === finding.to
				? `Entry ${finding.seq} is missing.`
				: `Entries ${finding.seq}–${finding.to} are missing.`;
		case 'EntryUnknown':
			return `Entry ${finding.seq} has a number that no entry can have.`;
		case 'ChainBroken':
			return `Entry ${finding.seq} does not follow on entry ${finding.before}: one of them was replaced, or an entry was slipped in.`;
		case 'PayloadEdited':
			return `The contents of entry ${finding.seq} have been changed.`;
		case 'PayloadMissing':
			return `The contents of entry ${finding.seq} are gone without having been erased lawfully.`;
		case 'PayloadUnknown':
			return `There are contents for entry ${finding.seq}, but no such entry.`;
		case 'FactEdited':
			return `Row ${finding.key} of ${finding.table} has been changed.`;
		case 'FactMissing':
			return `Row ${finding.key} of ${finding.table} is missing. Entry ${finding.seq} shows that it was there.`;
		case 'FactUnknown':
			return `Row ${finding.key} of ${finding.table} has been added: no entry answers for it.`;
		case 'TailCut':
			return `The end is missing: the checkpoint shows ${finding.seq} entries, but the last is now ${finding.last}. Entries were cut off, or an older copy was put back.`;
		case 'Rebuilt':
			return finding.after === 0
				? `Entry ${finding.seq} is not the one that was signed: the chain was built anew.`
				: `Entry ${finding.seq} is not the one that was signed: the chain was built anew somewhere after entry ${finding.after}.`;
		case 'CheckpointForged':
			return `Checkpoint ${finding.seq} (${finding.source}) has been changed, or is not signed with the key.`;
		case 'CheckpointMissing':
			return `Checkpoint ${finding.seq} has left the server but is not in the database.`;
		case 'DigestBroken':
			return `Who looked on ${dayWithYear(finding.day, 'en')} has been changed since entry ${finding.seq} sealed it.`;
		case 'GuardMissing':
			return `The database no longer refuses ${finding.change === 'UPDATE' ? 'changes' : 'removals'} in ${finding.table}.`;
		case 'RightUnknown':
			return `${{ role: 'A role of the user', phone: 'The phone', program: 'The program' }[finding.of]} ${finding.id} holds in the database, but no entry has given that right, or one has ended it.`;
	}
}

type Counted = Pick<
	RecordCheck,
	'entries' | 'facts' | 'looks' | 'unsealedLooks' | 'erasedPayloads' | 'checkpoints' | 'areSignaturesChecked'
>;

const sv = {
	types: typesSv,
	finding: findingSv,
	titleWhole: (at: string) => `Journalen är hel, kontrollerad ${at}`,
	titleBroken: (count: number) =>
		count === 1 ? 'Journalen är bruten på ett ställe' : `Journalen är bruten på ${count} ställen`,
	titleNever: 'Journalen är inte kontrollerad än',
	lead: 'Allt som händer skrivs i en journal där varje post är låst vid den förra, så att ingen kan ändra i efterhand utan att det syns. Varje natt kontrolleras den.',
	brokenTitle: 'Något i databasen har ändrats vid sidan av Bildlov',
	brokenText:
		'Bildlov fortsätter att fungera, och det som ändrats finns kvar som det är. Spara en kopia av databasen innan något rättas, och jämför med kontrollpunkterna som registratorn har fått.',
	more: (count: number) => `Och ${count} till. Alla visas av kommandot bildlov verify.`,
	toLog: 'Vem har tittat',
	forOperator: 'Visa det här för den som driver servern:',
	check: 'Kontrollera nu',
	checking: 'Kontrollen pågår',
	figures: 'Vad som kontrollerades',
	entries: (count: number) => (count === 1 ? '1 post' : `${figure(count, 'sv')} poster`),
	facts: 'Uppgifter som posterna svarar för',
	looks: 'Gånger någon har tittat på en person',
	unsealed: (count: number) => `${figure(count, 'sv')} är från det senaste dygnet och låses i natt.`,
	erased: 'Poster vars innehåll är gallrat',
	checkpoints: 'Kontrollpunkter',
	signed: 'Underskrifterna stämmer med nyckeln.',
	unsigned: 'Underskrifterna kunde inte kontrolleras: det fanns ingen nyckel då.',
	checkpointTitle: 'Den senaste kontrollpunkten',
	checkpointText:
		'Den visar hur långt journalen hade kommit. Förvara den utanför servern: den som har den kan visa om något har ändrats efteråt.',
	checkpointNone: 'Ingen kontrollpunkt är gjord än. Den första görs i natt.',
	checkpointAt: (at: string) => `Gjord ${at}`,
	note: 'Kontrollpunktens text',
	publicKey: 'Den öppna nyckeln',
	publicKeyText: 'Med den kontrolleras underskriften. Förvara den på ett annat ställe än databasen.',
	copy: 'Kopiera',
	copied: 'Kopierad',
	entriesTitle: 'Det som har hänt',
	list: 'Journalens poster',
	pages: 'Äldre och nyare poster',
	filter: 'Välj vad som visas',
	type: 'Vad',
	everyType: 'Allt',
	show: 'Visa',
	reset: 'Visa allt',
	number: 'Post',
	what: 'Vad',
	when: 'När',
	who: 'Vem',
	about: 'Om',
	none: 'Det finns inga sådana poster',
	noneText: 'Välj något annat, eller visa allt.',
	older: 'Äldre',
	newest: 'Nyaste',
	actors: {
		user: 'Användare',
		device: 'Telefon',
		link: 'Den som har en länk',
		program: 'Annat system',
		operator: 'Servern'
	},
	reportWhole: 'Journalen är hel.',
	reportBroken: (count: number) =>
		count === 1 ? 'Journalen är bruten på ett ställe:' : `Journalen är bruten på ${count} ställen:`,
	reportCounts: (check: Counted) =>
		`Poster: ${check.entries}. Uppgifter: ${check.facts}. Tittanden: ${check.looks}, varav ${check.unsealedLooks} inte är låsta än. Gallrat innehåll: ${check.erasedPayloads}. Kontrollpunkter: ${check.checkpoints}.`,
	reportNoCheckpoint:
		'Ingen kontrollpunkt fanns att jämföra med: ett bortklippt slut eller en äldre kopia skulle inte synas. Ge en med --checkpoint.',
	reportNoKey: 'Ingen öppen nyckel fanns: kontrollpunkternas underskrifter är inte kontrollerade.'
};

const en: typeof sv = {
	types: typesEn,
	finding: findingEn,
	titleWhole: (at) => `The record is whole, checked ${at}`,
	titleBroken: (count) =>
		count === 1 ? 'The record is broken in one place' : `The record is broken in ${count} places`,
	titleNever: 'The record has not been checked yet',
	lead: 'Everything that happens is written in a record where each entry is locked to the one before, so that nobody can change it afterwards unseen. It is checked every night.',
	brokenTitle: 'Something in the database has been changed behind Bildlov’s back',
	brokenText:
		'Bildlov goes on working, and what was changed is left as it is. Keep a copy of the database before anything is put right, and compare it with the checkpoints that the registrar has.',
	more: (count) => `And ${count} more. The command bildlov verify shows them all.`,
	toLog: 'Who has looked',
	forOperator: 'Show this to whoever runs the server:',
	check: 'Check now',
	checking: 'The check is under way',
	figures: 'What was checked',
	entries: (count) => (count === 1 ? '1 entry' : `${figure(count, 'en')} entries`),
	facts: 'Facts that the entries answer for',
	looks: 'Times somebody has looked at a person',
	unsealed: (count) => `${figure(count, 'en')} are of the last day and are locked tonight.`,
	erased: 'Entries whose contents have been erased',
	checkpoints: 'Checkpoints',
	signed: 'Their signatures fit the key.',
	unsigned: 'The signatures could not be checked: there was no key then.',
	checkpointTitle: 'The last checkpoint',
	checkpointText:
		'It shows how far the record had come. Keep it somewhere else than on the server: whoever has it can show whether anything was changed afterwards.',
	checkpointNone: 'No checkpoint has been made yet. The first one is made tonight.',
	checkpointAt: (at) => `Made ${at}`,
	note: 'The text of the checkpoint',
	publicKey: 'The public key',
	publicKeyText: 'The signature is checked with it. Keep it somewhere else than the database.',
	copy: 'Copy',
	copied: 'Copied',
	entriesTitle: 'What has happened',
	list: 'The entries of the record',
	pages: 'Older and newer entries',
	filter: 'Choose what is shown',
	type: 'What',
	everyType: 'Everything',
	show: 'Show',
	reset: 'Show everything',
	number: 'Entry',
	what: 'What',
	when: 'When',
	who: 'Who',
	about: 'About',
	none: 'There are no such entries',
	noneText: 'Choose something else, or show everything.',
	older: 'Older',
	newest: 'Newest',
	actors: {
		user: 'User',
		device: 'Phone',
		link: 'Whoever has a link',
		program: 'Another system',
		operator: 'The server'
	},
	reportWhole: 'The record is whole.',
	reportBroken: (count) =>
		count === 1 ? 'The record is broken in one place:' : `The record is broken in ${count} places:`,
	reportCounts: (check) =>
		`Entries: ${check.entries}. Facts: ${check.facts}. Looks: ${check.looks}, of which ${check.unsealedLooks} are not sealed yet. Erased contents: ${check.erasedPayloads}. Checkpoints: ${check.checkpoints}.`,
	reportNoCheckpoint:
		'There was no checkpoint to compare with: a cut tail or an older copy would not show. Give one with --checkpoint.',
	reportNoKey: 'There was no public key: the signatures of the checkpoints have not been checked.'
};

export const recordWords = { sv, en };

/** What an entry says has happened; one that has no words yet, by its own name. */
export function entryText(type: string, language: Language): string {
	const name = type.replace(/\.v\d+$/, '');
	return recordWords[language].types[name] ?? name;
}
