import { fail, redirect } from '@sveltejs/kit';
import { hasAdministrator } from '#lib/server/use-cases/open-set-up-link.ts';
import { municipality } from '#lib/server/db/organisation.ts';
import { ownPath } from '../own-path.ts';
import { typedIn } from '../read-form.ts';
import { setSessionCookies } from '../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

const start = '/check';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.user) redirect(303, ownPath(url.searchParams.get('next'), start));
	const { read } = locals.deps.store;
	if (!(await hasAdministrator(read))) redirect(303, '/setup');
	return {
		language: locals.language,
		municipality: (await municipality(read))?.name ?? 'Bildlov',
		hasSignedOut: url.searchParams.has('signed-out')
	};
};

export const actions: Actions = {
	default: async ({ request, locals, cookies, url }) => {
		const { email = '', password = '' } = typedIn(await request.formData());
		const signedIn = await locals.deps.identity.signIn(
			{ email: email.trim().slice(0, 254), password: password.slice(0, 1000) },
			request.headers
		);
		if (!signedIn.ok) {
			const { refusal } = signedIn;
			return fail(refusal.type === 'TooManyTries' ? 429 : 422, { refusal, values: { email } });
		}
		setSessionCookies(cookies, signedIn.value);
		redirect(303, ownPath(url.searchParams.get('next'), start));
	}
};
