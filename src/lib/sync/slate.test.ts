import { describe, expect, test } from 'vitest';
import { qrPath, quietZone } from '#lib/ui/qr-path.ts';
import { readSlate, slateCode, slateText } from './slate.ts';

const eventId = '0193f4a1-7c3e-7b2a-9d11-2f6d8e4c5a01';
const id = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
const slates = (['person', 'group', 'signing'] as const).map((kind) => ({ eventId, of: { kind, id } }));

describe('the slate', () => {
	test('[AE7] what is read is what was shown', () => {
		expect(slates.map((slate) => readSlate(slateText(slate)))).toEqual(slates);
		const zeros = { eventId: '00000000-0000-0000-0000-000000000000', of: { kind: 'group', id } } as const;
		expect(readSlate(slateText(zeros))).toEqual(zeros);
	});

	test('[AE7] it holds a version, a kind and two ids, and nothing else', () => {
		const texts = slates.map(slateText);
		for (const text of texts) expect(text).toMatch(/^BL1[PGS][0-9A-V]{52}$/);
		expect(new Set(texts).size).toBe(3);
		const [person] = slates;
		expect(person && slateCode(person)).toMatch(/^[0-9A-V]{4} [0-9A-V]{4}$/);
	});

	test('[AE7] at error correction H it is no finer than 37 modules', () => {
		for (const slate of slates) expect(qrPath(slateText(slate), 'H').size).toBe(37 + 2 * quietZone);
	});

	test('[AE7] what is no slate, of a later version or too large is not read', () => {
		const [slate] = slates;
		const text = slate ? slateText(slate) : '';
		for (const other of [
			'',
			'https://bildlov.example/mine/7K4M',
			text.slice(1),
			`${text}0`,
			text.replace('BL1', 'BL2'),
			text.replace('BL1P', 'BL1X'),
			`BL1P${'V'.repeat(52)}`
		])
			expect(readSlate(other)).toBeNull();
	});
});
