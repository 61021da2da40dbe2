import { readReceipt } from '#lib/server/use-cases/read-signing.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps, language } = event.locals;
	const receipt = await readReceipt(deps, user, { signingId: event.params.id, language, page: null });
	if (!receipt.ok) refusePage(receipt.refusal);
	return { receipt: receipt.value };
};
