/** Which channel, which person, what is needed: the policy's rows laid out as a table for whoever reads them. */
import type { AgeBand } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import {
	channelKinds,
	type ChannelKind,
	type DecisionInput,
	type LegalBasis,
	type MissingCode,
	type Verdict
} from '#lib/domain/decision.ts';
import { lawFloor } from './law.ts';
import {
	lineOn,
	type Cell,
	type ChannelRules,
	type Profile,
	type Requirement,
	type RuleId
} from './profile.ts';
import { rowFor, type Somebody } from './row-for.ts';

/** The rows of the table, in order. Those who are not private persons are taken to be adults. */
export const tablePeople = {
	'under-13': { role: 'private', band: 'under-13', isPupil: true },
	'13-to-upper-secondary': { role: 'private', band: '13-to-upper-secondary', isPupil: true },
	'upper-secondary': { role: 'private', band: 'upper-secondary', isPupil: true },
	'adult-pupil': { role: 'private', band: 'adult', isPupil: true },
	adult: { role: 'private', band: 'adult', isPupil: false },
	'unknown-age': { role: 'private', band: 'unknown', isPupil: false },
	employee: { role: 'employee', band: 'adult', isPupil: false },
	elected: { role: 'elected', band: 'adult', isPupil: false },
	artist: { role: 'artist', band: 'adult', isPupil: false }
} as const satisfies Record<string, Somebody>;
export type TablePerson = keyof typeof tablePeople;
const tablePersons = Object.keys(tablePeople) as readonly TablePerson[];

/** One cell: the answer when all that is asked is there, and what is asked. */
export interface Needed {
	readonly answer: Verdict;
	/** Null: no consent is asked. */
	readonly consent: {
		readonly signer: 'guardian' | 'self';
		readonly thisImage: boolean;
		readonly written: boolean;
		readonly registration: boolean;
	} | null;
	/** What stands in the way where no consent would help: the birth date, the basis, or a rule. */
	readonly missing: MissingCode | null;
	readonly question: string | null;
	/** The rules behind the cell, the decisive one first. */
	readonly rules: readonly RuleId[];
}

export interface NeededRow {
	readonly person: TablePerson;
	/** In the order of the table's columns. */
	readonly cells: readonly Needed[];
}

export interface NeededTable {
	readonly basis: LegalBasis;
	/** Kinds of channel that answer alike in every row share a column. */
	readonly columns: readonly (readonly ChannelKind[])[];
	readonly rows: readonly NeededRow[];
}

/**
 * The table of a policy on a day and a legal basis, for an identifiable person in an image that is neither secret nor
 * sensitive. `rulings` are the answers to open questions that hold.
 */
export function whatIsNeeded(
	profile: Profile,
	on: Day,
	basis: LegalBasis,
	rulings: DecisionInput['rulings'] = {}
): NeededTable {
	const asked: Asked = { profile, on, basis, rulings };
	const whole = tablePersons.map((person) => ({
		person,
		cells: channelKinds.map((kind) => neededIn(asked, kind, tablePeople[person]))
	}));
	const rows = whole.filter(
		({ person, cells }) =>
			person !== 'adult-pupil' || !isSame(cells, whole.find((row) => row.person === 'adult')?.cells)
	);
	const alike = new Map<string, number[]>();
	channelKinds.forEach((_, at) => {
		const key = JSON.stringify(rows.map((row) => row.cells[at]));
		alike.set(key, [...(alike.get(key) ?? []), at]);
	});
	const columns = [...alike.values()];
	return {
		basis,
		columns: columns.map((places) => places.flatMap((at) => channelKinds[at] ?? [])),
		rows: rows.map(({ person, cells }) => ({
			person,
			cells: columns.flatMap(([first]) => (first === undefined ? [] : (cells[first] ?? [])))
		}))
	};
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

interface Asked {
	readonly profile: Profile;
	readonly on: Day;
	readonly basis: LegalBasis;
	readonly rulings: DecisionInput['rulings'];
}

const nothing = { consent: null, missing: null, question: null } as const;
const hole: Needed = {
	...nothing,
	answer: 'incomplete',
	missing: 'policy-rule',
	rules: ['bildlov.policy-rule']
};
const birthDate: Needed = {
	...nothing,
	answer: 'incomplete',
	missing: 'birth-date',
	rules: ['bildlov.birth-date']
};
const onlyLaw: ChannelRules = { people: [{ who: {}, cells: [{ from: '2018-05-25', is: 'law' }] }] };

/** What one kind of channel asks about one person. */
export function neededIn(asked: Asked, kind: ChannelKind, person: Somebody): Needed {
	const said = asked.profile.channels[kind];
	if (said === undefined) return hole;
	const rules = said === 'law' ? onlyLaw : said;
	let { basis } = asked;
	const before: RuleId[] = [];
	for (const step of rules.first ?? []) {
		if (step.kind === 'allow-artist' && person.role === 'artist' && basis === 'artistic-purpose')
			return { ...nothing, answer: 'allowed', rules: [step.rule] };
		if (step.kind === 'treat-as-consent' && step.when === 'always') {
			if (basis !== 'consent') before.push(step.rule);
			basis = 'consent';
		}
	}
	const row = rowFor(rules.people, person);
	if (row === 'unknown-age') return birthDate;
	const cell = row && lineOn(row.cells, asked.on);
	if (!cell) return hole;
	const needed = neededByCell(asked, cell, basis, person);
	return { ...needed, rules: [...needed.rules, ...before] };
}

function neededByCell(asked: Asked, cell: Cell, basis: LegalBasis, person: Somebody): Needed {
	const open =
		cell.question && (cell.question.onBasis ?? basis) === basis
			? asked.profile.questions.find((one) => one.id === cell.question?.id)
			: undefined;
	const ruling = open && asked.rulings[open.id];
	if (open && ruling === 'refuse') {
		return { ...nothing, answer: 'forbidden', rules: ['bildlov.ruling', open.against, open.infavour] };
	}
	let needed = neededBy(cell.is === 'law' ? lawFloor : cell.is, basis, person);
	if (needed.answer !== 'allowed') return needed;
	if (cell.discouraged) {
		const { bands, rule } = cell.discouraged;
		if (person.band === 'unknown') return birthDate;
		if (bands.includes(person.band))
			needed = { ...needed, answer: 'discouraged', rules: [rule, ...needed.rules] };
	}
	if (!open) return needed;
	if (ruling === 'allow') return { ...needed, rules: [...needed.rules, 'bildlov.ruling', open.infavour] };
	if (needed.answer !== 'allowed') return needed;
	return {
		...needed,
		answer: 'needs-decision',
		question: open.id,
		rules: [open.against, open.infavour, ...needed.rules]
	};
}

function neededBy(asks: Requirement, basis: LegalBasis, person: Somebody): Needed {
	switch (asks.kind) {
		case 'allow':
			return asks.onlyRole && asks.onlyRole !== person.role
				? { ...nothing, answer: 'incomplete', missing: 'legal-basis', rules: [asks.rule] }
				: { ...nothing, answer: 'allowed', rules: [asks.rule] };
		case 'forbid':
			return { ...nothing, answer: 'forbidden', rules: [asks.rule] };
		case 'no-ground':
			return { ...nothing, answer: 'incomplete', missing: 'legal-basis', rules: [asks.rule] };
		case 'by-basis': {
			const said = asks.bases[basis];
			const forBasis = said === 'law' ? lawFloor.bases[basis] : said;
			return forBasis === undefined || forBasis === 'law' ? hole : neededBy(forBasis, basis, person);
		}
		case 'consent': {
			const { guardian, self, thisImage, written, registration } = asks;
			if (guardian && self && person.band === 'unknown') return birthDate;
			const isGuardian = guardian !== undefined && (self === undefined || person.band === firstBand);
			const rule = isGuardian ? guardian : self;
			if (rule === undefined) return hole;
			const demands = [thisImage, written, registration].flatMap((each) => each ?? []);
			return {
				...nothing,
				answer: 'allowed',
				consent: {
					signer: isGuardian ? 'guardian' : 'self',
					thisImage: thisImage !== undefined,
					written: written !== undefined,
					registration: registration !== undefined
				},
				rules: [...new Set([rule, ...demands])]
			};
		}
	}
}

/** Under the age of own consent. */
const firstBand: AgeBand = 'under-13';
