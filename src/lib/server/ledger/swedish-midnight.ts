import { addDays, swedishDay, type Day, type Instant } from '#lib/domain/day.ts';

/** The first instant of the Swedish calendar day. */
export function beginningOf(day: Day): Instant {
	const midnight = Date.parse(`${day}T00:00:00.000Z`);
	for (const hoursAhead of [2, 1]) {
		const instant = new Date(midnight - hoursAhead * 3_600_000).toISOString();
		if (swedishDay(instant) === day) return instant;
	}
	throw new Error(`No instant begins the day ${day}.`);
}

/** The first instant after the Swedish calendar day. */
export function endOf(day: Day): Instant {
	return beginningOf(addDays(day, 1));
}
