import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { turnsOn } from '#lib/domain/age.ts';
import { isDay, swedishDay, type Day } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { faultsInProfiles, type ProfileFault } from '#lib/policy/faults.ts';
import { parsePolicyChanges } from '#lib/policy/parse-policy-change.ts';
import { controllers, policiesByControllerId } from '../db/organisation.ts';
import { insertPublishedPolicy } from '../db/policies.ts';
import { deletePolicyDraft, insertControllerPolicies, policyDraftById } from '../db/policy-drafts.ts';
import { baseOf, draftedPolicy, latestVersion } from '../drafted-policy.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

export interface PolicyPublishing {
	readonly draftId: string;
	/** As it stood when it was shown: what one has read is what one publishes. */
	readonly revision: number;
	readonly fromOn: Day;
	/** Who follows it from that day. Those who follow an earlier version go on with this one anyway. */
	readonly controllerIds: readonly string[];
}

export type PublishPolicyRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchDraft' }
	| { readonly type: 'DraftChangedElsewhere'; readonly revision: number; readonly theirs: null }
	| { readonly type: 'DraftEmpty' }
	| { readonly type: 'DayMissing' }
	| { readonly type: 'DayGone'; readonly today: Day }
	| { readonly type: 'DayTooFar'; readonly latest: Day }
	| { readonly type: 'BeforeLatestVersion'; readonly fromOn: Day; readonly version: string }
	| { readonly type: 'NoSuchController' }
	| { readonly type: 'PolicyHasFaults'; readonly faults: readonly ProfileFault[] };

/** No version begins before the one before it: a year typed wrongly would lock the policy until then, for good. */
const mostYearsAhead = 5;

/** Publishes a draft as the next version, whole; from then on nobody changes it. The draft is gone. */
export async function publishPolicy(
	deps: Deps,
	actor: Actor,
	{ draftId, revision, fromOn, controllerIds }: PolicyPublishing
): Promise<Result<{ id: string; version: string }, PublishPolicyRefusal>> {
	if (!mayDo(actor, 'publish-policy')) return refused({ type: 'NotAllowed', action: 'publish-policy' });
	const at = deps.now();
	const today = swedishDay(at);
	if (!isDay(fromOn)) return refused({ type: 'DayMissing' });
	if (fromOn < today) return refused({ type: 'DayGone', today });
	const latest = turnsOn(today, mostYearsAhead);
	if (fromOn > latest) return refused({ type: 'DayTooFar', latest });
	const id = deps.newId();
	const by = { actorKind: actor.kind, actorId: actor.id } as const;
	return deps.store.transact(async (db) => {
		const draft = await policyDraftById(db, draftId);
		if (!draft) return refused({ type: 'NoSuchDraft' });
		if (draft.revision !== revision) {
			return refused({ type: 'DraftChangedElsewhere', revision: draft.revision, theirs: null });
		}
		if (draft.changes.length === 0) return refused({ type: 'DraftEmpty' });
		const former = await latestVersion(db, draft.policyId);
		if (former && fromOn < former.fromOn) {
			return refused({ type: 'BeforeLatestVersion', fromOn: former.fromOn, version: former.version });
		}
		const known = new Set((await controllers(db)).map((controller) => controller.id));
		const chosen = [...new Set(controllerIds)];
		if (chosen.some((one) => !known.has(one))) return refused({ type: 'NoSuchController' });

		const parsed = parsePolicyChanges(draft.changes);
		const faults = parsed.ok ? [] : parsed.refusal.faults;
		if (faults.length > 0) return refused({ type: 'PolicyHasFaults', faults });
		const profile = await draftedPolicy(db, draft, fromOn);
		const holes = faultsInProfiles([profile]);
		if (holes.length > 0) return refused({ type: 'PolicyHasFaults', faults: holes });

		const { policyId, name, basePolicyId, changes } = draft;
		const { version } = profile;
		const baseVersion = (await baseOf(db, draft)).version;
		const base = { basePolicyId, baseVersion };
		await insertPublishedPolicy(db, {
			id,
			policyId,
			version,
			name,
			...base,
			changes,
			profile,
			fromOn,
			publishedAt: at,
			...by
		});
		const follows = await policiesByControllerId(db, fromOn);
		const switching = chosen.filter((one) => follows.get(one)?.policyId !== policyId);
		await insertControllerPolicies(
			db,
			switching.map((controllerId) => ({
				id: deps.newId(),
				controllerId,
				policyId,
				guardiansRequired: follows.get(controllerId)?.guardiansRequired ?? 'one',
				fromOn,
				recordedAt: at,
				...by
			}))
		);
		await deletePolicyDraft(db, draftId);
		appendToLedger(db, actor, {
			type: 'policy-published.v1',
			at,
			subjectId: id,
			payload: { policyId, version, ...base, fromOn, changes: changes.length }
		});
		for (const controllerId of switching) {
			appendToLedger(db, actor, {
				type: 'policy-chosen.v1',
				at,
				subjectId: controllerId,
				payload: { policyId, fromOn }
			});
		}
		return ok({ id, version });
	});
}
