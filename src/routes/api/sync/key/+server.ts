import { newKey } from '#lib/sync/doors.ts';
import { keepPhoneKey } from '#lib/server/use-cases/keep-phone-key.ts';
import { answer, refuse } from '../../answer.ts';
import { readingPhoneOf } from '../../phone-of-request.ts';
import { readJson } from '../../read-json.ts';
import type { RequestHandler } from './$types';

/** The key of a phone that has none here yet; the same one again is answered with the municipality's keys. */
export const POST: RequestHandler = async (event) => {
	const phone = await readingPhoneOf(event);
	if (!phone.ok) return phone.refusal;
	const input = await readJson(event.request, newKey, 10_000);
	if (!input.ok) return refuse(input.refusal);
	const kept = await keepPhoneKey(event.locals.deps, phone.value, input.value);
	return kept.ok ? answer(kept.value) : refuse(kept.refusal);
};
