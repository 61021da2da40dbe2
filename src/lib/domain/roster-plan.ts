/** What importing a class list would do, as a plan that people can read before anything is written. */

import type { Day } from './day.ts';
import type { RosterCoverage, RosterPerson } from './roster.ts';
import { planGuardians } from './roster-guardians.ts';
import type { ContactChange, GuardianRef, NewGuardian } from './roster-guardians.ts';
import { matchRoster, plainKey } from './roster-match.ts';
import type { CandidateReason, MatchFault, SamePerson } from './roster-match.ts';

export interface KnownGuardian {
	readonly id: string;
	readonly name: string;
	readonly email: string | null;
	readonly mobile: string | null;
	/** False for a guardian whom staff added or confirmed: no import ends that. */
	readonly isFromList: boolean;
}

/** A person as the installation knows them now. Groups are the current ones, in the person's own unit. */
export interface KnownPerson {
	readonly id: string;
	readonly sourceId: string | null;
	readonly name: string;
	readonly birthDate: Day | null;
	readonly unitName: string;
	readonly groupNames: readonly string[];
	readonly guardians: readonly KnownGuardian[];
	readonly isBlocked: boolean;
}

/** A person's answers to "samma person?", by line: the known person's id, or that this is somebody else. */
export type RosterAnswers = Readonly<Record<number, string | 'new'>>;

export interface Change<T> {
	readonly from: T;
	readonly to: T;
}

export interface PersonToAdd {
	readonly line: number;
	/** Its `sourceId` is null where another known person already has that id. */
	readonly person: RosterPerson;
	readonly guardians: readonly GuardianRef[];
}

export interface PersonUpdate {
	readonly line: number;
	readonly personId: string;
	readonly changes: {
		readonly name?: Change<string>;
		readonly birthDate?: Change<Day | null>;
		readonly unitName?: Change<string>;
		readonly sourceId?: Change<string | null>;
	};
	readonly groupsJoined: readonly string[];
	readonly groupsLeft: readonly string[];
	/** Memberships that stay because the file does not cover those groups; told only when one is joined. */
	readonly groupsKept: readonly string[];
	readonly guardiansAdded: readonly GuardianRef[];
	/** Ids of guardians who are no longer this child's. */
	readonly guardiansEnded: readonly string[];
}

export interface SameQuestion {
	readonly line: number;
	readonly incoming: RosterPerson;
	readonly candidates: readonly { readonly personId: string; readonly why: CandidateReason }[];
}

export type PlanFault =
	| MatchFault
	/** A protected row waits for an answer or is at fault: until then no block is set from it. */
	| { readonly type: 'ProtectedUnsettled'; readonly line: number };

export interface RosterPlan {
	readonly add: readonly PersonToAdd[];
	readonly update: readonly PersonUpdate[];
	readonly unchanged: readonly { readonly line: number; readonly personId: string }[];
	readonly newGuardians: readonly NewGuardian[];
	readonly contactChanges: readonly ContactChange[];
	readonly askSame: readonly SameQuestion[];
	/** Known people in groups that the file covers, and who are not in it. Listed, never removed. */
	readonly disappeared: readonly { readonly personId: string; readonly groupNames: readonly string[] }[];
	/** `personId` is null for a person added from that line. Nothing here ever lifts a block. */
	readonly blocksToSet: readonly { readonly line: number; readonly personId: string | null }[];
	/** Stored contacts of a protected child's guardians, to be removed before the import is done. */
	readonly contactsToDrop: readonly { readonly personId: string; readonly guardianIds: readonly string[] }[];
	readonly faults: readonly PlanFault[];
}

/**
 * Compares a class list with the people known and says what would change. The same list again changes nothing,
 * whatever the order of its rows; a missing value never erases a stored one; whoever is not certain is asked about.
 */
export function planImport(
	existing: readonly KnownPerson[],
	incoming: readonly RosterPerson[],
	coverage: RosterCoverage,
	answers: RosterAnswers = {}
): RosterPlan {
	const known = [...existing].sort((a, b) => (a.id < b.id ? -1 : 1));
	const rows = [...incoming].sort((a, b) => a.line - b.line);
	const match = matchRoster(known, rows, answers);
	const unsettled = [...match.asked.map((each) => each.incoming), ...match.atFault];
	const guardians = planGuardians(known, match.same, match.added, unsettled);
	const covers = coverageTest(coverage);
	const takenSourceIds = sourceIdsThatStay(known, match.same);

	const updates = match.same.map(({ row, person }) => {
		const links = guardians.byLine.get(row.line) ?? { added: [], ended: [] };
		return {
			line: row.line,
			personId: person.id,
			changes: changesOf(person, row, takenSourceIds),
			...groupChanges(person, row, covers),
			guardiansAdded: links.added,
			guardiansEnded: links.ended
		};
	});
	return {
		add: match.added.map((row) => ({
			line: row.line,
			person: row.sourceId !== null && takenSourceIds.has(row.sourceId) ? { ...row, sourceId: null } : row,
			guardians: guardians.byLine.get(row.line)?.added ?? []
		})),
		update: updates.filter((each) => !isEmpty(each)),
		unchanged: updates.filter(isEmpty).map(({ line, personId }) => ({ line, personId })),
		newGuardians: guardians.created,
		contactChanges: guardians.contactChanges,
		askSame: match.asked,
		disappeared: disappeared(known, match.spokenFor, coverage, covers),
		blocksToSet: [
			...match.same
				.filter(({ row, person }) => row.isProtected && !person.isBlocked)
				.map(({ row, person }) => ({ line: row.line, personId: person.id })),
			...match.added.filter((row) => row.isProtected).map((row) => ({ line: row.line, personId: null }))
		].sort((a, b) => a.line - b.line),
		contactsToDrop: match.same
			.filter(({ row }) => row.isProtected)
			.map(({ person }) => ({
				personId: person.id,
				guardianIds: person.guardians
					.filter((each) => each.email !== null || each.mobile !== null)
					.map((each) => each.id)
			}))
			.filter((each) => each.guardianIds.length > 0),
		faults: [
			...match.faults,
			...unsettled
				.filter((row) => row.isProtected)
				.map((row) => ({ type: 'ProtectedUnsettled' as const, line: row.line }))
				.sort((a, b) => a.line - b.line)
		]
	};
}

function changesOf(
	person: KnownPerson,
	row: RosterPerson,
	takenSourceIds: ReadonlySet<string>
): PersonUpdate['changes'] {
	const isNewSourceId =
		row.sourceId !== null && row.sourceId !== person.sourceId && !takenSourceIds.has(row.sourceId);
	return {
		...(row.name !== person.name && { name: { from: person.name, to: row.name } }),
		...(row.birthDate !== null &&
			row.birthDate !== person.birthDate && { birthDate: { from: person.birthDate, to: row.birthDate } }),
		...(plainKey(row.unitName) !== plainKey(person.unitName) && {
			unitName: { from: person.unitName, to: row.unitName }
		}),
		...(isNewSourceId && { sourceId: { from: person.sourceId, to: row.sourceId } })
	};
}

/** The source's ids that their present holders keep: nobody else may have them. */
function sourceIdsThatStay(known: readonly KnownPerson[], same: readonly SamePerson[]): Set<string> {
	const wanted = new Map(same.map(({ row, person }) => [person.id, row.sourceId]));
	const stays = new Set<string>();
	const changing = new Map<string, { from: string; to: string }>();
	for (const { id, sourceId } of known) {
		const to = wanted.get(id) ?? sourceId;
		if (sourceId === null || to === null) continue;
		if (to === sourceId) stays.add(sourceId);
		else changing.set(id, { from: sourceId, to });
	}
	// Whoever cannot have the id that the file gives keeps the old one, which in turn may stop another.
	for (let before = -1; before !== stays.size;) {
		before = stays.size;
		for (const { from, to } of changing.values()) if (stays.has(to)) stays.add(from);
	}
	return stays;
}

type CoverageTest = (unitName: string, groupName: string) => boolean;

function coverageTest(coverage: RosterCoverage): CoverageTest {
	const groups = new Set(coverage.groups.map((each) => plainKey(each.unitName, each.groupName)));
	const units = new Set(coverage.wholeUnits.map((each) => plainKey(each)));
	return (unitName, groupName) => units.has(plainKey(unitName)) || groups.has(plainKey(unitName, groupName));
}

function groupChanges(
	person: KnownPerson,
	row: RosterPerson,
	covers: CoverageTest
): Pick<PersonUpdate, 'groupsJoined' | 'groupsLeft' | 'groupsKept'> {
	const hasMoved = plainKey(person.unitName) !== plainKey(row.unitName);
	const now = new Set(row.groupNames.map((name) => plainKey(name)));
	const before = new Set(hasMoved ? [] : person.groupNames.map((name) => plainKey(name)));
	const groupsJoined = row.groupNames.filter((name) => !before.has(plainKey(name)));
	const others = person.groupNames.filter((name) => hasMoved || !now.has(plainKey(name)));
	// A row without a group says nothing of the groups that the person is in.
	const isLeft = (name: string): boolean =>
		hasMoved || (row.groupNames.length > 0 && covers(person.unitName, name));
	return {
		groupsJoined,
		groupsLeft: others.filter(isLeft),
		groupsKept: groupsJoined.length > 0 ? others.filter((name) => !isLeft(name)) : []
	};
}

function isEmpty(update: PersonUpdate): boolean {
	const lists = [update.groupsJoined, update.groupsLeft, update.guardiansAdded, update.guardiansEnded];
	return Object.keys(update.changes).length === 0 && lists.every((list) => list.length === 0);
}

function disappeared(
	known: readonly KnownPerson[],
	spokenFor: ReadonlySet<string>,
	coverage: RosterCoverage,
	covers: CoverageTest
): RosterPlan['disappeared'] {
	const leftOut = new Set(coverage.leftOut.map((each) => plainKey(each.unitName, each.name)));
	const wholeUnits = new Set(coverage.wholeUnits.map((each) => plainKey(each)));
	return known
		.filter((person) => !spokenFor.has(person.id) && !leftOut.has(plainKey(person.unitName, person.name)))
		.map((person) => ({
			person,
			groupNames: person.groupNames.filter((name) => covers(person.unitName, name))
		}))
		.filter(({ person, groupNames }) => groupNames.length > 0 || wholeUnits.has(plainKey(person.unitName)))
		.map(({ person, groupNames }) => ({ personId: person.id, groupNames }));
}
