import { mayDo, type Actor } from '#lib/domain/access.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { insertAnswerLinkClosing, openPosters } from '../db/answer-links.ts';
import type { Deps } from '../deps.ts';
import { eventOfActor } from '../event-of-actor.ts';
import { appendToLedger } from '../ledger/append.ts';
import type { PosterRefusal } from './open-poster.ts';

/** Closes the event's poster, where one is open: what has been answered by it stays. */
export async function closePoster(
	deps: Deps,
	actor: Actor,
	eventId: string
): Promise<Result<null, PosterRefusal>> {
	if (!mayDo(actor, 'hold-event')) return refused({ type: 'NotAllowed', action: 'hold-event' });
	return deps.store.transact(async (db) => {
		if (!(await eventOfActor(db, actor, eventId))) return refused({ type: 'NoSuchEvent' });
		const at = deps.now();
		const open = (await openPosters(db, [eventId], at)).get(eventId);
		if (!open) return ok(null);
		const by = { actorKind: actor.kind, actorId: actor.id } as const;
		await insertAnswerLinkClosing(db, { linkId: open.id, recordedAt: at, ...by });
		appendToLedger(db, actor, {
			type: 'poster-closed.v1',
			at,
			subjectId: eventId,
			payload: { linkId: open.id }
		});
		return ok(null);
	});
}
