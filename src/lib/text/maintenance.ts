/** The words of the page that stands in Bildlov's place while it is closed, and why the server does not start. */

/** Why a database is not used. Paths are of the server's own folders. */
export type DatabaseFault =
	| { readonly type: 'Damaged'; readonly file: string; readonly hasLog: boolean }
	| { readonly type: 'NotADatabase'; readonly file: string }
	| { readonly type: 'Foreign'; readonly file: string }
	| { readonly type: 'TooNew'; readonly file: string }
	| { readonly type: 'ChangedWhileClosed'; readonly file: string }
	| { readonly type: 'StaleLog'; readonly file: string }
	| { readonly type: 'Missing'; readonly place: string }
	| { readonly type: 'MissingWithBackups'; readonly place: string; readonly backupFolder: string }
	| { readonly type: 'Empty'; readonly place: string }
	| { readonly type: 'OfAnotherMunicipality'; readonly place: string }
	| { readonly type: 'Moved'; readonly note: string }
	| { readonly type: 'Unreadable'; readonly file: string }
	| { readonly type: 'NoAccess'; readonly path: string; readonly isReadOnly: boolean }
	| { readonly type: 'NoRoom'; readonly path: string }
	| { readonly type: 'Unreachable' };

type FaultWords = (fault: DatabaseFault) => string;

const svFault: FaultWords = (fault) => {
	switch (fault.type) {
		case 'Damaged':
			return fault.hasLog
				? `Databasen är skadad: ${fault.file}. Bredvid ligger ${fault.file}-wal. Har filen lagts tillbaka för hand hör den loggen till en annan databas: flytta undan den och starta igen. Annars: återställ en säkerhetskopia med bildlov restore.`
				: `Databasen är skadad: ${fault.file}. Återställ en säkerhetskopia med bildlov restore.`;
		case 'NotADatabase':
			return `Filen är ingen databas: ${fault.file}. Återställ en säkerhetskopia med bildlov restore.`;
		case 'Foreign':
			return `Filen är en databas, men inte Bildlovs: ${fault.file}. Lägg tillbaka rätt fil, eller återställ en säkerhetskopia med bildlov restore.`;
		case 'TooNew':
			return `Databasen är skriven av en nyare version av Bildlov: ${fault.file}. Starta den versionen.`;
		case 'ChangedWhileClosed':
			return `Databasen har ändrats sedan Bildlov stängde den: ${fault.file}. Disken kan vara skadad, eller så har någon skrivit i filen. Visa vad med bildlov verify, eller återställ en säkerhetskopia med bildlov restore. Är ändringen din egen: ta bort ${fault.file}-seal och starta igen.`;
		case 'StaleLog':
			return `Loggen ${fault.file}-wal hör inte till databasen bredvid, utan till en som låg där förut. Flytta undan loggen och starta igen.`;
		case 'Missing':
			return `Kommunens databas finns inte där den ska: ${fault.place}. Ingen ny har skapats. Lägg tillbaka filen, eller återställ en säkerhetskopia med bildlov restore.`;
		case 'MissingWithBackups':
			return `Det finns säkerhetskopior i ${fault.backupFolder} men ingen databas: ${fault.place}. Ingen ny har skapats. Återställ en säkerhetskopia med bildlov restore.`;
		case 'Empty':
			return `Databasen är tom, men kommunen har varit upplagd: ${fault.place}. Återställ en säkerhetskopia med bildlov restore. Ska kommunen börja om från början: ta bort installation.json i datamappen.`;
		case 'OfAnotherMunicipality':
			return `Databasen hör till en annan kommun eller en annan installation: ${fault.place}. Lägg tillbaka rätt databas, eller återställ en säkerhetskopia med bildlov restore. Är bytet meningen: ta bort installation.json i datamappen.`;
		case 'Moved':
			return `Databasen är flyttad till PostgreSQL (${fault.note}). Ange DATABASE_URL och starta igen. Det som ligger kvar här är gammalt och används inte.`;
		case 'Unreadable':
			return `Databasen gick inte att läsa: ${fault.file}. Titta efter fel på disken. Hjälper inte det: återställ en säkerhetskopia med bildlov restore.`;
		case 'NoAccess':
			return fault.isReadOnly
				? `Disken är skrivskyddad: ${fault.path}. Gör den skrivbar för den användare som kör Bildlov och starta igen.`
				: `Bildlov får inte läsa och skriva i ${fault.path}. Gör användaren som kör Bildlov till ägare (chown) och starta igen.`;
		case 'NoRoom':
			return `Disken är full: ${fault.path}. Gör plats och starta igen. Inget har gått förlorat.`;
		case 'Unreachable':
			return 'Databasservern svarar inte. Starta den, eller rätta DATABASE_URL, och starta Bildlov igen.';
	}
};

const enFault: FaultWords = (fault) => {
	switch (fault.type) {
		case 'Damaged':
			return fault.hasLog
				? `The database is damaged: ${fault.file}. Beside it lies ${fault.file}-wal. If the file was put back by hand, that log belongs to another database: move it away and start again. Otherwise: restore a backup with bildlov restore.`
				: `The database is damaged: ${fault.file}. Restore a backup with bildlov restore.`;
		case 'NotADatabase':
			return `This is not a database: ${fault.file}. Restore a backup with bildlov restore.`;
		case 'Foreign':
			return `The file is a database, but not one of Bildlov: ${fault.file}. Put the right file back, or restore a backup with bildlov restore.`;
		case 'TooNew':
			return `The database was written by a newer version of Bildlov: ${fault.file}. Start that version.`;
		case 'ChangedWhileClosed':
			return `The database has changed since Bildlov closed it: ${fault.file}. The disk may be damaged, or somebody has written in the file. Show what with bildlov verify, or restore a backup with bildlov restore. If the change is your own: remove ${fault.file}-seal and start again.`;
		case 'StaleLog':
			return `The log ${fault.file}-wal does not belong to the database beside it but to one that stood there before. Move the log away and start again.`;
		case 'Missing':
			return `The municipality's database is not where it should be: ${fault.place}. No new one was made. Put the file back, or restore a backup with bildlov restore.`;
		case 'MissingWithBackups':
			return `There are backups in ${fault.backupFolder} but no database: ${fault.place}. No new one was made. Restore a backup with bildlov restore.`;
		case 'Empty':
			return `The database is empty, but the municipality has been set up: ${fault.place}. Restore a backup with bildlov restore. If the municipality is to begin from the beginning: remove installation.json in the data folder.`;
		case 'OfAnotherMunicipality':
			return `The database belongs to another municipality or another installation: ${fault.place}. Put the right one back, or restore a backup with bildlov restore. If the exchange is meant: remove installation.json in the data folder.`;
		case 'Moved':
			return `The database has been moved to PostgreSQL (${fault.note}). Set DATABASE_URL and start again. What is left here is old and not used.`;
		case 'Unreadable':
			return `The database could not be read: ${fault.file}. Look for faults of the disk. If that does not help: restore a backup with bildlov restore.`;
		case 'NoAccess':
			return fault.isReadOnly
				? `The disk is read-only: ${fault.path}. Make it writable for the user that runs Bildlov and start again.`
				: `Bildlov may not read and write in ${fault.path}. Make the user that runs Bildlov its owner (chown) and start again.`;
		case 'NoRoom':
			return `The disk is full: ${fault.path}. Make room and start again. Nothing has been lost.`;
		case 'Unreachable':
			return 'The database server does not answer. Start it, or correct DATABASE_URL, and start Bildlov again.';
	}
};

export const faultWords = { sv: svFault, en: enFault };

/** `closed`: nobody can use it now. `full`: it can be read, not written. */
const sv = {
	closed: {
		title: 'Bildlov är stängt för underhåll',
		kept: 'Det som är insamlat på telefonerna finns kvar där och skickas av sig självt när Bildlov är igång igen.',
		todo: 'Vänta en stund och läs in sidan igen. Publicera inga bilder på ett svar från i går. Dröjer det: ring kommunens it-stöd.'
	},
	full: {
		title: 'Bildlov kan inte spara just nu',
		kept: 'Disken på servern är full. Det du skickade är inte sparat, men allt som var sparat finns kvar och går att läsa. Det som är insamlat på telefonerna finns kvar där och skickas senare.',
		todo: 'Gå tillbaka, behåll det du skrev och försök igen om en stund. Säg till kommunens it-stöd att disken behöver plats.'
	}
};

const en: typeof sv = {
	closed: {
		title: 'Bildlov is closed for maintenance',
		kept: 'What has been collected on the phones is kept there and sent by itself when Bildlov is running again.',
		todo: 'Wait a while and load the page again. Publish no image on an answer of yesterday. If it takes long: call the municipality’s IT support.'
	},
	full: {
		title: 'Bildlov cannot save just now',
		kept: 'The disk of the server is full. What you sent has not been saved, but everything saved before is kept and can be read. What has been collected on the phones is kept there and sent later.',
		todo: 'Go back, keep what you wrote and try again in a while. Tell the municipality’s IT support that the disk needs room.'
	}
};

export const maintenanceWords = { sv, en };
export type Closing = keyof typeof sv;
