import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';
import { writeWhole } from './whole-file.ts';

const noteOf = ({ dataFolder }: Pick<Settings, 'dataFolder'>) => join(dataFolder, 'moved.json');

/** Notes in the data folder that its SQLite database has gone to a server, so that nobody starts on it by mistake. */
export function keepMoved(settings: Pick<Settings, 'dataFolder'>, url: string): void {
	const { host, pathname } = new URL(url);
	// The address without its user and password.
	const text = { movedAt: new Date().toISOString(), to: `postgres://${host}${pathname}` };
	writeWhole(noteOf(settings), `${JSON.stringify(text, null, '\t')}\n`);
}

export function forgetMoved(settings: Pick<Settings, 'dataFolder'>): void {
	if (existsSync(noteOf(settings))) rmSync(noteOf(settings));
}
