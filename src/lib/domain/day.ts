/** A calendar day in Sweden, `YYYY-MM-DD`. Days are text so that both database engines and the wire agree. */
export type Day = string;

/** An instant, ISO 8601 in UTC with milliseconds, `2026-06-11T13:04:05.000Z`. */
export type Instant = string;

const swedish = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Stockholm',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

/** The one place where an instant becomes a day: the calendar day in Europe/Stockholm. */
export function swedishDay(instant: Instant): Day {
	// Midnight in Stockholm is a whole hour in UTC, so an hour has one day.
	const hour = instant.slice(0, 13);
	let day = dayOfHour.get(hour);
	if (day === undefined) {
		day = swedish.format(new Date(instant));
		if (dayOfHour.size >= mostHours) dayOfHour.clear();
		dayOfHour.set(hour, day);
	}
	return day;
}

/** Asking the calendar costs as much as reading a row, and the same hours are asked about again and again. */
const dayOfHour = new Map<string, Day>();
const mostHours = 10_000;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists in the calendar: 2016-02-29 does, 2015-02-29 does not. */
export function isDay(text: string): boolean {
	const match = dayPattern.exec(text);
	if (!match) return false;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
	const moved = new Date(`${day}T00:00:00.000Z`);
	moved.setUTCDate(moved.getUTCDate() + count);
	return moved.toISOString().slice(0, 10);
}
