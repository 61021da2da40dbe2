/**
 * The shape of a policy: values and cells are data, dated and cited; the kinds of requirement are this small
 * closed union. There is no expression language: what a municipality cannot say in these words, it cannot say.
 */
import type { StaffRole } from '#lib/domain/access.ts';
import type { AgeBand } from '#lib/domain/age.ts';
import type { Day } from '#lib/domain/day.ts';
import type {
	ChannelKind,
	Citation,
	DecisionImage,
	DutyCode,
	LegalBasis,
	MissingCode,
	Role
} from '#lib/domain/decision.ts';

/** A stable id: `NOR-34`, `law.own-consent`, `bildlov.third-country`. */
export type RuleId = string;

/** One row of the register: what is asked, in two languages, and the sentence that says so. */
export interface Rule {
	readonly id: RuleId;
	readonly text: { readonly sv: string; readonly en: string };
	readonly citation: Citation;
	/** The day from which the source holds. */
	readonly from: Day;
	/** The day on which somebody last read the sentence in its source; null: nobody has compared it with the source yet. */
	readonly readOn: Day | null;
	/** Where the text is ambiguous, silent or contradicts itself: how it is read here. */
	readonly note?: string;
}

/** Lines in the order of `from`; the last one whose day has come holds. */
export type Dated<T> = readonly ({ readonly from: Day; readonly note?: string } & T)[];

/** A duty that follows an answer, and the rule that asks for it. Unset conditions always hold. */
export interface DutyLine {
	readonly duty: DutyCode;
	readonly rule: RuleId;
	readonly account?: 'official' | 'unit';
	readonly exceptPublisher?: 'culture' | 'other';
	readonly evenIfNotIdentifiable?: true;
}

/** Whatever the basis, a consent: by the guardian, by the person, or (both named) by age. Each demand names its rule. */
export interface AsksConsent {
	readonly kind: 'consent';
	readonly guardian?: RuleId;
	readonly self?: RuleId;
	readonly thisImage?: RuleId;
	readonly written?: RuleId;
	readonly registration?: RuleId;
	readonly duties?: readonly DutyLine[];
}
/** The basis carries the publication; for other roles than `onlyRole` it is no basis. */
export interface Allows {
	readonly kind: 'allow';
	readonly rule: RuleId;
	readonly onlyRole?: Role;
	readonly duties?: readonly DutyLine[];
}
export interface Forbids {
	readonly kind: 'forbid';
	readonly rule: RuleId;
}
/** The basis is not among those that the text accepts. */
export interface NoGround {
	readonly kind: 'no-ground';
	readonly rule: RuleId;
}
/** The answer hangs on the legal basis; a basis that is not named is a hole. */
export interface ByBasis {
	readonly kind: 'by-basis';
	readonly bases: Readonly<Partial<Record<LegalBasis, 'law' | AsksConsent | Allows | NoGround>>>;
}
export type Requirement = AsksConsent | Allows | Forbids | NoGround | ByBasis;

/** `law` where the policy is silent and the law's floor answers. */
export interface Cell {
	readonly is: 'law' | Requirement;
	/** What this cell allows is open until a named person has ruled; `onBasis`: only on that basis. */
	readonly question?: { readonly id: string; readonly onBasis?: LegalBasis };
	/** What this cell allows is advised against for these ages. */
	readonly discouraged?: { readonly rule: RuleId; readonly bands: readonly AgeBand[] };
}

/** Unset means anybody. A row that names ages asks for the birth date where it is unknown, unless it names `unknown`. */
export interface Who {
	readonly roles?: readonly Role[];
	readonly bands?: readonly (AgeBand | 'unknown')[];
	/** A person with a school form. */
	readonly pupil?: true;
}

/** The first row that fits decides; the last row must fit everybody. */
export interface PeopleRow {
	readonly who: Who;
	readonly cells: Dated<Cell>;
}

/** What comes before the rows, in order. */
export type FirstStep =
	| {
			readonly kind: 'allow-source';
			readonly sources: readonly DecisionImage['source'][];
			readonly rule: RuleId;
			readonly duties?: readonly DutyLine[];
	  }
	| { readonly kind: 'allow-own-guardians'; readonly rule: RuleId }
	| { readonly kind: 'allow-artist'; readonly rule: RuleId; readonly duties?: readonly DutyLine[] }
	| { readonly kind: 'treat-as-consent'; readonly rule: RuleId; readonly when: 'always' | 'uncertain' };

/** What a policy says of one kind of channel. A rule id switches the demand on and is its citation. */
export interface ChannelRules {
	readonly secret?: RuleId;
	readonly notIdentifiable?: RuleId;
	/** A blurred or covered face is advised against. */
	readonly anonymised?: RuleId | undefined;
	/** Sensitive data are forbidden here; unset, they need an explicit consent. */
	readonly sensitive?: RuleId | undefined;
	readonly explicitConsent?: RuleId;
	/** Photographer and right to use must be stated. */
	readonly copyright?: RuleId | undefined;
	/** Own citations for what a consent must cover; unset, those of the product's defaults. */
	readonly asks?: Readonly<Partial<Record<MissingCode, RuleId>>>;
	readonly first?: readonly FirstStep[];
	readonly people: readonly PeopleRow[];
	readonly duties?: readonly DutyLine[];
}

/** A point that the text leaves open: the rule that speaks against first, then the one that speaks for. */
export interface OpenQuestion {
	readonly id: string;
	readonly against: RuleId;
	readonly infavour: RuleId;
}

export interface AgeValues {
	readonly ownConsent: Dated<{ readonly value: number; readonly rule: RuleId }>;
	readonly majority: Dated<{ readonly value: number; readonly rule: RuleId }>;
	readonly upperSecondary: Dated<{
		readonly turning: number;
		readonly monthDay: string;
		readonly rule: RuleId;
	}>;
}

/** What ends without anybody having said no: a consent's last day, an age limit, the text that allowed it. */
export const endings = ['consent-ended', 'age-limit-passed', 'policy-changed'] as const;
export type Ending = (typeof endings)[number];

/** `ask-again` and `list` leave the image where it is: the one asks for a new consent, the other only shows it. */
export const afterwards = ['take-down', 'ask-again', 'list', 'stays'] as const;
export type Afterwards = (typeof afterwards)[number];

/** Who may answer an open question; never the data protection officer, who watches over the answers (GDPR art. 38.6). */
export const decidingRoles = [
	'manager',
	'communicator',
	'registrar',
	'administrator'
] as const satisfies StaffRole[];
export type DecidingRole = (typeof decidingRoles)[number];

/** How the work around the answers is done. */
export interface Practice {
	/** Unset: each controller chooses for itself. */
	readonly guardians?: Dated<{ readonly value: 'one' | 'all'; readonly rule: RuleId }>;
	/** How long a consent lasts from its signature; null: until it is withdrawn. */
	readonly validity: Dated<{ readonly years: number | null; readonly rule: RuleId }>;
	readonly decides: Dated<{ readonly role: DecidingRole; readonly rule: RuleId }>;
	/** What happens to what already hangs. */
	readonly afterwards: Readonly<Record<Ending, Dated<{ readonly then: Afterwards; readonly rule: RuleId }>>>;
}

/** A policy, whole: also a municipality's own, which brings the rows of the register that it cites. */
export interface Profile {
	readonly id: string;
	readonly version: string;
	/** Who decided it, for lists and headings. */
	readonly name: string;
	/** The basis of a channel that names none. */
	readonly usualBasis: LegalBasis;
	readonly rules: readonly Rule[];
	readonly ages: AgeValues;
	readonly practice: Practice;
	readonly questions: readonly OpenQuestion[];
	readonly specialCare?: RuleId;
	readonly channels: Readonly<Partial<Record<ChannelKind, 'law' | ChannelRules>>>;
}

/**
 * The line that holds on a day. Before the first line's day the first line holds: the oldest text that is known
 * answers for the time before it, rather than nothing.
 */
export function lineOn<T extends { readonly from: Day }>(lines: readonly T[], at: Day): T | undefined {
	let held = lines[0];
	for (let index = 1; index < lines.length; index++) {
		const line = lines[index];
		if (line !== undefined && line.from <= at) held = line;
	}
	return held;
}

/** One document as it is cited: rows of the register share its title and dates. */
export interface Source {
	readonly document: string;
	readonly from: Day;
	readonly readOn: Day | null;
}
export interface RuleRow {
	readonly id: RuleId;
	readonly section: string;
	readonly quote: string;
	readonly sv: string;
	readonly en: string;
	readonly note?: string;
}

/** The rows of one source, written out as rules. */
export function rulesOf(source: Source, rows: readonly RuleRow[]): readonly Rule[] {
	return rows.map(({ id, section, quote, sv, en, note }) => ({
		id,
		text: { sv, en },
		citation: { document: source.document, section, quote },
		from: source.from,
		readOn: source.readOn,
		...(note === undefined ? {} : { note })
	}));
}
