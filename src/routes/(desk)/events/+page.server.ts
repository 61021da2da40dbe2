import { listEvents } from '#lib/server/use-cases/read-events.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const events = await listEvents(event.locals.deps, signedIn(event));
	if (!events.ok) refusePage(events.refusal);
	return { events: events.value };
};
