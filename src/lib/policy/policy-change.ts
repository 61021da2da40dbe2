/**
 * What a municipality sets otherwise than the guideline that it starts from: a small closed union, each change with
 * the municipality's own document. There is no expression language here either.
 */
import type { AgeBand } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import type { ChannelKind, Citation, DutyCode, LegalBasis } from '#lib/domain/decision.ts';
import type { Afterwards, DecidingRole, Ending } from './profile.ts';

/** Whom a row of a channel is about; the ages are those of private persons. */
export const peopleGroups = [
	'under-13',
	'13-to-upper-secondary',
	'upper-secondary',
	'adult',
	'employee',
	'elected'
] as const;
export type PeopleGroup = AgeBand | 'employee' | 'elected';

/** `by-age`: the guardian under the policy's age of own consent, the person from it. `law`: the law's floor, also for other bases. */
export const askedOf = ['law', 'guardian', 'self', 'by-age', 'forbid'] as const;
export type AskedOf = (typeof askedOf)[number];

export const isAskedConsent = (asks: AskedOf): boolean => asks !== 'law' && asks !== 'forbid';

export const isGroupOfChildren = (of: PeopleGroup): of is Exclude<AgeBand, 'adult'> =>
	of === 'under-13' || of === '13-to-upper-secondary' || of === 'upper-secondary';

/** Duties that law or product attach to an answer: no policy takes them off. */
export const dutiesThatStay: readonly DutyCode[] = ['record-motivation', 'special-care-child'];

/** Switches of a kind of channel. */
export const channelSwitches = [
	'consent-always',
	'sensitive-forbidden',
	'anonymised-discouraged',
	'copyright-stated'
] as const;
export type ChannelSwitch = (typeof channelSwitches)[number];

export type ChangedValue =
	| { readonly set: 'own-consent-age'; readonly years: number }
	/** `monthDay` as `08-01`. */
	| { readonly set: 'upper-secondary-age'; readonly turning: number; readonly monthDay: string }
	| { readonly set: 'usual-basis'; readonly basis: LegalBasis }
	| { readonly set: 'guardians'; readonly value: 'one' | 'all' }
	| { readonly set: 'validity'; readonly years: number | null }
	| { readonly set: 'decides'; readonly role: DecidingRole }
	| { readonly set: 'afterwards'; readonly ending: Ending; readonly then: Afterwards }
	| {
			readonly set: 'people';
			readonly kind: ChannelKind;
			readonly of: PeopleGroup;
			readonly asks: AskedOf;
			/** The three demands stand only where a consent is asked (`guardian`, `self`, `by-age`). */
			readonly thisImage: boolean;
			readonly written: boolean;
			readonly registration: boolean;
			/** Advised against, also where all that is asked is there; for children's ages, and never beside `forbid`. */
			readonly discouraged: boolean;
	  }
	| { readonly set: 'switch'; readonly kind: ChannelKind; readonly what: ChannelSwitch; readonly on: boolean }
	| { readonly set: 'duty'; readonly kind: ChannelKind; readonly duty: DutyCode; readonly on: boolean };

/** One change: the value, the sentence that a reason shows, and where the municipality has decided it. */
export type PolicyChange = ChangedValue & {
	readonly text: { readonly sv: string; readonly en: string };
	readonly citation: Citation;
	/** The day on which somebody read the sentence in the document. */
	readonly readOn: Day;
	readonly note?: string;
};

/** What a change sets: two changes with the same key cannot stand side by side. Part of the id of its rule. */
export function changeKey(change: ChangedValue): string {
	switch (change.set) {
		case 'afterwards':
			return `afterwards.${change.ending}`;
		case 'people':
			return `${change.kind}.${change.of}`;
		case 'switch':
			return `${change.kind}.${change.what}`;
		case 'duty':
			return `${change.kind}.duty.${change.duty}`;
		default:
			return change.set;
	}
}
