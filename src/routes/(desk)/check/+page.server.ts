import { findPeople } from '#lib/server/use-cases/check-people.ts';
import { listGroups } from '#lib/server/use-cases/list-groups.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import type { PageServerLoad } from './$types';

const longestSearch = 100;

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps } = event.locals;
	const search = (event.url.searchParams.get('q') ?? '').trim().slice(0, longestSearch);
	const found = await findPeople(deps, user, search);
	if (!found.ok) refusePage(found.refusal);
	const units = await listGroups(deps, user);
	if (!units.ok) refusePage(units.refusal);
	return { search, people: found.value.people, isCut: found.value.isCut, units: units.value };
};
