import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { normaliseCode } from '#lib/domain/own-page-code.ts';
import { answerUrl, makeOwnPage, ownPageUrl, secretSha256 } from './own-page.ts';

test('a secret is new every time and is its own normal form', () => {
	const pages = Array.from({ length: 200 }, makeOwnPage);
	expect(new Set(pages.map((page) => page.secret)).size).toBe(200);
	expect(pages.every((page) => normaliseCode(page.shown) === page.secret)).toBe(true);
});

test('the hash is that of the normalised text, however it was typed', async () => {
	const hash = createHash('sha256').update('0123456789ABCDEFGHJK').digest('hex');
	expect(await secretSha256('0123456789ABCDEFGHJK')).toBe(hash);
	expect(await secretSha256('oi23-4567-89ab-cdef-ghjk')).toBe(hash);
});

test('what cannot be a secret has no hash', async () => {
	expect(await secretSha256('hej')).toBeNull();
});

test('the address holds the secret and nothing else', () => {
	expect(ownPageUrl('https://bildlov.example', '0123456789ABCDEFGHJK')).toBe(
		'https://bildlov.example/mine/0123456789ABCDEFGHJK'
	);
});

test('[SW13] the other guardian’s address holds their code and nothing else', () => {
	expect(answerUrl('https://bildlov.example', '0123456789ABCDEFGHJK')).toBe(
		'https://bildlov.example/answer/0123456789ABCDEFGHJK'
	);
});
