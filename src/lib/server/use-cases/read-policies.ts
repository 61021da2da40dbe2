import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { addDays, swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { controllers } from '../db/organisation.ts';
import { publishedVersions, type PublishedVersion } from '../db/policies.ts';
import { controllerPoliciesInOrder, policyDrafts } from '../db/policy-drafts.ts';
import { userNamesByIds } from '../db/publishing.ts';
import type { Deps } from '../deps.ts';
import { versionOn } from '../policies-in-force.ts';

export interface FollowedPolicy {
	readonly policyId: string;
	readonly policyName: string;
	/** Of an own policy, the version in force that day; null for one of the five. */
	readonly version: string | null;
	readonly publishedId: string | null;
	readonly fromOn: Day;
}

export interface FollowingController {
	readonly id: string;
	readonly name: string;
	readonly follows: FollowedPolicy;
	readonly guardiansRequired: 'one' | 'all';
	/** What is to come, the next one first: another policy, or a later version of the same. */
	readonly next: readonly FollowedPolicy[];
}

export interface PolicyVersionInList {
	readonly id: string;
	readonly version: string;
	readonly fromOn: Day;
	/** The last day; null: until further notice. Before `fromOn` where it never came to hold. */
	readonly untilOn: Day | null;
	readonly state: 'past' | 'now' | 'ahead' | 'never';
	readonly publishedAt: Instant;
}

export interface OwnPolicyInList {
	readonly policyId: string;
	readonly name: string;
	/** The newest first. */
	readonly versions: readonly PolicyVersionInList[];
	/** Where somebody works on the next version. */
	readonly draftId: string | null;
	readonly followedBy: readonly string[];
}

export interface PolicyList {
	readonly controllers: readonly FollowingController[];
	readonly guidelines: readonly {
		readonly id: string;
		readonly name: string;
		readonly followedBy: readonly string[];
	}[];
	readonly own: readonly OwnPolicyInList[];
	readonly drafts: readonly {
		readonly id: string;
		readonly name: string;
		readonly baseName: string;
		readonly isNextVersion: boolean;
		readonly changes: number;
		readonly updatedAt: Instant;
		readonly startedBy: string | null;
		readonly revision: number;
	}[];
}

/** Which policies there are, which are being worked on, and who follows what, now and later. */
export async function readPolicies(deps: Deps, actor: Actor): Promise<Result<PolicyList, NotAllowed>> {
	if (!mayDo(actor, 'read-policies')) return refused({ type: 'NotAllowed', action: 'read-policies' });
	const { read } = deps.store;
	const today = swedishDay(deps.now());
	const versions = await publishedVersions(read);
	const nameOf = (policyId: string) =>
		guidelines.find((one) => one.id === policyId)?.name ??
		versions.findLast((one) => one.policyId === policyId)?.name ??
		policyId;
	const chosen = await controllerPoliciesInOrder(read);
	const followed = (policyId: string, fromOn: Day): FollowedPolicy => {
		const version = versionOn(versions, policyId, fromOn);
		return {
			policyId,
			policyName: nameOf(policyId),
			version: version?.version ?? null,
			publishedId: version?.id ?? null,
			fromOn
		};
	};

	const following = (await controllers(read)).flatMap((controller): FollowingController[] => {
		const rows = chosen.filter((row) => row.controllerId === controller.id);
		const days = [
			...new Set([
				...rows.map((row) => row.fromOn),
				...versions
					.filter((one) => rows.some((row) => row.policyId === one.policyId))
					.map((one) => one.fromOn)
			])
		].sort();
		const rowOn = (day: Day) => rows.findLast((row) => row.fromOn <= day) ?? rows[0];
		const now = rowOn(today);
		if (!now) return [];
		const on = (day: Day) => {
			const row = rowOn(day);
			return row && followed(row.policyId, day);
		};
		const follows = { ...followed(now.policyId, today), fromOn: now.fromOn };
		const next: FollowedPolicy[] = [];
		for (const day of days) {
			const then = day > today ? on(day) : undefined;
			const before = next.at(-1) ?? follows;
			if (then && (then.policyId !== before.policyId || then.version !== before.version)) next.push(then);
		}
		const { id, name } = controller;
		return [{ id, name, follows, guardiansRequired: now.guardiansRequired, next }];
	});

	const followedBy = (policyId: string) =>
		following.filter((one) => one.follows.policyId === policyId).map((one) => one.name);
	const drafts = await policyDrafts(read);
	const userNames = await userNamesByIds(
		read,
		drafts.filter((draft) => draft.actorKind === 'user').map((draft) => draft.actorId)
	);
	const ownIds = [...new Set(versions.map((one) => one.policyId))];
	return ok({
		controllers: following,
		guidelines: guidelines.map(({ id, name }) => ({ id, name, followedBy: followedBy(id) })),
		own: ownIds.map((policyId) => ({
			policyId,
			name: nameOf(policyId),
			versions: versionsInList(versions, policyId, today).toReversed(),
			draftId: drafts.find((draft) => draft.policyId === policyId)?.id ?? null,
			followedBy: followedBy(policyId)
		})),
		drafts: drafts.map((draft) => ({
			id: draft.id,
			name: draft.name,
			baseName: nameOf(draft.basePolicyId),
			isNextVersion: ownIds.includes(draft.policyId),
			changes: draft.changes.length,
			updatedAt: draft.updatedAt,
			startedBy: userNames.get(draft.actorId) ?? null,
			revision: draft.revision
		}))
	});
}

/** Each version of a policy with the days between which it holds; of two from the same day the later one does. */
export function versionsInList(
	all: readonly PublishedVersion[],
	policyId: string,
	today: Day
): readonly PolicyVersionInList[] {
	const versions = all.filter((one) => one.policyId === policyId);
	return versions.map(({ id, version, fromOn, publishedAt }, index) => {
		const next = versions[index + 1];
		const untilOn = next ? addDays(next.fromOn, -1) : null;
		const state =
			untilOn !== null && untilOn < fromOn
				? 'never'
				: fromOn > today
					? 'ahead'
					: untilOn !== null && untilOn < today
						? 'past'
						: 'now';
		return { id, version, fromOn, untilOn, state, publishedAt };
	});
}
