import { sha256Of } from '../hash.ts';
import type { RequestRates } from './request-rates.ts';
import { aMinute, type UsualRates } from './usual-rates.ts';

export interface Asking {
	readonly method: string;
	readonly path: string;
	/** The form action that is asked for, as the address names it, `/search`; null where it names none. */
	readonly action: string | null;
	readonly headers: Headers;
	/** Null: nobody is signed in. */
	readonly userId: string | null;
	/** The code of a page of one's own; null where none is held. */
	readonly ownPageCode: string | null;
	readonly address: string;
}

/** The machine's own questions about its health; the proxy asks them, and they must be answered in a flood too. */
const neverCounted = new Set(['/healthz', '/readyz', '/metrics']);

/** Sent with POST so that no name stands in an address, and changing nothing: whoever types is not writing. */
const isSearch = ({ path, action }: Pick<Asking, 'path' | 'action'>): boolean =>
	path === '/api/search' || (action === '/search' && searchPages.has(path));
const searchPages = new Set(['/check', '/access-log']);

/** Counts the request for whoever asks. 0: go on; otherwise the seconds to wait. */
export function takeTurn(counts: RequestRates, rates: UsualRates, asking: Asking): number {
	const { method, path, headers, userId, ownPageCode, address } = asking;
	if (neverCounted.has(path)) return 0;
	if (userId !== null) {
		const isWrite = method !== 'GET' && method !== 'HEAD' && !isSearch(asking);
		const wait = isWrite ? counts.take(`write ${userId}`, aMinute(rates.write)) : 0;
		return wait || counts.take(`user ${userId}`, aMinute(rates.user));
	}
	const token = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
	let wait = 0;
	if (token !== undefined) {
		const kind = token.startsWith('bildlov_') ? 'program' : 'phone';
		wait = counts.take(`token ${sha256Of(token)}`, aMinute(rates[kind]));
	} else if (ownPageCode !== null) {
		wait = counts.take(`link ${sha256Of(ownPageCode)}`, aMinute(rates.link));
	}
	return wait || counts.take(`address ${address}`, aMinute(rates.address));
}
