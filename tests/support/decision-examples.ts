import { readFileSync } from 'node:fs';

export interface DecisionExample {
	readonly name: string;
	readonly input: Readonly<Record<string, unknown>>;
	readonly expect: {
		readonly verdict: string;
		readonly missing: string[];
		readonly duties: string[];
		readonly question?: string;
	};
}

/** The cases that show the vocabulary. */
export const decisionExamples: readonly DecisionExample[] = readFileSync(
	new URL('../policy/decisions.jsonl', import.meta.url),
	'utf8'
)
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line));
