import { mayDo, mayDoIn, type Actor, type NotAllowed } from '#lib/domain/access.ts';
import type { Day } from '#lib/domain/day.ts';
import { personName } from '#lib/domain/person-name.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { insertEvent } from '../db/events.ts';
import { channelsByIds, groupById } from '../db/organisation.ts';
import type { Deps } from '../deps.ts';
import { appendToLedger } from '../ledger/append.ts';

export interface NewEvent {
	/** Made where the event is made, so that asking twice makes one. */
	readonly id: string;
	readonly name: string;
	readonly on: Day;
	readonly groupIds: readonly string[];
	readonly channelIds: readonly string[];
}

export type EventRefusal =
	NotAllowed | { readonly type: 'NoName' } | { readonly type: 'NoGroup' } | { readonly type: 'NoChannel' };

/** Makes an event with the groups whose people may be photographed and the channels that are asked about. */
export async function createEvent(
	deps: Deps,
	actor: Actor,
	input: NewEvent
): Promise<Result<{ id: string }, EventRefusal>> {
	if (!mayDo(actor, 'hold-event')) return refused({ type: 'NotAllowed', action: 'hold-event' });
	// Held to what a person's name is held to: nothing in it that cannot be seen, at most 200 characters.
	const named = personName(input.name);
	if (!named.ok) return refused({ type: 'NoName' });
	const name = named.value;
	const { read } = deps.store;
	const groupIds = [...new Set(input.groupIds)];
	if (groupIds.length === 0) return refused({ type: 'NoGroup' });
	for (const groupId of groupIds) {
		const group = await groupById(read, groupId);
		if (!group || !mayDoIn(actor, 'hold-event', group.unitId)) {
			deps.accessLog.note(actor, { what: 'pack-fetched', subjectId: groupId, outcome: 'denied' });
			return refused({ type: 'NotAllowed', action: 'hold-event' });
		}
	}
	const channels = await channelsByIds(read, input.channelIds);
	const channelIds = channels.filter(({ closedAt }) => closedAt === null).map(({ id }) => id);
	if (channelIds.length === 0) return refused({ type: 'NoChannel' });
	const at = deps.now();
	await deps.store.transact(async (db) => {
		const isNew = await insertEvent(
			db,
			{ id: input.id, name, on: input.on, createdAt: at, actorKind: actor.kind, actorId: actor.id },
			groupIds,
			channelIds
		);
		if (!isNew) return;
		appendToLedger(db, actor, {
			type: 'event-created.v1',
			at,
			subjectId: input.id,
			payload: { on: input.on, groupIds, channelIds }
		});
	});
	return ok({ id: input.id });
}
