import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { publishedPolicyById, publishedVersions, type PublishedPolicyRow } from '../db/policies.ts';
import { userNamesByIds } from '../db/publishing.ts';
import type { Deps } from '../deps.ts';
import { baseOf } from '../drafted-policy.ts';
import { versionsInList, type PolicyVersionInList } from './read-policies.ts';

export interface PublishedPolicy {
	readonly policy: PublishedPolicyRow;
	readonly base: Profile;
	readonly holds: PolicyVersionInList;
	readonly publishedBy: string | null;
	/** All versions, the newest first. */
	readonly versions: readonly PolicyVersionInList[];
}

/** A published version as it was decided: nobody changes it any more. */
export async function readPublishedPolicy(
	deps: Deps,
	actor: Actor,
	id: string
): Promise<Result<PublishedPolicy, NotAllowed | { readonly type: 'NotFound' }>> {
	if (!mayDo(actor, 'read-policies')) return refused({ type: 'NotAllowed', action: 'read-policies' });
	const { read } = deps.store;
	const policy = await publishedPolicyById(read, id);
	if (!policy) return refused({ type: 'NotFound' });
	const today = swedishDay(deps.now());
	const versions = versionsInList(await publishedVersions(read), policy.policyId, today);
	const holds = versions.find((one) => one.id === id);
	if (!holds) return refused({ type: 'NotFound' });
	const names = await userNamesByIds(read, policy.actorKind === 'user' ? [policy.actorId] : []);
	return ok({
		policy,
		base: await baseOf(read, policy),
		holds,
		publishedBy: names.get(policy.actorId) ?? null,
		versions: versions.toReversed()
	});
}
