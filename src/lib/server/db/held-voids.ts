/** Voids that came before the signing that they take back: they rest in the records that the phone has delivered. */
import { and, asc, eq, gt, like, max, notExists } from 'drizzle-orm';
import type { WireRecord } from '#lib/sync/record.ts';
import { isNamed, prepared } from './prepared.ts';
import { sentBody } from './sent-body.ts';
import type { Db } from './store.ts';

/**
 * Records of this phone with later numbers whose text is a void of the signing, apart from what waits for a person. In
 * order, as records mostly come, there are none.
 */
export async function laterVoids(
	db: Db,
	{ deviceId, seq }: Pick<WireRecord, 'deviceId' | 'seq'>,
	signingId: string
): Promise<WireRecord[]> {
	const [last] = await lastDeviceSeq(db, { deviceId });
	// Looking through the texts costs more than all else that is done for a record: only where there are later ones.
	if ((last?.seq ?? 0) <= seq) return [];
	const { receivedRecords, recordBodies, quarantine } = db.t;
	const setAside = db.q
		.select({ id: quarantine.id })
		.from(quarantine)
		.where(and(eq(quarantine.recordId, receivedRecords.id), eq(quarantine.sha256, receivedRecords.sha256)));
	const rows = await db.q
		.select()
		.from(receivedRecords)
		.innerJoin(recordBodies, eq(recordBodies.recordId, receivedRecords.id))
		.where(
			and(
				eq(receivedRecords.deviceId, deviceId),
				gt(receivedRecords.deviceSeq, seq),
				// Canonical JSON has its keys in order and no spaces: both stand in it just so.
				like(recordBodies.body, `%"signingId":"${signingId}","type":"void"%`),
				notExists(setAside)
			)
		)
		.orderBy(asc(receivedRecords.deviceSeq));
	return rows.map(({ received_records: row, record_bodies: { body } }) => ({
		id: row.id,
		deviceId: row.deviceId,
		seq: row.deviceSeq,
		prevHash: row.prevHash,
		sha256: row.sha256,
		body: sentBody(body, row.sha256)
	}));
}

const lastDeviceSeq = prepared('last_device_seq', ({ q, t: { receivedRecords } }) =>
	q
		.select({ seq: max(receivedRecords.deviceSeq) })
		.from(receivedRecords)
		.where(isNamed(receivedRecords.deviceId, 'deviceId'))
);
