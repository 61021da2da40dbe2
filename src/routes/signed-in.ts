import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/access.ts';
import { refusalStatus } from './refusal-status.ts';

/** The signed-in user, or a redirect to the page where one signs in and comes back. What the user may do, the use case says. */
export function signedIn(event: Pick<RequestEvent, 'locals' | 'url'>): Actor & { kind: 'user' } {
	if (event.locals.user) return event.locals.user;
	redirect(303, `/login?next=${encodeURIComponent(event.url.pathname + event.url.search)}`);
}

/** The error page of a refusal: for a page that cannot be shown at all. */
export function refusePage(refusal: { readonly type: string }): never {
	error(refusalStatus(refusal), { message: refusal.type });
}
