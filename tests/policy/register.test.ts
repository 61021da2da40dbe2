import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guidelines } from '#lib/policy/policies.ts';
import { productRules } from '#lib/policy/product-rules.ts';
import { register, ruleById } from '#lib/policy/register.ts';
import { guidelinesPage, namedTests, ruleTestsFile, rulesPage } from '../../scripts/write-docs.ts';

const texts = new URL('../../../shared/guidelines/', import.meta.url);
const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const known = new Set([...register.map((rule) => rule.id), ...productRules.map((rule) => rule.id)]);

describe('the register of rules', () => {
	test('no id stands twice', () => {
		expect(known.size).toBe(register.length + productRules.length);
	});
	test('a rule is found by its id', () => {
		expect(ruleById('NOR-34')?.citation.section).toBe('Bilder på barn');
		expect(ruleById('NOR-999')).toBeUndefined();
	});
	test('ids tell where a rule comes from', () => {
		for (const profile of guidelines) {
			const prefix = profile.id.slice(0, 3).toUpperCase();
			for (const rule of profile.rules) expect(rule.id).toMatch(new RegExp(`^${prefix}-\\d+$`));
		}
	});

	const missing = !existsSync(texts);
	if (missing)
		console.log(
			'The guidelines’ texts are not beside the checkout: the quotes are not checked, and not counted.'
		);
	test('[D14] every quote stands word for word in its guideline, white space aside', () => {
		if (missing) {
			for (const rule of register) expect(rule.citation.quote.trim()).not.toBe('');
			return;
		}
		for (const profile of guidelines) {
			const file = readdirSync(texts).find(
				(name) => name.startsWith(`${profile.id}.`) && name.endsWith('.txt')
			);
			if (file === undefined) throw new Error(`no text of ${profile.id}`);
			const text = withoutSpace(readFileSync(new URL(file, texts), 'utf8'));
			const absent = profile.rules.filter((rule) => !text.includes(withoutSpace(rule.citation.quote)));
			expect(absent.map((rule) => rule.id)).toEqual([]);
		}
	});
	test('[D14] the sentence that a refusal is answered with stands in its source too', () => {
		const removal = ruleById('bildlov.do-not-publish')?.citation.quote ?? '';
		expect(removal).not.toBe('');
		if (missing) return;
		const file = readdirSync(texts).find((name) => name.startsWith('sollentuna.')) ?? '';
		expect(withoutSpace(readFileSync(new URL(file, texts), 'utf8'))).toContain(withoutSpace(removal));
	});
});

describe('rules and tests keep step', () => {
	const named = namedTests();

	test('every rule has a test that names it', () => {
		const tested = new Set(named.map((one) => one.rule));
		expect([...known].filter((id) => !tested.has(id))).toEqual([]);
	});
	test('no test names a rule that nobody has', () => {
		expect(named.filter((one) => !known.has(one.rule)).map((one) => `${one.rule} in ${one.file}`)).toEqual(
			[]
		);
	});
	test('docs/rules.md is up to date: node scripts/write-docs.ts', () => {
		expect(docs('rules.md')).toBe(rulesPage(named));
	});
	test('docs/guidelines.md is up to date: node scripts/write-docs.ts', () => {
		expect(docs('guidelines.md')).toBe(guidelinesPage());
	});
	test('the tests that the page of rules names are up to date: node scripts/write-docs.ts', () => {
		const written = new URL('../../src/lib/server/rule-tests.json', import.meta.url);
		expect(readFileSync(written, 'utf8')).toBe(ruleTestsFile(named));
	});
});

function withoutSpace(text: string): string {
	return text.replace(/\s+/g, '');
}
