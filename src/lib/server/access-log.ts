import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Actor } from '#lib/domain/access.ts';
import { insertAccessLogRows, type AccessLogRow } from './db/access-log.ts';
import type { Db, Store } from './db/store.ts';
import type { ReadingWatch } from './watch-reading.ts';

export type LookOutcome = 'shown' | 'denied';

/**
 * Who looked at whom, denied looks too. Rows are gathered and written together, for a look must not cost a disk flush:
 * a server that is killed loses the looks of its last 200 ms at most, one that is stopped loses none. A group, an event,
 * an image is one row; who belonged to it at that moment is known. A row never says why an answer was no.
 */
export interface AccessLog {
	note(actor: Actor, look: { what: Look; subjectId: string | null; outcome: LookOutcome }): void;
	/**
	 * One look that shows several people, a row for each, all with the same instant: a list, or people chosen by hand,
	 * whom nothing else tells afterwards. Of nobody is a row too. Whoever is not in `shown`, where it is given, was denied.
	 */
	noteEach(actor: Actor, what: Look, subjectIds: readonly string[], shown?: ReadonlySet<string>): void;
	/** Writes what has been gathered. */
	flush(): Promise<void>;
	close(): Promise<void>;
}

/** What a look is at, by what its `subjectId` names. The words stand in `text/access-log.ts`. */
export const looks = {
	'person-checked': 'person',
	'together-checked': 'person',
	'people-searched': 'person',
	'publication-checked': 'person',
	'named-in-image': 'person',
	'comparison-shown': 'person',
	'takedowns-listed': 'person',
	'withdrawals-listed': 'person',
	'quarantine-listed': 'person',
	'endings-listed': 'person',
	'quarantine-shown': 'person',
	'withdrawal-foreseen': 'person',
	'group-checked': 'group',
	/** A group, a unit, or everybody. */
	'renewals-listed': 'group',
	'pack-fetched': 'event',
	'image-checked': 'image',
	'original-fetched': 'image',
	'preview-fetched': 'image',
	'images-listed': 'nothing',
	'publication-read': 'publication',
	'takedown-read': 'takedown',
	'withdrawal-read': 'withdrawal',
	'receipt-read': 'signing',
	'quarantine-read': 'quarantined',
	/** The saved queue of a phone; who is in it is shown to nobody. */
	'queue-file-read': 'nothing',
	'policies-compared': 'policy',
	/** Of one person. */
	'access-log-read': 'person',
	/** Of one user, by the user's id. */
	'user-log-read': 'user',
	/** Of everybody, day by day. */
	'whole-log-read': 'nothing'
} as const;
export type Look = keyof typeof looks;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const usualPauseMs = 200;
/** Everybody else waits while rows are written, 2 ms for so many; then it is their turn. */
const rowsInOneGo = 100;

export function openAccessLog(options: {
	store: Store;
	now: () => string;
	newId: () => string;
	onTrouble: (error: unknown) => void;
	/** Told of everybody who has looked. */
	watch?: ReadingWatch;
	everyMs?: number;
}): AccessLog {
	let waiting: AccessLogRow[] = [];
	const timer = setInterval(() => void flush().catch(options.onTrouble), options.everyMs ?? usualPauseMs);
	timer.unref();

	/** One after another: whoever stops the server waits for what is being written too. */
	let written: Promise<void> = Promise.resolve();
	function flush(): Promise<void> {
		const next = written.then(write);
		written = next.catch(() => undefined);
		return next;
	}

	async function write(): Promise<void> {
		while (waiting.length > 0) {
			const rows = waiting.splice(0, rowsInOneGo);
			try {
				await options.store.transact((db: Db) => insertAccessLogRows(db, rows));
			} catch (error) {
				// Kept for the next try: a look that was shown must not vanish from the log.
				waiting = [...rows, ...waiting];
				throw error;
			}
			options.watch?.looked(rows);
			if (waiting.length > 0) await nextTurn();
		}
		await options.watch?.look();
	}

	return {
		note(actor, look) {
			waiting.push(rowOf(actor, options.now(), look));
		},
		noteEach(actor, what, subjectIds, shown) {
			const at = options.now();
			if (subjectIds.length === 0)
				waiting.push(rowOf(actor, at, { what, subjectId: null, outcome: 'shown' }));
			for (const subjectId of new Set(subjectIds)) {
				const outcome = shown === undefined || shown.has(subjectId) ? 'shown' : 'denied';
				waiting.push(rowOf(actor, at, { what, subjectId, outcome }));
			}
		},
		flush,
		async close() {
			clearInterval(timer);
			await flush();
		}
	};

	function rowOf(
		actor: Actor,
		at: string,
		look: { what: Look; subjectId: string | null; outcome: LookOutcome }
	): AccessLogRow {
		// What somebody sends in the place of an id may be a name. A policy's id is a word of its own.
		const isId = looks[look.what] === 'policy' || uuid.test(look.subjectId ?? '');
		const subjectId = isId ? look.subjectId : null;
		return { id: options.newId(), at, actorKind: actor.kind, actorId: actor.id, ...look, subjectId };
	}
}
