import type { Actor } from '#lib/domain/access.ts';
import { swedishDay, type Day } from '#lib/domain/day.ts';
import type { Deps } from './deps.ts';
import { log } from './log.ts';
import { sweepEndings } from './use-cases/sweep-endings.ts';

/** Whoever keeps the calendar: the server itself. */
const calendar: Actor = { kind: 'operator', id: 'calendar' };

const startPauseMs = 20_000;
/** How soon after midnight in Sweden the new day is noticed, at the latest. */
const lookMs = 5 * 60_000;

let last: Promise<void> = Promise.resolve();
let isStopping = false;

/**
 * Looks for what has ended, after whatever sweep is under way; for when a policy has been published or chosen, or a
 * ruling made. Nobody has to wait for it, and a fault in it is logged.
 */
export function sweepSoon(deps: Deps): Promise<void> {
	last = last.then(async () => {
		if (isStopping) return;
		try {
			await sweepEndings(deps, calendar, () => isStopping);
		} catch (error) {
			log.error('What has ended could not be looked through; it is tried again tomorrow.', error);
		}
	});
	return last;
}

/** Shortly after the start and once every day, early in the night. Answers how to stop it, before the store is closed. */
export function sweepDaily(deps: Deps): () => Promise<void> {
	let sweptOn: Day | null = null;
	const sweep = () => {
		const on = swedishDay(deps.now());
		if (on === sweptOn) return;
		sweptOn = on;
		void sweepSoon(deps);
	};
	const first = setTimeout(sweep, startPauseMs).unref();
	const every = setInterval(sweep, lookMs).unref();
	return () => {
		isStopping = true;
		clearTimeout(first);
		clearInterval(every);
		return last;
	};
}
