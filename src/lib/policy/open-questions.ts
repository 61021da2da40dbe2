/** The questions that a policy leaves open, as far as an answer can still come upon them. */
import type { Day } from '#lib/domain/day.ts';
import { channelKinds, type ChannelKind } from '#lib/domain/decision.ts';
import { lineOn, type OpenQuestion, type PeopleRow, type Profile, type Who } from './profile.ts';

/** A question that the policy's rules come upon on the day, and in which kinds of channel. */
export interface AskedQuestion extends OpenQuestion {
	readonly kinds: readonly ChannelKind[];
}

/**
 * The questions that some row still asks on the day. A municipality's own policy keeps those of the guideline that it
 * starts from, and may have answered them with a rule of its own: nobody needs to rule on those.
 */
export function questionsAskedOn(profile: Profile, on: Day): readonly AskedQuestion[] {
	return profile.questions.flatMap((question) => {
		const kinds = channelKinds.filter((kind) => asksIn(profile, kind, question.id, on));
		return kinds.length > 0 ? [{ ...question, kinds }] : [];
	});
}

function asksIn(profile: Profile, kind: ChannelKind, question: string, on: Day): boolean {
	const rules = profile.channels[kind];
	if (rules === undefined || rules === 'law') return false;
	return rules.people.some(
		(row, place) =>
			lineOn(row.cells, on)?.question?.id === question && !isBehindAnother(row, rules.people.slice(0, place))
	);
}

/** Whether an earlier row fits everybody whom this one fits, so that it is never reached. */
function isBehindAnother(row: PeopleRow, earlier: readonly PeopleRow[]): boolean {
	return earlier.some(({ who }) => fitsAllOf(who, row.who));
}

/** Whether `wider` fits everybody whom `narrower` fits. */
export function fitsAllOf(wider: Who, narrower: Who): boolean {
	return (
		holdsAll(wider.roles, narrower.roles) &&
		holdsAll(wider.bands, narrower.bands) &&
		(!wider.pupil || narrower.pupil === true)
	);
}

function holdsAll<T>(wider: readonly T[] | undefined, narrower: readonly T[] | undefined): boolean {
	if (wider === undefined) return true;
	return narrower !== undefined && narrower.every((one) => wider.includes(one));
}
