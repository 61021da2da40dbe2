import { redirect } from '@sveltejs/kit';
import { isLanguage } from '#lib/text/language.ts';
import { ownPath } from '../own-path.ts';
import type { RequestHandler } from './$types';

const year = 365 * 24 * 60 * 60;

/** Keeps the chosen language and goes back to the page where it was chosen. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const data = await request.formData();
	const language = data.get('language');
	if (isLanguage(language)) {
		cookies.set('language', language, { path: '/', maxAge: year, secure: url.protocol === 'https:' });
	}
	redirect(303, ownPath(data.get('next'), '/'));
};
