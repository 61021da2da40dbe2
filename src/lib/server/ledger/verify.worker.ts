/** Checks the record in a thread of its own, so that nobody waits for a page meanwhile. Run by Node as it stands. */
import { parentPort, workerData } from 'node:worker_threads';
import { openRecord } from '../db/open-record.ts';
import type { Settings } from '../settings.ts';
import { verifyRecord } from '../use-cases/verify-record.ts';

if (parentPort === null) throw new Error('This file is run as a thread by check-in-thread.ts.');
// Handed over by check-in-thread.ts, which has typed it.
const settings = workerData as Settings;

const opened = await openRecord(settings);
try {
	const checked = await verifyRecord({ settings, source: opened.source }, { kind: 'operator', id: 'check' });
	if (!checked.ok) throw new Error(`The check of the record was refused: ${checked.refusal.type}`);
	parentPort.postMessage(checked.value);
} finally {
	await opened.close();
}
