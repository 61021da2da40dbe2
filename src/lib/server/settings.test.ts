import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Everything that runs when Bildlov is installed, built and served; tests and benchmarks have names of their own. */
const places = ['src', 'scripts', 'svelte.config.js'];

function filesIn(place: string): string[] {
	if (/\.[a-z]+$/.test(place)) return [place];
	return readdirSync(place, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.(ts|js|mjs|svelte)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !file.endsWith('.test.ts'));
}

/** `env.NAME`, `env['NAME']`, and `chosen('NAME')` of the settings; what `import.meta.env` says is known at the build. */
const reading =
	/(?<!import\.meta\.)\benv\.([A-Z][A-Z0-9_]+)|\benv\['([A-Z][A-Z0-9_]+)'\]|\bchosen\('([A-Z][A-Z0-9_]+)'\)/g;

/** What the shell, npm or PostgreSQL's own programs set, and what the tests alone read. */
const ofOthers = new Set(['PATH', 'INIT_CWD', 'PGPASSWORD', 'BILDLOV_SEED']);

/** Read by the adapter's own server code, which is not here. */
const ofTheAdapter = ['ADDRESS_HEADER', 'XFF_DEPTH', 'PROTOCOL_HEADER', 'BODY_SIZE_LIMIT', 'ORIGIN'];

describe('the settings', () => {
	it('that any part of the program reads stand in docs/operations.md, each in a row of its table', () => {
		const page = readFileSync('docs/operations.md', 'utf8');
		const rows = page.split('\n').filter((line) => line.startsWith('| `'));
		const named = new Set(
			rows.flatMap((row) => [...(row.split('|')[1]?.matchAll(/`([A-Z_]+)`/g) ?? [])]).map(([, name]) => name)
		);
		const read = places
			.flatMap(filesIn)
			.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(reading)])
			.map(([, member, index, setting]) => member ?? index ?? setting ?? '');
		expect(read).toEqual(expect.arrayContaining(['DATABASE_URL', 'PORT', 'BILDLOV_SMTP']));
		const missing = [...read, ...ofTheAdapter].filter((name) => !named.has(name) && !ofOthers.has(name));
		expect([...new Set(missing)]).toEqual([]);
	});
});
