/**
 * How often somebody may ask. Counted for an account or a token; for an address only at a bound that no school
 * reaches, though all of it comes from one. In memory: each process counts for itself, and a restart forgets.
 * A few lines of our own: every library for this keeps a window and a store, and none is smaller than what it replaces.
 */
export interface Rate {
	/** What may come at once. */
	readonly burst: number;
	readonly perMinute: number;
}

export interface RequestRates {
	/** Counts one more for the key. 0: it is within its rate; otherwise the seconds to wait, and nothing is counted. */
	take(key: string, rate: Rate): number;
	/** As `take`, without counting. */
	look(key: string, rate: Rate): number;
}

const mostKeys = 50_000;

/** `now` in milliseconds. */
export function countRequests(now: () => number): RequestRates {
	/** When everything that a key has asked for is paid, at its rate; the one used last stands last. */
	const paidAt = new Map<string, number>();

	function next(key: string, { burst, perMinute }: Rate): { due: number; wait: number } {
		const each = 60_000 / perMinute;
		const due = Math.max(paidAt.get(key) ?? 0, now()) + each;
		return { due, wait: Math.max(0, Math.ceil((due - burst * each - now()) / 1000)) };
	}

	function forget(): void {
		const at = now();
		for (const [key, paid] of paidAt) if (paid <= at) paidAt.delete(key);
		for (const key of paidAt.keys()) {
			if (paidAt.size <= mostKeys / 2) return;
			paidAt.delete(key);
		}
	}

	return {
		take(key, rate) {
			const { due, wait } = next(key, rate);
			if (wait > 0) return wait;
			paidAt.delete(key);
			paidAt.set(key, due);
			if (paidAt.size > mostKeys) forget();
			return 0;
		},
		look: (key, rate) => next(key, rate).wait
	};
}
