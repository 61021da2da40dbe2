/** Which writes a browser may have been led to by another site. */

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether the request may change something: it reads, comes from a page of ours, or brings its authority in a header
 * that no other site can send. `origin` is our own, `https://bild.kommun.se`. SvelteKit asks this of forms alone; JSON,
 * plain text and bodies without a type come from other sites just as well.
 */
export function mayWrite(
	request: { readonly method: string; readonly headers: Headers },
	path: string,
	origin: string
): boolean {
	const { method, headers } = request;
	if (reading.has(method)) return true;
	const site = headers.get('sec-fetch-site');
	const from = headers.get('origin');
	if (site !== null) return site === 'same-origin' || site === 'none';
	if (from !== null) return from === origin;
	// No browser. The doors of phones and programs take a token, never a cookie: without one there is no authority to
	// borrow. A browser on another site could still use up a whole school's guesses at pairing codes.
	return path.startsWith('/api/') && !headers.has('cookie');
}
