import type { Day } from '#lib/domain/day.ts';
import { guidelines } from '#lib/policy/policies.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { publishedProfile, publishedVersions } from './db/policies.ts';
import { policyDraftById } from './db/policy-drafts.ts';
import type { Db } from './db/store.ts';
import { draftedPolicy } from './drafted-policy.ts';
import { versionOn } from './policies-in-force.ts';

/** A policy to ask about: a draft as it stands, one of the five, or a published policy of the municipality's own. */
export type AskedPolicy = { readonly draftId: string } | { readonly policyId: string };

/** The policy, whole, or null where nobody has it. */
export async function policyToCompare(db: Db, asked: AskedPolicy, on: Day): Promise<Profile | null> {
	if ('draftId' in asked) {
		const draft = await policyDraftById(db, asked.draftId);
		return draft && draftedPolicy(db, draft, on);
	}
	const guideline = guidelines.find((one) => one.id === asked.policyId);
	if (guideline) return guideline;
	const version = versionOn(await publishedVersions(db), asked.policyId, on);
	return version ? publishedProfile(db, version.id) : null;
}

/** That very version; of one of the five the one that Bildlov has. Null where nobody has it. */
export async function versionCalled(db: Db, policyId: string, version: string): Promise<Profile | null> {
	const guideline = guidelines.find((one) => one.id === policyId);
	if (guideline) return guideline;
	const published = (await publishedVersions(db)).find(
		(one) => one.policyId === policyId && one.version === version
	);
	return published ? publishedProfile(db, published.id) : null;
}
