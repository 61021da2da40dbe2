/** The check of a policy before anybody decides by it: a hole, a loose end or an empty citation is a fault. */
import { ageBands } from '#lib/domain/age.ts';
import { isDay } from '#lib/domain/day.ts';
import { channelKinds, dutyCodes, legalBases, missingCodes, roles } from '#lib/domain/decision.ts';
import { commonRules, guidelines } from './policies.ts';
import {
	afterwards as everyAfterwards,
	decidingRoles,
	endings,
	type AgeValues,
	type AsksConsent,
	type Cell,
	type ChannelRules,
	type DutyLine,
	type FirstStep,
	type PeopleRow,
	type Practice,
	type Profile,
	type Requirement,
	type Rule,
	type RuleId,
	type Who
} from './profile.ts';

/** `path` as `norberg.channels.website.people[0].cells[0].is`. */
export interface ProfileFault {
	readonly path: string;
	readonly message: string;
}

type Report = (path: string, message: string) => void;

/** Every fault in these policies, the five where none are named; empty when all is well. */
export function faultsInProfiles(profiles: readonly Profile[] = guidelines): readonly ProfileFault[] {
	const faults: ProfileFault[] = [];
	const report: Report = (path, message) => faults.push({ path, message });
	const seen = new Set<string>();
	for (const profile of profiles) {
		if (seen.has(profile.id)) report(profile.id, 'two policies have this id');
		seen.add(profile.id);
		checkProfile(profile, report);
	}
	checkRules('common', commonRules, report);
	return faults;
}

/** Throws, naming every fault by its path, where a policy has any: nobody is to decide by it. */
export function assertNoFaults(faults: readonly ProfileFault[]): void {
	if (faults.length === 0) return;
	const lines = faults.map(({ path, message }) => `  ${path}: ${message}`);
	throw new Error(
		[
			`A policy has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}, and nobody can decide by it:`,
			...lines
		].join('\n')
	);
}

function checkProfile(profile: Profile, report: Report): void {
	const path = profile.id;
	const rules = new Map([...commonRules, ...profile.rules].map((rule) => [rule.id, rule]));
	const refer = (at: string, id: RuleId | undefined) => {
		if (id !== undefined && !rules.has(id)) report(at, `the rule ${id} is not in the register`);
	};
	if ([profile.id, profile.version, profile.name].some((text) => text.trim() === ''))
		report(path, 'id, version and name are needed');
	checkWord(`${path}.usualBasis`, profile.usualBasis, legalBases, report);
	checkRules(path, profile.rules, report);
	refer(`${path}.specialCare`, profile.specialCare);
	for (const key of ['ownConsent', 'majority', 'upperSecondary'] as const) {
		const lines = profile.ages[key];
		checkDates(`${path}.ages.${key}`, lines, report);
		for (const [index, line] of lines.entries()) refer(`${path}.ages.${key}[${index}].rule`, line.rule);
	}
	checkAges(`${path}.ages`, profile.ages, report);
	checkPractice(`${path}.practice`, profile.practice, report);
	const { guardians, validity, decides, afterwards } = profile.practice;
	const practice = { ...(guardians && { guardians }), validity, decides, ...afterwards };
	for (const [key, lines] of Object.entries(practice)) {
		checkDates(`${path}.practice.${key}`, lines, report);
		for (const [index, line] of lines.entries()) refer(`${path}.practice.${key}[${index}].rule`, line.rule);
	}
	for (const question of profile.questions) {
		if (!isNamedByAPolicy(question.id, profile.id))
			report(`${path}.questions.${question.id}`, 'the id does not begin with that of a policy and a dot');
		refer(`${path}.questions.${question.id}.against`, question.against);
		refer(`${path}.questions.${question.id}.infavour`, question.infavour);
	}
	const questions = new Set(profile.questions.map((question) => question.id));
	if (questions.size !== profile.questions.length)
		report(`${path}.questions`, 'two questions have the same id');
	for (const kind of channelKinds) {
		const said = profile.channels[kind];
		const at = `${path}.channels.${kind}`;
		if (said === undefined) report(at, 'nothing is said of this kind of channel: a rule, or "law"');
		else if (said !== 'law') checkChannel(at, said, { refer, report, questions });
	}
}

/** An own policy keeps the questions of the guideline that it starts from, by their ids. */
function isNamedByAPolicy(question: string, policyId: string): boolean {
	if (question.startsWith(`${policyId}.`)) return question.length > policyId.length + 1;
	return guidelines.some((other) => other.questions.some((known) => known.id === question));
}

/** Words that the types close are checked too: a published policy comes from the database as text. */
function checkWord(path: string, word: string, known: readonly string[], report: Report): void {
	if (!known.includes(word)) report(path, `${JSON.stringify(word)} is not one of ${known.join(', ')}`);
}

function checkAges(path: string, { ownConsent, majority, upperSecondary }: AgeValues, report: Report): void {
	for (const [key, lines] of Object.entries({ ownConsent, majority })) {
		lines.forEach(({ value }, index) => {
			if (!Number.isInteger(value) || value < 1 || value > 100)
				report(`${path}.${key}[${index}].value`, 'is not an age in whole years');
		});
	}
	const adult = Math.min(...majority.map(({ value }) => value));
	ownConsent.forEach(({ value }, index) => {
		if (value > adult) report(`${path}.ownConsent[${index}].value`, 'is above the age of majority');
	});
	upperSecondary.forEach(({ turning, monthDay }, index) => {
		if (!Number.isInteger(turning) || turning < 1 || turning > 100)
			report(`${path}.upperSecondary[${index}].turning`, 'is not an age in whole years');
		// A common year: a limit on 29 February would be no day in three years of four.
		if (!isDay(`2025-${monthDay}`)) report(`${path}.upperSecondary[${index}].monthDay`, 'is not a day');
	});
}

function checkPractice(path: string, practice: Practice, report: Report): void {
	practice.guardians?.forEach(({ value }, index) =>
		checkWord(`${path}.guardians[${index}].value`, value, ['one', 'all'], report)
	);
	practice.validity.forEach(({ years }, index) => {
		if (years !== null && (!Number.isInteger(years) || years < 1))
			report(`${path}.validity[${index}].years`, 'is neither null nor a number of whole years');
	});
	practice.decides.forEach(({ role }, index) =>
		checkWord(`${path}.decides[${index}].role`, role, decidingRoles, report)
	);
	const byEnding: Partial<Practice['afterwards']> = practice.afterwards;
	for (const ending of endings) {
		const lines = byEnding[ending];
		if (lines === undefined) report(`${path}.${ending}`, 'nothing is said of this ending: a hole');
		lines?.forEach(({ then }, index) =>
			checkWord(`${path}.${ending}[${index}].then`, then, everyAfterwards, report)
		);
	}
}

interface Checks {
	readonly refer: (at: string, id: RuleId | undefined) => void;
	readonly report: Report;
	readonly questions: ReadonlySet<string>;
}

function checkRules(path: string, rules: readonly Rule[], report: Report): void {
	const seen = new Set<RuleId>();
	for (const rule of rules) {
		const at = `${path}.rules.${rule.id}`;
		if (seen.has(rule.id)) report(at, 'two rules have this id');
		seen.add(rule.id);
		const { document, section, quote } = rule.citation;
		if ([document, section, quote].some((text) => text.trim() === '')) report(at, 'the citation is empty');
		if (rule.text.sv.trim() === '' || rule.text.en.trim() === '') report(at, 'the text is empty');
		if (!isDay(rule.from)) report(at, 'from is not a day');
		if (rule.readOn !== null && !isDay(rule.readOn)) report(at, 'readOn is not a day');
		if (rule.note?.trim() === '') report(at, 'the note is empty');
	}
}

function checkDates(path: string, lines: readonly { readonly from: string }[], report: Report): void {
	if (lines.length === 0) report(path, 'there is no line: a hole');
	lines.forEach((line, index) => {
		const before = lines[index - 1];
		if (!isDay(line.from)) report(`${path}[${index}].from`, 'is not a day');
		if (before && before.from >= line.from)
			report(`${path}[${index}].from`, 'the lines are not in the order of their days');
	});
}

function checkChannel(path: string, rules: ChannelRules, checks: Checks): void {
	const { refer, report } = checks;
	for (const key of [
		'secret',
		'notIdentifiable',
		'anonymised',
		'sensitive',
		'explicitConsent',
		'copyright'
	] as const) {
		refer(`${path}.${key}`, rules[key]);
	}
	for (const [code, id] of Object.entries(rules.asks ?? {})) {
		checkWord(`${path}.asks.${code}`, code, missingCodes, report);
		refer(`${path}.asks.${code}`, id);
	}
	rules.first?.forEach((step: FirstStep, index) => {
		refer(`${path}.first[${index}].rule`, step.rule);
		if ('duties' in step) checkDuties(`${path}.first[${index}].duties`, step.duties, checks);
	});
	checkDuties(`${path}.duties`, rules.duties, checks);
	const last = rules.people.at(-1);
	if (!last || last.who.roles || last.who.bands || last.who.pupil) {
		report(`${path}.people`, 'the last row does not fit everybody: a hole');
	}
	rules.people.forEach((row: PeopleRow, index) => {
		const at = `${path}.people[${index}]`;
		checkWho(`${at}.who`, row.who, rules.people.slice(0, index), report);
		checkDates(`${at}.cells`, row.cells, report);
		row.cells.forEach((cell, line) => checkCell(`${at}.cells[${line}]`, cell, row.who, checks));
	});
}

/**
 * Whom a row fits. A row behind one for everybody, or behind one for the very same people, is never reached; one that
 * narrower rows have come before may be, and an own policy leaves such rows of its guideline standing.
 */
function checkWho(path: string, who: Who, earlier: readonly PeopleRow[], report: Report): void {
	if (who.roles?.length === 0 || who.bands?.length === 0) report(path, 'fits nobody');
	for (const role of who.roles ?? []) checkWord(`${path}.roles`, role, roles, report);
	for (const band of who.bands ?? []) checkWord(`${path}.bands`, band, [...ageBands, 'unknown'], report);
	const peopleOf = ({ roles: some, bands, pupil }: Who) =>
		JSON.stringify([[...(some ?? [])].sort(), [...(bands ?? [])].sort(), pupil ?? false]);
	const everybody = peopleOf({});
	if (earlier.some((row) => [everybody, peopleOf(who)].includes(peopleOf(row.who))))
		report(path, 'is never reached: an earlier row fits the same people');
}

function checkCell(path: string, cell: Cell, who: Who, checks: Checks): void {
	if (cell.question?.onBasis !== undefined)
		checkWord(`${path}.question.onBasis`, cell.question.onBasis, legalBases, checks.report);
	if (cell.question && !checks.questions.has(cell.question.id)) {
		checks.report(`${path}.question`, `the question ${cell.question.id} is not among the policy's`);
	}
	if (cell.discouraged) {
		checks.refer(`${path}.discouraged`, cell.discouraged.rule);
		if (cell.discouraged.bands.length === 0) checks.report(`${path}.discouraged`, 'names no ages');
		const { bands } = cell.discouraged;
		for (const band of bands) checkWord(`${path}.discouraged.bands`, band, ageBands, checks.report);
		if (who.bands && bands.length > 0 && !bands.some((band) => who.bands?.includes(band)))
			checks.report(
				`${path}.discouraged.bands`,
				'the row is for none of these ages: an exception from nothing'
			);
	}
	if (cell.is !== 'law') checkRequirement(`${path}.is`, cell.is, checks);
}

function checkRequirement(path: string, asks: Requirement, checks: Checks): void {
	switch (asks.kind) {
		case 'allow':
			checks.refer(`${path}.rule`, asks.rule);
			checkDuties(`${path}.duties`, asks.duties, checks);
			return;
		case 'forbid':
		case 'no-ground':
			checks.refer(`${path}.rule`, asks.rule);
			return;
		case 'consent':
			checkConsent(path, asks, checks);
			return;
		case 'by-basis':
			for (const basis of Object.keys(asks.bases))
				checkWord(`${path}.bases.${basis}`, basis, legalBases, checks.report);
			for (const basis of legalBases) {
				const forBasis = asks.bases[basis];
				if (forBasis === undefined)
					checks.report(`${path}.bases.${basis}`, 'nothing is said of this basis: a hole');
				else if (forBasis !== 'law') checkRequirement(`${path}.bases.${basis}`, forBasis, checks);
			}
	}
}

function checkConsent(path: string, asks: AsksConsent, checks: Checks): void {
	if (!asks.guardian && !asks.self) checks.report(path, 'a consent by nobody');
	for (const key of ['guardian', 'self', 'thisImage', 'written', 'registration'] as const) {
		checks.refer(`${path}.${key}`, asks[key]);
	}
	checkDuties(`${path}.duties`, asks.duties, checks);
}

function checkDuties(path: string, lines: readonly DutyLine[] | undefined, checks: Checks): void {
	lines?.forEach((line, index) => {
		checkWord(`${path}[${index}].duty`, line.duty, dutyCodes, checks.report);
		checks.refer(`${path}[${index}].rule`, line.rule);
	});
}
