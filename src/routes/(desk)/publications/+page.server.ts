import { listPublications } from '#lib/server/use-cases/read-publications.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const listed = await listPublications(event.locals.deps, signedIn(event));
	if (!listed.ok) refusePage(listed.refusal);
	return listed.value;
};
