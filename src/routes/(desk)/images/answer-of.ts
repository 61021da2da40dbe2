import type { Verdict } from '#lib/domain/decision.ts';
import type { Answer } from '#lib/text/verdict-words.ts';

/** The answer that a screen shows: what is only missing because nobody has asked is not the same as not yet. */
export function answerOf(one: { readonly verdict: Verdict; readonly isAsked: boolean }): Answer {
	return one.verdict === 'incomplete' && !one.isAsked ? 'not-asked' : one.verdict;
}
