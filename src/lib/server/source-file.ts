import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A thread's file, by its path from the project's root. Built code lies elsewhere than its source
 * (`build/server/chunks`): looked for upwards from here, then from the working folder. Throws where it is missing.
 */
export function sourceFile(fromProjectRoot: string): string {
	for (const begin of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
		for (let folder = begin; ; folder = dirname(folder)) {
			const file = join(folder, fromProjectRoot);
			if (existsSync(file)) return file;
			if (dirname(folder) === folder) break;
		}
	}
	throw new Error(`${fromProjectRoot} is missing; it is part of Bildlov.`);
}
