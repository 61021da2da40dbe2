import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { looks } from './verdict-look.ts';

const folder = new URL('.', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const tokens = read('styles/tokens.css');
const components = read('styles/components.css');
const svelteFiles = readdirSync(folder).filter((name) => name.endsWith('.svelte'));

/** The custom properties of the first rule whose text begins with `start`. */
function tokensAfter(start: string): Map<string, string> {
	const from = tokens.indexOf(start);
	if (from < 0) throw new Error(`no such rule in tokens.css: ${start}`);
	const rule = tokens.slice(from, tokens.indexOf('}', from));
	return new Map(
		[...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value])
	);
}
const light = tokensAfter(':root {');
const themes = {
	light,
	dark: new Map([...light, ...tokensAfter(':root:not([data-theme="light"])')])
};

function luminance(hex: string): number {
	const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
	const [red = 0, green = 0, blue = 0] = channels.map((each) =>
		each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(first: string, second: string): number {
	const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

describe('colours', () => {
	it('stand in tokens.css alone', () => {
		expect(components.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi)).toBeNull();
	});

	it('every token that a component uses exists', () => {
		const own = new Set([...components.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
		const used = new Set([...components.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
		expect([...used].filter((name) => !light.has(name) && !own.has(name))).toEqual([]);
	});

	describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
		const of = (name: string) => theme.get(name) ?? '';

		it('text is at least 4.5 to 1 on every ground', () => {
			const pairs = ['ground', 'surface', 'sunken'].flatMap((ground) =>
				['ink', 'ink-soft', 'link'].map((ink) => [ink, ground] as const)
			);
			const weak = pairs.filter(([ink, ground]) => contrast(of(`--${ink}`), of(`--${ground}`)) < 4.5);
			expect(weak).toEqual([]);
		});

		it('what bounds a control, and focus, is at least 3 to 1', () => {
			const weak = ['line-strong', 'focus'].filter((each) => contrast(of(`--${each}`), of('--surface')) < 3);
			expect(weak).toEqual([]);
		});

		it('what acts is at least 7 to 1', () => {
			expect(contrast(of('--on-action'), of('--action'))).toBeGreaterThan(7);
			expect(contrast(of('--state-off-ink'), of('--state-off'))).toBeGreaterThan(7);
		});

		it.each(looks)('the word of %s is at least 7 to 1 on its surface and on its tint', (look) => {
			const grounds = [of('--surface'), of(`--${look}-tint`)].filter((ground) => ground !== '');
			expect(Math.min(...grounds.map((ground) => contrast(of(`--${look}-word`), ground)))).toBeGreaterThan(7);
		});

		it.each(looks)('the mark of %s is at least 4.5 to 1 on its block', (look) => {
			expect(contrast(of(`--on-${look}`), of(`--${look}`))).toBeGreaterThan(4.5);
		});
	});
});

describe('a strict content security policy', () => {
	it.each(svelteFiles)('holds for %s: no style attribute, no style directive, no raw html', (name) => {
		expect(read(name)).not.toMatch(/\sstyle=|\sstyle:|\{@html|<style|transition:|animate:|\bin:|\bout:/);
	});
});

it('components import no framework of pages, no server and no storage', () => {
	const imports = svelteFiles.flatMap((name) =>
		[...read(name).matchAll(/from '([^']+)'/g)].map(([, from = '']) => from)
	);
	const elsewhere = imports.filter(
		(from) => !/^(\.\/|#lib\/(?:text|domain|policy)\/|svelte$|svelte\/(?:elements|events)$)/.test(from)
	);
	expect(elsewhere).toEqual([]);
});
