/** The words of a class list: what a file says of a person, and what can be wrong with it. Data only. */

import type { Day } from './day.ts';

export interface RosterGuardian {
	readonly name: string;
	readonly email: string | null;
	/** E.164, `+46701740666`. */
	readonly mobile: string | null;
}

/** A person as one row of a class list tells of them. The personal number itself never comes this far. */
export interface RosterPerson {
	/** The line in the file, the header being 1. */
	readonly line: number;
	readonly sourceId: string | null;
	readonly name: string;
	readonly birthDate: Day | null;
	readonly unitName: string;
	/** Usually one; more when the file lists the same child in several groups of the unit. */
	readonly groupNames: readonly string[];
	/** Always empty for a protected person. */
	readonly guardians: readonly RosterGuardian[];
	readonly isProtected: boolean;
	/** False when the file, or this row, says nothing of protection: that is not a "no". */
	readonly hasProtectedColumn: boolean;
}

export interface RosterGroup {
	readonly unitName: string;
	readonly groupName: string;
}

/** What the file is a list of: outside these groups nobody can be said to have disappeared. */
export interface RosterCoverage {
	readonly groups: readonly RosterGroup[];
	/** Units that the file lists in full, as the person importing has said; every group there is then covered. */
	readonly wholeUnits: readonly string[];
	/** People on rows that are not imported: they are in the file all the same. */
	readonly leftOut: readonly { readonly name: string; readonly unitName: string }[];
}

export const rosterFields = [
	'unit',
	'group',
	'familyName',
	'givenName',
	'name',
	'birthDate',
	'personalNumber',
	'sourceId',
	'protected',
	'guardianName',
	'guardianEmail',
	'guardianMobile'
] as const;
export type RosterField = (typeof rosterFields)[number];

export const rowProblemCodes = [
	'bad-email',
	'bad-mobile',
	'birth-date-in-future',
	'control-character',
	'dates-differ',
	'duplicate-row',
	'guardian-twice',
	'guardian-without-name',
	'impossible-date',
	'merged-rows',
	'no-birth-date',
	'no-group',
	'no-name',
	'no-unit',
	'personal-number-in-text',
	'protected-left-out',
	'row-too-long',
	'row-too-short',
	'same-name',
	'source-id-is-personal-number',
	'text-too-long',
	'unreadable-character',
	'unreadable-date'
] as const;
export type RowProblemCode = (typeof rowProblemCodes)[number];

/** `error`: the row is not imported. `warning`: it is, and `code` says what was left out or assumed. */
export interface RowProblem {
	readonly line: number;
	readonly severity: 'error' | 'warning';
	readonly code: RowProblemCode;
	readonly field: RosterField | null;
	/** What stood there, made safe to show; null where it may be sensitive. */
	readonly value: string | null;
	/** The other row that this one is compared with. */
	readonly otherLine: number | null;
}

/** Why a file is not read at all. Nothing has been written when it is given. */
export type ClassListRefusal =
	| { readonly type: 'EmptyFile' }
	| {
			readonly type: 'NotAClassList';
			readonly looksLike:
				| 'image'
				| 'excel'
				| 'zip'
				| 'pdf'
				| 'web-page'
				| 'structured-data'
				| 'utf-16'
				| 'binary'
				| 'running-text';
	  }
	| { readonly type: 'TooLarge'; readonly limit: 'bytes' | 'rows' | 'columns'; readonly most: number }
	| { readonly type: 'NoHeaderRow'; readonly headerFoundOnLine: number | null }
	| { readonly type: 'RepeatedHeader'; readonly line: number }
	| { readonly type: 'NoRows' }
	| { readonly type: 'BrokenQuote'; readonly line: number }
	| { readonly type: 'GarbledLetters'; readonly line: number };

export const mappingFaultCodes = [
	'column-missing',
	'column-used-twice',
	'guardian-name-missing',
	'name-missing',
	'no-birth-date',
	'no-group',
	'no-protected',
	'no-unit',
	'protected-not-used'
] as const;

/** `stop`: the import cannot go on with this mapping. `notice`: it can, and the person should know. */
export interface MappingFault {
	readonly code: (typeof mappingFaultCodes)[number];
	readonly severity: 'stop' | 'notice';
	/** Index of the column, where one is to blame. */
	readonly column: number | null;
}
