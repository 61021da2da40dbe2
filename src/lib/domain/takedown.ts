/** What has to come down, by when, and how far it has come. */
import { addDays, type Day } from './day.ts';
import type { ChannelKind } from './decision.ts';

/**
 * Facts that take down what already hangs. `naming`: somebody of whom a block, an objection or a no was known is found
 * in an image that hangs already. `consent-voided`: the yes that it rested on was about somebody else. The last three only
 * where the policy says so (`Practice.afterwards`).
 */
export const takedownCauses = [
	'withdrawal',
	'objection',
	'refusal',
	'block',
	'naming',
	'consent-voided',
	'consent-ended',
	'age-limit-passed',
	'policy-changed'
] as const;
export type TakedownCause = (typeof takedownCauses)[number];

export const takedownSteps = ['evidence', 'removal', 'confirmation'] as const;
export type TakedownStep = (typeof takedownSteps)[number];

/** Beside the steps: what asked for the takedown has been voided, so that the task was closed and nothing taken down. */
export const causeVoid = 'cause-void';

/** The step that is next, or null when all are taken: evidence before removal, removal before confirmation. */
export function nextStep(taken: readonly TakedownStep[]): TakedownStep | null {
	return takedownSteps.find((step) => !taken.includes(step)) ?? null;
}

/** Where a publication stands: it hangs, it is to come down, or somebody has looked and it is gone. */
export type PublicationState = 'up' | 'coming-down' | 'gone';

/** `null` where nothing has ever asked for the publication to come down. */
export function stateOf(takedown: { readonly next: TakedownStep | null } | null): PublicationState {
	if (takedown === null) return 'up';
	return takedown.next === null ? 'gone' : 'coming-down';
}

/** The columns of the board. Nobody's task is new; from the moment that somebody answers for it, evidence is next. */
export type BoardColumn = 'new' | TakedownStep | 'done';

export function boardColumn(takedown: {
	readonly next: TakedownStep | null;
	readonly hasOwner: boolean;
}): BoardColumn {
	if (takedown.next === null) return 'done';
	return takedown.next === 'evidence' && !takedown.hasOwner ? 'new' : takedown.next;
}

/** Whether a cause that covers these kinds and images reaches a publication there. */
export function reaches(
	cause: {
		readonly channels: readonly ChannelKind[] | 'all';
		readonly images: 'general' | readonly string[];
	},
	publication: { readonly channelKind: ChannelKind; readonly imageId: string }
): boolean {
	const inChannel = cause.channels === 'all' || cause.channels.includes(publication.channelKind);
	const ofImage = cause.images === 'general' || cause.images.includes(publication.imageId);
	return inChannel && ofImage;
}

/** Down within one working day: the next weekday after the day of the cause (holidays are not known here). */
export function dueOn(causeOn: Day): Day {
	let day = addDays(causeOn, 1);
	while (isWeekend(day)) day = addDays(day, 1);
	return day;
}

function isWeekend(day: Day): boolean {
	const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
	return weekday === 0 || weekday === 6;
}
