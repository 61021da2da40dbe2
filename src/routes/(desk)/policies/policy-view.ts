import type { Day } from '#lib/domain/day.ts';
import { channelKinds, type Citation, type Verdict } from '#lib/domain/decision.ts';
import { commonRules } from '#lib/policy/policies.ts';
import { changeKey, peopleGroups, type PeopleGroup, type PolicyChange } from '#lib/policy/policy-change.ts';
import {
	afterPlaces,
	dutyPlaces,
	keyOf,
	placeOfChange,
	standingValue,
	switchPlaces,
	wholePlaces,
	type Place
} from '#lib/policy/policy-values.ts';
import { lineOn, type Profile, type RuleId } from '#lib/policy/profile.ts';
import { neededIn, tablePeople, type Needed } from '#lib/policy/what-is-needed.ts';
import type { Language } from '#lib/text/language.ts';
import { neededWords } from '#lib/text/policies.ts';
import { placeTitle, settingWords, valueWords } from '#lib/text/policy-sentences.ts';

/** One line of the form: what can be set, and what stands there now. */
export interface ValueView {
	readonly key: string;
	readonly title: string;
	readonly words: string;
	readonly isOwn: boolean;
	readonly isOn: boolean;
}

export interface CellView {
	readonly key: string;
	readonly title: string;
	readonly words: string;
	readonly answer: Verdict;
	readonly isOwn: boolean;
}

/** A change as it is shown: what, which value, the sentence, and where it is decided. */
export interface ChangeView {
	readonly key: string;
	readonly title: string;
	readonly words: string;
	readonly sentence: string;
	readonly citation: Citation;
	readonly readOn: Day;
	readonly note: string | null;
}

/** The age of own consent that names the groups. */
export function consentAge(profile: Profile, on: Day): number {
	return lineOn(profile.ages.ownConsent, on)?.value ?? 13;
}

/** What the policy asks for a group in a kind of channel, on its usual basis. */
export function neededFor(profile: Profile, place: Extract<Place, { set: 'people' }>, on: Day): Needed {
	const asked = { profile, on, basis: profile.usualBasis, rulings: {} };
	return neededIn(asked, place.kind, tablePeople[place.of satisfies PeopleGroup]);
}

/** The value in a place, in words. */
export function placeWords(profile: Profile, place: Place, on: Day, language: Language): string {
	if (place.set === 'people') return neededWords(neededFor(profile, place, on), language);
	const { value } = standingValue(profile, place, on);
	return value === null ? settingWords[language].eachBoard : valueWords(value, language);
}

/** The rules behind what stands in a place, with their sentences. */
export function rulesBehind(profile: Profile, place: Place, on: Day) {
	const ids =
		place.set === 'people' ? neededFor(profile, place, on).rules : standingValue(profile, place, on).rules;
	return rulesCalled(profile, ids);
}

export function rulesCalled(profile: Profile, ids: readonly RuleId[]) {
	const known = [...profile.rules, ...commonRules];
	return ids.flatMap((id) => known.find((rule) => rule.id === id) ?? []);
}

/** The whole form: what stands in every place. */
export function formView(drafted: Profile, changes: readonly PolicyChange[], on: Day, language: Language) {
	const t = settingWords[language];
	const own = new Set(changes.map((change) => changeKey(change)));
	const age = consentAge(drafted, on);
	const shortTitle = (place: Place) => {
		switch (place.set) {
			case 'people':
				return t.group(place.of, age);
			case 'afterwards':
				return t.ending[place.ending];
			case 'switch':
				return t.switches[place.what];
			case 'duty':
				return t.duties[place.duty];
			default:
				return t.short[place.set];
		}
	};
	const view = (place: Place): ValueView => {
		const key = keyOf(place);
		const value = place.set === 'people' ? null : standingValue(drafted, place, on).value;
		return {
			key,
			title: shortTitle(place),
			words: placeWords(drafted, place, on, language),
			isOwn: own.has(key),
			isOn: value !== null && 'on' in value && value.on
		};
	};
	return {
		whole: wholePlaces.map(view),
		after: afterPlaces.map(view),
		people: peopleGroups.map((of) => ({
			of,
			title: t.group(of, age),
			cells: channelKinds.map((kind): CellView => {
				const place = { set: 'people' as const, kind, of };
				const needed = neededFor(drafted, place, on);
				const key = keyOf(place);
				const words = neededWords(needed, language);
				const title = placeTitle(place, age, language);
				return { key, title, words, answer: needed.answer, isOwn: own.has(key) };
			})
		})),
		kinds: channelKinds.map((kind) => ({
			kind,
			switches: switchPlaces(kind).map(view),
			duties: dutyPlaces(kind).map(view),
			own: changes.filter((change) => 'kind' in change && change.kind === kind && change.set !== 'people')
				.length
		}))
	};
}

/** The changes in the order of the form. */
export function changesView(
	changes: readonly PolicyChange[],
	age: number,
	language: Language
): readonly ChangeView[] {
	return changes.map((change) => ({
		key: changeKey(change),
		title: placeTitle(placeOfChange(change), age, language),
		words: valueWords(change, language),
		sentence: change.text[language],
		citation: change.citation,
		readOn: change.readOn,
		note: change.note ?? null
	}));
}
