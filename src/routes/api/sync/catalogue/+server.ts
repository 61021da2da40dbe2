import { readCatalogue } from '#lib/server/use-cases/make-pack.ts';
import { answer, refuse } from '../../answer.ts';
import { readingPhoneOf } from '../../phone-of-request.ts';
import type { RequestHandler } from './$types';

/** The groups, channels and events that a phone may choose from. */
export const GET: RequestHandler = async (event) => {
	const phone = await readingPhoneOf(event);
	if (!phone.ok) return phone.refusal;
	const catalogue = await readCatalogue(event.locals.deps, phone.value);
	return catalogue.ok ? answer(catalogue.value) : refuse(catalogue.refusal);
};
