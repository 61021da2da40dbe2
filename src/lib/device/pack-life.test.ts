import { describe, expect, test } from 'vitest';
import { diesHereAt, isDead, packAge, packLife } from './pack-life.ts';

const pack = { madeAt: '2026-06-11T05:42:00.000Z', diesAt: '2026-06-14T05:42:00.000Z' };
const stored = { pack, fetchedAt: '2026-06-11T05:42:10.000Z' };

describe('the life of a pack', () => {
	test('it answers until the moment it dies, and not from then on', () => {
		expect(packLife(stored, '2026-06-14T05:42:09.999Z')).toBe('alive');
		expect(packLife(stored, '2026-06-14T05:42:10.000Z')).toBe('dead');
		expect(isDead(stored, '2026-06-14T05:42:09.999Z')).toBe(false);
		expect(isDead(stored, '2026-06-14T05:42:10.000Z')).toBe(true);
	});

	test('a phone whose clock is two years off has it for as long as any other', () => {
		for (const year of ['2024', '2028']) {
			const fetched = { pack, fetchedAt: `${year}-06-11T05:42:10.000Z` };
			expect(packLife(fetched, `${year}-06-14T05:42:09.999Z`)).toBe('alive');
			expect(packLife(fetched, `${year}-06-14T05:42:10.000Z`)).toBe('dead');
		}
	});

	test('a clock that was put back more than an hour since then leaves the age unknown', () => {
		expect(packLife(stored, '2026-06-11T04:42:10.000Z')).toBe('alive');
		expect(packLife(stored, '2026-06-11T04:42:09.999Z')).toBe('clock-moved');
		expect(isDead(stored, '2024-01-01T00:00:00.000Z')).toBe(false);
	});

	test('its age is counted from when it was fetched', () => {
		expect(packAge(stored, '2026-06-11T06:42:10.000Z')).toBe(3_600_000);
		expect(packAge(stored, '2026-06-11T05:00:00.000Z')).toBe(0);
		expect(diesHereAt(stored)).toBe('2026-06-14T05:42:10.000Z');
	});
});
