/** Which of a device's numbers have come, as runs from–to. */
import type { Received } from '#lib/sync/record.ts';

export type NumberRuns = Received['runs'];

export const holdsNumber = (runs: NumberRuns, number: number): boolean =>
	runs.some(({ from, to }) => from <= number && number <= to);

/** The runs with one more number, in order and joined where they meet. */
export function withNumber(runs: NumberRuns, number: number): NumberRuns {
	const joined: { from: number; to: number }[] = [];
	for (const run of [...runs, { from: number, to: number }].sort((one, other) => one.from - other.from)) {
		const last = joined.at(-1);
		if (last && run.from <= last.to + 1) last.to = Math.max(last.to, run.to);
		else joined.push({ ...run });
	}
	return joined;
}

/** Of the numbers 1 to `made`, those that neither have come nor wait, in order. */
export function missingNumbers(made: number, runs: NumberRuns, waiting: readonly number[]): number[] {
	const waits = new Set(waiting);
	const missing: number[] = [];
	for (let number = 1; number <= made; number += 1) {
		if (!waits.has(number) && !holdsNumber(runs, number)) missing.push(number);
	}
	return missing;
}
