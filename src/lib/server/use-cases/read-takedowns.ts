import {
	mayDo,
	mayDoOn,
	type Actor,
	type ChannelPlace,
	type Grant,
	type NotAllowed
} from '#lib/domain/access.ts';
import { addDays, swedishDay, type Day, type Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { Ending } from '#lib/policy/profile.ts';
import { boardColumn, type BoardColumn, type TakedownStep } from '#lib/domain/takedown.ts';
import { allChannels, channelById } from '../db/organisation.ts';
import { groupNamesByPersonId } from '../db/people.ts';
import {
	ownersByTakedownId,
	ownersOf,
	publicationsByIds,
	takedownById,
	publicationById,
	takedowns,
	userNamesByIds,
	type TakedownRow
} from '../db/publishing.ts';
import type { Db } from '../db/store.ts';
import { isRefusalVoid } from '../db/voids.ts';
import { usersWithGrants } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { namedPublications, type NamedPublication } from '../named-publications.ts';
import { namesShownTo } from '../names-shown.ts';
import { channelsWhere, mayDoOnChannel } from '../own-channels.ts';
import { comingDown, type ComingDown } from '../publication-states.ts';

export interface BoardTask {
	readonly id: string;
	readonly publication: NamedPublication;
	/** The name is empty for somebody of a unit that the actor does not see. */
	readonly people: readonly { readonly name: string; readonly groupNames: readonly string[] }[];
	/** Who answers for it: somebody who may still work on takedowns, or nobody. */
	readonly owner: { readonly userId: string; readonly name: string } | null;
	readonly column: BoardColumn;
	readonly stepsDone: number;
	readonly next: TakedownStep | null;
	readonly dueOn: Day;
	readonly isLate: boolean;
	readonly goneAt: Instant | null;
}

export interface Board {
	readonly on: Day;
	/** One for each publication, however many causes; the most urgent first. Of those that are gone, the last week's. */
	readonly tasks: readonly BoardTask[];
}

/** Every publication that is to come down in a channel of the actor's, by how far it has come. */
export async function readBoard(deps: Deps, actor: Actor): Promise<Result<Board, NotAllowed>> {
	if (!mayDo(actor, 'work-on-takedowns')) return refused({ type: 'NotAllowed', action: 'work-on-takedowns' });
	const { read } = deps.store;
	const on = swedishDay(deps.now());
	const weekAgo = addDays(on, -7);
	const down = await comingDown(read, [
		...new Set((await takedowns(read)).map((task) => task.publicationId))
	]);
	const shown = [...down].filter(([, one]) => {
		const goneAt = goneAtOf(one);
		return goneAt === null || swedishDay(goneAt) >= weekAgo;
	});
	const tasks = await boardTasks(read, actor, new Map(shown), on);
	const onBoard = new Set(tasks.map(({ publication }) => publication.id));
	const people = shown.flatMap(([id, one]) =>
		onBoard.has(id) ? one.tasks.map((task) => task.personId) : []
	);
	deps.accessLog.noteEach(actor, 'takedowns-listed', people);
	return ok({ on, tasks });
}

export interface HistoryEntry {
	readonly at: Instant;
	readonly what: 'opened' | 'given' | TakedownStep;
	/** Null where no user did it: a phone, somebody's own page, the command line. */
	readonly by: string | null;
	/** To whom it was given. */
	readonly to: string | null;
	readonly note: string;
	readonly stepId: string | null;
	readonly hasPicture: boolean;
}

export interface ReadTakedown extends BoardTask {
	readonly on: Day;
	/** Why, where the actor may read it; a refusal, an objection and a block are all one. */
	readonly causes: readonly (
		| { readonly what: 'withdrawal'; readonly withdrawalId: string; readonly personName: string }
		| { readonly what: Ending | 'consent-voided'; readonly personName: string }
		| { readonly what: 'must-not-be-shown'; readonly personName: string }
	)[];
	/** What asked for it has been voided, and nothing has been removed: staff may close the task. */
	readonly mayClose: boolean;
	readonly history: readonly HistoryEntry[];
	readonly users: readonly { readonly id: string; readonly name: string }[];
}

/** One task with its steps, its owners and what it comes from. */
export async function readTakedown(
	deps: Deps,
	actor: Actor,
	takedownId: string
): Promise<Result<ReadTakedown, NotAllowed | { readonly type: 'NoSuchTakedown' }>> {
	if (!mayDo(actor, 'work-on-takedowns')) return refused({ type: 'NotAllowed', action: 'work-on-takedowns' });
	const { read } = deps.store;
	const row = await takedownOnOwnBoard(read, actor, takedownId);
	const outcome = row ? 'shown' : 'denied';
	deps.accessLog.note(actor, { what: 'takedown-read', subjectId: takedownId, outcome });
	if (!row) return refused({ type: 'NoSuchTakedown' });
	const on = swedishDay(deps.now());
	const down = await comingDown(read, [row.publicationId]);
	const one = down.get(row.publicationId);
	const task = (await boardTasks(read, actor, down, on))[0];
	if (!one || !task) throw new Error(`The takedown ${takedownId} has no publication.`);
	const names = await namesShownTo(
		read,
		actor,
		one.tasks.map((each) => each.personId)
	);
	const readsWithdrawals = mayDo(actor, 'read-consents');
	return ok({
		...task,
		on,
		causes: one.tasks.map(({ cause, causeId, personId }) => {
			const personName = names.get(personId) ?? '';
			if (!readsWithdrawals) return { what: 'must-not-be-shown', personName };
			switch (cause) {
				case 'withdrawal':
					return { what: cause, withdrawalId: causeId, personName };
				case 'consent-voided':
				case 'consent-ended':
				case 'age-limit-passed':
				case 'policy-changed':
					return { what: cause, personName };
				case 'objection':
				case 'refusal':
				case 'block':
				case 'naming':
					return { what: 'must-not-be-shown', personName };
			}
		}),
		mayClose: (await closable(read, one)).length > 0,
		history: await historyOf(read, one),
		users: await workersOn(read, task.publication.channel.id)
	});
}

/** The tasks whose cause has been voided, as long as nothing has been removed for any of them. */
export async function closable(db: Db, { tasks, steps }: ComingDown): Promise<TakedownRow[]> {
	if (steps.some(({ step }) => step === 'removal')) return [];
	const found: TakedownRow[] = [];
	for (const task of tasks) {
		if (task.cause === 'refusal' && (await isRefusalVoid(db, task.causeId))) found.push(task);
	}
	return found;
}

/** The task, or null where it was closed, or hangs in no channel of the actor's, as if it were not there. */
export async function takedownOnOwnBoard(
	db: Db,
	actor: Actor,
	takedownId: string
): Promise<TakedownRow | null> {
	const row = await takedownById(db, takedownId);
	const publication = row && (await publicationById(db, row.publicationId));
	if (!publication) return null;
	if (!(await mayDoOnChannel(db, actor, 'work-on-takedowns', publication.channelId))) return null;
	const down = (await comingDown(db, [row.publicationId])).get(row.publicationId);
	return down?.tasks.some(({ id }) => id === row.id) ? row : null;
}

async function boardTasks(
	db: Db,
	actor: Actor,
	down: ReadonlyMap<string, ComingDown>,
	on: Day
): Promise<BoardTask[]> {
	const mine = await channelsWhere(db, actor, 'work-on-takedowns');
	const named = (await namedPublications(db, await publicationsByIds(db, [...down.keys()]))).filter(
		({ channel }) => mine === 'all' || mine.includes(channel.id)
	);
	const everyTask = [...down.values()].flatMap((one) => one.tasks);
	const personIds = [...new Set(everyTask.map((task) => task.personId))];
	const names = await namesShownTo(db, actor, personIds);
	const groups = await groupNamesByPersonId(db, [...names.keys()]);
	const owners = await ownersByTakedownId(
		db,
		everyTask.map((task) => task.id)
	);
	const staff = await usersWithGrants(db);
	const worksOn = (userId: string, channel: ChannelPlace) =>
		staff.some((user) => user.id === userId && isWorkerOn(user, channel));
	const units = new Map((await allChannels(db)).map(({ id, unitId }) => [id, unitId]));
	return named
		.flatMap((publication): BoardTask[] => {
			const one = down.get(publication.id);
			if (!one) return [];
			const { tasks, steps, next, dueOn } = one;
			const owner = owners.get(tasks[0].id);
			const hasOwner =
				owner !== undefined &&
				worksOn(owner.userId, {
					id: publication.channel.id,
					unitId: units.get(publication.channel.id) ?? null
				});
			return [
				{
					id: tasks[0].id,
					publication,
					people: [...new Set(tasks.map((task) => task.personId))].map((id) => ({
						name: names.get(id) ?? '',
						groupNames: groups.get(id) ?? []
					})),
					owner: hasOwner ? owner : null,
					column: boardColumn({ next, hasOwner }),
					stepsDone: steps.length,
					next,
					dueOn,
					isLate: next !== null && dueOn < on,
					goneAt: goneAtOf(one)
				}
			];
		})
		.sort((one, other) => {
			if (one.goneAt !== null && other.goneAt !== null) return one.goneAt < other.goneAt ? 1 : -1;
			return one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0;
		});
}

function goneAtOf(one: ComingDown): Instant | null {
	return one.steps.find((step) => step.step === 'confirmation')?.recordedAt ?? null;
}

/** Who may work on what hangs in the channel, by name. */
async function workersOn(db: Db, channelId: string): Promise<{ id: string; name: string }[]> {
	const channel = await channelById(db, channelId);
	if (!channel) return [];
	return (await usersWithGrants(db))
		.filter((user) => isWorkerOn(user, channel))
		.map(({ id, name }) => ({ id, name }));
}

function isWorkerOn(
	{ id, name, grants }: { id: string; name: string; grants: readonly Grant[] },
	channel: ChannelPlace
) {
	return mayDoOn({ kind: 'user', id, name, grants }, 'work-on-takedowns', channel);
}

async function historyOf(db: Db, { tasks, steps }: ComingDown): Promise<HistoryEntry[]> {
	const owners = await ownersOf(
		db,
		tasks.map((task) => task.id)
	);
	const users = await userNamesByIds(
		db,
		[...steps, ...owners].filter((row) => row.actorKind === 'user').map((row) => row.actorId)
	);
	const nothing = { by: null, to: null, note: '', stepId: null, hasPicture: false };
	const entries: HistoryEntry[] = [
		{ ...nothing, at: tasks[0].createdAt, what: 'opened' },
		...owners
			.filter((owner) => owner.takedownId === tasks[0].id)
			.map((owner): HistoryEntry => ({
				...nothing,
				at: owner.recordedAt,
				what: 'given',
				// The first one answers because of the publication; whose act opened the task would tell a block from a no.
				by: owner.recordedAt === tasks[0].createdAt ? null : (users.get(owner.actorId) ?? null),
				to: owner.name
			})),
		...steps.map((step): HistoryEntry => ({
			...nothing,
			at: step.recordedAt,
			what: step.step,
			by: users.get(step.actorId) ?? null,
			note: step.note,
			stepId: step.id,
			hasPicture: step.blobSha256 !== null
		}))
	];
	return entries.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
