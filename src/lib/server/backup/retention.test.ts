import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/domain/day.ts';
import { backupName } from './places.ts';
import { namesToKeep } from './retention.ts';

const nameOn = (day: string, time = '02:00:00.000') => backupName(`${day}T${time}Z`);
const days = (from: string, count: number) =>
	Array.from({ length: count }, (_, place) => addDays(from, place));

describe('which backups are kept', () => {
	it('[BU7] the newest 30 days and the first of each of the newest 12 months', () => {
		const names = days('2025-01-01', 600).map((day) => nameOn(day));
		const kept = [...namesToKeep(names, null)].sort();
		expect(kept.slice(-30)).toEqual(names.slice(-30));
		// The 600th day is in August 2026; its month's first and July's last are among the 30 days or before them.
		const firsts = names.filter((name) => name.slice(0, 18).endsWith('-01')).slice(-12);
		expect(kept).toEqual([...new Set([...firsts, ...names.slice(-30)])].sort());
	});

	it('[BU7] the 30th day is kept and the 31st is not', () => {
		const names = days('2026-05-02', 31).map((day) => nameOn(day));
		const kept = namesToKeep(names, null);
		expect(kept.has(names[1] ?? '')).toBe(true);
		expect(kept.has(nameOn('2026-05-02'))).toBe(true);
		const later = [nameOn('2026-05-01'), ...names];
		expect(namesToKeep(later, null).has(nameOn('2026-05-02'))).toBe(false);
	});

	it('[BU7] the last one of a day stands for it', () => {
		const [morning, noon] = [nameOn('2026-05-03', '06:00:00.000'), nameOn('2026-05-03', '10:00:00.000')];
		const kept = namesToKeep([nameOn('2026-05-02'), morning, noon], null);
		expect([...kept].sort()).toEqual([nameOn('2026-05-02'), noon]);
	});

	it('[BU7] nothing is removed because time passes, however old the newest is', () => {
		const names = days('2019-01-01', 30).map((day) => nameOn(day));
		expect(namesToKeep(names, null).size).toBe(30);
	});

	it('[BU7] a clock that has leapt ahead for a night costs one day', () => {
		const names = days('2026-05-02', 29).map((day) => nameOn(day));
		const kept = namesToKeep([...names, nameOn('2063-01-01')], nameOn('2063-01-01'));
		expect(kept.size).toBe(30);
	});

	it('[BU7] the one that was just made stays, also when the clock has gone back', () => {
		const names = days('2026-05-02', 60).map((day) => nameOn(day));
		const justMade = nameOn('2001-01-01');
		expect(namesToKeep([...names, justMade], justMade).has(justMade)).toBe(true);
	});

	it('[BU7] whatever the dates, the newest is kept, never more than 43 are, and looking again removes nothing', () => {
		const aDay = fc.integer({ min: 0, max: 6000 }).map((place) => nameOn(addDays('2020-01-01', place)));
		fc.assert(
			fc.property(fc.uniqueArray(aDay, { minLength: 1, maxLength: 200 }), (names) => {
				const newest = [...names].sort().at(-1) ?? '';
				const kept = namesToKeep(names, newest);
				expect(kept.has(newest)).toBe(true);
				expect(kept.size).toBeLessThanOrEqual(43);
				expect(namesToKeep([...kept], newest)).toEqual(kept);
			})
		);
	});
});
