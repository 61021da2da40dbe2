import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { freePolicyId } from '#lib/policy/policy-id.ts';
import { publishedPolicyById, publishedVersions } from '../db/policies.ts';
import { insertPolicyDraft, policyDrafts } from '../db/policy-drafts.ts';
import type { Deps } from '../deps.ts';

/** A new policy, from one of the five or from a published version of another; or the next version of a published one. */
export type PolicyStart =
	| { readonly name: string; readonly from: { readonly guideline: string } | { readonly version: string } }
	| { readonly nextOf: string };

export type StartPolicyRefusal =
	| NotAllowed
	| { readonly type: 'NameMissing' }
	| { readonly type: 'NameTaken' }
	| { readonly type: 'NoSuchPolicy' }
	/** Somebody is working on the next version already. */
	| { readonly type: 'DraftExists'; readonly draftId: string };

/** Begins a draft. The changes of a published version come along, so that each can be kept, altered or taken away. */
export async function startPolicy(
	deps: Deps,
	actor: Actor,
	start: PolicyStart
): Promise<Result<{ id: string }, StartPolicyRefusal>> {
	if (!mayDo(actor, 'draft-policy')) return refused({ type: 'NotAllowed', action: 'draft-policy' });
	const at = deps.now();
	const id = deps.newId();
	return deps.store.transact(async (db) => {
		const drafts = await policyDrafts(db);
		const versions = await publishedVersions(db);
		const begins = {
			id,
			revision: 1,
			createdAt: at,
			updatedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		};

		if ('nextOf' in start) {
			const policyVersions = versions.filter((one) => one.policyId === start.nextOf);
			const latest = policyVersions.toSorted((one, other) => Number(other.version) - Number(one.version))[0];
			const row = latest && (await publishedPolicyById(db, latest.id));
			if (!row) return refused({ type: 'NoSuchPolicy' });
			const underWay = drafts.find((draft) => draft.policyId === start.nextOf);
			if (underWay) return refused({ type: 'DraftExists', draftId: underWay.id });
			const { policyId, name, basePolicyId, baseVersion, changes } = row;
			await insertPolicyDraft(db, { ...begins, policyId, name, basePolicyId, baseVersion, changes });
			return ok({ id });
		}

		const name = start.name.normalize('NFC').replace(/\s+/g, ' ').trim();
		if (name === '') return refused({ type: 'NameMissing' });
		const named = [...guidelines, ...versions, ...drafts];
		if (named.some((one) => isSame(one.name, name))) return refused({ type: 'NameTaken' });
		const taken = [
			...guidelines.map((one) => one.id),
			...[...versions, ...drafts].map((one) => one.policyId)
		];
		const policyId = freePolicyId(name, new Set(taken));
		const { from } = start;
		if ('version' in from) {
			const row = await publishedPolicyById(db, from.version);
			if (!row) return refused({ type: 'NoSuchPolicy' });
			const { basePolicyId, baseVersion, changes } = row;
			await insertPolicyDraft(db, { ...begins, policyId, name, basePolicyId, baseVersion, changes });
			return ok({ id });
		}
		const guideline = guidelines.find((one) => one.id === from.guideline);
		if (!guideline) return refused({ type: 'NoSuchPolicy' });
		const base = { basePolicyId: guideline.id, baseVersion: guideline.version };
		await insertPolicyDraft(db, { ...begins, policyId, name, ...base, changes: [] });
		return ok({ id });
	});
}

const isSame = (one: string, other: string) => one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv');
