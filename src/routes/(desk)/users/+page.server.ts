import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { staffRoles } from '#lib/domain/access.ts';
import { endAccess } from '#lib/server/use-cases/end-access.ts';
import { inviteUser } from '#lib/server/use-cases/invite-user.ts';
import { listUsers } from '#lib/server/use-cases/list-users.ts';
import { emailAddress, readForm, shortLine, typedIn, noErrors } from '../../read-form.ts';
import { refusalStatus } from '../../refusal-status.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const listed = await listUsers(event.locals.deps, signedIn(event));
	if (!listed.ok) refusePage(listed.refusal);
	return { listed: listed.value };
};

const role = v.pipe(v.optional(v.string(), ''), v.picklist(staffRoles, 'role'));
const inviteForm = v.object({ name: shortLine, email: emailAddress, role });

const chosenIn = (data: FormData, field: 'unit' | 'channel') =>
	data.getAll(field).filter((id) => typeof id === 'string');

export const actions: Actions = {
	invite: async (event) => {
		const data = await event.request.formData();
		const places = { unitIds: chosenIn(data, 'unit'), channelIds: chosenIn(data, 'channel') };
		const values = { ...typedIn(data), ...places };
		const read = readForm(inviteForm, typedIn(data));
		if (!read.ok) return fail(422, { of: 'invite' as const, errors: read.errors, refusal: null, values });
		const invited = await inviteUser(event.locals.deps, signedIn(event), {
			...read.value,
			...places
		});
		if (!invited.ok) {
			const { refusal } = invited;
			return fail(refusalStatus(refusal), {
				of: 'invite' as const,
				errors: noErrors,
				refusal,
				values
			});
		}
		const { path, expiresAt } = invited.value;
		const { name, email } = read.value;
		return { of: 'invited' as const, link: event.url.origin + path, expiresAt, name, email };
	},
	end: async (event) => {
		const { userId = '', name = '' } = typedIn(await event.request.formData());
		const ended = await endAccess(event.locals.deps, signedIn(event), userId);
		if (ended.ok) return { of: 'ended' as const, name };
		const { refusal } = ended;
		return fail(refusalStatus(refusal), { of: 'end' as const, refusal });
	}
};
