import type { Actor } from '#lib/domain/access.ts';
import type { EventPack } from '#lib/sync/pack.ts';
import { createEvent, type NewEvent } from '#lib/server/use-cases/create-event.ts';
import { makePack } from '#lib/server/use-cases/make-pack.ts';
import { done } from './a-desk.ts';
import type { School } from './a-school.ts';

/** "Skolavslutning 4B" with all of the municipality's channels, unless said otherwise; not yet made. */
export function anEvent(school: School, change: Partial<NewEvent> = {}): NewEvent {
	return {
		id: school.deps.newId(),
		name: 'Skolavslutning 4B',
		on: '2026-11-20',
		groupIds: [school.idOf('4B')],
		channelIds: school.channels.map(({ id }) => id),
		...change
	};
}

/** The pack of a new event, as the phone gets it. */
export async function aPackOf(
	school: School,
	change: Partial<NewEvent> = {},
	actor: Actor = school.phone
): Promise<EventPack> {
	const { id } = done(await createEvent(school.deps, actor, anEvent(school, change)));
	return done(await makePack(school.deps, actor, id));
}
