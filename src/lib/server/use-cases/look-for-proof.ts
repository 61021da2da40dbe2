import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { raiseAlarm } from '../alarms.ts';
import { provedAt } from '../backup/proof.ts';
import type { Deps } from '../deps.ts';

/** Raises an alarm, once a day, where no restore has proved a backup for 26 hours. Answers whether it is so. */
export async function lookForProof(
	deps: Deps,
	actor: Actor
): Promise<Result<{ isLate: boolean }, NotAllowed>> {
	if (!mayDo(actor, 'back-up')) return refused({ type: 'NotAllowed', action: 'back-up' });
	const proof = await provedAt(deps);
	if (proof.isLate) {
		await deps.store.transact((db) =>
			raiseAlarm(db, deps, {
				kind: 'no-proved-backup',
				key: `no-proved-backup:${swedishDay(deps.now())}`,
				about: proof.at === null ? {} : { provedAt: proof.at }
			})
		);
	}
	return ok({ isLate: proof.isLate });
}
