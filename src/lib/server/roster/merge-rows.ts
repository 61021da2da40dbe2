import type { RosterGuardian, RosterPerson, RowProblem } from '#lib/domain/roster.ts';
import { isSamePersonalNumber } from '#lib/domain/personal-number.ts';
import { isSameOnRow } from './read-guardians.ts';

/** A row that has been read. The personal number is compared with the other rows' here, and goes no further. */
export interface ReadPerson {
	readonly person: RosterPerson;
	readonly personalNumber: string;
}

/**
 * Makes one person of the rows that tell of the same one: a row twice, a row per guardian, a child in two groups.
 * Same name, birth date and unit is the same person unless the numbers, the source's ids or the guardians say
 * otherwise; where nothing says so, one child with both rows' protection is safer than two.
 */
export function mergeRows(rows: readonly ReadPerson[]): { people: RosterPerson[]; problems: RowProblem[] } {
	const problems: RowProblem[] = [];
	const buckets = new Map<string, ReadPerson[]>();
	for (const row of rows) {
		const { name, birthDate, unitName } = row.person;
		const key = JSON.stringify([name, birthDate, unitName.toLowerCase()]);
		const kept = buckets.get(key) ?? [];
		buckets.set(key, kept);
		const same = kept.findIndex((other) => isSamePerson(other, row));
		const before = kept[same];
		if (before) {
			const code = isSameContent(before.person, row.person) ? 'duplicate-row' : 'merged-rows';
			problems.push(warning(row.person, code, before.person.line));
			kept[same] = { ...before, person: merge(before.person, row.person) };
			continue;
		}
		const namesake = kept[0];
		if (namesake) problems.push(warning(row.person, 'same-name', namesake.person.line));
		kept.push(row);
	}
	const people = [...buckets.values()].flat().map((row) => row.person);
	return { people: people.sort((a, b) => a.line - b.line), problems };
}

function warning(person: RosterPerson, code: RowProblem['code'], otherLine: number): RowProblem {
	const value = person.isProtected ? null : person.name;
	return { line: person.line, severity: 'warning', code, field: 'name', value, otherLine };
}

function isSamePerson(one: ReadPerson, other: ReadPerson): boolean {
	if (one.person.sourceId !== null && other.person.sourceId !== null)
		return one.person.sourceId === other.person.sourceId;
	const byNumber = isSamePersonalNumber(one.personalNumber, other.personalNumber);
	if (byNumber !== null) return byNumber;
	const [a, b] = [one.person.guardians, other.person.guardians];
	return a.length === 0 || b.length === 0 || a.some((left) => b.some((right) => left.name === right.name));
}

function isSameContent(one: RosterPerson, other: RosterPerson): boolean {
	return content(one) === content(other);
}

function content(person: RosterPerson): string {
	return JSON.stringify([person.sourceId, person.groupNames, person.guardians, person.isProtected]);
}

function merge(one: RosterPerson, other: RosterPerson): RosterPerson {
	const isProtected = one.isProtected || other.isProtected;
	return {
		...one,
		sourceId: one.sourceId ?? other.sourceId,
		groupNames: [...new Set([...one.groupNames, ...other.groupNames])].sort(),
		guardians: isProtected ? [] : other.guardians.reduce(withGuardian, one.guardians),
		isProtected,
		hasProtectedColumn: one.hasProtectedColumn || other.hasProtectedColumn
	};
}

function withGuardian(
	guardians: readonly RosterGuardian[],
	added: RosterGuardian
): readonly RosterGuardian[] {
	const same = guardians.findIndex((each) => isSameOnRow(each, added));
	if (same < 0) return [...guardians, added];
	return guardians.map((each, index) =>
		index === same ? { ...each, email: each.email ?? added.email, mobile: each.mobile ?? added.mobile } : each
	);
}
