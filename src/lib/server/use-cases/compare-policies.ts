import { mayDo, unitsWhere, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day } from '#lib/domain/day.ts';
import type { Reason, Verdict } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { guidelines } from '#lib/policy/policies.ts';
import { lineOn, type Profile } from '#lib/policy/profile.ts';
import { bothAnswers } from '../both-answers.ts';
import { countHanging, countOpenlyConsenting } from '../db/hanging.ts';
import { allChannels, controllers, policiesByControllerId, units } from '../db/organisation.ts';
import { descriptionsByImageId, namesByPersonId } from '../db/publishing.ts';
import { decidingChannels, type NamedChannel } from '../deciding-channels.ts';
import type { Deps } from '../deps.ts';
import { channelsWhere } from '../own-channels.ts';
import { ownTurn } from '../own-turn.ts';
import { policiesInForce } from '../policies-in-force.ts';
import { policyToCompare, type AskedPolicy } from '../policy-to-compare.ts';
import type { TurnCount } from '../turn-counts.ts';
import { channelCalled, turningPeople, turningPublications, type TurnedAnswer } from '../turning.ts';

export interface ComparisonQuestion {
	readonly policy: AskedPolicy;
	/** Who would follow it; none named: those that follow a policy of that id today, or everybody where nobody does. */
	readonly controllerIds: readonly string[];
	/** How many rows of each list are wanted; the counts are always of all. */
	readonly most: number;
}

export type ComparisonRefusal =
	NotAllowed | { readonly type: 'NoSuchPolicy' } | { readonly type: 'NoSuchController' };

export interface ComparisonProgress {
	readonly done: number;
	readonly of: number;
}

interface Turned {
	readonly channel: { readonly name: string; readonly code: string };
	readonly from: Verdict;
	readonly to: Verdict;
	/** The rule that decides under the policy asked about. */
	readonly because: Pick<Reason, 'rule' | 'text'> | null;
}
export interface TurnedPublication extends Turned {
	readonly publicationId: string;
	readonly title: string | null;
	readonly units: readonly string[];
	readonly publishedOn: Day;
}
export interface TurnedPerson extends Turned {
	readonly personId: string;
	readonly name: string;
	readonly unit: string | null;
}

/** How one kind of thing would be answered. */
export interface Turning<Row> {
	readonly looked: number;
	readonly turned: number;
	/** Of those that turn: a yes becomes no yes, or the other way round. */
	readonly lost: number;
	readonly won: number;
	/** Without a yes already today, whatever the policy asked about says. */
	readonly noYesBefore: number;
	readonly byChannel: readonly TurnCount[];
	readonly byUnit: readonly TurnCount[];
	/** What loses its yes first. */
	readonly rows: readonly Row[];
	/** How many that turn the actor may not see one by one. */
	readonly hidden: number;
}

export interface Comparison {
	readonly on: Day;
	readonly policy: { readonly id: string; readonly name: string };
	readonly controllers: readonly {
		readonly id: string;
		readonly name: string;
		readonly policyName: string;
		readonly policyVersion: string;
	}[];
	readonly publications: Turning<TurnedPublication>;
	/** One answer for each person with an open consent and each open channel. */
	readonly people: Turning<TurnedPerson> & { readonly peopleLooked: number; readonly peopleTurned: number };
}

/**
 * What would change if controllers followed another policy: everything that hangs in their channels, and everybody with
 * an open consent in each of their open channels. Both sides answer from the same facts, today. Every chunk is read as of
 * one moment; what is recorded meanwhile may be in some chunks and not in others. Whoever stops asking stops it, and
 * whoever asks again meanwhile waits for it: each holds everybody's facts in memory.
 */
export async function* comparePolicies(
	deps: Deps,
	actor: Actor,
	question: ComparisonQuestion
): AsyncGenerator<ComparisonProgress, Result<Comparison, ComparisonRefusal>> {
	if (!mayDo(actor, 'read-policies')) return refused({ type: 'NotAllowed', action: 'read-policies' });
	const leave = await ownTurn(`compare ${actor.id}`);
	try {
		return yield* compared(deps, actor, question);
	} finally {
		leave();
	}
}

async function* compared(
	deps: Deps,
	actor: Actor,
	question: ComparisonQuestion
): AsyncGenerator<ComparisonProgress, Result<Comparison, ComparisonRefusal>> {
	const { read } = deps.store;
	const on = swedishDay(deps.now());
	const policy = await policyToCompare(read, question.policy, on);
	if (!policy) return refused({ type: 'NoSuchPolicy' });
	const everyController = await controllers(read);
	const inForce = await policiesInForce(read, on);
	const followers = everyController.filter(({ id }) => inForce.get(id)?.profile.id === policy.id);
	const usual = followers.length > 0 ? followers : everyController;
	const named = new Set(question.controllerIds);
	const chosen = named.size === 0 ? usual : everyController.filter(({ id }) => named.has(id));
	if (chosen.length === 0 || chosen.length < named.size) return refused({ type: 'NoSuchController' });

	const isChosen = new Set(chosen.map((controller) => controller.id));
	const ofChosen = (await allChannels(read)).filter((channel) => isChosen.has(channel.controllerId));
	const choices = await policiesByControllerId(read, on);
	const channels = new Map(
		(
			await decidingChannels(
				read,
				on,
				ofChosen.map((channel) => channel.id)
			)
		).map((before) => {
			const guardians = choices.get(before.controllerId)?.guardiansRequired ?? before.guardiansRequired;
			return [before.id, { before, after: followingInstead(before, policy, on, guardians) }];
		})
	);
	const openChannels = ofChosen.flatMap(({ id, closedAt }) => {
		const channel = channels.get(id);
		return channel && closedAt === null ? [channel] : [];
	});
	const unitNames = new Map((await units(read)).map((unit) => [unit.id, unit.name]));
	const channelIds = [...channels.keys()];
	const [hangingCount, peopleCount] = [
		await countHanging(read, channelIds),
		await countOpenlyConsenting(read, on)
	];
	const progress = { done: 0, of: hangingCount + peopleCount };
	yield { ...progress };

	const answers = bothAnswers(on);
	function* step(count: number) {
		progress.done = Math.min(progress.of, progress.done + count);
		yield { ...progress };
	}
	const hanging = turningPublications(deps.store, answers, channels);
	let looked = await hanging.next();
	for (; !looked.done; looked = await hanging.next()) yield* step(looked.value);
	const publications = looked.value;
	const consenting = turningPeople(deps.store, answers, openChannels, on);
	let asked = await consenting.next();
	for (; !asked.done; asked = await consenting.next()) yield* step(asked.value);
	const people = asked.value;

	const channelNames = new Map(ofChosen.map((channel) => [channel.id, channel.name]));
	const ownChannels = await channelsWhere(read, actor, 'read-publications');
	const seenPublications = publications.turned.filter(
		({ channelId }) => ownChannels === 'all' || ownChannels.includes(channelId)
	);
	const ownUnits = unitsWhere(actor, 'look-at-people');
	const seenPeople = people.turned.filter(({ personId }) => {
		const unitId = answers.unitIdOf(personId);
		return ownUnits === 'all' || (unitId !== null && ownUnits.includes(unitId));
	});
	const shownPublications = seenPublications.slice(0, question.most);
	const shownPeople = seenPeople.slice(0, question.most);
	const titles = new Map<string, string>();
	const names = new Map<string, string>();
	for (const ids of chunksOf(shownPublications.map((row) => row.imageId))) {
		for (const [id, { title }] of await descriptionsByImageId(read, ids)) titles.set(id, title.trim());
	}
	for (const ids of chunksOf(shownPeople.map((row) => row.personId))) {
		for (const [id, name] of await namesByPersonId(read, ids)) names.set(id, name);
	}
	deps.accessLog.note(actor, {
		what: 'policies-compared',
		subjectId: idOf(question.policy),
		outcome: 'shown'
	});
	deps.accessLog.noteEach(actor, 'comparison-shown', [...names.keys()]);

	const turned = ({ channelId, answers: both }: TurnedAnswer): Turned => {
		const { name, code } = channelCalled(channels, channelId).before;
		const { because } = both.after;
		return {
			channel: { name, code },
			from: both.before.verdict,
			to: both.after.verdict,
			because: because && { rule: because.rule, text: because.text }
		};
	};
	const unitName = (id: string | null) => (id === null ? null : (unitNames.get(id) ?? null));
	return ok({
		on,
		policy: { id: policy.id, name: policy.name },
		controllers: chosen.map(({ id, name }) => {
			const followed = inForce.get(id)?.profile;
			return { id, name, policyName: followed?.name ?? '', policyVersion: followed?.version ?? '' };
		}),
		publications: {
			...publications.counts.totals(),
			byChannel: publications.counts.inChannels(channelNames),
			byUnit: publications.counts.inUnits(unitNames),
			hidden: publications.turned.length - seenPublications.length,
			rows: shownPublications.map((row) => ({
				...turned(row),
				publicationId: row.publicationId,
				title: titles.get(row.imageId) || null,
				units: [...row.unitIds].flatMap((id) => unitName(id) ?? []).sort((a, b) => a.localeCompare(b, 'sv')),
				publishedOn: row.publishedOn
			}))
		},
		people: {
			...people.counts.totals(),
			peopleLooked: people.peopleLooked,
			peopleTurned: new Set(people.turned.map((row) => row.personId)).size,
			byChannel: people.counts.inChannels(channelNames),
			byUnit: people.counts.inUnits(unitNames),
			hidden: people.turned.length - seenPeople.length,
			rows: shownPeople.map((row) => ({
				...turned(row),
				personId: row.personId,
				name: names.get(row.personId) ?? '',
				unit: unitName(answers.unitIdOf(row.personId))
			}))
		}
	});
}

/**
 * The channel as it would be if its controller followed the policy; rulings and all else stay. Where the policy says
 * nothing of guardians, the controller's own choice holds, not what the policy followed today makes of it.
 */
function followingInstead(
	channel: NamedChannel,
	policy: Profile,
	on: Day,
	chosenGuardians: 'one' | 'all'
): NamedChannel {
	const guardians = policy.practice.guardians && lineOn(policy.practice.guardians, on);
	return {
		...channel,
		policyId: policy.id,
		policyVersion: policy.version,
		own: guidelines.includes(policy) ? [] : [policy],
		guardiansRequired: guardians?.value ?? chosenGuardians
	};
}

function* chunksOf(ids: readonly string[]): Generator<string[]> {
	const distinct = [...new Set(ids)];
	for (let start = 0; start < distinct.length; start += 1000) yield distinct.slice(start, start + 1000);
}

function idOf(policy: AskedPolicy): string {
	return 'draftId' in policy ? policy.draftId : policy.policyId;
}
