/** Municipalities' own policies as they were published, and the rulings on open questions. */
import { asc, eq, sql } from 'drizzle-orm';
import { assertNoFaults, faultsInProfiles } from '#lib/policy/faults.ts';
import type { Profile } from '#lib/policy/profile.ts';
import { insertFacts } from './made-facts.ts';
import { prepared } from './prepared.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type PublishedPolicyRow = Tables['publishedPolicies']['$inferSelect'];
export type RulingRow = Tables['rulings']['$inferSelect'];

/** A published version without its contents. */
export type PublishedVersion = Pick<
	PublishedPolicyRow,
	'id' | 'policyId' | 'version' | 'name' | 'fromOn' | 'publishedAt'
>;

/** Every published version of every own policy, the oldest first. */
export function publishedVersions(db: Db): Promise<PublishedVersion[]> {
	return versionsInOrder(db);
}

const versionsInOrder = prepared('published_versions', ({ q, t: { publishedPolicies: all } }) =>
	q
		.select({
			id: all.id,
			policyId: all.policyId,
			version: all.version,
			name: all.name,
			fromOn: all.fromOn,
			publishedAt: all.publishedAt
		})
		.from(all)
		// Versions are numbered as they are published: the number tells which is later, also when a clock has been set back.
		.orderBy(asc(all.fromOn), sql`cast(${all.version} as integer)`, asc(all.id))
);

export async function publishedPolicyById(db: Db, id: string): Promise<PublishedPolicyRow | null> {
	const { publishedPolicies } = db.t;
	const rows = await db.q.select().from(publishedPolicies).where(eq(publishedPolicies.id, id));
	return rows[0] ?? null;
}

export async function insertPublishedPolicy(
	db: Db,
	row: Tables['publishedPolicies']['$inferInsert']
): Promise<void> {
	await insertFacts(db, db.t.publishedPolicies, [row]);
}

/** A version never changes, so each is read once; the engine keeps its reasons by the object. */
const profiles = new Map<string, Profile>();

/**
 * The policy that was published under this row's id. Throws where there is none (whoever asks has the row), and where it
 * has a fault: an answer by such a policy could be anything.
 */
export async function publishedProfile(db: Db, id: string): Promise<Profile> {
	const known = profiles.get(id);
	if (known) return known;
	const row = await publishedPolicyById(db, id);
	if (!row) throw new Error(`No published policy has the id ${id}.`);
	assertNoFaults(faultsInProfiles([row.profile]));
	profiles.set(id, row.profile);
	return row.profile;
}

/** Every ruling, the oldest first. */
export function rulingsInOrder(db: Db): Promise<RulingRow[]> {
	return allRulings(db);
}

const allRulings = prepared('rulings_in_order', ({ q, t: { rulings } }) =>
	q.select().from(rulings).orderBy(asc(rulings.fromOn), asc(rulings.recordedAt), asc(rulings.id))
);

export async function insertRuling(db: Db, row: Tables['rulings']['$inferInsert']): Promise<void> {
	await insertFacts(db, db.t.rulings, [row]);
}
