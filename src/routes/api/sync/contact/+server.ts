import { answer } from '../../answer.ts';
import { noteGiven, phoneOf } from '../../phone-of-request.ts';
import type { RequestHandler } from './$types';

/** Whether the server is there, and what its clock says: to anybody. A paired phone says how many numbers it has given. */
export const GET: RequestHandler = async (event) => {
	if (event.request.headers.has('authorization')) {
		const phone = await phoneOf(event);
		if (phone.ok) await noteGiven(event, phone.value);
	}
	return answer({ now: event.locals.deps.now() });
};
