import { randomBytes } from 'node:crypto';
import { mayDo, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import { posterClosesAt, posterCodeBytes, posterCodeFrom } from '#lib/domain/answer-link.ts';
import { swedishDay, type Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { insertAnswerLink, openPosters } from '../db/answer-links.ts';
import type { Deps } from '../deps.ts';
import { eventOfActor } from '../event-of-actor.ts';
import { sha256Of } from '../hash.ts';
import { appendToLedger } from '../ledger/append.ts';

export interface Poster {
	readonly linkId: string;
	/** Normalised, without hyphens. */
	readonly code: string;
	readonly closesAt: Instant;
}

export type PosterRefusal = NotAllowed | { readonly type: 'NoSuchEvent' };

/** Opens the event's poster, by which families answer on their own phones, or gives the one that is open. */
export async function openPoster(
	deps: Deps,
	actor: Actor,
	eventId: string
): Promise<Result<Poster, PosterRefusal>> {
	if (!mayDo(actor, 'hold-event')) return refused({ type: 'NotAllowed', action: 'hold-event' });
	return deps.store.transact(async (db) => {
		const event = await eventOfActor(db, actor, eventId);
		if (!event) return refused({ type: 'NoSuchEvent' });
		const at = deps.now();
		const open = (await openPosters(db, [eventId], at)).get(eventId);
		if (open) return ok({ linkId: open.id, code: open.posterCode, closesAt: open.closesAt });
		const code = posterCodeFrom(randomBytes(posterCodeBytes));
		const linkId = deps.newId();
		const closesAt = posterClosesAt(event.on, swedishDay(at));
		await insertAnswerLink(db, {
			id: linkId,
			kind: 'poster',
			codeSha256: sha256Of(code),
			posterCode: code,
			eventId,
			signingId: null,
			guardianId: null,
			closesAt,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
		appendToLedger(db, actor, {
			type: 'poster-opened.v1',
			at,
			subjectId: eventId,
			payload: { linkId, closesAt }
		});
		return ok({ linkId, code, closesAt });
	});
}
