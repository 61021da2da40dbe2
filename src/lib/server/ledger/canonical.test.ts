import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../../scripts/verify-record.mjs';
import { canonicalJson } from '../hash.ts';

/** The vectors of RFC 8785 itself: 3.2.2, 3.2.3 and appendix B. */
const bytes = (hex: string) => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').toString('utf8');
const vectors: readonly [value: object, text: string][] = [
	[
		{
			numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
			string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
			literals: [null, true, false]
		},
		bytes(
			`7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c
			226e756d62657273223a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c
			22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d`
		)
	],
	[
		{
			'\u20ac': 'Euro Sign',
			'\r': 'Carriage Return',
			'\ufb33': 'Hebrew Letter Dalet With Dagesh',
			'1': 'One',
			'\ud83d\ude00': 'Emoji: Grinning Face',
			'\u0080': 'Control',
			'\u00f6': 'Latin Small Letter O With Diaeresis'
		},
		'{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
			'"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}'
	],
	[
		[
			0,
			-0,
			5e-324,
			-5e-324,
			Number.MAX_VALUE,
			-Number.MAX_VALUE,
			9007199254740992,
			295147905179352830000,
			9.999999999999997e22,
			1e23,
			1.0000000000000001e23,
			999999999999999700000,
			1e21,
			9.999999999999997e-7,
			0.000001,
			1424953923781206.2
		],
		'[0,0,5e-324,-5e-324,1.7976931348623157e+308,-1.7976931348623157e+308,9007199254740992,295147905179352830000,' +
			'9.999999999999997e+22,1e+23,1.0000000000000001e+23,999999999999999700000,1e+21,9.999999999999997e-7,0.000001,' +
			'1424953923781206.2]'
	],
	[{ b: { d: [], c: {} }, a: [[1], { z: '', y: null }] }, '{"a":[[1],{"y":null,"z":""}],"b":{"c":{},"d":[]}}']
];

describe('the text that is hashed', () => {
	it.each(vectors)(
		'[L5] is that of RFC 8785, in Bildlov and in the check that stands alone: %#',
		(value, text) => {
			expect(canonicalJson(value)).toBe(text);
			expect(canonical(value)).toBe(text);
		}
	);

	it('[L5] is never made of what is no JSON', () => {
		for (const value of [[NaN], [Infinity], ['\ud800']]) {
			expect(() => canonicalJson(value)).toThrow();
			expect(() => canonical(value)).toThrow();
		}
	});

	it('[L5] comes back from a hash taken over the same bytes elsewhere', () => {
		const [value, text] = vectors[1] ?? [{}, ''];
		const hash = createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
		expect(createHash('sha256').update(canonicalJson(value)).digest('hex')).toBe(hash);
	});
});
