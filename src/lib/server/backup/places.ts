/** Where things lie in the folder of the backups. Everything in it is for the owner's eyes alone. */
import { chmod, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '#lib/domain/day.ts';
import { sha256Of } from '../hash.ts';
import { isMissing } from '../whole-file.ts';

/** What is being made, and the only place where anything is ever unencrypted; emptied before and after. */
export const unfinishedIn = (backupFolder: string) => join(backupFolder, 'unfinished');

/** Each blob once for each recovery key, by the SHA-256 of what it is. */
export const blobsFolderFor = (recipient: string) => join('blobs', sha256Of(recipient).slice(0, 16));

/** `bildlov-2026-11-22T02-00-00-123Z`: in the order of time, on every kind of disk. */
export const backupName = (startedAt: Instant) => `bildlov-${startedAt.replace(/[:.]/g, '-')}`;

const namePattern = /^bildlov-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/;

/** When a backup was begun, by its name; null for anything else. */
export function instantOfName(name: string): Instant | null {
	const match = namePattern.exec(name);
	return match && `${match[1]}T${match[2]}:${match[3]}:${match[4]}.${match[5]}Z`;
}

/** The backups that lie there, the oldest first. Only what was found good was ever moved there. */
export async function namesIn(backupFolder: string): Promise<string[]> {
	return (await entriesOf(backupFolder)).filter((name) => instantOfName(name) !== null).sort();
}

/** The names in a folder; none where there is no folder. */
export async function entriesOf(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

/** Makes the folders, closes them to others, and removes what a run that was cut off has left. */
export async function prepareBackupFolder(backupFolder: string): Promise<string> {
	const unfinished = unfinishedIn(backupFolder);
	await mkdir(unfinished, { recursive: true, mode: 0o700 });
	await chmod(backupFolder, 0o700);
	await clearUnfinished(backupFolder);
	return unfinished;
}

export async function clearUnfinished(backupFolder: string): Promise<void> {
	const unfinished = unfinishedIn(backupFolder);
	for (const name of await entriesOf(unfinished)) await rm(join(unfinished, name), { recursive: true });
}

export async function isThere(path: string): Promise<boolean> {
	try {
		await stat(path);
		return true;
	} catch (error) {
		if (isMissing(error)) return false;
		throw error;
	}
}

/** The folder and the name of a backup that somebody points at. */
export const placeOf = (path: string) => ({ folder: dirname(path), name: basename(path) });
