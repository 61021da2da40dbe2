import { describe, expect, it } from 'vitest';
import {
	capitalised,
	dayWithWeekday,
	dayWithYear,
	dayWords,
	dueWords,
	instantInTable,
	instantWithYear,
	instantWords,
	nearDayWords,
	shortDayWords,
	shortMonthWords,
	spanWords,
	timeWithSeconds,
	timeWords
} from './day-words.ts';

describe('days in words', () => {
	it('a day of this year has no year', () => {
		expect(dayWords('2026-06-11', '2026-01-01', 'sv')).toBe('11 juni');
		expect(dayWords('2026-06-11', '2026-12-31', 'en')).toBe('11 June');
	});

	it('a day of another year has its year', () => {
		expect(dayWords('2026-06-11', '2025-12-31', 'sv')).toBe('11 juni 2026');
		expect(dayWords('2026-06-11', '2027-01-01', 'en')).toBe('11 June 2026');
	});

	it('the first of a month has no leading zero', () => {
		expect(dayWithYear('2026-01-01', 'sv')).toBe('1 januari 2026');
	});

	it('the weekday comes before the date', () => {
		expect(dayWithWeekday('2026-06-11', 'sv')).toBe('torsdag 11 juni 2026');
		expect(dayWithWeekday('2026-06-14', 'en')).toBe('Sunday 14 June 2026');
		expect(shortDayWords('2026-06-15', 'sv')).toBe('mån 15 juni');
	});

	it('yesterday, today and tomorrow are said so, the days beyond them by date', () => {
		const said = ['2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12', '2026-06-13'].map((day) =>
			nearDayWords(day, '2026-06-11', 'sv')
		);
		expect(said).toEqual(['9 juni', 'i går', 'i dag', 'i morgon', '13 juni']);
	});

	it('a month on an axis is short and has its year', () => {
		expect(shortMonthWords('2026-06', 'sv')).toBe('jun 2026');
	});

	it('a month that does not exist is a defect', () => {
		expect(() => dayWithYear('2026-13-01', 'sv')).toThrow('no such month');
	});
});

describe('instants in words', () => {
	it('the clock is that of Sweden, in summer and in winter', () => {
		expect(timeWords('2026-06-11T05:42:00.000Z', 'sv')).toBe('07.42');
		expect(timeWords('2026-01-11T05:42:00.000Z', 'sv')).toBe('06.42');
		expect(timeWords('2026-06-11T05:42:00.000Z', 'en')).toBe('07:42');
	});

	it('midnight is 00.00, and belongs to the day that begins', () => {
		expect(instantWords('2026-06-10T22:00:00.000Z', '2026-06-11', 'sv')).toBe('i dag 00.00');
		expect(instantWords('2026-06-10T21:59:59.999Z', '2026-06-11', 'sv')).toBe('i går 23.59');
	});

	it('an instant has its day in words', () => {
		expect(instantWords('2026-06-11T05:42:00.000Z', '2026-06-11', 'sv')).toBe('i dag 07.42');
		expect(instantWords('2026-06-14T05:42:00.000Z', '2026-06-11', 'sv')).toBe('14 juni 07.42');
		expect(instantWithYear('2026-06-14T05:42:00.000Z', 'sv')).toBe('14 juni 2026 07.42');
		expect(instantInTable('2026-06-14T05:42:00.000Z', 'sv')).toBe('2026-06-14 07.42');
		expect(timeWithSeconds('2026-06-11T11:04:22.000Z', 'sv')).toBe('13.04.22');
	});

	it('a text that is no instant is a defect', () => {
		expect(() => timeWords('yesterday', 'sv')).toThrow('not an instant');
	});
});

describe('spans and due times', () => {
	const from = '2026-06-11T10:00:00.000Z';

	it('a span is in minutes until the hour is full', () => {
		expect(spanWords(from, '2026-06-11T10:59:59.999Z', 'sv')).toBe('59 minuter');
		expect(spanWords(from, '2026-06-11T11:00:00.000Z', 'sv')).toBe('1 timme');
	});

	it('a span is in hours until two days are full', () => {
		expect(spanWords(from, '2026-06-13T09:59:59.999Z', 'sv')).toBe('47 timmar');
		expect(spanWords(from, '2026-06-13T10:00:00.000Z', 'sv')).toBe('2 dagar');
		expect(spanWords(from, '2026-06-12T12:00:00.000Z', 'en')).toBe('26 hours');
	});

	it('a span backwards is none', () => {
		expect(spanWords(from, '2026-06-11T09:00:00.000Z', 'sv')).toBe('0 minuter');
	});

	it('what is due is late only after the very instant', () => {
		const due = '2026-06-11T14:00:00.000Z';
		expect(dueWords(due, due, 'sv')).toBe('I dag 16.00');
		expect(dueWords(due, '2026-06-11T17:00:00.001Z', 'sv')).toBe('Sen 3 timmar');
		expect(dueWords(due, '2026-06-11T17:00:00.001Z', 'en')).toBe('3 hours late');
	});

	it('lateness is in days from the first full day', () => {
		const due = '2026-06-11T14:00:00.000Z';
		expect(dueWords(due, '2026-06-12T13:59:59.999Z', 'sv')).toBe('Sen 23 timmar');
		expect(dueWords(due, '2026-06-12T14:00:00.000Z', 'sv')).toBe('Sen 1 dag');
	});

	it('what is due tomorrow has its time, what is due later its weekday', () => {
		expect(dueWords('2026-06-12T14:00:00.000Z', from, 'sv')).toBe('I morgon 16.00');
		expect(dueWords('2026-06-13T14:00:00.000Z', from, 'sv')).toBe('lör 13 juni');
	});

	it('a capital begins a line, in Swedish too', () => {
		expect(capitalised('återkallelse')).toBe('Återkallelse');
	});
});
