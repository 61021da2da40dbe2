/** The time of day in Sweden, apart from the calendar: the frame of the phone's screens needs no more. */
import type { Instant } from '#lib/domain/day.ts';
import type { Language } from './language.ts';

const separators: Readonly<Record<Language, string>> = { sv: '.', en: ':' };

/** "07.42" on the clock in Sweden, "07:42" in English. */
export function timeWords(at: Instant, language: Language): string {
	const { hour, minute } = swedishClock(at);
	return `${hour}${separators[language]}${minute}`;
}

/** "13.04.22": with seconds, where the very moment is the proof. */
export function timeWithSeconds(at: Instant, language: Language): string {
	const { hour, minute, second } = swedishClock(at);
	return [hour, minute, second].join(separators[language]);
}

let clock: Intl.DateTimeFormat | null = null;

function swedishClock(at: Instant): { hour: string; minute: string; second: string } {
	// Making it takes as long as much else on the way to the first screen, which may show no time.
	clock ??= new Intl.DateTimeFormat('en-GB', {
		timeZone: 'Europe/Stockholm',
		hourCycle: 'h23',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit'
	});
	const parts = clock.formatToParts(instantMs(at));
	const part = (type: Intl.DateTimeFormatPartTypes) =>
		parts.find((each) => each.type === type)?.value ?? '00';
	return { hour: part('hour'), minute: part('minute'), second: part('second') };
}

/** In ms since 1970. Throws for what is no instant. */
export function instantMs(at: Instant): number {
	const ms = Date.parse(at);
	if (Number.isNaN(ms)) throw new Error(`not an instant: ${at}`);
	return ms;
}
