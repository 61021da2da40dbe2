import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { publishedProfile, publishedVersions } from '../db/policies.ts';
import type { Deps } from '../deps.ts';
import { versionOn } from '../policies-in-force.ts';

export interface OwnVersion {
	readonly profile: Profile;
	readonly fromOn: Day;
	readonly state: 'in-force' | 'coming' | 'earlier';
}

export interface LaboratoryAsked {
	/** A version that somebody's link names, `id.version`, also one that another has taken over from. */
	readonly version: string | null;
}

/** The own policies that a case can be tried by: in force first, then coming ones, and the one that is asked for. */
export async function openLaboratory(
	deps: Deps,
	actor: Actor,
	{ version }: LaboratoryAsked
): Promise<Result<readonly OwnVersion[], NotAllowed>> {
	if (!mayDo(actor, 'read-rules')) return refused({ type: 'NotAllowed', action: 'read-rules' });
	const { read } = deps.store;
	const today = swedishDay(deps.now());
	const versions = await publishedVersions(read);
	const offered: OwnVersion[] = [];
	for (const one of versions) {
		const isInForce = versionOn(versions, one.policyId, today)?.id === one.id;
		const state = isInForce ? 'in-force' : one.fromOn > today ? 'coming' : 'earlier';
		if (state === 'earlier' && version !== `${one.policyId}.${one.version}`) continue;
		offered.push({ profile: await publishedProfile(read, one.id), fromOn: one.fromOn, state });
	}
	const order = ['in-force', 'coming', 'earlier'];
	return ok(offered.sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state)));
}
