import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Day, Instant } from '#lib/domain/day.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { openPosters, signingsOfEvents } from '../db/answer-links.ts';
import { eventById, latestEvents } from '../db/events.ts';
import { channelsByIds, groupsIn, municipality } from '../db/organisation.ts';
import type { Deps } from '../deps.ts';
import { eventOfActor } from '../event-of-actor.ts';

export interface ListedEvent {
	readonly id: string;
	readonly name: string;
	readonly on: Day;
	readonly groupNames: readonly string[];
	/** Signings that have come, and how many of them from families' own phones. */
	readonly answers: { readonly all: number; readonly ownPhones: number };
	/** When the poster closes by itself; null: none is open. */
	readonly posterClosesAt: Instant | null;
}

export interface EventForDesk extends ListedEvent {
	readonly municipality: string;
	readonly channelNames: readonly string[];
	readonly poster: { readonly code: string; readonly closesAt: Instant } | null;
}

const nothingYet = { all: 0, ownPhones: 0 };
const most = 100;

/** The latest events that the actor may hold, the latest first. It shows no person. */
export async function listEvents(
	deps: Deps,
	actor: Actor
): Promise<Result<readonly ListedEvent[], NotAllowed>> {
	if (!mayDo(actor, 'hold-event')) return refused({ type: 'NotAllowed', action: 'hold-event' });
	const { read } = deps.store;
	const groups = await groupsIn(read, 'all');
	const mine: { row: Awaited<ReturnType<typeof latestEvents>>[number]; groupNames: string[] }[] = [];
	for (const row of await latestEvents(read, most)) {
		const { groupIds = [] } = (await eventById(read, row.id)) ?? {};
		const ofEvent = groups.filter((group) => groupIds.includes(group.id));
		const isMine = ofEvent.length > 0 && ofEvent.every(({ unitId }) => mayDoIn(actor, 'hold-event', unitId));
		if (isMine) mine.push({ row, groupNames: ofEvent.map(({ name }) => name) });
	}
	const ids = mine.map(({ row }) => row.id);
	const posters = await openPosters(read, ids, deps.now());
	const answers = await signingsOfEvents(read, ids);
	return ok(
		mine.map(({ row: { id, name, on }, groupNames }) => ({
			id,
			name,
			on,
			groupNames,
			answers: answers.get(id) ?? nothingYet,
			posterClosesAt: posters.get(id)?.closesAt ?? null
		}))
	);
}

/** One event with its poster, for whoever may hold one in each of its groups. */
export async function readEvent(
	deps: Deps,
	actor: Actor,
	eventId: string
): Promise<Result<EventForDesk, NotAllowed | { readonly type: 'NoSuchEvent' }>> {
	if (!mayDo(actor, 'hold-event')) return refused({ type: 'NotAllowed', action: 'hold-event' });
	const { read } = deps.store;
	const event = await eventOfActor(read, actor, eventId);
	if (!event) return refused({ type: 'NoSuchEvent' });
	const poster = (await openPosters(read, [eventId], deps.now())).get(eventId);
	const answers = await signingsOfEvents(read, [eventId]);
	const channels = await channelsByIds(read, event.channelIds);
	const { id, name, on, groups } = event;
	return ok({
		id,
		name,
		on,
		municipality: (await municipality(read))?.name ?? '',
		groupNames: groups.map((group) => group.name),
		channelNames: channels.map((channel) => channel.name),
		answers: answers.get(eventId) ?? nothingYet,
		posterClosesAt: poster?.closesAt ?? null,
		poster: poster ? { code: poster.posterCode, closesAt: poster.closesAt } : null
	});
}
