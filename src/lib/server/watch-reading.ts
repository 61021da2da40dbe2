import { unusualReadings } from '#lib/domain/unusual-reading.ts';
import { raiseAlarm } from './alarms.ts';
import { countLooks, type AccessLogRow } from './db/access-log.ts';
import type { Store } from './db/store.ts';
import type { Deps } from './deps.ts';

/** Looks after who looks: unusual reading raises an alarm, once for each account and hour, and stops nobody. */
export interface ReadingWatch {
	/** These rows have been written. */
	looked(rows: readonly Pick<AccessLogRow, 'actorKind' | 'actorId'>[]): void;
	/** Counts for those who have looked since it was last asked. What several processes wrote is counted together. */
	look(): Promise<void>;
}

/** The counting takes at most a twentieth of the time; an alarm within a minute is soon enough. */
const restsFor = 20;

export function watchReading(
	deps: Pick<Deps, 'now' | 'newId' | 'settings'> & { store: Store }
): ReadingWatch {
	const { store } = deps;
	const waiting = new Map<string, string>();
	let restsUntil = 0;
	/** So that the same alarm is not tried again at every look; the database alone says whether it is new. */
	const raised = new Set<string>();
	let raisedIn = '';

	async function lookAt(actorId: string, actorKind: string): Promise<void> {
		const now = deps.now();
		const hour = now.slice(0, 13);
		if (raisedIn !== hour) raised.clear();
		raisedIn = hour;
		const keyOf = (counted: string) => `reading:${counted}:${actorKind}:${actorId}:${hour}`;
		const left = unusualReadings.filter(({ counted }) => !raised.has(keyOf(counted)));
		if (left.length === 0) return;
		for (const { counted, kind, from, minutes } of left) {
			const since = new Date(Date.parse(now) - minutes * 60_000).toISOString();
			const count = (await countLooks(store.read, actorId, since))[counted];
			if (count < from) continue;
			const key = keyOf(counted);
			const about = { actorKind, actorId, counted, count, minutes };
			await store.transact((db) => raiseAlarm(db, deps, { kind, key, about }));
			raised.add(key);
		}
	}

	return {
		looked(rows) {
			for (const { actorId, actorKind } of rows) waiting.set(actorId, actorKind);
		},
		async look() {
			const began = performance.now();
			if (waiting.size === 0 || began < restsUntil) return;
			const everybody = [...waiting];
			waiting.clear();
			for (const [actorId, actorKind] of everybody) await lookAt(actorId, actorKind);
			const ended = performance.now();
			restsUntil = ended + (ended - began) * restsFor;
		}
	};
}
