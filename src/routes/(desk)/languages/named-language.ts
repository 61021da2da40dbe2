import type { FormLanguage } from '#lib/domain/form-language.ts';
import { ownNames } from '#lib/text/form-languages/form-languages.ts';
import type { Language } from '#lib/text/language.ts';

/** "العربية (arabiska)": by its own name, and in the reader's language where that says more. */
export function namedLanguage(language: FormLanguage, reader: Language): string {
	const { name, lang } = ownNames[language];
	if (language !== lang || lang === reader) return name;
	const inReaders = new Intl.DisplayNames(reader, { type: 'language' }).of(lang);
	return inReaders === undefined || inReaders === name ? name : `${name} (${inReaders})`;
}
