/** The words of backups: on the page of the machine's state, and from the command line (in Swedish). */
import type { BackupRefusal, RestoreRefusal } from '#lib/server/backup/failures.ts';
import type { BackupStatus } from '#lib/server/use-cases/read-backup-status.ts';
import type { KeyRefusal } from '#lib/server/use-cases/keep-recovery-key.ts';

/** A sentence or two for each kind of refusal. */
type RefusalWords<R extends { readonly type: string }> = {
	readonly [Type in R['type']]: (refusal: Extract<R, { readonly type: Type }>) => string;
};

/** What is said of a refusal. */
export function sayRefusal<R extends { readonly type: string }>(words: RefusalWords<R>, refusal: R): string {
	const type: R['type'] = refusal.type;
	// The words stand under the refusal's own type, which the compiler cannot follow through the union.
	return words[type](refusal as Extract<R, { readonly type: R['type'] }>);
}

const sv = {
	title: 'Säkerhetskopior',
	answers: {
		proved: 'Data går att återställa',
		unproved: 'Det är inte visat att data går att återställa',
		none: 'Det finns ingen säkerhetskopia'
	},
	lastGood: 'Senaste goda kopia',
	lastProved: 'Senast återställd på prov',
	never: 'aldrig',
	key: 'Återställningsnyckel',
	keys: {
		missing: 'Saknas',
		unconfirmed: 'Inte bekräftad',
		confirmed: 'Bekräftad'
	} satisfies Record<BackupStatus['key'], string>,
	keyMissing: 'Återställningsnyckeln saknas',
	keyMissingText:
		'Inga säkerhetskopior görs förrän den finns. Kör bildlov recovery-key create på servern och skriv av nyckeln på papper.',
	keyUnconfirmed: 'Återställningsnyckeln är inte bekräftad',
	keyUnconfirmedText:
		'Kopior görs och återställs på prov, men det räknas inte förrän någon har visat att nyckeln på papperet går att läsa. Kör bildlov recovery-key confirm på servern.',
	proofLate: 'Ingen kopia har gått att återställa på prov på mer än 26 timmar',
	proofLateText:
		'Det som är sparat finns kvar. Kör bildlov backup --rehearse på servern och läs vad den svarar.',
	failed: (at: string) => `Säkerhetskopian misslyckades ${at}`,
	rehearsalFailed: (at: string) => `Det gick inte att återställa på prov ${at}`,
	failedText: 'De äldre kopiorna finns kvar.',
	sameDisk: 'Kopiorna ligger på samma disk som databasen',
	sameDiskText:
		'Går disken sönder försvinner båda. Låt BILDLOV_BACKUPS peka på en annan disk, eller hämta mappen till en annan maskin varje dag.',
	kept: 'Kopior som finns kvar',
	noneKept: 'Inga kopior än',
	noneKeptText: 'Den första görs i natt, eller nu med bildlov backup på servern.',
	noneKeptNoKey: 'Den första görs natten efter att återställningsnyckeln har skapats.',
	showKept: (many: number) => (many === 1 ? 'Visa den enda kopian' : `Visa alla ${many} kopior`),
	made: 'Gjord',
	size: 'Storlek',
	entry: 'Så långt i journalen',
	problems: {
		RecoveryKeyMissing: 'Återställningsnyckeln saknas.',
		AlreadyRunning: 'En annan säkerhetskopia pågick.',
		TooLittleRoom: 'Det fanns för lite plats på disken.',
		DiskFull: 'Disken blev full.',
		DiskFailed: 'Disken gick inte att läsa eller skriva på.',
		DatabaseUnsound: 'Databasen är skadad eller stämmer inte med journalen.',
		ToolMissing: 'PostgreSQL:s program saknas på servern.',
		ToolFailed: 'PostgreSQL:s program avbröts.',
		CutOff: 'Den avbröts innan den var klar.',
		NoBackup: 'Kopian finns inte där den ska.',
		WrongKey: 'Nyckeln passar inte.',
		BackupDamaged: 'Kopian är skadad.',
		NoScratchDatabase: 'Databasanvändaren får inte skapa databaser (createdb).',
		TargetNotEmpty: 'Platsen var inte tom.',
		WrongTarget: 'Kopian hör till en annan sorts databas.',
		BlobsLost: 'Bilder saknas på servern.',
		Defect: 'Ett fel i programmet. Det står i loggen.'
	}
};

const en: typeof sv = {
	title: 'Backups',
	answers: {
		proved: 'The data can be restored',
		unproved: 'Nothing shows that the data can be restored',
		none: 'There is no backup'
	},
	lastGood: 'Last good backup',
	lastProved: 'Last restored on trial',
	never: 'never',
	key: 'Recovery key',
	keys: { missing: 'Missing', unconfirmed: 'Not confirmed', confirmed: 'Confirmed' },
	keyMissing: 'The recovery key is missing',
	keyMissingText:
		'No backups are made until there is one. Run bildlov recovery-key create on the server and copy the key on paper.',
	keyUnconfirmed: 'The recovery key is not confirmed',
	keyUnconfirmedText:
		'Backups are made, but none counts as proved until somebody has shown that the key on the paper can be read. Run bildlov recovery-key confirm on the server.',
	proofLate: 'No backup has been restored on trial for more than 26 hours',
	proofLateText:
		'What is saved is still there. Run bildlov backup --rehearse on the server and read its answer.',
	failed: (at) => `The backup failed ${at}`,
	rehearsalFailed: (at) => `A restore on trial failed ${at}`,
	failedText: 'The older backups are still there.',
	sameDisk: 'The backups lie on the same disk as the database',
	sameDiskText:
		'If the disk breaks, both are gone. Let BILDLOV_BACKUPS name another disk, or fetch the folder to another machine every day.',
	kept: 'Backups that are kept',
	noneKept: 'No backups yet',
	noneKeptText: 'The first is made tonight, or now by bildlov backup on the server.',
	noneKeptNoKey: 'The first is made the night after the recovery key was created.',
	showKept: (many) => (many === 1 ? 'Show the only backup' : `Show all ${many} backups`),
	made: 'Made',
	size: 'Size',
	entry: 'How far in the record',
	problems: {
		RecoveryKeyMissing: 'The recovery key is missing.',
		AlreadyRunning: 'Another backup was under way.',
		TooLittleRoom: 'There was too little room on the disk.',
		DiskFull: 'The disk became full.',
		DiskFailed: 'The disk could not be read or written.',
		DatabaseUnsound: 'The database is damaged, or does not fit its record.',
		ToolMissing: 'PostgreSQL’s programs are missing on the server.',
		ToolFailed: 'PostgreSQL’s program ended badly.',
		CutOff: 'It was cut off before it was finished.',
		NoBackup: 'The backup is not where it should be.',
		WrongKey: 'The key does not fit.',
		BackupDamaged: 'The backup is damaged.',
		NoScratchDatabase: 'The database user may not make databases (createdb).',
		TargetNotEmpty: 'The place was not empty.',
		WrongTarget: 'The backup belongs to another kind of database.',
		BlobsLost: 'Images are missing on the server.',
		Defect: 'A defect in the program. It stands in the log.'
	}
};

export const backupWords = { sv, en };

/** What went wrong, by the kind that the list keeps; a kind of an older version is a defect. */
export function problemWords(problem: string, language: keyof typeof backupWords): string {
	const { problems } = backupWords[language];
	return Object.hasOwn(problems, problem) ? problems[problem as keyof typeof problems] : problems.Defect;
}

/** "512 kB", "1,4 GB" (1.4 GB). */
export function sizeWords(bytes: number, language: keyof typeof backupWords): string {
	const [unit, divisor] = bytes >= 1e9 ? ['GB', 1e9] : bytes >= 1e6 ? ['MB', 1e6] : (['kB', 1e3] as const);
	const figure = new Intl.NumberFormat(language, { maximumFractionDigits: bytes >= 1e9 ? 1 : 0 });
	return `${figure.format(Math.max(bytes, 1000) / Number(divisor))} ${unit}`;
}

const size = (bytes: number) => sizeWords(bytes, 'sv');

/** What the command line says: what happened, what is kept, what to do. */
export const backupRefusals: RefusalWords<BackupRefusal> = {
	RecoveryKeyMissing: () =>
		'Ingen säkerhetskopia gjordes: återställningsnyckeln saknas, och en kopia som ingen kan öppna är ingen kopia. ' +
		'Kör bildlov recovery-key create först.',
	AlreadyRunning: () => 'En säkerhetskopia eller en återläsning pågår redan. Vänta tills den är klar.',
	TooLittleRoom: ({ needed, free }) =>
		`Ingen säkerhetskopia gjordes: det behövs ${size(needed)} på disken och ${size(free)} är ledigt. ` +
		'De äldre kopiorna finns kvar. Gör plats, eller låt BILDLOV_BACKUPS peka på en större disk.',
	DiskFull: () =>
		'Disken blev full innan säkerhetskopian var klar. Det ofärdiga är borttaget och de äldre kopiorna finns kvar. ' +
		'Gör plats, eller låt BILDLOV_BACKUPS peka på en större disk.',
	DiskFailed: () =>
		'Disken gick inte att läsa eller skriva på: den är trasig, eller filen fick inte bli så stor. Det ofärdiga är ' +
		'borttaget och de äldre kopiorna finns kvar. Se systemets logg.',
	DatabaseUnsound: ({ faults }) =>
		`Databasen är skadad eller stämmer inte med journalen (${faults.join(', ')}). Kopian räknas inte och är ` +
		'borttagen; de äldre finns kvar. Kör bildlov verify, och återställ den senaste goda kopian om databasen är skadad.',
	ToolMissing: ({ tool }) =>
		`Programmet ${tool} saknas eller är äldre än databasservern. De äldre kopiorna finns kvar. ` +
		'Installera PostgreSQL:s klientprogram i serverns version (Debian: apt-get install postgresql-client).',
	ToolFailed: ({ tool }) =>
		`Programmet ${tool} avbröts. De äldre kopiorna finns kvar. Se loggen hos PostgreSQL.`
};

export const restoreRefusals: RefusalWords<RestoreRefusal> = {
	NoBackup: () =>
		'Det finns ingen säkerhetskopia där. Ange mappen med kopian, bildlov-ÅÅÅÅ-MM-DD…, eller latest.',
	RecoveryKeyMissing: () =>
		'Nyckeln saknas. Ange --key FIL, eller --key ask och skriv av nyckeln från papperet. Inget har skrivits.',
	WrongKey: () =>
		'Nyckeln passar inte till den här kopian. Äldre kopior öppnas av den nyckel som gällde då. Inget har skrivits.',
	BackupDamaged: ({ what }) =>
		`Säkerhetskopian är skadad eller ofullständig: ${what}. Ingen databas har lagts på plats. Ta en äldre kopia.`,
	DiskFull: () => 'Disken blev full. Ingen databas har lagts på plats. Gör plats och kör kommandot igen.',
	DiskFailed: () =>
		'Disken gick inte att läsa eller skriva på. Ingen databas har lagts på plats. Se systemets logg.',
	TargetNotEmpty: ({ found }) =>
		`Där finns redan något: ${found}. Inget skrivs över. Flytta undan det eller välj en tom plats med --to.`,
	WrongTarget: ({ engine }) =>
		engine === 'postgres'
			? 'Kopian är av en PostgreSQL-databas. Ange en tom databas: --to postgres://…'
			: 'Kopian är av en SQLite-databas. Ange en mapp: --to MAPP.',
	AlreadyRunning: () => 'En säkerhetskopia eller en återläsning pågår redan. Vänta tills den är klar.',
	NoScratchDatabase: () =>
		'Återläsningen kunde inte prövas: databasanvändaren får inte skapa en tillfällig databas. ' +
		'Kör som databasens administratör: alter role NAMN createdb.',
	ToolMissing: ({ tool }) =>
		`Programmet ${tool} saknas eller är äldre än databasservern. Installera PostgreSQL:s klientprogram.`,
	ToolFailed: ({ tool }) => `Programmet ${tool} avbröts. Se loggen hos PostgreSQL.`
};

export const keyRefusals: RefusalWords<KeyRefusal> = {
	NotAllowed: () => 'Det får bara göras på servern.',
	KeyExists: () =>
		'Det finns redan en återställningsnyckel, och den är kvar. Ska den bytas: bildlov recovery-key replace.',
	RecoveryKeyMissing: () => 'Det finns ingen återställningsnyckel. Kör bildlov recovery-key create.',
	NotAKey: () => 'Det där är ingen nyckel: en bokstav fattas eller är fel. Läs papperet en gång till.',
	AnotherKey: () => 'Det är en nyckel, men inte den som gäller nu. Har den bytts finns ett nyare papper.'
};

/** The new key, once, and where it belongs. */
export const newKeyWords = (identity: string) => `Det här är återställningsnyckeln. Den visas bara nu:

  ${identity}

Skriv av den på två papper. Låt två personer förvara var sitt, inlåst, på olika ställen och inte i det här huset.
Utan den kan ingen läsa säkerhetskopiorna om servern är borta. Den som har den kan läsa allt som finns i dem.
Visa sedan att papperet går att läsa: bildlov recovery-key confirm
`;

export const replacedKeyWords =
	'\nSäkerhetskopior görs med den nya nyckeln från och med nu. De äldre öppnas fortfarande av det gamla papperet: spara\ndet tills de kopiorna är borttagna (högst 12 månader).\n';
