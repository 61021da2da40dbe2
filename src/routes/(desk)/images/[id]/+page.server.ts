import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { roles } from '#lib/domain/decision.ts';
import { checkImage } from '#lib/server/use-cases/check-image.ts';
import { findPeople } from '#lib/server/use-cases/check-people.ts';
import { describeImage } from '#lib/server/use-cases/describe-image.ts';
import { nameInImage, takeOutOfImage } from '#lib/server/use-cases/name-in-image.ts';
import { readForm, typedIn } from '../../../read-form.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { askedName } from '../../asked-name.ts';
import { named } from '../../named.ts';
import { textOfAtMost, tick } from '../../read-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps } = event.locals;
	const checked = await checkImage(deps, user, event.params.id);
	if (!checked.ok) refusePage(checked.refusal);
	return {
		check: {
			...checked.value,
			channels: checked.value.channels.map((one) => ({
				...one,
				people: one.people.map((person) => named(person, event.locals.language))
			}))
		},
		wasThere: event.url.searchParams.has('again')
	};
};

const description = v.object({
	title: textOfAtMost(200),
	altText: textOfAtMost(1000),
	photographer: textOfAtMost(200),
	mayUse: tick,
	isSecret: tick,
	isSensitive: tick,
	isNobodyShown: tick
});

const person = v.object({
	personId: v.pipe(v.string(), v.uuid()),
	role: v.optional(v.picklist(roles), 'private')
});

export const actions: Actions = {
	/** With POST: a name stands in no address. */
	search: async (event) => {
		const user = signedIn(event);
		const text = askedName(await event.request.formData());
		const found = text === '' ? null : await findPeople(event.locals.deps, user, text);
		return { text, found: found?.ok ? found.value : null };
	},
	describe: async (event) => {
		const user = signedIn(event);
		const values = typedIn(await event.request.formData());
		const read = readForm(description, values);
		if (!read.ok) return fail(422, { errors: read.errors, values });
		const described = await describeImage(event.locals.deps, user, {
			imageId: event.params.id,
			...read.value
		});
		if (described.ok) return { saved: true };
		const { refusal } = described;
		return fail(refusalStatus(refusal), { refusal, values });
	},
	name: async (event) => {
		const user = signedIn(event);
		const { personId = '', role } = typedIn(await event.request.formData());
		const read = v.safeParse(person, { personId, role });
		if (!read.success) return fail(404, { refusal: { type: 'NoSuchPerson' as const, personId } });
		const named = await nameInImage(event.locals.deps, user, { imageId: event.params.id, ...read.output });
		if (named.ok) return { named: true };
		const { refusal } = named;
		return fail(refusalStatus(refusal), { refusal });
	},
	remove: async (event) => {
		const user = signedIn(event);
		const { personId = '' } = typedIn(await event.request.formData());
		const removed = await takeOutOfImage(event.locals.deps, user, { imageId: event.params.id, personId });
		if (removed.ok) return { named: true };
		const { refusal } = removed;
		return fail(refusalStatus(refusal), { refusal });
	}
};
