/** Which of this phone's numbers no receipt has confirmed, nearly by the keys of its rows alone; loaded when asked for. */
import { numbersOf } from './local-database.ts';
import type { Db } from './local-database.ts';
import type { Unconfirmed } from './local-store.ts';
import { missingNumbers, type NumberRuns } from './number-runs.ts';

/** For this device, and for each that the phone was before and has left something of. */
export async function readUnconfirmed(db: Db): Promise<readonly Unconfirmed[]> {
	const tx = db.transaction(['identity', 'outbox', 'settings', 'summaries']);
	const outbox = tx.objectStore('outbox');
	const found: Unconfirmed[] = [];
	for (const { deviceId, seq: given } of await tx.objectStore('identity').getAll()) {
		const waiting: number[] = [];
		let last: number | null = null;
		let cursor = await outbox.index('byDeviceSeq').openKeyCursor(numbersOf(deviceId));
		while (cursor) {
			waiting.push(cursor.key[1]);
			last = cursor.primaryKey;
			cursor = await cursor.continue();
		}
		const said = await tx.objectStore('settings').get(`received:${deviceId}`);
		const runs = typeof said === 'object' && said !== null && 'runs' in said ? said.runs : null;
		// Until the server has said once what has come, nothing is known to be missing.
		const missing = runs === null ? [] : missingNumbers(given, runs, waiting);
		const record = last === null ? undefined : (await outbox.get(last))?.record;
		const summary = record && (await tx.objectStore('summaries').get(record.id));
		found.push({
			deviceId,
			given,
			numbers: runsOf([...waiting, ...missing].sort((one, other) => one - other)),
			lastEventId: summary?.eventId ?? null
		});
	}
	return found;
}

/** Numbers in order, as runs. */
function runsOf(numbers: readonly number[]): NumberRuns {
	const runs: { from: number; to: number }[] = [];
	for (const number of numbers) {
		const last = runs.at(-1);
		if (last?.to === number - 1) last.to = number;
		else runs.push({ from: number, to: number });
	}
	return runs;
}
