/**
 * Writes docs/rules.md, docs/guidelines.md and src/lib/server/rule-tests.json from the register and the tests:
 * `node scripts/write-docs.ts`. A test compares the files with what is made here.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guidelines } from '#lib/policy/policies.ts';
import { lawRules } from '#lib/policy/law.ts';
import { defaultRules } from '#lib/policy/defaults.ts';
import { productRules } from '#lib/policy/product-rules.ts';
import type { Rule } from '#lib/policy/profile.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A test that names a rule, `[C1] …`. */
export interface NamedTest {
	readonly rule: string;
	/** Without the rules in brackets; `…` for what a table of cases fills in. */
	readonly name: string;
	readonly file: string;
}

/** A string that begins with rules in brackets is a test's name, in a call or in a table of cases. */
const titles = /(['"`])((?:\[[\w.-]+\]\s*)+)(?:\\.|(?!\1)[^\\])*\1/g;
const ruleInBrackets = /\[([A-Z]{3}-\d+|[A-Z]{1,2}\d+|(?:law|bildlov)\.[\w-]+)\]/g;

/** Every test in src and tests that names a rule, by file; the test's own source is what is read. */
export function namedTests(): readonly NamedTest[] {
	return [...testFiles(join(root, 'src')), ...testFiles(join(root, 'tests'))].sort().flatMap((path) => {
		const file = relative(root, path).split(sep).join('/');
		return [...readFileSync(path, 'utf8').matchAll(titles)].flatMap(([whole, , brackets = '']) => {
			const name = nameOf(whole.slice(1 + brackets.length, -1));
			return [...brackets.matchAll(ruleInBrackets)].map(([, rule = '']) => ({ rule, name, file }));
		});
	});
}

/** As a reader of the page sees it: what a table of cases or a template fills in is left open. */
function nameOf(source: string): string {
	return source
		.replace(/\\(.)/g, '$1')
		.replace(/\$\{[^}]*\}|\$[a-z][\w.]*|%[sdijfo#]/gi, '…')
		.trim();
}

/** src/lib/server/rule-tests.json: by rule, the tests that hold it. The tests themselves are not in the built product. */
export function ruleTestsFile(tests: readonly NamedTest[]): string {
	const byRule = Map.groupBy(tests, (test) => test.rule);
	const entries = [...byRule].sort(([one], [other]) => (one < other ? -1 : 1));
	const named = entries.map(([rule, of]) => [
		rule,
		[...new Map(of.map(({ name, file }) => [`${file} ${name}`, { name, file }])).values()]
	]);
	return `${JSON.stringify(Object.fromEntries(named), null, '\t')}\n`;
}

function testFiles(folder: string): readonly string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(test|contract)\.ts$/.test(name))
		.map((name) => join(folder, name));
}

const generated = '<!-- Written by `node scripts/write-docs.ts` from the register of rules. Do not edit. -->';

/** docs/rules.md: the product's own rules, each with the tests that hold it. */
export function rulesPage(tests: readonly NamedTest[]): string {
	const heldBy = Map.groupBy(tests, (test) => test.rule);
	const section = (title: string, rules: readonly { id: string; text: { sv: string; en: string } }[]) => [
		`## ${title}`,
		'',
		...rules.flatMap(({ id, text }) => [
			`### ${id}`,
			'',
			text.sv,
			'',
			`*${text.en}*`,
			'',
			...uniqueFiles(heldBy.get(id) ?? []).map((file) => `- \`${file}\``),
			''
		])
	];
	const family = (letter: string) => productRules.filter(({ id }) => id.replace(/\d+$/, '') === letter);
	const letters = [...new Set(productRules.map(({ id }) => id.replace(/\d+$/, '')))];
	return page([
		generated,
		'',
		'# Bildlov’s own rules',
		'',
		'What the product holds whatever the municipality decides, and the tests that hold it there. A test’s name begins',
		'with the rule’s id in brackets. What law and guidelines say is in [guidelines.md](guidelines.md).',
		'',
		...letters.flatMap((letter) => section(familyNames[letter] ?? letter, family(letter))),
		...section('Defaults that a decision can cite', defaultRules)
	]);
}

const familyNames: Readonly<Record<string, string>> = {
	A: 'Access',
	C: 'Consents and refusals',
	D: 'Decisions',
	CH: 'Channels',
	DA: 'Days',
	E: 'The whole way, end to end',
	F: 'The phone in the field',
	IM: 'Import of class lists',
	I: 'Images',
	K: 'Looking at people',
	L: 'Ledger',
	O: 'The signer’s own page and receipt',
	P: 'Publication',
	R: 'Running',
	Q: 'Quarantine',
	S: 'Sync',
	ST: 'The store',
	T: 'Takedown',
	PO: 'Own policies',
	RU: 'Rulings',
	WC: 'What a new policy would change',
	RP: 'The page of rules',
	LB: 'The laboratory',
	AP: 'For other systems',
	RN: 'Consents to ask for again',
	AF: 'What happens to what already hangs',
	LV: 'Checking the record',
	AL: 'Who looked',
	JO: 'Jobs, mail and webhooks',
	EN: 'Two engines',
	BU: 'Backups',
	SH: 'Start and health',
	ED: 'The web’s edge',
	SE: 'Searching',
	U: 'Usable by everybody',
	W: 'Withdrawals'
};

function uniqueFiles(tests: readonly NamedTest[]): readonly string[] {
	return [...new Set(tests.map((test) => test.file))];
}

/** docs/guidelines.md: what the five guidelines and the law say, rule by rule, as the engine cites them. */
export function guidelinesPage(): string {
	return page([
		generated,
		'',
		'# What law and guidelines say, and how it is read',
		'',
		'Each row is a rule that a decision can cite: its sentence in the source, what it leads to here, and since when.',
		'',
		...guidelines.flatMap((profile) => [
			`## ${profile.name}`,
			'',
			`Policy \`${profile.id}\`, version ${profile.version}. Usual legal basis: ${profile.usualBasis}.`,
			'',
			...ruleTable(profile.rules)
		]),
		'## The law',
		'',
		'What answers where a guideline is silent.',
		'',
		...ruleTable(lawRules)
	]);
}

function ruleTable(rules: readonly Rule[]): readonly string[] {
	const documents = Map.groupBy(rules, (rule) => rule.citation.document);
	return [...documents].flatMap(([document, ofDocument]) => [
		`*${document}*`,
		'',
		'| Rule | Section | What it leads to | Sentence | From | Read on |',
		'| --- | --- | --- | --- | --- | --- |',
		...ofDocument.map(({ id, citation, text, note, from, readOn }) =>
			[
				'',
				id,
				cell(citation.section),
				cell(text.sv) + (note === undefined ? '' : `<br>*Läsning:* ${cell(note)}`),
				`”${cell(citation.quote)}”`,
				from,
				readOn ?? 'not yet compared',
				''
			]
				.join(' | ')
				.trim()
		),
		''
	]);
}

function cell(text: string): string {
	return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

function page(lines: readonly string[]): string {
	return `${lines.join('\n').trimEnd()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(join(root, 'docs/rules.md'), rulesPage(namedTests()));
	writeFileSync(join(root, 'docs/guidelines.md'), guidelinesPage());
	writeFileSync(join(root, 'src/lib/server/rule-tests.json'), ruleTestsFile(namedTests()));
}
