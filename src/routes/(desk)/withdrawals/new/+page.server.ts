import { fail, redirect } from '@sveltejs/kit';
import { mayDo } from '#lib/domain/access.ts';
import { channelKinds } from '#lib/domain/decision.ts';
import { findPeople } from '#lib/server/use-cases/check-people.ts';
import { foreseeWithdrawal } from '#lib/server/use-cases/read-withdrawals.ts';
import { registerWithdrawal, type Withdrawal } from '#lib/server/use-cases/register-withdrawal.ts';
import { typedIn } from '../../../read-form.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps } = event.locals;
	const personId = event.url.searchParams.get('person');
	if (personId !== null) {
		const outlook = await foreseeWithdrawal(deps, user, personId);
		if (!outlook.ok) refusePage(outlook.refusal);
		return { outlook: outlook.value, text: '', found: null };
	}
	if (!mayDo(user, 'register-withdrawal')) refusePage({ type: 'NotAllowed' });
	const text = (event.url.searchParams.get('q') ?? '').slice(0, 200);
	const found = await findPeople(deps, user, text);
	if (!found.ok) refusePage(found.refusal);
	return { outlook: null, text, found: text.trim() === '' ? null : found.value };
};

/** `self`, `anyone`, or the id of a guardian; null where nothing was chosen. */
function whose(by: string): Withdrawal['by'] | null {
	if (by === '') return null;
	if (by === 'self') return { as: 'self' };
	return by === 'anyone' ? 'anyone' : { as: 'guardian', guardianId: by };
}

export const actions: Actions = {
	default: async (event) => {
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
