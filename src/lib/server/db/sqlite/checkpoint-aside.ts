import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sourceFile } from '../../source-file.ts';

/**
 * Moves the log of a database that is open into its file, from another thread, until it is closed. `onEnd` is told when
 * the thread ends by itself: from then on whoever commits has to do it.
 */
export function checkpointAside(file: string, onEnd: (error: unknown) => void): { close(): Promise<void> } {
	const worker = new Worker(sourceFile('src/lib/server/db/sqlite/checkpoint.worker.ts'), {
		workerData: file,
		// Node before 22.18 reads TypeScript only when told to.
		execArgv: process.features.typescript ? [] : ['--experimental-strip-types']
	});
	worker.unref();
	let hasEnded = false;
	worker.once('error', (error) => {
		hasEnded = true;
		onEnd(error);
	});
	return {
		async close() {
			if (hasEnded) return;
			const exit = once(worker, 'exit');
			worker.ref();
			worker.postMessage('close');
			await exit.catch(() => undefined);
		}
	};
}
