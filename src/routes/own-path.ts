/** A path on this site to go on to, or the other one where the text leads anywhere else. */
export function ownPath(text: unknown, otherwise: string): string {
	// "//host" and "/\host" are other sites to a browser.
	if (typeof text !== 'string' || !/^\/(?![/\\])/.test(text) || !URL.canParse(text, 'http://own.invalid'))
		return otherwise;
	const url = new URL(text, 'http://own.invalid');
	return url.host === 'own.invalid' ? url.pathname + url.search : otherwise;
}
