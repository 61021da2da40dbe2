import { describe, expect, it } from 'vitest';
import { addDays, isDay, swedishDay } from './day.ts';

describe('days', () => {
	it('[DA1] turns an instant into the day in Sweden, on both sides of midnight, winter and summer', () => {
		expect(swedishDay('2026-01-31T22:59:59.999Z')).toBe('2026-01-31');
		expect(swedishDay('2026-01-31T23:00:00.000Z')).toBe('2026-02-01');
		expect(swedishDay('2026-06-30T21:59:59.999Z')).toBe('2026-06-30');
		expect(swedishDay('2026-06-30T22:00:00.000Z')).toBe('2026-07-01');
	});

	it('[DA1] has one day for each hour, and no other than the calendar, also when the clocks change', () => {
		const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
		for (let hour = 0; hour < 24 * 800; hour += 1) {
			const instant = new Date(Date.UTC(2025, 0, 1, hour, hour % 60)).toISOString();
			expect(swedishDay(instant)).toBe(calendar.format(new Date(instant)));
			expect(swedishDay(instant)).toBe(swedishDay(`${instant.slice(0, 13)}:59:59.999Z`));
		}
	});

	it('[DA2] knows which days exist', () => {
		expect(['2016-02-29', '2026-12-31', '2000-02-29'].map(isDay)).toEqual([true, true, true]);
		expect(
			[
				'2015-02-29',
				'2026-13-01',
				'2026-00-10',
				'2026-01-00',
				'2026-04-31',
				'1900-02-29',
				'26-01-01',
				''
			].map(isDay)
		).toEqual(Array.from({ length: 8 }, () => false));
	});

	it('[DA3] counts days over months, years and the clock’s changes', () => {
		expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
		expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
		expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
	});
});
