import * as v from 'valibot';
import { storable } from '#lib/domain/storable-text.ts';
import { findPeople } from '#lib/server/use-cases/check-people.ts';
import { answer, refuse } from '../answer.ts';
import { readJson } from '../read-json.ts';
import type { RequestHandler } from './$types';

const question = v.strictObject({ text: v.pipe(v.string(), v.maxLength(100), v.transform(storable)) });

/** As many as are looked through at a glance. */
const mostHits = 8;

/** The people whom a desk's search field shows while somebody types. Asked with POST: a name stands in no address. */
export const POST: RequestHandler = async ({ locals, request }) => {
	if (!locals.user) return refuse({ type: 'NotSignedIn' }, 401);
	const input = await readJson(request, question, 1_000);
	if (!input.ok) return refuse(input.refusal);
	const found = await findPeople(locals.deps, locals.user, input.value.text, mostHits);
	return found.ok ? answer(found.value) : refuse(found.refusal);
};
