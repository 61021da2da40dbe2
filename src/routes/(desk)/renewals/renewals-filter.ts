import { addDays, type Day } from '#lib/domain/day.ts';
import type { RenewalRow, Renewals } from '#lib/server/use-cases/list-renewals.ts';

/** What the address asks for: everything where it says nothing. `month` is "now" or "2027-03". */
export interface AskedRenewals {
	readonly unitId: string | null;
	readonly groupId: string | null;
	readonly month: string | null;
}

export function askedRenewals(query: URLSearchParams): AskedRenewals {
	const asked = (name: string) => {
		const value = query.get(name);
		return value === null || value === '' ? null : value;
	};
	const month = asked('month');
	return {
		unitId: asked('unit'),
		groupId: asked('group'),
		month: month !== null && (month === 'now' || /^\d{4}-\d{2}$/.test(month)) ? month : null
	};
}

/** The same list as a file. */
export function fileAddress({ unitId, groupId, month }: AskedRenewals): string {
	const query = new URLSearchParams();
	if (unitId !== null) query.set('unit', unitId);
	if (groupId !== null) query.set('group', groupId);
	if (month !== null) query.set('month', month);
	return query.size === 0 ? '/renewals/list.csv' : `/renewals/list.csv?${query}`;
}

/** The rows of the month that is asked for, those of now first. */
export function rowsOf({ now, ahead }: Renewals, { month }: AskedRenewals): readonly RenewalRow[] {
	if (month === null) return [...now, ...ahead];
	return month === 'now' ? now : ahead.filter((row) => row.on.startsWith(month));
}

/** The months from the day after today to the last day, as "2027-03". */
export function monthsAhead(today: Day, until: Day): readonly string[] {
	const months = new Set<string>();
	for (let on = addDays(today, 1); on <= until; on = addDays(on, 1)) months.add(on.slice(0, 7));
	return [...months];
}
