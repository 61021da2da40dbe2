import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { deletePolicyDraft, policyDraftById } from '../db/policy-drafts.ts';
import type { Deps } from '../deps.ts';

export type DiscardDraftRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchDraft' }
	| { readonly type: 'DraftChangedElsewhere'; readonly revision: number; readonly theirs: null };

/** Throws a draft away, as it was shown. What is published stays. */
export async function discardPolicyDraft(
	deps: Deps,
	actor: Actor,
	{ draftId, revision }: { readonly draftId: string; readonly revision: number }
): Promise<Result<null, DiscardDraftRefusal>> {
	if (!mayDo(actor, 'draft-policy')) return refused({ type: 'NotAllowed', action: 'draft-policy' });
	return deps.store.transact(async (db) => {
		const draft = await policyDraftById(db, draftId);
		if (!draft) return refused({ type: 'NoSuchDraft' });
		if (draft.revision !== revision) {
			return refused({ type: 'DraftChangedElsewhere', revision: draft.revision, theirs: null });
		}
		await deletePolicyDraft(db, draftId);
		return ok(null);
	});
}
