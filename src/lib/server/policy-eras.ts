import { turnsOn } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import type { PolicyEra } from '#lib/policy/renewals.ts';
import { policyChoices } from './db/organisation.ts';
import { publishedVersions } from './db/policies.ts';
import type { Db } from './db/store.ts';
import { decidingChannels, type NamedChannel } from './deciding-channels.ts';

/**
 * How each open channel has been decided for a year and will be until the last day, by channel id: a channel whose
 * policy does not change in that time is not there.
 */
export async function policyEras(db: Db, today: Day, until: Day): Promise<Map<string, readonly PolicyEra[]>> {
	const from = turnsOn(today, -1);
	const begins = [...(await policyChoices(db)), ...(await publishedVersions(db))].map((row) => row.fromOn);
	const days = [...new Set(begins)].filter((on) => on > from && on <= until).sort();
	const eras = new Map<string, (PolicyEra & { readonly channel: NamedChannel })[]>();
	if (days.length === 0) return new Map();
	for (const on of [from, ...days]) {
		for (const channel of await decidingChannels(db, on)) {
			const known = eras.get(channel.id) ?? [];
			const before = known.at(-1)?.channel;
			const isSame = before?.policyId === channel.policyId && before.policyVersion === channel.policyVersion;
			if (!isSame || before.guardiansRequired !== channel.guardiansRequired) {
				eras.set(channel.id, [...known, { from: on, channel }]);
			}
		}
	}
	return new Map([...eras].filter(([, known]) => known.length > 1));
}
