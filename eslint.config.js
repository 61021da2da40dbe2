import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The arrow of the house: domain ← policy ← sync ← { server, device } ← routes. Each folder names what it must not see. */
const arrow = {
	sync: { never: ['server', 'device', 'ui', 'text'] },
	server: { never: ['device', 'ui'] },
	device: { never: ['server', 'ui'] },
	// Words for every refusal and shape: the types of others may be named here, their code may not run here.
	ui: { never: ['server', 'device', 'sync'], typesMayBeNamed: true },
	text: { never: ['server', 'device', 'sync', 'ui'], typesMayBeNamed: true }
};
const seeArchitecture = 'See ARCHITECTURE.md, "The arrow".';
const noSql = {
	group: ['drizzle-orm', 'drizzle-orm/**', 'better-sqlite3'],
	message: 'SQL stands in server/db alone.'
};
const noFramework = {
	regex: '^(@sveltejs/kit|\\$app/|\\$env/)',
	message: `Routes and hooks alone know the framework. ${seeArchitecture}`
};

const mayNotImport = (patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const walls = Object.entries(arrow).map(([folder, { never, typesMayBeNamed = false }]) => ({
	files: [`src/lib/${folder}/**`],
	ignores: ['**/*.test.ts'],
	rules: mayNotImport([
		{
			regex: `^#lib/(${never.join('|')})/`,
			message: `${folder} must not import this. ${seeArchitecture}`,
			allowTypeImports: typesMayBeNamed
		},
		noFramework,
		noSql
	])
}));

/** Pure rules: no package, no clock, no chance. */
const pure = {
	files: ['src/lib/domain/**', 'src/lib/policy/**'],
	ignores: ['**/*.test.ts'],
	rules: {
		...mayNotImport([
			{
				regex: '^(?!\\.{1,2}/|#lib/(domain|policy)/)',
				message: 'domain and policy import nothing but each other.'
			}
		]),
		'no-restricted-syntax': [
			'error',
			{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is handed in.' },
			{
				selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
				message: 'Time is handed in.'
			},
			{
				selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
				message: 'Chance is handed in.'
			},
			{ selector: "MemberExpression[object.name='crypto']", message: 'Ids and chance are handed in.' }
		]
	}
};

export default tseslint.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', '.node/', 'data/', 'demo-data/', 'static/'] },
	...tseslint.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'no-console': 'error',
			'no-empty': ['error', { allowEmptyCatch: false }],
			'svelte/no-at-html-tags': 'error',
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
		rules: { 'no-undef': 'off' }
	},
	// Later entries speak for the folders that they name.
	{ files: ['src/**'], ignores: ['**/*.test.ts'], rules: mayNotImport([noSql]) },
	...walls,
	pure,
	{
		files: ['src/lib/server/db/**'],
		rules: mayNotImport([{ regex: '^#lib/(device|ui)/', message: seeArchitecture }, noFramework])
	},
	{ files: ['scripts/**', 'src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } }
);
