import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { isDay, swedishDay, type Day } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { controllers, policiesByControllerId } from '../db/organisation.ts';
import { publishedVersions } from '../db/policies.ts';
import { insertControllerPolicies } from '../db/policy-drafts.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

export interface PolicyChoice {
	readonly controllerId: string;
	/** One of the five, or an own policy that is published. */
	readonly policyId: string;
	readonly fromOn: Day;
	/** Where the policy itself does not say; null: as before. */
	readonly guardiansRequired: 'one' | 'all' | null;
}

export type ChoosePolicyRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchController' }
	| { readonly type: 'NoSuchPolicy' }
	| { readonly type: 'DayMissing' }
	| { readonly type: 'DayGone'; readonly today: Day }
	| { readonly type: 'NotYetInForce'; readonly fromOn: Day }
	| { readonly type: 'FollowsAlready' };

/** Lets a controller follow another policy from a day, today or later. */
export async function choosePolicy(
	deps: Deps,
	actor: Actor,
	{ controllerId, policyId, fromOn, guardiansRequired }: PolicyChoice
): Promise<Result<null, ChoosePolicyRefusal>> {
	if (!mayDo(actor, 'publish-policy')) return refused({ type: 'NotAllowed', action: 'publish-policy' });
	const at = deps.now();
	const today = swedishDay(at);
	if (!isDay(fromOn)) return refused({ type: 'DayMissing' });
	if (fromOn < today) return refused({ type: 'DayGone', today });
	return deps.store.transact(async (db) => {
		if (!(await controllers(db)).some((one) => one.id === controllerId)) {
			return refused({ type: 'NoSuchController' });
		}
		if (!guidelines.some((one) => one.id === policyId)) {
			// Before its first day the first version would answer already: nobody may follow it until then.
			const first = (await publishedVersions(db)).find((one) => one.policyId === policyId);
			if (!first) return refused({ type: 'NoSuchPolicy' });
			if (fromOn < first.fromOn) return refused({ type: 'NotYetInForce', fromOn: first.fromOn });
		}
		const before = (await policiesByControllerId(db, fromOn)).get(controllerId);
		const required = guardiansRequired ?? before?.guardiansRequired ?? 'one';
		if (before?.policyId === policyId && before.guardiansRequired === required) {
			return refused({ type: 'FollowsAlready' });
		}
		await insertControllerPolicies(db, [
			{
				id: deps.newId(),
				controllerId,
				policyId,
				guardiansRequired: required,
				fromOn,
				recordedAt: at,
				actorKind: actor.kind,
				actorId: actor.id
			}
		]);
		appendToLedger(db, actor, {
			type: 'policy-chosen.v1',
			at,
			subjectId: controllerId,
			payload: { policyId, fromOn, guardiansRequired: required }
		});
		return ok(null);
	});
}
