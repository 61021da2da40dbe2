/** What is known of people, as the facts that a decision is made from. */
import { and, eq, inArray, isNull, type Column, type SQL } from 'drizzle-orm';
import type { ConsentFact, PersonFacts, RefusalFact, Signer, WithdrawalFact } from '#lib/domain/consent.ts';
import { isNamed, prepared } from './prepared.ts';
import type { Db } from './store.ts';
import { isNotVoid } from './voids.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Whose rows a query asks for: it gets the column that names the person. */
type Whose = (column: Column) => SQL;

const one: Whose = (column) => isNamed(column, 'id');
const ofOne = {
	guardians: prepared('facts_guardians', (db) => guardianQuery(db, one)),
	blocks: prepared('facts_blocks', (db) => blockQuery(db, one)),
	objections: prepared('facts_objections', (db) => objectionQuery(db, one)),
	consents: prepared('facts_consents', (db) => consentQuery(db, one)),
	refusals: prepared('facts_refusals', (db) => refusalQuery(db, one)),
	withdrawals: prepared('facts_withdrawals', (db) => withdrawalQuery(db, one))
};

/** What a person's own row says, for whoever has read it already. */
type KnownPerson = Pick<PersonFacts, 'birthDate' | 'schoolForm'> & { readonly id: string };

/** The facts of each person, by id; they outlive the person's place in the lists. An id that nobody has is not there. */
export async function factsByPersonId(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, PersonFacts>> {
	const ids = [...new Set(personIds)];
	return ids.length === 0 ? new Map() : factsOf(db, await peopleQuery(db, ids));
}

/** The facts of people whose own rows are known, by id. */
export async function factsOf(db: Db, people: readonly KnownPerson[]): Promise<Map<string, PersonFacts>> {
	const ids = people.map((person) => person.id);
	if (ids.length === 0) return new Map();
	const many: Whose = (column) => inArray(column, ids);
	const [id] = ids;
	const isOne = ids.length === 1;
	// Together, so that they go to PostgreSQL and come back in one journey.
	const [guardians, blocks, objections, consents, refusals, withdrawals] = await Promise.all([
		isOne ? ofOne.guardians(db, { id }) : guardianQuery(db, many),
		isOne ? ofOne.blocks(db, { id }) : blockQuery(db, many),
		isOne ? ofOne.objections(db, { id }) : objectionQuery(db, many),
		isOne ? ofOne.consents(db, { id }) : consentQuery(db, many),
		isOne ? ofOne.refusals(db, { id }) : refusalQuery(db, many),
		isOne ? ofOne.withdrawals(db, { id }) : withdrawalQuery(db, many)
	]);
	return factsFrom(people, { guardians, blocks, objections, consents, refusals, withdrawals });
}

interface FactRows {
	readonly guardians: Awaited<ReturnType<typeof guardianQuery>>;
	readonly blocks: Awaited<ReturnType<typeof blockQuery>>;
	readonly objections: Awaited<ReturnType<typeof objectionQuery>>;
	readonly consents: Awaited<ReturnType<typeof consentQuery>>;
	readonly refusals: Awaited<ReturnType<typeof refusalQuery>>;
	readonly withdrawals: Awaited<ReturnType<typeof withdrawalQuery>>;
}

function factsFrom(people: readonly KnownPerson[], rows: FactRows): Map<string, PersonFacts> {
	const facts = new Map<string, Mutable<PersonFacts>>();
	for (const { id, birthDate, schoolForm } of people) {
		facts.set(id, {
			birthDate,
			schoolForm,
			blocks: [],
			objections: [],
			consents: [],
			refusals: [],
			withdrawals: [],
			guardians: []
		});
	}
	for (const { childId, id } of rows.guardians) facts.get(childId)?.guardians.push({ id });
	for (const { personId, ...block } of rows.blocks) facts.get(personId)?.blocks.push(block);
	for (const { personId, ...objection } of rows.objections) facts.get(personId)?.objections.push(objection);
	for (const row of rows.consents) facts.get(row.personId)?.consents.push(consentFact(row));
	for (const row of rows.refusals) facts.get(row.personId)?.refusals.push(refusalFact(row));
	for (const row of rows.withdrawals) facts.get(row.personId)?.withdrawals.push(withdrawalFact(row));
	return facts;
}

function peopleQuery(db: Db, ids: readonly string[]) {
	const { people, personDetails, units } = db.t;
	return db.q
		.select({ id: people.id, birthDate: personDetails.birthDate, schoolForm: units.schoolForm })
		.from(people)
		.leftJoin(personDetails, eq(personDetails.personId, people.id))
		.leftJoin(units, eq(units.id, people.unitId))
		.where(inArray(people.id, [...ids]));
}

function guardianQuery(db: Db, whose: Whose) {
	const { guardianships } = db.t;
	return db.q
		.select({ childId: guardianships.childId, id: guardianships.guardianId })
		.from(guardianships)
		.where(and(whose(guardianships.childId), isNull(guardianships.toOn)));
}

function blockQuery(db: Db, whose: Whose) {
	const { personId, state, recordedAt } = db.t.publicationBlocks;
	return db.q.select({ personId, state, recordedAt }).from(db.t.publicationBlocks).where(whose(personId));
}

function objectionQuery(db: Db, whose: Whose) {
	const { personId, recordedAt } = db.t.objections;
	return db.q.select({ personId, recordedAt }).from(db.t.objections).where(whose(personId));
}

function consentQuery(db: Db, whose: Whose) {
	const { consents, signings, signerConfirmations } = db.t;
	return db.q
		.select({
			id: consents.id,
			personId: consents.personId,
			channels: consents.channels,
			thirdCountry: consents.thirdCountry,
			covers: consents.covers,
			purposes: consents.purposes,
			images: consents.images,
			registrationNumber: consents.registrationNumber,
			validTo: consents.validTo,
			...signingColumns(db)
		})
		.from(consents)
		.innerJoin(signings, eq(signings.id, consents.signingId))
		.leftJoin(signerConfirmations, eq(signerConfirmations.signingId, signings.id))
		.where(and(whose(consents.personId), isNotVoid(db, consents)));
}

function refusalQuery(db: Db, whose: Whose) {
	const { refusals, signings, signerConfirmations } = db.t;
	return db.q
		.select({
			id: refusals.id,
			personId: refusals.personId,
			channels: refusals.channels,
			images: refusals.images,
			...signingColumns(db)
		})
		.from(refusals)
		.innerJoin(signings, eq(signings.id, refusals.signingId))
		.leftJoin(signerConfirmations, eq(signerConfirmations.signingId, signings.id))
		.where(and(whose(refusals.personId), isNotVoid(db, refusals)));
}

function withdrawalQuery(db: Db, whose: Whose) {
	const { id, personId, by, guardianId, channels, recordedAt } = db.t.withdrawals;
	return db.q
		.select({ id, personId, by, guardianId, channels, recordedAt })
		.from(db.t.withdrawals)
		.where(whose(personId));
}

function signingColumns(db: Db) {
	const { signings, signerConfirmations } = db.t;
	return {
		signerAs: signings.signerAs,
		method: signings.method,
		guardianId: signings.guardianId,
		confirmedGuardianId: signerConfirmations.guardianId,
		signedAt: signings.signedAt,
		receivedAt: signings.receivedAt,
		clockSkewMs: signings.clockSkewMs
	};
}

/** How the signer of a signing counts: a claimed guardian whom staff have confirmed is a guardian like others. */
function signerOf(row: {
	signerAs: 'self' | 'guardian';
	guardianId: string | null;
	confirmedGuardianId: string | null;
}): Signer {
	if (row.signerAs === 'self') return { as: 'self' };
	const guardianId = row.confirmedGuardianId ?? row.guardianId;
	return guardianId === null ? { as: 'guardian', claimed: true } : { as: 'guardian', guardianId };
}

function consentFact(row: FactRows['consents'][number]): ConsentFact {
	return {
		id: row.id,
		signer: signerOf(row),
		channels: row.channels,
		purposes: row.purposes,
		covers: row.covers,
		thirdCountry: row.thirdCountry,
		images: row.images,
		// Drawn, typed or on paper: only what was said aloud is not in writing.
		written: row.method !== 'oral',
		registrationNumber: row.registrationNumber,
		validFrom: null,
		validTo: row.validTo,
		signedAt: row.signedAt,
		receivedAt: row.receivedAt,
		clockSkewMs: row.clockSkewMs
	};
}

function refusalFact(row: FactRows['refusals'][number]): RefusalFact {
	return {
		id: row.id,
		signer: signerOf(row),
		channels: row.channels,
		images: row.images,
		signedAt: row.signedAt,
		receivedAt: row.receivedAt,
		clockSkewMs: row.clockSkewMs
	};
}

function withdrawalFact(row: FactRows['withdrawals'][number]): WithdrawalFact {
	return {
		id: row.id,
		by:
			row.by === 'anyone'
				? 'anyone'
				: signerOf({ signerAs: row.by, guardianId: row.guardianId, confirmedGuardianId: null }),
		channels: row.channels,
		recordedAt: row.recordedAt
	};
}
