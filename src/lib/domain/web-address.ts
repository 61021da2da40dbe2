const longest = 2000;

/** True for a whole address that leads to a page on the web and nowhere else: `javascript:` and `data:` do not. */
export function isWebAddress(text: string): boolean {
	if (text.length > longest || !URL.canParse(text)) return false;
	const { protocol, username, password } = new URL(text);
	return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}
