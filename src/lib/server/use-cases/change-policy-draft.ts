import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { parsePolicyChange, type InvalidChange } from '#lib/policy/parse-policy-change.ts';
import { changeKey, type PolicyChange } from '#lib/policy/policy-change.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { proposedSentence } from '#lib/text/policy-sentences.ts';
import { policyDraftById, updatePolicyDraft } from '../db/policy-drafts.ts';
import { baseOf } from '../drafted-policy.ts';
import type { Deps } from '../deps.ts';

export interface DraftChange {
	readonly draftId: string;
	/** As it stood when the form was shown. */
	readonly revision: number;
	/** A change as it came from the form, or the key of one that is taken away. */
	readonly does: { readonly set: unknown } | { readonly remove: string };
}

export type ChangeDraftRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchDraft' }
	/** Somebody has saved since the form was shown; `theirs` is what stands under the same key now. */
	| {
			readonly type: 'DraftChangedElsewhere';
			readonly revision: number;
			readonly theirs: PolicyChange | null;
	  }
	| InvalidChange;

/** Sets one change of a draft, in place of one with the same key, or takes one away. */
export async function changePolicyDraft(
	deps: Deps,
	actor: Actor,
	{ draftId, revision, does }: DraftChange
): Promise<Result<{ revision: number }, ChangeDraftRefusal>> {
	if (!mayDo(actor, 'draft-policy')) return refused({ type: 'NotAllowed', action: 'draft-policy' });
	const parsed = 'set' in does ? parsePolicyChange(does.set) : null;
	if (parsed && !parsed.ok) return parsed;
	const change = parsed && parsed.value;
	const updatedAt = deps.now();
	if (change && change.readOn > swedishDay(updatedAt)) {
		const message = 'must not be a day to come';
		return refused({ type: 'InvalidChange', faults: [{ path: 'readOn', code: 'wrong', message }] });
	}
	const key = change ? changeKey(change) : 'remove' in does ? does.remove : '';
	return deps.store.transact(async (db) => {
		const draft = await policyDraftById(db, draftId);
		if (!draft) return refused({ type: 'NoSuchDraft' });
		const theirs = draft.changes.find((one) => changeKey(one) === key) ?? null;
		if (draft.revision !== revision) {
			return refused({ type: 'DraftChangedElsewhere', revision: draft.revision, theirs });
		}
		const changes = change
			? theirs
				? draft.changes.map((one) => (one === theirs ? change : one))
				: [...draft.changes, change]
			: draft.changes.filter((one) => one !== theirs);
		const base = await baseOf(db, draft);
		const [before, after] = [ageIn(draft.changes, base), ageIn(changes, base)];
		const reworded = changes.map((one) => withSentenceFor(one, before, after));
		await updatePolicyDraft(db, { id: draftId, revision, changes: reworded, updatedAt });
		return ok({ revision: revision + 1 });
	});
}

/** The draft's age of own consent, or that of the policy beneath it. */
function ageIn(changes: readonly PolicyChange[], base: Profile): number {
	const change = changes.find((one) => one.set === 'own-consent-age');
	return change?.set === 'own-consent-age' ? change.years : (base.ages.ownConsent.at(-1)?.value ?? 13);
}

/** A sentence that the product proposed names the age; one in the municipality's own words is left alone. */
function withSentenceFor(change: PolicyChange, before: number, after: number): PolicyChange {
	if (before === after) return change;
	const [proposed, renamed] = [proposedSentence(change, before), proposedSentence(change, after)];
	const { sv, en } = change.text;
	return {
		...change,
		text: { sv: sv === proposed.sv ? renamed.sv : sv, en: en === proposed.en ? renamed.en : en }
	};
}
