import { readPublication } from '#lib/server/use-cases/read-publications.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const read = await readPublication(event.locals.deps, signedIn(event), event.params.id);
	if (!read.ok) refusePage(read.refusal);
	return { publication: read.value, isNew: event.url.searchParams.has('new') };
};
