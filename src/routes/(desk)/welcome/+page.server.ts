import { fail } from '@sveltejs/kit';
import { isAnybodyListed } from '#lib/server/db/people.ts';
import { fillWithDemoData } from '#lib/server/use-cases/fill-with-demo-data.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { signedIn } from '../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event);
	return { hasPeople: await isAnybodyListed(event.locals.deps.store.read) };
};

export const actions: Actions = {
	demo: async (event) => {
		const filled = await fillWithDemoData(event.locals.deps, signedIn(event));
		if (!filled.ok) {
			const { refusal } = filled;
			return fail(refusalStatus(refusal), { refusal });
		}
		return { filled: filled.value };
	}
};
