/** The rows of a channel under a municipality's own policy: whom a change is about, and what stays of the guideline. */
import { ageBands, type KnownOrUnknownBand } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import { isGroupOfChildren, type ChangedValue, type PeopleGroup } from './policy-change.ts';
import {
	lineOn,
	type AsksConsent,
	type Cell,
	type DutyLine,
	type PeopleRow,
	type RuleId,
	type Who
} from './profile.ts';
import { everybody, rowFor } from './row-for.ts';

export type PeopleChange = Extract<ChangedValue, { set: 'people' }>;

const isRow = (found: ReturnType<typeof rowFor>): found is PeopleRow => typeof found === 'object';

/** The rows that answer for a group before anything is changed, most often one. */
export function rowsOfGroup(rows: readonly PeopleRow[], group: PeopleGroup): readonly PeopleRow[] {
	const members = everybody.filter(({ role, band }) =>
		group === 'employee' || group === 'elected' ? role === group : role === 'private' && band === group
	);
	return [...new Set(members.map((one) => rowFor(rows, one)).filter(isRow))];
}

/**
 * Whom a change is about. A rule for employees or elected representatives is for all ages, but where the guideline has
 * a rule of its own for those under 18 of any role, a change leaves it alone: only a no reaches them too.
 */
export function whoOfChange(rows: readonly PeopleRow[], { of, asks }: PeopleChange): Who {
	if (of !== 'employee' && of !== 'elected') return { roles: ['private'], bands: [of] };
	const rowAt = (band: KnownOrUnknownBand) => rowFor(rows, { role: of, band, isPupil: false });
	const adults = rowAt('adult');
	const bands = ageBands.filter((band) => asks === 'forbid' || rowAt(band) === adults);
	return bands.length === ageBands.length ? { roles: [of] } : { roles: [of], bands };
}

/** The change goes first, for the first row that fits decides; a row that nobody reaches any more goes away. */
export function withPeople(
	rows: readonly PeopleRow[],
	change: PeopleChange,
	rule: RuleId,
	from: Day
): readonly PeopleRow[] {
	const who = whoOfChange(rows, change);
	const duties = change.asks === 'law' ? [] : dutiesOf(rowsOfGroup(rows, change.of), from);
	const made: PeopleRow = { who, cells: [{ from, ...cellOf(change, rule, duties) }] };
	const all = [made, ...rows];
	const reached = new Set<unknown>(everybody.map((one) => rowFor(all, one)));
	// The last row stays, whoever reaches it: it is what leaves no hole.
	return all.filter((row, index) => reached.has(row) || index === all.length - 1);
}

/** What the guideline asks of whoever publishes by a consent goes on holding when the consent is another one. */
function dutiesOf(rows: readonly PeopleRow[], on: Day): readonly DutyLine[] {
	const lines = rows.flatMap((row) => {
		const cell = lineOn(row.cells, on);
		if (cell === undefined || cell.is === 'law') return [];
		const asks = cell.is.kind === 'by-basis' ? cell.is.bases.consent : cell.is;
		return asks !== undefined && asks !== 'law' && asks.kind === 'consent' ? (asks.duties ?? []) : [];
	});
	return [...new Set(lines)];
}

function cellOf(change: PeopleChange, rule: RuleId, duties: readonly DutyLine[]): Cell {
	const is = requirementOf(change, rule, duties);
	const { of, asks, discouraged } = change;
	if (!discouraged || asks === 'forbid' || !isGroupOfChildren(of)) return { is };
	return { is, discouraged: { rule, bands: [of] } };
}

function requirementOf(change: PeopleChange, rule: RuleId, duties: readonly DutyLine[]): Cell['is'] {
	const demands: Omit<AsksConsent, 'kind'> = {
		...(change.thisImage && { thisImage: rule }),
		...(change.written && { written: rule }),
		...(change.registration && { registration: rule }),
		...(duties.length > 0 && { duties })
	};
	switch (change.asks) {
		case 'law':
			return 'law';
		case 'guardian':
			return { kind: 'consent', guardian: rule, ...demands };
		case 'self':
			return { kind: 'consent', self: rule, ...demands };
		case 'by-age':
			return { kind: 'consent', guardian: rule, self: rule, ...demands };
		case 'forbid':
			return { kind: 'forbid', rule };
	}
}
