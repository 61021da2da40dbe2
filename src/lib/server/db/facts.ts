/** What is known of people, as the facts that a decision is made from. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ConsentFact, PersonFacts, RefusalFact, Signer, WithdrawalFact } from '#lib/domain/consent.ts';
import type { Db } from './store.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** The facts of each person, by id; they outlive the person's place in the lists. An id that nobody has is not there. */
export async function factsByPersonId(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, PersonFacts>> {
	const facts = new Map<string, Mutable<PersonFacts>>();
	if (personIds.length === 0) return facts;
	const ids = [...new Set(personIds)];
	const { people, personDetails, units, guardianships, publicationBlocks, objections } = db.t;

	for (const row of await db.q
		.select({ id: people.id, birthDate: personDetails.birthDate, schoolForm: units.schoolForm })
		.from(people)
		.leftJoin(personDetails, eq(personDetails.personId, people.id))
		.leftJoin(units, eq(units.id, people.unitId))
		.where(inArray(people.id, ids))) {
		facts.set(row.id, {
			birthDate: row.birthDate,
			schoolForm: row.schoolForm,
			blocks: [],
			objections: [],
			consents: [],
			refusals: [],
			withdrawals: [],
			guardians: []
		});
	}
	for (const row of await db.q
		.select({ childId: guardianships.childId, id: guardianships.guardianId })
		.from(guardianships)
		.where(and(inArray(guardianships.childId, ids), isNull(guardianships.toOn)))) {
		facts.get(row.childId)?.guardians.push({ id: row.id });
	}
	for (const row of await db.q
		.select()
		.from(publicationBlocks)
		.where(inArray(publicationBlocks.personId, ids))) {
		facts.get(row.personId)?.blocks.push({ state: row.state, recordedAt: row.recordedAt });
	}
	for (const row of await db.q.select().from(objections).where(inArray(objections.personId, ids))) {
		facts.get(row.personId)?.objections.push({ recordedAt: row.recordedAt });
	}
	for (const { personId, fact } of await consentFacts(db, ids)) facts.get(personId)?.consents.push(fact);
	for (const { personId, fact } of await refusalFacts(db, ids)) facts.get(personId)?.refusals.push(fact);
	for (const { personId, fact } of await withdrawalFacts(db, ids))
		facts.get(personId)?.withdrawals.push(fact);
	return facts;
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

function signingColumns(db: Db) {
	const { signings, signerConfirmations } = db.t;
	return {
		signerAs: signings.signerAs,
		guardianId: signings.guardianId,
		confirmedGuardianId: signerConfirmations.guardianId,
		signedAt: signings.signedAt,
		receivedAt: signings.receivedAt,
		clockSkewMs: signings.clockSkewMs
	};
}

async function consentFacts(
	db: Db,
	ids: readonly string[]
): Promise<{ personId: string; fact: ConsentFact }[]> {
	const { consents, signings, signerConfirmations } = db.t;
	const rows = await db.q
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
		.where(inArray(consents.personId, [...ids]));
	return rows.map((row) => ({
		personId: row.personId,
		fact: {
			id: row.id,
			signer: signerOf(row),
			channels: row.channels,
			purposes: row.purposes,
			covers: row.covers,
			thirdCountry: row.thirdCountry,
			images: row.images,
			// Drawn or typed, on the form's own page: both are in writing.
			written: true,
			registrationNumber: row.registrationNumber,
			validFrom: null,
			validTo: row.validTo,
			signedAt: row.signedAt,
			receivedAt: row.receivedAt,
			clockSkewMs: row.clockSkewMs
		}
	}));
}

async function refusalFacts(
	db: Db,
	ids: readonly string[]
): Promise<{ personId: string; fact: RefusalFact }[]> {
	const { refusals, signings, signerConfirmations } = db.t;
	const rows = await db.q
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
		.where(inArray(refusals.personId, [...ids]));
	return rows.map((row) => ({
		personId: row.personId,
		fact: {
			id: row.id,
			signer: signerOf(row),
			channels: row.channels,
			images: row.images,
			signedAt: row.signedAt,
			receivedAt: row.receivedAt,
			clockSkewMs: row.clockSkewMs
		}
	}));
}

async function withdrawalFacts(
	db: Db,
	ids: readonly string[]
): Promise<{ personId: string; fact: WithdrawalFact }[]> {
	const { withdrawals } = db.t;
	const rows = await db.q
		.select()
		.from(withdrawals)
		.where(inArray(withdrawals.personId, [...ids]));
	return rows.map((row) => ({
		personId: row.personId,
		fact: {
			id: row.id,
			by:
				row.by === 'anyone'
					? 'anyone'
					: signerOf({ signerAs: row.by, guardianId: row.guardianId, confirmedGuardianId: null }),
			channels: row.channels,
			recordedAt: row.recordedAt
		}
	}));
}
