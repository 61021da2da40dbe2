/** What has been received, and is kept for a while: the copies, and what the server says that it has. */
import type { Instant } from '#lib/domain/day.ts';
import type { Receipt, Received, SealedRecord } from '#lib/sync/record.ts';
import { writing } from './local-database.ts';
import type { Db, KeptKey, ReceivedRow } from './local-database.ts';
import { holdsNumber } from './number-runs.ts';

/** A server that denies what it gives receipts for is not sent the same for ever. */
const mostTimesAgain = 3;

/**
 * A copy goes when the server has its number and its backup has passed it. A number that the server does not have any
 * more, because it was restored from a backup, waits again under its own number; that is looked at first, since the
 * server's own count begins anew at the backup.
 */
export function applyReceived(
	db: Db,
	deviceId: string,
	{ runs, backedUpTo }: Received
): Promise<{ backedUp: number; again: number; behind: number }> {
	return writing(db, ['outbox', 'summaries', 'kept', 'settings'], async (tx) => {
		const [outbox, summaries, kept] = [
			tx.objectStore('outbox'),
			tx.objectStore('summaries'),
			tx.objectStore('kept')
		];
		await tx.objectStore('settings').put({ runs }, receivedKey(deviceId));
		const done = { backedUp: 0, again: 0, behind: 0 };
		for (const key of await kept.getAllKeys(keptOf(deviceId))) {
			const [, seq, serverSeq] = key;
			if (holdsNumber(runs, seq)) {
				if (serverSeq > backedUpTo) continue;
				await kept.delete(key);
				done.backedUp += 1;
				continue;
			}
			const row = await kept.get(key);
			const timesAgain = (row?.timesAgain ?? 0) + 1;
			if (!row || timesAgain > mostTimesAgain) continue;
			const { id } = row.record;
			// Saved twice, and forgotten in between: one at a time, or neither of them could be written, nor any other.
			if ((await outbox.index('byRecordId').getKey(id)) !== undefined) {
				done.behind += 1;
				continue;
			}
			await outbox.put({ ...row, timesAgain });
			const summary = await summaries.get(id);
			if (summary) await summaries.put({ ...summary, receivedAt: null }, id);
			await kept.delete(key);
			done.again += 1;
		}
		return done;
	});
}

/** Deletes the copies that the server received before this, by its own clock; gives how many. */
export const dropKept = (db: Db, receivedBefore: Instant) =>
	deleteKept(db, ([, , , receivedAt]) => Date.parse(receivedAt) < Date.parse(receivedBefore));

/** Makes room: a copy of what the server has gives way to what it does not have. */
export const dropAllKept = (db: Db) => deleteKept(db, () => true);

function deleteKept(db: Db, isOver: (key: KeptKey) => boolean): Promise<number> {
	return writing(db, ['kept'], async (tx) => {
		const kept = tx.objectStore('kept');
		const over = (await kept.getAllKeys()).filter(isOver);
		for (const key of over) await kept.delete(key);
		return over.length;
	});
}

export const keptKeyOf = ({ deviceId, seq }: SealedRecord, { serverSeq, receivedAt }: Receipt): KeptKey => [
	deviceId,
	seq,
	serverSeq,
	receivedAt
];
const keptOf = (deviceId: string) => IDBKeyRange.bound([deviceId], [deviceId, []]);

/** Under it lies what the server last said that it has of a device. */
export const receivedKey = (deviceId: string) => `received:${deviceId}`;
export const isReceivedRow = (value: unknown): value is ReceivedRow =>
	typeof value === 'object' && value !== null && 'runs' in value;
