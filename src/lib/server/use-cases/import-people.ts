import { mayDo, mayDoIn, unitsWhere, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import type { SchoolForm } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type {
	ClassListRefusal,
	MappingFault,
	RosterGroup,
	RosterPerson,
	RowProblem
} from '#lib/domain/roster.ts';
import { plainKey } from '#lib/domain/roster-match.ts';
import {
	planImport,
	type KnownPerson,
	type RosterAnswers,
	type RosterPlan
} from '#lib/domain/roster-plan.ts';
import { guessSchoolForm } from '#lib/domain/school-year.ts';
import { controllers, units } from '../db/organisation.ts';
import { knownPeople } from '../db/people.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { checkMapping, guessMapping, unmappedColumns, type ColumnMapping } from '../roster/guess-mapping.ts';
import { readClassList } from '../roster/read-class-list.ts';
import { understandRows } from '../roster/understand-rows.ts';
import { namesInPlan, planAsShown } from '../plan-as-shown.ts';
import { writeRosterPlan } from './write-roster-plan.ts';

export interface ClassListImport {
	readonly bytes: Uint8Array;
	/** Null: as guessed from the headings. */
	readonly mapping: ColumnMapping | null;
	/** The unit of rows that name none. */
	readonly unitName: string | null;
	/** For units that do not exist yet, by name; a unit that is not named gets what its name says. */
	readonly newUnits: Readonly<
		Record<string, { readonly schoolForm: SchoolForm | null; readonly controllerId: string | null }>
	>;
	/** "Samma person?", by line. */
	readonly answers: RosterAnswers;
	/** False: only look. */
	readonly write: boolean;
}

export interface NewUnit {
	readonly name: string;
	readonly schoolForm: SchoolForm | null;
	readonly controllerId: string;
}

/** What the file says and what importing it does (or did, when `isWritten`). */
export interface ImportReport {
	readonly encoding: 'utf-8' | 'windows-1252';
	readonly separator: string;
	readonly header: readonly string[];
	readonly mapping: ColumnMapping;
	readonly unmapped: readonly { readonly column: number; readonly heading: string }[];
	readonly mappingFaults: readonly MappingFault[];
	readonly rowCount: number;
	readonly groups: readonly RosterGroup[];
	/** The first people as the file is understood, for whoever checks the mapping. */
	readonly firstPeople: readonly RosterPerson[];
	readonly problems: readonly RowProblem[];
	readonly plan: RosterPlan;
	readonly newUnits: readonly NewUnit[];
	/** Those whom a "samma person?" may mean, and those who have disappeared. */
	readonly knownById: Readonly<
		Record<string, Pick<KnownPerson, 'name' | 'birthDate' | 'unitName' | 'groupNames'>>
	>;
	/** The names behind the ids that the plan speaks of, guardians among them. */
	readonly nameById: Readonly<Record<string, string>>;
	/** The present unit of each known person. */
	readonly unitNameById: Readonly<Record<string, string>>;
	readonly isWritten: boolean;
}

export type ImportRefusal =
	| NotAllowed
	| ClassListRefusal
	| { readonly type: 'OtherUnit'; readonly unitName: string }
	/** Rows that are, or may be, about somebody in a unit out of reach; who and where is not said. */
	| { readonly type: 'PersonElsewhere'; readonly lines: readonly number[] }
	| { readonly type: 'MappingIncomplete'; readonly faults: readonly MappingFault[] }
	/** Nothing is written while it is not settled whom a protected row is about. */
	| { readonly type: 'ProtectedUnsettled'; readonly lines: readonly number[] };

/**
 * Reads a class list, says row by row what is wrong with it and what it would change, and (`write`) changes exactly
 * that in one transaction. Rows at fault, and people about whom "samma person?" is unanswered, are left as they are.
 */
export async function importPeople(
	deps: Deps,
	actor: Actor,
	input: ClassListImport
): Promise<Result<ImportReport, ImportRefusal>> {
	if (!mayDo(actor, 'import-people')) return refused({ type: 'NotAllowed', action: 'import-people' });
	const file = readClassList(input.bytes);
	if (!file.ok) return file;
	const { header, rows, encoding, separator } = file.value;
	const mapping = input.mapping ?? guessMapping(header).mapping;
	const mappingFaults = checkMapping(mapping, header, input.unitName);
	if (input.write && mappingFaults.some((fault) => fault.severity === 'stop')) {
		return refused({ type: 'MappingIncomplete', faults: mappingFaults });
	}
	const asOf = swedishDay(deps.now());
	const isReadable = !mappingFaults.some((fault) => fault.severity === 'stop');
	const read = isReadable
		? understandRows({ header, rows, mapping, fallbackUnitName: input.unitName, asOf })
		: { people: [], problems: [], coverage: { groups: [], wholeUnits: [], leftOut: [] } };

	const look = async (
		db: Db
	): Promise<Result<{ whole: ImportReport; shown: ImportReport }, ImportRefusal>> => {
		const existing = await knownPeople(db);
		const newUnits = await unitsToMake(
			db,
			input,
			read.people.map((person) => person.unitName)
		);
		// Rows at fault name units too: who has disappeared there is told.
		const forbidden = await unitOutOfReach(
			db,
			actor,
			[...read.people, ...read.coverage.groups, ...read.coverage.leftOut].map((each) => each.unitName)
		);
		if (forbidden !== null) return refused({ type: 'OtherUnit', unitName: forbidden });
		const plan = planImport(existing, read.people, read.coverage, input.answers);
		const elsewhere = await linesAboutOthers(db, actor, plan, existing);
		if (elsewhere.length > 0) return refused({ type: 'PersonElsewhere', lines: elsewhere });
		const reportOf = (plan: RosterPlan): ImportReport => ({
			encoding,
			separator,
			header,
			mapping,
			unmapped: unmappedColumns(header, mapping),
			mappingFaults,
			rowCount: rows.length,
			groups: read.coverage.groups,
			firstPeople: read.people.slice(0, 5),
			problems: read.problems,
			plan,
			newUnits,
			knownById: knownIn(plan, existing),
			nameById: namesInPlan(plan, existing),
			unitNameById: Object.fromEntries(existing.map((person) => [person.id, person.unitName])),
			isWritten: false
		});
		const shown = await planAsShown(db, actor, asOf, plan, existing);
		return ok({ whole: reportOf(plan), shown: reportOf(shown) });
	};
	if (!input.write) {
		const looked = await look(deps.store.read);
		return looked.ok ? ok(looked.value.shown) : looked;
	}

	// Planned and written in one transaction: nobody else's change can come between.
	return deps.store.transact(async (db) => {
		const report = await look(db);
		if (!report.ok) return report;
		const { whole, shown } = report.value;
		const lines = whole.plan.faults.flatMap((fault) =>
			fault.type === 'ProtectedUnsettled' ? [fault.line] : []
		);
		if (lines.length > 0) return refused({ type: 'ProtectedUnsettled', lines });
		await writeRosterPlan(deps, db, actor, whole);
		return ok({ ...shown, isWritten: true });
	});
}

function knownIn(plan: RosterPlan, existing: readonly KnownPerson[]): ImportReport['knownById'] {
	const ids = new Set([
		...plan.askSame.flatMap((question) => question.candidates.map((candidate) => candidate.personId)),
		...plan.disappeared.map((gone) => gone.personId)
	]);
	return Object.fromEntries(
		existing
			.filter((person) => ids.has(person.id))
			.map(({ id, name, birthDate, unitName, groupNames }) => [id, { name, birthDate, unitName, groupNames }])
	);
}

async function unitsToMake(db: Db, input: ClassListImport, unitNames: readonly string[]): Promise<NewUnit[]> {
	const known = new Set((await units(db)).map((unit) => plainKey(unit.name)));
	const first = (await controllers(db))[0];
	// "centralskolan" on one row and "Centralskolan" on another is one school, named as the file names it first.
	const named = new Map<string, string>();
	for (const name of unitNames) if (!named.has(plainKey(name))) named.set(plainKey(name), name);
	return [...named]
		.filter(([key]) => !known.has(key))
		.map(([, name]) => name)
		.map((name) => {
			const said = input.newUnits[name];
			return {
				name,
				schoolForm: said ? said.schoolForm : guessSchoolForm(name),
				controllerId: said?.controllerId ?? first?.id ?? ''
			};
		});
}

/** The first unit of the file that the actor may not import into; a new one takes the right to all. */
async function unitOutOfReach(db: Db, actor: Actor, unitNames: readonly string[]): Promise<string | null> {
	if (unitsWhere(actor, 'import-people') === 'all') return null;
	const idByName = new Map((await units(db)).map((unit) => [plainKey(unit.name), unit.id]));
	return (
		unitNames.find((name) => !mayDoIn(actor, 'import-people', idByName.get(plainKey(name)) ?? null)) ?? null
	);
}

/** The rows that match, or may match, somebody in a unit where the actor may not import. */
async function linesAboutOthers(
	db: Db,
	actor: Actor,
	plan: RosterPlan,
	existing: readonly KnownPerson[]
): Promise<number[]> {
	if (unitsWhere(actor, 'import-people') === 'all') return [];
	const within = new Set(
		(await units(db))
			.filter((unit) => mayDoIn(actor, 'import-people', unit.id))
			.map((unit) => plainKey(unit.name))
	);
	const others = new Set(
		existing.filter((person) => !within.has(plainKey(person.unitName))).map((person) => person.id)
	);
	const asked = plan.askSame.filter(({ candidates }) => candidates.some((one) => others.has(one.personId)));
	const matched = [...plan.update, ...plan.unchanged].filter((each) => others.has(each.personId));
	return [...asked, ...matched].map((each) => each.line).sort((a, b) => a - b);
}
