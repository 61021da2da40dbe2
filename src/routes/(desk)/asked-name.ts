const longest = 100;

/** Whom somebody looks for, as a search field sends it. */
export function askedName(form: FormData): string {
	const typed = form.get('q');
	return typeof typed === 'string' ? typed.trim().slice(0, longest) : '';
}
