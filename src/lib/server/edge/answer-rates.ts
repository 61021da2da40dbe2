import type { RequestRates } from './request-rates.ts';

/**
 * Answers that families send from their own phones. A whole school may stand behind one address, so that what is counted
 * there leaves room for a full hall; what one link takes in all keeps a joke from filling the quarantine.
 */
export interface AnswerRates {
	/** Counts one more answer. 0: it may be filed; otherwise the seconds to wait. */
	take(linkId: string, address: string): number;
}

const fromOneAddress = { burst: 40, perMinute: 20 };
const byOneLink = { burst: 200, perMinute: 60 };

export function countAnswers(counts: RequestRates): AnswerRates {
	return {
		take: (linkId, address) =>
			counts.take(`answer ${linkId} ${address}`, fromOneAddress) || counts.take(`answer ${linkId}`, byOneLink)
	};
}
