/** Who is who: which known person each row of a class list tells of, and where only a human can say. */

import { isSimilarName } from './person-name.ts';
import type { RosterPerson } from './roster.ts';
import type { KnownPerson, RosterAnswers, SameQuestion } from './roster-plan.ts';

export type CandidateReason =
	/** Same name, date and unit, and more than one to choose from. */
	| 'several-alike'
	/** Same name, date and unit, but another row is already that person. */
	| 'already-in-file'
	| 'other-date'
	| 'other-group'
	| 'similar-name'
	| 'other-unit'
	| 'other-source-id'
	/** Same id in the source, but neither name nor birth date agree. */
	| 'same-source-id';

export type MatchFault =
	| { readonly type: 'SameSourceId'; readonly lines: readonly number[] }
	| { readonly type: 'SamePersonTwice'; readonly personId: string; readonly lines: readonly number[] }
	/** The answer names somebody who is no longer, or never was, a candidate: ask again. */
	| { readonly type: 'AnswerNotACandidate'; readonly line: number };

export interface SamePerson {
	readonly row: RosterPerson;
	readonly person: KnownPerson;
}

export interface RosterMatch {
	readonly same: readonly SamePerson[];
	readonly added: readonly RosterPerson[];
	readonly asked: readonly SameQuestion[];
	/** Rows that are not imported because of a fault. */
	readonly atFault: readonly RosterPerson[];
	readonly faults: readonly MatchFault[];
	/** Ids of known people whom the file holds, or may hold. */
	readonly spokenFor: ReadonlySet<string>;
}

/** A key of texts that differ in more than case and outer white space. */
export function plainKey(...texts: readonly string[]): string {
	return JSON.stringify(texts.map((text) => text.normalize('NFC').trim().toLowerCase()));
}

const exactKey = (each: RosterPerson | KnownPerson): string =>
	JSON.stringify([each.name, each.birthDate, plainKey(each.unitName)]);
const nameInUnit = (each: RosterPerson | KnownPerson): string =>
	JSON.stringify([each.name, plainKey(each.unitName)]);
const dateInUnit = (each: RosterPerson | KnownPerson): string =>
	JSON.stringify([each.birthDate, plainKey(each.unitName)]);
const nameAndDate = (each: RosterPerson | KnownPerson): string => JSON.stringify([each.name, each.birthDate]);

/** Both lists sorted, people by id and rows by line, so that the outcome does not hang on their order. */
export function matchRoster(
	known: readonly KnownPerson[],
	rows: readonly RosterPerson[],
	answers: RosterAnswers
): RosterMatch {
	const matching = new Matching(known, answers);
	const open = matching.setAsideDoubleSourceIds(rows);
	const afterSource = open.filter((row) => !matching.matchBySourceId(row, hasSimilarName));
	const afterExact = matching.matchExactly(afterSource);
	const afterRenamed = afterExact.filter((row) => !matching.matchBySourceId(row, hasSameDate));
	const afterUndated = afterRenamed.filter((row) => !matching.matchUndated(row));
	const unanswered = matching.matchAnswered(afterUndated);
	const unsettled = unanswered.map((row) => ({ row, candidates: matching.near(row) }));
	for (const { row, candidates } of unsettled) matching.settle(row, candidates);
	return matching.outcome();
}

type Candidates = SameQuestion['candidates'];

class Matching {
	readonly #known: readonly KnownPerson[];
	readonly #answers: RosterAnswers;
	readonly #bySourceId: Map<string, KnownPerson[]>;
	readonly #byExact: Map<string, KnownPerson[]>;
	readonly #byNameInUnit: Map<string, KnownPerson[]>;
	readonly #byDateInUnit: Map<string, KnownPerson[]>;
	readonly #byNameAndDate: Map<string, KnownPerson[]>;
	readonly #taken = new Map<string, RosterPerson>();
	readonly #same: SamePerson[] = [];
	readonly #added: RosterPerson[] = [];
	readonly #asked: SameQuestion[] = [];
	readonly #atFault: RosterPerson[] = [];
	readonly #faults: MatchFault[] = [];

	constructor(known: readonly KnownPerson[], answers: RosterAnswers) {
		this.#known = known;
		this.#answers = answers;
		this.#bySourceId = grouped(
			known.filter((person) => person.sourceId !== null),
			(person) => person.sourceId ?? ''
		);
		this.#byExact = grouped(known, exactKey);
		this.#byNameInUnit = grouped(known, nameInUnit);
		this.#byDateInUnit = grouped(known, dateInUnit);
		this.#byNameAndDate = grouped(known, nameAndDate);
	}

	/** One id on two rows names nobody: neither is imported. */
	setAsideDoubleSourceIds(rows: readonly RosterPerson[]): RosterPerson[] {
		const withId = rows.filter((row) => row.sourceId !== null);
		const doubles = [...grouped(withId, (row) => row.sourceId ?? '').values()].filter(
			(each) => each.length > 1
		);
		for (const double of doubles) {
			this.#faults.push({ type: 'SameSourceId', lines: double.map((row) => row.line) });
			this.#atFault.push(...double);
		}
		const aside = new Set(doubles.flat());
		return rows.filter((row) => !aside.has(row));
	}

	/** The source's id, where name or birth date bears it out: some files merely number their rows. */
	matchBySourceId(row: RosterPerson, bearsOut: (row: RosterPerson, person: KnownPerson) => boolean): boolean {
		const people = this.#withSourceIdOf(row);
		const [person] = this.#free(people);
		if (!person || people.length > 1 || !bearsOut(row, person)) return false;
		this.#match(row, person);
		return true;
	}

	/** Exact name, birth date and unit. Returns the rows that are still nobody. */
	matchExactly(rows: readonly RosterPerson[]): RosterPerson[] {
		const still: RosterPerson[] = [];
		for (const bucket of grouped(rows, exactKey).values()) still.push(...this.#matchAlike(bucket));
		return still.sort((a, b) => a.line - b.line);
	}

	#matchAlike(bucket: readonly RosterPerson[]): RosterPerson[] {
		const first = bucket[0];
		const key = first ? exactKey(first) : '';
		// Somebody whom a quite different row already is, by the source's id, is no namesake of these rows any more.
		const isHere = ({ id }: KnownPerson): boolean => {
			const row = this.#taken.get(id);
			return row === undefined || exactKey(row) === key;
		};
		const all = (this.#byExact.get(key) ?? []).filter(isHere);
		const people = this.#free(all);
		const isAlike = (row: RosterPerson, person: KnownPerson): boolean =>
			!hasOtherSourceId(row, person) && (row.birthDate !== null || !isInOtherGroup(row, person));
		let open = bucket.filter((row) => all.some((person) => isAlike(row, person)));
		const none = bucket.filter((row) => !open.includes(row));
		open = this.#matchUnique(
			open,
			people,
			(row, person) => isAlike(row, person) && sharesGuardian(row, person)
		);
		open = this.#matchUnique(open, people, isAlike);
		const isAnswered = open.every((row) => this.#answers[row.line] !== undefined);
		open = this.#answerAlike(open, all, isAlike, isAnswered && bucket.length > people.length);
		open = this.#matchUnique(open, people, isAlike);
		const left = this.#free(people);
		const [only] = left;
		const [claimant] = open;
		if (only && claimant && left.length === 1 && open.length > 1) {
			this.#fault({ type: 'SamePersonTwice', personId: only.id, lines: open.map((row) => row.line) }, open);
			this.#taken.set(only.id, claimant);
		} else
			for (const row of open) {
				const why = left.length > 0 ? 'several-alike' : 'already-in-file';
				const among = (left.length > 0 ? left : all).filter((person) => isAlike(row, person));
				if (among.length > 0)
					this.#ask(
						row,
						among.map((person) => ({ personId: person.id, why }))
					);
				else none.push(row);
			}
		return none;
	}

	/** Matches the pairs that are each other's only choice, until there are no more of them. */
	#matchUnique(
		rows: readonly RosterPerson[],
		people: readonly KnownPerson[],
		mayBe: (row: RosterPerson, person: KnownPerson) => boolean
	): RosterPerson[] {
		let open = [...rows];
		for (;;) {
			const free = this.#free(people);
			const pair = open
				.map((row) => ({ row, choices: free.filter((person) => mayBe(row, person)) }))
				.find(({ choices }) => {
					const [person] = choices;
					return person && choices.length === 1 && open.filter((row) => mayBe(row, person)).length === 1;
				});
			const person = pair?.choices[0];
			if (!pair || !person) return open;
			this.#match(pair.row, person);
			open = open.filter((row) => row !== pair.row);
		}
	}

	/** "New" counts only while the file has more of these namesakes than are known: else it would add one each time. */
	#answerAlike(
		rows: readonly RosterPerson[],
		people: readonly KnownPerson[],
		isAlike: (row: RosterPerson, person: KnownPerson) => boolean,
		mayBeNew: boolean
	): RosterPerson[] {
		return rows.filter((row) => {
			const answer = this.#answers[row.line];
			const person = people.find((each) => each.id === answer && isAlike(row, each));
			if (person) this.#match(row, person);
			else if (answer === 'new' && mayBeNew) this.#added.push(row);
			else return true;
			return false;
		});
	}

	/** A row with no date, where name, unit, group and a guardian all agree with one person alone. */
	matchUndated(row: RosterPerson): boolean {
		if (row.birthDate !== null) return false;
		const people = this.#free(this.#byNameInUnit.get(nameInUnit(row)));
		const [person] = people;
		if (!person || people.length > 1 || hasOtherSourceId(row, person)) return false;
		if (!isInSameGroup(row, person) || !row.guardians.some((each) => namesOf(person).has(each.name)))
			return false;
		this.#match(row, person);
		return true;
	}

	/** Everybody whom the row may tell of, though not exactly. */
	near(row: RosterPerson): Candidates {
		const found = new Map<string, CandidateReason>();
		const take = (
			people: readonly KnownPerson[] | undefined,
			why: (person: KnownPerson) => CandidateReason
		): void => {
			for (const person of this.#free(people)) if (!found.has(person.id)) found.set(person.id, why(person));
		};
		take(this.#withSourceIdOf(row), () => 'same-source-id');
		take(this.#byNameInUnit.get(nameInUnit(row)), (person) => {
			if (person.birthDate !== row.birthDate) return 'other-date';
			return hasOtherSourceId(row, person) ? 'other-source-id' : 'other-group';
		});
		if (row.birthDate !== null) {
			const namesakes = this.#byDateInUnit.get(dateInUnit(row));
			take(
				namesakes?.filter((person) => isSimilarName(person.name, row.name)),
				() => 'similar-name'
			);
			take(this.#byNameAndDate.get(nameAndDate(row)), () => 'other-unit');
		}
		return [...found]
			.map(([personId, why]) => ({ personId, why }))
			.sort((a, b) => (a.personId < b.personId ? -1 : 1));
	}

	/** Rows that an answer says are a candidate of theirs. Two that name the same person are found out at the end. */
	matchAnswered(rows: readonly RosterPerson[]): RosterPerson[] {
		const answered = rows.map((row) => {
			const answer = this.#answers[row.line];
			const isCandidate = answer !== undefined && this.near(row).some(({ personId }) => personId === answer);
			return { row, person: isCandidate ? this.#known.find((each) => each.id === answer) : undefined };
		});
		for (const { row, person } of answered) if (person) this.#match(row, person);
		return answered.filter(({ person }) => !person).map(({ row }) => row);
	}

	/** Adds a row that resembles nobody who is left, or is answered to be new; otherwise asks. */
	settle(row: RosterPerson, candidates: Candidates): void {
		if (candidates.length === 0 || this.#answers[row.line] === 'new') this.#added.push(row);
		else this.#ask(row, candidates);
	}

	outcome(): RosterMatch {
		const twice = [...grouped(this.#same, ({ person }) => person.id).values()].filter(
			(each) => each.length > 1
		);
		for (const pairs of twice) {
			const personId = pairs[0]?.person.id ?? '';
			this.#fault(
				{ type: 'SamePersonTwice', personId, lines: pairs.map(({ row }) => row.line) },
				pairs.map(({ row }) => row)
			);
		}
		const aside = new Set(twice.flat());
		const byLine = (a: RosterPerson, b: RosterPerson): number => a.line - b.line;
		const idsAtFault = new Set(
			this.#atFault.flatMap((row) => this.#withSourceIdOf(row).map((person) => person.id))
		);
		return {
			same: this.#same.filter((pair) => !aside.has(pair)).sort((a, b) => byLine(a.row, b.row)),
			added: this.#added.sort(byLine),
			asked: this.#asked.sort((a, b) => a.line - b.line),
			atFault: this.#atFault,
			faults: this.#faults.sort((a, b) => firstLine(a) - firstLine(b)),
			spokenFor: new Set([
				...this.#taken.keys(),
				...idsAtFault,
				...this.#asked.flatMap((each) => each.candidates.map(({ personId }) => personId))
			])
		};
	}

	#withSourceIdOf(row: RosterPerson): readonly KnownPerson[] {
		return row.sourceId === null ? [] : (this.#bySourceId.get(row.sourceId) ?? []);
	}

	#free(people: readonly KnownPerson[] | undefined): KnownPerson[] {
		return (people ?? []).filter((person) => !this.#taken.has(person.id));
	}

	#match(row: RosterPerson, person: KnownPerson): void {
		this.#same.push({ row, person });
		this.#taken.set(person.id, row);
	}

	#ask(row: RosterPerson, candidates: Candidates): void {
		const answer = this.#answers[row.line];
		if (answer !== undefined && answer !== 'new')
			this.#faults.push({ type: 'AnswerNotACandidate', line: row.line });
		this.#asked.push({ line: row.line, incoming: row, candidates });
	}

	#fault(fault: MatchFault, rows: readonly RosterPerson[]): void {
		this.#faults.push(fault);
		this.#atFault.push(...rows);
	}
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

function hasSimilarName(row: RosterPerson, person: KnownPerson): boolean {
	return isSimilarName(row.name, person.name);
}

function hasSameDate(row: RosterPerson, person: KnownPerson): boolean {
	return row.birthDate !== null && row.birthDate === person.birthDate;
}

function hasOtherSourceId(row: RosterPerson, person: KnownPerson): boolean {
	return row.sourceId !== null && person.sourceId !== null && row.sourceId !== person.sourceId;
}

function isInSameGroup(row: RosterPerson, person: KnownPerson): boolean {
	const groups = new Set(person.groupNames.map((name) => plainKey(name)));
	return row.groupNames.some((name) => groups.has(plainKey(name)));
}

function isInOtherGroup(row: RosterPerson, person: KnownPerson): boolean {
	const bothHaveGroups = row.groupNames.length > 0 && person.groupNames.length > 0;
	return (
		bothHaveGroups &&
		!isInSameGroup(row, person) &&
		!row.guardians.some((each) => namesOf(person).has(each.name))
	);
}

function sharesGuardian(row: RosterPerson, person: KnownPerson): boolean {
	if (row.guardians.length === 0 && person.guardians.length === 0) return true;
	return row.guardians.some((each) => namesOf(person).has(each.name));
}

function namesOf(person: KnownPerson): Set<string> {
	return new Set(person.guardians.map((each) => each.name));
}

function firstLine(fault: MatchFault): number {
	return 'line' in fault ? fault.line : (fault.lines[0] ?? 0);
}
