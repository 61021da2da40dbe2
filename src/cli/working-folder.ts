import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('../..', import.meta.url));
// npm starts us in the project's own folder and says where the person stood.
const standing = resolve(process.cwd()) === resolve(home) ? (process.env.INIT_CWD ?? home) : process.cwd();

/** Migrations and the data folder are found from the project's own folder, wherever the command was given. */
export function goHome(): void {
	process.chdir(home);
}

/** A path as the person who gave the command meant it. */
export function pathFromHere(path: string): string {
	return resolve(standing, path);
}
