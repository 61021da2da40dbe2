import { fail } from '@sveltejs/kit';
import { readReceipt } from '#lib/server/use-cases/read-signing.ts';
import { voidableIn, voidSigning } from '#lib/server/use-cases/void-signing.ts';
import { typedIn } from '../../../read-form.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps, language } = event.locals;
	const receipt = await readReceipt(deps, user, { signingId: event.params.id, language, page: null });
	if (!receipt.ok) refusePage(receipt.refusal);
	return { receipt: receipt.value, voidable: await voidableIn(deps, user, event.params.id) };
};

export const actions: Actions = {
	void: async (event) => {
		const { person: personId = '', name = '', why = '' } = typedIn(await event.request.formData());
		const input = { signingId: event.params.id, personId, why };
		const done = await voidSigning(event.locals.deps, signedIn(event), input);
		if (done.ok) return { voided: { name, takedowns: done.value.takedowns } };
		return fail(refusalStatus(done.refusal), { refusal: done.refusal, personId, why });
	}
};
