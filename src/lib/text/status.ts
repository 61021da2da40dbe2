/** The words of the page that says how Bildlov is. */
import { figure } from './figures.ts';
import type { Trouble } from '#lib/server/use-cases/read-status.ts';

type Of<Type extends Trouble['type']> = Extract<Trouble, { type: Type }>;
type OfDisk = 'data' | 'backup';
type Said = { readonly title: string; readonly todo: string };

interface TroubleWords {
	DiskFull(folder: OfDisk, free: string): Said;
	DiskLow(folder: OfDisk, free: string): Said;
	NoProvedBackup(): Said;
	JobsFailed(trouble: Of<'JobsFailed'>): Said;
	OpenAlarms(trouble: Of<'OpenAlarms'>): Said;
}

const svTroubles: TroubleWords = {
	DiskFull: (folder, free) =>
		folder === 'data'
			? {
					title: `Disken är full: ${free} kvar. Inget nytt tas emot`,
					todo: 'Allt sparat finns kvar och går att läsa, och telefonerna behåller sitt. Gör plats på disken, så fortsätter Bildlov av sig självt.'
				}
			: {
					title: `Disken för säkerhetskopior är full: ${free} kvar`,
					todo: 'Bildlov går som vanligt, men nya kopior kan utebli. Gör plats, eller låt BILDLOV_BACKUPS peka på en större disk.'
				},
	DiskLow: (folder, free) =>
		folder === 'data'
			? {
					title: `Disken håller på att bli full: ${free} kvar`,
					todo: 'Inget har stoppats än. Gör plats innan det är slut: då tas inget nytt emot.'
				}
			: {
					title: `Disken för säkerhetskopior håller på att bli full: ${free} kvar`,
					todo: 'Gör plats, eller låt BILDLOV_BACKUPS peka på en större disk.'
				},
	NoProvedBackup: () => ({
		title: 'Det är inte visat att data går att återställa',
		todo: 'Tills det är löst kan det som är sparat gå förlorat med disken.'
	}),
	JobsFailed: ({ count }) => ({
		title: count === 1 ? '1 sak i bakgrunden gick inte' : `${count} saker i bakgrunden gick inte`,
		todo: 'Bildlov har slutat försöka. Se varför, rätta felet och välj Försök igen.'
	}),
	OpenAlarms: ({ count }) => ({
		title: count === 1 ? '1 larm väntar på att någon tittar' : `${count} larm väntar på att någon tittar`,
		todo: 'Läs vad som har hänt, gör det som står där och markera det som sett.'
	})
};

const enTroubles: TroubleWords = {
	DiskFull: (folder, free) =>
		folder === 'data'
			? {
					title: `The disk is full: ${free} left. Nothing new is taken in`,
					todo: 'Everything saved is kept and can be read, and the phones keep theirs. Make room on the disk, and Bildlov goes on by itself.'
				}
			: {
					title: `The disk of the backups is full: ${free} left`,
					todo: 'Bildlov runs as usual, but new backups may fail. Make room, or let BILDLOV_BACKUPS point to a larger disk.'
				},
	DiskLow: (folder, free) =>
		folder === 'data'
			? {
					title: `The disk is filling up: ${free} left`,
					todo: 'Nothing has been stopped yet. Make room before it ends: then nothing new is taken in.'
				}
			: {
					title: `The disk of the backups is filling up: ${free} left`,
					todo: 'Make room, or let BILDLOV_BACKUPS point to a larger disk.'
				},
	NoProvedBackup: () => ({
		title: 'Nothing shows that the data can be restored',
		todo: 'Until that is mended, what is saved may be lost with the disk.'
	}),
	JobsFailed: ({ count }) => ({
		title: count === 1 ? '1 thing in the background failed' : `${count} things in the background failed`,
		todo: 'Bildlov has stopped trying. See why, mend the fault and choose Try again.'
	}),
	OpenAlarms: ({ count }) => ({
		title: count === 1 ? '1 alarm waits for somebody to look' : `${count} alarms wait for somebody to look`,
		todo: 'Read what has happened, do what it says and mark it as seen.'
	})
};

const sv = {
	fine: 'Allt är i ordning',
	troubled: (count: number) => (count === 1 ? 'En sak behöver åtgärdas' : `${count} saker behöver åtgärdas`),
	lead: 'Så mår databasen, disken, säkerhetskopiorna och det som görs i bakgrunden. Sidan nämner ingen person.',
	troubles: svTroubles,
	machine: 'Databas och disk',
	engine: { sqlite: 'SQLite, inbyggd', postgres: 'PostgreSQL' },
	database: 'Databasen',
	folder: { data: 'Databasens disk', backup: 'Säkerhetskopiornas disk' },
	room: { enough: 'Gott om plats', low: 'Börjar bli full', full: 'Full' },
	free: (free: string, total: string) => `${free} ledigt av ${total}`,
	work: 'I bakgrunden',
	jobs: 'E-post, besked och nattens arbete',
	jobCounts: (waiting: number, failed: number) =>
		`${figure(waiting, 'sv')} väntar, ${failed === 0 ? 'inget har gått fel' : `${figure(failed, 'sv')} gick inte`}`,
	showJobs: 'Visa vad',
	showBackups: 'Visa vad som fattas',
	alarms: 'Larm',
	noAlarms: 'Inget väntar',
	openAlarms: (count: number) => (count === 1 ? '1 väntar' : `${count} väntar`),
	showAlarms: 'Visa larmen',
	record: 'Journalen över allt som hänt',
	recordAt: (seq: string) => `${seq} händelser`,
	showRecord: 'Visa journalen',
	program: 'Programmet',
	version: (version: string) => `Bildlov ${version}`,
	running: (span: string, since: string) => `Igång i ${span}, sedan ${since}`,
	forMonitors: 'För övervakningsprogram: /readyz svarar detsamma i korthet, och /metrics ger mätvärden.'
};

const en: typeof sv = {
	fine: 'All is in order',
	troubled: (count) => (count === 1 ? 'One thing needs attention' : `${count} things need attention`),
	lead: 'How the database, the disk, the backups and the work in the background are. The page names no person.',
	troubles: enTroubles,
	machine: 'Database and disk',
	engine: { sqlite: 'SQLite, embedded', postgres: 'PostgreSQL' },
	database: 'The database',
	folder: { data: 'The disk of the database', backup: 'The disk of the backups' },
	room: { enough: 'Plenty of room', low: 'Filling up', full: 'Full' },
	free: (free, total) => `${free} free of ${total}`,
	work: 'In the background',
	jobs: 'Mail, messages and the night’s work',
	jobCounts: (waiting, failed) =>
		`${figure(waiting, 'en')} waiting, ${failed === 0 ? 'nothing has failed' : `${figure(failed, 'en')} failed`}`,
	showJobs: 'Show which',
	showBackups: 'Show what is missing',
	alarms: 'Alarms',
	noAlarms: 'None is waiting',
	openAlarms: (count) => (count === 1 ? '1 is waiting' : `${count} are waiting`),
	showAlarms: 'Show the alarms',
	record: 'The record of everything that happened',
	recordAt: (seq) => `${seq} entries`,
	showRecord: 'Show the record',
	program: 'The program',
	version: (version) => `Bildlov ${version}`,
	running: (span, since) => `Running for ${span}, since ${since}`,
	forMonitors: 'For monitoring programs: /readyz answers the same in short, and /metrics gives figures.'
};

export const statusWords = { sv, en };

/** What is wrong with one trouble, and what to do. `free` is the room left, in words. */
export function troubleWords(trouble: Trouble, free: string, language: 'sv' | 'en'): Said {
	const words = statusWords[language].troubles;
	switch (trouble.type) {
		case 'DiskFull':
			return words.DiskFull(trouble.folder, free);
		case 'DiskLow':
			return words.DiskLow(trouble.folder, free);
		case 'NoProvedBackup':
			return words.NoProvedBackup();
		case 'JobsFailed':
			return words.JobsFailed(trouble);
		case 'OpenAlarms':
			return words.OpenAlarms(trouble);
	}
}
