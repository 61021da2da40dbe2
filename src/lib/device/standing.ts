/** What still stands of what was signed on this phone. Pure. */
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { SigningSummary } from './local-store.ts';

/** Whether the signing has been taken back on this phone. */
export function isTakenBack(summaries: readonly SigningSummary[], recordId: string): boolean {
	return summaries.some(({ voids }) => voids === recordId);
}

/** Neither what was taken back nor the taking back itself. */
export function standing(summaries: readonly SigningSummary[]): SigningSummary[] {
	const takenBack = new Set(summaries.flatMap(({ voids }) => voids ?? []));
	return summaries.filter(({ recordId, voids }) => voids === undefined && !takenBack.has(recordId));
}

/**
 * By person, the kinds whose yes in the list may come from a signing that was taken back here: the list already holds
 * the signing, and not yet the taking back.
 */
export function doubtfulYeses(
	summaries: readonly SigningSummary[]
): ReadonlyMap<string, ReadonlySet<ChannelKind>> {
	const signings = new Set(summaries.filter(({ voids }) => voids === undefined).map((one) => one.recordId));
	const doubtful = new Map<string, Set<ChannelKind>>();
	for (const { voids, answers } of summaries) {
		if (voids === undefined || signings.has(voids)) continue;
		for (const { personId, yes } of answers) {
			if (personId === null) continue;
			doubtful.set(personId, new Set([...(doubtful.get(personId) ?? []), ...yes]));
		}
	}
	return doubtful;
}
