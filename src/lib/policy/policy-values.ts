/** What a municipality can set, and what a policy has there now: the rows of the form in which it is changed. */
import type { Day } from '#lib/domain/day.ts';
import { channelKinds, dutyCodes, type ChannelKind } from '#lib/domain/decision.ts';
import { rowsOfGroup } from './own-rows.ts';
import {
	changeKey,
	channelSwitches,
	dutiesThatStay,
	peopleGroups,
	type ChangedValue,
	type ChannelSwitch
} from './policy-change.ts';
import { endings, lineOn, type ChannelRules, type DutyLine, type Profile, type RuleId } from './profile.ts';

type Of<Set extends ChangedValue['set']> = Extract<ChangedValue, { set: Set }>;

/** The place that a change sets, without its value. */
export type Place =
	| {
			readonly set:
				'own-consent-age' | 'upper-secondary-age' | 'usual-basis' | 'guardians' | 'validity' | 'decides';
	  }
	| Pick<Of<'afterwards'>, 'set' | 'ending'>
	| Pick<Of<'people'>, 'set' | 'kind' | 'of'>
	| Pick<Of<'switch'>, 'set' | 'kind' | 'what'>
	| Pick<Of<'duty'>, 'set' | 'kind' | 'duty'>;

/** A value as it stands, and the rules that say so; null where each board chooses for itself. */
export interface StandingValue {
	readonly value: Exclude<ChangedValue, Of<'people'>> | null;
	readonly rules: readonly RuleId[];
}

const settable = ['own-consent-age', 'upper-secondary-age', 'guardians', 'validity', 'usual-basis'] as const;

/** What is set for the whole policy, in the order of the form. */
export const wholePlaces: readonly Place[] = settable.map((set) => ({ set }));

/** What happens afterwards, and who answers what is open. */
export const afterPlaces: readonly Place[] = [
	...endings.map((ending) => ({ set: 'afterwards' as const, ending })),
	{ set: 'decides' }
];

export const switchPlaces = (kind: ChannelKind): readonly Place[] =>
	channelSwitches.map((what) => ({ set: 'switch', kind, what }));

/** Every duty but those that law or product attach to an answer. */
export const dutyPlaces = (kind: ChannelKind): readonly Place[] =>
	dutyCodes.filter((duty) => !dutiesThatStay.includes(duty)).map((duty) => ({ set: 'duty', kind, duty }));

const everyPlace: readonly Place[] = [
	...wholePlaces,
	...afterPlaces,
	...channelKinds.flatMap((kind) => [
		...peopleGroups.map((of) => ({ set: 'people' as const, kind, of })),
		...switchPlaces(kind),
		...dutyPlaces(kind),
		...dutiesThatStay.map((duty) => ({ set: 'duty' as const, kind, duty }))
	])
];
const byKey: ReadonlyMap<string, Place> = new Map(everyPlace.map((place) => [keyOf(place), place]));

/** The key of the change that would set it: part of an address. */
export function keyOf(place: Place): string {
	switch (place.set) {
		case 'afterwards':
			return `afterwards.${place.ending}`;
		case 'people':
			return `${place.kind}.${place.of}`;
		case 'switch':
			return `${place.kind}.${place.what}`;
		case 'duty':
			return `${place.kind}.duty.${place.duty}`;
		default:
			return place.set;
	}
}

/** The place of that key; undefined where there is none. */
export function placeOf(key: string): Place | undefined {
	return byKey.get(key);
}

/** The place that a change has set. */
export function placeOfChange(change: ChangedValue): Place {
	const place = byKey.get(changeKey(change));
	if (!place) throw new Error(`Nothing is set under ${changeKey(change)}`);
	return place;
}

/** What the policy has in a place on a day. Rules for people are told by `neededIn`, for they are more than a value. */
export function standingValue(
	profile: Profile,
	place: Exclude<Place, { set: 'people' }>,
	on: Day
): StandingValue {
	const { ages, practice } = profile;
	switch (place.set) {
		case 'own-consent-age': {
			const line = lineOn(ages.ownConsent, on);
			return said(line, line && { set: place.set, years: line.value });
		}
		case 'upper-secondary-age': {
			const line = lineOn(ages.upperSecondary, on);
			return said(line, line && { set: place.set, turning: line.turning, monthDay: line.monthDay });
		}
		case 'usual-basis':
			return { value: { set: place.set, basis: profile.usualBasis }, rules: [] };
		case 'guardians': {
			const line = practice.guardians && lineOn(practice.guardians, on);
			return said(line, line && { set: place.set, value: line.value });
		}
		case 'validity': {
			const line = lineOn(practice.validity, on);
			return said(line, line && { set: place.set, years: line.years });
		}
		case 'decides': {
			const line = lineOn(practice.decides, on);
			return said(line, line && { set: place.set, role: line.role });
		}
		case 'afterwards': {
			const line = lineOn(practice.afterwards[place.ending], on);
			return said(line, line && { set: place.set, ending: place.ending, then: line.then });
		}
		case 'switch': {
			const rule = ruleOfSwitch(rulesOfKind(profile, place.kind), place.what);
			return { value: { ...place, on: rule !== undefined }, rules: rule === undefined ? [] : [rule] };
		}
		case 'duty': {
			const lines = dutyLines(rulesOfKind(profile, place.kind), on).filter(
				(line) => line.duty === place.duty
			);
			const rules = [...new Set(lines.map((line) => line.rule))];
			return { value: { ...place, on: rules.length > 0 }, rules };
		}
	}
}

function said(
	line: { readonly rule: RuleId } | undefined,
	value: StandingValue['value'] | undefined
): StandingValue {
	return { value: value ?? null, rules: line ? [line.rule] : [] };
}

const nothing: ChannelRules = { people: [] };

function rulesOfKind(profile: Profile, kind: ChannelKind): ChannelRules {
	const rules = profile.channels[kind];
	return rules === undefined || rules === 'law' ? nothing : rules;
}

function ruleOfSwitch(rules: ChannelRules, what: ChannelSwitch): RuleId | undefined {
	switch (what) {
		case 'sensitive-forbidden':
			return rules.sensitive;
		case 'anonymised-discouraged':
			return rules.anonymised;
		case 'copyright-stated':
			return rules.copyright;
		case 'consent-always':
			return rules.first?.find((step) => step.kind === 'treat-as-consent' && step.when === 'always')?.rule;
	}
}

/** What the guideline itself asks to be done, wherever in the channel it says so. */
function dutyLines(rules: ChannelRules, on: Day): readonly DutyLine[] {
	const inRows = rules.people.flatMap((row) => {
		const is = lineOn(row.cells, on)?.is;
		if (is === undefined || is === 'law') return [];
		const parts = is.kind === 'by-basis' ? Object.values(is.bases) : [is];
		return parts.flatMap((part) => (part === 'law' || !('duties' in part) ? [] : (part.duties ?? [])));
	});
	const first = (rules.first ?? []).flatMap((step) => ('duties' in step ? (step.duties ?? []) : []));
	return [...(rules.duties ?? []), ...inRows, ...first];
}

/** What a channel lets through before anybody asks who is shown: a change of a row does not reach it. */
export function letThroughFirst(profile: Profile, kind: ChannelKind): readonly RuleId[] {
	const steps = rulesOfKind(profile, kind).first ?? [];
	return steps.filter((step) => step.kind !== 'treat-as-consent').map((step) => step.rule);
}

/** Whether those under 18 of a role have a rule of their own, which a change for the role leaves alone. */
export function hasRuleForTheYoung(profile: Profile, kind: ChannelKind, of: 'employee' | 'elected'): boolean {
	return rowsOfGroup(rulesOfKind(profile, kind).people, of).length > 1;
}
