/** Consents that must be asked for again: the day on which what is in force stops being enough, and why. */
import { turnsOn, upperSecondaryFrom, type AgeLimits } from '#lib/domain/age.ts';
import type { ConsentFact, PersonFacts } from '#lib/domain/consent.ts';
import { addDays, swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import type { Verdict } from '#lib/domain/decision.ts';
import { channelVerdict, type DecidingChannel } from './channel-verdict.ts';
import { ageLimitsOn, policyById } from './policies.ts';
import { whoSigns, type SignsAs } from './who-signs.ts';

export const renewalCauses = ['own-consent-age', 'upper-secondary-age', 'majority', 'consent-ended'] as const;
export type RenewalCause = (typeof renewalCauses)[number];

/** One day on which one or more channels need a new answer, for one reason and from the same signer. */
export interface Renewal {
	/** The first day on which what is in force is not enough. */
	readonly on: Day;
	readonly isPast: boolean;
	readonly cause: RenewalCause;
	/** The birthday that passed; null for upper-secondary age and for a consent's own last day. */
	readonly years: number | null;
	/** Who signs then: today, where the day has passed. */
	readonly ask: SignsAs;
	readonly count: 'one' | 'all';
	readonly channelIds: readonly string[];
}

/** What is enough to know whether a person's facts are worth reading at all. */
export interface RenewalSubject {
	readonly birthDate: Day | null;
	readonly consents: readonly Pick<ConsentFact, 'validTo' | 'signedAt' | 'receivedAt'>[];
}

export interface RenewalWatch {
	/** Whether some limit falls between the first signature and the horizon; without one nothing has to be asked again. */
	mayConcern(subject: RenewalSubject): boolean;
	/** In the order of days. */
	renewalsOf(facts: PersonFacts): readonly Renewal[];
}

interface Turn {
	readonly on: Day;
	readonly channel: DecidingChannel;
	readonly limits: AgeLimits;
}

/**
 * Watches over the channels from today to the last day of the horizon, both included. Age and a consent's own last
 * day change an answer on few days: only those are tried, by the engine itself.
 */
export function renewalWatch(channels: readonly DecidingChannel[], today: Day, until: Day): RenewalWatch {
	const byLimits = new Map<string, { limits: AgeLimits; channels: DecidingChannel[] }>();
	for (const channel of channels) {
		const limits = ageLimitsOn(policyById(channel.policyId, channel.own), today);
		const key = JSON.stringify(limits);
		const alike = byLimits.get(key) ?? { limits, channels: [] };
		alike.channels.push(channel);
		byLimits.set(key, alike);
	}
	const groups = [...byLimits.values()];

	return {
		mayConcern: (subject) => groups.some(({ limits }) => turningDays(subject, limits, until).length > 0),
		renewalsOf(facts) {
			const turns = groups.flatMap(({ limits, channels: alike }) => {
				const days = turningDays(facts, limits, until);
				const [behind, ahead] = [days.filter((on) => on <= today), days.filter((on) => on > today)];
				return alike.flatMap((channel): Turn[] => {
					const lapsed = lapsedOn(facts, channel, today, behind);
					const turning = ahead.filter((on) => stopsBeingEnough(facts, channel, on));
					return [...lapsed, ...turning].map((on) => ({ on, channel, limits }));
				});
			});
			return grouped(facts, turns, channels, today);
		}
	};
}

/** The only days on which an answer can stop being yes, the earliest first: none before somebody had signed. */
function turningDays({ birthDate, consents }: RenewalSubject, limits: AgeLimits, until: Day): readonly Day[] {
	let first: Instant | undefined;
	for (const consent of consents) {
		const at = saidAt(consent);
		if (first === undefined || at < first) first = at;
	}
	if (first === undefined) return [];
	const days = new Set(limitDays(birthDate, limits).map(({ on }) => on));
	for (const { validTo } of consents) if (validTo !== null) days.add(addDays(validTo, 1));
	// The day in Sweden is that of UTC or the one after it: most days fall away without asking the calendar.
	const utcDay = first.slice(0, 10);
	const near = [...days].filter((on) => on > utcDay && on <= until);
	if (near.length === 0) return near;
	const firstDay = swedishDay(first);
	return near.filter((on) => on > firstDay).sort();
}

interface LimitDay {
	readonly on: Day;
	readonly cause: RenewalCause;
	readonly years: number | null;
}

/** The one that weighs most first, for the day on which two fall together. */
function limitDays(birthDate: Day | null, limits: AgeLimits): readonly LimitDay[] {
	if (birthDate === null) return [];
	const { majority, ownConsent } = limits;
	return [
		{ on: turnsOn(birthDate, majority), cause: 'majority', years: majority },
		{ on: turnsOn(birthDate, ownConsent), cause: 'own-consent-age', years: ownConsent },
		{ on: upperSecondaryFrom(birthDate, limits), cause: 'upper-secondary-age', years: null }
	];
}

/** A yes on the eve, and on the day something is missing. */
function stopsBeingEnough(facts: PersonFacts, channel: DecidingChannel, on: Day): boolean {
	return isYes(verdictOn(facts, channel, addDays(on, -1))) && verdictOn(facts, channel, on) === 'incomplete';
}

/**
 * The latest day that has passed since a consent was signed and that is why today's answer is lacking. Whoever took
 * something back after it has spoken since: nobody asks again because of the older day.
 */
function lapsedOn(
	facts: PersonFacts,
	channel: DecidingChannel,
	today: Day,
	days: readonly Day[]
): readonly Day[] {
	if (days.length === 0 || verdictOn(facts, channel, today) !== 'incomplete') return [];
	const latest = days.findLast((on) => {
		const isTakenBackSince = facts.withdrawals.some(
			({ channels, recordedAt }) =>
				(channels === 'all' || channels.includes(channel.kind)) && swedishDay(recordedAt) >= on
		);
		if (isTakenBackSince) return false;
		const known = facts.consents.filter((consent) => swedishDay(saidAt(consent)) < on);
		return known.length > 0 && stopsBeingEnough({ ...facts, consents: known }, channel, on);
	});
	return latest === undefined ? [] : [latest];
}

function grouped(
	facts: PersonFacts,
	turns: readonly Turn[],
	channels: readonly DecidingChannel[],
	today: Day
): readonly Renewal[] {
	const rows = new Map<string, Renewal & { readonly channelIds: string[] }>();
	const inOrder = channels.flatMap((channel) => turns.filter((turn) => turn.channel === channel));
	for (const turn of inOrder) {
		const { on, channel } = turn;
		const { cause, years } = causeOf(facts, turn);
		const { as: ask, count } = whoSigns(channel.policyId, facts, on > today ? on : today, {
			guardiansRequired: channel.guardiansRequired,
			channels: [
				{
					kind: channel.kind,
					account: channel.account,
					thirdCountry: channel.thirdCountry,
					audience: channel.audience
				}
			],
			own: channel.own
		});
		const key = [on, cause, years, ask, count].join(' ');
		const row = rows.get(key) ?? { on, isPast: on <= today, cause, years, ask, count, channelIds: [] };
		row.channelIds.push(channel.id);
		rows.set(key, row);
	}
	return [...rows.values()].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** A consent's own last day is the reason where the answer would have stayed yes without it; else the age is. */
function causeOf(facts: PersonFacts, { on, channel, limits }: Turn): Pick<Renewal, 'cause' | 'years'> {
	const eve = addDays(on, -1);
	const byAge = limitDays(facts.birthDate, limits).find((limit) => limit.on === on);
	const ended: Pick<Renewal, 'cause' | 'years'> = { cause: 'consent-ended', years: null };
	if (!byAge) return ended;
	if (!facts.consents.some(({ validTo }) => validTo === eve)) return byAge;
	const unending = facts.consents.map((one) => (one.validTo === eve ? { ...one, validTo: null } : one));
	return isYes(verdictOn({ ...facts, consents: unending }, channel, on)) ? ended : byAge;
}

function verdictOn(facts: PersonFacts, channel: DecidingChannel, on: Day): Verdict {
	return channelVerdict(facts, channel, on).decision.verdict;
}

function isYes(verdict: Verdict): boolean {
	return verdict !== 'incomplete' && verdict !== 'forbidden';
}

/** The device's claim, but never later than the arrival. */
function saidAt({ signedAt, receivedAt }: Pick<ConsentFact, 'signedAt' | 'receivedAt'>): Instant {
	return signedAt < receivedAt ? signedAt : receivedAt;
}
