import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { policyDraftById, type PolicyDraftRow } from '../db/policy-drafts.ts';
import type { Deps } from '../deps.ts';
import { baseOf, draftedPolicy, latestVersion } from '../drafted-policy.ts';

export interface PolicyDraft {
	readonly draft: PolicyDraftRow;
	readonly base: Profile;
	/** What it would be if it were published to hold from `day`. */
	readonly drafted: Profile;
	readonly day: Day;
	/** The version that was published before; null for a policy that is new. */
	readonly latest: { readonly id: string; readonly version: string; readonly fromOn: Day } | null;
}

/** A draft with what it starts from and what it would become. */
export async function readPolicyDraft(
	deps: Deps,
	actor: Actor,
	draftId: string
): Promise<Result<PolicyDraft, NotAllowed | { readonly type: 'NotFound' }>> {
	if (!mayDo(actor, 'read-policies')) return refused({ type: 'NotAllowed', action: 'read-policies' });
	const { read } = deps.store;
	const draft = await policyDraftById(read, draftId);
	if (!draft) return refused({ type: 'NotFound' });
	const day = swedishDay(deps.now());
	const latest = await latestVersion(read, draft.policyId);
	return ok({
		draft,
		base: await baseOf(read, draft),
		drafted: await draftedPolicy(read, draft, day),
		day,
		latest: latest && { id: latest.id, version: latest.version, fromOn: latest.fromOn }
	});
}
