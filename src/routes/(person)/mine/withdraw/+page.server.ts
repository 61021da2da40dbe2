import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { swedishDay } from '#lib/domain/day.ts';
import { channelKinds } from '#lib/domain/decision.ts';
import { dueOn } from '#lib/domain/takedown.ts';
import { readOwnPage } from '#lib/server/use-cases/read-own-page.ts';
import { withdrawOnOwnPage } from '#lib/server/use-cases/withdraw-on-own-page.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { keepPrivate, ownPageActor } from '../own-page-cookie.ts';
import { spokenTo } from '../own-page-language.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	keepPrivate(event);
	const { deps } = event.locals;
	const actor = await ownPageActor(event);
	const page = actor && (await readOwnPage(deps, actor));
	if (!page?.ok) redirect(303, '/mine');
	return {
		spoken: await spokenTo(event, page.value.text?.language ?? null),
		dueOn: dueOn(swedishDay(deps.now())),
		municipality: page.value.municipality.name,
		canTakeBack: page.value.canTakeBack
	};
};

const kinds = v.array(v.picklist(channelKinds));

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const actor = await ownPageActor(event);
		if (!actor) redirect(303, '/mine');
		const chosen = v.parse(
			kinds,
			form.getAll('kind').filter((kind) => channelKinds.some((one) => one === kind))
		);
		const channels = form.get('what') === 'all' ? 'all' : chosen;
		const done = await withdrawOnOwnPage(event.locals.deps, actor, { signingId: actor.id, channels });
		if (!done.ok) return fail(refusalStatus(done.refusal), { refusal: done.refusal });
		redirect(303, '/mine');
	}
};
