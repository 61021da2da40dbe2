import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The start of the work: what a signed-in person does most is to check. */
export const load: PageServerLoad = ({ locals }) => {
	redirect(303, locals.user ? '/check' : '/login');
};
