import { isDay, type Day } from '#lib/domain/day.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { publishedProfile, publishedVersions, type PublishedVersion } from './db/policies.ts';
import type { Db } from './db/store.ts';
import { ownPolicyNamedIn, textAt } from './named-in-input.ts';
import { versionOn } from './policies-in-force.ts';

/** The municipality's own policies that an input, not yet parsed, may rest on: at most the one that it names. */
export type FindOwn = (input: unknown) => Promise<readonly Profile[]>;

const none: readonly Profile[] = [];

/**
 * Finds the policy that an input names, in the version in force on the input's own day. The list of versions is read
 * once, when the first input names something else than one of the five. Null: there is no database.
 */
export function ownPolicyFinder(db: Db | null): FindOwn {
	if (!db) return () => Promise.resolve(none);
	let versions: Promise<readonly PublishedVersion[]> | undefined;
	return async (input) => {
		const policy = ownPolicyNamedIn(input);
		if (policy === null) return none;
		const given = textAt(input, 'at');
		// Where the day is at fault any version does: it tells that the policy exists, and the day is the one fault.
		const at: Day = given !== null && isDay(given) ? given : '';
		versions ??= publishedVersions(db);
		const version = versionOn(await versions, policy, at);
		return version ? [await publishedProfile(db, version.id)] : none;
	};
}
