/** The page of rules in words, once for the screen and for the paper: everything comes from the data that decides. */
import type { LegalBasis, Verdict } from '#lib/domain/decision.ts';
import { legalBases } from '#lib/domain/decision.ts';
import type { Day } from '#lib/domain/day.ts';
import { searchName } from '#lib/domain/search-name.ts';
import { ownDefaults } from '#lib/policy/defaults.ts';
import { defaultRules } from '#lib/policy/defaults.ts';
import { lawRules } from '#lib/policy/law.ts';
import { ruleOfChange } from '#lib/policy/own-policy.ts';
import { productRules } from '#lib/policy/product-rules.ts';
import { lineOn, type Profile, type Rule, type RuleId } from '#lib/policy/profile.ts';
import { whatIsNeeded, type Needed } from '#lib/policy/what-is-needed.ts';
import { usesOfRules, type RuleUse, type RuleValue } from '#lib/policy/where-cited.ts';
import { dayWithYear } from '#lib/text/day-words.ts';
import type { Language } from '#lib/text/language.ts';
import {
	cellWords,
	channelsWords,
	isAnsweredByConsent,
	leadsToWords,
	neededWords,
	placeWords,
	rulesPageWords,
	ruleThemes,
	valueWords,
	type AgesInWords,
	type RuleTheme
} from '#lib/text/rules-page.ts';
import { verdictWords } from '#lib/text/verdict-words.ts';
import testsByRule from './rule-tests.json' with { type: 'json' };
import type { RulesRead } from './use-cases/read-rules.ts';

export interface TestOfRule {
	readonly name: string;
	readonly file: string;
}

export interface RuleRow {
	readonly id: RuleId;
	/** What is asked, one sentence. */
	readonly title: string;
	/** Short, for the column of values. */
	readonly values: readonly string[];
	/** What it leads to, and where; a rule that says several things leads to several. */
	readonly uses: readonly { readonly leadsTo: string; readonly places: readonly string[] }[];
	readonly from: Day;
	readonly quote: string;
	readonly document: string;
	readonly section: string;
	readonly note: string | null;
	readonly readOn: string;
	readonly tests: readonly TestOfRule[];
	/** True where the tests hold every own policy, not this rule by its id. */
	readonly isTestedAsOwn: boolean;
}

export interface RuleGroup {
	readonly title: string;
	readonly rows: readonly RuleRow[];
}

export interface RuleSource {
	readonly id: 'own' | 'guideline' | 'base' | 'law' | 'product';
	readonly title: string;
	readonly lead: string;
	/** The one document that all of them cite; null where they cite several. */
	readonly document: string | null;
	readonly groups: readonly RuleGroup[];
}

export interface TableCell {
	readonly answer: Verdict;
	/** Null where what is asked says it all. */
	readonly word: string | null;
	readonly asked: string | null;
	/** The whole cell on one line. */
	readonly line: string;
	readonly rules: readonly RuleId[];
	/** What the guideline under an own policy says, where it is something else. */
	readonly inGuideline: string | null;
}

export interface QuestionView {
	readonly id: string;
	readonly against: { readonly rule: RuleId; readonly text: string };
	readonly infavour: { readonly rule: RuleId; readonly text: string };
	readonly places: readonly string[];
	readonly rulings: readonly string[];
}

export interface RulesView {
	readonly title: string;
	readonly lead: readonly string[];
	readonly table: {
		readonly basis: LegalBasis;
		readonly bases: readonly { readonly basis: LegalBasis; readonly label: string }[];
		readonly columns: readonly string[];
		readonly rows: readonly { readonly person: string; readonly cells: readonly TableCell[] }[];
		/** What answers before the table does. */
		readonly first: readonly { readonly rule: RuleId; readonly text: string }[];
	};
	readonly questions: readonly QuestionView[];
	/** Those that the search found, or all. */
	readonly sources: readonly RuleSource[];
	/** Of all, not only those found. */
	readonly count: { readonly rules: number; readonly untested: number };
	readonly found: number;
}

export interface RulesViewOptions {
	readonly language: Language;
	/** Unset: the policy's usual one. */
	readonly basis?: LegalBasis | undefined;
	readonly query?: string | undefined;
}

export function rulesView(read: RulesRead, { language, basis, query = '' }: RulesViewOptions): RulesView {
	const { profile, chosen, today } = read;
	const words = rulesPageWords[language];
	const ages = agesOn(profile, today);
	const sources = sourcesOf(read, ages, language);
	const rows = rowsIn(sources);
	const shown = searched(sources, query);
	const isInUse = chosen.controllers.length > 0;
	return {
		title: isInUse ? words.title(read.municipality) : words.titleOther(chosen.name),
		lead: [
			words.lead(chosen.name, chosen.version),
			...(chosen.fromOn !== null && chosen.fromOn > today
				? [words.notInForce(dayWithYear(chosen.fromOn, language))]
				: []),
			isInUse ? words.usedBy(listOf(chosen.controllers, words.and)) : words.notUsed,
			words.sameData
		],
		table: tableOf(read, basis ?? profile.usualBasis, ages, language),
		questions: questionsOf(read, ages, language),
		sources: shown,
		count: { rules: rows.length, untested: rows.filter((row) => row.tests.length === 0).length },
		found: rowsIn(shown).length
	};
}

function rowsIn(sources: readonly RuleSource[]): readonly RuleRow[] {
	return sources.flatMap((source) => source.groups.flatMap((group) => group.rows));
}

function sourcesOf(
	{ profile, own }: RulesRead,
	ages: AgesInWords,
	language: Language
): readonly RuleSource[] {
	const words = rulesPageWords[language];
	const uses = usesOfRules(profile, own?.changes);
	const owned = new Set(own?.changes.map((change) => ruleOfChange(profile.id, change)));
	const groups = (rules: readonly Rule[]) => groupsOf(rules, uses, owned, ages, language);
	const isUsed = (rule: Rule) => uses.has(rule.id);
	const isOwn = (rule: Rule) => owned.has(rule.id);
	const { sources, sourceLeads: leads } = words;
	const made: readonly Omit<RuleSource, 'document'>[] = [
		{
			id: 'own',
			title: sources.own(profile.name),
			lead: leads.own,
			groups: groups(profile.rules.filter(isOwn))
		},
		{
			id: own ? 'base' : 'guideline',
			title: own ? sources.base(own.base?.name ?? '') : sources.guideline(profile.name),
			lead: own ? leads.base : leads.guideline,
			groups: groups(profile.rules.filter((rule) => !isOwn(rule)))
		},
		{ id: 'law', title: sources.law, lead: leads.law, groups: groups(lawRules.filter(isUsed)) },
		{
			id: 'product',
			title: sources.product,
			lead: leads.product,
			groups: groups(defaultRules.filter(isUsed))
		}
	];
	return made
		.filter((source) => source.groups.length > 0)
		.map((source) => ({ ...source, document: oneDocument(source.groups) }));
}

/** The ages that name the bands on the day. */
export function agesOn({ id, ages }: Profile, on: Day): AgesInWords {
	const [own, adult] = [lineOn(ages.ownConsent, on), lineOn(ages.majority, on)];
	if (!own || !adult) throw new Error(`The policy ${id} has no ages.`);
	return { ownConsent: own.value, majority: adult.value };
}

function oneDocument(groups: readonly RuleGroup[]): string | null {
	const documents = new Set(groups.flatMap((group) => group.rows.map((row) => row.document)));
	const [first] = documents;
	return documents.size === 1 ? (first ?? null) : null;
}

function groupsOf(
	rules: readonly Rule[],
	uses: ReadonlyMap<RuleId, readonly RuleUse[]>,
	owned: ReadonlySet<RuleId>,
	ages: AgesInWords,
	language: Language
): readonly RuleGroup[] {
	const words = rulesPageWords[language];
	const byTheme = Map.groupBy(rules, (rule) => themeOf(uses.get(rule.id) ?? []));
	return ruleThemes.flatMap((theme) => {
		const of = byTheme.get(theme) ?? [];
		const rows = of.map((rule) => rowOf(rule, uses.get(rule.id) ?? [], owned.has(rule.id), ages, language));
		return rows.length > 0 ? [{ title: words.themes[theme], rows }] : [];
	});
}

/** The first theme, in the order of the page, that one of the rule's uses belongs to. */
function themeOf(uses: readonly RuleUse[]): RuleTheme {
	const themes = new Set(uses.map((use) => themeOfValue(use.value)));
	return ruleThemes.find((theme) => themes.has(theme)) ?? 'unused';
}

function themeOfValue(value: RuleValue): RuleTheme {
	switch (value.kind) {
		case 'own-consent-age':
		case 'majority':
		case 'upper-secondary-age':
		case 'guardians':
			return 'age';
		case 'asks':
			return value.signer === null ? 'consent' : 'age';
		case 'needs':
			return value.code === 'birth-date' ? 'age' : 'consent';
		case 'common':
			return value.case === 'explicit-consent' ? 'consent' : 'answer';
		case 'duty':
		case 'duty-off':
			return 'duty';
		case 'question':
		case 'ruling':
			return 'question';
		case 'validity':
		case 'decides':
		case 'afterwards':
			return 'practice';
		default:
			return 'answer';
	}
}

function rowOf(
	rule: Rule,
	uses: readonly RuleUse[],
	isOwn: boolean,
	ages: AgesInWords,
	language: Language
): RuleRow {
	const words = rulesPageWords[language];
	const { document, section, quote } = rule.citation;
	const isUsed = uses.length > 0;
	const byLead = Map.groupBy(uses, (use) => leadsToWords(use.value, language));
	const once = (texts: readonly (string | null)[]) => [
		...new Set(texts.flatMap((text) => (text === null || text === '' ? [] : [text])))
	];
	const tests = testsOf(rule.id);
	return {
		id: rule.id,
		title: rule.text[language],
		values: isUsed ? once(uses.map((use) => valueWords(use.value, language))) : [words.replacedValue],
		uses: isUsed
			? [...byLead].map(([leadsTo, of]) => ({
					leadsTo,
					places: once(of.map((use) => placeWords(use, ages, language)))
				}))
			: [{ leadsTo: words.isReplaced, places: [] }],
		from: rule.from,
		quote,
		document,
		section,
		note: rule.note ?? null,
		readOn:
			document === ownDefaults
				? words.ownSource
				: rule.readOn === null
					? words.notRead
					: words.readOn(dayWithYear(rule.readOn, language)),
		tests: isOwn && tests.length === 0 ? testsOfOwnPolicies : tests,
		isTestedAsOwn: isOwn && tests.length === 0
	};
}

const written: Readonly<Record<string, readonly TestOfRule[]>> = testsByRule;

function testsOf(rule: RuleId): readonly TestOfRule[] {
	return written[rule] ?? [];
}

/** A rule that a municipality has made holds by what holds every own policy: PO. */
const testsOfOwnPolicies: readonly TestOfRule[] = Object.entries(written)
	.filter(([rule]) => /^PO\d+$/.test(rule))
	.flatMap(([, tests]) => tests);

function tableOf(
	read: RulesRead,
	basis: LegalBasis,
	ages: AgesInWords,
	language: Language
): RulesView['table'] {
	const { profile, today, answers, own } = read;
	const words = rulesPageWords[language];
	const bases = verdictWords[language].legalBasis;
	const table = whatIsNeeded(profile, today, basis, answers);
	const steps = Object.values(profile.channels).flatMap((said) => (said === 'law' ? [] : (said.first ?? [])));
	const text = new Map(profile.rules.map((rule) => [rule.id, rule.text[language]]));
	const before = own?.base ? whatIsNeeded(own.base, today, basis, answers) : null;
	return {
		basis,
		bases: legalBases.map((each) => ({
			basis: each,
			label: each === profile.usualBasis ? words.usualBasis(bases[each]) : bases[each]
		})),
		columns: table.columns.map((kinds) => channelsWords(kinds, language)),
		first: [...new Set(steps.map((step) => step.rule))].map((rule) => ({
			rule,
			text: text.get(rule) ?? rule
		})),
		rows: table.rows.map(({ person, cells }) => ({
			person: words.person[person](ages),
			cells: cells.map((needed, at): TableCell => {
				const old = before?.rows.find((row) => row.person === person);
				const oldCells = (table.columns[at] ?? []).map(
					(kind) => old?.cells[before?.columns.findIndex((kinds) => kinds.includes(kind)) ?? -1]
				);
				const line = cellWords(needed, language);
				const lines = oldCells.map((cell) => (cell ? cellWords(cell, language) : null));
				const changed = lines.filter((each) => each !== null && each !== line);
				return {
					...cellView(needed, language),
					line,
					inGuideline: changed.length > 0 ? words.inGuideline([...new Set(changed)].join('; ')) : null
				};
			})
		}))
	};
}

function cellView(needed: Needed, language: Language) {
	return {
		answer: needed.answer,
		word: isAnsweredByConsent(needed) ? null : verdictWords[language].answer[needed.answer],
		asked: neededWords(needed, language),
		rules: [...new Set(needed.rules)]
	};
}

function questionsOf(read: RulesRead, ages: AgesInWords, language: Language): readonly QuestionView[] {
	const { profile, rulings } = read;
	const words = rulesPageWords[language];
	const rules = new Map([...lawRules, ...defaultRules, ...profile.rules].map((rule) => [rule.id, rule]));
	const uses = usesOfRules(profile, read.own?.changes);
	const side = (rule: RuleId) => ({ rule, text: rules.get(rule)?.text[language] ?? rule });
	return profile.questions.map(({ id, against, infavour }) => ({
		id,
		against: side(against),
		infavour: side(infavour),
		places: (uses.get(against) ?? [])
			.filter(({ value }) => value.kind === 'question' && value.question === id)
			.flatMap((use) => placeWords(use, ages, language) ?? []),
		rulings: rulings
			.filter((ruling) => ruling.question === id)
			.map(({ controllerName, answer, fromOn }) =>
				answer === null || fromOn === null
					? words.notAnswered(controllerName)
					: words.answered(answer, controllerName, dayWithYear(fromOn, language))
			)
	}));
}

export interface ProductRuleRow {
	readonly id: string;
	readonly text: string;
	readonly tests: readonly TestOfRule[];
}

/** What the product holds whatever the municipality decides, with its tests. */
export function productRulesView(language: Language, query = ''): readonly ProductRuleRow[] {
	const isFound = matching(query);
	return productRules
		.map(({ id, text }) => ({ id, text: text[language], tests: testsOf(id) }))
		.filter(({ id, text }) => isFound([id, text]));
}

function searched(sources: readonly RuleSource[], query: string): readonly RuleSource[] {
	const isFound = matching(query);
	return sources.flatMap((source) => {
		const groups = source.groups.flatMap((group) => {
			const rows = group.rows.filter((row) =>
				isFound([
					row.id,
					row.title,
					row.quote,
					row.document,
					row.section,
					row.note ?? '',
					...row.values,
					...row.uses.flatMap((use) => [use.leadsTo, ...use.places])
				])
			);
			return rows.length > 0 ? [{ ...group, rows }] : [];
		});
		return groups.length > 0 ? [{ ...source, groups }] : [];
	});
}

/** Every word of the query, wherever it stands, whatever its case and accents. */
function matching(query: string): (texts: readonly string[]) => boolean {
	const asked = searchName(query)
		.split(/\s+/)
		.filter((word) => word !== '');
	return (texts) => {
		const text = searchName(texts.join(' '));
		return asked.every((word) => text.includes(word));
	};
}

function listOf(names: readonly string[], and: string): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}
