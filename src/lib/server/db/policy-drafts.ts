/** Policies that somebody is working on, and which policy each controller follows from which day. */
import { and, asc, desc, eq } from 'drizzle-orm';
import type { PolicyChange } from '#lib/policy/policy-change.ts';
import { insertFacts } from './made-facts.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type PolicyDraftRow = Tables['policyDrafts']['$inferSelect'];
type ControllerPolicyRow = Tables['controllerPolicies']['$inferSelect'];

/** Every draft, the one that was worked on last first. */
export function policyDrafts(db: Db): Promise<PolicyDraftRow[]> {
	const { policyDrafts: drafts } = db.t;
	return db.q.select().from(drafts).orderBy(desc(drafts.updatedAt), desc(drafts.id));
}

export async function policyDraftById(db: Db, id: string): Promise<PolicyDraftRow | null> {
	const { policyDrafts: drafts } = db.t;
	const rows = await db.q.select().from(drafts).where(eq(drafts.id, id));
	return rows[0] ?? null;
}

export async function insertPolicyDraft(db: Db, row: Tables['policyDrafts']['$inferInsert']): Promise<void> {
	await db.q.insert(db.t.policyDrafts).values(row);
}

/** Saves over this revision and no other; the next one is one more. */
export async function updatePolicyDraft(
	db: Db,
	draft: Pick<PolicyDraftRow, 'id' | 'revision' | 'updatedAt'> & { readonly changes: readonly PolicyChange[] }
): Promise<void> {
	const { policyDrafts: drafts } = db.t;
	await db.q
		.update(drafts)
		.set({ changes: [...draft.changes], revision: draft.revision + 1, updatedAt: draft.updatedAt })
		.where(and(eq(drafts.id, draft.id), eq(drafts.revision, draft.revision)));
}

export async function deletePolicyDraft(db: Db, id: string): Promise<void> {
	await db.q.delete(db.t.policyDrafts).where(eq(db.t.policyDrafts.id, id));
}

/** Which policy each controller follows from which day, the earliest first. */
export function controllerPoliciesInOrder(db: Db): Promise<ControllerPolicyRow[]> {
	const { controllerPolicies: all } = db.t;
	return db.q.select().from(all).orderBy(asc(all.fromOn), asc(all.recordedAt), asc(all.id));
}

export function insertControllerPolicies(
	db: Db,
	rows: readonly Tables['controllerPolicies']['$inferInsert'][]
): Promise<void> {
	return insertFacts(db, db.t.controllerPolicies, rows);
}
