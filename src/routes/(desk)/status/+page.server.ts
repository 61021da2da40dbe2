import { readStatus } from '#lib/server/use-cases/read-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { deps } = event.locals;
	const status = await readStatus(deps, signedIn(event));
	if (!status.ok) refusePage(status.refusal);
	return { status: status.value, now: deps.now() };
};
