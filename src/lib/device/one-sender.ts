/** Lets one tab at a time send: by the browser's locks, or by a lease in the local store where there are none. */
import { ok } from '#lib/domain/result.ts';
import type { LocalStore, Stored } from './local-store.ts';

export interface SenderLock {
	/**
	 * Runs `work` while no other tab runs; null when another one does. `work` asks `stillAlone` before every batch:
	 * a lease has to be renewed, and may have been lost while the phone slept.
	 */
	whileAlone<T>(work: (stillAlone: () => Promise<boolean>) => Promise<T>): Promise<Stored<T | null>>;
}

const lockName = 'bildlov-sender';
/** Longer than one batch may take; a tab that died with the lease holds the others up for as long. */
export const leaseMs = 600_000;

export function browserLock(locks: Pick<LockManager, 'request'>): SenderLock {
	return {
		whileAlone: async <T>(work: (stillAlone: () => Promise<boolean>) => Promise<T>) => {
			const answer: { done: T | null } = { done: null };
			await locks.request(lockName, { ifAvailable: true }, async (lock) => {
				if (lock) answer.done = await work(() => Promise.resolve(true));
			});
			return ok(answer.done);
		}
	};
}

/** `holder` names this tab; `nowMs` is the phone's clock. */
export function leaseLock(
	store: Pick<LocalStore, 'takeLease' | 'releaseLease'>,
	holder: string,
	nowMs: () => number
): SenderLock {
	return {
		whileAlone: async <T>(work: (stillAlone: () => Promise<boolean>) => Promise<T>) => {
			const take = () => store.takeLease(lockName, holder, nowMs(), leaseMs);
			const taken = await take();
			if (!taken.ok) return taken;
			if (!taken.value) return ok(null);
			try {
				return ok(
					await work(async () => {
						const kept = await take();
						return kept.ok && kept.value;
					})
				);
			} finally {
				// Where the release fails, the lease runs out by itself.
				await store.releaseLease(lockName, holder);
			}
		}
	};
}
