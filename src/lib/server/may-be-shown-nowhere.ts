import { swedishDay, type Day } from '#lib/domain/day.ts';
import { channelVerdict } from '#lib/policy/channel-verdict.ts';
import { factsByPersonId } from './db/facts.ts';
import type { Db } from './db/store.ts';
import { decidingChannels } from './deciding-channels.ts';
import type { Deps } from './deps.ts';

/**
 * Whether every answer about the person is no today. A protected child has no guardians and no signings, a refused
 * one has both: where this is true neither is shown to those who could tell the two apart by it.
 */
export async function mayBeShownNowhere(deps: Deps, personId: string): Promise<boolean> {
	return (await shownNowhere(deps.store.read, swedishDay(deps.now()), [personId])).has(personId);
}

/** Those of the people about whom every answer is no on the day. */
export async function shownNowhere(
	db: Db,
	on: Day,
	personIds: readonly string[]
): Promise<ReadonlySet<string>> {
	const channels = await decidingChannels(db, on);
	const found = new Set<string>();
	for (let first = 0; first < personIds.length; first += 500) {
		for (const [id, facts] of await factsByPersonId(db, personIds.slice(first, first + 500))) {
			const isNo = channels.every(
				(channel) => channelVerdict(facts, channel, on).decision.verdict === 'forbidden'
			);
			if (isNo) found.add(id);
		}
	}
	return found;
}
