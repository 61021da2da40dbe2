/** Who has said yes to something, a chunk at a time, and the days of their consents. */
import { and, asc, eq, exists, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Day, Instant } from '#lib/domain/day.ts';
import type { SchoolForm } from '#lib/domain/decision.ts';
import type { Db } from './store.ts';
import { isNotVoid } from './voids.ts';

export interface PersonWithConsents {
	readonly id: string;
	readonly name: string;
	readonly birthDate: Day | null;
	readonly schoolForm: SchoolForm | null;
	readonly unitId: string;
	readonly unitName: string;
}

export interface WhichPeople {
	readonly unitIds: 'all' | readonly string[];
	/** Null: whatever the group. */
	readonly groupId: string | null;
}

/** The next people in the lists with a consent of any kind, by id; fewer than `limit` means that these were the last. */
export function peopleWithConsents(
	db: Db,
	{ unitIds, groupId }: WhichPeople,
	after: { readonly id: string; readonly limit: number }
): Promise<PersonWithConsents[]> {
	const { people, personDetails, units, consents, memberships } = db.t;
	const one = sql`1`;
	return db.q
		.select({
			id: people.id,
			name: personDetails.name,
			birthDate: personDetails.birthDate,
			schoolForm: units.schoolForm,
			unitId: units.id,
			unitName: units.name
		})
		.from(people)
		.innerJoin(personDetails, eq(personDetails.personId, people.id))
		.innerJoin(units, eq(units.id, people.unitId))
		.where(
			and(
				gt(people.id, after.id),
				isNull(people.removedAt),
				unitIds === 'all' ? undefined : inArray(people.unitId, [...unitIds]),
				exists(
					db.q
						.select({ one })
						.from(consents)
						.where(and(eq(consents.personId, people.id), isNotVoid(db, consents)))
				),
				groupId === null
					? undefined
					: exists(
							db.q
								.select({ one })
								.from(memberships)
								.where(
									and(
										eq(memberships.personId, people.id),
										eq(memberships.groupId, groupId),
										isNull(memberships.toOn)
									)
								)
						)
			)
		)
		.orderBy(asc(people.id))
		.limit(after.limit);
}

export interface ConsentDays {
	readonly personId: string;
	readonly validTo: Day | null;
	readonly signedAt: Instant;
	readonly receivedAt: Instant;
}

/** When the consents of people were signed, and their own last days. */
export function consentDaysOf(db: Db, personIds: readonly string[]): Promise<ConsentDays[]> {
	const { consents, signings } = db.t;
	return db.q
		.select({
			personId: consents.personId,
			validTo: consents.validTo,
			signedAt: signings.signedAt,
			receivedAt: signings.receivedAt
		})
		.from(consents)
		.innerJoin(signings, eq(signings.id, consents.signingId))
		.where(and(inArray(consents.personId, [...personIds]), isNotVoid(db, consents)));
}
