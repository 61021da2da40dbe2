import { topicsOf, type LiveTopic } from '#lib/domain/live-topic.ts';
import { lastLedgerEntry } from './db/ledger.ts';
import { entryTypesBetween } from './db/live.ts';
import type { Store } from './db/store.ts';
import { sha256Of } from './hash.ts';
import { log } from './log.ts';

/** Follows the ledger, whoever writes in it: this process, another one, or the command line. */
export interface Live {
	/** Stands for how far the ledger has come, and tells nothing of it; null until that has been looked at. */
	mark(): string | null;
	/** Whether the ledger has been looked at just now. */
	isFollowing(): boolean;
	/** Calls for everything that comes; answers how to stop listening. Following begins with the first. */
	listen(listener: LiveListener): () => void;
	/** Ends every listener; nobody listens after it. */
	close(): void;
}

export interface LiveListener {
	changed(topics: readonly LiveTopic[], mark: string): void;
	closed(): void;
}

const lookMs = 1000;
/** How old a look may be and still count as following. */
const followingMs = 10_000;

const known = new WeakMap<Store, Live>();

/** The one that follows this store's ledger in this process. */
export function liveOf(store: Store): Live {
	let live = known.get(store);
	if (!live) known.set(store, (live = follow(store)));
	return live;
}

function follow(store: Store): Live {
	const listeners = new Set<LiveListener>();
	let at: { seq: number; mark: string } | null = null;
	let lookedAt = 0;
	let timer: NodeJS.Timeout | undefined;
	let isClosed = false;
	let isTroubled = false;

	async function look(): Promise<void> {
		const last = await lastLedgerEntry(store.read);
		const seq = last?.seq ?? 0;
		lookedAt = Date.now();
		if (at?.seq === seq) return;
		const before = at;
		at = { seq, mark: sha256Of(`live ${last?.hash ?? ''}`).slice(0, 16) };
		if (before === null) return;
		const topics = new Set((await entryTypesBetween(store.read, before.seq, seq)).flatMap(topicsOf));
		for (const listener of listeners) listener.changed([...topics], at.mark);
	}

	async function lookAgain(): Promise<void> {
		try {
			await look();
			isTroubled = false;
		} catch (error) {
			if (!isTroubled) log.error('The record could not be followed; pages are told when it can.', error);
			isTroubled = true;
		}
		if (!isClosed) timer = setTimeout(() => void lookAgain(), lookMs).unref();
	}

	return {
		mark: () => at?.mark ?? null,
		isFollowing: () => Date.now() - lookedAt < followingMs,
		listen(listener) {
			if (isClosed) {
				listener.closed();
				return () => undefined;
			}
			listeners.add(listener);
			// Goes on for as long as the process does: a page that comes back is then told at once.
			timer ??= setTimeout(() => void lookAgain(), 0);
			return () => void listeners.delete(listener);
		},
		close() {
			isClosed = true;
			clearTimeout(timer);
			for (const listener of listeners) listener.closed();
			listeners.clear();
		}
	};
}
