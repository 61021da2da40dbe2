/** Files that are there whole or not at all, whenever the power goes. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a small file beside its place, flushed, and moves it there; one that is there already is replaced. */
export function writeWhole(file: string, content: string, mode = 0o600): void {
	const draft = `${file}.${process.pid}.new`;
	writeFileSync(draft, content, { mode, flush: true });
	renameSync(draft, file);
	const folder = dirname(file);
	if (process.platform === 'win32') return;
	const handle = openSync(folder, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** A file's or folder's name is safe when the folder around it is. Windows has no such call. */
export async function flushFolder(folder: string): Promise<void> {
	if (process.platform === 'win32') return;
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Whether the system says that nothing has that name. */
export const isMissing = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
