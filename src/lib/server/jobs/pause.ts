import type { Work } from './work.ts';

/**
 * Milliseconds until the next try after so many failed ones: twice as long each time, and up to a quarter longer by
 * chance (0 ≤ `random` < 1), so that what failed together does not come back together.
 */
export function pauseAfter(
	tries: number,
	{ firstPauseMs, longestPauseMs }: Pick<Work<never>, 'firstPauseMs' | 'longestPauseMs'>,
	random: number
): number {
	const pause = Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs);
	return Math.round(pause * (1 + random / 4));
}
