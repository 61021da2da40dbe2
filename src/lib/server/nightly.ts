import type { Actor } from '#lib/domain/access.ts';
import { swedishDay, type Day } from '#lib/domain/day.ts';
import type { Result } from '#lib/domain/result.ts';
import { backUpByNight } from './backup/nightly-backup.ts';
import { stopSweeping, sweepSoon } from './daily-sweep.ts';
import { municipality } from './db/organisation.ts';
import type { Deps } from './deps.ts';
import { enqueue } from './jobs/enqueue.ts';
import { log } from './log.ts';
import { checkRecord } from './use-cases/check-record.ts';
import { lookForMissingRecords } from './use-cases/look-for-missing-records.ts';
import { lookForProof } from './use-cases/look-for-proof.ts';
import { makeCheckpoint } from './use-cases/make-checkpoint.ts';
import { openWaiting } from './use-cases/open-waiting.ts';
import { sealAccessLog } from './use-cases/seal-access-log.ts';

export interface NightlyStep {
	/** Part of the job's key: one step is done once a day, whichever process does it. */
	readonly name: string;
	/** Throws where it failed; it is then tried again like any job. Run twice it must do no harm. */
	readonly run: (deps: Deps, isStopping: () => boolean) => Promise<void>;
}

/** Whoever works at night: the server itself. */
const night: Actor = { kind: 'operator', id: 'night' };

/** What is done once every Swedish day, in this order unless several processes share it. */
export const nightlySteps: readonly NightlyStep[] = [
	{ name: 'open-waiting', run: async (deps) => asked(await openWaiting(deps, night)) },
	{ name: 'seal-access-log', run: async (deps) => asked(await sealAccessLog(deps, night)) },
	{ name: 'check-record', run: async (deps) => asked(await checkRecord(deps, night)) },
	{ name: 'make-checkpoint', run: async (deps) => asked(await makeCheckpoint(deps, night)) },
	{
		name: 'look-for-missing-records',
		run: async (deps) => asked(await lookForMissingRecords(deps, night))
	},
	{ name: 'back-up', run: backUpByNight },
	{ name: 'look-for-proof', run: async (deps) => asked(await lookForProof(deps, night)) }
];

/** The night may do all this; what else is refused waits for people, who have been told. */
function asked(result: Result<unknown, { readonly type: string }>): void {
	if (!result.ok && result.refusal.type === 'NotAllowed') throw new Error('The night’s work was refused.');
}

const startPauseMs = 20_000;
/** How soon after midnight in Sweden the new day is noticed, at the latest. */
const lookMs = 5 * 60_000;

/** The steps begin an hour and a bit into the day: by then everything of the day before has been written. */
const settledMs = 65 * 60_000;

/**
 * Shortly after the start and once every day, early in the night: looks for what has ended (every process remembers
 * that by itself) and asks for the night's steps as jobs. Answers how to stop it, before the store is closed.
 */
export function workNightly(deps: Deps): () => Promise<void> {
	let sweptOn: Day | null = null;
	let workedOn: Day | null = null;
	let last: Promise<unknown> = Promise.resolve();
	const look = () => {
		const now = deps.now();
		if (sweptOn !== swedishDay(now)) void sweepSoon(deps);
		sweptOn = swedishDay(now);
		const day = swedishDay(new Date(Date.parse(now) - settledMs).toISOString());
		if (day === workedOn) return;
		workedOn = day;
		last = askForSteps(deps, day).then(
			(areAsked) => {
				if (!areAsked) workedOn = null;
			},
			(error: unknown) => {
				// The next look tries again.
				workedOn = null;
				log.error('The night’s work could not be asked for; it is tried again soon.', error);
			}
		);
	};
	const first = setTimeout(look, startPauseMs).unref();
	const every = setInterval(look, lookMs).unref();
	return async () => {
		clearTimeout(first);
		clearInterval(every);
		await Promise.all([stopSweeping(), last]);
	};
}

/** Asks for every step of the day's work, once: several processes may ask. False while there is no municipality yet. */
export function askForSteps(deps: Deps, day: Day): Promise<boolean> {
	return deps.store.transact(async (db) => {
		if ((await municipality(db)) === null) return false;
		for (const { name } of nightlySteps) {
			await enqueue(db, deps, 'nightly-step', `nightly:${day}:${name}`, { step: name, day });
		}
		return true;
	});
}

/** Does one step, for the runner of jobs. A name that this version does not know is done already. */
export async function runNightlyStep(
	deps: Deps,
	name: string,
	isStopping: () => boolean = () => false
): Promise<void> {
	await nightlySteps.find((step) => step.name === name)?.run(deps, isStopping);
}
