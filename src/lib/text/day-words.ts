import { addDays, swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import type { Language } from './language.ts';
import { instantMs, timeWords } from './time-words.ts';

export { timeWithSeconds, timeWords } from './time-words.ts';

interface CalendarWords {
	readonly months: readonly string[];
	readonly shortMonths: readonly string[];
	readonly weekdays: readonly string[];
	readonly shortWeekdays: readonly string[];
	readonly today: string;
	readonly yesterday: string;
	readonly tomorrow: string;
	readonly minutes: (count: number) => string;
	readonly hours: (count: number) => string;
	readonly days: (count: number) => string;
	readonly late: (span: string) => string;
}

/** Weekdays begin with Sunday, as `Date.getUTCDay` counts them. */
const sv: CalendarWords = {
	months: [
		'januari',
		'februari',
		'mars',
		'april',
		'maj',
		'juni',
		'juli',
		'augusti',
		'september',
		'oktober',
		'november',
		'december'
	],
	shortMonths: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
	weekdays: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
	shortWeekdays: ['sön', 'mån', 'tis', 'ons', 'tor', 'fre', 'lör'],
	today: 'i dag',
	yesterday: 'i går',
	tomorrow: 'i morgon',
	minutes: (count) => (count === 1 ? '1 minut' : `${count} minuter`),
	hours: (count) => (count === 1 ? '1 timme' : `${count} timmar`),
	days: (count) => (count === 1 ? '1 dag' : `${count} dagar`),
	late: (span) => `Sen ${span}`
};

const en: CalendarWords = {
	months: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	],
	shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
	weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
	shortWeekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
	today: 'today',
	yesterday: 'yesterday',
	tomorrow: 'tomorrow',
	minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
	hours: (count) => (count === 1 ? '1 hour' : `${count} hours`),
	days: (count) => (count === 1 ? '1 day' : `${count} days`),
	late: (span) => `${span} late`
};

export const calendarWords = { sv, en };

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** "11 juni", and "11 juni 2026" when the year is not that of `today`. Throws on a text that is no day. */
export function dayWords(day: Day, today: Day, language: Language): string {
	return day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day, language) : dayWithYear(day, language);
}

/** "11 juni 2026": on paper, in proof and wherever the text outlives the year. */
export function dayWithYear(day: Day, language: Language): string {
	return `${dayAndMonth(day, language)} ${day.slice(0, 4)}`;
}

/** "torsdag 11 juni 2026". */
export function dayWithWeekday(day: Day, language: Language): string {
	return `${named(calendarWords[language].weekdays, weekdayOf(day))} ${dayWithYear(day, language)}`;
}

/** "tor 11 juni", for cards and other narrow places. */
export function shortDayWords(day: Day, language: Language): string {
	return `${named(calendarWords[language].shortWeekdays, weekdayOf(day))} ${dayAndMonth(day, language)}`;
}

/** "jun 2026", for axes. `month` is a day in the month or `YYYY-MM`. */
export function shortMonthWords(month: string, language: Language): string {
	return `${named(calendarWords[language].shortMonths, Number(month.slice(5, 7)) - 1)} ${month.slice(0, 4)}`;
}

/** "i dag", "i går", "i morgon", or the day in words. */
export function nearDayWords(day: Day, today: Day, language: Language): string {
	const words = calendarWords[language];
	if (day === today) return words.today;
	if (day === addDays(today, -1)) return words.yesterday;
	if (day === addDays(today, 1)) return words.tomorrow;
	return dayWords(day, today, language);
}

/** "i dag 07.42", "i går 16.00", "14 juni 07.42", by the calendar and the clock in Sweden. */
export function instantWords(at: Instant, today: Day, language: Language): string {
	return `${nearDayWords(swedishDay(at), today, language)} ${timeWords(at, language)}`;
}

/** "11 juni 2026 07.42", for what is printed or kept. */
export function instantWithYear(at: Instant, language: Language): string {
	return `${dayWithYear(swedishDay(at), language)} ${timeWords(at, language)}`;
}

/** "2026-06-11 07.42", for tables. */
export function instantInTable(at: Instant, language: Language): string {
	return `${swedishDay(at)} ${timeWords(at, language)}`;
}

/**
 * How long from one instant to another, rounded down: minutes under an hour, then hours, then days from
 * `daysFromHours` hours and up.
 */
export function spanWords(from: Instant, to: Instant, language: Language, daysFromHours = 48): string {
	const words = calendarWords[language];
	const ms = Math.max(0, instantMs(to) - instantMs(from));
	if (ms < hourMs) return words.minutes(Math.floor(ms / minuteMs));
	if (ms < daysFromHours * hourMs) return words.hours(Math.floor(ms / hourMs));
	return words.days(Math.floor(ms / (24 * hourMs)));
}

/** When something is due: "I dag 16.00", "mån 15 juni", and "Sen 3 timmar" or "Sen 1 dag" once the instant has passed. */
export function dueWords(dueAt: Instant, now: Instant, language: Language): string {
	if (instantMs(now) > instantMs(dueAt)) {
		return calendarWords[language].late(spanWords(dueAt, now, language, 24));
	}
	const today = swedishDay(now);
	const dueOn = swedishDay(dueAt);
	const isNear = dueOn === today || dueOn === addDays(today, 1);
	return isNear ? capitalised(instantWords(dueAt, today, language)) : shortDayWords(dueOn, language);
}

/** The first letter as a capital, for a phrase that begins a line. */
export function capitalised(text: string): string {
	return text.slice(0, 1).toLocaleUpperCase('sv-SE') + text.slice(1);
}

function dayAndMonth(day: Day, language: Language): string {
	const month = named(calendarWords[language].months, Number(day.slice(5, 7)) - 1);
	return `${Number(day.slice(8, 10))} ${month}`;
}

function weekdayOf(day: Day): number {
	return new Date(`${day}T00:00:00.000Z`).getUTCDay();
}

function named(names: readonly string[], index: number): string {
	const name = names[index];
	if (name === undefined) throw new Error(`no such month or weekday: ${index}`);
	return name;
}
