/**
 * What waits on this phone as a file: the last resort where it cannot be sent. It holds sealed records alone, so that it
 * may be mailed, and takes nothing out of the outbox: the same record may come in twice, by file and from the phone.
 */
import type { Instant } from '#lib/domain/day.ts';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';
import type { LocalStore, StorageFailure } from './local-store.ts';
import { signedRecordOf } from './sealed-records.ts';

/** `left`: so many were saved before this phone had keys, can be read by nobody else, and are not in the file. */
export interface EmergencyFile {
	readonly name: string;
	readonly file: Blob;
	readonly records: number;
	readonly left: number;
}

/** `NothingToSave`: nothing waits that can be sealed. */
export type EmergencyRefusal =
	StorageFailure | { readonly type: 'NotPaired' } | { readonly type: 'NothingToSave'; readonly left: number };

const batch = { maxRecords: 20, maxBytes: 1_000_000 };

/** Needs no network and writes nothing to the phone's store; no more than one batch is held as text. */
export async function emergencyFile(
	store: Pick<LocalStore, 'readIdentity' | 'readIdentityOf' | 'readBatch'>,
	madeAt: Instant
): Promise<Result<EmergencyFile, EmergencyRefusal>> {
	const present = await store.readIdentity();
	if (!present.ok) return present;
	if (!present.value) return refused({ type: 'NotPaired' });
	const { deviceId, keys } = present.value;
	const head = JSON.stringify({ v: 1, kind: 'bildlov-queue', deviceId, madeAt }).slice(0, -1);
	const parts = [new Blob([`${head},"records":[`])];
	let records = 0;
	let left = 0;
	let after = 0;
	for (;;) {
		const next = await store.readBatch({ after, ...batch });
		if (!next.ok) return next;
		const last = next.value.at(-1);
		if (!last) break;
		const texts: string[] = [];
		for (const { record } of next.value) {
			const maker = await store.readIdentityOf(record.deviceId);
			if (!maker.ok) return maker;
			const signed = await signedRecordOf(record, keys, maker.value?.privateKey ?? null);
			if (signed) texts.push(JSON.stringify(signed));
			else left += 1;
		}
		if (texts.length > 0) parts.push(new Blob([records > 0 ? ',\n' : '\n', texts.join(',\n')]));
		records += texts.length;
		after = last.order;
	}
	if (records === 0) return refused({ type: 'NothingToSave', left });
	const file = new Blob([...parts, '\n]}\n'], { type: 'application/json' });
	return ok({ name: `bildlov-${deviceId.slice(-8)}-${madeAt.slice(0, 10)}.json`, file, records, left });
}
