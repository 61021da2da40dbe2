import type { Day } from '#lib/domain/day.ts';
import type { PersonFacts } from '#lib/domain/consent.ts';
import { channelVerdict } from '#lib/policy/channel-verdict.ts';
import { endingsSince, type AskedOfPolicy, type Ended } from '#lib/policy/endings.ts';
import { lineOn, type Afterwards, type Profile } from '#lib/policy/profile.ts';
import { factsByPersonId } from './db/facts.ts';
import { decisionsOfPublications } from './db/hanging.ts';
import { allChannels, policiesByControllerId } from './db/organisation.ts';
import { publishedVersions, rulingsInOrder } from './db/policies.ts';
import type { Db } from './db/store.ts';
import { decidingChannels, type NamedChannel } from './deciding-channels.ts';
import { imageOf, type Hanging } from './hanging.ts';
import { policiesInForce, versionOn } from './policies-in-force.ts';
import { versionCalled } from './policy-to-compare.ts';
import { isYes } from './turn-counts.ts';

/** One person's yes, on which a publication rested, has ended. */
export interface EndedPublication {
	readonly hanging: Hanging;
	readonly personId: string;
	readonly ended: Ended;
	/** The first day of the policy or the ruling, where it is what changed; else the ending's own day. */
	readonly on: Day | null;
	/** The fact behind it: the consent, or the policy's, the choice's or the ruling's own row. */
	readonly causeId: string;
	/** What the policy in force today says is to happen, and the rule that says so. */
	readonly then: Afterwards;
	readonly rule: string;
}

/** What every publication is measured by on a day, read once. */
export interface InForceToday {
	readonly on: Day;
	readonly channels: ReadonlyMap<string, NamedChannel>;
	readonly profiles: ReadonlyMap<string, Profile>;
	/** By controller id. */
	readonly causes: ReadonlyMap<string, PolicyCauses>;
	/** Changes when anything of it does. */
	readonly stamp: string;
}
interface PolicyCause {
	readonly id: string;
	readonly fromOn: Day;
}
interface PolicyCauses {
	readonly choice: PolicyCause;
	/** The published version in force; null under one of the five. */
	readonly version: PolicyCause | null;
	readonly rulings: ReadonlyMap<string, PolicyCause>;
}

/** The channels, closed ones too, with the policies in force on the day and the facts that put them in force. */
export async function inForceToday(db: Db, on: Day): Promise<InForceToday> {
	const channelIds = (await allChannels(db)).map((channel) => channel.id);
	const channels = await decidingChannels(db, on, channelIds);
	const policies = await policiesInForce(db, on);
	const choices = await policiesByControllerId(db, on);
	const versions = await publishedVersions(db);
	const rulings = new Map((await rulingsInOrder(db)).map((ruling) => [ruling.id, ruling]));
	const causes = new Map<string, PolicyCauses>();
	for (const [controllerId, choice] of choices) {
		const ruled = Object.entries(policies.get(controllerId)?.rulingIds ?? {});
		causes.set(controllerId, {
			choice,
			version: versionOn(versions, choice.policyId, on) ?? null,
			rulings: new Map(
				ruled.flatMap(([question, id]) => {
					const ruling = rulings.get(id);
					return ruling ? [[question, ruling] as const] : [];
				})
			)
		});
	}
	return {
		on,
		channels: new Map(channels.map((channel) => [channel.id, channel])),
		profiles: new Map([...policies].map(([id, { profile }]) => [id, profile])),
		causes,
		stamp: JSON.stringify([
			on,
			[...causes].map(([id, { choice, version, rulings: ruled }]) => [
				id,
				choice.id,
				version?.id,
				[...ruled.values()].map((ruling) => ruling.id)
			])
		])
	};
}

/** Those of the publications that rest on something that has ended, person by person and ending by ending. */
export async function endedAmong(
	db: Db,
	hanging: readonly Hanging[],
	today: InForceToday
): Promise<EndedPublication[]> {
	const facts = await factsByPersonId(
		db,
		hanging.flatMap((one) => one.people.map((person) => person.personId))
	);
	const without = hanging.filter((one) =>
		one.people.some(({ personId, role }) => {
			const known = facts.get(personId);
			return known && !isYes(answerToday(one, known, role, today).decision.verdict);
		})
	);
	const rested = await decisionsOfPublications(
		db,
		without.map((one) => one.id)
	);
	const ended: EndedPublication[] = [];
	for (const one of without) {
		for (const { personId, role } of one.people) {
			const known = facts.get(personId);
			if (!known) continue;
			const channel = channelOf(one, today);
			const { input } = answerToday(one, known, role, today);
			const now: AskedOfPolicy = { input, own: channel.own, version: channel.policyVersion };
			const stored = rested.get(one.id)?.get(personId);
			// Whoever was named later is measured by the policy of today: nothing was decided about them that day.
			const then: AskedOfPolicy = stored
				? {
						input: stored.input,
						own: await ownOf(db, stored.decision.policy),
						version: stored.decision.policy.version
					}
				: { ...now, input: { ...input, at: one.publishedOn } };
			for (const ending of endingsSince(then, now, known)) {
				ended.push({
					hanging: one,
					personId,
					ended: ending,
					...whatFollows(ending, personId, channel, today)
				});
			}
		}
	}
	return ended;
}

function answerToday(
	one: Hanging,
	facts: PersonFacts,
	role: Hanging['people'][number]['role'],
	today: InForceToday
) {
	return channelVerdict(facts, channelOf(one, today), today.on, { image: imageOf(one), role });
}

function channelOf({ channelId }: Hanging, today: InForceToday): NamedChannel {
	const channel = today.channels.get(channelId);
	if (!channel) throw new Error(`The channel ${channelId} does not exist.`);
	return channel;
}

/** The policy of a stamp, as the engine takes it: an own one beside the five. */
async function ownOf(db: Db, stamp: { id: string; version: string }): Promise<readonly Profile[]> {
	const profile = await versionCalled(db, stamp.id, stamp.version);
	return profile ? [profile] : [];
}

function whatFollows(
	ended: Ended,
	personId: string,
	{ controllerId }: NamedChannel,
	{ on, profiles, causes }: InForceToday
): Pick<EndedPublication, 'on' | 'causeId' | 'then' | 'rule'> {
	const line = lineOn(profiles.get(controllerId)?.practice.afterwards[ended.ending] ?? [], on);
	const cause = causes.get(controllerId);
	if (!line || !cause) throw new Error(`The controller ${controllerId} has no policy.`);
	const { then, rule } = line;
	if (ended.ending !== 'policy-changed') {
		return { on: ended.on, causeId: ended.consentId ?? personId, then, rule };
	}
	const changed =
		ended.what === 'ruling'
			? (cause.rulings.get(ended.question) ?? cause.choice)
			: ended.what === 'version'
				? (cause.version ?? cause.choice)
				: cause.choice;
	return { on: changed.fromOn, causeId: changed.id, then, rule };
}
