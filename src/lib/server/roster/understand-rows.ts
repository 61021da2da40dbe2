import type { Day } from '#lib/domain/day.ts';
import type {
	RosterCoverage,
	RosterField,
	RosterGroup,
	RosterPerson,
	RowProblem,
	RowProblemCode
} from '#lib/domain/roster.ts';
import { givenNameFirst, personName } from '#lib/domain/person-name.ts';
import { birthDateIn, holdsPersonalNumber } from '#lib/domain/personal-number.ts';
import type { ColumnMapping } from './guess-mapping.ts';
import { isProtectedValue } from './is-protected.ts';
import { mergeRows } from './merge-rows.ts';
import type { ReadPerson } from './merge-rows.ts';
import type { ClassListRow } from './read-class-list.ts';
import { readGuardians } from './read-guardians.ts';
import { safeValue } from './safe-value.ts';

export interface UnderstoodRows {
	readonly people: readonly RosterPerson[];
	/** In the order of the lines. */
	readonly problems: readonly RowProblem[];
	/** What the file is a list of; `wholeUnits` is empty until the person importing says otherwise. */
	readonly coverage: RosterCoverage;
}

export interface RowsToUnderstand {
	readonly header: readonly string[];
	readonly rows: readonly ClassListRow[];
	readonly mapping: ColumnMapping;
	/** The unit of rows that name none. */
	readonly fallbackUnitName: string | null;
	/** Today in Sweden. */
	readonly asOf: Day;
}

/**
 * What the rows say of people, under a mapping. Of a personal number only the birth date comes out, and of a
 * protected person neither guardians nor contacts do. Every problem is told by row; an `error` leaves the row out.
 */
export function understandRows(input: RowsToUnderstand): UnderstoodRows {
	const problems: RowProblem[] = [];
	const leftOut: { name: string; unitName: string }[] = [];
	const groups = new Map<string, RosterGroup>();
	const read: ReadPerson[] = [];
	for (const row of [...input.rows].sort((a, b) => a.line - b.line)) {
		const reader = new RowReader(row, input);
		const { person, named, unitName, groupName } = reader.read();
		problems.push(...reader.problems);
		if (person) read.push(person);
		else if (named !== null && unitName !== null) leftOut.push({ name: named, unitName });
		if (unitName !== null && groupName !== null)
			groups.set(JSON.stringify([unitName, groupName]), { unitName, groupName });
	}
	const merged = mergeRows(read);
	problems.push(...merged.problems);
	return {
		people: merged.people,
		problems: problems.sort((a, b) => a.line - b.line),
		coverage: { groups: [...groups.values()], wholeUnits: [], leftOut }
	};
}

interface ReadRow {
	readonly person: ReadPerson | null;
	readonly named: string | null;
	readonly unitName: string | null;
	readonly groupName: string | null;
}

const meansNothing = /^(?:|[-–—?]+|saknas|okänd|okänt|uppgift saknas|null)$/i;

class RowReader {
	readonly problems: RowProblem[] = [];
	readonly #row: ClassListRow;
	readonly #input: RowsToUnderstand;
	readonly #isProtected: boolean;

	constructor(row: ClassListRow, input: RowsToUnderstand) {
		this.#row = row;
		this.#input = input;
		this.#isProtected = input.mapping.protected.some((column) => isProtectedValue(this.#cell(column)));
	}

	read(): ReadRow {
		const { mapping } = this.#input;
		this.#checkLength();
		const name = this.#name();
		const birthDate = this.#birthDate();
		const unitName = this.#unit();
		const groupName = this.#group();
		const sourceId = this.#sourceId();
		const known = { named: name, unitName, groupName };
		if (this.problems.some((problem) => problem.severity === 'error') || name === null || unitName === null) {
			// A protected person on a row that cannot be imported would otherwise stay publishable without a word.
			if (this.#isProtected) this.#problem('error', 'protected-left-out', 'protected');
			return { person: null, ...known };
		}
		// Before anything else sees them: of a protected person neither guardians nor contacts are read at all.
		const guardians = this.#isProtected
			? []
			: readGuardians(mapping.guardians, (column) => this.#cell(column), this.#tell);
		const person: RosterPerson = {
			line: this.#row.line,
			sourceId,
			name,
			birthDate,
			unitName,
			groupNames: groupName === null ? [] : [groupName],
			guardians,
			isProtected: this.#isProtected,
			hasProtectedColumn: mapping.protected.some((column) => column < this.#row.cells.length)
		};
		const personalNumber = this.#cell(mapping.personalNumber) || this.#cell(mapping.birthDate);
		return { person: { person, personalNumber }, ...known };
	}

	#cell(column: number | null): string {
		return column === null ? '' : (this.#row.cells[column] ?? '').trim();
	}

	readonly #tell = (code: RowProblemCode, field: RosterField, value: string | null): void => {
		this.#problem('warning', code, field, value);
	};

	#problem(
		severity: RowProblem['severity'],
		code: RowProblemCode,
		field: RosterField | null,
		value: string | null = null
	): void {
		const shown = value === null || this.#isProtected ? null : safeValue(value);
		this.problems.push({ line: this.#row.line, severity, code, field, value: shown, otherLine: null });
	}

	/** An unquoted separator inside a cell moves all that follows: such a row is not to be trusted. */
	#checkLength(): void {
		const { header, mapping } = this.#input;
		const { cells } = this.#row;
		if (cells.slice(header.length).some((cell) => cell.trim() !== ''))
			this.#problem('error', 'row-too-long', null);
		const isCutShort =
			mapping.protected.some((column) => column >= cells.length) || cells.length < header.length / 2;
		if (isCutShort) this.#problem('warning', 'row-too-short', null);
	}

	#name(): string | null {
		const { mapping } = this.#input;
		const parts = [this.#cell(mapping.givenName), this.#cell(mapping.familyName)].filter(
			(part) => part !== ''
		);
		// A row whose one name column is empty may still have the two others, and the other way round.
		const whole = givenNameFirst(this.#cell(mapping.name));
		const isSplit = mapping.givenName !== null && mapping.familyName !== null && parts.length > 0;
		return this.#text(isSplit || whole === '' ? parts.join(' ') : whole, 'name', 'no-name');
	}

	#unit(): string | null {
		const written = this.#cell(this.#input.mapping.unit);
		return this.#text(
			meansNothing.test(written) ? (this.#input.fallbackUnitName ?? '') : written,
			'unit',
			'no-unit'
		);
	}

	#group(): string | null {
		const written = this.#cell(this.#input.mapping.group);
		if (!meansNothing.test(written)) return this.#text(written, 'group', 'no-group');
		this.#problem('warning', 'no-group', 'group');
		return null;
	}

	#text(written: string, field: RosterField, whenMissing: RowProblemCode): string | null {
		if (holdsPersonalNumber(written)) {
			this.#problem('error', 'personal-number-in-text', field);
			return null;
		}
		const text = personName(written);
		if (text.ok) return text.value;
		const { refusal } = text;
		if (refusal.type === 'NameMissing') this.#problem('error', whenMissing, field);
		if (refusal.type === 'NameTooLong') this.#problem('error', 'text-too-long', field, written);
		if (refusal.type === 'NameHasControlCharacter')
			this.#problem('error', 'control-character', field, refusal.codePoint);
		if (refusal.type === 'NameUnreadable') this.#problem('error', 'unreadable-character', field, written);
		return null;
	}

	#birthDate(): Day | null {
		const { mapping } = this.#input;
		const fromNumber = this.#date(mapping.personalNumber, 'personalNumber');
		const fromDate = this.#date(mapping.birthDate, 'birthDate');
		if (fromNumber && fromDate && fromNumber !== fromDate)
			this.#problem('warning', 'dates-differ', 'birthDate');
		const birthDate = fromNumber ?? fromDate;
		if (birthDate === null && !this.problems.some((problem) => /-date$/.test(problem.code)))
			this.#problem('warning', 'no-birth-date', 'birthDate');
		if (birthDate !== null && birthDate > this.#input.asOf)
			this.#problem('error', 'birth-date-in-future', 'birthDate');
		return birthDate;
	}

	#date(column: number | null, field: RosterField): Day | null {
		const cell = this.#cell(column);
		if (meansNothing.test(cell)) return null;
		const date = birthDateIn(cell, this.#input.asOf);
		if (date.ok) return date.value;
		this.#problem(
			'error',
			date.refusal.type === 'ImpossibleDate' ? 'impossible-date' : 'unreadable-date',
			field
		);
		return null;
	}

	#sourceId(): string | null {
		const id = this.#cell(this.#input.mapping.sourceId);
		if (meansNothing.test(id)) return null;
		if (holdsPersonalNumber(id)) {
			this.#problem('warning', 'source-id-is-personal-number', 'sourceId');
			return null;
		}
		return this.#text(id, 'sourceId', 'control-character');
	}
}
