import { pairing } from '#lib/sync/doors.ts';
import { pairPhone } from '#lib/server/use-cases/pair-phone.ts';
import { answer, refuse } from '../../answer.ts';
import { readJson } from '../../read-json.ts';
import type { RequestHandler } from './$types';

/** A phone with a code that somebody signed in has just been shown. */
export const POST: RequestHandler = async ({ locals, request, getClientAddress }) => {
	const seconds = locals.guesses.before('pairing', getClientAddress());
	if (seconds > 0) return refuse({ type: 'TooManyRequests' }, 429, seconds);
	const input = await readJson(request, pairing, 10_000);
	if (!input.ok) return refuse(input.refusal);
	const paired = await pairPhone(locals.deps, input.value);
	if (!paired.ok && paired.refusal.type === 'CodeNotGood')
		locals.guesses.wrong('pairing', getClientAddress());
	return paired.ok ? answer(paired.value) : refuse(paired.refusal);
};
