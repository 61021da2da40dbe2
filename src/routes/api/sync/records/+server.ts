import { largestUpload } from '#lib/sync/doors.ts';
import { upload } from '#lib/sync/record.ts';
import { receiveRecords } from '#lib/server/use-cases/receive-records.ts';
import { answer, refuse } from '../../answer.ts';
import { phoneOf } from '../../phone-of-request.ts';
import { readJson } from '../../read-json.ts';
import type { RequestHandler } from './$types';

/** Takes what was signed. From a revoked phone too: that waits in quarantine instead of on a phone. */
export const POST: RequestHandler = async (event) => {
	const phone = await phoneOf(event);
	if (!phone.ok) return phone.refusal;
	const delivery = await readJson(event.request, upload, largestUpload);
	if (!delivery.ok) return refuse(delivery.refusal);
	return answer({ receipts: await receiveRecords(event.locals.deps, phone.value, delivery.value) });
};
