import { redirect } from '@sveltejs/kit';
import { normaliseAnswerCode } from '#lib/domain/answer-link.ts';
import { forgetCode, keepCode, keepPrivate } from '../answer-cookie.ts';
import type { RequestHandler } from './$types';

/** The address in the QR code. Opening it changes nothing: a messenger that previews the link does no harm. */
export const GET: RequestHandler = (event) => {
	keepPrivate(event);
	const code = normaliseAnswerCode(event.params.code);
	// What is opened now is asked about, never what was opened before.
	if (code === null) forgetCode(event);
	else keepCode(event, code);
	redirect(303, '/answer');
};
