import { makePack } from '#lib/server/use-cases/make-pack.ts';
import { phoneHeaders } from '#lib/sync/doors.ts';
import { packBefore, shareStates } from '#lib/sync/share-states.ts';
import { answer, refuse } from '../../../../answer.ts';
import { readingPhoneOf } from '../../../../phone-of-request.ts';
import type { RequestHandler } from './$types';

/** The event's pack, as the answers are now. */
export const GET: RequestHandler = async (event) => {
	const phone = await readingPhoneOf(event);
	if (!phone.ok) return phone.refusal;
	const pack = await makePack(event.locals.deps, phone.value, event.params.id);
	if (!pack.ok) return refuse(pack.refusal);
	const isShared = event.request.headers.get(phoneHeaders.pack) === '2';
	return answer(isShared ? shareStates(pack.value) : packBefore(pack.value));
};
