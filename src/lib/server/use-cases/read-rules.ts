import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day } from '#lib/domain/day.ts';
import type { DecisionInput } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { guidelines } from '#lib/policy/policies.ts';
import type { PolicyChange } from '#lib/policy/policy-change.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { controllers, municipality } from '../db/organisation.ts';
import {
	publishedPolicyById,
	publishedProfile,
	publishedVersions,
	rulingsInOrder,
	type PublishedVersion
} from '../db/policies.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { policiesInForce, type PolicyInForce } from '../policies-in-force.ts';

/** One policy that can be read: a guideline, or one published version of a municipality's own. */
export interface ReadablePolicy {
	readonly policyId: string;
	readonly version: string;
	readonly name: string;
	/** The names of the controllers that decide by this very version today. */
	readonly controllers: readonly string[];
	/** The first day of a published version; null for a guideline. */
	readonly fromOn: Day | null;
}

/** How a controller has answered an open question of the policy that is read. */
export interface RulingOnQuestion {
	readonly question: string;
	readonly controllerName: string;
	/** Null: not yet. */
	readonly answer: 'allow' | 'refuse' | null;
	readonly fromOn: Day | null;
}

export interface RulesRead {
	readonly municipality: string;
	readonly today: Day;
	/** Those in use first. */
	readonly policies: readonly ReadablePolicy[];
	readonly chosen: ReadablePolicy;
	readonly profile: Profile;
	/** The municipality's changes, and the guideline under them; null for a guideline itself. */
	readonly own: { readonly changes: readonly PolicyChange[]; readonly base: Profile | null } | null;
	readonly rulings: readonly RulingOnQuestion[];
	/** The answers that hold, where one controller alone uses the policy or all of them answer alike. */
	readonly answers: DecisionInput['rulings'];
	/** The version that was asked for, where it is not the one shown: an older text of a guideline. */
	readonly otherVersion: string | null;
}

export interface NoSuchPolicy {
	readonly type: 'NoSuchPolicy';
}

/**
 * A policy with all that its page of rules is written from: the one asked for, else the first that a controller here
 * decides by. No person is in it, so no look is noted.
 */
export async function readRules(
	deps: Deps,
	actor: Actor,
	asked: { readonly policy?: string | undefined; readonly version?: string | undefined } = {}
): Promise<Result<RulesRead, NotAllowed | NoSuchPolicy>> {
	if (!mayDo(actor, 'read-rules')) return refused({ type: 'NotAllowed', action: 'read-rules' });
	const { read } = deps.store;
	const today = swedishDay(deps.now());
	const names = await controllers(read);
	const inForce = await policiesInForce(read, today);
	const usedBy = (id: string, version: string) =>
		names.filter((row) => isOf(inForce.get(row.id), id, version)).map((row) => row.name);

	const versions = await publishedVersions(read);
	const readable: readonly ReadablePolicy[] = [
		...versions.toReversed().map(({ policyId, version, name, fromOn }) => ({
			policyId,
			version,
			name,
			fromOn,
			controllers: usedBy(policyId, version)
		})),
		...guidelines.map(({ id, version, name }) => ({
			policyId: id,
			version,
			name,
			fromOn: null,
			controllers: usedBy(id, version)
		}))
	];
	const policies = [...readable].sort((one, other) => inUse(other) - inUse(one));
	const { chosen, otherVersion } = choose(policies, asked);
	if (!chosen) return refused({ type: 'NoSuchPolicy' });
	const { profile, own } = await whole(read, chosen, versions);

	const users = names.filter((row) => isOf(inForce.get(row.id), chosen.policyId, chosen.version));
	const rows = await rulingsInOrder(read);
	const rulings = profile.questions.flatMap(({ id: question }) =>
		users.map(({ id, name }): RulingOnQuestion => {
			const last = rows.findLast(
				(row) => row.controllerId === id && row.question === question && row.fromOn <= today
			);
			const answer = inForce.get(id)?.rulings[question] ?? null;
			return {
				question,
				controllerName: name,
				answer,
				fromOn: answer === null ? null : (last?.fromOn ?? null)
			};
		})
	);
	return ok({
		municipality: (await municipality(read))?.name ?? '',
		today,
		policies,
		chosen,
		profile,
		own,
		rulings,
		answers: answersOfAll(rulings),
		otherVersion
	});
}

const inUse = (policy: ReadablePolicy): number => (policy.controllers.length > 0 ? 1 : 0);

function isOf(policy: PolicyInForce | undefined, id: string, version: string): boolean {
	return policy?.profile.id === id && policy.profile.version === version;
}

/** The version asked for; of a guideline the text that is kept, whatever version a link names. */
function choose(
	policies: readonly ReadablePolicy[],
	asked: { readonly policy?: string | undefined; readonly version?: string | undefined }
): { chosen: ReadablePolicy | undefined; otherVersion: string | null } {
	if (asked.policy === undefined) return { chosen: policies[0], otherVersion: null };
	const ofThat = policies.filter((one) => one.policyId === asked.policy);
	const exact = ofThat.find((one) => one.version === asked.version);
	if (exact || asked.version === undefined) return { chosen: exact ?? ofThat[0], otherVersion: null };
	const guideline = ofThat.find((one) => one.fromOn === null);
	return { chosen: guideline, otherVersion: asked.version };
}

async function whole(
	db: Db,
	chosen: ReadablePolicy,
	versions: readonly PublishedVersion[]
): Promise<Pick<RulesRead, 'profile' | 'own'>> {
	const published = versions.find(
		(row) => row.policyId === chosen.policyId && row.version === chosen.version
	);
	if (published) {
		const row = await publishedPolicyById(db, published.id);
		const base = guidelines.find((one) => one.id === row?.basePolicyId) ?? null;
		return { profile: await publishedProfile(db, published.id), own: { changes: row?.changes ?? [], base } };
	}
	const profile = guidelines.find((one) => one.id === chosen.policyId);
	if (!profile) throw new Error(`No policy has the id ${chosen.policyId}.`);
	return { profile, own: null };
}

function answersOfAll(rulings: readonly RulingOnQuestion[]): DecisionInput['rulings'] {
	const byQuestion = Map.groupBy(rulings, (ruling) => ruling.question);
	const answers: Record<string, 'allow' | 'refuse'> = {};
	for (const [question, of] of byQuestion) {
		const first = of[0]?.answer ?? null;
		if (first !== null && of.every((ruling) => ruling.answer === first)) answers[question] = first;
	}
	return answers;
}
