import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { municipality } from '#lib/server/db/organisation.ts';
import { acceptInvitation, readInvitation } from '#lib/server/use-cases/accept-invitation.ts';
import { newPassword, readFormWithPassword, shortLine, typedIn, noErrors } from '../../read-form.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { setSessionCookies } from '../../session-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { deps, language } = locals;
	const invitation = await readInvitation(deps, params.secret);
	return {
		language,
		municipality: (await municipality(deps.store.read))?.name ?? 'Bildlov',
		invitation: invitation.ok ? invitation.value : null
	};
};

const acceptForm = v.object({ name: shortLine, password: newPassword });

export const actions: Actions = {
	default: async ({ request, locals, params, cookies }) => {
		const { deps } = locals;
		const typed = typedIn(await request.formData());
		const values = { name: typed.name ?? '' };
		const read = readFormWithPassword(acceptForm, typed);
		if (!read.ok) return fail(422, { errors: read.errors, refusal: null, values });
		const { name, password } = read.value;
		const accepted = await acceptInvitation(deps, { secret: params.secret, name, password });
		if (!accepted.ok) {
			const { refusal } = accepted;
			return fail(refusalStatus(refusal), { errors: noErrors, refusal, values });
		}
		const signedIn = await deps.identity.signIn({ email: accepted.value.email, password }, request.headers);
		if (!signedIn.ok) redirect(303, '/login');
		setSessionCookies(cookies, signedIn.value);
		redirect(303, '/');
	}
};
