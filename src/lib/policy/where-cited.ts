/** Where a policy uses each rule, and to what value: the page of rules is written from the data that decides. */
import type { AgeBand } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import {
	channelKinds,
	legalBases,
	type ChannelKind,
	type DecisionImage,
	type DutyCode,
	type LegalBasis,
	type MissingCode,
	type Role
} from '#lib/domain/decision.ts';
import { defaultAsks, doNotPublish } from './defaults.ts';
import { lawFloor } from './law.ts';
import { ruleOfChange } from './own-policy.ts';
import type { ChannelSwitch, PolicyChange } from './policy-change.ts';
import {
	endings,
	type Afterwards,
	type AsksConsent,
	type Cell,
	type ChannelRules,
	type DecidingRole,
	type DutyLine,
	type Ending,
	type FirstStep,
	type Profile,
	type Requirement,
	type RuleId,
	type Who
} from './profile.ts';
import { everybody, rowFor } from './row-for.ts';

/** What an image or a person must be for a common rule to decide. */
export type CommonCase =
	'secret' | 'not-identifiable' | 'anonymised' | 'sensitive' | 'explicit-consent' | 'do-not-publish';

/** What a rule says, as data. */
export type RuleValue =
	| { readonly kind: 'own-consent-age'; readonly years: number }
	| { readonly kind: 'majority'; readonly years: number }
	| { readonly kind: 'upper-secondary-age'; readonly turning: number; readonly monthDay: string }
	| { readonly kind: 'guardians'; readonly value: 'one' | 'all' }
	| { readonly kind: 'validity'; readonly years: number | null }
	| { readonly kind: 'decides'; readonly role: DecidingRole }
	| { readonly kind: 'afterwards'; readonly ending: Ending; readonly then: Afterwards }
	| {
			readonly kind: 'asks';
			readonly signer: 'guardian' | 'self' | null;
			readonly thisImage: boolean;
			readonly written: boolean;
			readonly registration: boolean;
	  }
	/** What a consent must cover, or what must be known, for a yes. */
	| { readonly kind: 'needs'; readonly code: MissingCode }
	| { readonly kind: 'allowed'; readonly onlyRole: Role | null }
	| { readonly kind: 'allowed-source'; readonly sources: readonly DecisionImage['source'][] }
	| { readonly kind: 'allowed-own-guardians' }
	| { readonly kind: 'forbidden' }
	| { readonly kind: 'no-ground' }
	| { readonly kind: 'discouraged'; readonly bands: readonly AgeBand[] }
	| { readonly kind: 'treat-as-consent'; readonly when: 'always' | 'uncertain' }
	| { readonly kind: 'common'; readonly case: CommonCase }
	| {
			readonly kind: 'duty';
			readonly duty: DutyCode;
			readonly account: 'official' | 'unit' | null;
			readonly exceptPublisher: 'culture' | 'other' | null;
	  }
	| { readonly kind: 'question'; readonly question: string; readonly side: 'against' | 'infavour' }
	| { readonly kind: 'ruling' }
	| { readonly kind: 'policy-rule' }
	/** What a municipality's own change can set without any answer citing it. */
	| { readonly kind: 'usual-basis'; readonly basis: LegalBasis }
	| { readonly kind: 'law-floor' }
	| { readonly kind: 'switched-off'; readonly what: ChannelSwitch }
	| { readonly kind: 'duty-off'; readonly duty: DutyCode };

/** One place where a rule is used. Empty lists mean anywhere. */
export interface RuleUse {
	readonly value: RuleValue;
	readonly kinds: readonly ChannelKind[];
	/** Null: whoever it is. Empty: whom the rows before do not name. */
	readonly who: Who | null;
	readonly bases: readonly LegalBasis[];
	readonly from: Day | null;
	/** The day from which another line holds instead. */
	readonly until: Day | null;
}

interface Place {
	readonly kind?: ChannelKind;
	readonly who?: Who;
	readonly basis?: LegalBasis;
	readonly from?: Day;
	readonly until?: Day | null;
	/** How many rows the channel has: a rule that all of them use holds for everybody. */
	readonly rows?: number;
}
type Note = (rule: RuleId | undefined, value: RuleValue, place?: Place) => void;

/**
 * Every rule that an answer under this policy can cite, or that the work around the answers goes by, with all its uses.
 * A row of people that nobody reaches is no use. `changes` are those of a municipality's own policy.
 */
export function usesOfRules(
	profile: Profile,
	changes: readonly PolicyChange[] = []
): ReadonlyMap<RuleId, readonly RuleUse[]> {
	const found = new Map<RuleId, Found[]>();
	const note: Note = (rule, value, { kind, who, basis, from, until, rows } = {}) => {
		if (rule === undefined) return;
		const uses = found.get(rule) ?? [];
		found.set(rule, uses);
		uses.push({
			rows: rows ?? null,
			value,
			kinds: kind ? [kind] : [],
			who: who ?? null,
			bases: basis ? [basis] : [],
			from: from ?? null,
			until: until ?? null
		});
	};
	noteAges(profile, note);
	notePractice(profile, note);
	note(doNotPublish, { kind: 'common', case: 'do-not-publish' });
	note('bildlov.birth-date', { kind: 'needs', code: 'birth-date' });
	note(profile.specialCare ?? 'law.special-care', dutyValue({ duty: 'special-care-child', rule: '' }));
	for (const kind of channelKinds) noteChannel(profile, kind, note);
	if (profile.questions.length > 0) note('bildlov.ruling', { kind: 'ruling' });
	for (const change of changes) noteChange(profile.id, change, found, note);
	return new Map([...found].map(([rule, uses]) => [rule, merged(uses)]));
}

/** Lines in force one after the other, each with the day on which the next begins. */
function spans<T extends { readonly from: Day }>(
	lines: readonly T[]
): readonly (readonly [T, { readonly from: Day; readonly until: Day | null }])[] {
	return lines.map((line, at) => [line, { from: line.from, until: lines[at + 1]?.from ?? null }]);
}

function noteAges({ ages }: Profile, note: Note): void {
	for (const [line, span] of spans(ages.ownConsent))
		note(line.rule, { kind: 'own-consent-age', years: line.value }, span);
	for (const [line, span] of spans(ages.majority))
		note(line.rule, { kind: 'majority', years: line.value }, span);
	for (const [{ rule, turning, monthDay }, span] of spans(ages.upperSecondary))
		note(rule, { kind: 'upper-secondary-age', turning, monthDay }, span);
}

function notePractice({ practice }: Profile, note: Note): void {
	const { guardians, validity, decides, afterwards } = practice;
	for (const [line, span] of spans(guardians ?? []))
		note(line.rule, { kind: 'guardians', value: line.value }, span);
	if (!guardians || guardians.some((line) => line.value === 'all'))
		note('bildlov.all-guardians', { kind: 'guardians', value: 'all' });
	for (const [line, span] of spans(validity)) note(line.rule, { kind: 'validity', years: line.years }, span);
	for (const [line, span] of spans(decides)) note(line.rule, { kind: 'decides', role: line.role }, span);
	for (const ending of endings) {
		for (const [line, span] of spans(afterwards[ending]))
			note(line.rule, { kind: 'afterwards', ending, then: line.then }, span);
	}
}

const onlyLaw: ChannelRules = { people: [{ who: {}, cells: [{ from: '2018-05-25', is: 'law' }] }] };

function noteChannel(profile: Profile, kind: ChannelKind, note: Note): void {
	const said = profile.channels[kind];
	if (said === undefined) {
		note('bildlov.policy-rule', { kind: 'policy-rule' }, { kind });
		return;
	}
	const rules = said === 'law' ? onlyLaw : said;
	const common = (rule: RuleId | undefined, which: CommonCase) =>
		note(rule, { kind: 'common', case: which }, { kind });
	common(rules.secret ?? 'law.secrecy', 'secret');
	common(rules.notIdentifiable ?? 'law.not-identifiable', 'not-identifiable');
	common(rules.anonymised, 'anonymised');
	if (rules.sensitive) common(rules.sensitive, 'sensitive');
	else common(rules.explicitConsent ?? 'law.explicit-consent', 'explicit-consent');
	note(rules.copyright, { kind: 'needs', code: 'copyright' }, { kind });
	for (const step of rules.first ?? []) noteFirst(step, kind, note);
	noteDuties(rules.duties, { kind }, note);
	const reached = new Set(everybody.map((person) => rowFor(rules.people, person)));
	const rows = rules.people.filter((each) => reached.has(each));
	let isConsentAsked = false;
	for (const row of rows) {
		const whole = rows.length === 1 ? {} : { who: row.who, rows: rows.length };
		for (const [cell, span] of spans(row.cells)) {
			isConsentAsked = noteCell(profile, cell, { kind, ...whole, ...span }, note) || isConsentAsked;
		}
	}
	if (!isConsentAsked) return;
	for (const code of asksCodes)
		note(rules.asks?.[code] ?? defaultAsks[code], { kind: 'needs', code }, { kind });
}

/** What every consent must cover, whatever the row asks besides. */
const asksCodes = [
	'consent-for-this-image',
	'third-country-consent',
	'channel-not-covered',
	'purpose-not-covered',
	'content-not-covered'
] as const satisfies readonly MissingCode[];

function noteFirst(step: FirstStep, kind: ChannelKind, note: Note): void {
	switch (step.kind) {
		case 'allow-source':
			note(step.rule, { kind: 'allowed-source', sources: step.sources }, { kind });
			noteDuties(step.duties, { kind }, note);
			return;
		case 'allow-own-guardians':
			note(step.rule, { kind: 'allowed-own-guardians' }, { kind });
			return;
		case 'allow-artist':
			note(step.rule, { kind: 'allowed', onlyRole: 'artist' }, { kind, basis: 'artistic-purpose' });
			noteDuties(step.duties, { kind, who: { roles: ['artist'] } }, note);
			return;
		case 'treat-as-consent':
			note(step.rule, { kind: 'treat-as-consent', when: step.when }, { kind });
	}
}

function dutyValue({ duty, account, exceptPublisher }: DutyLine): RuleValue {
	return { kind: 'duty', duty, account: account ?? null, exceptPublisher: exceptPublisher ?? null };
}

function noteDuties(lines: readonly DutyLine[] | undefined, place: Place, note: Note): void {
	for (const line of lines ?? []) note(line.rule, dutyValue(line), place);
}

/** True where the cell can ask for a consent. */
function noteCell(profile: Profile, cell: Cell, place: Place, note: Note): boolean {
	if (cell.discouraged) {
		const { rule, bands } = cell.discouraged;
		const reached = bands.filter((band) => !place.who?.bands || place.who.bands.includes(band));
		if (reached.length > 0) note(rule, { kind: 'discouraged', bands: reached }, place);
	}
	const question = profile.questions.find((one) => one.id === cell.question?.id);
	if (question) {
		const { onBasis } = cell.question ?? {};
		const open = onBasis ? { ...place, basis: onBasis } : place;
		note(question.against, { kind: 'question', question: question.id, side: 'against' }, open);
		note(question.infavour, { kind: 'question', question: question.id, side: 'infavour' }, open);
	}
	return noteRequirement(cell.is === 'law' ? lawFloor : cell.is, place, note);
}

function noteRequirement(asks: Requirement, place: Place, note: Note): boolean {
	switch (asks.kind) {
		case 'allow':
			note(asks.rule, { kind: 'allowed', onlyRole: asks.onlyRole ?? null }, place);
			noteDuties(asks.duties, place, note);
			return false;
		case 'forbid':
			note(asks.rule, { kind: 'forbidden' }, place);
			return false;
		case 'no-ground':
			note(asks.rule, { kind: 'no-ground' }, place);
			return false;
		case 'consent':
			noteConsent(asks, place, note);
			return true;
		case 'by-basis': {
			let isConsentAsked = false;
			for (const basis of legalBases) {
				const said = asks.bases[basis];
				const forBasis = said === 'law' ? lawFloor.bases[basis] : said;
				if (forBasis === undefined || forBasis === 'law') continue;
				isConsentAsked = noteRequirement(forBasis, { ...place, basis }, note) || isConsentAsked;
			}
			return isConsentAsked;
		}
	}
}

const isSame = (asked: RuleId | undefined, rule: RuleId | undefined): boolean =>
	asked !== undefined && asked === rule;

/** One sentence can ask for several things at once: the signature, and that it is in writing. */
function noteConsent(asks: AsksConsent, place: Place, note: Note): void {
	for (const rule of new Set([asks.guardian, asks.self, asks.thisImage, asks.written, asks.registration])) {
		const demands = {
			kind: 'asks',
			thisImage: isSame(asks.thisImage, rule),
			written: isSame(asks.written, rule),
			registration: isSame(asks.registration, rule)
		} as const;
		if (isSame(asks.guardian, rule)) note(rule, { ...demands, signer: 'guardian' }, place);
		if (isSame(asks.self, rule)) note(rule, { ...demands, signer: 'self' }, place);
		if (!isSame(asks.guardian, rule) && !isSame(asks.self, rule))
			note(rule, { ...demands, signer: null }, place);
	}
	noteDuties(asks.duties, place, note);
}

/** A change that takes something away, or that answers do not cite, is used by being in force. */
function noteChange(
	policyId: string,
	change: PolicyChange,
	found: ReadonlyMap<RuleId, readonly RuleUse[]>,
	note: Note
): void {
	const rule = ruleOfChange(policyId, change);
	switch (change.set) {
		case 'usual-basis':
			note(rule, { kind: 'usual-basis', basis: change.basis });
			return;
		case 'people': {
			if (change.asks !== 'law' || found.has(rule)) return;
			const { of, kind } = change;
			const who: Who =
				of === 'employee' || of === 'elected' ? { roles: [of] } : { roles: ['private'], bands: [of] };
			note(rule, { kind: 'law-floor' }, { kind, who });
			return;
		}
		case 'switch':
			if (!change.on) note(rule, { kind: 'switched-off', what: change.what }, { kind: change.kind });
			return;
		case 'duty':
			if (!change.on) note(rule, { kind: 'duty-off', duty: change.duty }, { kind: change.kind });
	}
}

interface Found extends RuleUse {
	readonly rows: number | null;
}

/** Uses that all rows of a channel share are for everybody; those that differ in the channel or the basis alone are one. */
function merged(found: readonly Found[]): readonly RuleUse[] {
	const alike = Map.groupBy(found, ({ who: _who, ...rest }) => JSON.stringify(rest));
	const uses = [...alike.values()].flatMap((of): readonly RuleUse[] => {
		const whos = new Set(of.map((use) => JSON.stringify(use.who)));
		const isEverybody = whos.size === of[0]?.rows;
		return of.map(({ rows: _rows, ...use }) => (isEverybody ? { ...use, who: null } : use));
	});
	return joined(joined(uses, 'kinds'), 'bases');
}

function joined(uses: readonly RuleUse[], over: 'kinds' | 'bases'): readonly RuleUse[] {
	const made = new Map<string, RuleUse>();
	for (const use of uses) {
		const key = JSON.stringify({ ...use, [over]: use[over].length > 0 });
		const list = [...new Set([...(made.get(key)?.[over] ?? []), ...use[over]])];
		made.set(key, { ...use, [over]: list });
	}
	return [...made.values()];
}
