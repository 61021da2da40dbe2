/** One question to the server, and what may have answered: the server, nobody, or something in between. */
import * as v from 'valibot';
import { ok, refused } from '#lib/domain/result.ts';
import type { Result } from '#lib/domain/result.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * `CaptivePortal`: something answered that is not our server. `SignedOut`: the phone's token is not taken (any more).
 * `Refused`: the server does not take this very request (400, 404, 409, 413, 422 …).
 * `ServerTrouble`: the server cannot now (5xx, 408, 425, 429); `retryAfterMs` where it said when it can.
 */
export type DoorRefusal =
	| { readonly type: 'NoContact' }
	| { readonly type: 'CaptivePortal' }
	| { readonly type: 'SignedOut'; readonly status: number }
	| { readonly type: 'Refused'; readonly status: number; readonly body: unknown }
	| { readonly type: 'ServerTrouble'; readonly status: number; readonly retryAfterMs: number | null };

export interface Question<Schema extends v.GenericSchema> {
	/** With scheme and host. */
	readonly url: string;
	/** The device's token; null where none is needed (pairing). */
	readonly token: string | null;
	/** Beside the usual ones (`phoneHeaders`). */
	readonly headers?: Readonly<Record<string, string>>;
	/** Sent as JSON by POST; without it the question is a GET. */
	readonly body?: unknown;
	/** What an answer from the server looks like. Anything else was not answered by it. */
	readonly answer: Schema;
	readonly signal?: AbortSignal;
}

export async function askServer<Schema extends v.GenericSchema>(
	fetch: Fetch,
	{ url, token, headers: more = {}, body, answer, signal }: Question<Schema>
): Promise<Result<v.InferOutput<Schema>, DoorRefusal>> {
	const headers: Record<string, string> = { ...more, accept: 'application/json' };
	if (token !== null) headers.authorization = `Bearer ${token}`;
	if (body !== undefined) headers['content-type'] = 'application/json';
	let response: Response;
	let text: string;
	try {
		response = await fetch(url, {
			method: body === undefined ? 'GET' : 'POST',
			headers,
			// A redirect is a login page in between; following it would post signatures to it.
			redirect: 'error',
			cache: 'no-store',
			credentials: 'omit',
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			...(signal ? { signal } : {})
		});
		text = await response.text();
	} catch (error) {
		// fetch throws TypeError for every lost connection and redirect, AbortError and TimeoutError when we gave up.
		if (isLostContact(error)) return refused({ type: 'NoContact' });
		throw error;
	}
	const { status } = response;
	if (status === 401 || status === 403) return refused({ type: 'SignedOut', status });
	if (status === 511 || (status >= 200 && status < 400 && status !== 200))
		return refused({ type: 'CaptivePortal' });
	if (status >= 500 || status === 408 || status === 425 || status === 429) {
		return refused({ type: 'ServerTrouble', status, retryAfterMs: retryAfter(response) });
	}
	const json = parseJson(text);
	if (json === undefined) return refused({ type: 'CaptivePortal' });
	if (status !== 200) return refused({ type: 'Refused', status, body: json });
	const parsed = v.safeParse(answer, json);
	return parsed.success ? ok(parsed.output) : refused({ type: 'CaptivePortal' });
}

function isLostContact(error: unknown): boolean {
	if (error instanceof TypeError) return true;
	return error instanceof DOMException && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

/** Undefined where the text is no JSON: a login page, or nothing. */
function parseJson(text: string): unknown {
	try {
		const json: unknown = JSON.parse(text);
		return json;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

const longestRetryAfterMs = 3_600_000;

function retryAfter(response: Response): number | null {
	const header = response.headers.get('retry-after');
	if (header === null || !/^\d{1,9}$/.test(header)) return null;
	return Math.min(Number(header) * 1_000, longestRetryAfterMs);
}
