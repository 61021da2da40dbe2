import * as v from 'valibot';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { uuid } from '#lib/sync/record.ts';
import { idsOfWaiting, receivedHashes } from '../db/delivered.ts';
import { deviceById } from '../db/devices.ts';
import { grantsOf } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { readQueueFile, type QueueFileHead } from '../queue-file.ts';
import { receiveRecords, type Sender } from './receive-records.ts';

export interface ImportedFile {
	/** The phone's name and whose it is; null for one that is not known here. */
	readonly phone: { readonly name: string; readonly userName: string } | null;
	readonly madeAt: Instant;
	/** Taken in now, all of it. */
	readonly fresh: number;
	/** Taken in now, and something of it waits for a person. */
	readonly waiting: number;
	/** Was here before. */
	readonly already: number;
	/** Could not be read: damaged, or of another municipality. */
	readonly damaged: number;
	/** The file ends before its end; what came before that is taken in. */
	readonly isCutOff: boolean;
}

/** As many at a time as a phone sends. */
const atOnce = 50;

/**
 * Takes in the queue that a phone has saved as a file, every record the way it would have come from the phone: the same
 * file again changes nothing, and what a revoked phone has written waits in quarantine. The phone's clock is known only
 * from when the file was made, so that a file that was carried around for long says nothing of what came first.
 */
export async function importQueueFile(
	deps: Deps,
	actor: Actor,
	chunks: AsyncIterable<Uint8Array>
): Promise<Result<ImportedFile, NotAllowed | { readonly type: 'NotAQueueFile' }>> {
	if (!mayDo(actor, 'file-quarantine')) return refused({ type: 'NotAllowed', action: 'file-quarantine' });
	const reader = readQueueFile();
	const counts = { fresh: 0, waiting: 0, already: 0, damaged: 0 };
	let pending: unknown[] = [];
	let known: { head: QueueFileHead; from: Awaited<ReturnType<typeof senderOf>> } | null = null;

	async function deliver(): Promise<void> {
		const records = pending;
		pending = [];
		if (known === null || records.length === 0) return;
		const { head, from } = known;
		await deliverSome(deps, from.sender, head.madeAt, records, counts);
	}

	for await (const chunk of chunks) {
		for (const record of reader.take(chunk)) {
			pending.push(record);
			const head = reader.head();
			if (known === null && head) known = { head, from: await senderOf(deps, head.deviceId) };
			if (pending.length === atOnce) await deliver();
		}
	}
	const head = reader.head();
	if (!head) return refused({ type: 'NotAQueueFile' });
	known ??= { head, from: await senderOf(deps, head.deviceId) };
	await deliver();
	const { deviceId, madeAt } = head;
	const at = deps.now();
	deps.accessLog.note(actor, { what: 'queue-file-read', subjectId: null, outcome: 'shown' });
	await deps.store.transact((db) => {
		appendToLedger(db, actor, {
			type: 'queue-file-imported.v1',
			at,
			subjectId: deviceId,
			payload: { madeAt, ...counts }
		});
		return Promise.resolve();
	});
	return ok({ phone: known.from.phone, madeAt, ...counts, isCutOff: !reader.isWhole() });
}

/** The phone as the sender of what is in its file; a phone that nobody knows may do nothing. */
async function senderOf(
	{ store: { read } }: Deps,
	deviceId: string
): Promise<{ sender: Sender; phone: ImportedFile['phone'] }> {
	const device = await deviceById(read, deviceId);
	const grants = device && device.revokedAt === null ? await grantsOf(read, device.userId) : [];
	const { userId = '', userName = '' } = device ?? {};
	return {
		sender: {
			actor: { kind: 'device', id: deviceId, userId, userName, grants },
			isRevoked: grants.length === 0
		},
		phone: device && { name: device.name, userName }
	};
}

const identified = v.object({ id: uuid });

async function deliverSome(
	deps: Deps,
	sender: Sender,
	deviceNow: Instant,
	records: readonly unknown[],
	counts: { fresh: number; waiting: number; already: number; damaged: number }
): Promise<void> {
	const ids = records.flatMap((record) => {
		const parsed = v.safeParse(identified, record);
		return parsed.success ? [parsed.output.id] : [];
	});
	const before = await receivedHashes(deps.store.read, ids);
	const receipts = await receiveRecords(deps, sender, { deviceNow, records });
	const waiting = await idsOfWaiting(
		deps.store.read,
		receipts.map(({ id }) => id)
	);
	counts.damaged += records.length - receipts.length;
	for (const { id, sha256 } of receipts) {
		if (before.get(id) === sha256) counts.already += 1;
		else if (waiting.has(id)) counts.waiting += 1;
		else counts.fresh += 1;
		// Twice in the same file is here the second time.
		before.set(id, sha256);
	}
}
