import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Settings } from '../settings.ts';
import type { RecordCheck } from './verify.ts';

/** Checks the whole record in a thread, on a connection of its own that only reads. Rejects when that fails. */
export function checkInThread(settings: Settings): Promise<RecordCheck> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(findWorkerFile(), {
			workerData: settings,
			// Node before 22.18 reads TypeScript only when told to.
			execArgv: process.features.typescript ? [] : ['--experimental-strip-types']
		});
		worker.once('message', (check: RecordCheck) => resolve(check));
		worker.once('error', reject);
		worker.once('exit', (code) =>
			reject(new Error(`The thread that checks the record ended with code ${code}.`))
		);
	});
}

const fromProjectRoot = join('src', 'lib', 'server', 'ledger', 'verify.worker.ts');

/** Built code lies elsewhere than its source (`build/server/chunks`): looked for upwards from here, then from the working folder. */
function findWorkerFile(): string {
	for (const begin of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
		for (let folder = begin; ; folder = dirname(folder)) {
			const file = join(folder, fromProjectRoot);
			if (existsSync(file)) return file;
			if (dirname(folder) === folder) break;
		}
	}
	throw new Error(`${fromProjectRoot} is missing: the record cannot be checked without it.`);
}
