import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { isDay } from '#lib/domain/day.ts';
import { dutyCodes } from '#lib/domain/decision.ts';
import { checkImage } from '#lib/server/use-cases/check-image.ts';
import { publishImage } from '#lib/server/use-cases/publish-image.ts';
import { readForm, typedIn } from '../../../../read-form.ts';
import { refusalStatus } from '../../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../../signed-in.ts';
import { named } from '../../../named.ts';
import { textOfAtMost } from '../../../read-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const checked = await checkImage(event.locals.deps, signedIn(event), event.params.id);
	if (!checked.ok) refusePage(checked.refusal);
	const channels = checked.value.channels.map((one) => ({
		...one,
		people: one.people.map((person) => named(person, event.locals.language))
	}));
	return { check: { ...checked.value, channels }, channelId: event.url.searchParams.get('channel') };
};

const publication = v.object({
	channelId: v.optional(v.string(), ''),
	url: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.transform((url) => (url === '' ? null : url))
	),
	publishedOn: v.pipe(v.optional(v.string(), ''), v.trim(), v.check(isDay, 'noDay')),
	motivation: textOfAtMost(2000)
});

export const actions: Actions = {
	default: async (event) => {
		const user = signedIn(event);
		const form = await event.request.formData();
		const values = typedIn(form);
		const ticked = form.getAll('duty');
		const dutiesDone = dutyCodes.filter((duty) => ticked.includes(duty));
		const read = readForm(publication, values);
		if (!read.ok) return fail(422, { errors: read.errors, values, dutiesDone });
		const published = await publishImage(event.locals.deps, user, {
			imageId: event.params.id,
			dutiesDone,
			...read.value
		});
		if (published.ok) redirect(303, `/publications/${published.value.id}?new`);
		const { refusal } = published;
		return fail(refusalStatus(refusal), { refusal, values, dutiesDone });
	}
};
