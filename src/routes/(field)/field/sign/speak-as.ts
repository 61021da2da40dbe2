import type { FormLanguage } from '#lib/domain/form-language.ts';
import { ownNames } from '#lib/text/form-languages/form-languages.ts';

/** The whole page is in the signer's language and runs its way, until what this answers with is called. */
export function speakAs(language: FormLanguage): () => void {
	const page = document.documentElement;
	const before = { lang: page.lang, dir: page.dir };
	const { lang, dir } = ownNames[language];
	Object.assign(page, { lang, dir });
	return () => Object.assign(page, before);
}
