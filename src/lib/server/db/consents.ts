/** Signings, and the yeses, noes and withdrawals that they carry: inserted, never changed. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import { insertRow } from './insert-row.ts';
import { insertFactOnce, insertFacts } from './made-facts.ts';
import { isNamed, prepared } from './prepared.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

export type WithdrawalRow = Tables['withdrawals']['$inferSelect'];

export async function insertSigning(
	db: Db,
	signing: Tables['signings']['$inferInsert'],
	details: Omit<Tables['signingDetails']['$inferInsert'], 'signingId'>
): Promise<void> {
	await insertFacts(db, db.t.signings, [signing]);
	await insertRow(db, db.t.signingDetails, { signingId: signing.id, ...details });
}

/** The photograph of the form behind a signing on paper. */
export async function insertSigningPaper(
	db: Db,
	row: Tables['signingPapers']['$inferInsert']
): Promise<void> {
	await db.q.insert(db.t.signingPapers).values(row);
}

export async function signingPaper(db: Db, signingId: string) {
	const { signingPapers } = db.t;
	const rows = await db.q.select().from(signingPapers).where(eq(signingPapers.signingId, signingId));
	return rows[0] ?? null;
}

export async function signingById(db: Db, id: string) {
	const { signings, signingDetails } = db.t;
	const rows = await db.q
		.select()
		.from(signings)
		.innerJoin(signingDetails, eq(signingDetails.signingId, signings.id))
		.where(eq(signings.id, id));
	const row = rows[0];
	return row ? { ...row.signings, details: row.signing_details } : null;
}

/** The signing whose own page this secret opens. */
export async function signingIdByLink(db: Db, linkSha256: string): Promise<string | null> {
	const { signings } = db.t;
	const rows = await db.q
		.select({ id: signings.id })
		.from(signings)
		.where(eq(signings.linkSha256, linkSha256));
	return rows[0]?.id ?? null;
}

export async function insertConsent(db: Db, row: Tables['consents']['$inferInsert']): Promise<void> {
	await insertFacts(db, db.t.consents, [row]);
}

export async function insertRefusal(db: Db, row: Tables['refusals']['$inferInsert']): Promise<void> {
	await insertFacts(db, db.t.refusals, [row]);
}

export async function insertWithdrawal(db: Db, row: Tables['withdrawals']['$inferInsert']): Promise<void> {
	await insertFacts(db, db.t.withdrawals, [row]);
}

export async function insertObjection(db: Db, row: Tables['objections']['$inferInsert']): Promise<void> {
	await insertFacts(db, db.t.objections, [row]);
}

export async function insertSignerConfirmation(
	db: Db,
	row: Tables['signerConfirmations']['$inferInsert']
): Promise<void> {
	await insertFacts(db, db.t.signerConfirmations, [row]);
}

export async function consentsOfSigning(db: Db, signingId: string) {
	return db.q.select().from(db.t.consents).where(eq(db.t.consents.signingId, signingId));
}

export async function refusalsOfSigning(db: Db, signingId: string) {
	return db.q.select().from(db.t.refusals).where(eq(db.t.refusals.signingId, signingId));
}

export async function withdrawalById(db: Db, id: string): Promise<WithdrawalRow | null> {
	const rows = await db.q.select().from(db.t.withdrawals).where(eq(db.t.withdrawals.id, id));
	return rows[0] ?? null;
}

/** The signings that say something of a person, the latest first, with their signer's name. */
export async function signingsAbout(db: Db, personId: string) {
	const { signings, signingDetails, consents, refusals } = db.t;
	const ids = new Set<string>();
	for (const row of await db.q
		.select({ id: consents.signingId })
		.from(consents)
		.where(eq(consents.personId, personId)))
		ids.add(row.id);
	for (const row of await db.q
		.select({ id: refusals.signingId })
		.from(refusals)
		.where(eq(refusals.personId, personId)))
		ids.add(row.id);
	if (ids.size === 0) return [];
	const rows = await db.q
		.select()
		.from(signings)
		.innerJoin(signingDetails, eq(signingDetails.signingId, signings.id))
		.where(inArray(signings.id, [...ids]))
		.orderBy(desc(signings.receivedAt), desc(signings.id));
	return rows.map((row) => ({ ...row.signings, details: row.signing_details }));
}

/** The exact text behind its hash. */
export async function formText(db: Db, sha256: string) {
	return (await textByHash(db, { sha256 }))[0] ?? null;
}
const textByHash = prepared('form_text', ({ q, t: { formTexts } }) =>
	q.select().from(formTexts).where(isNamed(formTexts.sha256, 'sha256'))
);

/** Keeps a text that may be shown; true when it is new. */
export function keepFormText(db: Db, row: Tables['formTexts']['$inferInsert']): Promise<boolean> {
	return insertFactOnce(db, db.t.formTexts, row);
}

/** Who staff have found the claimed guardian of a signing to be, or null. */
export async function signerConfirmation(db: Db, signingId: string): Promise<{ guardianId: string } | null> {
	const { signerConfirmations } = db.t;
	const rows = await db.q
		.select()
		.from(signerConfirmations)
		.where(eq(signerConfirmations.signingId, signingId));
	return rows[0] ?? null;
}

/** The withdrawals that a signer has made on the page of that signing. */
export async function withdrawalsOnOwnPage(db: Db, signingId: string): Promise<WithdrawalRow[]> {
	const { withdrawals } = db.t;
	return db.q
		.select()
		.from(withdrawals)
		.where(and(eq(withdrawals.actorKind, 'link'), eq(withdrawals.actorId, signingId)));
}

/** Whom the consent is about, or null when no consent has that id. */
export async function personOfConsent(db: Db, id: string): Promise<string | null> {
	const { consents } = db.t;
	const rows = await db.q.select({ personId: consents.personId }).from(consents).where(eq(consents.id, id));
	return rows[0]?.personId ?? null;
}

/** Whom the refusal is about, or null when no refusal has that id. */
export async function personOfRefusal(db: Db, id: string): Promise<string | null> {
	const { refusals } = db.t;
	const rows = await db.q.select({ personId: refusals.personId }).from(refusals).where(eq(refusals.id, id));
	return rows[0]?.personId ?? null;
}
