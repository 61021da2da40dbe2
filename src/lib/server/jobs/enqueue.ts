import type { Instant } from '#lib/domain/day.ts';
import { insertJobOnce } from '../db/jobs.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import type { JobBodies, JobKind } from './job.ts';
import { wake } from './wake.ts';

/**
 * Asks for something to be done, inside the transaction of the fact that asks for it: with it or not at all. The same
 * key again does nothing, also when the first one is done. Answers whether it is new.
 */
export async function enqueue<K extends JobKind>(
	db: Db,
	deps: Pick<Deps, 'now' | 'newId'>,
	kind: K,
	key: string,
	body: JobBodies[K],
	runAt?: Instant
): Promise<boolean> {
	const at = deps.now();
	const isNew = await insertJobOnce(db, {
		id: deps.newId(),
		kind,
		key,
		body,
		state: 'waiting',
		createdAt: at,
		runAt: runAt ?? at,
		attempts: 0
	});
	// Before the commit: whoever is woken looks in a transaction of its own, which comes after this one.
	if (isNew) wake.emit('enqueued');
	return isNew;
}
