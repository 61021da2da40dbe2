import type { Day } from '#lib/domain/day.ts';
import { ownPolicy, ruleOfChange } from '#lib/policy/own-policy.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { changeKey, type PolicyChange } from '#lib/policy/policy-change.ts';
import type { Profile } from '#lib/policy/profile.ts';
import {
	publishedPolicyById,
	publishedProfile,
	publishedVersions,
	type PublishedPolicyRow
} from './db/policies.ts';
import type { Db } from './db/store.ts';

/** As much of a draft as its policy is made of. */
export interface Drafted {
	readonly policyId: string;
	readonly name: string;
	readonly basePolicyId: string;
	readonly baseVersion: string;
	readonly changes: readonly PolicyChange[];
}

/** What a draft starts from: one of the five, or a published version. Throws where it is gone: nothing published goes. */
export async function baseOf(
	db: Db,
	{ basePolicyId, baseVersion }: Pick<Drafted, 'basePolicyId' | 'baseVersion'>
): Promise<Profile> {
	const guideline = guidelines.find((one) => one.id === basePolicyId);
	if (guideline) return guideline;
	const version = (await publishedVersions(db)).find(
		(one) => one.policyId === basePolicyId && one.version === baseVersion
	);
	if (!version) throw new Error(`No policy ${basePolicyId} has the version ${baseVersion}.`);
	return publishedProfile(db, version.id);
}

/** The draft as the policy that it would be if it were published to hold from this day. */
export async function draftedPolicy(db: Db, draft: Drafted, from: Day): Promise<Profile> {
	const latest = await latestVersion(db, draft.policyId);
	return ownPolicy(await baseOf(db, draft), {
		id: draft.policyId,
		version: nextVersion(latest),
		name: draft.name,
		from,
		changes: draft.changes,
		since: sinceBefore(latest, draft.changes)
	});
}

/** The version of an own policy that was published last, whole. */
export async function latestVersion(db: Db, policyId: string): Promise<PublishedPolicyRow | null> {
	const versions = (await publishedVersions(db)).filter((one) => one.policyId === policyId);
	const latest = versions.toSorted((one, other) => Number(one.version) - Number(other.version)).at(-1);
	return latest ? publishedPolicyById(db, latest.id) : null;
}

function nextVersion(latest: PublishedPolicyRow | null): string {
	return String(Number(latest?.version ?? 0) + 1);
}

/** A change that the version before makes too, word for word, goes on holding from its own day. */
function sinceBefore(
	latest: PublishedPolicyRow | null,
	changes: readonly PolicyChange[]
): ReadonlyMap<string, Day> {
	const since = new Map<string, Day>();
	if (!latest) return since;
	const before = new Map(latest.changes.map((change) => [changeKey(change), change]));
	for (const change of changes) {
		const key = changeKey(change);
		const rule = latest.profile.rules.find((one) => one.id === ruleOfChange(latest.policyId, change));
		if (rule && isSame(before.get(key), change)) since.set(key, rule.from);
	}
	return since;
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** With its keys in order, so that two readings of the same text are the same. */
function inOrder(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.entries(value)
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([key, inner]) => [key, inOrder(inner)]);
}
