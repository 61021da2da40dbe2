import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Instant } from '#lib/domain/day.ts';
import { unusable } from './database-fault.ts';
import { sqliteFile } from './db/open-store.ts';
import type { Settings } from './settings.ts';
import { writeWhole } from './whole-file.ts';

/** Which municipality lives in this data folder: whoever finds this note never starts on an empty database. */
export interface Installation {
	readonly municipalityId: string;
	readonly madeAt: Instant;
}

type Folders = Pick<Settings, 'dataFolder' | 'databaseUrl' | 'backupFolder'>;

const markerOf = ({ dataFolder }: Pick<Settings, 'dataFolder'>) => join(dataFolder, 'installation.json');
const movedOf = ({ dataFolder }: Pick<Settings, 'dataFolder'>) => join(dataFolder, 'moved.json');

const markerSchema = v.object({ municipalityId: v.string(), madeAt: v.string() });

/** Null before the municipality has been set up. A note that cannot be read is a fault, not a first start. */
export function readInstallation(settings: Folders): Installation | null {
	const marker = markerOf(settings);
	if (!existsSync(marker)) return null;
	try {
		return v.parse(markerSchema, JSON.parse(readFileSync(marker, 'utf8')));
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof v.ValiError)
			throw unusable({ type: 'Unreadable', file: marker }, error);
		throw error;
	}
}

/** Whole or not at all, and only once: the municipality of a data folder does not change. */
export function keepInstallation(settings: Pick<Settings, 'dataFolder'>, installation: Installation): void {
	const marker = markerOf(settings);
	if (existsSync(marker)) return;
	mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
	writeWhole(marker, `${JSON.stringify(installation, null, '\t')}\n`);
}

/**
 * Throws `UnusableDatabase` where starting would make a new, empty database in the place of one that is lost or has
 * been moved, or where the data folder cannot be written in. Makes no file, but the data folder where it is missing.
 */
export function assertNotLost(settings: Folders): Installation | null {
	return inPlainWords(settings.dataFolder, () => {
		mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 });
		accessSync(settings.dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
		const installation = readInstallation(settings);
		if (settings.databaseUrl !== null) return installation;
		if (existsSync(movedOf(settings))) throw unusable({ type: 'Moved', note: movedOf(settings) });
		const place = sqliteFile(settings);
		const size = statSync(place, { throwIfNoEntry: false })?.size;
		if ((size ?? 0) > 0) {
			accessSync(place, constants.R_OK | constants.W_OK);
			return installation;
		}
		if (installation) throw unusable({ type: size === undefined ? 'Missing' : 'Empty', place });
		if (hasBackups(settings.backupFolder)) {
			throw unusable({ type: 'MissingWithBackups', place, backupFolder: settings.backupFolder });
		}
		return null;
	});
}

function hasBackups(folder: string): boolean {
	return existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'));
}

/** Runs what reads and writes files; what the machine's rights forbid becomes a plain reason not to start. */
export function inPlainWords<T>(path: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (!(error instanceof Error) || !('code' in error)) throw error;
		const { code } = error;
		const at = 'path' in error && typeof error.path === 'string' ? error.path : path;
		if (code === 'EACCES' || code === 'EPERM')
			throw unusable({ type: 'NoAccess', path: at, isReadOnly: false }, error);
		if (code === 'EROFS') throw unusable({ type: 'NoAccess', path: at, isReadOnly: true }, error);
		if (code === 'ENOSPC') throw unusable({ type: 'NoRoom', path: at }, error);
		if (code === 'EIO') throw unusable({ type: 'Unreadable', file: at }, error);
		throw error;
	}
}
