import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { sha256Of } from '../hash.ts';

/** What a proxy adds when it passes a request on; behind one on the same machine everybody comes from the machine itself. */
const forwarded = [
	'forwarded',
	'via',
	'x-forwarded-for',
	'x-forwarded-host',
	'x-forwarded-proto',
	'x-real-ip'
];

/**
 * With a token: whoever brings it, from anywhere. Without: only a program on the machine itself, and not at all where
 * the address says https, for then a proxy stands in front that might pass anybody on as the machine itself.
 */
export function mayReadMetrics(
	asks: { readonly headers: IncomingHttpHeaders; readonly address: string | undefined },
	settings: { readonly metricsToken: string | null; readonly address: string }
): boolean {
	if (settings.metricsToken !== null) {
		const brought = /^Bearer (.+)$/.exec(asks.headers.authorization ?? '')?.[1] ?? '';
		return timingSafeEqual(Buffer.from(sha256Of(brought)), Buffer.from(sha256Of(settings.metricsToken)));
	}
	if (!isLoopback(new URL(settings.address).hostname)) return false;
	return isLoopback(asks.address ?? '') && forwarded.every((name) => asks.headers[name] === undefined);
}

function isLoopback(address: string): boolean {
	return (
		address === 'localhost' || /^(::ffff:)?127\./.test(address) || address === '::1' || address === '[::1]'
	);
}
