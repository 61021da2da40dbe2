/** The check of a policy before anybody decides by it: a hole, a loose end or an empty citation is a fault. */
import { isDay } from '#lib/domain/day.ts';
import { channelKinds, legalBases } from '#lib/domain/decision.ts';
import { commonRules, guidelines } from './policies.ts';
import type {
	AsksConsent,
	Cell,
	ChannelRules,
	DutyLine,
	FirstStep,
	PeopleRow,
	Profile,
	Requirement,
	Rule,
	RuleId
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

function checkProfile(profile: Profile, report: Report): void {
	const path = profile.id;
	const rules = new Map([...commonRules, ...profile.rules].map((rule) => [rule.id, rule]));
	const refer = (at: string, id: RuleId | undefined) => {
		if (id !== undefined && !rules.has(id)) report(at, `the rule ${id} is not in the register`);
	};
	if (profile.id === '' || profile.version === '' || profile.name === '')
		report(path, 'id, version and name are needed');
	checkRules(path, profile.rules, report);
	refer(`${path}.specialCare`, profile.specialCare);
	for (const key of ['ownConsent', 'majority', 'upperSecondary'] as const) {
		const lines = profile.ages[key];
		checkDates(`${path}.ages.${key}`, lines, report);
		for (const [index, line] of lines.entries()) refer(`${path}.ages.${key}[${index}].rule`, line.rule);
	}
	const { guardians, validity, decides, afterwards } = profile.practice;
	const practice = { ...(guardians && { guardians }), validity, decides, ...afterwards };
	for (const [key, lines] of Object.entries(practice)) {
		checkDates(`${path}.practice.${key}`, lines, report);
		for (const [index, line] of lines.entries()) refer(`${path}.practice.${key}[${index}].rule`, line.rule);
	}
	for (const question of profile.questions) {
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
	for (const [code, id] of Object.entries(rules.asks ?? {})) refer(`${path}.asks.${code}`, id);
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
		if (row.who.roles?.length === 0 || row.who.bands?.length === 0) report(`${at}.who`, 'fits nobody');
		checkDates(`${at}.cells`, row.cells, report);
		row.cells.forEach((cell, line) => checkCell(`${at}.cells[${line}]`, cell, checks));
	});
}

function checkCell(path: string, cell: Cell, checks: Checks): void {
	if (cell.question && !checks.questions.has(cell.question.id)) {
		checks.report(`${path}.question`, `the question ${cell.question.id} is not among the policy's`);
	}
	if (cell.discouraged) {
		checks.refer(`${path}.discouraged`, cell.discouraged.rule);
		if (cell.discouraged.bands.length === 0) checks.report(`${path}.discouraged`, 'names no ages');
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
	lines?.forEach((line, index) => checks.refer(`${path}[${index}].rule`, line.rule));
}
