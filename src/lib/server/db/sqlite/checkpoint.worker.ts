/**
 * Moves what has been committed from the log into the database file, in a thread of its own: a commit that had to do it
 * would keep everybody waiting for 50 ms. Run by Node as it stands.
 */
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

if (parentPort === null) throw new Error('This file is run as a thread by checkpoint-aside.ts.');
const port = parentPort;
// Handed over by checkpoint-aside.ts, which has typed it.
const file = workerData as string;

const everyMs = 250;
/** In bytes: a page that is written again and again is moved once, not each time. */
const worthMoving = 8_000_000;
/** What is committed meanwhile is moved too, for only a log that is moved to its end begins anew. */
const mostRounds = 10;

const connection = new Database(file, { fileMustExist: true });
connection.pragma('synchronous = FULL');

function move(): void {
	const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
	if (size < worthMoving) return;
	for (let round = 0; round < mostRounds; round += 1) {
		const [done] = connection.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
		if (!done || done.log === done.checkpointed) return;
	}
}

const timer = setInterval(move, everyMs);
port.once('message', () => {
	clearInterval(timer);
	connection.close();
	port.close();
});
