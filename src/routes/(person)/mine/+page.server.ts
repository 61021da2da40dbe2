import { fail, redirect } from '@sveltejs/kit';
import { swedishDay } from '#lib/domain/day.ts';
import { normaliseCode } from '#lib/domain/own-page-code.ts';
import { municipality } from '#lib/server/db/organisation.ts';
import { readOwnPage } from '#lib/server/use-cases/read-own-page.ts';
import { forgetCode, keepCode, keepPrivate, keptCode, ownPageActor } from './own-page-cookie.ts';
import { forgetLanguage, spokenTo } from './own-page-language.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const { deps } = event.locals;
	const described = await municipality(deps.store.read);
	const actor = await ownPageActor(event);
	const page = actor && (await readOwnPage(deps, actor));
	const spoken = await spokenTo(event, page?.ok ? (page.value.text?.language ?? null) : null);
	return {
		spoken,
		today: swedishDay(deps.now()),
		municipality: {
			name: described?.name ?? 'Bildlov',
			support: described?.support || (described?.name ?? 'Bildlov')
		},
		hasCode: keptCode(event) !== null,
		page: page?.ok ? page.value : null
	};
};

export const actions: Actions = {
	open: async (event) => {
		const typed = String((await event.request.formData()).get('code') ?? '').slice(0, 200);
		const code = normaliseCode(typed);
		if (code === null) return fail(422, { typed });
		keepCode(event, code);
		redirect(303, '/mine');
	},
	leave: (event) => {
		forgetCode(event);
		forgetLanguage(event);
		redirect(303, '/mine');
	}
};
