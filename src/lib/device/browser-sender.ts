/** The sender of this browser: its network, clock, locks and events. */
import type { LocalStore } from './local-store.ts';
import { newId } from './new-id.ts';
import { createNoteKeeper } from './note-keeper.ts';
import { notePlaces } from './note-places.ts';
import { browserLock, leaseLock } from './one-sender.ts';
import { createOutboxSender } from './outbox-sender.ts';
import type { OutboxSender } from './outbox-sender.ts';

export function browserSender(store: LocalStore): OutboxSender {
	return createOutboxSender({
		store,
		lock: 'locks' in navigator ? browserLock(navigator.locks) : leaseLock(store, newId(), Date.now),
		fetch: (url, init) => fetch(url, init),
		now: () => new Date().toISOString(),
		giveUpAfter: (ms) => AbortSignal.timeout(ms),
		timers: {
			after(ms, run) {
				const timer = setTimeout(run, ms);
				return () => clearTimeout(timer);
			}
		},
		chance: Math.random,
		keepNote: createNoteKeeper(store, notePlaces).keep,
		onReturn(run) {
			const whenVisible = () => {
				if (document.visibilityState === 'visible') run();
			};
			addEventListener('online', run);
			addEventListener('pageshow', run);
			document.addEventListener('visibilitychange', whenVisible);
			return () => {
				removeEventListener('online', run);
				removeEventListener('pageshow', run);
				document.removeEventListener('visibilitychange', whenVisible);
			};
		}
	});
}
