import { error, type RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#lib/domain/access.ts';
import { actorOfAnswerLink } from '#lib/server/use-cases/read-answer-link.ts';

/** As the own page's: a name that a browser takes from nothing else over https. */
const nameAt = (url: URL): string => (url.protocol === 'https:' ? '__Secure-answer' : 'answer');
const path = '/answer';
/** Long enough to read, to ask at home, and to answer. */
const maxAge = 12 * 60 * 60;

type Event = Pick<RequestEvent, 'cookies' | 'url' | 'locals' | 'setHeaders' | 'getClientAddress'>;

/** Keeps the code on this device, so that it does not stay in the address bar. */
export function keepCode({ cookies, url }: Pick<Event, 'cookies' | 'url'>, code: string): void {
	cookies.set(nameAt(url), code, {
		path,
		maxAge,
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

export function forgetCode({ cookies, url }: Pick<Event, 'cookies' | 'url'>): void {
	// Over plain http a browser ignores what is marked Secure, the forgetting too.
	cookies.delete(nameAt(url), { path, secure: url.protocol === 'https:' });
}

export function keptCode({ cookies, url }: Pick<Event, 'cookies' | 'url'>): string | null {
	return cookies.get(nameAt(url)) ?? null;
}

const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));

/** Whoever holds the code that this device keeps; null when it opens nothing (yet). */
export async function answerActor(event: Event): Promise<(Actor & { kind: 'link' }) | null> {
	const code = keptCode(event);
	if (code === null) return null;
	const { deps, guesses } = event.locals;
	const from = event.getClientAddress();
	const seconds = guesses.before('answer', from);
	if (seconds > 0) {
		event.setHeaders({ 'retry-after': String(seconds) });
		error(429, { message: 'TooManyRequests', language: event.locals.language });
	}
	const actor = await actorOfAnswerLink(deps, code);
	if (!actor && guesses.wrong('answer', from)) await aWhile();
	return actor;
}

/** Whoever has the address has the code: it goes to no other site, and into no index. */
export function keepPrivate({ setHeaders }: Pick<Event, 'setHeaders'>): void {
	setHeaders({ 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex, nofollow' });
}
