import { newKey } from '#lib/sync/doors.ts';
import { keepPhoneKey } from '#lib/server/use-cases/keep-phone-key.ts';
import { answer, refuse } from '../../answer.ts';
import { phoneOf } from '../../phone-of-request.ts';
import { readJson } from '../../read-json.ts';
import type { RequestHandler } from './$types';

/**
 * The key of a phone that has none here yet; the same one again is answered with the municipality's keys, which are no
 * secret: a revoked phone asks too.
 */
export const POST: RequestHandler = async (event) => {
	const phone = await phoneOf(event);
	if (!phone.ok) return phone.refusal;
	const input = await readJson(event.request, newKey, 10_000);
	if (!input.ok) return refuse(input.refusal);
	const kept = await keepPhoneKey(event.locals.deps, phone.value.actor, input.value);
	return kept.ok ? answer(kept.value) : refuse(kept.refusal);
};
