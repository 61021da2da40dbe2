import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The arrow of the house: domain ← policy ← sync ← { server, device } ← routes. Each folder names what it must not see. */
const arrow = {
	domain: ['policy/decide', 'sync', 'server', 'device', 'ui', 'text'],
	policy: ['sync', 'server', 'device', 'ui', 'text'],
	sync: ['server', 'device', 'ui', 'text'],
	server: ['device', 'ui'],
	device: ['server', 'ui'],
	ui: ['server', 'device', 'sync'],
	text: ['sync', 'server', 'device', 'ui']
};
const outside = ['@sveltejs/kit', '@sveltejs/kit/*', '$app/*', '$env/*', '**/routes/**'];

const walls = Object.entries(arrow).map(([folder, forbidden]) => ({
	files: [`src/lib/${folder}/**`],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						group: [...forbidden.map((name) => `#lib/${name}/**`), ...outside],
						message: `${folder} must not import this: see ARCHITECTURE.md, "The arrow".`
					}
				]
			}
		]
	}
}));

/** Pure rules: no package, no clock, no chance. */
const pure = {
	files: ['src/lib/domain/**', 'src/lib/policy/**'],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: '^(?!\\./|\\.\\./|#lib/(domain|policy)/)',
						message: 'domain and policy import nothing but each other.'
					}
				]
			}
		],
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
	...walls,
	pure,
	{
		// SQL stands in server/db alone.
		files: ['src/**'],
		ignores: ['src/lib/server/db/**', '**/*.test.ts'],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: ['drizzle-orm', 'drizzle-orm/**', 'better-sqlite3'],
							message: 'SQL stands in server/db alone.'
						}
					]
				}
			]
		}
	},
	{ files: ['scripts/**', 'src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } }
);
