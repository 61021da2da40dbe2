import { expect, it } from 'vitest';
import { isWebAddress } from './web-address.ts';

it.each([
	['https://www.example.org/nyheter/skolavslutning?bild=2#topp', true],
	['http://intranat.example.org', true],
	['javascript:alert(1)', false],
	['data:text/html,<p>', false],
	['www.example.org', false],
	['/nyheter', false],
	['https://user:secret@example.org', false],
	['https://user@example.org', false],
	['https://:secret@example.org', false],
	['', false]
])('%s is an address that can be followed: %s', (text, isOne) => {
	expect(isWebAddress(text)).toBe(isOne);
});

it('an address longer than 2,000 characters is none', () => {
	const start = 'https://example.org/';
	expect(isWebAddress(start + 'a'.repeat(2000 - start.length))).toBe(true);
	expect(isWebAddress(start + 'a'.repeat(2001 - start.length))).toBe(false);
});
