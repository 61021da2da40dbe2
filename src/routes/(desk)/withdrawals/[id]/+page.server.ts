import { readWithdrawal } from '#lib/server/use-cases/read-withdrawals.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const read = await readWithdrawal(event.locals.deps, signedIn(event), event.params.id);
	if (!read.ok) refusePage(read.refusal);
	return { withdrawal: read.value, isNew: event.url.searchParams.has('new') };
};
