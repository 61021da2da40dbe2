import { redirect } from '@sveltejs/kit';
import { screenLanguage } from '#lib/domain/form-language.ts';
import { readOwnPage } from '#lib/server/use-cases/read-own-page.ts';
import { readReceipt } from '#lib/server/use-cases/read-signing.ts';
import { receiptFile } from '../../../receipt-file.ts';
import { refusePage } from '../../../signed-in.ts';
import { keepPrivate, keptCode, ownPageActor } from '../own-page-cookie.ts';
import { spokenTo } from '../own-page-language.ts';
import type { RequestHandler } from './$types';

/** The signer's own copy, with the address of their own page in it. */
export const GET: RequestHandler = async (event) => {
	const actor = await ownPageActor(event);
	if (!actor) redirect(303, '/mine');
	keepPrivate(event);
	const { deps } = event.locals;
	const page = `${event.url.origin}/mine/${keptCode(event) ?? ''}`;
	const own = await readOwnPage(deps, actor);
	const spoken = await spokenTo(event, own.ok ? (own.value.text?.language ?? null) : null);
	const language = screenLanguage(spoken.language);
	const receipt = await readReceipt(deps, actor, { signingId: actor.id, language, page, withPaper: true });
	if (!receipt.ok) refusePage(receipt.refusal);
	return receiptFile(receipt.value);
};
