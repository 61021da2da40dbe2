/** The words of alarms: what has happened, what it means and what to do. */
import type { AlarmKind } from '#lib/domain/alarm.ts';
import { jobsWords } from './jobs.ts';

export type AlarmAbout = Readonly<Record<string, string | number>>;

export interface AlarmFacts {
	readonly kind: AlarmKind;
	readonly about: AlarmAbout;
}

interface KindWords {
	/** Without a full stop; no name in it. */
	readonly title: (about: AlarmAbout) => string;
	readonly what: string;
	readonly todo: string;
}

const sv = {
	title: (open: number) =>
		open === 0
			? 'Inga larm väntar på någon'
			: open === 1
				? '1 larm väntar på att någon tittar'
				: `${open} larm väntar på att någon tittar`,
	lead: 'Bildlov larmar när något avviker: ovanlig läsning, en journal som inte stämmer, säkerhetskopior som saknas.',
	none: 'Inga larm än',
	noneText:
		'Här står det om något händer som någon måste titta på. Det kommer också med e-post, där e-post är inställd.',
	noMail: 'Larm skickas inte med e-post',
	noMailText:
		'Ingen e-postserver är inställd. Titta här ibland, eller be den som driver servern att ställa in en.',
	open: 'Att titta på',
	seenBefore: 'Redan sedda',
	raised: (when: string) => `Larmade ${when}`,
	see: 'Markera som sett',
	seeFor: (title: string) => `Markera som sett: ${title}`,
	seenDone: 'Larmet är markerat som sett. Att du har sett det står i journalen.',
	seenOn: (when: string, name: string) => `Sett ${when} av ${name}`,
	toJobs: 'Se vad som gick fel',
	toAccessLog: 'Se vad kontot har tittat på',
	toRecord: 'Se var journalen är bruten',
	toStatus: 'Se hur driften mår',
	toPhones: 'Se vilka nummer som saknas',
	previous: 'Nyare',
	next: 'Äldre',
	showing: (from: number, to: number, of: number) => `Visar ${from}–${to} av ${of}`,
	somebody: 'någon som inte längre finns kvar',
	account: (name: string, denials: boolean, count: number, minutes: number) =>
		`${name}: ${count} ${denials ? 'nekade försök' : 'grupper eller personer'} på ${minutes} minuter`,
	badge: (open: number) => (open === 1 ? '1 larm' : `${open} larm`),
	kinds: {
		'many-denials': {
			title: () => 'Någon har nekats många gånger på kort tid',
			what: 'Samma konto har gång på gång försökt öppna uppgifter som det inte får se.',
			todo: 'Fråga den som har kontot. Avsluta tillgången under Användare om du inte får ett bra svar.'
		},
		'many-groups': {
			title: () => 'Någon har öppnat många grupper på kort tid',
			what: 'Ett konto har gått igenom ovanligt många grupper. Det kan vara ett stort arbete, eller någon som letar.',
			todo: 'Fråga den som har kontot. Avsluta tillgången under Användare om du inte får ett bra svar.'
		},
		'broken-record': {
			title: () => 'Journalen över det som har hänt stämmer inte',
			what: 'Kontrollen har hittat något som är ändrat, borttaget eller tillagt i efterhand, vid sidan av Bildlov.',
			todo: 'Ändra ingenting. Spara en kopia av databasen, jämför med den senaste kontrollpunkten och kontakta den som ansvarar för säkerheten.'
		},
		'no-proved-backup': {
			title: () => 'Ingen säkerhetskopia har gått att återställa på över ett dygn',
			what: 'Varje natt återställs en kopia på prov. Det har inte lyckats på 26 timmar, så ingen vet om kopiorna går att använda.',
			todo: 'Titta på driftsidan vad som gick fel och be den som driver servern att köra en kopia.'
		},
		'backup-failed': {
			title: () => 'En säkerhetskopia gick inte att göra eller pröva',
			what: 'Kopian är inte räknad som god. Tidigare kopior är kvar.',
			todo: 'Titta på driftsidan vad som gick fel, till exempel full disk, och be den som driver servern att köra en kopia.'
		},
		'disk-filling': {
			title: () => 'Disken håller på att ta slut',
			what: 'Mindre än en femtedel är ledig. Är det mindre än en tjugondel kvar tar Bildlov inte emot något nytt förrän det finns plats; inget som är sparat går förlorat.',
			todo: 'Be den som driver servern att ge mer plats.'
		},
		'job-failed': {
			title: ({ job }) => `Misslyckades i bakgrunden: ${jobsWords.sv.kindNamed(String(job))}`,
			what: 'Bildlov har försökt flera gånger och har slutat försöka. Inget är borttaget.',
			todo: 'Öppna sidan med det som körs i bakgrunden, se varför, och välj Försök igen när felet är rättat.'
		},
		'records-missing': {
			title: ({ count }) =>
				count === 1
					? 'Ett svar från en telefon har inte kommit fram på ett dygn'
					: `${count} svar från en telefon har inte kommit fram på ett dygn`,
			what: 'Telefonen numrerar sina svar, och det finns luckor i det som har kommit hit. Svaren ligger troligen kvar på telefonen.',
			todo: 'Be den som har telefonen att öppna Bildlov där det finns nät, så skickas de. Går det inte: tryck Spara som fil på telefonen, och läs in filen på sidan Telefoner. Är telefonen borta: spärra den där.'
		},
		'phone-wiped': {
			title: ({ count }) =>
				count === 1
					? 'En telefons lagring har tömts, och 1 svar hade inte kommit fram'
					: `En telefons lagring har tömts, och ${count} svar hade inte kommit fram`,
			what: 'Svaren finns inte längre på telefonen och har aldrig kommit hit. Allt annat från telefonen är kvar.',
			todo: 'Finns det en fil som någon har sparat med Spara som fil: läs in den på sidan Telefoner. Annars: se vilka barn på tillfället som saknar svar, och fråga de familjerna igen.'
		}
	} satisfies Record<AlarmKind, KindWords> as Record<AlarmKind, KindWords>,
	aboutKeys: {
		userId: 'Konto',
		actorId: 'Konto',
		count: 'Antal',
		numbers: 'Nummer',
		event: 'Tillfälle',
		phone: 'Telefon',
		job: 'Vad',
		findings: 'Antal ställen',
		seq: 'Post i journalen',
		problem: 'Fel',
		minutes: 'Minuter',
		freePercent: 'Ledigt, procent',
		hours: 'Timmar'
	} as Readonly<Record<string, string>>,
	refusals: {
		NotAllowed: {
			happened: 'Du får inte hantera larm.',
			kept: 'Inget har ändrats.',
			todo: 'Be dataskyddsombudet eller en administratör.'
		},
		NoSuchAlarm: {
			happened: 'Larmet är redan sett, eller finns inte.',
			kept: 'Inget har ändrats.',
			todo: 'Titta i listan, som nu är den senaste.'
		}
	}
};

const en: typeof sv = {
	title: (open) =>
		open === 0
			? 'No alarms wait for anybody'
			: open === 1
				? '1 alarm waits for somebody to look'
				: `${open} alarms wait for somebody to look`,
	lead: 'Bildlov raises an alarm when something is out of the ordinary: unusual reading, a record that does not hold, backups that are missing.',
	none: 'No alarms yet',
	noneText:
		'Here it says when something happens that somebody must look at. It also comes by mail, where mail is set up.',
	noMail: 'Alarms are not sent by mail',
	noMailText: 'No mail server is set. Look here now and then, or ask whoever runs the server to set one.',
	open: 'To look at',
	seenBefore: 'Seen',
	raised: (when) => `Raised ${when}`,
	see: 'Seen',
	seeFor: (title) => `Seen: ${title}`,
	seenDone: 'The alarm is marked as seen. The record holds that you have seen it.',
	seenOn: (when, name) => `Seen ${when} by ${name}`,
	toJobs: 'See what failed',
	toAccessLog: 'See what the account has looked at',
	toRecord: 'See where the record is broken',
	toStatus: 'See how the operation is',
	toPhones: 'See which numbers are missing',
	previous: 'Newer',
	next: 'Older',
	showing: (from, to, of) => `Showing ${from}–${to} of ${of}`,
	somebody: 'somebody who is no longer here',
	account: (name, denials, count, minutes) =>
		`${name}: ${count} ${denials ? 'denied tries' : 'groups or people'} in ${minutes} minutes`,
	badge: (open) => (open === 1 ? '1 alarm' : `${open} alarms`),
	kinds: {
		'many-denials': {
			title: () => 'Somebody has been denied many times in a short while',
			what: 'The same account has tried again and again to open what it may not see.',
			todo: 'Ask whoever has the account. End the access under Users if you get no good answer.'
		},
		'many-groups': {
			title: () => 'Somebody has opened many groups in a short while',
			what: 'An account has gone through unusually many groups. It may be a big piece of work, or somebody who is searching.',
			todo: 'Ask whoever has the account. End the access under Users if you get no good answer.'
		},
		'broken-record': {
			title: () => 'The record of what happened does not hold together',
			what: 'The check has found something that was changed, removed or added afterwards, behind Bildlov’s back.',
			todo: 'Change nothing. Keep a copy of the database, compare with the latest checkpoint and tell whoever answers for security.'
		},
		'no-proved-backup': {
			title: () => 'No backup has been proved for more than a day',
			what: 'Every night a backup is restored on trial. That has not succeeded for 26 hours, so it is not certain that a restore would work.',
			todo: 'See on the status page what went wrong and ask whoever runs the server to make a backup.'
		},
		'backup-failed': {
			title: () => 'A backup could not be made or proved',
			what: 'The backup does not count as good. Earlier ones are still there.',
			todo: 'See on the status page what went wrong, a full disk for instance, and ask whoever runs the server to make a backup.'
		},
		'disk-filling': {
			title: () => 'The disk is filling up',
			what: 'Less than a fifth is free. With less than a twentieth left Bildlov takes in nothing new until there is room; nothing that is saved gets lost.',
			todo: 'Ask whoever runs the server for more room.'
		},
		'job-failed': {
			title: ({ job }) => `Failed in the background: ${jobsWords.en.kindNamed(String(job))}`,
			what: 'Bildlov has tried several times and has stopped trying. Nothing is removed.',
			todo: 'Open the page with what runs in the background, see why, and choose Try again when the fault is mended.'
		},
		'records-missing': {
			title: ({ count }) =>
				count === 1
					? 'An answer from a phone has not arrived for a day'
					: `${count} answers from a phone have not arrived for a day`,
			what: 'The phone numbers its answers, and there are gaps in what has come here. The answers are probably still on the phone.',
			todo: 'Ask whoever has the phone to open Bildlov where there is a network, and they are sent. If that does not work: press Save as a file on the phone, and read the file in on the page Phones. If the phone is gone: revoke it there.'
		},
		'phone-wiped': {
			title: ({ count }) =>
				count === 1
					? 'A phone’s storage has been wiped, and 1 answer had not arrived'
					: `A phone’s storage has been wiped, and ${count} answers had not arrived`,
			what: 'The answers are no longer on the phone and have never come here. Everything else from the phone is kept.',
			todo: 'If somebody has saved a file with Save as a file: read it in on the page Phones. Otherwise: see which children at the event lack an answer, and ask those families again.'
		}
	},
	aboutKeys: {
		userId: 'Account',
		actorId: 'Account',
		count: 'Count',
		numbers: 'Numbers',
		event: 'Event',
		phone: 'Phone',
		job: 'What',
		findings: 'Number of places',
		seq: 'Entry number',
		problem: 'Fault',
		minutes: 'Minutes',
		freePercent: 'Free, per cent',
		hours: 'Hours'
	},
	refusals: {
		NotAllowed: {
			happened: 'You may not handle alarms.',
			kept: 'Nothing has changed.',
			todo: 'Ask the data protection officer or an administrator.'
		},
		NoSuchAlarm: {
			happened: 'The alarm is seen already, or does not exist.',
			kept: 'Nothing has changed.',
			todo: 'Look at the list, which is now the latest.'
		}
	}
};

export const alarmWords = { sv, en };
