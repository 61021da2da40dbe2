import type { Day } from '#lib/domain/day.ts';
import type { DecisionInput } from '#lib/domain/decision.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { lineOn, type Profile } from '#lib/policy/profile.ts';
import { policiesByControllerId } from './db/organisation.ts';
import {
	publishedProfile,
	publishedVersions,
	rulingsInOrder,
	type PublishedVersion,
	type RulingRow
} from './db/policies.ts';
import type { Db } from './db/store.ts';

/** What a controller decides by on a day. */
export interface PolicyInForce {
	readonly profile: Profile;
	/** The profile again where it is the municipality's own, as the engine takes it; empty for one of the five. */
	readonly own: readonly Profile[];
	readonly guardiansRequired: 'one' | 'all';
	/** The controller's answers to open questions. */
	readonly rulings: DecisionInput['rulings'];
	/** The ruling behind each of them, by question. */
	readonly rulingIds: Readonly<Record<string, string>>;
}

const noOwn: readonly Profile[] = [];
const noRulings = { rulings: {}, rulingIds: {} };

/** By controller id. An own policy answers by its version in force on the day; before all of them, by the first. */
export async function policiesInForce(db: Db, on: Day): Promise<Map<string, PolicyInForce>> {
	const [chosen, versions, made] = await Promise.all([
		policiesByControllerId(db, on),
		publishedVersions(db),
		rulingsInOrder(db)
	]);
	const rulings = rulingsByControllerId(made, on);
	const inForce = new Map<string, PolicyInForce>();
	for (const [controllerId, { policyId, guardiansRequired }] of chosen) {
		const version = versionOn(versions, policyId, on);
		const own = version ? [await publishedProfile(db, version.id)] : noOwn;
		const profile = own[0] ?? guidelines.find((one) => one.id === policyId);
		if (!profile)
			throw new Error(`The controller ${controllerId} has a policy that nobody knows, ${policyId}.`);
		const guardians = profile.practice.guardians && lineOn(profile.practice.guardians, on);
		inForce.set(controllerId, {
			profile,
			own,
			guardiansRequired: guardians?.value ?? guardiansRequired,
			...(rulings.get(controllerId) ?? noRulings)
		});
	}
	return inForce;
}

/** The own policies in force on a day, one version of each: for whoever names a policy by its id. */
export async function ownPoliciesOn(db: Db, on: Day): Promise<readonly Profile[]> {
	const versions = await publishedVersions(db);
	const own: Profile[] = [];
	for (const policyId of new Set(versions.map((version) => version.policyId))) {
		const version = versionOn(versions, policyId, on);
		if (version) own.push(await publishedProfile(db, version.id));
	}
	return own;
}

/** The latest version that has begun; before all of them, the first. Versions come the oldest first. */
export function versionOn(
	versions: readonly PublishedVersion[],
	policyId: string,
	on: Day
): PublishedVersion | undefined {
	let held: PublishedVersion | undefined;
	for (const version of versions) {
		if (version.policyId === policyId && (held === undefined || version.fromOn <= on)) held = version;
	}
	return held;
}

function rulingsByControllerId(
	rows: readonly RulingRow[],
	on: Day
): ReadonlyMap<string, Pick<PolicyInForce, 'rulings' | 'rulingIds'>> {
	const made = new Map<
		string,
		{ rulings: Record<string, 'allow' | 'refuse'>; rulingIds: Record<string, string> }
	>();
	for (const { id, controllerId, question, answer, fromOn } of rows) {
		if (fromOn > on) continue;
		let of = made.get(controllerId);
		if (!of) made.set(controllerId, (of = { rulings: {}, rulingIds: {} }));
		of.rulings[question] = answer;
		of.rulingIds[question] = id;
	}
	return made;
}
