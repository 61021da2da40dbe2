import { readOwnAccess } from '#lib/server/use-cases/read-own-access.ts';
import { signedIn } from '../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	own: await readOwnAccess(event.locals.deps, signedIn(event))
});
