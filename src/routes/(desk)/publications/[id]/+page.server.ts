import { readPublication } from '#lib/server/use-cases/read-publications.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { named } from '../../named.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const read = await readPublication(event.locals.deps, signedIn(event), event.params.id);
	if (!read.ok) refusePage(read.refusal);
	const people = read.value.people.map((person) => named(person, event.locals.language));
	return { publication: { ...read.value, people }, isNew: event.url.searchParams.has('new') };
};
