import * as v from 'valibot';
import type { MappingFault } from '#lib/domain/roster.ts';
import { readHeading } from './header-words.ts';
import type { GuardianPart, PersonField } from './header-words.ts';

const column = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** Which column holds what, by index from 0; what a form sends back when a person has corrected the guess. */
export const columnMapping = v.strictObject({
	unit: column,
	group: column,
	familyName: column,
	givenName: column,
	name: column,
	birthDate: column,
	personalNumber: column,
	sourceId: column,
	/** Several columns may speak of protection; any of them is enough. */
	protected: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
	guardians: v.array(
		v.strictObject({ name: column, givenName: column, familyName: column, email: column, mobile: column })
	)
});
export type ColumnMapping = v.InferOutput<typeof columnMapping>;
type GuardianColumns = ColumnMapping['guardians'][number];

export interface GuessedMapping {
	readonly mapping: ColumnMapping;
	/** The columns that no field uses: they are not read. */
	readonly unmapped: readonly { readonly column: number; readonly heading: string }[];
}

const noGuardian: GuardianColumns = {
	name: null,
	givenName: null,
	familyName: null,
	email: null,
	mobile: null
};

/** A first guess of which column holds what, from Swedish or English headings in any order. */
export function guessMapping(header: readonly string[]): GuessedMapping {
	const mapping: ColumnMapping = {
		unit: null,
		group: null,
		familyName: null,
		givenName: null,
		name: null,
		birthDate: null,
		personalNumber: null,
		sourceId: null,
		protected: [],
		guardians: []
	};
	const ranks = new Map<PersonField, number>();
	const guardians = new GuardianGuess();
	for (const [index, text] of header.entries()) {
		const heading = readHeading(text);
		if (heading.kind === 'protected') mapping.protected.push(index);
		if (heading.kind === 'guardian') guardians.take(heading.part, heading.number, index);
		// A bare "E-post" is a guardian's only right after that guardian; elsewhere it may be the pupil's own.
		if (heading.kind === 'contact') guardians.takeContact(heading.part, heading.number, index);
		if (heading.kind === 'person') {
			guardians.leave();
			if (heading.rank < (ranks.get(heading.field) ?? Infinity)) {
				mapping[heading.field] = index;
				ranks.set(heading.field, heading.rank);
			}
		}
	}
	mapping.guardians = guardians.all();
	return { mapping, unmapped: unmappedColumns(header, mapping) };
}

/** The columns of the file that a mapping leaves unread. */
export function unmappedColumns(
	header: readonly string[],
	mapping: ColumnMapping
): { readonly column: number; readonly heading: string }[] {
	const used = new Set(columnsOf(mapping));
	return header
		.map((heading, index) => ({ column: index, heading }))
		.filter((each) => !used.has(each.column));
}

class GuardianGuess {
	readonly #byNumber = new Map<number, GuardianColumns>();
	#current: number | null = null;

	take(part: GuardianPart, number: number | null, index: number): void {
		const wanted = number ?? this.#unnumbered(part);
		this.#set(wanted, part, index);
		this.#current = wanted;
	}

	takeContact(part: 'email' | 'mobile', number: number | null, index: number): void {
		const wanted = number ?? this.#current;
		if (wanted !== null && this.#byNumber.has(wanted)) this.#set(wanted, part, index);
	}

	leave(): void {
		this.#current = null;
	}

	all(): GuardianColumns[] {
		return [...this.#byNumber].sort(([a], [b]) => a - b).map(([, columns]) => columns);
	}

	#unnumbered(part: GuardianPart): number {
		const last = Math.max(0, ...this.#byNumber.keys());
		const current = this.#byNumber.get(last);
		return current && current[part] === null ? last : last + 1;
	}

	#set(number: number, part: GuardianPart, index: number): void {
		const columns = this.#byNumber.get(number) ?? { ...noGuardian };
		columns[part] ??= index;
		this.#byNumber.set(number, columns);
	}
}

function columnsOf(mapping: ColumnMapping): number[] {
	const { guardians, protected: protection, ...person } = mapping;
	const all = [...Object.values(person), ...protection, ...guardians.flatMap((each) => Object.values(each))];
	return all.filter((each) => each !== null);
}

/** What is missing from, or odd about, a mapping that a person may have corrected. Empty when there is nothing to say. */
export function checkMapping(
	mapping: ColumnMapping,
	header: readonly string[],
	fallbackUnitName: string | null
): MappingFault[] {
	const faults: MappingFault[] = [];
	const stop = (code: MappingFault['code'], at: number | null = null): void => {
		faults.push({ code, severity: 'stop', column: at });
	};
	const notice = (code: MappingFault['code'], at: number | null = null): void => {
		faults.push({ code, severity: 'notice', column: at });
	};
	if (mapping.name === null && (mapping.familyName === null || mapping.givenName === null))
		stop('name-missing');
	if (mapping.unit === null && !fallbackUnitName?.trim()) stop('no-unit');
	const seen = new Set<number>();
	for (const index of columnsOf(mapping)) {
		if (index >= header.length) stop('column-missing', index);
		if (seen.has(index)) stop('column-used-twice', index);
		seen.add(index);
	}
	if (mapping.group === null) notice('no-group');
	if (mapping.birthDate === null && mapping.personalNumber === null) notice('no-birth-date');
	if (mapping.protected.length === 0) notice('no-protected');
	for (const [index, text] of header.entries())
		if (readHeading(text).kind === 'protected' && !mapping.protected.includes(index))
			notice('protected-not-used', index);
	for (const guardian of mapping.guardians)
		if (guardian.name === null && guardian.givenName === null && guardian.familyName === null)
			notice('guardian-name-missing', guardian.email ?? guardian.mobile);
	return faults;
}
