/** Where somebody passes a limit of age before the consent ends: what happens then, said before anybody signs. */
import type { DraftSigner } from '#lib/device/signing-draft.ts';
import { ageOn, turnsOn } from '#lib/domain/age.ts';
import { addDays, type Day } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import type { FormLanguage } from '#lib/domain/form-language.ts';
import { firstName } from '#lib/domain/person-name.ts';
import { lastDayOfConsent } from '#lib/policy/consent-life.ts';
import { afterwards, lineOn, type Afterwards } from '#lib/policy/profile.ts';
import type { AgeChange } from '#lib/policy/who-signs.ts';
import type { EventPack, PackPerson } from '#lib/sync/pack.ts';
import { fieldSignWords } from '#lib/text/field-sign.ts';
import { signerDay } from '#lib/text/form-languages/form-languages.ts';
import { askedSigner } from './asked-signer.ts';
import { inARow } from './consent-outlook.ts';
import { eventChannels, policyOf, type EventChannel } from './event-channels.ts';

export interface LimitQuestion {
	readonly pack: EventPack;
	/** Everybody whom the signature is for. */
	readonly people: readonly PackPerson[];
	readonly signer: DraftSigner;
	/** For how many years the shown text asks; null: until it is withdrawn. */
	readonly years: number | null;
	readonly today: Day;
	readonly language: FormLanguage;
	/** The kinds of channel that the consent is for. */
	readonly kinds: readonly ChannelKind[];
}

/** A sentence for each person and limit that comes before the consent ends, the soonest first for each person. */
export function limitWarnings(question: LimitQuestion): string[] {
	return question.people.flatMap((person) => warningsFor(person, question));
}

interface Passed {
	readonly on: Day;
	readonly to: AgeChange['to'];
	readonly channels: readonly EventChannel[];
}

function warningsFor(person: PackPerson, question: LimitQuestion): string[] {
	const { pack, people, years, today, language } = question;
	const { birthDate } = person;
	if (birthDate === null) return [];
	const lastDay = lastDayOfConsent(today, years);
	const { limits, concerned } = limitsOf(person, question);
	const words = fieldSignWords[language].limits;
	const name = firstName(person.name);
	return limits
		.filter(({ on }) => lastDay === null || on <= lastDay)
		.map(({ on, to, channels }) => {
			const [isOnlyToday, age] = [on === addDays(today, 1), ageOn(birthDate, on)];
			const names = inARow(
				channels.map((channel) => channel.name),
				language
			);
			const until = isOnlyToday ? words.onlyToday : words.until(signerDay(addDays(on, -1), language));
			const passes = turnsOn(birthDate, age) === on ? words.turns(name, age) : words.upperSecondary(name);
			const reach = words.reach(people.length > 1 ? name : null, channels.length < concerned ? names : null);
			return [
				`${reach} ${until}.`,
				`${isOnlyToday ? words.tomorrow : words.then} ${passes} ${words.answers[to]}.`,
				words.afterwards[afterTheLimit(pack, channels, on)]
			].join(' ');
		});
}

/** For each of the channels that ask this signer today: the first day on which it asks somebody else, or forbids. */
function limitsOf(
	person: PackPerson,
	{ pack, signer, today, kinds }: LimitQuestion
): { readonly limits: readonly Passed[]; readonly concerned: number } {
	const channels = eventChannels(pack).filter(({ channel }) => kinds.includes(channel.kind));
	if (channels.length === 0) return { limits: [], concerned: 0 };
	const as = signer.as === 'self' ? 'self' : 'guardian';
	const firsts = new Map<number, AgeChange>();
	for (const change of askedSigner(pack, person, today, channels).changes) {
		if (change.from === as && !firsts.has(change.place)) firsts.set(change.place, change);
	}
	const limits = new Map<string, Passed>();
	for (const { on, to, place } of firsts.values()) {
		const channel = channels[place];
		if (!channel) continue;
		const key = `${on} ${to}`;
		limits.set(key, { on, to, channels: [...(limits.get(key)?.channels ?? []), channel] });
	}
	const concerned = channels.filter((channel) => {
		const { as: asked, channels: asking } = askedSigner(pack, person, today, [channel]);
		return asked === as && asking.length > 0;
	}).length;
	return { limits: [...limits.values()].sort((one, other) => (one.on < other.on ? -1 : 1)), concerned };
}

/** What the municipality does when the limit is passed; where policies differ, the one that does most. */
function afterTheLimit(pack: EventPack, channels: readonly EventChannel[], on: Day): Afterwards {
	const then = channels.map(
		(channel) => lineOn(policyOf(pack, channel).practice.afterwards['age-limit-passed'], on)?.then
	);
	return afterwards.find((one) => then.includes(one)) ?? 'ask-again';
}
