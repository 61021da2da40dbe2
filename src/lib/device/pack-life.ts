/**
 * How old a pack is, and whether it still answers. Counted from the moment it was fetched, by the phone's own
 * clock: a phone that is two years wrong is two years wrong at both ends.
 */
import type { Instant } from '#lib/domain/day.ts';
import type { EventPack } from '#lib/sync/pack.ts';

interface Aged {
	readonly pack: Pick<EventPack, 'madeAt' | 'diesAt'>;
	readonly fetchedAt: Instant;
}

/** `clock-moved`: the clock was put back since the pack was fetched, so that its age cannot be known. */
export type PackLife = 'alive' | 'dead' | 'clock-moved';

/** Clocks are set right by a few minutes now and then; more than this was no correction. */
const toleratedMs = 3_600_000;

/** Ms since the list was fetched; 0 where the clock says it is still to come. */
export function packAge({ fetchedAt }: Pick<Aged, 'fetchedAt'>, now: Instant): number {
	return Math.max(0, Date.parse(now) - Date.parse(fetchedAt));
}

export function packLife({ pack, fetchedAt }: Aged, now: Instant): PackLife {
	const elapsed = Date.parse(now) - Date.parse(fetchedAt);
	if (elapsed < -toleratedMs) return 'clock-moved';
	return elapsed >= Date.parse(pack.diesAt) - Date.parse(pack.madeAt) ? 'dead' : 'alive';
}

/** A dead pack answers nothing, and is deleted. */
export function isDead(stored: Aged, now: Instant): boolean {
	return packLife(stored, now) === 'dead';
}

/** When the pack dies by the phone's own clock, to be shown. */
export function diesHereAt({ pack, fetchedAt }: Aged): Instant {
	const life = Date.parse(pack.diesAt) - Date.parse(pack.madeAt);
	return new Date(Date.parse(fetchedAt) + life).toISOString();
}
