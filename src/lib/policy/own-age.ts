/** An own age of consent: where a rule says who signs because of that age, the municipality's rule says it instead. */
import { channelKinds } from '#lib/domain/decision.ts';
import type { Day } from '#lib/domain/day.ts';
import { lawFloor } from './law.ts';
import type {
	AsksConsent,
	Cell,
	ChannelRules,
	PeopleRow,
	Profile,
	Requirement,
	RuleId,
	Who
} from './profile.ts';

/**
 * The policy with this age of own consent. The guideline's sentences, and the law's, speak of another age: a reason
 * that said "under 13" to somebody of 14 would be untrue.
 */
export function withOwnConsentAge(profile: Profile, years: number, rule: RuleId, from: Day): Profile {
	const channels = Object.fromEntries(
		channelKinds.flatMap((kind) => {
			const said = profile.channels[kind];
			return said === undefined ? [] : [[kind, inChannel(said, rule, from)]];
		})
	);
	return { ...profile, ages: { ...profile.ages, ownConsent: [{ from, value: years, rule }] }, channels };
}

function inChannel(said: 'law' | ChannelRules, rule: RuleId, from: Day): ChannelRules {
	if (said === 'law') return { people: [{ who: {}, cells: [{ from, is: floor(rule) }] }] };
	return {
		...said,
		people: said.people.map((row): PeopleRow => ({
			...row,
			cells: row.cells.map((cell) => ({ ...cell, is: inCell(cell.is, row.who, rule) }))
		}))
	};
}

function inCell(is: Cell['is'], who: Who, rule: RuleId): Requirement {
	if (is === 'law') return floor(rule);
	if (is.kind === 'consent') return inConsent(is, who, rule);
	if (is.kind !== 'by-basis') return is;
	const { consent } = is.bases;
	if (consent === 'law') return { ...is, bases: { ...is.bases, consent: byAge(rule) } };
	return consent?.kind === 'consent'
		? { ...is, bases: { ...is.bases, consent: inConsent(consent, who, rule) } }
		: is;
}

function inConsent(asks: AsksConsent, who: Who, rule: RuleId): AsksConsent {
	if (asks.guardian !== undefined && asks.self !== undefined) return { ...asks, guardian: rule, self: rule };
	const isOfOneSide = who.bands?.includes('under-13') !== who.bands?.includes('13-to-upper-secondary');
	if (!isOfOneSide) return asks;
	return asks.guardian === undefined ? { ...asks, self: rule } : { ...asks, guardian: rule };
}

function floor(rule: RuleId): Requirement {
	return { ...lawFloor, bases: { ...lawFloor.bases, consent: byAge(rule) } };
}

function byAge(rule: RuleId): AsksConsent {
	return { kind: 'consent', guardian: rule, self: rule };
}
