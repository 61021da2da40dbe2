import { findPeople } from '#lib/server/use-cases/check-people.ts';
import { listGroups } from '#lib/server/use-cases/list-groups.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { askedName } from '../asked-name.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const units = await listGroups(event.locals.deps, signedIn(event));
	if (!units.ok) refusePage(units.refusal);
	return { units: units.value };
};

/** Searched with POST: a name stands in no address. */
export const actions: Actions = {
	search: async (event) => {
		const user = signedIn(event);
		const search = askedName(await event.request.formData());
		const found = await findPeople(event.locals.deps, user, search);
		if (!found.ok) refusePage(found.refusal);
		return { search, ...found.value };
	}
};
