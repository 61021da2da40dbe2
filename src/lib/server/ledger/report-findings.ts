import type { Deps } from '../deps.ts';
import { raiseAlarm } from '../alarms.ts';
import { sha256OfJson } from '../hash.ts';
import { log } from '../log.ts';
import type { Db } from '../db/store.ts';
import { checkLastCheckpoint } from './check-last-checkpoint.ts';
import type { Finding } from './findings.ts';

/** Raises the alarm that the record does not hold together, once for what was found. Inside the caller's transaction. */
export async function alarmOfFindings(
	db: Db,
	deps: Pick<Deps, 'now' | 'newId' | 'settings'>,
	found: readonly Finding[],
	count: number
): Promise<void> {
	const [first] = found;
	if (!first) return;
	await raiseAlarm(db, deps, {
		kind: 'broken-record',
		key: `broken-record:${sha256OfJson(found.slice(0, 20))}`,
		about: { count, ...first }
	});
}

/** At the start of the server: the quick look, and an alarm where something does not fit. The server starts all the same. */
export async function checkRecordAtStart(deps: Deps): Promise<void> {
	const { read, engine } = deps.store;
	const found = await checkLastCheckpoint({ db: read, engine }, deps.settings);
	const [first] = found;
	if (!first) return;
	log.error(
		'The record does not fit its last checkpoint: run `bildlov verify`.',
		new Error(JSON.stringify(first))
	);
	await deps.store.transact((db) => alarmOfFindings(db, deps, found, found.length));
}
