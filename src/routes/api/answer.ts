import { refusalStatus } from '../refusal-status.ts';

const headers = { 'cache-control': 'no-store' };

/** Exactly 200: a phone takes any other success for somebody in between. */
export const answer = (body: unknown): Response => Response.json(body, { headers });

/** A refusal as a program reads it, `{ refusal: { type } }`. */
export function refuse(
	refusal: { readonly type: string },
	status: number = refusalStatus(refusal),
	/** When to ask again, in seconds. */
	after?: number
): Response {
	const wait = after === undefined ? {} : { 'retry-after': String(after) };
	return Response.json({ refusal }, { status, headers: { ...headers, ...wait } });
}
