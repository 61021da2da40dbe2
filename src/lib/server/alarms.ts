import type { Actor } from '#lib/domain/access.ts';
import type { AlarmKind } from '#lib/domain/alarm.ts';
import { insertAlarmOnce } from './db/alarms.ts';
import type { Db } from './db/store.ts';
import type { Deps } from './deps.ts';
import { enqueue } from './jobs/enqueue.ts';
import { appendToLedger } from './ledger/append.ts';

export interface RaisedAlarm {
	readonly kind: AlarmKind;
	/** The same key is raised once: what it is about and, where it may come back, the day. */
	readonly key: string;
	/** Ids and counts, never names. */
	readonly about: Readonly<Record<string, string | number>>;
	/** False where a mail would do no good; true unless said. */
	readonly isMailed?: boolean;
}

/** Whoever keeps watch: the server itself. */
const watch: Actor = { kind: 'operator', id: 'watch' };

/**
 * Raises an alarm, inside the caller's transaction, and sends it by mail where mail is set up. Answers whether it is
 * new. The record holds that it was raised, so that nobody can make it disappear unseen.
 */
export async function raiseAlarm(
	db: Db,
	deps: Pick<Deps, 'now' | 'newId' | 'settings'>,
	{ kind, key, about, isMailed = true }: RaisedAlarm
): Promise<boolean> {
	const id = deps.newId();
	const at = deps.now();
	if (!(await insertAlarmOnce(db, { id, kind, key, about: { ...about }, raisedAt: at }))) return false;
	appendToLedger(db, watch, { type: 'alarm-raised.v1', at, subjectId: id, payload: { kind } });
	if (isMailed && deps.settings.smtpUrl !== null) {
		await enqueue(db, deps, 'send-mail', `mail:alarm:${id}`, { mail: 'alarm', alarmId: id });
	}
	return true;
}
