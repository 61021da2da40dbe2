import { error, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/access.ts';
import { beginningOf } from '#lib/server/edge/index.ts';
import { actorOfOwnPage } from '#lib/server/use-cases/read-signing.ts';
import { spokenTo } from './own-page-language.ts';

/** Over https a name that a browser takes from nothing else; not `__Host-`, which would send the code to every page. */
const nameAt = (url: URL): string => (url.protocol === 'https:' ? '__Secure-mine' : 'mine');
const path = '/mine';
/** Long enough to read and decide, short on a phone that others use. */
const maxAge = 60 * 60;

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'locals' | 'setHeaders'>;

/** Keeps the code on this device, so that the secret does not stay in the address bar. */
export function keepCode({ cookies, url }: Event, code: string): void {
	cookies.set(nameAt(url), code, {
		path,
		maxAge,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

export function forgetCode({ cookies, url }: Event): void {
	// Over plain http a browser ignores what is marked Secure, the forgetting too.
	cookies.delete(nameAt(url), { path, secure: url.protocol === 'https:' });
}

export function keptCode({ cookies, url }: Pick<Event, 'cookies' | 'url'>): string | null {
	return cookies.get(nameAt(url)) ?? null;
}

/** Whoever holds the code that this device keeps; null when it opens nothing (yet). */
export async function ownPageActor(event: Event): Promise<(Actor & { kind: 'link' }) | null> {
	const code = keptCode(event);
	if (code === null) return null;
	const { deps, guesses } = event.locals;
	const seconds = guesses.before('own-page', beginningOf(code));
	if (seconds > 0) {
		event.setHeaders({ 'retry-after': String(seconds) });
		const { language, isKnown } = await spokenTo(event, null);
		error(429, {
			message: 'TooManyRequests',
			language: event.locals.language,
			...(isKnown && { spoken: language })
		});
	}
	const actor = await actorOfOwnPage(deps, code);
	if (!actor && guesses.wrong('own-page', beginningOf(code))) await aWhile();
	return actor;
}

/** The page is somebody's own: it is not indexed, and its address goes to no other site. */
export function keepPrivate({ setHeaders }: Event): void {
	setHeaders({ 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex, nofollow' });
}
