import type { Actor } from '#lib/domain/access.ts';
import type { Deps } from './deps.ts';
import { log } from './log.ts';
import { sweepEndings } from './use-cases/sweep-endings.ts';

/** Whoever keeps the calendar: the server itself. */
const calendar: Actor = { kind: 'operator', id: 'calendar' };

let last: Promise<void> = Promise.resolve();
let isStopping = false;

/**
 * Looks for what has ended, after whatever sweep is under way; once a day, and when a policy has been published or
 * chosen, or a ruling made. Nobody has to wait for it, and a fault in it is logged.
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

/** Ends the sweep under way, before the store is closed; none begins after it. */
export function stopSweeping(): Promise<void> {
	isStopping = true;
	return last;
}
