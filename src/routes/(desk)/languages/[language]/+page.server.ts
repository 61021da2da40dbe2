import { error, fail } from '@sveltejs/kit';
import { approveLanguage } from '#lib/server/use-cases/approve-language.ts';
import { listLanguages } from '#lib/server/use-cases/list-languages.ts';
import { ownNames } from '#lib/text/form-languages/form-languages.ts';
import { everyText } from '#lib/text/form-languages/whole-language.ts';
import { typedIn } from '../../../read-form.ts';
import { refusalStatus } from '../../../refusal-status.ts';
import { refusePage, signedIn } from '../../../signed-in.ts';
import { namedLanguage } from '../named-language.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const listed = await listLanguages(event.locals.deps, signedIn(event));
	if (!listed.ok) refusePage(listed.refusal);
	const shown = listed.value.find(({ language }) => language === event.params.language);
	if (!shown || shown.language === 'sv') error(404);
	const { lang, dir } = ownNames[shown.language];
	const own = new Map(everyText(shown.language).map((text) => [text.key, text]));
	return {
		shown: { ...shown, lang, dir, name: namedLanguage(shown.language, event.locals.language) },
		pairs: everyText('sv').map((swedish) => ({
			part: swedish.part,
			key: swedish.key,
			swedish: { heading: swedish.heading, text: swedish.text },
			own: { heading: own.get(swedish.key)?.heading ?? null, text: own.get(swedish.key)?.text ?? '' }
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const user = signedIn(event);
		const { textSha256 = '' } = typedIn(await event.request.formData());
		const { language } = event.params;
		const approved = await approveLanguage(event.locals.deps, user, { language, textSha256 });
		if (approved.ok) return { approved: true };
		const { refusal } = approved;
		return fail(refusalStatus(refusal), { refusal });
	}
};
