import { mayDo, mayDoOn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { nextStep, type TakedownStep } from '#lib/domain/takedown.ts';
import { channelById } from '../db/organisation.ts';
import { insertTakedownOwner, insertTakedownStep, publicationById } from '../db/publishing.ts';
import { grantsOf } from '../db/users.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';
import { takeIn, type PhotoRefusal } from '../photos/index.ts';
import { comingDown } from '../publication-states.ts';
import { takedownOnOwnBoard } from './read-takedowns.ts';

export type TakedownRefusal =
	| NotAllowed
	| { readonly type: 'NoSuchTakedown' }
	| { readonly type: 'NotNext'; readonly next: TakedownStep | null }
	| { readonly type: 'NothingSaid' }
	| PhotoRefusal;

/**
 * Takes the next step of a takedown: evidence of what hangs there, its removal, and a look that it is gone.
 * `note` says where and how; `picture` is the screen as it looked, kept just as it came. A step is taken once for a
 * publication, however many causes are to bring it down.
 */
export async function takeTakedownStep(
	deps: Deps,
	actor: Actor,
	input: {
		readonly takedownId: string;
		readonly step: TakedownStep;
		readonly note: string;
		readonly picture: Uint8Array | null;
	}
): Promise<Result<{ next: TakedownStep | null }, TakedownRefusal>> {
	if (!mayDo(actor, 'work-on-takedowns')) return refused({ type: 'NotAllowed', action: 'work-on-takedowns' });
	const note = input.note.trim();
	if (note === '' && input.picture === null) return refused({ type: 'NothingSaid' });
	if (!(await takedownOnOwnBoard(deps.store.read, actor, input.takedownId))) {
		return refused({ type: 'NoSuchTakedown' });
	}
	if (input.picture) {
		const looked = await takeIn(input.picture);
		if (!looked.ok) return looked;
	}
	const blobSha256 = input.picture && (await deps.blobs.put(input.picture));
	const at = deps.now();
	return deps.store.transact(async (db) => {
		const takedown = await takedownOnOwnBoard(db, actor, input.takedownId);
		if (!takedown) return refused({ type: 'NoSuchTakedown' });
		const { publicationId } = takedown;
		const down = (await comingDown(db, [publicationId])).get(publicationId);
		const taken = down?.steps.map((row) => row.step) ?? [];
		const next = nextStep(taken);
		if (next !== input.step) return refused({ type: 'NotNext', next });
		await insertTakedownStep(db, {
			id: deps.newId(),
			takedownId: takedown.id,
			step: input.step,
			note,
			blobSha256,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		appendToLedger(db, actor, {
			type: 'takedown-step-taken.v1',
			at,
			subjectId: takedown.id,
			payload: { step: input.step, blobSha256 }
		});
		return ok({ next: nextStep([...taken, input.step]) });
	});
}

/** Gives the task to somebody who may work on takedowns, and who answers for it from now on. */
export async function giveTakedownTo(
	deps: Deps,
	actor: Actor,
	input: { readonly takedownId: string; readonly userId: string }
): Promise<Result<null, NotAllowed | { readonly type: 'NoSuchTakedown' } | { readonly type: 'NoSuchUser' }>> {
	if (!mayDo(actor, 'work-on-takedowns')) return refused({ type: 'NotAllowed', action: 'work-on-takedowns' });
	const at = deps.now();
	return deps.store.transact(async (db) => {
		const takedown = await takedownOnOwnBoard(db, actor, input.takedownId);
		if (!takedown) return refused({ type: 'NoSuchTakedown' });
		const grants = await grantsOf(db, input.userId);
		const publication = await publicationById(db, takedown.publicationId);
		const channel = publication && (await channelById(db, publication.channelId));
		const given = { kind: 'user', id: input.userId, name: '', grants } as const;
		if (!channel || !mayDoOn(given, 'work-on-takedowns', channel)) {
			return refused({ type: 'NoSuchUser' });
		}
		const oldest =
			(await comingDown(db, [takedown.publicationId])).get(takedown.publicationId)?.tasks[0] ?? takedown;
		await insertTakedownOwner(db, {
			id: deps.newId(),
			takedownId: oldest.id,
			userId: input.userId,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		appendToLedger(db, actor, {
			type: 'takedown-given.v1',
			at,
			subjectId: oldest.id,
			payload: { userId: input.userId }
		});
		return ok(null);
	});
}
