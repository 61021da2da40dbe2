import { readReceived } from '#lib/server/use-cases/read-received.ts';
import { answer } from '../../answer.ts';
import { phoneOf } from '../../phone-of-request.ts';
import type { RequestHandler } from './$types';

/** Which of the phone's records have come; a revoked one asks too. */
export const GET: RequestHandler = async (event) => {
	const phone = await phoneOf(event);
	if (!phone.ok) return phone.refusal;
	return answer(await readReceived(event.locals.deps, phone.value.actor));
};
