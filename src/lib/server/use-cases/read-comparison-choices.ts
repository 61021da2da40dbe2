import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { controllers } from '../db/organisation.ts';
import type { Deps } from '../deps.ts';
import { ownPoliciesOn, policiesInForce } from '../policies-in-force.ts';
import { policyToCompare, type AskedPolicy } from '../policy-to-compare.ts';

export interface ComparisonChoices {
	/** The policy asked about; null: nobody has asked yet. */
	readonly asked: { readonly id: string; readonly name: string; readonly isDraft: boolean } | null;
	/** The five and the municipality's own. */
	readonly policies: readonly { readonly id: string; readonly name: string }[];
	readonly controllers: readonly {
		readonly id: string;
		readonly name: string;
		readonly policyId: string;
		readonly policyName: string;
	}[];
}

/** What can be asked about: which policies there are, and who follows which today. */
export async function readComparisonChoices(
	deps: Deps,
	actor: Actor,
	policy: AskedPolicy | null
): Promise<Result<ComparisonChoices, NotAllowed | { readonly type: 'NotFound' }>> {
	if (!mayDo(actor, 'read-policies')) return refused({ type: 'NotAllowed', action: 'read-policies' });
	const { read } = deps.store;
	const on = swedishDay(deps.now());
	const asked = policy && (await policyToCompare(read, policy, on));
	if (policy && !asked) return refused({ type: 'NotFound' });
	const inForce = await policiesInForce(read, on);
	return ok({
		asked: asked && { id: asked.id, name: asked.name, isDraft: policy !== null && 'draftId' in policy },
		policies: [...guidelines, ...(await ownPoliciesOn(read, on))].map(({ id, name }) => ({ id, name })),
		controllers: (await controllers(read)).map(({ id, name }) => {
			const followed = inForce.get(id)?.profile;
			return { id, name, policyId: followed?.id ?? '', policyName: followed?.name ?? '' };
		})
	});
}
