import { expect, test } from 'vitest';
import { withAllPreloads } from '../../scripts/preload-everything.ts';

const scripts: Readonly<Record<string, string>> = {
	'/app/entry.js': 'import{a}from"./chunks/one.js";import("./chunks/later.js")',
	'/app/chunks/one.js': 'import "./two.js";export{b}from"../shared.js"',
	'/app/chunks/two.js': 'import{c}from"./one.js"',
	'/app/shared.js': 'export const b = 1'
};
const scriptAt = (address: string) => scripts[address] ?? '';
const link = (address: string) => `\t\t<link href="${address}" rel="modulepreload">\n`;

test('[FF9] a shell names every script that its page stands on, each once, and none that may come later', () => {
	const html = `<head>\n${link('/app/entry.js')}</head>`;
	const whole = ['/app/entry.js', '/app/chunks/one.js', '/app/chunks/two.js', '/app/shared.js'].map(link);
	expect(withAllPreloads(html, scriptAt)).toBe(`<head>\n${whole.join('')}</head>`);
});

test('[FF9] a page without scripts stays as it is', () => {
	expect(withAllPreloads('<head></head>', scriptAt)).toBe('<head></head>');
});
