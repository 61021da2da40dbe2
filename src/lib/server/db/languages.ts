/** Which languages of forms somebody has read and approved. */
import { asc } from 'drizzle-orm';
import { insertFacts } from './made-facts.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type LanguageApproval = Tables['languageApprovals']['$inferSelect'];

export async function insertLanguageApproval(db: Db, row: LanguageApproval): Promise<void> {
	await insertFacts(db, db.t.languageApprovals, [row]);
}

/** Every approval, the oldest first. */
export function languageApprovals(db: Db): Promise<LanguageApproval[]> {
	const { languageApprovals: approvals } = db.t;
	return db.q.select().from(approvals).orderBy(asc(approvals.recordedAt), asc(approvals.id));
}
