import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { addWebhook } from '#lib/server/use-cases/add-webhook.ts';
import { endWebhook } from '#lib/server/use-cases/end-webhook.ts';
import { listPrograms } from '#lib/server/use-cases/list-programs.ts';
import { listWebhooks } from '#lib/server/use-cases/list-webhooks.ts';
import { makeProgram, mostMonths, usualMonths } from '#lib/server/use-cases/make-program.ts';
import { revokeProgram } from '#lib/server/use-cases/revoke-program.ts';
import { noErrors, readForm, shortLine, typedIn } from '../../read-form.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const listed = await listPrograms(event.locals.deps, user);
	if (!listed.ok) refusePage(listed.refusal);
	const webhooks = await listWebhooks(event.locals.deps, user);
	if (!webhooks.ok) refusePage(webhooks.refusal);
	return {
		programs: listed.value,
		webhooks: webhooks.value,
		address: `${event.url.origin}/api/v1/decide`,
		choices: [3, 6, usualMonths, mostMonths],
		usualMonths
	};
};

const makeForm = v.object({
	name: shortLine,
	months: v.pipe(v.optional(v.string(), ''), v.regex(/^\d{1,3}$/, 'months'), v.transform(Number))
});

const tellForm = v.object({
	name: shortLine,
	url: v.pipe(v.optional(v.string(), ''), v.trim(), v.nonEmpty('url'), v.maxLength(2000, 'url'))
});

export const actions: Actions = {
	tell: async (event) => {
		const user = signedIn(event);
		const data = await event.request.formData();
		const values = typedIn(data);
		const events = data.getAll('event').filter((one) => typeof one === 'string');
		const read = readForm(tellForm, values);
		if (!read.ok)
			return fail(422, { of: 'tell' as const, errors: read.errors, refusal: null, values, events });
		const added = await addWebhook(event.locals.deps, user, { ...read.value, events });
		if (!added.ok) {
			const { refusal } = added;
			return fail(refusalStatus(refusal), { of: 'tell' as const, errors: noErrors, refusal, values, events });
		}
		return { of: 'told' as const, name: read.value.name, secret: added.value.secret };
	},
	untell: async (event) => {
		const user = signedIn(event);
		const { webhookId = '', name = '' } = typedIn(await event.request.formData());
		const ended = await endWebhook(event.locals.deps, user, webhookId);
		if (ended.ok) return { of: 'untold' as const, name };
		const { refusal } = ended;
		return fail(refusalStatus(refusal), { of: 'untell' as const, refusal });
	},
	make: async (event) => {
		const user = signedIn(event);
		const values = typedIn(await event.request.formData());
		const read = readForm(makeForm, values);
		if (!read.ok) return fail(422, { of: 'make' as const, errors: read.errors, refusal: null, values });
		const made = await makeProgram(event.locals.deps, user, read.value);
		if (!made.ok) {
			const { refusal } = made;
			return fail(refusalStatus(refusal), { of: 'make' as const, errors: noErrors, refusal, values });
		}
		const { token, expiresAt } = made.value;
		return { of: 'made' as const, name: read.value.name, token, expiresAt };
	},
	revoke: async (event) => {
		const user = signedIn(event);
		const { programId = '', name = '' } = typedIn(await event.request.formData());
		const revoked = await revokeProgram(event.locals.deps, user, programId);
		if (revoked.ok) return { of: 'revoked' as const, name };
		const { refusal } = revoked;
		return fail(refusalStatus(refusal), { of: 'revoke' as const, refusal });
	}
};
