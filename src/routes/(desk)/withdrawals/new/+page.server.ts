import { fail, redirect } from '@sveltejs/kit';
import { mayDo } from '#lib/domain/access.ts';
import { channelKinds } from '#lib/domain/decision.ts';
import { findPeople } from '#lib/server/use-cases/check-people.ts';
import { foreseeWithdrawal } from '#lib/server/use-cases/read-withdrawals.ts';
import { registerWithdrawal, type Withdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { typedIn } from '../../../read-form.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { askedName } from '../../asked-name.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps } = event.locals;
	const personId = event.url.searchParams.get('person');
	if (personId !== null) {
		const outlook = await foreseeWithdrawal(deps, user, personId);
		if (!outlook.ok) refusePage(outlook.refusal);
		return { outlook: outlook.value };
	}
	if (!mayDo(user, 'register-withdrawal')) refusePage({ type: 'NotAllowed' });
	return { outlook: null };
};

/** `self`, `anyone`, or the id of a guardian; null where nothing was chosen. */
function whose(by: string): Withdrawal['by'] | null {
	if (by === '') return null;
	if (by === 'self') return { as: 'self' };
	return by === 'anyone' ? 'anyone' : { as: 'guardian', guardianId: by };
}

export const actions: Actions = {
	/** With POST: a name stands in no address. */
	search: async (event) => {
		const user = signedIn(event);
		const text = askedName(await event.request.formData());
		const found = await findPeople(event.locals.deps, user, text);
		if (!found.ok) refusePage(found.refusal);
		return { text, found: text === '' ? null : found.value };
	},
	register: async (event) => {
		const user = signedIn(event);
		const form = await event.request.formData();
		const values = typedIn(form);
		const picked = form.getAll('kind');
		const kinds = channelKinds.filter((kind) => picked.includes(kind));
		const by = whose(values.by ?? '');
		const given = { by: values.by ?? '', scope: values.scope ?? '', kinds };
		if (by === null) return fail(422, { refusal: { type: 'WhoMissing' as const }, given });
		const registered = await registerWithdrawal(event.locals.deps, user, {
			personId: values.person ?? '',
			by,
			channels: values.scope === 'all' ? 'all' : kinds
		});
		if (registered.ok) redirect(303, `/withdrawals/${registered.value.id}?new`);
		const { refusal } = registered;
		return fail(refusalStatus(refusal), { refusal, given });
	}
};
