import { listWithdrawals } from '#lib/server/use-cases/read-withdrawals.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const listed = await listWithdrawals(event.locals.deps, signedIn(event));
	if (!listed.ok) refusePage(listed.refusal);
	return { withdrawals: listed.value };
};
