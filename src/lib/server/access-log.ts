import type { Actor } from '#lib/domain/access.ts';
import { insertAccessLogRows, type AccessLogRow } from './db/access-log.ts';
import type { Db, Store } from './db/store.ts';

/** Who looked at whom, denied looks too. Rows are gathered and written together: a look must not cost a disk flush. */
export interface AccessLog {
	note(actor: Actor, look: { what: string; subjectId: string | null; outcome: 'shown' | 'denied' }): void;
	/** Writes what has been gathered. */
	flush(): Promise<void>;
	close(): Promise<void>;
}

/** Short: what has gathered is written in one go, and everybody waits meanwhile. */
const usualPauseMs = 200;

export function openAccessLog(options: {
	store: Store;
	now: () => string;
	newId: () => string;
	onTrouble: (error: unknown) => void;
	everyMs?: number;
}): AccessLog {
	let waiting: AccessLogRow[] = [];
	const timer = setInterval(() => void flush().catch(options.onTrouble), options.everyMs ?? usualPauseMs);
	timer.unref();

	async function flush(): Promise<void> {
		if (waiting.length === 0) return;
		const rows = waiting;
		waiting = [];
		try {
			await options.store.transact((db: Db) => insertAccessLogRows(db, rows));
		} catch (error) {
			// Kept for the next try: a look that was shown must not vanish from the log.
			waiting = [...rows, ...waiting];
			throw error;
		}
	}

	return {
		note(actor, look) {
			waiting.push({
				id: options.newId(),
				at: options.now(),
				actorKind: actor.kind,
				actorId: actor.id,
				...look
			});
		},
		flush,
		async close() {
			clearInterval(timer);
			await flush();
		}
	};
}
