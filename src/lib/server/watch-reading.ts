import { tallyOf, unusualReadings, type CountedLooks } from '#lib/domain/unusual-reading.ts';
import { raiseAlarm } from './alarms.ts';
import { countLooks, type AccessLogRow } from './db/access-log.ts';
import type { Store } from './db/store.ts';
import type { Deps } from './deps.ts';

/** Looks after who looks: unusual reading raises an alarm, once for each account and hour, and stops nobody. */
export interface ReadingWatch {
	/** These rows have been written. */
	looked(rows: readonly Pick<AccessLogRow, 'actorKind' | 'actorId' | 'what' | 'outcome'>[]): void;
	/** Counts for those whose looks may have become too many since. What several processes wrote is counted together. */
	look(): Promise<void>;
}

/** The counting takes at most a twentieth of the time; an alarm within a minute is soon enough. */
const restsFor = 20;
/** So long a count holds that was far from its bound, whatever other processes write meanwhile. */
const holdsMs = 60_000;

type Tally = Readonly<Record<CountedLooks, number>>;

interface Looker {
	readonly actorKind: AccessLogRow['actorKind'];
	/** The last count with every look since added to it: never less than a count would answer of this process' looks. */
	readonly atMost: Record<CountedLooks, number>;
	/** In milliseconds; a looker who has not been counted yet is new. */
	countedAt: number;
}

export function watchReading(
	deps: Pick<Deps, 'now' | 'newId' | 'settings'> & { store: Store }
): ReadingWatch {
	const { store } = deps;
	const lookers = new Map<string, Looker>();
	const waiting = new Set<string>();
	let restsUntil = 0;
	/** So that the same alarm is not tried again at every look; the database alone says whether it is new. */
	const raised = new Set<string>();
	let raisedIn = '';

	async function countFor(actorId: string, looker: Looker): Promise<void> {
		const now = deps.now();
		const hour = now.slice(0, 13);
		if (raisedIn !== hour) raised.clear();
		raisedIn = hour;
		const { actorKind, atMost } = looker;
		const isOld = Date.parse(now) - looker.countedAt >= holdsMs;
		const keyOf = (counted: string) => `reading:${counted}:${actorKind}:${actorId}:${hour}`;
		const unsure = unusualReadings.filter(
			({ counted, from }) => !raised.has(keyOf(counted)) && (isOld || atMost[counted] >= from)
		);
		const tallies = new Map<number, Tally>();
		for (const { counted, kind, from, minutes } of unsure) {
			const since = new Date(Date.parse(now) - minutes * 60_000).toISOString();
			const tally = tallies.get(minutes) ?? (await countLooks(store.read, actorId, since));
			tallies.set(minutes, tally);
			const count = tally[counted];
			atMost[counted] = count;
			if (count < from) continue;
			const key = keyOf(counted);
			const about = { actorKind, actorId, counted, count, minutes };
			await store.transact((db) => raiseAlarm(db, deps, { kind, key, about }));
			raised.add(key);
		}
		if (isOld) looker.countedAt = Date.parse(now);
	}

	return {
		looked(rows) {
			for (const { actorId, actorKind, what, outcome } of rows) {
				let looker = lookers.get(actorId);
				if (!looker) {
					looker = { actorKind, atMost: { denials: 0, groups: 0, people: 0, looks: 0 }, countedAt: 0 };
					lookers.set(actorId, looker);
				}
				for (const counted of tallyOf(what, outcome)) looker.atMost[counted] += 1;
				waiting.add(actorId);
			}
		},
		async look() {
			const began = performance.now();
			if (waiting.size === 0 || began < restsUntil) return;
			const everybody = [...waiting];
			waiting.clear();
			for (const actorId of everybody) {
				const looker = lookers.get(actorId);
				if (looker) await countFor(actorId, looker);
			}
			const ended = performance.now();
			restsUntil = ended + (ended - began) * restsFor;
		}
	};
}
