import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckpointRow } from '../db/ledger.ts';
import { writeWhole } from '../whole-file.ts';
import { tidiedNote } from './checkpoint-note.ts';

export interface CheckpointFile {
	/** The file's path. */
	readonly source: string;
	readonly note: string;
}

const fileName = /^(\d+)\.txt$/;

/** Writes the checkpoint out of the database, `<seq>.txt`; a file that is there already is left as it is. */
export function writeCheckpointFile(folder: string, { seq, note }: CheckpointRow): void {
	const file = join(folder, `${seq}.txt`);
	if (existsSync(file)) return;
	mkdirSync(folder, { recursive: true });
	writeWhole(file, note, 0o644);
}

/** The checkpoints in the folder, the oldest first. */
export function checkpointFiles(folder: string): CheckpointFile[] {
	return namesIn(folder).map((name) => readCheckpointFile(join(folder, name)));
}

/** The one that says most of how far the record had come, or null where there is none. */
export function lastCheckpointFile(folder: string): CheckpointFile | null {
	const name = namesIn(folder).at(-1);
	return name === undefined ? null : readCheckpointFile(join(folder, name));
}

export function readCheckpointFile(source: string): CheckpointFile {
	return { source, note: tidiedNote(readFileSync(source, 'utf8')) };
}

function namesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const number = (name: string) => Number(fileName.exec(name)?.[1]);
	return readdirSync(folder)
		.filter((name) => fileName.test(name))
		.sort((one, other) => number(one) - number(other));
}
