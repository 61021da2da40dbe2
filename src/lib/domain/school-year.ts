import type { Day } from './day.ts';
import type { SchoolForm } from './decision.ts';

/** The school year that a day falls in, 1 July to 30 June: `2026/27`. */
export function schoolYearOf(day: Day): string {
	const year = Number(day.slice(0, 4));
	const first = day.slice(5) >= '07-01' ? year : year - 1;
	return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

/** A first guess from a unit's name, for somebody to correct; null where the name says nothing. */
export function guessSchoolForm(unitName: string): SchoolForm | null {
	const name = unitName.toLowerCase();
	if (/förskola|forskola|preschool|daghem/.test(name)) return 'preschool';
	if (/gymnasi/.test(name)) return 'upper-secondary';
	return /skola|school/.test(name) ? 'compulsory' : null;
}
