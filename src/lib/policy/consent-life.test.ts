import { describe, expect, test } from 'vitest';
import { lastDayOfConsent, yearsOfConsent } from './consent-life.ts';
import { norberg } from './profiles/norberg.ts';
import { trosa } from './profiles/trosa.ts';
import type { Profile } from './profile.ts';

const rule = 'bildlov.until-withdrawn';
const lasting = (...years: readonly (number | null)[]): Profile => ({
	...norberg,
	practice: {
		...norberg.practice,
		validity: years.map((value, index) => ({ from: `202${index + 5}-01-01`, years: value, rule }))
	}
});

describe('how long a consent lasts', () => {
	test('[C14][bildlov.until-withdrawn] until it is withdrawn, where no policy sets a time', () => {
		expect(yearsOfConsent([norberg, trosa], '2026-11-21')).toBeNull();
		expect(yearsOfConsent([], '2026-11-21')).toBeNull();
		expect(lastDayOfConsent('2026-11-21', null)).toBeNull();
	});
	test('[C14] the shortest time among the policies counts, and no time is the longest', () => {
		expect(yearsOfConsent([norberg, lasting(3), lasting(5)], '2026-11-21')).toBe(3);
	});
	test('[C14] by the line that holds on the day of the signature', () => {
		expect(yearsOfConsent([lasting(3, 1)], '2025-12-31')).toBe(3);
		expect(yearsOfConsent([lasting(3, 1)], '2026-01-01')).toBe(1);
		expect(yearsOfConsent([lasting(3, null)], '2026-01-01')).toBeNull();
	});
	test('[C14] through the same day that many years on; 29 February ends on 28 February in a common year', () => {
		expect(lastDayOfConsent('2026-11-21', 1)).toBe('2027-11-21');
		expect(lastDayOfConsent('2024-02-29', 1)).toBe('2025-02-28');
		expect(lastDayOfConsent('2024-02-29', 4)).toBe('2028-02-29');
	});
});
