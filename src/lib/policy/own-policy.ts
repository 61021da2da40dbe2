/** A municipality's own policy: a guideline with the municipality's changes laid over it. */
import type { Day } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { changeKey, type ChangedValue, type PolicyChange } from './policy-change.ts';
import type {
	AsksConsent,
	Cell,
	ChannelRules,
	Dated,
	PeopleRow,
	Profile,
	Rule,
	RuleId,
	Who
} from './profile.ts';

/** What is new about a version of a policy. */
export interface OwnPolicy {
	readonly id: string;
	readonly version: string;
	readonly name: string;
	/** The first day on which this version answers. */
	readonly from: Day;
	/** A later change with the same key replaces an earlier one. */
	readonly changes: readonly PolicyChange[];
}

/** The id of a change's rule, the same in every version that makes it: `ekby.social-media.under-13`. */
export function ruleOfChange(policyId: string, change: ChangedValue): RuleId {
	return `${policyId}.${changeKey(change)}`;
}

/** The whole policy, ready to decide by. What no change touches is as in `base`, cited as there. */
export function ownPolicy(base: Profile, { id, version, name, from, changes }: OwnPolicy): Profile {
	const byKey = new Map(changes.map((change) => [changeKey(change), change]));
	const standing = [...byKey.values()];
	const rules = standing.map((change): Rule => {
		const { text, citation, readOn, note } = change;
		const rule = { id: ruleOfChange(id, change), text, citation, from, readOn };
		return note === undefined ? rule : { ...rule, note };
	});
	const start: Profile = { ...base, id, version, name, rules: [...replacing(base.rules, rules), ...rules] };
	return standing.reduce((profile, change) => withChange(profile, change, from), start);
}

function replacing(old: readonly Rule[], made: readonly Rule[]): readonly Rule[] {
	const ids = new Set(made.map((rule) => rule.id));
	return old.filter((rule) => !ids.has(rule.id));
}

function withChange(profile: Profile, change: PolicyChange, from: Day): Profile {
	const rule = ruleOfChange(profile.id, change);
	const { ages, practice } = profile;
	switch (change.set) {
		case 'own-consent-age':
			return { ...profile, ages: { ...ages, ownConsent: [{ from, value: change.years, rule }] } };
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
			return inChannel(profile, change.kind, from, (rules) => withPeople(rules, change, rule, from));
		case 'switch':
			return inChannel(profile, change.kind, from, (rules) => withSwitch(rules, change, rule));
		case 'duty':
			return inChannel(profile, change.kind, from, ({ duties = [], ...rules }) => {
				const others = duties.filter((line) => line.duty !== change.duty);
				return { ...rules, duties: change.on ? [...others, { duty: change.duty, rule }] : others };
			});
	}
}

/** A kind of which the guideline says only `law`, or nothing, gets rules of its own: the law's floor for everybody. */
function inChannel(
	profile: Profile,
	kind: ChannelKind,
	from: Day,
	changed: (rules: ChannelRules) => ChannelRules
): Profile {
	const said = profile.channels[kind];
	const floor: Dated<Cell> = [{ from, is: 'law' }];
	const rules = said === undefined || said === 'law' ? { people: [{ who: {}, cells: floor }] } : said;
	return { ...profile, channels: { ...profile.channels, [kind]: changed(rules) } };
}

type People = Extract<ChangedValue, { set: 'people' }>;

/** The first row that fits decides, so the change goes first; a row that it replaces wholly goes away. */
function withPeople(rules: ChannelRules, change: People, rule: RuleId, from: Day): ChannelRules {
	const who: Who =
		change.of === 'employee' || change.of === 'elected'
			? { roles: [change.of] }
			: { roles: ['private'], bands: [change.of] };
	const isSame = (row: PeopleRow) => JSON.stringify(row.who) === JSON.stringify(who);
	const cells: Dated<Cell> = [{ from, ...cellOf(change, rule) }];
	return { ...rules, people: [{ who, cells }, ...rules.people.filter((row) => !isSame(row))] };
}

function cellOf(change: People, rule: RuleId): Cell {
	const isChild =
		change.of === 'under-13' || change.of === '13-to-upper-secondary' || change.of === 'upper-secondary';
	const is = requirementOf(change, rule);
	return change.discouraged && isChild && change.asks !== 'forbid'
		? { is, discouraged: { rule, bands: [change.of] } }
		: { is };
}

function requirementOf(change: People, rule: RuleId): Cell['is'] {
	const demands: Omit<AsksConsent, 'kind'> = {
		...(change.thisImage && { thisImage: rule }),
		...(change.written && { written: rule }),
		...(change.registration && { registration: rule })
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
