import { addDays, swedishDay, type Day, type Instant } from './day.ts';
import { charactersFrom, normaliseCharacters, normaliseCode } from './own-page-code.ts';

/**
 * How somebody comes to answer on a phone of their own: by the poster at an event, which names nobody, or by the link
 * that one guardian passes on to the other one.
 */
export type AnswerLinkKind = 'poster' | 'guardian';

/** Short, for it is typed off a wall: 40 bits, in a code that names nobody and is good for two days. */
const posterLength = 8;
/** Bytes of randomness that a poster's code needs. */
export const posterCodeBytes = 5;

export const posterCodeFrom = (bytes: Uint8Array): string => charactersFrom(bytes, posterLength);

/** The code of a poster, or of a guardian's link, as it was typed or scanned; null where it can be neither. */
export function normaliseAnswerCode(typed: string): string | null {
	const code = normaliseCharacters(typed);
	return code?.length === posterLength ? code : normaliseCode(typed);
}

/** A poster closes by itself with the day after the event, or after today where it is put up later. */
export function posterClosesAt(eventOn: Day, today: Day): Instant {
	return beginningOf(addDays(eventOn < today ? today : eventOn, 2));
}

/** The last day on which something that closes then can be answered. */
export const lastDayOf = (closesAt: Instant): Day =>
	swedishDay(new Date(Date.parse(closesAt) - 1).toISOString());

/** The day's first instant in Sweden: midnight is 22 or 23 in UTC, on the day before. */
function beginningOf(day: Day): Instant {
	const eve = addDays(day, -1);
	const inSummer = `${eve}T22:00:00.000Z`;
	return swedishDay(inSummer) === day ? inSummer : `${eve}T23:00:00.000Z`;
}
