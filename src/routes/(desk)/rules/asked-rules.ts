import { legalBases, type LegalBasis } from '#lib/domain/decision.ts';

/** What the address of the page of rules asks for. */
export interface AskedRules {
	readonly policy?: string | undefined;
	readonly version?: string | undefined;
	readonly basis?: LegalBasis | undefined;
	readonly query: string;
}

/** A choice in the list is written `policy:version`; a link names the two apart. What is not known is left out. */
export function askedRules(url: URL): AskedRules {
	const read = (name: string) => {
		const text = url.searchParams.get(name)?.trim() ?? '';
		return text === '' ? undefined : text;
	};
	const [chosen, version] = splitAtLast(read('show'));
	return {
		policy: chosen ?? read('policy'),
		version: chosen === undefined ? read('version') : version,
		basis: legalBases.find((basis) => basis === read('basis')),
		query: (read('q') ?? '').slice(0, 200)
	};
}

function splitAtLast(text: string | undefined): readonly [string | undefined, string | undefined] {
	if (text === undefined) return [undefined, undefined];
	const at = text.lastIndexOf(':');
	return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
