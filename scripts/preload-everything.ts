import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Plugin } from 'vite';

const output = '.svelte-kit/output';

/**
 * The field's shells name every file that their page stands on, so that a phone asks for all of them at once: Kit names
 * the page's own and some of theirs, and the rest would be found out about one wave after another.
 */
export function preloadEverything(): Plugin {
	let isServer = false;
	return {
		name: 'bildlov:preload-everything',
		apply: 'build',
		configResolved(config) {
			isServer = Boolean(config.build.ssr);
		},
		writeBundle: {
			// After Kit has made the shells, before the service worker takes them in and they are copied.
			order: 'post',
			sequential: true,
			handler() {
				if (!isServer) return;
				const pages = join(output, 'prerendered/pages');
				for (const file of shellsIn(pages)) {
					const path = join(pages, file);
					writeFileSync(path, withAllPreloads(readFileSync(path, 'utf8'), scriptOfClient));
				}
			}
		}
	};
}

const scriptOfClient = (address: string) => readFileSync(join(output, 'client', address), 'utf8');

const shellsIn = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

const preload = /[ \t]*<link href="([^"]+\.js)" rel="modulepreload">\n?/g;

/** `scriptAt` gives the text of a script by its address. Only what is imported at once counts, not `import()`. */
export function withAllPreloads(html: string, scriptAt: (address: string) => string): string {
	const named = [...html.matchAll(preload)];
	const last = named.at(-1);
	if (!last) return html;
	const all = new Set(named.map((match) => match[1] ?? ''));
	const before = all.size;
	// A set gives what is added while it is walked, too.
	for (const address of all) for (const found of importsOf(scriptAt(address), address)) all.add(found);
	const added = [...all].slice(before).map((address) => `\t\t<link href="${address}" rel="modulepreload">\n`);
	const end = last.index + last[0].length;
	return html.slice(0, end) + added.join('') + html.slice(end);
}

function importsOf(script: string, address: string): string[] {
	const found = script.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
	return Array.from(found, (match) => posix.join(posix.dirname(address), match[1] ?? ''));
}
