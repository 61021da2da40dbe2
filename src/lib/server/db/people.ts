/** People, their personal data, groups and guardians. */
import { and, asc, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { Day } from '#lib/domain/day.ts';
import type { SchoolForm } from '#lib/domain/decision.ts';
import type { KnownGuardian, KnownPerson } from '#lib/domain/roster-plan.ts';
import { insertFacts } from './made-facts.ts';
import {
	insertNameWords,
	keepNameWords,
	peopleByWords,
	valuesOfSearch,
	type SearchShape
} from './name-words.ts';
import { byIds, isNamed, placesFor, prepared, preparedByShape, valuesFor } from './prepared.ts';
import type { Tables } from './schema.ts';
import type { Db } from './store.ts';

/** A person in the lists: somebody who has a unit. Guardians who are nothing else have none. */
export interface ListedPerson {
	readonly id: string;
	readonly name: string;
	readonly birthDate: Day | null;
	readonly unitId: string | null;
	readonly unitName: string | null;
	readonly schoolForm: SchoolForm | null;
}

function listedColumns(db: Db) {
	const { people, personDetails, units } = db.t;
	return {
		id: people.id,
		name: personDetails.name,
		birthDate: personDetails.birthDate,
		unitId: people.unitId,
		unitName: units.name,
		schoolForm: units.schoolForm
	};
}

function listed(db: Db, where: SQL | undefined) {
	const { people, personDetails, units } = db.t;
	return db.q
		.select(listedColumns(db))
		.from(people)
		.innerJoin(personDetails, eq(personDetails.personId, people.id))
		.leftJoin(units, eq(units.id, people.unitId))
		.where(and(isNull(people.removedAt), where));
}

export async function personById(db: Db, id: string): Promise<ListedPerson | null> {
	return (await listedOne(db, { id }))[0] ?? null;
}

const listedOne = prepared('person_listed', (db) => listed(db, isNamed(db.t.people.id, 'id')));

export async function peopleByIds(db: Db, ids: readonly string[]): Promise<ListedPerson[]> {
	return ids.length === 0 ? [] : listed(db, inArray(db.t.people.id, [...ids]));
}

/** People of the units whose name has every word of the search text as the beginning of one of its words. */
export function searchPeople(
	db: Db,
	words: readonly string[],
	unitIds: 'all' | readonly string[],
	limit: number
): Promise<ListedPerson[]> {
	const units = unitIds === 'all' ? unitIds : unitIds.length;
	const values = valuesOfSearch(words, unitIds === 'all' ? [] : unitIds);
	return search(db, { words: words.length, units, limit }, values);
}

const search = preparedByShape(
	({ words, units, limit }: SearchShape) => `people_search_${words}_${units}_${limit}`,
	(db, shape) => {
		const { people, personDetails, units } = db.t;
		const found = peopleByWords(db, shape).as('found');
		return db.q
			.select(listedColumns(db))
			.from(found)
			.innerJoin(people, eq(people.id, found.personId))
			.innerJoin(personDetails, eq(personDetails.personId, people.id))
			.leftJoin(units, eq(units.id, people.unitId))
			.orderBy(asc(found.word), asc(found.searchName), asc(found.personId));
	}
);

/** Who is in the groups on a day, with each person's group ids. */
export async function membersOf(
	db: Db,
	groupIds: readonly string[]
): Promise<(ListedPerson & { groupIds: string[] })[]> {
	if (groupIds.length === 0) return [];
	const { people, personDetails, units, memberships } = db.t;
	const rows = await db.q
		.select({ ...listedColumns(db), groupId: memberships.groupId })
		.from(memberships)
		.innerJoin(people, eq(people.id, memberships.personId))
		.innerJoin(personDetails, eq(personDetails.personId, people.id))
		.leftJoin(units, eq(units.id, people.unitId))
		.where(
			and(inArray(memberships.groupId, [...groupIds]), isNull(memberships.toOn), isNull(people.removedAt))
		)
		.orderBy(asc(personDetails.searchName), asc(people.id));
	const byId = new Map<string, ListedPerson & { groupIds: string[] }>();
	for (const { groupId, ...person } of rows) {
		const known = byId.get(person.id);
		if (known) known.groupIds.push(groupId);
		else byId.set(person.id, { ...person, groupIds: [groupId] });
	}
	return [...byId.values()];
}

/** The present groups of people, by person id, as "4B". */
export async function groupNamesByPersonId(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, string[]>> {
	const byId = new Map<string, string[]>();
	if (personIds.length === 0) return byId;
	// What a search shows is named each time anew; a list of hundreds is named once.
	const rows =
		personIds.length <= 50
			? await groupNamesOfFew(db, personIds.length, valuesFor('id', personIds))
			: await groupNames(db, inArray(db.t.memberships.personId, [...personIds]));
	for (const row of rows) byId.set(row.personId, [...(byId.get(row.personId) ?? []), row.name]);
	return byId;
}

const groupNamesOfFew = preparedByShape(
	(count: number) => `group_names_${count}`,
	(db, count) => groupNames(db, inArray(db.t.memberships.personId, placesFor('id', count)))
);

function groupNames(db: Db, whose: SQL) {
	const { memberships, groups } = db.t;
	return db.q
		.select({ personId: memberships.personId, name: groups.name })
		.from(memberships)
		.innerJoin(groups, eq(groups.id, memberships.groupId))
		.where(and(whose, isNull(memberships.toOn)));
}

/** How many people each group has now, by group id; a group that nobody is in is not there. */
export async function memberCountsByGroupId(db: Db): Promise<Map<string, number>> {
	const { memberships, people } = db.t;
	const rows = await db.q
		.select({ groupId: memberships.groupId, people: sql<number>`count(distinct ${people.id})` })
		.from(memberships)
		.innerJoin(people, eq(people.id, memberships.personId))
		.where(and(isNull(memberships.toOn), isNull(people.removedAt)))
		.groupBy(memberships.groupId);
	return new Map(rows.map((row) => [row.groupId, Number(row.people)]));
}

/** Somebody in the lists, or who has been removed from them. */
export interface KnownAs {
	readonly unitId: string | null;
	readonly isRemoved: boolean;
}

/** Which of the ids are people. */
export async function knownAs(db: Db, ids: readonly string[]): Promise<Map<string, KnownAs>> {
	if (ids.length === 0) return new Map();
	const rows = await namedPeople(db, ids);
	return new Map(rows.map(({ id, unitId, removedAt }) => [id, { unitId, isRemoved: removedAt !== null }]));
}
const namedPeople = byIds('people_by', ({ q, t: { people } }, ids) =>
	q
		.select({ id: people.id, unitId: people.unitId, removedAt: people.removedAt })
		.from(people)
		.where(inArray(people.id, ids))
);

export interface GuardianRow {
	readonly childId: string;
	readonly id: string;
	readonly name: string;
	readonly email: string | null;
	readonly mobile: string | null;
}

/** The guardians that are known now, of each of the children. */
export async function guardiansOf(db: Db, childIds: readonly string[]): Promise<GuardianRow[]> {
	if (childIds.length === 0) return [];
	return guardiansOfChildren(db, childIds);
}
const guardiansOfChildren = byIds(
	'guardians_of',
	({ q, t: { guardianships, people, personDetails } }, childIds) =>
		q
			.select({
				childId: guardianships.childId,
				id: people.id,
				name: personDetails.name,
				email: personDetails.email,
				mobile: personDetails.mobile
			})
			.from(guardianships)
			.innerJoin(people, eq(people.id, guardianships.guardianId))
			.innerJoin(personDetails, eq(personDetails.personId, people.id))
			.where(and(inArray(guardianships.childId, childIds), isNull(guardianships.toOn)))
			.orderBy(asc(personDetails.name), asc(people.id))
);

/** Where a person belongs or last belonged, whether or not the person is still in the lists. */
export async function personEver(
	db: Db,
	id: string
): Promise<{ id: string; unitId: string | null; name: string } | null> {
	const { people, personDetails } = db.t;
	const rows = await db.q
		.select({ id: people.id, unitId: people.unitId, name: personDetails.name })
		.from(people)
		.innerJoin(personDetails, eq(personDetails.personId, people.id))
		.where(eq(people.id, id));
	return rows[0] ?? null;
}

/** Whether there is anybody in the lists at all. */
export async function isAnybodyListed(db: Db): Promise<boolean> {
	const { people } = db.t;
	const rows = await db.q
		.select({ id: people.id })
		.from(people)
		.where(and(isNotNull(people.unitId), isNull(people.removedAt)))
		.limit(1);
	return rows.length > 0;
}

export async function insertPerson(
	db: Db,
	person: Tables['people']['$inferInsert'],
	details: Omit<Tables['personDetails']['$inferInsert'], 'personId'>
): Promise<void> {
	await db.q.insert(db.t.people).values(person);
	await db.q.insert(db.t.personDetails).values({ personId: person.id, ...details });
	const { id, unitId, removedAt } = person;
	if (unitId && !removedAt) await insertNameWords(db, [{ id, unitId, name: details.name }]);
}

export async function updatePersonDetails(
	db: Db,
	personId: string,
	change: Partial<Omit<Tables['personDetails']['$inferInsert'], 'personId'>>
): Promise<void> {
	await db.q.update(db.t.personDetails).set(change).where(eq(db.t.personDetails.personId, personId));
	if (change.name !== undefined) await keepNameWords(db, personId);
}

export async function updatePerson(
	db: Db,
	personId: string,
	change: Partial<Omit<Tables['people']['$inferInsert'], 'id'>>
): Promise<void> {
	await db.q.update(db.t.people).set(change).where(eq(db.t.people.id, personId));
	if (change.unitId !== undefined || change.removedAt !== undefined) await keepNameWords(db, personId);
}

export async function insertMembership(db: Db, row: Tables['memberships']['$inferInsert']): Promise<void> {
	await db.q.insert(db.t.memberships).values(row);
}

/** Ends the person's membership in every group of that name, whatever school year it is of, as of the day. */
export async function endMembershipsNamed(
	db: Db,
	personId: string,
	groupName: string,
	on: Day
): Promise<void> {
	const { memberships, groups } = db.t;
	const named = db.q.select({ id: groups.id }).from(groups).where(eq(groups.name, groupName));
	await db.q
		.update(memberships)
		.set({ toOn: on })
		.where(
			and(eq(memberships.personId, personId), inArray(memberships.groupId, named), isNull(memberships.toOn))
		);
}

export async function insertGuardianship(
	db: Db,
	row: Tables['guardianships']['$inferInsert']
): Promise<void> {
	await db.q.insert(db.t.guardianships).values(row);
}

export async function endGuardianship(db: Db, guardianId: string, childId: string, on: Day): Promise<void> {
	const { guardianships } = db.t;
	await db.q
		.update(guardianships)
		.set({ toOn: on })
		.where(
			and(
				eq(guardianships.guardianId, guardianId),
				eq(guardianships.childId, childId),
				isNull(guardianships.toOn)
			)
		);
}

export async function insertPublicationBlock(
	db: Db,
	row: Tables['publicationBlocks']['$inferInsert']
): Promise<void> {
	await insertFacts(db, db.t.publicationBlocks, [row]);
}

export async function nameOf(db: Db, personId: string): Promise<string | null> {
	return (await nameById(db, { personId }))[0]?.name ?? null;
}
const nameById = prepared('name_of', ({ q, t: { personDetails } }) =>
	q
		.select({ name: personDetails.name })
		.from(personDetails)
		.where(isNamed(personDetails.personId, 'personId'))
);

/** Everybody in the lists as an import compares them with a file: groups, guardians, whether a block stands. */
export async function knownPeople(db: Db): Promise<KnownPerson[]> {
	const { people, personDetails, units, memberships, groups, guardianships, publicationBlocks } = db.t;
	const rows = await db.q
		.select({
			id: people.id,
			sourceId: people.sourceId,
			name: personDetails.name,
			birthDate: personDetails.birthDate,
			unitName: units.name
		})
		.from(people)
		.innerJoin(personDetails, eq(personDetails.personId, people.id))
		.innerJoin(units, eq(units.id, people.unitId))
		.where(isNull(people.removedAt));
	const groupNames = new Map<string, string[]>();
	for (const row of await db.q
		.select({ personId: memberships.personId, name: groups.name })
		.from(memberships)
		.innerJoin(groups, eq(groups.id, memberships.groupId))
		.where(isNull(memberships.toOn)))
		groupNames.set(row.personId, [...(groupNames.get(row.personId) ?? []), row.name]);
	const guardians = new Map<string, KnownGuardian[]>();
	for (const { childId, ...guardian } of await db.q
		.select({
			childId: guardianships.childId,
			id: guardianships.guardianId,
			name: personDetails.name,
			email: personDetails.email,
			mobile: personDetails.mobile,
			isFromList: guardianships.isFromList
		})
		.from(guardianships)
		.innerJoin(personDetails, eq(personDetails.personId, guardianships.guardianId))
		.where(isNull(guardianships.toOn)))
		guardians.set(childId, [...(guardians.get(childId) ?? []), guardian]);
	const blocked = new Map<string, boolean>();
	for (const row of await db.q.select().from(publicationBlocks).orderBy(asc(publicationBlocks.recordedAt)))
		blocked.set(row.personId, row.state === 'set');
	return rows.map((row) => ({
		...row,
		groupNames: groupNames.get(row.id) ?? [],
		guardians: guardians.get(row.id) ?? [],
		isBlocked: blocked.get(row.id) ?? false
	}));
}
