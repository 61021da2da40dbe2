import { readReceipt } from '#lib/server/use-cases/read-signing.ts';
import { receiptFile } from '../../../../receipt-file.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const user = signedIn(event);
	const { deps, language } = event.locals;
	const receipt = await readReceipt(deps, user, {
		signingId: event.params.id,
		language,
		page: null,
		withPaper: true
	});
	if (!receipt.ok) refusePage(receipt.refusal);
	return receiptFile(receipt.value);
};
