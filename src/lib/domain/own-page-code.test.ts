import { describe, expect, test } from 'vitest';
import { codeFromBytes, formatCode, normaliseCode } from './own-page-code.ts';

const bytes = (fill: (index: number) => number) => Uint8Array.from({ length: 13 }, (_, index) => fill(index));

describe('the code of a signer’s own page', () => {
	test('is twenty characters without I, L, O and U', () => {
		const code = codeFromBytes(bytes((index) => (index * 73 + 11) % 256));
		expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
	});

	test('uses every one of its hundred bits', () => {
		const zero = codeFromBytes(bytes(() => 0));
		const differing = new Set<string>();
		for (let bit = 0; bit < 100; bit += 1) {
			differing.add(codeFromBytes(bytes((index) => (index === bit >> 3 ? 128 >> (bit & 7) : 0))));
		}
		expect(zero).toBe('0'.repeat(20));
		expect(differing.size).toBe(100);
		expect(differing.has(zero)).toBe(false);
	});

	test('all bits set is the last letter of the alphabet', () => {
		expect(codeFromBytes(bytes(() => 255))).toBe('Z'.repeat(20));
	});

	test('of more bytes than it needs, the first are used', () => {
		const [few, many] = [
			Uint8Array.from({ length: 13 }, (_, at) => at),
			Uint8Array.from({ length: 20 }, (_, at) => at)
		];
		expect(codeFromBytes(many)).toBe(codeFromBytes(few));
	});

	test('is not made from too little randomness', () => {
		expect(() => codeFromBytes(new Uint8Array(12))).toThrow(new RangeError('a code needs 13 random bytes'));
	});

	test('is read whatever the case, the dashes, the spaces and the look-alikes', () => {
		const code = '0123456789ABCDEFGHJK';
		expect(normaliseCode('o123-4567-89ab-cdef-ghjk')).toBe(code);
		expect(normaliseCode(' OI23 4567–89AB cdefGHJK ')).toBe(code);
		expect(normaliseCode('0l23456789ABCDEFGHJK')).toBe(code);
		expect(normaliseCode(formatCode(code))).toBe(code);
	});

	test('is nothing else than twenty such characters', () => {
		expect(normaliseCode('')).toBeNull();
		expect(normaliseCode('0'.repeat(19))).toBeNull();
		expect(normaliseCode('0'.repeat(20))).toBe('0'.repeat(20));
		expect(normaliseCode('0'.repeat(21))).toBeNull();
		expect(normaliseCode(`U${'0'.repeat(19)}`)).toBeNull();
		expect(normaliseCode(`å${'0'.repeat(19)}`)).toBeNull();
	});

	test('is shown in groups of four', () => {
		expect(formatCode('0123456789ABCDEFGHJK')).toBe('0123-4567-89AB-CDEF-GHJK');
		expect(formatCode('')).toBe('');
	});
});
