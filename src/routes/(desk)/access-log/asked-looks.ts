import type { AskedLooks } from '#lib/server/use-cases/read-access-log.ts';

/** What the address asks of the log. */
export function askedLooks(params: URLSearchParams): AskedLooks {
	const text = (name: string) => params.get(name)?.trim() || null;
	return {
		personId: text('person'),
		userId: text('user'),
		on: text('day'),
		onlyDenied: params.has('denied'),
		page: Number(params.get('page') ?? '1')
	};
}

/** The same question in an address, with another page or as a file. */
export function addressOf(path: string, asked: AskedLooks, page = 1): string {
	const params = new URLSearchParams();
	if (asked.personId !== null) params.set('person', asked.personId);
	if (asked.userId !== null) params.set('user', asked.userId);
	if (asked.on !== null) params.set('day', asked.on);
	if (asked.onlyDenied) params.set('denied', '1');
	if (page > 1) params.set('page', String(page));
	const query = params.toString();
	return query === '' ? path : `${path}?${query}`;
}
