import { mayBeShownNowhere } from '../may-be-shown-nowhere.ts';
import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { TakedownStep } from '#lib/domain/takedown.ts';
import { withdrawalById, type WithdrawalRow } from '../db/consents.ts';
import { groupNamesByPersonId, guardiansOf, personEver } from '../db/people.ts';
import {
	imageIdsWith,
	latestWithdrawals,
	namesByPersonId,
	publicationsByIds,
	publicationsOf,
	takedownsOfCause,
	userNamesByIds
} from '../db/publishing.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { namedPublications, type NamedPublication } from '../named-publications.ts';
import { comingDown, publicationStates } from '../publication-states.ts';

/** Who may read a withdrawal: whoever may read consents there, and whoever may register one there. */
function mayRead(actor: Actor, unitId: string | null): boolean {
	return mayDoIn(actor, 'read-consents', unitId) || mayDoIn(actor, 'register-withdrawal', unitId);
}

export interface ListedWithdrawal {
	readonly id: string;
	readonly personName: string;
	readonly by: WithdrawalRow['by'];
	readonly channels: readonly ChannelKind[] | 'all';
	readonly recordedAt: Instant;
	readonly how: WithdrawalRow['how'];
	/** How many publications it reached, and how many of them are gone. */
	readonly tasks: { readonly all: number; readonly done: number };
}

const most = 200;

/** The withdrawals that the actor may read, the latest first. */
export async function listWithdrawals(
	deps: Deps,
	actor: Actor
): Promise<Result<readonly ListedWithdrawal[], NotAllowed>> {
	if (!mayDo(actor, 'read-consents') && !mayDo(actor, 'register-withdrawal')) {
		return refused({ type: 'NotAllowed', action: 'register-withdrawal' });
	}
	const { read } = deps.store;
	const listed: ListedWithdrawal[] = [];
	const personIds: string[] = [];
	for (const row of await latestWithdrawals(read, most)) {
		const person = await personEver(read, row.personId);
		if (!mayRead(actor, person?.unitId ?? null)) continue;
		personIds.push(row.personId);
		const tasks = await tasksOf(read, row.id);
		listed.push({
			id: row.id,
			personName: person?.name ?? '',
			by: row.by,
			channels: row.channels,
			recordedAt: row.recordedAt,
			how: row.how,
			tasks: { all: tasks.length, done: tasks.filter((task) => task.next === null).length }
		});
	}
	deps.accessLog.noteEach(actor, 'withdrawals-listed', personIds);
	return ok(listed);
}

export interface WithdrawalTask {
	/** The task that stands on the board: another cause may have been there first. */
	readonly id: string;
	readonly publication: NamedPublication;
	readonly next: TakedownStep | null;
	readonly stepsDone: number;
	readonly dueOn: Day;
	readonly goneAt: Instant | null;
}

export interface ReadWithdrawal {
	readonly id: string;
	readonly person: { readonly id: string; readonly name: string };
	readonly by: WithdrawalRow['by'];
	readonly guardianName: string | null;
	readonly channels: readonly ChannelKind[] | 'all';
	readonly how: WithdrawalRow['how'];
	readonly recordedAt: Instant;
	readonly recordedBy: string | null;
	readonly tasks: readonly WithdrawalTask[];
	/** Every publication that it reached is confirmed gone. */
	readonly isDone: boolean;
}

/** One withdrawal and how far its takedowns have come. */
export async function readWithdrawal(
	deps: Deps,
	actor: Actor,
	withdrawalId: string
): Promise<Result<ReadWithdrawal, NotAllowed | { readonly type: 'NotFound' }>> {
	if (!mayDo(actor, 'read-consents') && !mayDo(actor, 'register-withdrawal')) {
		return refused({ type: 'NotAllowed', action: 'register-withdrawal' });
	}
	const { read } = deps.store;
	const row = await withdrawalById(read, withdrawalId);
	const person = row && (await personEver(read, row.personId));
	const isShown = person !== null && mayRead(actor, person.unitId);
	const outcome = isShown ? 'shown' : 'denied';
	deps.accessLog.note(actor, { what: 'withdrawal-read', subjectId: withdrawalId, outcome });
	if (!row || !isShown) return refused({ type: 'NotFound' });
	const names = await namesByPersonId(read, row.guardianId === null ? [] : [row.guardianId]);
	const users = await userNamesByIds(read, row.actorKind === 'user' ? [row.actorId] : []);
	const tasks = await tasksOf(read, row.id);
	return ok({
		id: row.id,
		person: { id: person.id, name: person.name },
		by: row.by,
		guardianName: row.guardianId === null ? null : (names.get(row.guardianId) ?? null),
		channels: row.channels,
		how: row.how,
		recordedAt: row.recordedAt,
		recordedBy: users.get(row.actorId) ?? null,
		tasks,
		isDone: tasks.every((task) => task.next === null)
	});
}

export interface WithdrawalOutlook {
	readonly person: { readonly id: string; readonly name: string; readonly groupNames: readonly string[] };
	readonly guardians: readonly { readonly id: string; readonly name: string }[];
	/** What hangs and would have to come down if its kind of channel is covered. */
	readonly publications: readonly NamedPublication[];
}

/** What a withdrawal for the person would reach, before it is registered. */
export async function foreseeWithdrawal(
	deps: Deps,
	actor: Actor,
	personId: string
): Promise<Result<WithdrawalOutlook, NotAllowed | { readonly type: 'NotFound' }>> {
	if (!mayDo(actor, 'register-withdrawal')) {
		return refused({ type: 'NotAllowed', action: 'register-withdrawal' });
	}
	const { read } = deps.store;
	const person = await personEver(read, personId);
	const isShown = person !== null && mayDoIn(actor, 'register-withdrawal', person.unitId);
	const outcome = isShown ? 'shown' : 'denied';
	deps.accessLog.note(actor, { what: 'withdrawal-foreseen', subjectId: personId, outcome });
	if (!isShown) return refused({ type: 'NotFound' });
	const published = await publicationsOf(read, await imageIdsWith(read, personId));
	const states = await publicationStates(read, published);
	const groups = await groupNamesByPersonId(read, [personId]);
	const guardians = (await mayBeShownNowhere(deps, personId)) ? [] : await guardiansOf(read, [personId]);
	return ok({
		person: { id: person.id, name: person.name, groupNames: groups.get(personId) ?? [] },
		guardians: guardians.map(({ id, name }) => ({ id, name })),
		publications: await namedPublications(
			read,
			published.filter((one) => states.get(one.id) !== 'gone')
		)
	});
}

async function tasksOf(db: Db, causeId: string): Promise<WithdrawalTask[]> {
	const rows = await takedownsOfCause(db, causeId);
	const ids = rows.map((row) => row.publicationId);
	const down = await comingDown(db, ids);
	const named = await namedPublications(db, await publicationsByIds(db, ids));
	return named
		.flatMap((publication) => {
			const one = down.get(publication.id);
			if (!one) return [];
			const { tasks, next, dueOn, steps } = one;
			const goneAt = steps.find((step) => step.step === 'confirmation')?.recordedAt ?? null;
			return [{ id: tasks[0].id, publication, next, stepsDone: steps.length, dueOn, goneAt }];
		})
		.sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}
