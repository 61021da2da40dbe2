import { fail, redirect } from '@sveltejs/kit';
import { listImages } from '#lib/server/use-cases/list-images.ts';
import { takeInImage } from '#lib/server/use-cases/take-in-image.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { bodyOfForm, filesIn } from '../body-of-form.ts';
import type { NotTaken, Taken } from './upload.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const asked = Number(event.url.searchParams.get('page') ?? '1');
	const listed = await listImages(event.locals.deps, signedIn(event), {
		page: Number.isSafeInteger(asked) ? asked : 1
	});
	if (!listed.ok) refusePage(listed.refusal);
	return { list: listed.value };
};

export const actions: Actions = {
	upload: async (event) => {
		const user = signedIn(event);
		const form = await bodyOfForm(event.request);
		if (form === 'too-much') return fail(413, { trouble: 'too-much' as const });
		const files = filesIn(form, 'files');
		if (files.length === 0) return fail(422, { trouble: 'nothing-chosen' as const });
		const taken: Taken[] = [];
		const notTaken: NotTaken[] = [];
		for (const file of files) {
			const bytes = new Uint8Array(await file.arrayBuffer());
			const result = await takeInImage(event.locals.deps, user, bytes);
			if (result.ok) taken.push({ name: file.name, ...result.value });
			else notTaken.push({ name: file.name, refusal: result.refusal });
		}
		const [only, ...others] = taken;
		if (only && others.length === 0 && notTaken.length === 0) {
			redirect(303, `/images/${only.id}${only.isNew ? '' : '?again'}`);
		}
		const worst = notTaken[0];
		return worst && taken.length === 0
			? fail(refusalStatus(worst.refusal), { taken, notTaken })
			: { taken, notTaken };
	}
};
