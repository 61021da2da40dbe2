/** What a run of the engine tells whoever asks to follow it. Types alone: nothing of this reaches the phone. */
import type { KnownOrUnknownBand } from '#lib/domain/age.ts';
import type { LegalBasis, MissingCode } from '#lib/domain/decision.ts';
import type { Asked } from './consent-that-counts.ts';
import type { Cell, FirstStep, PeopleRow, RuleId } from './profile.ts';

/** `passed`: tried, and on it goes. `stops`: here the answer was given. `noted`: applied on the way. */
export type MarkState = 'passed' | 'stops' | 'noted';

/** The demands on a consent: the set of what is missing, and the rule behind each code. */
export interface ConsentAsked {
	readonly asked: Asked;
	readonly lack: number;
	readonly rules: readonly (readonly [MissingCode, RuleId | undefined])[];
}

/** What needs no more than its rule to be told. */
export type PlainMark =
	| 'secrecy'
	| 'identifiable'
	| 'do-not-publish'
	| 'sensitive'
	| FirstStep['kind']
	| 'forbidden'
	| 'policy-rule'
	| 'discouraged'
	| 'copyright';

/** One mark: the engine makes it where it makes up its mind, in the same run. */
export type Mark =
	| {
			readonly what: PlainMark;
			readonly state: MarkState;
			readonly rule: RuleId;
	  }
	| {
			readonly what: 'age';
			readonly state: MarkState;
			readonly rule?: RuleId;
			readonly band: KnownOrUnknownBand;
	  }
	| {
			readonly what: 'row';
			readonly state: 'passed';
			readonly row: PeopleRow;
			readonly cell: Cell;
			readonly basis: LegalBasis;
	  }
	| { readonly what: 'basis'; readonly state: MarkState; readonly rule: RuleId; readonly basis: LegalBasis }
	| ({ readonly what: 'consent'; readonly state: MarkState } & ConsentAsked)
	| {
			readonly what: 'question';
			readonly state: MarkState;
			readonly id: string;
			readonly ruling: 'allow' | 'refuse' | undefined;
	  };

export type Trace = (mark: Mark) => void;
