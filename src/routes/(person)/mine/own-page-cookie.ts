import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/access.ts';
import { actorOfOwnPage } from '#lib/server/use-cases/read-signing.ts';

const name = 'mine';
const path = '/mine';
/** Long enough to read and decide, short on a phone that others use. */
const maxAge = 60 * 60;

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'locals' | 'setHeaders'>;

/** Keeps the code on this device, so that the secret does not stay in the address bar. */
export function keepCode({ cookies, url }: Event, code: string): void {
	cookies.set(name, code, {
		path,
		maxAge,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

export function forgetCode({ cookies, url }: Event): void {
	// Over plain http a browser ignores what is marked Secure, the forgetting too.
	cookies.delete(name, { path, secure: url.protocol === 'https:' });
}

export function keptCode({ cookies }: Event): string | null {
	return cookies.get(name) ?? null;
}

/** Whoever holds the code that this device keeps; null when it opens nothing (yet). */
export async function ownPageActor(event: Event): Promise<(Actor & { kind: 'link' }) | null> {
	const code = keptCode(event);
	return code === null ? null : actorOfOwnPage(event.locals.deps, code);
}

/** The page is somebody's own: it is not indexed, and its address goes to no other site. */
export function keepPrivate({ setHeaders }: Event): void {
	setHeaders({ 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex, nofollow' });
}
