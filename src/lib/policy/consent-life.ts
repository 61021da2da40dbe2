/** How long a consent lasts, by the policies of the channels that it is for. */
import { turnsOn } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import { lineOn, type Profile } from './profile.ts';

/** The fewest years that any of the policies gives a consent signed on that day; null: until it is withdrawn. */
export function yearsOfConsent(profiles: readonly Profile[], signedOn: Day): number | null {
	const years = profiles.flatMap((profile) => lineOn(profile.practice.validity, signedOn)?.years ?? []);
	return years.length === 0 ? null : Math.min(...years);
}

/**
 * The last day of a consent: the day with the same number that many years on, itself included, and 28 February for
 * 29 February in a common year, as time in years is counted (lag 1930:173 1 §). Null: until it is withdrawn.
 */
export function lastDayOfConsent(signedOn: Day, years: number | null): Day | null {
	return years === null ? null : turnsOn(signedOn, years);
}
