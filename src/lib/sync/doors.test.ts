import * as v from 'valibot';
import { expect, it } from 'vitest';
import { pairing } from './doors.ts';
import { instant } from './record.ts';

it.each(['Galaxy S24', 'Åsas telefon 📱', 'x'.repeat(200)])('[F8] a phone may be called %s', (name) => {
	expect(v.parse(pairing, { code: 'ABCD', name: ` ${name} ` }).name).toBe(name);
});

it.each(['', ' ', '\u200b', 'Galaxy\u202e4S', 'x\u0000', 'x'.repeat(201)])(
	'[F8] a phone is not called %j',
	(name) => {
		expect(v.is(pairing, { code: 'ABCD', name })).toBe(false);
	}
);

it('[Q10] a clock says a time that exists, in UTC', () => {
	expect(v.is(instant, '2026-11-20T08:00:00.000Z')).toBe(true);
	for (const text of ['2026-11-20T08:00:00+23', '2026-11-20T08:00:00+02:00', '2026-11-20 08:00:00', 'nu']) {
		expect(v.is(instant, text)).toBe(false);
	}
});
