import { swedishDay } from '#lib/domain/day.ts';
import { instantOfName } from './places.ts';

const daysKept = 30;
const monthsKept = 12;

/**
 * Which backups are kept: the last of each of the newest 30 days that have one, and the first of each of the newest 12
 * months. The list alone decides, never the clock: where no backups are made none grow old, and a clock that has
 * leapt ahead for a night costs one day's place. `justMade` is kept whatever its name says.
 */
export function namesToKeep(names: readonly string[], justMade: string | null): Set<string> {
	const lastOfDay = new Map<string, string>();
	const firstOfMonth = new Map<string, string>();
	for (const name of [...names].sort()) {
		const at = instantOfName(name);
		if (at === null) continue;
		const day = swedishDay(at);
		lastOfDay.set(day, name);
		const month = day.slice(0, 7);
		if (!firstOfMonth.has(month)) firstOfMonth.set(month, name);
	}
	const newest = (of: ReadonlyMap<string, string>, count: number) =>
		[...of.keys()]
			.sort()
			.slice(-count)
			.flatMap((key) => of.get(key) ?? []);
	const kept = new Set([...newest(lastOfDay, daysKept), ...newest(firstOfMonth, monthsKept)]);
	if (justMade !== null) kept.add(justMade);
	return kept;
}
