import fc from 'fast-check';
import { channelKinds, dutyCodes, legalBases } from '#lib/domain/decision.ts';
import {
	askedOf,
	changeKey,
	channelSwitches,
	dutiesThatStay,
	isAskedConsent,
	isGroupOfChildren,
	peopleGroups,
	type ChangedValue,
	type PolicyChange
} from '#lib/policy/policy-change.ts';
import { afterwards, decidingRoles, endings } from '#lib/policy/profile.ts';

/** A change as the municipality of Ekbacka would have decided it. */
export function aChange<Value extends ChangedValue>(
	value: Value
): Value & Pick<PolicyChange, 'text' | 'citation' | 'readOn'> {
	return {
		...value,
		text: { sv: `Ekbackas regel: ${changeKey(value)}.`, en: `Ekbacka’s rule: ${changeKey(value)}.` },
		citation: {
			document: 'Riktlinje för bilder, Ekbacka kommun (KS 2026-10-12 § 88)',
			section: '3',
			quote: `Så beslutade nämnden om ${changeKey(value)}.`
		},
		readOn: '2026-11-20'
	};
}

/** A rule for people, with nothing more asked than is said. */
export function peopleChange(
	value: Pick<Extract<ChangedValue, { set: 'people' }>, 'kind' | 'of' | 'asks'> &
		Partial<Extract<ChangedValue, { set: 'people' }>>
): PolicyChange {
	const plain = { thisImage: false, written: false, registration: false, discouraged: false };
	return aChange({ ...plain, ...value, set: 'people' });
}

const kind = fc.constantFrom(...channelKinds);
const set = <T extends ChangedValue['set']>(word: T) => fc.constant<T>(word);

const people: fc.Arbitrary<Extract<ChangedValue, { set: 'people' }>> = fc
	.record({
		set: set('people'),
		kind,
		of: fc.constantFrom(...peopleGroups),
		asks: fc.constantFrom(...askedOf),
		thisImage: fc.boolean(),
		written: fc.boolean(),
		registration: fc.boolean(),
		discouraged: fc.boolean()
	})
	.map((one) => {
		const isConsent = isAskedConsent(one.asks);
		return {
			...one,
			asks: one.asks === 'guardian' && !isGroupOfChildren(one.of) ? ('self' as const) : one.asks,
			thisImage: one.thisImage && isConsent,
			written: one.written && isConsent,
			registration: one.registration && isConsent,
			discouraged: one.discouraged && one.asks !== 'forbid' && isGroupOfChildren(one.of)
		};
	});

const value: fc.Arbitrary<ChangedValue> = fc.oneof(
	{ weight: 6, arbitrary: people },
	fc.record({ set: set('own-consent-age'), years: fc.integer({ min: 1, max: 18 }) }),
	fc.record({
		set: set('upper-secondary-age'),
		turning: fc.integer({ min: 13, max: 21 }),
		monthDay: fc.constantFrom('01-01', '07-01', '08-01', '12-31')
	}),
	fc.record({ set: set('usual-basis'), basis: fc.constantFrom(...legalBases) }),
	fc.record({ set: set('guardians'), value: fc.constantFrom('one', 'all') }),
	fc.record({ set: set('validity'), years: fc.constantFrom(null, 1, 3, 25) }),
	fc.record({ set: set('decides'), role: fc.constantFrom(...decidingRoles) }),
	fc.record({
		set: set('afterwards'),
		ending: fc.constantFrom(...endings),
		then: fc.constantFrom(...afterwards)
	}),
	fc.record({ set: set('switch'), kind, what: fc.constantFrom(...channelSwitches), on: fc.boolean() }),
	fc
		.record({ set: set('duty'), kind, duty: fc.constantFrom(...dutyCodes), on: fc.boolean() })
		.map((one) => ({ ...one, on: one.on || dutiesThatStay.includes(one.duty) }))
);

/** One valid change of any kind. */
export const someChange: fc.Arbitrary<PolicyChange> = value.map((one) => aChange(one));

/** One valid rule for people. */
export const somePeopleChange = people.map((one) => aChange(one));

/** A valid set: no two set the same thing. */
export const someChanges: fc.Arbitrary<readonly PolicyChange[]> = fc.uniqueArray(someChange, {
	maxLength: 12,
	selector: changeKey
});
