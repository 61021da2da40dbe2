import type { Day } from '#lib/domain/day.ts';
import type { DecidingChannel } from '#lib/policy/channel-verdict.ts';
import { channelsByIds, openChannels, type ChannelRow } from './db/organisation.ts';
import type { Db } from './db/store.ts';
import { policiesInForce, type PolicyInForce } from './policies-in-force.ts';

export interface NamedChannel extends DecidingChannel {
	readonly name: string;
	/** Two letters for strips, `Fb`. */
	readonly code: string;
	readonly controllerId: string;
	readonly policyVersion: string;
	/** The rulings behind the answers, by question. */
	readonly rulingIds: Readonly<Record<string, string>>;
}

/** The open channels (or the named ones), each with the policy of its controller on the day. */
export async function decidingChannels(
	db: Db,
	on: Day,
	which: 'open' | readonly string[] = 'open'
): Promise<NamedChannel[]> {
	const [policies, rows] = await Promise.all([
		policiesInForce(db, on),
		which === 'open' ? openChannels(db) : channelsByIds(db, which)
	]);
	return rows.map((row) => withPolicy(row, policies));
}

function withPolicy(row: ChannelRow, policies: ReadonlyMap<string, PolicyInForce>): NamedChannel {
	const policy = policies.get(row.controllerId);
	if (!policy) throw new Error(`The controller ${row.controllerId} has no policy.`);
	const { id, name, code, controllerId, kind, account, thirdCountry, audience, usualBasis } = row;
	const { profile, own, guardiansRequired, rulings, rulingIds } = policy;
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
		policyId: profile.id,
		policyVersion: profile.version,
		guardiansRequired,
		rulings,
		rulingIds,
		own
	};
}
