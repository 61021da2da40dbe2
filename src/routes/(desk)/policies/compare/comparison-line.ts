import type {
	Comparison,
	ComparisonProgress,
	ComparisonRefusal
} from '#lib/server/use-cases/compare-policies.ts';

/** One line of the answer to a comparison that is under way. */
export type ComparisonLine =
	| { readonly progress: ComparisonProgress }
	| { readonly comparison: Comparison }
	| { readonly refusal: ComparisonRefusal };

/** Asks and reads the lines as they come. Throws when the connection breaks, or the answer is another one. */
export async function* comparisonLines(query: string, signal: AbortSignal): AsyncGenerator<ComparisonLine> {
	const response = await fetch(`/policies/compare/stream?${query}`, { method: 'POST', signal });
	const isLines = response.headers.get('content-type') === 'application/x-ndjson';
	if (!isLines || !response.body) throw new Error(`The comparison was answered with ${response.status}.`);
	const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
	let rest = '';
	for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
		const lines = (rest + piece.value).split('\n');
		rest = lines.pop() ?? '';
		// Written by the server of this very page.
		for (const line of lines) yield JSON.parse(line) as ComparisonLine;
	}
}
