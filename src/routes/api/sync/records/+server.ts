import * as v from 'valibot';
import { devicePublicKey, largestUpload, phoneHeaders } from '#lib/sync/doors.ts';
import { upload } from '#lib/sync/record.ts';
import { receiveRecords } from '#lib/server/use-cases/receive-records.ts';
import { answer, refuse } from '../../answer.ts';
import { noteGiven, phoneOf, receivedOf } from '../../phone-of-request.ts';
import { readJson } from '../../read-json.ts';
import type { RequestHandler } from './$types';

/** Takes what was signed. From a revoked phone too: that waits in quarantine instead of on a phone. */
export const POST: RequestHandler = async (event) => {
	const phone = await phoneOf(event);
	if (!phone.ok) return phone.refusal;
	const delivery = await readJson(event.request, upload, largestUpload);
	if (!delivery.ok) return refuse(delivery.refusal);
	const { deps } = event.locals;
	const key = event.request.headers.get(phoneHeaders.key);
	const publicKey = v.is(devicePublicKey, key) ? key : null;
	const receipts = await receiveRecords(deps, phone.value, { ...delivery.value, publicKey });
	// Afterwards: a number that has just come is no news.
	await noteGiven(event, phone.value);
	// An app from before there were keys takes no answer with more in it than it knows.
	const areSigned = phone.value.hasKey || receipts.some(({ signature }) => signature !== undefined);
	if (!areSigned) return answer({ receipts });
	return answer({ receipts, received: await receivedOf(event, phone.value) });
};
