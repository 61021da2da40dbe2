import type { RequestRates } from './request-rates.ts';

type Guessed = 'own-page' | 'pairing' | 'answer';

/**
 * Codes that opened nothing. A page of one's own has 100 bits, and no number of guesses finds one: the watch keeps
 * guessing from costing others their answers. A poster's code names nobody. A pairing code has 40 bits for ten minutes, and there the bound is the lock.
 */
export interface Guesses {
	/** 0: the code may be looked up; otherwise the seconds until one like it may. */
	before(kind: Guessed, from: string): number;
	/** The code was wrong. True where so many are, everywhere, that the answer should take its time. */
	wrong(kind: Guessed, from: string): boolean;
}

/** Of one beginning of a code, or from one address. */
const likeIt = {
	'own-page': { burst: 20, perMinute: 2 },
	pairing: { burst: 60, perMinute: 30 },
	answer: { burst: 60, perMinute: 30 }
};
const everywhere = { burst: 600, perMinute: 600 };

export function watchGuesses(counts: RequestRates): Guesses {
	return {
		before: (kind, from) => counts.look(`wrong ${kind} ${from}`, likeIt[kind]),
		wrong(kind, from) {
			counts.take(`wrong ${kind} ${from}`, likeIt[kind]);
			return counts.take(`wrong ${kind}`, everywhere) > 0;
		}
	};
}

/** What codes of one's own page are counted by: guessing on from one of them is guessing on. */
export const beginningOf = (code: string): string => code.slice(0, 4);
