import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { jsonItems, type JsonLimits } from './json-items.ts';

const usual: JsonLimits = { items: 10, itemBytes: 1_000, bytes: 5_000 };

/** Read in pieces of that many bytes. */
function read(content: string | Uint8Array, limits = usual, pieceBytes = 7) {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const reader = jsonItems(limits);
	for (let at = 0; at < bytes.length; at += pieceBytes) {
		if (!reader.take(bytes.subarray(at, at + pieceBytes))) break;
	}
	return reader.end();
}
const notJson = { type: 'NotJson' };

describe('a JSON list, item by item', () => {
	test('[AP6] is read as JSON.parse reads it, whatever pieces it comes in', () => {
		const wide: JsonLimits = { items: 1e6, itemBytes: 1e9, bytes: 1e9 };
		fc.assert(
			fc.property(fc.jsonValue(), fc.nat(20), fc.nat(3), (value, piece, indent) => {
				const text = JSON.stringify(value, null, indent);
				expect(read(text, wide, piece + 1)).toEqual(
					Array.isArray(JSON.parse(text))
						? { isList: true, items: JSON.parse(text) }
						: { isList: false, items: [JSON.parse(text)] }
				);
			})
		);
	});
	test('[AP6] what JSON.parse does not read, it does not read either', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...'[]{},:"\\1a ')), (letters) => {
				const text = letters.join('');
				const isJson = (() => {
					try {
						JSON.parse(text);
						return true;
					} catch {
						return false;
					}
				})();
				expect('items' in read(text)).toBe(isJson);
			}),
			{ numRuns: 3_000 }
		);
	});
	test.each(['', '  ', '[', '[1', '[1,]', '[,1]', '[1 2]', '[1]]', '[1] 2', '[}', '{"a":1', '["a]'])(
		'[AP6] %j is no JSON',
		(text) => expect(read(text)).toEqual(notJson)
	);
	test('[AP6] nor are bytes that are not UTF-8', () => {
		expect(read(Uint8Array.from([0x5b, 0x22, 0xff, 0x22, 0x5d]))).toEqual(notJson);
	});
	test('[AP6] a comma, a bracket or a quotation mark inside a text is text', () => {
		const items = ['a,b', ']', '\\"],[', { '}': '{' }];
		expect(read(JSON.stringify(items))).toEqual({ isList: true, items });
	});
	test('[AP6] an empty list is a list', () => {
		expect(read(' [ \n] ')).toEqual({ isList: true, items: [] });
	});
	test('[AP6] reading stops one item beyond the most', () => {
		const list = (count: number) => JSON.stringify(Array.from({ length: count }, () => 1));
		expect(read(list(10))).toMatchObject({ items: { length: 10 } });
		expect(read(list(11))).toMatchObject({ items: { length: 11 } });
		expect(read(list(1_000))).toMatchObject({ items: { length: 11 } });
	});
	test('[AP6] one item, and the whole, have their limits', () => {
		const text = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`;
		expect(read(`[1,${text(1_000)}]`)).toMatchObject({ isList: true });
		expect(read(`[1,${text(1_001)}]`)).toEqual({ type: 'TooLarge', most: 1_000 });
		expect(read(text(1_001))).toEqual({ type: 'TooLarge', most: 1_000 });
		const sixth = (bytes: number) =>
			`[${Array.from({ length: 5 }, () => text(998)).join()}]${' '.repeat(bytes)}`;
		expect(read(sixth(4))).toMatchObject({ isList: true });
		expect(read(sixth(5))).toEqual({ type: 'TooLarge', most: 5_000 });
	});
});
