/** Where a consent may be said aloud: where nothing in the policy's rules for the channel asks for a written one. */
import type { Day } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { lineOn, type Profile, type Requirement } from './profile.ts';

/**
 * True when no row for the kind of channel asks for a consent in writing on that day, whomever it is about: who is on
 * the picture is not known when somebody is asked how they want to answer.
 */
export function mayBeSaid({ channels }: Profile, kind: ChannelKind, at: Day): boolean {
	const rules = channels[kind];
	if (rules === undefined || rules === 'law') return true;
	return rules.people.every(({ cells }) => {
		const is = lineOn(cells, at)?.is;
		return is === undefined || is === 'law' || !asksForWriting(is);
	});
}

function asksForWriting(requirement: Requirement): boolean {
	if (requirement.kind === 'consent') return requirement.written !== undefined;
	if (requirement.kind !== 'by-basis') return false;
	return Object.values(requirement.bases).some((one) => one !== 'law' && asksForWriting(one));
}
