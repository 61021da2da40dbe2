import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { channelVerdict } from '#lib/policy/channel-verdict.ts';
import { policyById } from '#lib/policy/policies.ts';
import type { DecidingRole, Profile, Rule } from '#lib/policy/profile.ts';
import { factsByPersonId } from '../db/facts.ts';
import { controllers } from '../db/organisation.ts';
import { rulingsInOrder, type RulingRow } from '../db/policies.ts';
import { userNamesByIds } from '../db/publishing.ts';
import {
	discouragedPublications,
	peopleToAnswerFor,
	publicationCountsByRulingId,
	publicationsResting
} from '../db/rulings.ts';
import type { Db } from '../db/store.ts';
import { usersWithGrants } from '../db/users.ts';
import { decidingChannels, type NamedChannel } from '../deciding-channels.ts';
import type { Deps } from '../deps.ts';
import { namedPublications, type NamedPublication } from '../named-publications.ts';
import {
	hasDecidingGrant,
	isDecider,
	isWaiting,
	openQuestionsOn,
	type ControllersQuestion
} from '../open-questions.ts';
import { channelsWhere } from '../own-channels.ts';

/** So many people are asked about when waiting cases are counted, and so many publications are listed. */
const mostPeople = 2000;
const mostPublications = 20;
const mostDiscouraged = 100;

/** A question by the two sentences that contradict each other. */
export interface ShownQuestion {
	readonly id: string;
	readonly against: Rule;
	readonly infavour: Rule;
	readonly kinds: readonly ChannelKind[];
	readonly controllers: readonly {
		readonly controllerId: string;
		readonly name: string;
		readonly policy: { readonly id: string; readonly version: string; readonly name: string };
		readonly role: DecidingRole;
		/** Who has the role today, by name. */
		readonly deciders: readonly string[];
		/** Whether whoever asks may rule. */
		readonly mayRule: boolean;
		readonly isWaiting: boolean;
		readonly ruled: ShownRuling | null;
		readonly coming: readonly ShownRuling[];
		/** How many people have this question for an answer today; null where it has been answered. */
		readonly waits: number | null;
	}[];
}

export interface ShownRuling {
	readonly id: string;
	readonly question: string;
	readonly controllerName: string;
	readonly answer: 'allow' | 'refuse';
	readonly why: string;
	readonly fromOn: Day;
	readonly recordedAt: Instant;
	readonly by: string | null;
	/** What it replaced, from its day on. */
	readonly replaced: { readonly answer: 'allow' | 'refuse'; readonly fromOn: Day } | null;
	/** Null while it holds or is to come; else the day from which a later one holds. */
	readonly replacedFrom: Day | null;
	readonly publicationCount: number;
	/** The latest of them, for who may read publications. */
	readonly publications: readonly NamedPublication[];
}

export interface DiscouragedCase extends NamedPublication {
	readonly motivation: string;
	readonly by: string | null;
	readonly recordedAt: Instant;
}

export interface RulingsRead {
	readonly waiting: number;
	/** Those that wait come first. */
	readonly questions: readonly ShownQuestion[];
	/** The latest first. */
	readonly rulings: readonly ShownRuling[];
	/** Null for who may not read publications. */
	readonly discouraged: { readonly cases: readonly DiscouragedCase[]; readonly isCut: boolean } | null;
	/** Waiting cases were counted among so many people only; null: among all. */
	readonly countedAmong: number | null;
}

/** The open questions, who may answer them, every answer with its publications, and what was published case by case. */
export async function readRulings(deps: Deps, actor: Actor): Promise<Result<RulingsRead, NotAllowed>> {
	if (!mayDo(actor, 'read-rulings')) return refused({ type: 'NotAllowed', action: 'read-rulings' });
	const { read } = deps.store;
	const today = swedishDay(deps.now());
	const questions = await openQuestionsOn(read, today);
	const rulings = await shownRulings(read, actor);
	const byId = new Map(rulings.map((ruling) => [ruling.id, ruling]));
	const names = new Map((await controllers(read)).map((row) => [row.id, row.name]));
	const staff = await usersWithGrants(read);
	const waits = await waitingCounts(read, today, questions);
	const shown = new Map<string, ShownQuestion>();
	for (const one of questions) {
		const { question, policy, controllerId, role } = one;
		const here = {
			controllerId,
			name: names.get(controllerId) ?? '',
			policy: { id: policy.profile.id, version: policy.profile.version, name: policy.profile.name },
			role,
			deciders: staff.filter((user) => hasDecidingGrant(user.grants, one)).map((user) => user.name),
			mayRule: mayDo(actor, 'rule-on-questions') && isDecider(actor, one),
			isWaiting: isWaiting(one),
			ruled: byId.get(one.ruled?.id ?? '') ?? null,
			coming: one.coming.flatMap((row) => byId.get(row.id) ?? []),
			waits: one.ruled === null ? (waits.byQuestion.get(keyOf(one)) ?? 0) : null
		};
		const known = shown.get(question.id);
		shown.set(question.id, {
			id: question.id,
			against: ruleOf(policy.profile, question.against),
			infavour: ruleOf(policy.profile, question.infavour),
			kinds: [...new Set([...(known?.kinds ?? []), ...question.kinds])],
			controllers: [...(known?.controllers ?? []), here]
		});
	}
	return ok({
		waiting: questions.filter(isWaiting).length,
		questions: [...shown.values()].sort((one, other) => waitingIn(other) - waitingIn(one)),
		rulings: [...rulings].reverse(),
		discouraged: mayDo(actor, 'read-publications')
			? await discouragedCases(read, await channelsWhere(read, actor, 'read-publications'))
			: null,
		countedAmong: waits.isCut ? mostPeople : null
	});
}

/** How many open questions wait for this very person; 0 for who may not rule. */
export async function countOpenQuestions(deps: Deps, actor: Actor): Promise<number> {
	if (!mayDo(actor, 'rule-on-questions')) return 0;
	const questions = await openQuestionsOn(deps.store.read, swedishDay(deps.now()));
	return questions.filter((one) => isWaiting(one) && isDecider(actor, one)).length;
}

function waitingIn({ controllers: asked }: ShownQuestion): number {
	return asked.some((one) => one.isWaiting) ? 1 : 0;
}

function ruleOf(profile: Profile, id: string): Rule {
	const rule = policyById(profile.id, [profile]).rules.get(id);
	if (!rule) throw new Error(`The rule ${id} is not in the register of ${profile.id}.`);
	return rule;
}

async function shownRulings(db: Db, actor: Actor): Promise<readonly ShownRuling[]> {
	const rows = await rulingsInOrder(db);
	if (rows.length === 0) return [];
	const names = new Map((await controllers(db)).map((row) => [row.id, row.name]));
	const users = await userNamesByIds(
		db,
		rows.map((row) => row.actorId)
	);
	const counts = await publicationCountsByRulingId(db);
	const mine = await channelsWhere(db, actor, 'read-publications');
	const shown: ShownRuling[] = [];
	for (const [place, row] of rows.entries()) {
		const isOfSame = (other: RulingRow) =>
			other.controllerId === row.controllerId && other.question === row.question;
		const before = rows.slice(0, place).findLast(isOfSame);
		const after = rows.slice(place + 1).find(isOfSame);
		const resting =
			mayDo(actor, 'read-publications') && (counts.get(row.id) ?? 0) > 0
				? await publicationsResting(db, row.id, mostPublications, mine)
				: [];
		shown.push({
			id: row.id,
			question: row.question,
			controllerName: names.get(row.controllerId) ?? '',
			answer: row.answer,
			why: row.why,
			fromOn: row.fromOn,
			recordedAt: row.recordedAt,
			by: users.get(row.actorId) ?? null,
			replaced: before ? { answer: before.answer, fromOn: before.fromOn } : null,
			replacedFrom: after?.fromOn ?? null,
			publicationCount: counts.get(row.id) ?? 0,
			publications: await namedPublications(db, resting)
		});
	}
	return shown;
}

async function discouragedCases(
	db: Db,
	channelIds: 'all' | readonly string[]
): Promise<NonNullable<RulingsRead['discouraged']>> {
	const rows = await discouragedPublications(db, mostDiscouraged + 1, channelIds);
	const shown = rows.slice(0, mostDiscouraged);
	const named = await namedPublications(db, shown);
	const users = await userNamesByIds(
		db,
		shown.map((row) => row.actorId)
	);
	const cases = named.flatMap((publication, place): DiscouragedCase[] => {
		const row = shown[place];
		if (!row) return [];
		const { motivation, recordedAt, actorId } = row;
		return [{ ...publication, motivation: motivation ?? '', recordedAt, by: users.get(actorId) ?? null }];
	});
	return { cases, isCut: rows.length > mostDiscouraged };
}

function keyOf({ controllerId, question }: ControllersQuestion): string {
	return `${controllerId} ${question.id}`;
}

/** How many people, of those with a consent or in an image, get each unanswered question for an answer today. */
async function waitingCounts(
	db: Db,
	today: Day,
	questions: readonly ControllersQuestion[]
): Promise<{ byQuestion: ReadonlyMap<string, number>; isCut: boolean }> {
	const open = questions.filter((one) => one.ruled === null);
	const channels = (await decidingChannels(db, today)).filter((channel) =>
		open.some((one) => one.controllerId === channel.controllerId && one.question.kinds.includes(channel.kind))
	);
	if (channels.length === 0) return { byQuestion: new Map(), isCut: false };
	const { people, isCut } = await peopleToAnswerFor(db, mostPeople);
	const waiting = new Map<string, Set<string>>();
	for (let start = 0; start < people.length; start += 500) {
		const chunk = people.slice(start, start + 500);
		const facts = await factsByPersonId(
			db,
			chunk.map((one) => one.personId)
		);
		for (const { personId, role } of chunk) {
			const known = facts.get(personId);
			if (!known) continue;
			for (const key of questionsFor(channels, (channel) =>
				channelVerdict(known, channel, today, { role })
			)) {
				waiting.set(key, (waiting.get(key) ?? new Set()).add(personId));
			}
		}
	}
	return { byQuestion: new Map([...waiting].map(([key, ids]) => [key, ids.size])), isCut };
}

function questionsFor(
	channels: readonly NamedChannel[],
	answer: (channel: NamedChannel) => ReturnType<typeof channelVerdict>
): string[] {
	return channels.flatMap((channel) => {
		const { question } = answer(channel).decision;
		return question === undefined ? [] : [`${channel.controllerId} ${question}`];
	});
}
