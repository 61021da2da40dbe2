import { redirect } from '@sveltejs/kit';
import { setSessionCookies } from '../session-cookies.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request, cookies }) => {
	setSessionCookies(cookies, await locals.deps.identity.signOut(request.headers));
	redirect(303, '/login?signed-out');
};
