import type { Actor } from '#lib/domain/access.ts';
import { swedishDay } from '#lib/domain/day.ts';
import type { ChannelKind } from '#lib/domain/decision.ts';
import { dueOn, reaches, type TakedownCause } from '#lib/domain/takedown.ts';
import { channelsByIds } from '../db/organisation.ts';
import {
	imageIdsWith,
	insertTakedown,
	insertTakedownOwner,
	publicationsOf,
	type PublicationRow
} from '../db/publishing.ts';
import type { Db } from '../db/store.ts';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { appendToLedger } from '../ledger/append.ts';
import { publicationStates } from '../publication-states.ts';

export interface CauseOfTakedown {
	readonly cause: TakedownCause;
	readonly causeId: string;
	readonly personId: string;
	readonly channels: readonly ChannelKind[] | 'all';
	readonly images: 'general' | readonly string[];
	/** Publications that it does not reach after all. */
	readonly except?: ReadonlySet<string>;
}

/**
 * One task for every publication of an image with the person that the cause reaches and that still hangs, inside the
 * transaction of the cause. Whoever published it answers for it until somebody else takes it over. Answers how many.
 * Where a publication is already on its way down, the new task shares what has been done for the other.
 */
export async function openTakedowns(
	deps: Deps,
	db: Db,
	actor: Actor,
	cause: CauseOfTakedown
): Promise<number> {
	const publications = await publicationsOf(db, await imageIdsWith(db, cause.personId));
	const channels = new Map(
		(await channelsByIds(db, [...new Set(publications.map((publication) => publication.channelId))])).map(
			(row) => [row.id, row]
		)
	);
	const states = await publicationStates(db, publications);
	let opened = 0;
	for (const publication of publications) {
		const channel = channels.get(publication.channelId);
		if (!channel || states.get(publication.id) === 'gone') continue;
		if (cause.except?.has(publication.id)) continue;
		if (!reaches(cause, { channelKind: channel.kind, imageId: publication.imageId })) continue;
		if (await openTakedown(deps, db, actor, publication, cause)) opened += 1;
	}
	return opened;
}

/** The task of one cause for one publication, inside the caller's transaction; false where it is there already. */
export async function openTakedown(
	deps: Deps,
	db: Db,
	actor: Actor,
	publication: Pick<PublicationRow, 'id' | 'actorKind' | 'actorId'>,
	{ cause, causeId, personId }: Pick<CauseOfTakedown, 'cause' | 'causeId' | 'personId'>
): Promise<boolean> {
	const at = deps.now();
	const id = deps.newId();
	const isNew = await insertTakedown(db, {
		id,
		publicationId: publication.id,
		personId,
		cause,
		causeId,
		dueOn: dueOn(swedishDay(at)),
		createdAt: at
	});
	if (!isNew) return false;
	if (publication.actorKind === 'user') {
		await insertTakedownOwner(db, {
			id: deps.newId(),
			takedownId: id,
			userId: publication.actorId,
			recordedAt: at,
			actorKind: actor.kind,
			actorId: actor.id
		});
	}
	appendToLedger(db, actor, {
		type: 'takedown-opened.v1',
		at,
		subjectId: id,
		payload: { publicationId: publication.id, causeId }
	});
	if (deps.settings.smtpUrl !== null) {
		// One mail a day for each cause. A minute later, so that it tells of all that the cause brings down.
		const soon = new Date(Date.parse(at) + 60_000).toISOString();
		const key = `mail:takedowns:${causeId}:${swedishDay(at)}`;
		await enqueue(db, deps, 'send-mail', key, { mail: 'takedowns', causeId }, soon);
	}
	return true;
}
