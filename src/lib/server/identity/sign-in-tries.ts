import { createHmac } from 'node:crypto';
import type { Instant } from '#lib/domain/day.ts';
import { forgetTriesOf, forgetTriesUntil, insertTry, triesOf } from '../db/sign-in-tries.ts';
import type { Store } from '../db/store.ts';

/** Ten wrong passwords for one account in ten minutes; after that each try waits for its turn. */
export const mostTries = 10;
const windowMs = 10 * 60 * 1000;

/** How often somebody has tried to sign in to each account, in every process together. */
export interface SignInTries {
	/**
	 * Counts one try before the password is looked at; refused, it says from when the next one may be made. The account's
	 * own browsers are counted each for itself, all others together (null).
	 */
	begin(
		email: string,
		browser?: string | null
	): Promise<{ readonly mayTry: true } | { readonly mayTry: false; readonly tryAgainAt: Instant }>;
	/** The password was right: what went before is forgotten. */
	succeeded(email: string, browser?: string | null): Promise<void>;
}

/**
 * Whether the account exists makes no difference here, so that waiting tells nothing about it. Tries are kept by the
 * address's HMAC, and no longer than they count.
 */
export function countSignInTries(options: {
	store: Store;
	secret: string;
	now: () => Instant;
	newId: () => string;
}): SignInTries {
	const { store, secret, now, newId } = options;
	const accountOf = (email: string, browser: string | null) =>
		createHmac('sha256', secret)
			.update(`sign-in-try ${email.toLowerCase()}${browser === null ? '' : ` ${browser}`}`)
			.digest('hex');

	return {
		begin(email, browser = null) {
			const accountSha256 = accountOf(email, browser);
			// Counted and noted in one transaction: ten at once are ten.
			return store.transact(async (db) => {
				const at = now();
				await forgetTriesUntil(db, new Date(Date.parse(at) - windowMs).toISOString());
				const tries = await triesOf(db, accountSha256);
				const [oldest] = tries;
				if (oldest !== undefined && tries.length >= mostTries) {
					return {
						mayTry: false,
						tryAgainAt: new Date(Date.parse(oldest) + windowMs).toISOString()
					} as const;
				}
				await insertTry(db, { id: newId(), accountSha256, at });
				return { mayTry: true } as const;
			});
		},
		succeeded: (email, browser = null) => store.transact((db) => forgetTriesOf(db, accountOf(email, browser)))
	};
}
