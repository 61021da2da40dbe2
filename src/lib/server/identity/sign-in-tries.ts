import type { Instant } from '#lib/domain/day.ts';

/** Ten wrong passwords for one account in ten minutes; after that each try waits for its turn. */
export const mostTries = 10;
const windowMs = 10 * 60 * 1000;
const mostAccounts = 10_000;

/** How often somebody has tried to sign in to each account, in memory: a restart forgets, nobody is locked out for good. */
export interface SignInTries {
	/** Counts one try before the password is looked at; refused, it says from when the next one may be made. */
	begin(email: string): { readonly mayTry: true } | { readonly mayTry: false; readonly tryAgainAt: Instant };
	/** The password was right: what went before is forgotten. */
	succeeded(email: string): void;
}

/** Whether the account exists makes no difference here, so that waiting tells nothing about it. */
export function countSignInTries(now: () => Instant): SignInTries {
	const triesByAccount = new Map<string, number[]>();

	function recent(account: string): number[] {
		const since = Date.parse(now()) - windowMs;
		return (triesByAccount.get(account) ?? []).filter((at) => at > since);
	}

	return {
		begin(email) {
			const account = email.toLowerCase();
			const tries = recent(account);
			const oldest = tries[0];
			if (oldest !== undefined && tries.length >= mostTries) {
				return { mayTry: false, tryAgainAt: new Date(oldest + windowMs).toISOString() };
			}
			// Put last again, so that the first in the map is the one least lately tried.
			triesByAccount.delete(account);
			triesByAccount.set(account, [...tries, Date.parse(now())]);
			const leastLately = triesByAccount.keys().next().value;
			if (triesByAccount.size > mostAccounts && leastLately !== undefined) triesByAccount.delete(leastLately);
			return { mayTry: true };
		},
		succeeded: (email) => void triesByAccount.delete(email.toLowerCase())
	};
}
