import type { Day } from '#lib/domain/day.ts';
import type { DecidingChannel } from '#lib/policy/channel-verdict.ts';
import { channelsByIds, openChannels, policiesByControllerId, type ChannelRow } from './db/organisation.ts';
import type { Db } from './db/store.ts';

export interface NamedChannel extends DecidingChannel {
	readonly name: string;
	/** Two letters for strips, `Fb`. */
	readonly code: string;
	readonly controllerId: string;
}

/** The open channels (or the named ones), each with the policy of its controller on the day. */
export async function decidingChannels(
	db: Db,
	on: Day,
	which: 'open' | readonly string[] = 'open'
): Promise<NamedChannel[]> {
	const policies = await policiesByControllerId(db, on);
	const rows = which === 'open' ? await openChannels(db) : await channelsByIds(db, which);
	return rows.map((row) => withPolicy(row, policies));
}

function withPolicy(
	row: ChannelRow,
	policies: ReadonlyMap<string, { policyId: string; guardiansRequired: 'one' | 'all' }>
): NamedChannel {
	const policy = policies.get(row.controllerId);
	if (!policy) throw new Error(`The controller ${row.controllerId} has no policy.`);
	const { id, name, code, controllerId, kind, account, thirdCountry, audience, usualBasis } = row;
	const { policyId, guardiansRequired } = policy;
	return {
		id,
		name,
		code,
		controllerId,
		kind,
		account,
		thirdCountry,
		audience,
		usualBasis,
		policyId,
		guardiansRequired
	};
}
