import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { channelKinds, legalBases } from '#lib/domain/decision.ts';
import { closeChannel } from '#lib/server/use-cases/close-channel.ts';
import { listChannels } from '#lib/server/use-cases/list-channels.ts';
import { openChannel } from '#lib/server/use-cases/open-channel.ts';
import { readForm, typedIn } from '../../read-form.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { textOfAtMost, tick } from '../read-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const listed = await listChannels(event.locals.deps, signedIn(event));
	if (!listed.ok) refusePage(listed.refusal);
	return listed.value;
};

const orNull = v.transform((text: string) => (text === '' ? null : text));

const channel = v.object({
	name: textOfAtMost(80),
	code: v.optional(v.string(), ''),
	kind: v.picklist(channelKinds, 'kind'),
	unitId: v.pipe(v.optional(v.string(), ''), orNull),
	controllerId: v.optional(v.string(), ''),
	thirdCountry: tick,
	audience: v.picklist(['all', 'own-guardians'], 'audience'),
	usualBasis: v.pipe(v.optional(v.string(), ''), orNull, v.nullable(v.picklist(legalBases, 'basis')))
});

export const actions: Actions = {
	open: async (event) => {
		const user = signedIn(event);
		const values = typedIn(await event.request.formData());
		const read = readForm(channel, values);
		if (!read.ok) return fail(422, { errors: read.errors, values });
		const opened = await openChannel(event.locals.deps, user, read.value);
		if (opened.ok) return { opened: true };
		const { refusal } = opened;
		return fail(refusalStatus(refusal), { refusal, values });
	},
	close: async (event) => {
		const user = signedIn(event);
		const { channelId = '' } = typedIn(await event.request.formData());
		const closed = await closeChannel(event.locals.deps, user, channelId);
		if (closed.ok) return { closed: true };
		const { refusal } = closed;
		return fail(refusalStatus(refusal), { refusal, values: null });
	}
};
