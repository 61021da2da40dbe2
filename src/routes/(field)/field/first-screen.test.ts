/** What the app's first screen loads before it can be used, read from the sources. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const lib = resolve(here, '../../../lib');

// Imports of types alone are gone in the built app.
const statement = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"();]*?\sfrom\s+)?'([^']+)'/gm;
const typesAlone = /^\s*(?:import|export)\s+\{(?:\s*type\s+\w+,?)+\s*\}\s+from/;

/** Everything that these files load, but not what they load later on by `import()`. */
function staticGraph(files: readonly string[]): Set<string> {
	const seen = new Set<string>();
	const left = [...files];
	for (let file = left.pop(); file !== undefined; file = left.pop()) {
		if (seen.has(file)) continue;
		seen.add(file);
		if (!existsSync(file) || !/\.(ts|svelte)$/.test(file)) continue;
		for (const [whole, name = ''] of readFileSync(file, 'utf8').matchAll(statement)) {
			if (typesAlone.test(whole)) continue;
			if (name.startsWith('#lib/')) left.push(resolve(lib, name.slice(5)));
			else if (name.startsWith('.')) left.push(resolve(dirname(file), name));
			else left.push(name);
		}
	}
	return seen;
}

test('[SL31] the first screen’s own graph holds neither what seals nor the library that it seals with', () => {
	const graph = [
		...staticGraph(['+layout.ts', '+layout.svelte', '+page.svelte'].map((name) => resolve(here, name)))
	];
	const inLib = graph.filter((file) => file.startsWith(lib)).map((file) => file.slice(lib.length + 1));
	expect(inLib).toContain('device/store-at-start.ts');
	expect(inLib).not.toContain('device/open-local-store.ts');
	expect(inLib).not.toContain('device/outbox-rows.ts');
	expect(inLib).not.toContain('sync/sealing.ts');
	expect(graph.filter((name) => name.startsWith('@hpke'))).toEqual([]);
	// The same reading finds them where they are.
	expect([...staticGraph([resolve(lib, 'device/sealed-records.ts')])]).toContain('@hpke/core');
});
