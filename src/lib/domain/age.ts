/** Age on a given day. The limits come from a policy: no age of consent stands in code. */
import type { Day } from './day.ts';
import type { Role, SchoolForm } from './decision.ts';

export const ageBands = ['under-13', '13-to-upper-secondary', 'upper-secondary', 'adult'] as const;
/** The names are the wire's; where a band begins and ends is the policy's to say. */
export type AgeBand = (typeof ageBands)[number];
export type KnownOrUnknownBand = AgeBand | 'unknown';

export interface AgeLimits {
	/** Years; from this birthday on the person answers for itself. */
	readonly ownConsent: number;
	/** Years; from this birthday on the person is an adult. */
	readonly majority: number;
	/** Upper-secondary age begins on `monthDay` (`08-01`) of the calendar year in which the person turns `turning`. */
	readonly upperSecondary: { readonly turning: number; readonly monthDay: string };
}

export interface AgedSubject {
	readonly role: Role;
	readonly birthDate: Day | null;
	readonly schoolForm: SchoolForm | null;
}

/**
 * The day on which somebody turns that many years: the birthday itself, and for those born on 29 February
 * the last day of that month in common years (lag 1930:173 1 §).
 */
export function turnsOn(birthDate: Day, years: number): Day {
	const year = Number(birthDate.slice(0, 4)) + years;
	const monthDay = birthDate.slice(4);
	return dayIn(year, monthDay === '-02-29' && !isLeapYear(year) ? '-02-28' : monthDay);
}

/** Whole years on that day; negative before birth. */
export function ageOn(birthDate: Day, at: Day): number {
	const years = Number(at.slice(0, 4)) - Number(birthDate.slice(0, 4));
	return at >= turnsOn(birthDate, years) ? years : years - 1;
}

/** The first day of upper-secondary age where no school form says it. */
export function upperSecondaryFrom(birthDate: Day, limits: AgeLimits): Day {
	const { turning, monthDay } = limits.upperSecondary;
	return dayIn(Number(birthDate.slice(0, 4)) + turning, `-${monthDay}`);
}

/** The three days on which age begins to mean something else; a school form may say so before. */
export function limitDays(birthDate: Day, limits: AgeLimits): Readonly<Record<keyof AgeLimits, Day>> {
	return {
		ownConsent: turnsOn(birthDate, limits.ownConsent),
		upperSecondary: upperSecondaryFrom(birthDate, limits),
		majority: turnsOn(birthDate, limits.majority)
	};
}

/**
 * The band in which somebody stands on that day. With no birth date, roles other than private are adults, and
 * the school form speaks for a private person where it can.
 */
export function ageBandOn(subject: AgedSubject, at: Day, limits: AgeLimits): KnownOrUnknownBand {
	const { birthDate, schoolForm } = subject;
	if (birthDate === null) {
		if (subject.role !== 'private') return 'adult';
		// Where the age of consent falls within a school form, the form does not tell on which side of it a pupil stands.
		const { ownConsent } = limits;
		if (schoolForm === 'preschool' && ownConsent > oldestInPreschool) return 'under-13';
		const isOldEnough = schoolForm === 'upper-secondary' && ownConsent <= youngestInUpperSecondary;
		return isOldEnough ? 'upper-secondary' : 'unknown';
	}
	const age = ageOn(birthDate, at);
	if (age >= limits.majority) return 'adult';
	if (age < limits.ownConsent) return 'under-13';
	if (schoolForm === 'upper-secondary' || at >= upperSecondaryFrom(birthDate, limits))
		return 'upper-secondary';
	return '13-to-upper-secondary';
}

/** Children leave preschool in the year in which they turn 6, and begin upper-secondary school in that of their 16th birthday. */
const oldestInPreschool = 6;
const youngestInUpperSecondary = 15;

function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A year of five figures would come before all others: nobody gets further than the last day of four. */
function dayIn(year: number, monthDay: string): Day {
	return year > 9999 ? '9999-12-31' : `${String(year).padStart(4, '0')}${monthDay}`;
}
