import { fail } from '@sveltejs/kit';
import { closePoster } from '#lib/server/use-cases/close-poster.ts';
import { openPoster } from '#lib/server/use-cases/open-poster.ts';
import { readEvent } from '#lib/server/use-cases/read-events.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const read = await readEvent(event.locals.deps, signedIn(event), event.params.id);
	if (!read.ok) refusePage(read.refusal);
	return { event: read.value, origin: event.url.origin };
};

export const actions: Actions = {
	open: async (event) => {
		const opened = await openPoster(event.locals.deps, signedIn(event), event.params.id);
		return opened.ok ? {} : fail(refusalStatus(opened.refusal), { refusal: opened.refusal });
	},
	close: async (event) => {
		const closed = await closePoster(event.locals.deps, signedIn(event), event.params.id);
		return closed.ok ? { closed: true } : fail(refusalStatus(closed.refusal), { refusal: closed.refusal });
	}
};
