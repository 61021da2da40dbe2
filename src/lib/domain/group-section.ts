/** Where somebody stands in a group's list: who must not be in a picture first, then what is left to do. */
import type { MissingCode, Verdict } from './decision.ts';

/** In the order in which they stand. `stop`: forbidden in every channel. */
export const groupSections = ['stop', 'not-asked', 'waiting', 'with-reservations', 'allowed'] as const;
export type GroupSection = (typeof groupSections)[number];

interface Answer {
	readonly verdict: Verdict;
	readonly isAsked: boolean;
	readonly missing: readonly MissingCode[];
}

/**
 * The one section of a person with these answers, one for each channel. A consent to one image can only be asked for
 * with the image at hand, so nobody waits for that beforehand.
 */
export function groupSection(answers: readonly Answer[]): GroupSection {
	if (answers.length > 0 && answers.every(({ verdict }) => verdict === 'forbidden')) return 'stop';
	const incomplete = answers.filter(({ verdict }) => verdict === 'incomplete');
	const asked = incomplete.filter(({ isAsked }) => isAsked);
	if (asked.some(({ missing }) => missing.includes('guardian-consent'))) return 'waiting';
	if (asked.length < incomplete.length) return 'not-asked';
	if (asked.some(({ missing }) => missing.some((code) => code !== 'consent-for-this-image')))
		return 'waiting';
	const isPlain = answers.every(({ verdict }) => verdict === 'allowed' || verdict === 'forbidden');
	return isPlain ? 'allowed' : 'with-reservations';
}
