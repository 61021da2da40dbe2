import { listLanguages } from '#lib/server/use-cases/list-languages.ts';
import { refusePage, signedIn } from '../../signed-in.ts';
import { namedLanguage } from './named-language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const listed = await listLanguages(event.locals.deps, signedIn(event));
	if (!listed.ok) refusePage(listed.refusal);
	return {
		languages: listed.value.map((one) => ({
			...one,
			name: namedLanguage(one.language, event.locals.language)
		}))
	};
};
