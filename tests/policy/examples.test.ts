import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide } from '#lib/policy/decide.ts';
import { parseDecisionInput } from '#lib/policy/parse-input.ts';

interface Example {
	readonly name: string;
	readonly input: unknown;
	readonly expect: {
		readonly verdict: string;
		readonly missing: string[];
		readonly duties: string[];
		readonly question?: string;
	};
}

const examples: Example[] = readFileSync(new URL('./decisions.jsonl', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line));

describe('the cases that show the vocabulary', () => {
	test('there are some', () => expect(examples.length).toBeGreaterThanOrEqual(24));
	test.each(examples)('$name', ({ input, expect: expected }) => {
		const parsed = parseDecisionInput(input);
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
		const { verdict, missing, duties, question } = decide(parsed.value);
		expect({ verdict, missing, duties, question }).toEqual({ question: undefined, ...expected });
	});
});
