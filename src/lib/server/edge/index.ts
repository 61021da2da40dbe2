/** What every request meets before any page or door. */
import { edgeWords } from '../../text/edge.ts';
import type { Language } from '../../text/language.ts';
import { isPacked } from './body-limits.ts';
import { countAnswers, type AnswerRates } from './answer-rates.ts';
import { watchGuesses, type Guesses } from './guesses.ts';
import { takeTurn, type Asking } from './rate-of-request.ts';
import { countRequests } from './request-rates.ts';
import { mayWrite } from './same-origin.ts';
import { ratesFrom } from './usual-rates.ts';

export type { AnswerRates } from './answer-rates.ts';
export { formOf, largestForm } from './body-limits.ts';
export { fileInForm, type FileInForm } from './file-in-form.ts';
export { beginningOf, type Guesses } from './guesses.ts';

export type EdgeRefusal =
	| { readonly type: 'BrokenAddress'; readonly status: 400 }
	| { readonly type: 'OtherSite'; readonly status: 403 }
	| { readonly type: 'Packed'; readonly status: 415 }
	| { readonly type: 'TooManyRequests'; readonly status: 429; readonly seconds: number };

export interface Edge {
	readonly guesses: Guesses;
	readonly answers: AnswerRates;
	/** Asked before anybody is looked up. `origin` is our own. */
	refuseAtOnce(request: Request, path: string, origin: string): EdgeRefusal | null;
	refuseTooMany(asking: Asking): EdgeRefusal | null;
}

/** `requestsAMinute` as in the setting; `now` in milliseconds. */
export function openEdge(requestsAMinute: string | null, now: () => number = Date.now): Edge {
	const counts = countRequests(now);
	const rates = ratesFrom(requestsAMinute);
	return {
		guesses: watchGuesses(counts),
		answers: countAnswers(counts),
		refuseAtOnce(request, path, origin) {
			if (isBroken(request.url)) return { type: 'BrokenAddress', status: 400 };
			if (!mayWrite(request, path, origin)) return { type: 'OtherSite', status: 403 };
			return isPacked(request.headers) ? { type: 'Packed', status: 415 } : null;
		},
		refuseTooMany(asking) {
			const seconds = takeTurn(counts, rates, asking);
			return seconds > 0 ? { type: 'TooManyRequests', status: 429, seconds } : null;
		}
	};
}

/**
 * An address that is nothing's: what cannot be decoded, or has NUL in it, which PostgreSQL cannot even look for. Answered
 * here, for what is thrown while SvelteKit answers such an address would end the server.
 */
function isBroken(address: string): boolean {
	if (address.includes('%00')) return true;
	try {
		decodeURI(new URL(address).pathname);
		return false;
	} catch (error) {
		if (error instanceof URIError) return true;
		throw error;
	}
}

/** A page or picture of ours, and nothing that could run in it. */
export const nothingRuns = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The refusal as whoever asked reads it: a program, a script of our pages, or a person. */
export function edgeAnswer(
	refusal: EdgeRefusal,
	asked: { readonly path: string; readonly language: Language; readonly by: 'action' | 'data' | 'browser' }
): Response {
	const { type, status } = refusal;
	const { path, language, by } = asked;
	const headers: Record<string, string> = {
		'cache-control': 'no-store',
		'content-security-policy': nothingRuns,
		...('seconds' in refusal && { 'retry-after': String(refusal.seconds) })
	};
	const error = { message: type, language };
	if (path.startsWith('/api/v1/')) return Response.json({ error: type }, { status, headers });
	if (path.startsWith('/api/')) return Response.json({ refusal: { type } }, { status, headers });
	if (by === 'action') return Response.json({ type: 'error', status, error }, { status, headers });
	if (by === 'data') return Response.json(error, { status, headers });
	headers['content-type'] = 'text/html; charset=utf-8';
	return new Response(page(path, language, type), { status, headers });
}

/** Families' own pages: whether they read Swedish or English is not known here, so that both are there. */
const isFamilys = (path: string): boolean => /^\/(?:mine|answer)(?:\/|$)/.test(path);

function page(path: string, language: Language, type: EdgeRefusal['type']): string {
	const { [type]: words, home } = edgeWords[language];
	const other = language === 'sv' ? 'en' : 'sv';
	const { title, text } = edgeWords[other][type];
	const again = isFamilys(path) ? `<section lang="${other}"><h2>${title}</h2><p>${text}</p></section>` : '';
	return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title} – Bildlov</title></head>
<body><main><h1>${words.title}</h1><p>${words.text}</p>${again}<p><a href="/">${home}</a></p></main></body>
</html>
`;
}
