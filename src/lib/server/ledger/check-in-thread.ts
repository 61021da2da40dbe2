import { Worker } from 'node:worker_threads';
import type { Settings } from '../settings.ts';
import { sourceFile } from '../source-file.ts';
import type { RecordCheck } from './verify.ts';

/** Checks the whole record in a thread, on a connection of its own that only reads. Rejects when that fails. */
export function checkInThread(settings: Settings): Promise<RecordCheck> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(sourceFile('src/lib/server/ledger/verify.worker.ts'), {
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
