import { listEnded } from '#lib/server/use-cases/list-ended.ts';
import { listPublications } from '#lib/server/use-cases/read-publications.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { named } from '../named.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = signedIn(event);
	const { deps } = event.locals;
	const { searchParams } = event.url;
	if (searchParams.has('ended')) {
		const ended = await listEnded(deps, user);
		if (!ended.ok) refusePage(ended.refusal);
		const search = { text: '', month: '' };
		const endings = ended.value.endings.map((one) => ({
			...one,
			person: named(one.person, event.locals.language)
		}));
		return { publications: [], isCut: false, months: [], search, ended: { ...ended.value, endings } };
	}
	const listed = await listPublications(deps, user, {
		text: searchParams.get('q') ?? '',
		month: searchParams.get('month') ?? ''
	});
	if (!listed.ok) refusePage(listed.refusal);
	return { ...listed.value, ended: null };
};
