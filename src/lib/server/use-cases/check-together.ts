import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { channelVerdict } from '#lib/policy/channel-verdict.ts';
import { worstVerdict } from '#lib/policy/worst.ts';
import { factsOf } from '../db/facts.ts';
import { peopleByIds } from '../db/people.ts';
import { decidingChannels } from '../deciding-channels.ts';
import type { Deps } from '../deps.ts';
import type { ImageVerdict } from '../image-verdicts.ts';

/** More than stand in one picture whose people can be told apart. */
export const mostTogether = 60;

/** Everybody is asked about as private: no image says otherwise yet. People by name. */
export type TogetherInChannel = Pick<ImageVerdict, 'channel' | 'verdict' | 'isAsked' | 'people'>;

export interface Together {
	readonly at: Instant;
	readonly on: Day;
	readonly people: readonly { readonly id: string; readonly name: string }[];
	/** How many of the ids are nobody whom the actor may look at: an unknown id and another unit's child alike. */
	readonly notShown: number;
	/** In the municipality's order; empty where nobody is left to decide about. */
	readonly channels: readonly TogetherInChannel[];
}

export type TogetherRefusal =
	| NotAllowed
	| { readonly type: 'NobodyChosen' }
	| { readonly type: 'TooManyPeople'; readonly chosen: number; readonly most: number };

/** These people in one picture, today: the answer for all of them in each channel, and each one's own. */
export async function checkTogether(
	deps: Deps,
	actor: Actor,
	personIds: readonly string[]
): Promise<Result<Together, TogetherRefusal>> {
	if (!mayDo(actor, 'look-at-people')) return refused({ type: 'NotAllowed', action: 'look-at-people' });
	const ids = [...new Set(personIds)];
	if (ids.length === 0) return refused({ type: 'NobodyChosen' });
	if (ids.length > mostTogether) {
		return refused({ type: 'TooManyPeople', chosen: ids.length, most: mostTogether });
	}
	const at = deps.now();
	const on = swedishDay(at);
	const { people, channels } = await deps.store.snapshot(async (db) => {
		const known = await peopleByIds(db, ids);
		const mine = known.filter(({ unitId }) => mayDoIn(actor, 'look-at-people', unitId));
		mine.sort((one, other) => one.name.localeCompare(other.name, 'sv') || (one.id < other.id ? -1 : 1));
		const facts = await factsOf(db, mine);
		const open = mine.length === 0 ? [] : await decidingChannels(db, on);
		const decided = open.map((channel): TogetherInChannel => {
			const answers = mine.map(({ id, name }) => {
				const factsOfOne = facts.get(id);
				if (!factsOfOne) throw new Error(`The person ${id} has no facts.`);
				const { decision, isAsked } = channelVerdict(factsOfOne, channel, on);
				return { personId: id, name, role: 'private' as const, decision, isAsked };
			});
			const verdict = worstVerdict(answers.map(({ decision }) => decision.verdict)) ?? 'incomplete';
			const isAsked =
				verdict !== 'incomplete' ||
				answers.some((answer) => answer.decision.verdict === verdict && answer.isAsked);
			return { channel, verdict, isAsked, people: answers };
		});
		return { people: mine.map(({ id, name }) => ({ id, name })), channels: decided };
	});
	// A row for each person: no group's members say afterwards who was chosen. Together they are one look.
	const shown = new Set(people.map(({ id }) => id));
	deps.accessLog.noteEach(actor, 'together-checked', ids, shown);
	return ok({ at, on, people, notShown: ids.length - people.length, channels });
}
