import { redirect } from '@sveltejs/kit';
import { normaliseCode } from '#lib/domain/own-page-code.ts';
import { keepCode, keepPrivate, keptCode } from '../own-page-cookie.ts';
import { forgetLanguage } from '../own-page-language.ts';
import type { RequestHandler } from './$types';

/** The address in the QR code. Opening it changes nothing: a messenger that previews the link does no harm. */
export const GET: RequestHandler = (event) => {
	keepPrivate(event);
	const code = normaliseCode(event.params.code);
	if (code !== null && code !== keptCode(event)) forgetLanguage(event);
	if (code !== null) keepCode(event, code);
	redirect(303, '/mine');
};
