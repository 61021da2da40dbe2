/** The page that the address asks for, from 1; whatever else stands there is the first. */
export function pageAsked(url: URL): number {
	const asked = Number(url.searchParams.get('page') ?? '1');
	return Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
}
