/** The languages that every screen of Bildlov has. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, and the direction its text runs in. */
export const languageNames: Readonly<
	Record<Language, { readonly name: string; readonly dir: 'ltr' | 'rtl' }>
> = {
	sv: { name: 'Svenska', dir: 'ltr' },
	en: { name: 'English', dir: 'ltr' }
};

/** True for text that names one of the languages: what comes from an address or a cookie is checked with this. */
export function isLanguage(text: unknown): text is Language {
	return languages.some((language) => language === text);
}
