import { fail, redirect } from '@sveltejs/kit';
import { mayDoIn } from '#lib/domain/access.ts';
import { checkPerson } from '#lib/server/use-cases/check-people.ts';
import { removePerson } from '#lib/server/use-cases/remove-person.ts';
import { refusalStatus } from '../../../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../../../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const checked = await checkPerson(event.locals.deps, user, event.params.id);
	if (!checked.ok) refusePage(checked.refusal);
	const [person] = checked.value.people;
	if (!person) refusePage({ type: 'NotFound' });
	if (!mayDoIn(user, 'remove-person', person.unitId)) refusePage({ type: 'NotAllowed' });
	return { person: { id: person.id, name: person.name } };
};

export const actions: Actions = {
	default: async (event) => {
		const user = signedIn(event);
		const done = await removePerson(event.locals.deps, user, event.params.id);
		if (!done.ok) return fail(refusalStatus(done.refusal), { refusal: done.refusal });
		redirect(303, '/check');
	}
};
