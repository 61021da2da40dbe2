/** What waits to be sent, as rows in the phone's database. */
import type { PhoneKeys, Receipt, SealedRecord, WireRecord } from '#lib/sync/record.ts';
import { isReceivedRow, keptKeyOf, receivedKey } from './kept-rows.ts';
import { identityKey, mustEqual, numbersOf, writing } from './local-database.ts';
import type { Db, Name, OutboxRow, WriteTx } from './local-database.ts';
import type {
	Appended,
	BatchLimits,
	DeviceNumbers,
	NewRecord,
	SealedWaiting,
	StoredRecord,
	WaitingRecord
} from './local-store.ts';
import type { SummaryRow } from './locked-rows.ts';
import { missingNumbers, withNumber } from './number-runs.ts';
import { sha256Of } from './sha256.ts';
import { ReadBackDiffers } from './storage-failure.ts';

type Content = Pick<WireRecord, 'body'> | (Pick<SealedRecord, 'sealed'> & { readonly sealedSha256: string });
type AppendTx = WriteTx<('identity' | 'outbox' | 'summaries' | 'drafts' | 'vault')[]>;

/** `summary` as it is to lie here, its number not yet known; `mayWrite` throws within the transaction where it may not. */
export async function appendRecord(
	db: Db,
	added: NewRecord,
	summary: SummaryRow,
	mayWrite: (tx: AppendTx) => Promise<void>
): Promise<Appended> {
	// Before the transaction: one that waits for anything but the database ends by itself.
	const content = await contentOf(added, (await db.get('identity', identityKey))?.keys ?? null);
	const { id, sha256, draftId } = added;
	const appended = await writing(db, ['identity', 'outbox', 'summaries', 'drafts', 'vault'], async (tx) => {
		await mayWrite(tx);
		const [outbox, summaries, identities] = [
			tx.objectStore('outbox'),
			tx.objectStore('summaries'),
			tx.objectStore('identity')
		];
		const [before, waiting, identity] = await Promise.all([
			summaries.get(id),
			outbox.index('byRecordId').get(id),
			identities.get(identityKey)
		]);
		// A copy that waits again may have been forgotten in the list of what was signed.
		const there = before ?? waiting?.record;
		if (there) {
			if (draftId !== null) await tx.objectStore('drafts').delete(draftId);
			const { savedAt } = before ?? summary;
			return { type: 'AlreadyThere' as const, seq: there.seq, sha256: there.sha256, savedAt, row: waiting };
		}
		if (!identity) return { type: 'NotPaired' as const };
		// They came while this was on its way: from then on nothing is written in clear.
		if (identity.keys && 'body' in content) return { type: 'KeysCame' as const };
		const seq = identity.seq + 1;
		const envelope = { id, deviceId: identity.deviceId, seq, prevHash: identity.lastHash, sha256 };
		const row = rowOf(envelope, content);
		await outbox.add(row);
		await summaries.put({ ...summary, seq }, id);
		await identities.put({ ...identity, seq, lastHash: sha256 }, identityKey);
		if (draftId !== null) await tx.objectStore('drafts').delete(draftId);
		return { type: 'Appended' as const, seq, record: row.record };
	});
	switch (appended.type) {
		case 'NotPaired':
			return appended;
		case 'KeysCame':
			return appendRecord(db, added, summary, mayWrite);
		case 'AlreadyThere': {
			const { row, ...already } = appended;
			if (row) await mustBeWhole(row);
			return already;
		}
		case 'Appended':
			await mustHoldRecord(db, appended.record);
			return { type: 'Appended', seq: appended.seq };
	}
}

/** Sealed at once where this phone has the municipality's keys; loaded apart, for it would weigh on the first screen. */
async function contentOf({ id, sha256, body }: NewRecord, keys: PhoneKeys | null): Promise<Content> {
	const newest = keys?.sealing[0];
	if (!newest) return { body };
	const { seal } = await import('#lib/sync/sealing.ts');
	const sealed = await seal(body, { id, sha256 }, newest);
	return { sealed, sealedSha256: await sha256Of(sealed.text) };
}

export async function readBatch(
	db: Db,
	{ after, maxRecords, maxBytes }: BatchLimits
): Promise<readonly WaitingRecord[]> {
	const batch: WaitingRecord[] = [];
	let bytes = 0;
	let cursor = await db.transaction('outbox').store.openCursor(IDBKeyRange.lowerBound(after, true));
	while (cursor && batch.length < maxRecords) {
		bytes += cursor.value.bytes;
		if (batch.length > 0 && bytes > maxBytes) break;
		batch.push({ order: cursor.key, record: cursor.value.record });
		cursor = await cursor.continue();
	}
	return batch;
}

/**
 * In one transaction, read back before it ends; a transaction that reads otherwise is undone, and the clear text stays.
 * False: it is not there any more, or sealed already.
 */
export async function sealWaiting(db: Db, { order, record, sealedSha256 }: SealedWaiting): Promise<boolean> {
	const before = await writing(db, ['outbox'], async (tx) => {
		const outbox = tx.objectStore('outbox');
		const row = await outbox.get(order);
		if (!row || !('body' in row.record) || row.record.sha256 !== record.sha256) return null;
		await outbox.put({ order, record, bytes: jsonBytes(record), sealedSha256 });
		mustEqual((await outbox.get(order))?.record, record, 'sealed record');
		return row;
	});
	if (!before) return false;
	const after = await db.get('outbox', order);
	// Gone: another tab has sent it. Anything else than what was written is worse than the clear text.
	if (after && JSON.stringify(after.record) !== JSON.stringify(record)) {
		await writing(db, ['outbox'], (tx) => tx.objectStore('outbox').put(before));
		throw new ReadBackDiffers('the sealed record reads back otherwise');
	}
	return true;
}

/** `keepsCopies`: what is sealed moves to the copies that wait for the server's backup. */
export function settle(db: Db, receipts: readonly Receipt[], keepsCopies: boolean): Promise<string[]> {
	return writing(db, ['outbox', 'summaries', 'packs', 'kept', 'settings'], async (tx) => {
		const [outbox, summaries, kept] = [
			tx.objectStore('outbox'),
			tx.objectStore('summaries'),
			tx.objectStore('kept')
		];
		await forgetOldSummaries(tx);
		const left: string[] = [];
		for (const receipt of receipts) {
			const order = await outbox.index('byRecordId').getKey(receipt.id);
			const row = order === undefined ? undefined : await outbox.get(order);
			if (order === undefined || row?.record.sha256 !== receipt.sha256) continue;
			await outbox.delete(order);
			const { record } = row;
			if (keepsCopies && 'sealed' in record)
				await kept.put({ ...row, order, record }, keptKeyOf(record, receipt));
			const said = await tx.objectStore('settings').get(receivedKey(record.deviceId));
			if (isReceivedRow(said)) {
				const runs = withNumber(said.runs, record.seq);
				await tx.objectStore('settings').put({ runs }, receivedKey(record.deviceId));
			}
			const summary = await summaries.get(receipt.id);
			if (summary) await summaries.put({ ...summary, receivedAt: receipt.receivedAt }, receipt.id);
			left.push(receipt.id);
		}
		return left;
	});
}

export async function readNumbers(db: Db): Promise<DeviceNumbers | null> {
	const tx = db.transaction(['identity', 'outbox', 'settings']);
	const identity = await tx.objectStore('identity').get(identityKey);
	if (!identity) return null;
	const { deviceId, seq: made } = identity;
	const said = await tx.objectStore('settings').get(receivedKey(deviceId));
	const waiting: number[] = [];
	let cursor = await tx.objectStore('outbox').index('byDeviceSeq').openKeyCursor(numbersOf(deviceId));
	while (cursor) {
		waiting.push(cursor.key[1]);
		cursor = await cursor.continue();
	}
	const missing = isReceivedRow(said) ? missingNumbers(made, said.runs, waiting) : null;
	return { made, waiting: waiting.length, missing };
}

function rowOf(envelope: Omit<SealedRecord, 'sealed'>, content: Content): OutboxRow {
	if ('body' in content) {
		const record = { ...envelope, body: content.body };
		return { record, bytes: jsonBytes(record) };
	}
	const record = { ...envelope, sealed: content.sealed };
	return { record, bytes: jsonBytes(record), sealedSha256: content.sealedSha256 };
}

const jsonBytes = (record: StoredRecord) => new TextEncoder().encode(JSON.stringify(record)).length;

async function mustHoldRecord(db: Db, record: StoredRecord) {
	const tx = db.transaction(['outbox', 'summaries']);
	const [row, summary] = await Promise.all([
		tx.objectStore('outbox').index('byRecordId').get(record.id),
		tx.objectStore('summaries').get(record.id)
	]);
	// Another tab may have sent it in the meantime: then the server holds it.
	if (!row && summary?.receivedAt) return;
	// Or sealed it, when the keys came just now.
	if (row && 'sealed' in row.record && 'body' in record) await mustBeWhole(row);
	else mustEqual(row?.record, record, 'record');
	if (summary?.seq !== record.seq) throw new ReadBackDiffers('summary reads back otherwise');
}

/** By its hash: what was saved by another tap was sealed by itself, and cannot be compared letter for letter. */
async function mustBeWhole({ record, sealedSha256 }: OutboxRow) {
	const isWhole =
		'sealed' in record
			? (await sha256Of(record.sealed.text)) === sealedSha256
			: (await sha256Of(record.body)) === record.sha256;
	if (!isWhole) throw new ReadBackDiffers('record reads back otherwise');
}

/** Deletes the summaries that are of no use any more. */
export async function forgetSummaries<Names extends Name[]>(
	tx: WriteTx<[...Names, 'summaries']>,
	isOld: (summary: SummaryRow) => boolean
) {
	let cursor = await tx.objectStore('summaries').openCursor();
	while (cursor) {
		if (isOld(cursor.value)) await cursor.delete();
		cursor = await cursor.continue();
	}
}

/** Received signings are shown until a newer list has them; where the phone has no list, nothing will come. */
async function forgetOldSummaries(tx: WriteTx<('outbox' | 'summaries' | 'packs' | 'kept' | 'settings')[]>) {
	const lists = new Set(await tx.objectStore('packs').getAllKeys());
	await forgetSummaries(
		tx,
		(summary) => summary.receivedAt !== null && (summary.eventId === null || !lists.has(summary.eventId))
	);
}
