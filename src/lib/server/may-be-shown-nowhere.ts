import { swedishDay } from '#lib/domain/day.ts';
import { channelVerdict } from '#lib/policy/channel-verdict.ts';
import { factsByPersonId } from './db/facts.ts';
import { decidingChannels } from './deciding-channels.ts';
import type { Deps } from './deps.ts';

/**
 * Whether every answer about the person is no today. A protected child has no guardians and no signings, a refused
 * one has both: where this is true neither is shown to those who could tell the two apart by it.
 */
export async function mayBeShownNowhere(deps: Deps, personId: string): Promise<boolean> {
	const { read } = deps.store;
	const on = swedishDay(deps.now());
	const facts = (await factsByPersonId(read, [personId])).get(personId);
	const channels = await decidingChannels(read, on);
	return (
		facts !== undefined &&
		channels.every((channel) => channelVerdict(facts, channel, on).decision.verdict === 'forbidden')
	);
}
