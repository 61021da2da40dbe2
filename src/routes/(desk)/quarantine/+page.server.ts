import { listQuarantine } from '#lib/server/use-cases/list-quarantine.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const items = await listQuarantine(event.locals.deps, user);
	if (!items.ok) refusePage(items.refusal);
	const done = event.url.searchParams.get('done');
	return {
		items: items.value,
		done: done === 'filed' || done === 'set-aside' ? done : null
	};
};
