import { mayDoIn, type Actor } from '#lib/domain/access.ts';
import { eventById } from './db/events.ts';
import { groupsIn } from './db/organisation.ts';
import type { Db } from './db/store.ts';

export type HeldEvent = NonNullable<Awaited<ReturnType<typeof eventById>>> & {
	readonly groups: Awaited<ReturnType<typeof groupsIn>>;
};

/** An event with its groups, for whoever may hold one in each of them; null for anybody else, and where there is none. */
export async function eventOfActor(db: Db, actor: Actor, eventId: string): Promise<HeldEvent | null> {
	const event = await eventById(db, eventId);
	if (!event) return null;
	const groups = (await groupsIn(db, 'all')).filter((group) => event.groupIds.includes(group.id));
	const isHeld = groups.length > 0 && groups.every((group) => mayDoIn(actor, 'hold-event', group.unitId));
	return isHeld ? { ...event, groups } : null;
}
