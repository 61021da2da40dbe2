/** Consents that must be asked for again: the day on which what is in force stops being enough, and why. */
import { limitDays, type AgeLimits } from '#lib/domain/age.ts';
import { saidAt, type ConsentFact, type PersonFacts } from '#lib/domain/consent.ts';
import { addDays, swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import type { Verdict } from '#lib/domain/decision.ts';
import { channelVerdict, type DecidingChannel } from './channel-verdict.ts';
import { ageLimitsOn, policyById } from './policies.ts';
import { whoSigns, type SignsAs } from './who-signs.ts';

export const renewalCauses = [
	'own-consent-age',
	'upper-secondary-age',
	'majority',
	'consent-ended',
	'policy-changed'
] as const;
export type RenewalCause = (typeof renewalCauses)[number];

/** One day on which one or more channels need a new answer, for one reason and from the same signer. */
export interface Renewal {
	/** The first day on which what is in force is not enough. */
	readonly on: Day;
	readonly isPast: boolean;
	readonly cause: RenewalCause;
	/** The birthday that passed; null where the cause is no birthday. */
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

/** A channel as it is decided from a day on: by another policy, or another version, than before. */
export interface PolicyEra {
	readonly from: Day;
	readonly channel: DecidingChannel;
}

/** A channel through time: the oldest era that matters first, its first day long past. */
interface Watched {
	readonly id: string;
	readonly eras: readonly [PolicyEra, ...PolicyEra[]];
}

interface Turn {
	readonly on: Day;
	readonly watched: Watched;
}

/**
 * Watches over the channels from today to the last day of the horizon, both included. Age, a consent's own last day
 * and another policy change an answer on few days: only those are tried, by the engine itself. `later` are the eras
 * that begin in or before the horizon, by channel id, the oldest first; a channel that is not there has one alone.
 */
export function renewalWatch(
	channels: readonly DecidingChannel[],
	today: Day,
	until: Day,
	later: ReadonlyMap<string, readonly PolicyEra[]> = new Map()
): RenewalWatch {
	const groups = alikeInDays(channels, today, later);
	return {
		mayConcern: (subject) => groups.some((group) => turningDays(subject, group, until).length > 0),
		renewalsOf(facts) {
			const turns = groups.flatMap((group) => {
				const days = turningDays(facts, group, until);
				const [behind, ahead] = [days.filter((on) => on <= today), days.filter((on) => on > today)];
				return group.channels.flatMap((watched): Turn[] => {
					const lapsed = lapsedOn(facts, watched, today, behind);
					const turning = ahead.filter((on) => stopsBeingEnough(facts, watched, on));
					return [...lapsed, ...turning].map((on) => ({ on, watched }));
				});
			});
			return grouped(facts, turns, channels, today);
		}
	};
}

/** Channels with the same limits and the same changes of policy share their days. */
interface AlikeInDays {
	readonly limits: readonly AgeLimits[];
	readonly changes: readonly Day[];
	readonly channels: Watched[];
}

function alikeInDays(
	channels: readonly DecidingChannel[],
	today: Day,
	later: ReadonlyMap<string, readonly PolicyEra[]>
): readonly AlikeInDays[] {
	const groups = new Map<string, AlikeInDays>();
	for (const channel of channels) {
		const [first = { from: today, channel }, ...others] = later.get(channel.id) ?? [];
		const eras = [first, ...others] as const;
		const limits = eras.map((era) => limitsOf(era.channel, today));
		const changes = others.map((era) => era.from);
		const key = JSON.stringify([limits, changes]);
		const group = groups.get(key) ?? { limits, changes, channels: [] };
		group.channels.push({ id: channel.id, eras });
		groups.set(key, group);
	}
	return [...groups.values()];
}

function limitsOf(channel: DecidingChannel, on: Day): AgeLimits {
	return ageLimitsOn(policyById(channel.policyId, channel.own), on);
}

/** How the channel is decided on a day; before all eras, by the first. */
function channelOn({ eras }: Watched, on: Day): DecidingChannel {
	let held = eras[0];
	for (const era of eras) if (era.from <= on) held = era;
	return held.channel;
}

/** The only days on which an answer can stop being yes, the earliest first: none before somebody had signed. */
function turningDays(
	{ birthDate, consents }: RenewalSubject,
	{ limits, changes }: AlikeInDays,
	until: Day
): readonly Day[] {
	let first: Instant | undefined;
	for (const consent of consents) {
		const at = saidAt(consent);
		if (first === undefined || at < first) first = at;
	}
	if (first === undefined) return [];
	const days = new Set(changes);
	for (const each of limits) for (const { on } of causesByAge(birthDate, each)) days.add(on);
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
function causesByAge(birthDate: Day | null, limits: AgeLimits): readonly LimitDay[] {
	if (birthDate === null) return [];
	const { majority, ownConsent } = limits;
	const days = limitDays(birthDate, limits);
	return [
		{ on: days.majority, cause: 'majority', years: majority },
		{ on: days.ownConsent, cause: 'own-consent-age', years: ownConsent },
		{ on: days.upperSecondary, cause: 'upper-secondary-age', years: null }
	];
}

/** A yes on the eve, and on the day something is missing. */
function stopsBeingEnough(facts: PersonFacts, watched: Watched, on: Day): boolean {
	return isYes(verdictOn(facts, watched, addDays(on, -1))) && verdictOn(facts, watched, on) === 'incomplete';
}

/**
 * The latest day that has passed since a consent was signed and that is why today's answer is lacking. Whoever took
 * something back after it has spoken since: nobody asks again because of the older day.
 */
function lapsedOn(facts: PersonFacts, watched: Watched, today: Day, days: readonly Day[]): readonly Day[] {
	if (days.length === 0 || verdictOn(facts, watched, today) !== 'incomplete') return [];
	const { kind } = watched.eras[0].channel;
	const latest = days.findLast((on) => {
		const isTakenBackSince = facts.withdrawals.some(
			({ channels, recordedAt }) =>
				(channels === 'all' || channels.includes(kind)) && swedishDay(recordedAt) >= on
		);
		if (isTakenBackSince) return false;
		const known = facts.consents.filter((consent) => swedishDay(saidAt(consent)) < on);
		return known.length > 0 && stopsBeingEnough({ ...facts, consents: known }, watched, on);
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
	const inOrder = channels.flatMap(({ id }) => turns.filter((turn) => turn.watched.id === id));
	for (const turn of inOrder) {
		const { on, watched } = turn;
		const { cause, years } = causeOf(facts, turn);
		const askedOn = on > today ? on : today;
		const channel = channelOn(watched, askedOn);
		const { as: ask, count } = whoSigns(channel.policyId, facts, askedOn, {
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

/** A consent's own last day is the reason where the answer would have stayed yes without it; else the age, or the policy. */
function causeOf(facts: PersonFacts, { on, watched }: Turn): Pick<Renewal, 'cause' | 'years'> {
	const eve = addDays(on, -1);
	const limits = limitsOf(channelOn(watched, on), on);
	const byAge = causesByAge(facts.birthDate, limits).find((limit) => limit.on === on);
	const ended: Pick<Renewal, 'cause' | 'years'> = { cause: 'consent-ended', years: null };
	const otherwise = byAge ?? { cause: 'policy-changed', years: null };
	if (!facts.consents.some(({ validTo }) => validTo === eve)) return otherwise;
	const unending = facts.consents.map((one) => (one.validTo === eve ? { ...one, validTo: null } : one));
	return isYes(verdictOn({ ...facts, consents: unending }, watched, on)) ? ended : otherwise;
}

function verdictOn(facts: PersonFacts, watched: Watched, on: Day): Verdict {
	return channelVerdict(facts, channelOn(watched, on), on).decision.verdict;
}

function isYes(verdict: Verdict): boolean {
	return verdict !== 'incomplete' && verdict !== 'forbidden';
}
