/** The words of a decision: what is asked, and what is answered. The names are the wire's names. */

import type { Day } from './day.ts';

export const channelKinds = [
	'social-media',
	'website',
	'intranet',
	'learning-platform',
	'print',
	'press'
] as const;
export type ChannelKind = (typeof channelKinds)[number];

export const roles = ['private', 'employee', 'elected', 'artist'] as const;
export type Role = (typeof roles)[number];

export const schoolForms = ['preschool', 'compulsory', 'upper-secondary'] as const;
export type SchoolForm = (typeof schoolForms)[number];

export const contents = ['image', 'name', 'voice', 'film'] as const;
export type Content = (typeof contents)[number];

export const legalBases = [
	'consent',
	'public-interest',
	'contract',
	'legal-obligation',
	'artistic-purpose'
] as const;
export type LegalBasis = (typeof legalBases)[number];

/** In the order of severity: the worst of several people's verdicts is that of the image. */
export const verdicts = ['forbidden', 'incomplete', 'needs-decision', 'discouraged', 'allowed'] as const;
export type Verdict = (typeof verdicts)[number];

export const missingCodes = [
	'birth-date',
	'channel-not-covered',
	'consent-for-this-image',
	'content-not-covered',
	'copyright',
	'guardian-consent',
	'legal-basis',
	'own-consent',
	'policy-rule',
	'purpose-not-covered',
	'registration-number',
	'third-country-consent',
	'written-consent'
] as const;
export type MissingCode = (typeof missingCodes)[number];

export const dutyCodes = [
	'assess-public-interest',
	'assess-suitability',
	'inform-subject',
	'prefer-non-identifiable',
	'record-motivation',
	'record-release',
	'register',
	'special-care-child',
	'state-copyright',
	'store-at-communications',
	'store-at-unit'
] as const;
export type DutyCode = (typeof dutyCodes)[number];

export const anonymisations = ['none', 'blurred', 'covered'] as const;
export const imageSources = ['own', 'image-bank', 'contracted-profile'] as const;
export const accounts = ['official', 'unit'] as const;
export const audiences = ['all', 'own-guardians'] as const;
export const publishers = ['culture', 'other'] as const;
export const guardianCounts = ['one', 'all'] as const;
export const signerKinds = ['self', 'guardian'] as const;
export const rulingAnswers = ['allow', 'refuse'] as const;

export interface DecisionSubject {
	readonly role: Role;
	readonly birthDate: Day | null;
	readonly schoolForm: SchoolForm | null;
	readonly publicationBlock: boolean;
	readonly objected: boolean;
}

export interface DecisionImage {
	readonly id: string;
	readonly identifiable: boolean;
	readonly anonymised: (typeof anonymisations)[number];
	readonly secret: boolean;
	readonly sensitive: boolean;
	readonly shows: readonly Content[];
	readonly uncertain: boolean;
	readonly source: (typeof imageSources)[number];
	readonly copyrightStated: boolean;
}

export interface DecisionChannel {
	readonly kind: ChannelKind;
	readonly account: (typeof accounts)[number];
	readonly thirdCountry: boolean;
	readonly audience: (typeof audiences)[number];
}

export interface DecisionSigner {
	readonly as: (typeof signerKinds)[number];
	readonly guardian?: string;
}

export interface DecisionConsent {
	readonly signers: readonly DecisionSigner[];
	readonly channels: readonly ChannelKind[];
	readonly purposes: readonly string[];
	readonly covers: readonly Content[];
	readonly thirdCountry: boolean;
	readonly images: 'general' | readonly string[];
	readonly written: boolean;
	readonly registrationNumber: string | null;
	readonly validFrom: Day | null;
	readonly validTo: Day | null;
	readonly withdrawnAt: Day | null;
}

export interface DecisionRefusal {
	readonly by: (typeof signerKinds)[number];
	readonly channels: readonly ChannelKind[] | 'all';
	readonly images: 'general' | readonly string[];
}

/** The whole question, every default filled in. `at` is the day of the intended publication in Sweden. */
export interface DecisionInput {
	readonly policy: string;
	readonly at: Day;
	readonly purpose: string | null;
	readonly subject: DecisionSubject;
	readonly image: DecisionImage;
	readonly channel: DecisionChannel;
	readonly publisher: (typeof publishers)[number];
	readonly legalBasis: LegalBasis;
	readonly guardiansRequired: (typeof guardianCounts)[number];
	readonly guardians: number;
	readonly rulings: Readonly<Record<string, (typeof rulingAnswers)[number]>>;
	readonly consents: readonly DecisionConsent[];
	readonly refusals: readonly DecisionRefusal[];
}

/**
 * What a rule does in a decision: the first five decide, the last three were applied on the way.
 * `require` names what is missing, or what was asked for and given.
 */
export const effects = [
	'allow',
	'discourage',
	'question',
	'require',
	'forbid',
	'basis',
	'duty',
	'ruling'
] as const;
export type Effect = (typeof effects)[number];

/** Where a rule stands, with the source's own sentence. */
export interface Citation {
	readonly document: string;
	readonly section: string;
	readonly quote: string;
}

export interface Reason {
	readonly rule: string;
	readonly effect: Effect;
	readonly text: { readonly sv: string; readonly en: string };
	readonly citation: Citation;
}

/** `missing` is empty unless incomplete; `duties` unless allowed or discouraged; `question` only with needs-decision. */
export interface Decision {
	readonly verdict: Verdict;
	readonly question?: string;
	readonly missing: readonly MissingCode[];
	readonly duties: readonly DutyCode[];
	readonly reasons: readonly Reason[];
	readonly policy: { readonly id: string; readonly version: string };
}
