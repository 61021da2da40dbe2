import { expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

it.each([
	['/check?q=Åsa', '/check?q=%C3%85sa'],
	['/', '/'],
	['//evil.example/x', '/otherwise'],
	['/\\evil.example', '/otherwise'],
	['/\t/evil.example', '/otherwise'],
	['https://evil.example', '/otherwise'],
	['check', '/otherwise'],
	['', '/otherwise'],
	[null, '/otherwise']
])('[A6] after signing in, %j leads to %j', (next, path) => {
	expect(ownPath(next, '/otherwise')).toBe(path);
});
