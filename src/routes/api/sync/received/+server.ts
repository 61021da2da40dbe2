import { answer } from '../../answer.ts';
import { noteGiven, phoneOf, receivedOf } from '../../phone-of-request.ts';
import type { RequestHandler } from './$types';

/** Which of the phone's records have come; a revoked one asks too. */
export const GET: RequestHandler = async (event) => {
	const phone = await phoneOf(event);
	if (!phone.ok) return phone.refusal;
	await noteGiven(event, phone.value);
	return answer(await receivedOf(event, phone.value));
};
