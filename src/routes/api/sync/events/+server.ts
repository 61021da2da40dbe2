import { newEvent } from '#lib/sync/doors.ts';
import { createEvent } from '#lib/server/use-cases/create-event.ts';
import { answer, refuse } from '../../answer.ts';
import { readingPhoneOf } from '../../phone-of-request.ts';
import { readJson } from '../../read-json.ts';
import type { RequestHandler } from './$types';

/** An event made on a phone; the same id again makes no second one. */
export const POST: RequestHandler = async (event) => {
	const phone = await readingPhoneOf(event);
	if (!phone.ok) return phone.refusal;
	const input = await readJson(event.request, newEvent, 100_000);
	if (!input.ok) return refuse(input.refusal);
	const made = await createEvent(event.locals.deps, phone.value, input.value);
	return made.ok ? answer(made.value) : refuse(made.refusal);
};
