/** A municipality's own policy: a guideline with the municipality's changes laid over it. */
import type { Day } from '#lib/domain/day.ts';
import { channelKinds, type ChannelKind } from '#lib/domain/decision.ts';
import { withOwnConsentAge } from './own-age.ts';
import { withPeople } from './own-rows.ts';
import { changeKey, type ChangedValue, type PolicyChange } from './policy-change.ts';
import type { Cell, ChannelRules, DutyLine, Profile, Rule, RuleId } from './profile.ts';

/** What is new about a version of a policy. */
export interface OwnPolicy {
	readonly id: string;
	readonly version: string;
	readonly name: string;
	/** The first day on which this version answers. */
	readonly from: Day;
	/** A later change with the same key replaces an earlier one. */
	readonly changes: readonly PolicyChange[];
	/** By key: since when a change has held that earlier versions made too. Unset: from this version's first day. */
	readonly since?: ReadonlyMap<string, Day>;
}

/** The id of a change's rule, the same in every version that makes it: `ekby.social-media.under-13`. */
export function ruleOfChange(policyId: string, change: ChangedValue): RuleId {
	return `${policyId}.${changeKey(change)}`;
}

/** The whole policy, ready to decide by. What no change touches is as in `base`, cited as there. */
export function ownPolicy(base: Profile, own: OwnPolicy): Profile {
	const { id, version, name, from, changes, since } = own;
	const byKey = new Map(changes.map((change) => [changeKey(change), change]));
	const standing = [...byKey.values()];
	const rules = standing.map((change): Rule => {
		const { text, citation, readOn, note } = change;
		const heldFrom = since?.get(changeKey(change)) ?? from;
		const rule = { id: ruleOfChange(id, change), text, citation, from: heldFrom, readOn };
		return note === undefined ? rule : { ...rule, note };
	});
	const start: Profile = { ...base, id, version, name, rules: [...replacing(base.rules, rules), ...rules] };
	// The age of consent first: rows that are set afterwards bring their own sentences.
	const inOrder = standing.toSorted((one, other) => precedence(one) - precedence(other));
	return withoutIdleQuestions(
		inOrder.reduce(
			(profile, change) => withChange(profile, change, since?.get(changeKey(change)) ?? from),
			start
		)
	);
}

const precedence = (change: ChangedValue) => (change.set === 'own-consent-age' ? 0 : 1);

function replacing(old: readonly Rule[], made: readonly Rule[]): readonly Rule[] {
	const ids = new Set(made.map((rule) => rule.id));
	return old.filter((rule) => !ids.has(rule.id));
}

function withChange(profile: Profile, change: PolicyChange, from: Day): Profile {
	const rule = ruleOfChange(profile.id, change);
	const { ages, practice } = profile;
	switch (change.set) {
		case 'own-consent-age':
			return withOwnConsentAge(profile, change.years, rule, from);
		case 'upper-secondary-age': {
			const { turning, monthDay } = change;
			return { ...profile, ages: { ...ages, upperSecondary: [{ from, turning, monthDay, rule }] } };
		}
		case 'usual-basis':
			return { ...profile, usualBasis: change.basis };
		case 'guardians':
			return { ...profile, practice: { ...practice, guardians: [{ from, value: change.value, rule }] } };
		case 'validity':
			return { ...profile, practice: { ...practice, validity: [{ from, years: change.years, rule }] } };
		case 'decides':
			return { ...profile, practice: { ...practice, decides: [{ from, role: change.role, rule }] } };
		case 'afterwards': {
			const lines = [{ from, then: change.then, rule }];
			const afterwards = { ...practice.afterwards, [change.ending]: lines };
			return { ...profile, practice: { ...practice, afterwards } };
		}
		case 'people':
			return inChannel(profile, change.kind, from, (rules) => ({
				...rules,
				people: withPeople(rules.people, change, rule, from)
			}));
		case 'switch':
			return inChannel(profile, change.kind, from, (rules) => withSwitch(rules, change, rule));
		case 'duty':
			return inChannel(profile, change.kind, from, (rules) => withDuty(rules, change, rule));
	}
}

/**
 * A kind of which the guideline says only `law` gets rules of its own: the law's floor for everybody. A kind of which
 * it says nothing stays a hole for everybody whom no change is about.
 */
function inChannel(
	profile: Profile,
	kind: ChannelKind,
	from: Day,
	changed: (rules: ChannelRules) => ChannelRules
): Profile {
	const said = profile.channels[kind] ?? { people: [] };
	const rules: ChannelRules = said === 'law' ? { people: [{ who: {}, cells: [{ from, is: 'law' }] }] } : said;
	return { ...profile, channels: { ...profile.channels, [kind]: changed(rules) } };
}

type Switch = Extract<ChangedValue, { set: 'switch' }>;

function withSwitch(rules: ChannelRules, { what, on }: Switch, rule: RuleId): ChannelRules {
	switch (what) {
		case 'sensitive-forbidden':
			return { ...rules, sensitive: on ? rule : undefined };
		case 'anonymised-discouraged':
			return { ...rules, anonymised: on ? rule : undefined };
		case 'copyright-stated':
			return { ...rules, copyright: on ? rule : undefined };
		case 'consent-always': {
			const first = (rules.first ?? []).filter(
				(step) => step.kind !== 'treat-as-consent' || step.when !== 'always'
			);
			return { ...rules, first: on ? [...first, { kind: 'treat-as-consent', rule, when: 'always' }] : first };
		}
	}
}

type Duty = Extract<ChangedValue, { set: 'duty' }>;

/** Laid on: for every yes in the channel. Taken off: wherever the guideline asks for it; what the law asks stays. */
function withDuty(rules: ChannelRules, { duty, on }: Duty, rule: RuleId): ChannelRules {
	const { duties = [], first } = rules;
	const others = duties.filter((line) => line.duty !== duty);
	if (on) {
		const isWide = duties.some((line) => line.duty === duty && line.evenIfNotIdentifiable);
		return { ...rules, duties: [...others, { duty, rule, ...(isWide && { evenIfNotIdentifiable: true }) }] };
	}
	const without = (lines: readonly DutyLine[]) => lines.filter((line) => line.duty !== duty);
	return {
		...rules,
		duties: others,
		...(first && {
			first: first.map((step) => ('duties' in step ? { ...step, duties: without(step.duties ?? []) } : step))
		}),
		people: rules.people.map((row) => ({
			...row,
			cells: row.cells.map((cell) => ({ ...cell, is: inRequirement(cell.is, without) }))
		}))
	};
}

function inRequirement(
	is: Cell['is'],
	changed: (lines: readonly DutyLine[]) => readonly DutyLine[]
): Cell['is'] {
	if (is === 'law') return is;
	if (is.kind === 'consent' || is.kind === 'allow') {
		return is.duties ? { ...is, duties: changed(is.duties) } : is;
	}
	if (is.kind !== 'by-basis') return is;
	const bases = Object.fromEntries(
		Object.entries(is.bases).map(([basis, asks]) => {
			const isPlain = asks === 'law' || asks.kind === 'no-ground';
			return [basis, isPlain || !asks.duties ? asks : { ...asks, duties: changed(asks.duties) }];
		})
	);
	return { ...is, bases };
}

/** A question that the municipality has answered with rules of its own is not open any more. */
function withoutIdleQuestions(profile: Profile): Profile {
	const asked = new Set<string>();
	for (const kind of channelKinds) {
		const said = profile.channels[kind];
		if (said === undefined || said === 'law') continue;
		for (const row of said.people) for (const { question } of row.cells) if (question) asked.add(question.id);
	}
	return { ...profile, questions: profile.questions.filter((question) => asked.has(question.id)) };
}
