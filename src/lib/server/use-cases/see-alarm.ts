import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { markAlarmSeen } from '../db/alarms.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

/** Somebody has looked: the alarm waits no more, and the record holds who it was. */
export async function seeAlarm(
	deps: Deps,
	actor: Actor,
	id: string
): Promise<Result<null, NotAllowed | { readonly type: 'NoSuchAlarm' }>> {
	if (!mayDo(actor, 'see-alarms')) return refused({ type: 'NotAllowed', action: 'see-alarms' });
	const at = deps.now();
	const isSeen = await deps.store.transact(async (db) => {
		if (!(await markAlarmSeen(db, id, at, actor.id))) return false;
		appendToLedger(db, actor, { type: 'alarm-seen.v1', at, subjectId: id, payload: {} });
		return true;
	});
	return isSeen ? ok(null) : refused({ type: 'NoSuchAlarm' });
}
